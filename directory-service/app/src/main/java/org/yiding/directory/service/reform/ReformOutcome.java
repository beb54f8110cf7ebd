package org.yiding.directory.service.reform;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yiding.directory.model.SuccessionKind;

/**
 * What a reform would do, or did.
 *
 * @param basis what it was found from; applied with it, the reform is refused where an agency has changed since
 * @param becomings one for each agency of each step, in their order
 * @param problems why it cannot be applied; empty where it can
 */
public record ReformOutcome(String basis, List<Becoming> becomings, List<Problem> problems) {

    public ReformOutcome {
        becomings = List.copyOf(becomings);
        problems = List.copyOf(problems);
    }

    /**
     * What becomes of one agency.
     *
     * @param step counted from 0
     * @param ends whether the agency exists no more from the day on
     * @param into what those are called who come of it or take over
     * @param matter the duties that pass; null where it is about the agency as a whole
     * @param account in a sentence
     */
    public record Becoming(
            int step,
            SuccessionKind kind,
            UUID agency,
            boolean ends,
            List<String> into,
            @Nullable String matter,
            String account) {

        public Becoming {
            into = List.copyOf(into);
        }
    }

    /**
     * @param step counted from 0; null where it is about the reform as a whole
     * @param remedy what can be done about it
     */
    public record Problem(@Nullable Integer step, String message, String remedy) {}
}
