package org.yiding.regulation.historybench;

import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;
import org.yiding.testing.GraphClient;
import org.yiding.testing.GraphReply;
import org.yiding.testing.Tokens;

/** Questions about random instruments and random days, asked one after the other over HTTP. */
final class Questions {

    private static final LocalDate EARLIEST = LocalDate.parse("2006-01-01");
    private static final int DAYS = 365 * 18;
    private static final int WARM_UP = 300;
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final GraphClient client;
    private final List<UUID> regulations;
    private final Random random = new Random(11);
    private final Processors processors;
    private final long provisions;
    private final int times;

    /**
     * @param provisions how many there are, counted through from 1
     * @param times how often each question is asked
     */
    Questions(URI endpoint, Processors processors, List<UUID> regulations, long provisions, int times) {
        this.client = GraphClient.at(endpoint).as(Tokens.of("reader"));
        this.regulations = regulations;
        this.processors = processors;
        this.provisions = provisions;
        this.times = times;
    }

    /** Asks all of them and prints a line of the table for each. */
    void ask(String size) {
        report(size, "text of a day (hash and words)", this::text);
        report(size, "provisions of a day with their addresses", this::provisions);
        report(size, "what differs between two days", this::compare);
        report(size, "life of a provision", this::life);
        report(size, "what changed in a month, 20 texts", this::changed);
        report(size, "who refers to an article", this::references);
        report(size, "words that stand in few provisions", () -> search("第" + random.nextInt(100_000) + "号"));
        report(size, "words that stand in one of 20", () -> search("风险隐患台账"));
        report(
                size,
                "the same, of one issuer",
                () -> client.ask(
                        "query($day: Date, $issuer: String) { searchProvisions(query: \"风险隐患台账\", asOf: $day,"
                                + " filter: {issuer: $issuer}) { totalCount nodes { snippet provision { address } } } }",
                        Map.of("day", day(), "issuer", "虚构市" + random.nextInt(400) + "人民政府")));
    }

    /** As often as wanted, or as often as there is time for. */
    private void report(String size, String question, Supplier<GraphReply> ask) {
        measured(ask, Math.min(WARM_UP, times));
        double service = processors.service();
        double database = processors.database();
        double[] milliseconds = measured(ask, times);
        int count = milliseconds.length;
        HistoryBench.say(
                "| %s | %s | %.1f | %.1f | %.1f | %.1f | %.1f | %d |",
                size,
                question,
                (processors.service() - service) / count,
                (processors.database() - database) / count,
                milliseconds[count / 2],
                milliseconds[count * 95 / 100],
                milliseconds[count * 99 / 100],
                count);
    }

    /** What each answer took, from the shortest to the longest. */
    private static double[] measured(Supplier<GraphReply> ask, int times) {
        double[] milliseconds = new double[times];
        long end = System.nanoTime() + PATIENCE.toNanos();
        int count = 0;
        while (count < times && (count == 0 || System.nanoTime() < end)) {
            long started = System.nanoTime();
            GraphReply reply = ask.get();
            milliseconds[count++] = (System.nanoTime() - started) / 1e6;
            answered(reply);
        }
        double[] sorted = Arrays.copyOf(milliseconds, count);
        Arrays.sort(sorted);
        return sorted;
    }

    private static void answered(GraphReply reply) {
        if (reply.status() != 200 || !reply.codes().isEmpty()) {
            throw new IllegalStateException("The service refused a question: " + reply.body());
        }
    }

    private GraphReply text() {
        return ofRegulation("text { sha256 body }");
    }

    private GraphReply provisions() {
        return ofRegulation("text { provisions { id label text address } }");
    }

    private GraphReply compare() {
        return client.ask(
                "query($id: String!, $from: Date!, $to: Date!) { regulation(id: $id) { compare(from: $from, to: $to) {"
                        + " kind before { text } after { text } } } }",
                Map.of("id", regulation(), "from", day(), "to", day()));
    }

    private GraphReply life() {
        return client.ask(
                "query($id: String!) { provisionHistory(id: $id) { from to provision { label text } } }",
                Map.of("id", provision()));
    }

    private GraphReply references() {
        return client.ask(
                "query($id: String!, $day: Date) { referencesTo(provision: $id, asOf: $day) { totalCount"
                        + " nodes { words quote provision { address } regulation { title } } } }",
                Map.of("id", provision(), "day", day()));
    }

    private GraphReply changed() {
        LocalDate from = LocalDate.parse(day());
        return client.ask(
                "query($from: Date!, $to: Date!) { whatChanged(between: {from: $from, to: $to}) { totalCount"
                        + " nodes { day kind regulation { title } acts { title } } } }",
                Map.of("from", from.toString(), "to", from.plusDays(30).toString()));
    }

    private GraphReply search(String words) {
        return client.ask(
                "query($words: String!, $day: Date) { searchProvisions(query: $words, asOf: $day) { totalCount"
                        + " nodes { snippet regulation { title } provision { address } } } }",
                Map.of("words", words, "day", day()));
    }

    private GraphReply ofRegulation(String fields) {
        return client.ask(
                "query($id: String!, $day: Date) { regulation(id: $id, asOf: $day) { title " + fields + " } }",
                Map.of("id", regulation(), "day", day()));
    }

    private String regulation() {
        return regulations.get(random.nextInt(regulations.size())).toString();
    }

    private String provision() {
        return "p" + random.nextLong(1, provisions + 1);
    }

    private String day() {
        return EARLIEST.plusDays(random.nextInt(DAYS)).toString();
    }
}
