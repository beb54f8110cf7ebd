package org.yiding.local.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yiding.audit.export.JsonLines;
import org.yiding.audit.model.Actor;
import org.yiding.audit.model.Anchor;
import org.yiding.audit.model.AuditEntry;
import org.yiding.audit.model.AuditKind;
import org.yiding.audit.model.AuditOutcome;
import org.yiding.audit.model.AuditRecord;
import org.yiding.audit.model.Digest;
import org.yiding.local.audit.TrailVerifier.Head;

/** A trail that was exported is verified without the service that made it. */
class TrailVerifierTest {

    private static final TrailVerifier VERIFIER = new TrailVerifier(Optional.empty());

    @TempDir
    private Path folder;

    private final List<AuditRecord> records = new ArrayList<>();
    private final List<String> lines = new ArrayList<>();

    @BeforeEach
    void fourRecords() {
        String previous = AuditRecord.NOTHING_BEFORE;
        lines.add(JsonLines.of(Anchor.ofWhole("directory")));
        for (int position = 1; position <= 4; position++) {
            AuditEntry entry = new AuditEntry(
                    AuditKind.WRITE,
                    AuditOutcome.DONE,
                    Actor.PROCESS,
                    "operation" + position,
                    List.of(),
                    null,
                    null,
                    null,
                    null);
            AuditRecord record = AuditRecord.following(
                    previous, "directory", position, Instant.parse("2026-11-26T08:00:00Z"), entry, Digest.SM3);
            records.add(record);
            lines.add(JsonLines.of(record));
            previous = record.link().hash();
        }
    }

    @Test
    void wholeTrailHoldsAndSaysWhereItEnds() throws IOException {
        assertThat(verified(VERIFIER).toString())
                .isEqualTo("directory: 4 records hold, head 4:"
                        + records.getLast().link().hash());
    }

    @Test
    void firstBrokenLinkIsNamed() throws IOException {
        lines.set(3, lines.get(3).replace("operation3", "operation8"));
        lines.set(4, lines.get(4).replace("operation4", "operation8"));

        assertThat(verified(VERIFIER).toString())
                .isEqualTo(
                        "directory: BROKEN at record 3: its content is not what was recorded (2 records hold before it)");
    }

    @Test
    void lineThatIsNoRecordIsNamed() throws IOException {
        lines.set(2, "{}");

        assertThat(verified(VERIFIER).toString())
                .isEqualTo("directory: BROKEN at record 2: its line is no record: kind is missing"
                        + " (1 record holds before it)");
    }

    @Test
    void recordsTakenOffTheEndAreMissedByWhoKnowsWhereItOnceEnded() throws IOException {
        Head known = new Head(4, records.getLast().link().hash());
        lines.removeLast();

        assertThat(verified(VERIFIER).holds()).isTrue();
        assertThat(verified(new TrailVerifier(Optional.of(known))).toString())
                .isEqualTo("directory: BROKEN at record 4: the chain once reached 4: its last records were taken off"
                        + " (3 records hold before it)");
    }

    @Test
    void chainThatWasRewrittenIsKnownByWhereItOnceEnded() throws IOException {
        Head known = new Head(4, "0".repeat(64));

        assertThat(verified(new TrailVerifier(Optional.of(known))).toString())
                .isEqualTo("directory: BROKEN at record 4: it is not the one that stood here: the chain was rewritten"
                        + " (4 records hold before it)");
    }

    @Test
    void fileThatIsNoTrailIsRefused() throws IOException {
        Path file = Files.writeString(folder.resolve("other.jsonl"), "chain,position\n");

        assertThatThrownBy(() -> VERIFIER.ofFile(file))
                .isInstanceOf(IOException.class)
                .hasMessage("its first line is not where a chain begins: the line is no JSON");
    }

    private TrailVerdict verified(TrailVerifier verifier) throws IOException {
        return verifier.ofFile(Files.write(folder.resolve("trail.jsonl"), lines));
    }
}
