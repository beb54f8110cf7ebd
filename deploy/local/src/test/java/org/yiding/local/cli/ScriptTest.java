package org.yiding.local.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yiding.local.TestPrograms;

/** The script {@code ./yiding} in a clone of empty modules, with a Maven that only takes down what it was asked. */
class ScriptTest {

    private static final String MAVEN = """
            #!/bin/sh
            if [ "$1" = --version ]; then echo 'Apache Maven 3.9.9'; exit 0; fi
            echo "$@" >> maven-calls
            if [ -e maven-fails ]; then echo '[ERROR] No space left on device'; exit 1; fi
            for app in directory-service regulation-service meeting-service gateway; do
              mkdir -p $app/app/target/quarkus-app && touch $app/app/target/quarkus-app/quarkus-run.jar
            done
            mkdir -p deploy/local/target/lib && touch deploy/local/target/deploy-local.jar
            """;

    @TempDir
    private Path clone;

    @BeforeEach
    void makeClone() throws IOException {
        Files.copy(TestPrograms.home().resolve("yiding"), clone.resolve("yiding"));
        Path maven = write("bin/mvn", MAVEN);
        assertThat(maven.toFile().setExecutable(true)).isTrue();
        write("pom.xml", "");
        write(".mvn/jvm.config", "");
        for (String module : List.of("directory-service", "regulation-service", "meeting-service", "gateway")) {
            write(module + "/core/src/main/java/Rule.java", "");
            write(module + "/core/pom.xml", "");
            write(module + "/app/src/main/java/Api.java", "");
            write(module + "/app/pom.xml", "");
        }
        write("graph-support/src/main/java/Roles.java", "");
        write("graph-support/pom.xml", "");
        write("test-support/pom.xml", "");
        write("deploy/local/src/main/java/Suite.java", "");
        write("deploy/local/pom.xml", "");
    }

    @Test
    void unknownCommandIsAnsweredWithTheKnownOnes() throws Exception {
        Ended ended = yiding("fly");

        assertThat(ended.exitCode()).isEqualTo(2);
        assertThat(ended.words()).startsWith("yiding: there is no command fly\nUsage: ./yiding COMMAND");
    }

    @Test
    void nothingToAskBeforeTheFirstBuild() throws Exception {
        Ended ended = yiding("status");

        assertThat(ended.exitCode()).isEqualTo(3);
        assertThat(ended.words())
                .isEqualTo("yiding: nothing is built and nothing runs here yet: start with ./yiding up.\n");
    }

    @Test
    void firstUpBuildsEverything() throws Exception {
        yiding("up");

        assertThat(builds()).hasSize(1).allMatch(words -> words.endsWith(" package"));
    }

    @Test
    void secondUpBuildsNothing() throws Exception {
        yiding("up");
        yiding("up");

        assertThat(builds()).hasSize(1);
    }

    @Test
    void changedRuleBuildsItsApplicationAlone() throws Exception {
        yiding("up");
        write("meeting-service/core/src/main/java/Rule.java", "changed");

        yiding("up");

        assertThat(builds().getLast()).endsWith(" package -pl meeting-service/app -am");
    }

    @Test
    void deletedSourceBuildsItsApplicationAlone() throws Exception {
        yiding("up");
        Files.delete(clone.resolve("gateway/app/src/main/java/Api.java"));

        yiding("up");

        assertThat(builds().getLast()).endsWith(" package -pl gateway/app -am");
    }

    @Test
    void whatAllShareBuildsEverything() throws Exception {
        yiding("up");
        write("graph-support/src/main/java/Roles.java", "changed");

        yiding("up");

        assertThat(builds()).hasSize(2).allMatch(words -> words.endsWith(" package"));
    }

    @Test
    void missingProgramIsBuiltAgain() throws Exception {
        yiding("up");
        Files.delete(clone.resolve("regulation-service/app/target/quarkus-app/quarkus-run.jar"));

        yiding("up");

        assertThat(builds().getLast()).endsWith(" package -pl regulation-service/app -am");
    }

    @Test
    void failedBuildIsToldWithItsRemedyAndTriedAgain() throws Exception {
        write("maven-fails", "");

        Ended ended = yiding("up");
        yiding("up");

        assertThat(ended.exitCode()).isEqualTo(18);
        assertThat(ended.words())
                .contains("yiding: the build failed: the disk is full: free some space and run the same again. Log: "
                        + clone.toRealPath().resolve(".yiding/logs/build.log"));
        assertThat(builds()).hasSize(2);
    }

    @Test
    void testRunsEveryTestOfEveryModule() throws Exception {
        yiding("test");

        assertThat(builds()).containsExactly("-B -ntp verify");
    }

    private record Ended(int exitCode, String words) {}

    private Ended yiding(String... words) throws IOException {
        List<String> command = new ArrayList<>(List.of("bash", "./yiding"));
        command.addAll(List.of(words));
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(clone.toRealPath().toFile());
        builder.environment().put("PATH", clone.resolve("bin") + ":" + System.getenv("PATH"));
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        Process process = builder.redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ended(process.onExit().join().exitValue(), said);
    }

    private List<String> builds() throws IOException {
        return Files.readAllLines(clone.resolve("maven-calls"));
    }

    private Path write(String file, String content) throws IOException {
        Path path = clone.resolve(file);
        Files.createDirectories(path.getParent());
        return Files.writeString(path, content);
    }
}
