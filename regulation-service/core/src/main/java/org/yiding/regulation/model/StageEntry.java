package org.yiding.regulation.model;

import java.time.LocalDate;

/**
 * That a regulation stands at a stage from a day on, as far as a document shows it.
 *
 * @param source the SHA-256 of the document
 */
public record StageEntry(RegulationStage stage, LocalDate from, String source) {}
