package org.yiding.regulation.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * That a regulation stands at a stage from a day on, as far as a document or a meeting's resolution shows it.
 *
 * @param source the SHA-256 of the document; null where a resolution alone shows it
 * @param resolution the meeting service's id of the resolution; null where none is known
 */
public record StageEntry(
        RegulationStage stage,
        LocalDate from,
        @Nullable String source,
        @Nullable String resolution) {

    /** As a document shows it. */
    public StageEntry(RegulationStage stage, LocalDate from, String source) {
        this(stage, from, source, null);
    }
}
