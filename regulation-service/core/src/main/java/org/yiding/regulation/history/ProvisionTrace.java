package org.yiding.regulation.history;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What acts did to one provision, through all texts of the chain so far.
 *
 * @param identity of the provision; the same in every text that has it, whatever its number
 * @param insertedBy null for what the first text already had
 * @param changedBy the last act that changed its words; null where none has
 * @param moves every change of its number or place, in the order of the acts
 */
public record ProvisionTrace(
        String identity,
        @Nullable Cause insertedBy,
        @Nullable Cause changedBy,
        List<Move> moves) {
    public ProvisionTrace {
        moves = List.copyOf(moves);
    }

    /**
     * One change of place.
     *
     * @param from the address before, as lawyers write it: 第十条第二款
     * @param to the address after
     */
    public record Move(Cause by, String from, String to) {}

    /** Nothing is known to have happened to it. */
    public static ProvisionTrace untouched(String identity) {
        return new ProvisionTrace(identity, null, null, List.of());
    }

    ProvisionTrace inserted(Cause by) {
        return new ProvisionTrace(identity, by, changedBy, moves);
    }

    ProvisionTrace changed(Cause by) {
        return new ProvisionTrace(identity, insertedBy, by, moves);
    }

    ProvisionTrace moved(Move move) {
        List<Move> more = new ArrayList<>(moves);
        more.add(move);
        return new ProvisionTrace(identity, insertedBy, changedBy, more);
    }

    /** Whether any act did anything to it. */
    public boolean isTouched() {
        return insertedBy != null || changedBy != null || !moves.isEmpty();
    }
}
