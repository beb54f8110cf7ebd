package org.yiding.local.suite;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yiding.local.TestPrograms;
import org.yiding.local.process.Ports;

/** What an import acknowledged is kept, whatever happens to the machine a moment later. */
@Tag("suite")
class SuiteCrashTest {

    private static final int FIRST_ORDINAL = 1001;
    private static final int MEETINGS = 40;
    private static final int ACKNOWLEDGED_BEFORE_THE_CRASH = 8;
    private static final String MEETINGS_OF_THE_SERIES = """
            query($after: String) {
              meetings(first: 200, after: $after) { totalCount nodes { id ordinal } }
            }
            """;

    @TempDir
    private Path folder;

    @Test
    void killingEverythingInTheMiddleOfImportsLosesNothingThatWasAcknowledged() throws Exception {
        SuiteOptions options = TestSuite.options(folder, Ports.free());
        List<Path> documents = documents();

        Map<Integer, String> acknowledged = importUntilTheCrash(options, documents);

        try (RunningSuite again = Suite.start(options)) {
            Map<Integer, String> kept = meetings(again);
            assertThat(acknowledged).hasSizeBetween(ACKNOWLEDGED_BEFORE_THE_CRASH, MEETINGS - 1);
            assertThat(kept).containsAllEntriesOf(acknowledged);

            String clerk = again.token("clerk");
            for (int i = 0; i < MEETINGS; i++) {
                SampleImport.Result repeated =
                        SampleImport.run(documents.get(i), again.addresses().gateway(), clerk);
                String before = kept.get(FIRST_ORDINAL + i);
                assertThat(repeated.alreadyImported()).isEqualTo(before != null);
                assertThat(repeated.meetingId()).isEqualTo(before == null ? repeated.meetingId() : before);
            }
            assertThat(meetings(again)).hasSize(MEETINGS).containsAllEntriesOf(kept);
            // A bare name is nobody's proof: one 栗涛 a document, though some were registered before the crash as well.
            assertThat(peopleNamed(again, "栗涛")).isEqualTo(MEETINGS);
            // With an agency it is: the same two in every document.
            assertThat(peopleNamed(again, "黄戟")).isEqualTo(2);
        }
    }

    /** Minutes that differ from the sample in their ordinal alone, so that each is a meeting of its own. */
    private List<Path> documents() throws IOException {
        String sample = Files.readString(TestPrograms.home().resolve("samples/suzhou-93.txt"));
        List<Path> documents = new ArrayList<>();
        for (int ordinal = FIRST_ORDINAL; ordinal < FIRST_ORDINAL + MEETINGS; ordinal++) {
            Path document = folder.resolve("minutes-" + ordinal + ".txt");
            Files.writeString(document, sample.replace("第93次", "第" + ordinal + "次"));
            documents.add(document);
        }
        return documents;
    }

    private static Map<Integer, String> importUntilTheCrash(SuiteOptions options, List<Path> documents)
            throws InterruptedException {
        Map<Integer, String> acknowledged = new ConcurrentSkipListMap<>();
        RunningSuite suite = Suite.start(options);
        String clerk = suite.token("clerk");
        ExecutorService clerks = Executors.newFixedThreadPool(4);
        Queue<RuntimeException> refused = new ConcurrentLinkedQueue<>();
        IntStream.range(0, MEETINGS)
                .forEach(i -> clerks.submit(() -> {
                    try {
                        SampleImport.Result result = SampleImport.run(
                                documents.get(i), suite.addresses().gateway(), clerk);
                        acknowledged.put(FIRST_ORDINAL + i, result.meetingId());
                    } catch (RuntimeException e) {
                        refused.add(e);
                    }
                }));
        while (acknowledged.size() < ACKNOWLEDGED_BEFORE_THE_CRASH) {
            assertThat(refused).as("imports refused before the crash").isEmpty();
            Thread.sleep(5);
        }
        suite.crash();
        clerks.shutdownNow();
        assertThat(clerks.awaitTermination(60, TimeUnit.SECONDS)).isTrue();
        return new TreeMap<>(acknowledged);
    }

    private static Map<Integer, String> meetings(RunningSuite suite) {
        Map<Integer, String> found = new TreeMap<>();
        suite.ask("clerk", MEETINGS_OF_THE_SERIES, Map.of())
                .body()
                .at("/data/meetings/nodes")
                .forEach(meeting -> found.put(
                        meeting.path("ordinal").asInt(), meeting.path("id").asText()));
        return found;
    }

    private static int peopleNamed(RunningSuite suite, String name) {
        String query = "query($name: String) { persons(filter: {name: $name}, first: 10) { totalCount } }";
        return suite.ask("reader", query, Map.of("name", name))
                .body()
                .at("/data/persons/totalCount")
                .asInt(-1);
    }
}
