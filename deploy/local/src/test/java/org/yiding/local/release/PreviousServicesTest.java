package org.yiding.local.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yiding.local.Progress;
import org.yiding.local.TestPrograms;
import org.yiding.local.process.Ports;
import org.yiding.local.suite.RunningSuite;
import org.yiding.local.suite.SampleImport;
import org.yiding.local.suite.SampleRegulations;
import org.yiding.local.suite.Suite;
import org.yiding.local.suite.SuiteOptions;

/**
 * The services of the release before on the schema of this one: what they do between a migration and the end of a rollout,
 * and after a roll-back. The first release has none before it. {@code -Dyiding.previous.home=FOLDER} takes a tree that is
 * built already for the release before. What the next release may do to the schema, the services of this one bear.
 */
@Tag("suite")
class PreviousServicesTest {

    private static final String RECORD = """
            { meetings(filter: {ordinal: 93}, first: 1) { nodes { heldOn state body { name } items { number
                documents { title regulation { title } } resolutions { assignments { agency { name } } } } } } }""";

    @TempDir
    private Path folder;

    @Test
    void readAndWriteOnTheSchemaOfThisRelease() throws Exception {
        Optional<Path> previous = previous();
        assumeTrue(previous.isPresent(), "There is no release before this one yet: no services to run on its schema");
        Ports ports = Ports.free();
        JsonNode record;
        SampleImport.Result imported;
        try (RunningSuite now = Suite.start(options(TestPrograms.home(), ports))) {
            imported = now.importSample();
            record = now.ask("reader", RECORD, Map.of()).body();
        }

        try (RunningSuite then = Suite.start(options(previous.orElseThrow(), ports))) {
            work(then, record, imported, "94");
        }

        try (RunningSuite now = Suite.start(options(TestPrograms.home(), ports))) {
            assertThat(now.ask("clerk", "{ meetings { totalCount } }", Map.of())
                            .body()
                            .at("/data/meetings/totalCount")
                            .asInt())
                    .isEqualTo(2);
        }
    }

    @Test
    void servicesOfThisReleaseGoOnWhileALaterOneExpandsTheSchemaAndStartAgainOnIt() throws Exception {
        Ports ports = Ports.free();
        try (RunningSuite suite = Suite.start(options(TestPrograms.home(), ports))) {
            SampleImport.Result imported = suite.importSample();
            JsonNode record = suite.ask("reader", RECORD, Map.of()).body();

            LaterRelease.expandDatabasesOf(suite, folder);

            work(suite, record, imported, "94");
            for (String service : List.of("directory", "regulation", "meeting")) {
                suite.end(service);
                suite.restart(service);
            }
            work(suite, record, imported, "95");
            assertThat(suite.importRegulations()).isEqualTo(new SampleRegulations.Result(2, 4, 6));
        }
    }

    /** Reads what was written on the schema as it was, brings it in once more, and brings in what is new. */
    private void work(RunningSuite suite, JsonNode record, SampleImport.Result imported, String ordinal)
            throws IOException {
        assertThat(suite.ask("reader", RECORD, Map.of()).body()).isEqualTo(record);
        assertThat(suite.importSample())
                .isEqualTo(new SampleImport.Result(imported.meetingId(), 3, "PUBLISHED", true, imported.warnings()));
        Path sample = TestPrograms.home().resolve("samples/suzhou-93.txt");
        Path further = folder.resolve(ordinal + ".txt");
        Files.writeString(further, Files.readString(sample).replace("第93次", "第" + ordinal + "次"));
        SampleImport.Result written =
                SampleImport.run(further, suite.addresses().gateway(), suite.token("clerk"));
        assertThat(written.alreadyImported()).isFalse();
    }

    private SuiteOptions options(Path home, Ports ports) {
        return new SuiteOptions(home, folder.resolve("state"), TestPrograms.folder(), ports, false, Progress.silent());
    }

    private static Optional<Path> previous() throws IOException, InterruptedException {
        String given = System.getProperty("yiding.previous.home");
        if (given != null) {
            return Optional.of(Path.of(given));
        }
        Optional<PreviousRelease> release = PreviousRelease.of(TestPrograms.home());
        return release.isPresent() ? Optional.of(built(release.get())) : Optional.empty();
    }

    /** The release in a clone of its own, built once for a tree. */
    private static Path built(PreviousRelease release) throws IOException, InterruptedException {
        Path clone = TestPrograms.home()
                .resolve("deploy/local/target/previous-release")
                .resolve(release.tag());
        if (!Files.exists(clone)) {
            release.cloneInto(clone);
        }
        int exitCode = new ProcessBuilder(
                        "./mvnw", "-q", "-B", "-ntp", "-Dmaven.test.skip=true", "-Dspotless.check.skip=true", "package")
                .directory(clone.toFile())
                .inheritIO()
                .start()
                .waitFor();
        assertThat(exitCode).as("building " + release.tag()).isZero();
        return clone;
    }
}
