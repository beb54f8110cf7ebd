package org.yiding.regulation.service.consolidation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yiding.regulation.keeping.HistoryRewrite;
import org.yiding.regulation.keeping.Rows;
import org.yiding.regulation.keeping.Segment;
import org.yiding.regulation.store.history.HistoryStore;
import org.yiding.regulation.store.history.HistoryStore.Kept;
import org.yiding.regulation.store.history.HistoryWriter;
import org.yiding.regulation.store.history.HistoryWriter.NewVersion;
import org.yiding.regulation.store.history.StoredVersion;
import org.yiding.regulation.store.history.StoredVersion.Origin;

/** Writes the texts of a regulation from a day on: the rows that change and the versions they make. */
@ApplicationScoped
class Recorder {

    private final HistoryStore history;
    private final HistoryWriter writer;
    private final ReferenceKeeper references;

    Recorder(HistoryStore history, HistoryWriter writer, ReferenceKeeper references) {
        this.history = history;
        this.writer = writer;
        this.references = references;
    }

    /**
     * A text to be written.
     *
     * @param sourceDocument the hash of the document that it comes from
     * @param reason why, where it corrects another; else null
     */
    record Written(
            Segment segment,
            Origin origin,
            String leading,
            String sourceDocument,
            @Nullable String reason) {

        /** Of the whole text in UTF-8. */
        String sha256() {
            return Texts.sha256(Rows.print(leading, segment.rows()));
        }
    }

    /** Names the meeting's resolution that decided on the text which begins on this day. */
    void decide(UUID regulation, LocalDate effectiveOn, String resolution) {
        writer.decide(regulation, effectiveOn, resolution);
    }

    /**
     * Writes them. The regulation is locked.
     *
     * @param texts in order and without gaps
     */
    void write(UUID regulation, List<Written> texts, String by, Instant at) {
        LocalDate day = texts.getFirst().segment().from();
        Kept kept = history.keptFrom(regulation, day);
        List<StoredVersion> before = history.versions(regulation);
        HistoryRewrite change = HistoryRewrite.of(
                kept.states(),
                day,
                texts.stream().map(Written::segment).toList(),
                before.stream().anyMatch(version -> !version.effectiveOn().isBefore(day)));
        writer.write(regulation, change, kept, at);
        for (Written text : texts) {
            record(regulation, text, before, by, at);
        }
        references.read(regulation);
        writer.revise(regulation);
    }

    /** Lets the text that ends on this day hold on. The regulation is locked. */
    void reopen(UUID regulation, LocalDate day, Instant at) {
        history.versions(regulation).stream()
                .filter(version -> version.hasText() && day.equals(version.supersededOn()))
                .findFirst()
                .ifPresent(version -> {
                    Kept kept = history.keptFrom(regulation, version.effectiveOn());
                    Segment open = new Segment(version.effectiveOn(), null, history.rows(version, null));
                    writer.write(
                            regulation,
                            HistoryRewrite.of(kept.states(), version.effectiveOn(), List.of(open), true),
                            kept,
                            at);
                });
        writer.reopenVersion(regulation, day, at);
    }

    private void record(UUID regulation, Written text, List<StoredVersion> before, String by, Instant at) {
        Segment segment = text.segment();
        Optional<StoredVersion> there = before.stream()
                .filter(version -> version.effectiveOn().equals(segment.from()))
                .findFirst();
        if (segment.rows().isEmpty()) {
            writer.endVersion(regulation, segment.from(), at);
            there.ifPresent(version -> writer.retract(version.id(), at));
            return;
        }
        String sha256 = text.sha256();
        boolean same = there.filter(version -> sha256.equals(version.textSha256()) && version.origin() == text.origin())
                .isPresent();
        if (!same) {
            writer.record(
                    regulation,
                    new NewVersion(
                            segment.from(),
                            segment.to(),
                            text.origin(),
                            text.leading(),
                            sha256,
                            text.sourceDocument(),
                            text.reason()),
                    by,
                    at);
        }
    }
}
