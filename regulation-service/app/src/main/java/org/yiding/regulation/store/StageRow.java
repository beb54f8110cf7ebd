package org.yiding.regulation.store;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.yiding.regulation.model.RegulationStage;

/** One row of a regulation's stages. */
@Embeddable
public record StageRow(
        @Enumerated(EnumType.STRING) RegulationStage stage,
        @Column(name = "from_day") LocalDate fromDay,
        @Column(name = "source_document") @Nullable String sourceDocument,

        @Column(name = "resolution_id") @Nullable String resolution) {}
