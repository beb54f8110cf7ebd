package org.yiding.regulation.store.history;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * That an act has been applied to a regulation.
 *
 * @param position among the acts of the day, from 1
 * @param pointsLater points of the act that do not hold yet on this day, as the act numbers them
 */
public record Application(
        UUID actId, UUID regulationId, LocalDate effectiveOn, int position, List<String> pointsLater) {
    public Application {
        pointsLater = List.copyOf(pointsLater);
    }

    /** The same at another position. */
    public Application at(int other) {
        return new Application(actId, regulationId, effectiveOn, other, pointsLater);
    }
}
