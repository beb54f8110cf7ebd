package org.yiding.regulation.witness;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a replayed chain and the published texts part.
 *
 * @param act the number of the act, counted from 1, after which they part; 0 where they differ before any act does
 * @param agreed the number of the last act before it whose published text agrees with ours; null where there is none
 * @param witness the number of the act whose published text shows it
 * @param traces what differs there, and the act behind each
 */
public record Parting(int act, @Nullable Integer agreed, int witness, List<Trace> traces) {
    public Parting {
        traces = List.copyOf(traces);
    }

    /**
     * One difference and the act that it goes back to.
     *
     * @param act the number of the act; 0 where no act of the chain speaks of the place
     * @param reason why this act
     */
    public record Trace(Difference difference, int act, Reason reason) {}

    /** Why a difference is traced to an act. */
    public enum Reason {
        /** The published text still has the words from before the act. */
        NOT_CARRIED_OUT,
        /** The act is the last one that speaks of the place. */
        LAST_CHANGE,
        /** No act speaks of the place. */
        NO_ACT
    }
}
