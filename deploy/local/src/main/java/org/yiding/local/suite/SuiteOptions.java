package org.yiding.local.suite;

import java.nio.file.Path;
import org.yiding.local.Progress;
import org.yiding.local.process.Ports;

/**
 * Which suite to start.
 *
 * @param home the clone, built
 * @param state the state folder; made where it is not there
 * @param programs where to unpack PostgreSQL and Keycloak, usually the state folder
 * @param fresh whether to throw away the records that are there
 * @param progress where to show what is going on
 */
public record SuiteOptions(Path home, Path state, Path programs, Ports ports, boolean fresh, Progress progress) {

    /** The folder with Keycloak's zip, where the build puts it. */
    public Path keycloakArchives() {
        return home.resolve("deploy/local/target/keycloak");
    }

    public Path realm() {
        return home.resolve("deploy/keycloak/yiding-realm.json");
    }

    public Path supergraph() {
        return home.resolve("deploy/composition/supergraph.graphql");
    }

    /** The minutes that every suite begins with. */
    public Path sample() {
        return home.resolve("samples/suzhou-93.txt");
    }

    /** The jar of an application: {@code meeting-service}, {@code gateway}. */
    public Path jar(String application) {
        return home.resolve(application).resolve("app/target/quarkus-app/quarkus-run.jar");
    }
}
