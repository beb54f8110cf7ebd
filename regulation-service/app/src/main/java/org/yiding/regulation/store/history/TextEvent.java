package org.yiding.regulation.store.history;

import java.time.LocalDate;
import java.util.UUID;

/** That the text of a regulation is another one from a day on. */
public record TextEvent(UUID regulationId, LocalDate day, Kind kind) {

    /** In what way. */
    public enum Kind {
        /** A text holds and none held the day before. */
        BEGUN,
        /** Acts were applied. */
        AMENDED,
        /** Another text was taken over as a whole. */
        REPLACED,
        /** A text that was put right holds from here on. */
        CORRECTED,
        /** Another text is known to hold, but not what it says. */
        ANNOUNCED,
        /** No text holds any more. */
        ENDED
    }
}
