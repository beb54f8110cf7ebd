package org.yiding.directory.bench;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.flywaydb.core.Flyway;
import org.yiding.directory.naming.KnownName;
import org.yiding.directory.naming.MentionResolver;
import org.yiding.directory.naming.MentionResolver.Resolved;
import org.yiding.directory.naming.NameIndex;
import org.yiding.directory.store.KnownNames;

/**
 * {@code ./yiding bench resolve [NAMES]}: a thousand names of one document against millions in the database, the reading of
 * the region's names from PostgreSQL and the comparing of them, without HTTP and without the agencies' own rows.
 */
public final class ResolveBench {

    private static final int REGIONS = 3_000;
    private static final int MENTIONS = 1_000;
    private static final int WARM_UP = 20;
    private static final int MEASURED = 50;
    private static final int CANDIDATES = 3;
    private static final LocalDate DAY = LocalDate.of(2020, 3, 23);
    private static final double MILLION = 1e6;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    private final Random random = new Random(7);

    private ResolveBench() {}

    /** @param arguments how many names, 3000000 where it is left out */
    public static void main(String[] arguments) throws IOException, SQLException {
        int names = arguments.length == 0 ? 3_000_000 : Integer.parseInt(arguments[0]);
        try (EmbeddedPostgres postgres = EmbeddedPostgres.builder()
                .setLocaleConfig("locale", "C.UTF-8")
                .setLocaleConfig("encoding", "UTF8")
                .start()) {
            new ResolveBench().run(postgres, names);
        }
    }

    private void run(EmbeddedPostgres postgres, int names) throws IOException, SQLException {
        var database = postgres.getPostgresDatabase();
        Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/migration")
                .load()
                .migrate();
        long began = System.nanoTime();
        try (Connection connection = database.getConnection()) {
            loadQuickly(connection);
            long written = new GeneratedNames(REGIONS, names / REGIONS).copyInto(connection);
            say("%,d names in %,d regions, loaded in %.0f s", written, REGIONS, (System.nanoTime() - began) / 1e9);
        }
        KnownNames known = new KnownNames(database);
        List<Double> reading = new ArrayList<>();
        List<Double> whole = new ArrayList<>();
        List<Double> processor = new ArrayList<>();
        int resolved = 0;
        for (int i = 0; i < WARM_UP + MEASURED; i++) {
            String region = GeneratedNames.region(random.nextInt(REGIONS));
            List<String> mentions = mentions(known, region);
            long busy = THREADS.getCurrentThreadCpuTime();
            long start = System.nanoTime();
            Map<String, List<KnownName>> borne = known.in(List.of(region, "中华人民共和国"), 50_000);
            long read = System.nanoTime();
            List<Resolved> answers = resolve(region, borne, mentions);
            long end = System.nanoTime();
            if (i >= WARM_UP) {
                reading.add((read - start) / MILLION);
                whole.add((end - start) / MILLION);
                processor.add((THREADS.getCurrentThreadCpuTime() - busy) / MILLION);
                resolved += (int) answers.stream()
                        .filter(answer -> !answer.candidates().isEmpty())
                        .count();
            }
        }
        say(
                "%,d mentions: median %.0f ms, p95 %.0f ms, of which reading %.0f ms; processor time of the resolving thread"
                        + " median %.0f ms, p95 %.0f ms; %.1f %% with a candidate",
                MENTIONS,
                quantile(whole, 0.5),
                quantile(whole, 0.95),
                quantile(reading, 0.5),
                quantile(processor, 0.5),
                quantile(processor, 0.95),
                100.0 * resolved / MEASURED / MENTIONS);
    }

    /** What only guards writing is left out while millions of rows are copied in; resolving reads by the index that stays. */
    private static void loadQuickly(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("alter table agency_name drop constraint agency_name_once_ex,"
                    + " drop constraint agency_name_one_full_ex, drop constraint agency_name_one_agency_ex");
            statement.execute("drop index agency_name_text_ix");
            // Nobody follows what changes here, and it would be told of every row.
            statement.execute("alter table agency disable trigger user");
            statement.execute("alter table agency_name disable trigger user");
        }
    }

    private static List<Resolved> resolve(String region, Map<String, List<KnownName>> borne, List<String> mentions) {
        Map<String, NameIndex> indexes = new HashMap<>();
        borne.forEach((scope, names) -> indexes.put(scope, new NameIndex(scope, names)));
        return new MentionResolver(region, DAY, indexes).resolve(mentions, CANDIDATES);
    }

    /** Names of the region as documents write them: half as they stand, the others shortened or mistyped. */
    private List<String> mentions(KnownNames known, String region) {
        List<KnownName> names = known.in(List.of(region), 50_000).getOrDefault(region, List.of());
        List<String> mentions = new ArrayList<>();
        for (int i = 0; i < MENTIONS; i++) {
            String name = names.get(random.nextInt(names.size())).name();
            mentions.add(
                    switch (i % 4) {
                        case 0 -> name.startsWith(region) ? "县" + name.substring(region.length()) : name;
                        case 1 -> without(name, 1 + random.nextInt(name.length() - 1));
                        case 2 -> swapped(name, random.nextInt(name.length() - 1));
                        default -> name;
                    });
        }
        return mentions;
    }

    private static String without(String name, int at) {
        return name.substring(0, at) + name.substring(at + 1);
    }

    private static String swapped(String name, int at) {
        return name.substring(0, at) + name.charAt(at + 1) + name.charAt(at) + name.substring(at + 2);
    }

    private static double quantile(List<Double> values, double share) {
        double[] sorted =
                values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        return sorted[Math.min(sorted.length - 1, (int) (share * sorted.length))];
    }

    private void say(String format, Object... values) {
        out.println(String.format(Locale.ROOT, format, values));
    }
}
