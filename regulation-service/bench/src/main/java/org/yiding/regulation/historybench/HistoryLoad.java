package org.yiding.regulation.historybench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.yiding.regulation.historybench.InventedTexts.Text;
import org.yiding.regulation.keeping.HistoryRewrite;
import org.yiding.regulation.keeping.KeptState;
import org.yiding.regulation.keeping.Naming;
import org.yiding.regulation.keeping.ProvisionRow;
import org.yiding.regulation.keeping.Ranking;
import org.yiding.regulation.keeping.Rows;
import org.yiding.regulation.keeping.Segment;
import org.yiding.regulation.references.KeptReference;
import org.yiding.regulation.references.ReferenceLives;
import org.yiding.regulation.text.Instrument;
import org.yiding.regulation.text.Numeral;

/**
 * Makes invented instruments, reads them into rows by the service's own rules and copies them into its tables, with all
 * indexes and constraints in place.
 */
final class HistoryLoad {

    private static final String NOW = "2026-01-01T00:00:00Z";
    private static final Duration TELL_AFTER = Duration.ofSeconds(30);
    private static final List<String> TYPES = List.of("LOCAL_REGULATION", "RULE", "NORMATIVE_DOCUMENT");

    private final Connection connection;
    private final Random random = new Random(7);
    private final CopyText documents = new CopyText("document (sha256, region, as_of, registered_at)");
    private final CopyText regulations =
            new CopyText("regulation (id, scope, region, title, title_key, type, type_certainty,"
                    + " type_basis, source_document, issuer)");
    private final CopyText stages = new CopyText("regulation_stage (regulation_id, stage, from_day, source_document)");
    private final CopyText versions = new CopyText("regulation_version (id, regulation_id, effective_on, superseded_on,"
            + " source_document, origin, leading_space, text_sha256, recorded_at, recorded_by)");
    private final CopyText provisions = new CopyText("provision (id, regulation_id)");
    private final CopyText passages = new CopyText("passage (id, body)");
    private final CopyText states =
            new CopyText("provision_state (regulation_id, provision_id, article_id, passage_id, rank,"
                    + " depth, level, number, label, lead, tail, from_day, to_day, recorded_at)");
    private final CopyText references = new CopyText(
            "provision_reference (id, regulation_id, provision_id, start_at, end_at," + " words, from_day, to_day)");
    private final CopyText targets = new CopyText("reference_target (reference_id, provision_id)");
    private final List<UUID> loaded = new ArrayList<>();
    private long madeProvisions;
    private long madePassages;
    private long madeStates;
    private long madeReferences;

    HistoryLoad(Connection connection) {
        this.connection = connection;
    }

    /** Instruments so far. */
    List<UUID> loaded() {
        return loaded;
    }

    long provisions() {
        return madeProvisions;
    }

    long states() {
        return madeStates;
    }

    /** Makes instruments until there are so many provisions, and copies them; tells how far it is now and then. */
    void until(long wanted, int atATime) throws SQLException, IOException {
        long told = System.nanoTime();
        while (madeProvisions < wanted) {
            if (System.nanoTime() - told > TELL_AFTER.toNanos()) {
                told = System.nanoTime();
                System.err.printf(Locale.ROOT, "%,d of %,d provisions%n", madeProvisions, wanted);
            }
            long goal = Math.min(wanted, madeProvisions + atATime);
            while (madeProvisions < goal) {
                instrument();
            }
            send();
        }
    }

    private void send() throws SQLException, IOException {
        connection.setAutoCommit(false);
        for (CopyText table :
                List.of(documents, regulations, stages, versions, provisions, passages, states, references, targets)) {
            table.send(connection);
        }
        connection.commit();
    }

    private void instrument() {
        int number = loaded.size() + 1;
        UUID id = new UUID(0x0190_0000_0000_7000L + number, 0x8000_0000_0000_0000L + number);
        String region = "虚构市" + number % 400;
        String title = region + "第" + number + "号事项管理办法";
        List<Text> texts = InventedTexts.of(title, random);
        List<Segment> segments = segments(texts);
        String source = sha256(title);
        documents.row(source, region, texts.getFirst().from(), NOW);
        regulations.row(
                id, region, region, title, title, TYPES.get(number % 3), "STATED", "文件写明", source, region + "人民政府");
        stages.row(id, "IN_FORCE", texts.getFirst().from(), source);
        for (int i = 0; i < texts.size(); i++) {
            Segment text = segments.get(i);
            versions.row(
                    UUID.randomUUID(),
                    id,
                    text.from(),
                    text.to(),
                    source,
                    "TEXT",
                    "",
                    sha256(texts.get(i).words()),
                    NOW,
                    "bench");
        }
        states(id, segments);
        references(id, segments);
        loaded.add(id);
    }

    private List<Segment> segments(List<Text> texts) {
        List<Segment> segments = new ArrayList<>();
        List<ProvisionRow> before = List.of();
        for (int i = 0; i < texts.size(); i++) {
            List<ProvisionRow> read = Rows.of(Instrument.parse(texts.get(i).words()));
            List<ProvisionRow> rows = Ranking.ranked(before, Naming.named(before, read, () -> "p" + ++madeProvisions));
            LocalDate next = i + 1 < texts.size() ? texts.get(i + 1).from() : null;
            segments.add(new Segment(texts.get(i).from(), next, rows));
            before = rows;
        }
        return segments;
    }

    private void states(UUID id, List<Segment> segments) {
        Set<String> known = new HashSet<>();
        Map<String, Long> words = new HashMap<>();
        for (KeptState state : HistoryRewrite.of(List.of(), segments.getFirst().from(), segments)
                .inserted()) {
            ProvisionRow row = state.row();
            if (known.add(row.identity())) {
                provisions.row(id(row.identity()), id);
            }
            Long passage = words.get(row.identity() + " " + row.text());
            if (passage == null) {
                passage = ++madePassages;
                words.put(row.identity() + " " + row.text(), passage);
                passages.row(passage, row.text());
            }
            Numeral numeral = row.numeral();
            states.row(
                    id,
                    id(row.identity()),
                    row.article() == null ? null : id(row.article()),
                    passage,
                    row.rank(),
                    row.depth(),
                    row.level(),
                    numeral == null ? null : numeral.number().base(),
                    numeral == null ? null : numeral.written(),
                    row.lead(),
                    row.tail(),
                    state.from(),
                    state.to(),
                    NOW);
            madeStates++;
        }
    }

    private void references(UUID id, List<Segment> segments) {
        for (KeptReference kept : ReferenceLives.of(segments)) {
            references.row(
                    ++madeReferences,
                    id,
                    id(kept.from()),
                    kept.start(),
                    kept.end(),
                    kept.words(),
                    kept.since(),
                    kept.until());
            kept.targets().forEach(target -> targets.row(madeReferences, id(target)));
        }
    }

    private static String id(String identity) {
        return identity.substring(1);
    }

    private static String sha256(String words) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(words.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK knows SHA-256", e);
        }
    }
}
