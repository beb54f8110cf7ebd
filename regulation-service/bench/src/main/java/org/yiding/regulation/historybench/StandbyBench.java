package org.yiding.regulation.historybench;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.yiding.testing.GraphClient;
import org.yiding.testing.GraphReply;
import org.yiding.testing.StandbyResource;
import org.yiding.testing.Tokens;

/**
 * {@code ./yiding bench standby}: what it costs one caller's query that it reads from a standby. The service runs twice over one
 * database, once with the standby and once without; the same questions go to both in turn, over one connection each.
 */
public final class StandbyBench {

    private static final int PROVISIONS = 10_000;
    private static final int WARM_UP = 3_000;
    private static final int TIMES = 5_000;
    private static final String READER = "quarkus.datasource.reader.";

    private StandbyBench() {}

    /** @param arguments {@code quarkus-run.jar} of the regulation service */
    public static void main(String[] arguments) throws IOException, InterruptedException, SQLException {
        Path jar = Path.of(arguments[0]);
        Path logs = Files.createTempDirectory("standby-bench");
        StandbyResource databases = new StandbyResource();
        try {
            Map<String, String> both = databases.start();
            Map<String, String> primary = new HashMap<>(both);
            primary.keySet().removeIf(name -> name.startsWith(READER));
            try (BenchService without = BenchService.start(jar, primary, logs.resolve("without.log"));
                    BenchService with = BenchService.start(jar, both, logs.resolve("with.log"))) {
                measure(without.endpoint(), with.endpoint(), loaded(primary));
                tellWhereReads(with.endpoint().resolve("/q/metrics"));
            }
        } finally {
            databases.stop();
        }
    }

    private static List<UUID> loaded(Map<String, String> settings) throws IOException, SQLException {
        try (Connection owner = DriverManager.getConnection(
                Objects.requireNonNull(settings.get("quarkus.datasource.jdbc.url")), "postgres", "postgres")) {
            HistoryLoad load = new HistoryLoad(owner);
            load.until(PROVISIONS, PROVISIONS);
            return load.loaded();
        }
    }

    /** How many transactions each server answered, as the service counts them. */
    private static void tellWhereReads(URI metrics) throws IOException {
        try (InputStream counts = metrics.toURL().openStream()) {
            new String(counts.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> line.startsWith("yiding_query_reads_total"))
                    .map(line -> line.replaceFirst(" # .*", "")) // OpenMetrics' exemplar
                    .forEach(System.out::println);
        }
    }

    private static void measure(URI without, URI with, List<UUID> regulations) {
        HistoryBench.say("| question | primary, median ms | standby, median ms | primary, 95 %% | standby, 95 %% |");
        HistoryBench.say("|---|---|---|---|---|");
        measure("20 regulations", without, with, "{ regulations(first: 20) { nodes { id title } } }");
        measure(
                "text of a day",
                without,
                with,
                "{ regulation(id: \"" + regulations.getFirst()
                        + "\", asOf: \"2020-01-01\") { title text { sha256 body } } }");
    }

    private static void measure(String name, URI without, URI with, String question) {
        GraphClient primary = GraphClient.at(without).as(Tokens.of("reader"));
        GraphClient standby = GraphClient.at(with).as(Tokens.of("reader"));
        double[] atPrimary = new double[TIMES];
        double[] atStandby = new double[TIMES];
        for (int i = -WARM_UP; i < TIMES; i++) {
            double first = milliseconds(primary, question);
            double second = milliseconds(standby, question);
            if (i >= 0) {
                atPrimary[i] = first;
                atStandby[i] = second;
            }
        }
        Arrays.sort(atPrimary);
        Arrays.sort(atStandby);
        HistoryBench.say(
                "| %s | %.2f | %.2f | %.2f | %.2f |",
                name,
                atPrimary[TIMES / 2],
                atStandby[TIMES / 2],
                atPrimary[TIMES * 95 / 100],
                atStandby[TIMES * 95 / 100]);
    }

    private static double milliseconds(GraphClient client, String question) {
        long started = System.nanoTime();
        GraphReply reply = client.ask(question);
        double taken = (System.nanoTime() - started) / 1e6;
        if (reply.status() != 200 || !reply.codes().isEmpty()) {
            throw new IllegalStateException("The service refused a question: " + reply.body());
        }
        return taken;
    }
}
