package org.yiding.local.keycloak;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The JVM that Keycloak runs in. Its own script keeps a shell between us and the JVM, which would then outlive a kill;
 * this is what that script of 26.7 starts, with a heap for one machine's few users.
 */
final class KeycloakJvm {

    private static final List<String> OPENED =
            List.of("java.util", "java.util.concurrent", "java.security", "java.lang");

    private KeycloakJvm() {}

    /** The command up to and without Keycloak's own words. */
    static List<String> command(Path home) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(
                "-Xms64m",
                "-Xmx512m",
                "-XX:MaxMetaspaceSize=256m",
                "-XX:+ExitOnOutOfMemoryError",
                // Measured on 2 cores: ready in 5.8 s and 315 MB so, in 8.0 s and 395 MB with the defaults.
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1"));
        OPENED.forEach(opened -> command.add("--add-opens=java.base/" + opened + "=ALL-UNNAMED"));
        command.addAll(List.of(
                "--enable-native-access=ALL-UNNAMED",
                "-Dfile.encoding=UTF-8",
                "-Duser.language=en",
                "-Duser.country=US",
                "-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
                        + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-Dpicocli.disable.closures=true",
                "-Dkc.home.dir=" + home,
                "-Djboss.server.config.dir=" + home.resolve("conf"),
                "-cp",
                home.resolve("lib").resolve("quarkus-run.jar").toString(),
                "io.quarkus.bootstrap.runner.QuarkusEntryPoint"));
        return command;
    }
}
