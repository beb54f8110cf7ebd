package org.yiding.local.suite;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.yiding.local.suite.GraphQuestion.Answer;

/**
 * Clerks who import one document after the other and readers who ask across all services, without a pause until they are
 * told to stop; and what became of each request.
 */
final class SteadyLoad implements AutoCloseable {

    private static final int OF_EACH = 2;
    private static final String ACROSS_ALL_SERVICES = """
            { meetings(first: 2) { totalCount nodes { id chair { name } items {
                documents { regulation { id title } } resolutions { assignments { agency { id name } } } } } } }""";

    private final RunningSuite suite;
    private final List<Thread> people = new ArrayList<>();
    private final AtomicInteger nextOrdinal;
    private final AtomicInteger answered = new AtomicInteger();
    private final Map<Integer, String> acknowledged = new ConcurrentSkipListMap<>();
    private final Queue<String> lost = new ConcurrentLinkedQueue<>();
    private volatile String clerk = "";
    private volatile String reader = "";
    private volatile boolean stopped;

    private SteadyLoad(RunningSuite suite, int firstOrdinal) {
        this.suite = suite;
        this.nextOrdinal = new AtomicInteger(firstOrdinal);
    }

    /** Begins. The meetings get the ordinals from this one on. */
    static SteadyLoad on(RunningSuite suite, int firstOrdinal) {
        SteadyLoad load = new SteadyLoad(suite, firstOrdinal);
        load.signInAgain();
        for (int i = 0; i < OF_EACH; i++) {
            load.people.add(Thread.ofVirtual().start(() -> load.untilStopped(load::importNext)));
            load.people.add(Thread.ofVirtual().start(() -> load.untilStopped(load::read)));
        }
        return load;
    }

    /** New tokens for everybody: those of Keycloak end after five minutes. */
    void signInAgain() {
        clerk = suite.token("clerk");
        reader = suite.token("reader");
    }

    /** Returns when so many more imports and so many more queries have been answered. */
    void awaitMore(int more) throws InterruptedException {
        int imports = acknowledged.size() + more;
        int queries = answered.get() + more;
        while (lost.isEmpty() && (acknowledged.size() < imports || answered.get() < queries)) {
            Thread.sleep(5);
        }
    }

    /** Returns when so many more imports have been acknowledged, whatever else is lost meanwhile. */
    void awaitMoreImports(int more) throws InterruptedException {
        int imports = acknowledged.size() + more;
        while (acknowledged.size() < imports) {
            Thread.sleep(5);
        }
    }

    /** The meetings whose import was acknowledged: ordinal to id. */
    Map<Integer, String> acknowledged() {
        return new TreeMap<>(acknowledged);
    }

    /** What was asked and not answered as it should: the answers or the failures instead. */
    List<String> lost() {
        return List.copyOf(lost);
    }

    /** Returns when everybody has the answer to the last request. */
    @Override
    public void close() {
        stopped = true;
        try {
            for (Thread person : people) {
                person.join();
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException("Interrupted while the load ends", e);
        }
    }

    private void untilStopped(Runnable request) {
        while (!stopped) {
            try {
                request.run();
            } catch (RuntimeException e) {
                lost.add(String.valueOf(e));
            }
        }
    }

    private void importNext() {
        int ordinal = nextOrdinal.getAndIncrement();
        byte[] minutes = InventedMinutes.of("第" + ordinal + "次", "6月9日", "云溪市节约用水办法（草案）", "由市水务局负责，于7月底前")
                .getBytes(StandardCharsets.UTF_8);
        Map<String, String> variables = Map.of(
                "fileName",
                ordinal + ".txt",
                "contentBase64",
                Base64.getEncoder().encodeToString(minutes));
        String id = ask(SuiteQueries.importMinutes(), variables, clerk)
                .body()
                .at("/data/importMinutes/meeting/id")
                .asText();
        if (!id.isEmpty()) {
            acknowledged.put(ordinal, id);
        }
    }

    private void read() {
        Answer answer = ask(ACROSS_ALL_SERVICES, Map.of(), reader);
        // Readers see what is published: the sample alone.
        if (answer.body().at("/data/meetings/totalCount").asInt() == 1) {
            answered.incrementAndGet();
        }
    }

    private Answer ask(String document, Map<String, ?> variables, String token) {
        Answer answer =
                new GraphQuestion(document, variables).ask(suite.addresses().gateway(), token);
        if (answer.hasErrors()) {
            lost.add(answer.status() + " " + answer.body().path("errors"));
        }
        return answer;
    }
}
