package org.yiding.regulation.history;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yiding.regulation.amending.apply.Amendment;
import org.yiding.regulation.text.Instrument;

/**
 * What came of replaying a chain.
 *
 * @param first the text before any act
 * @param steps one for every act that was applied, in order
 * @param stop where the chain broke; null where every act was applied
 */
public record Replayed(
        Instrument first, List<Step> steps, @Nullable Stop stop) {
    public Replayed {
        steps = List.copyOf(steps);
    }

    /**
     * One act applied.
     *
     * @param text the text after it, whose provisions keep their identities from the text before
     * @param amendment the report of applying it; its own text and provenance name new provisions otherwise, use
     *     {@code text} and {@code traces}
     * @param traces by identity, for the provisions of {@code text} that any act so far has touched
     */
    public record Step(ChainAct act, Instrument text, Amendment amendment, Map<String, ProvisionTrace> traces) {
        public Step {
            traces = Map.copyOf(traces);
        }

        /** The trace of a provision of this text, an empty one where no act has touched it. */
        public ProvisionTrace trace(String identity) {
            return traces.getOrDefault(identity, ProvisionTrace.untouched(identity));
        }
    }

    /** An act that could not be applied; its amendment has the sentences and the reasons. */
    public record Stop(ChainAct act, Amendment amendment) {}

    /** The text after all that was applied. */
    public Instrument text() {
        return steps.isEmpty() ? first : steps.getLast().text();
    }
}
