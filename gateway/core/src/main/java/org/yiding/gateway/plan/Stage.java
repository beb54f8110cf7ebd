package org.yiding.gateway.plan;

import java.util.List;

/**
 * Requests that may run as soon as what they depend on is there. The stages of a mutation run one after another.
 *
 * @param steps each after what it depends on
 */
public record Stage(List<FetchStep> steps) {

    public Stage {
        steps = List.copyOf(steps);
    }
}
