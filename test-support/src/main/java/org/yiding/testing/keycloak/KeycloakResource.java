package org.yiding.testing.keycloak;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A real Keycloak with the committed realm, its records in memory, which the application under test reaches through a wire that
 * a test can cut ({@link Wire}). It starts when it is asked for first, so that all tests of a module can share one application
 * and those without it do not wait. Use it with {@code @QuarkusTestResource(KeycloakResource.class)}; tests speak to it by
 * {@link TestRealm}.
 */
public final class KeycloakResource implements QuarkusTestResourceLifecycleManager {

    private static final Pattern SECRET = Pattern.compile("\\$\\{secret:([a-z.-]+)}");

    private @Nullable Process keycloak;
    private @Nullable Wire wire;
    private @Nullable String origin;

    @Override
    public Map<String, String> start() {
        try {
            Wire between = Wire.to(this::running);
            wire = between;
            TestRealm.announce(between.origin());
            return Map.of(
                    "quarkus.keycloak.admin-client.server-url", between.origin(),
                    "quarkus.keycloak.admin-client.client-secret", secret("client.directory-service"));
        } catch (IOException e) {
            throw new UncheckedIOException("The wire to Keycloak cannot be laid", e);
        }
    }

    @Override
    public void stop() {
        if (wire != null) {
            wire.close();
        }
        if (keycloak != null) {
            keycloak.destroy();
        }
    }

    /** Where Keycloak is, which starts when it is asked for first. */
    private synchronized String running() {
        if (origin == null) {
            origin = started();
        }
        return origin;
    }

    private String started() {
        KeycloakProgram program = KeycloakProgram.prepared();
        int port = freePort();
        int management = freePort();
        String address = "http://127.0.0.1:" + port;
        try {
            offerRealm(program.importFolder());
            Process process = program.start(
                    List.of(
                            "--cache=local",
                            "--http-enabled=true",
                            "--http-host=127.0.0.1",
                            "--http-port=" + port,
                            "--http-management-host=127.0.0.1",
                            "--http-management-port=" + management,
                            "--hostname=" + address),
                    Map.of(
                            "KC_BOOTSTRAP_ADMIN_USERNAME",
                            KeycloakHttp.ADMINISTRATOR,
                            "KC_BOOTSTRAP_ADMIN_PASSWORD",
                            secret("keycloak.admin")));
            keycloak = process;
            await(process, URI.create("http://127.0.0.1:" + management + "/health/ready"), program.log());
            return address;
        } catch (IOException e) {
            throw new UncheckedIOException("Keycloak does not start for the tests", e);
        }
    }

    /** The secret that stands for a name in the realm file. */
    static String secret(String name) {
        return "made-for-tests-" + name;
    }

    private static void offerRealm(Path folder) throws IOException {
        String realm = Files.readString(realmFile());
        String rendered = SECRET.matcher(realm).replaceAll(name -> Matcher.quoteReplacement(secret(name.group(1))));
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("yiding-realm.json"), rendered);
    }

    private static Path realmFile() {
        for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            Path file = folder.resolve("deploy/keycloak/yiding-realm.json");
            if (Files.exists(file)) {
                return file;
            }
        }
        throw new IllegalStateException("deploy/keycloak/yiding-realm.json is not in any folder above");
    }

    private static void await(Process process, URI health, Path log) throws IOException {
        try (HttpClient http = HttpClient.newHttpClient()) {
            while (!isUp(http, health)) {
                if (!process.isAlive()) {
                    throw new IOException("Keycloak has ended, see " + log);
                }
                Thread.sleep(200);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while Keycloak was starting", e);
        }
    }

    private static boolean isUp(HttpClient http, URI health) throws InterruptedException {
        try {
            return http.send(HttpRequest.newBuilder(health).build(), BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException("This machine has no free port", e);
        }
    }
}
