package org.yiding.regulation.historybench;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.yiding.testing.IdentityResource;

/** The regulation service as it is shipped, in a process of its own, over the database of the measurement. */
final class BenchService implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Process process;
    private final int port;

    private BenchService(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /**
     * Starts it; it makes its tables.
     *
     * @param jar {@code quarkus-run.jar} of the regulation service
     * @param database JDBC address, whose user is {@code postgres}
     * @param log where its output goes
     */
    static BenchService start(Path jar, String database, Path log) throws IOException, InterruptedException {
        Map<String, String> settings = Map.of(
                "quarkus.datasource.jdbc.url",
                database,
                "quarkus.datasource.username",
                "postgres",
                "quarkus.datasource.password",
                "postgres");
        return start(jar, settings, log);
    }

    /**
     * Starts it; it makes its tables.
     *
     * @param jar {@code quarkus-run.jar} of the regulation service
     * @param databases what says where its database is, and a standby where there is one
     * @param log where its output goes
     */
    static BenchService start(Path jar, Map<String, String> databases, Path log)
            throws IOException, InterruptedException {
        int port = freePort();
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:+UseSerialGC",
                // Not production: the tokens of the measurement are signed by itself.
                "-Dquarkus.profile=bench",
                "-Dquarkus.http.port=" + port,
                "-Dquarkus.log.level=WARN"));
        Map<String, String> settings = new HashMap<>(databases);
        settings.putAll(new IdentityResource().start());
        settings.forEach((key, value) -> command.add("-D" + key + "=" + value));
        command.addAll(List.of("-jar", jar.toString()));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        BenchService service = new BenchService(process, port);
        service.await(log);
        return service;
    }

    ProcessHandle process() {
        return process.toHandle();
    }

    URI endpoint() {
        return URI.create("http://127.0.0.1:" + port + "/graphql");
    }

    private void await(Path log) throws IOException, InterruptedException {
        Instant end = Instant.now().plus(PATIENCE);
        while (!ready()) {
            if (!process.isAlive() || Instant.now().isAfter(end)) {
                close();
                throw new IOException("The regulation service does not start, see " + log);
            }
            TimeUnit.MILLISECONDS.sleep(200);
        }
    }

    private boolean ready() throws InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/q/health/ready"))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
