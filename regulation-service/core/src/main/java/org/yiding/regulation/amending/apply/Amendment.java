package org.yiding.regulation.amending.apply;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yiding.regulation.amending.Finding;
import org.yiding.regulation.amending.Operation;
import org.yiding.regulation.text.Instrument;

/**
 * What came of applying an act.
 *
 * @param text the consolidated text; null where the act was refused
 * @param applied the operations that were carried out
 * @param refusals why the act, or under partial application which sentences, could not be carried out
 * @param warnings what a person should look at although the act was carried out
 * @param provenance by identity of the new text's provisions; those the act left alone are missing
 */
public record Amendment(
        @Nullable Instrument text,
        List<Applied> applied,
        List<Finding> refusals,
        List<String> warnings,
        Map<String, Provenance> provenance) {
    public Amendment {
        applied = List.copyOf(applied);
        refusals = List.copyOf(refusals);
        warnings = List.copyOf(warnings);
        provenance = Map.copyOf(provenance);
    }

    /** An operation with the words of its place before the act; empty where it had no single place. */
    public record Applied(Operation operation, String before) {}
}
