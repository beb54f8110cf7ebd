package org.yiding.directory.service.reform;

import java.util.List;
import org.yiding.directory.store.ReformEntity.Act;
import org.yiding.directory.succession.ReformStep;

/** A reform as it is asked for. */
public record ReformPlan(Act act, List<ReformStep> steps) {

    public ReformPlan {
        steps = List.copyOf(steps);
    }
}
