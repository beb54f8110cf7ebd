package org.yiding.testing.keycloak;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * Keycloak's programs under the module's build folder: unpacked from the zip that Maven has put there, and prepared once for
 * records that live in memory.
 */
record KeycloakProgram(Path home) {

    private static final Path BUILD = Path.of("target").toAbsolutePath();
    private static final List<String> OPENED =
            List.of("java.util", "java.util.concurrent", "java.security", "java.lang");

    static KeycloakProgram prepared() {
        try {
            Path zip = zip();
            Path folder = BUILD.resolve("test-programs");
            Path home = folder.resolve(
                    zip.getFileName().toString().replaceFirst("keycloak-quarkus-dist-(.*)\\.zip", "keycloak-$1"));
            KeycloakProgram program = new KeycloakProgram(home);
            if (!Files.exists(program.mark())) {
                unpack(zip, folder);
                program.build();
                Files.createFile(program.mark());
            }
            return program;
        } catch (IOException e) {
            throw new UncheckedIOException("Keycloak cannot be prepared for the tests", e);
        }
    }

    /** Starts it with the realms of its import folder. @param arguments of {@code kc.sh start} */
    Process start(List<String> arguments, Map<String, String> environment) throws IOException {
        List<String> command = command();
        command.addAll(List.of("start", "--optimized", "--import-realm"));
        command.addAll(arguments);
        return process(command, environment).start();
    }

    /** Where realms lie that it takes in when it starts. */
    Path importFolder() {
        return home.resolve("data/import");
    }

    /** What it says while it runs. */
    Path log() {
        return BUILD.resolve("keycloak.log");
    }

    private Path mark() {
        return home.resolve("prepared-for-tests");
    }

    private void build() throws IOException {
        List<String> command = command();
        command.addAll(List.of("build", "--db=dev-mem", "--health-enabled=true"));
        Process process = process(command, Map.of()).start();
        try {
            if (process.waitFor() != 0) {
                throw new IOException("kc.sh build ended with " + process.exitValue() + ", see " + log());
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while Keycloak was prepared", e);
        }
    }

    private ProcessBuilder process(List<String> command, Map<String, String> environment) {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.redirectOutput(Redirect.to(log().toFile()));
        builder.environment().putAll(environment);
        return builder;
    }

    /** What its script starts, without the shell between us and the process. */
    private List<String> command() {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Xms64m", "-Xmx512m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
        OPENED.forEach(opened -> command.add("--add-opens=java.base/" + opened + "=ALL-UNNAMED"));
        command.addAll(List.of(
                "-Dfile.encoding=UTF-8",
                "-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
                        + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-Dpicocli.disable.closures=true",
                "-Dkc.home.dir=" + home,
                "-Djboss.server.config.dir=" + home.resolve("conf"),
                "-cp",
                home.resolve("lib/quarkus-run.jar").toString(),
                "io.quarkus.bootstrap.runner.QuarkusEntryPoint"));
        return command;
    }

    private static Path zip() throws IOException {
        try (Stream<Path> files = Files.list(BUILD.resolve("keycloak"))) {
            return files.filter(file -> file.toString().endsWith(".zip"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static void unpack(Path zip, Path folder) throws IOException {
        try (InputStream file = Files.newInputStream(zip);
                ZipInputStream entries = new ZipInputStream(file)) {
            for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                Path target = folder.resolve(entry.getName()).normalize();
                if (!target.startsWith(folder)) {
                    throw new IOException("The archive leaves its folder: " + entry.getName());
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(target);
                } else {
                    Files.createDirectories(target.resolveSibling("."));
                    Files.write(target, entries.readAllBytes());
                }
            }
        }
    }
}
