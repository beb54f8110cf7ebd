package org.yiding.regulation.store.history;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * That the text of a regulation is another one from a day on.
 *
 * @param recordedAt when this came to be known here
 */
public record TextEvent(UUID regulationId, LocalDate day, TextChangeKind kind, Instant recordedAt) {}
