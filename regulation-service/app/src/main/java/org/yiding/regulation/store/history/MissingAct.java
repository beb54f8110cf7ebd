package org.yiding.regulation.store.history;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An act that amends a regulation and is not in the text of a day.
 *
 * @param act its id as a regulation
 * @param since the day of its promulgation, or where only minutes tell of it of the meeting's decision
 * @param promulgatedOn null where it is not known to be promulgated
 * @param effectiveOn null where nobody has said
 * @param textKnown whether what it orders is known here, so that it can be applied
 * @param overdue whether it holds on the day already, so that the text is not the text in force
 */
public record MissingAct(
        UUID act,
        LocalDate since,
        @Nullable LocalDate promulgatedOn,
        @Nullable LocalDate effectiveOn,
        boolean textKnown,
        boolean overdue) {}
