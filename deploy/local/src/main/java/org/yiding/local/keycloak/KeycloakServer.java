package org.yiding.local.keycloak;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.yiding.local.LauncherFailure;
import org.yiding.local.Progress;
import org.yiding.local.Versions;
import org.yiding.local.process.ChildProcess;
import org.yiding.local.process.ChildProcess.Program;
import org.yiding.local.process.Children;
import org.yiding.local.process.Ports;
import org.yiding.local.process.Signals;
import org.yiding.local.state.Secrets;
import org.yiding.local.state.StateFolder;

/** The suite's Keycloak: on the loopback address, in plain HTTP, its records in the suite's PostgreSQL. */
public final class KeycloakServer {

    /** The name of its process in the table. */
    public static final String PROCESS = "keycloak";

    private final StateFolder state;
    private final Secrets secrets;
    private final Children children;
    private final Ports ports;

    public KeycloakServer(StateFolder state, Secrets secrets, Children children, Ports ports) {
        this.state = state;
        this.secrets = secrets;
        this.children = children;
        this.ports = ports;
    }

    /**
     * What it takes to start.
     *
     * @param archives the folder with Keycloak's zip
     * @param realm the committed realm file
     * @param databaseUrl for JDBC
     */
    public record Needs(Path archives, Path realm, String databaseUrl, String databasePassword) {}

    /** Unpacks and prepares what is not there yet, and starts Keycloak without waiting for it. */
    public ChildProcess start(Needs needs, Progress progress) {
        Path home = prepared(needs, progress);
        boolean first = offerRealm(home, needs, progress);
        List<String> command = new ArrayList<>(KeycloakJvm.command(home));
        command.addAll(List.of(
                "start",
                "--optimized",
                "--cache=local",
                "--http-enabled=true",
                "--http-host=127.0.0.1",
                "--http-port=" + ports.keycloak(),
                "--http-management-host=127.0.0.1",
                "--http-management-port=" + ports.keycloakManagement(),
                "--hostname=" + origin()));
        if (first) {
            command.add("--import-realm");
        }
        return children.start(
                new Program(PROCESS, command, environment(needs, first), state.log(PROCESS), Signals.TERMINATE));
    }

    /** To be told when it answers: the realm is in its database then, and its secrets need not lie about. */
    public void started(Needs needs) {
        try {
            if (!Files.exists(state.realmImported())) {
                Files.writeString(
                        state.realmImported(), RealmFile.read(needs.realm()).fingerprint());
            }
            Files.deleteIfExists(offered(home(state)));
        } catch (IOException e) {
            throw LauncherFailure.of(e, "noting that the realm is imported");
        }
    }

    /** Answers 200 as soon as Keycloak serves. */
    public URI health() {
        return URI.create("http://127.0.0.1:" + ports.keycloakManagement() + "/health/ready");
    }

    /** Where Keycloak is: {@code http://127.0.0.1:8180}. */
    public String origin() {
        return "http://127.0.0.1:" + ports.keycloak();
    }

    private Path prepared(Needs needs, Progress progress) {
        Path home = KeycloakDistribution.in(state, needs.archives(), progress);
        Path prepared = home.resolve("prepared-by-yiding");
        if (Files.exists(prepared)) {
            return home;
        }
        // Once, about 20 s: it saves that and the half of the memory at every start.
        try (Progress.Step step = progress.begin("Keycloak: preparing (once)")) {
            List<String> command = new ArrayList<>(KeycloakJvm.command(home));
            command.addAll(
                    List.of("build", "--db=postgres", "--health-enabled=true", "--transaction-xa-enabled=false"));
            Path log = state.log("keycloak-build");
            int exitCode = children.run(new Program("keycloak-build", command, Map.of(), log, Signals.TERMINATE));
            if (exitCode != 0) {
                throw LauncherFailure.of(
                        new IOException("kc.sh build ended with exit code " + exitCode + ", see " + log),
                        "preparing Keycloak");
            }
            Files.createFile(prepared);
            step.done("");
        } catch (IOException e) {
            throw LauncherFailure.of(e, "preparing Keycloak");
        }
        return home;
    }

    /**
     * Puts the realm where Keycloak looks for it.
     *
     * @return whether Keycloak is to look
     */
    private boolean offerRealm(Path home, Needs needs, Progress progress) {
        RealmFile realm = RealmFile.read(needs.realm());
        try {
            if (Files.exists(state.realmImported())) {
                tellIfOutdated(realm, progress);
                return false;
            }
            Path offered = offered(home);
            Files.createDirectories(offered.getParent());
            Files.deleteIfExists(offered);
            Files.createFile(
                    offered, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(offered, realm.rendered(secrets::get));
            return true;
        } catch (IOException e) {
            throw LauncherFailure.of(e, "preparing the realm");
        }
    }

    private void tellIfOutdated(RealmFile realm, Progress progress) throws IOException {
        if (!Files.readString(state.realmImported()).equals(realm.fingerprint())) {
            progress.say("  Keycloak: the committed realm has changed since this state was made; what administrators"
                    + " set there is kept. ./yiding up --fresh takes in the new one.");
        }
    }

    private Map<String, String> environment(Needs needs, boolean first) {
        Map<String, String> environment = new HashMap<>();
        environment.put("KC_DB_URL", needs.databaseUrl());
        environment.put("KC_DB_USERNAME", "keycloak");
        environment.put("KC_DB_PASSWORD", needs.databasePassword());
        environment.put("KC_DB_POOL_MAX_SIZE", "15");
        if (first) {
            environment.put("KC_BOOTSTRAP_ADMIN_USERNAME", "admin");
            environment.put("KC_BOOTSTRAP_ADMIN_PASSWORD", secrets.get("keycloak.admin"));
        }
        return environment;
    }

    private static Path home(StateFolder state) {
        return state.program("keycloak-" + Versions.ofThisBuild().keycloak());
    }

    private static Path offered(Path home) {
        return home.resolve("data").resolve("import").resolve("yiding-realm.json");
    }
}
