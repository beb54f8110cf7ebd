package org.yiding.regulation.amending;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yiding.regulation.amending.Address.Step;
import org.yiding.regulation.text.Level;
import org.yiding.regulation.text.ProvisionNumber;

/**
 * Tells what 其中第二项 means right behind 第三项、第四项改为第二项、第三项: one of those moved. A number that only the new
 * ones have is new, one that only the old ones have is old, and one that both have may be either.
 */
final class AmongMoved {
    private final ClauseReading reading;

    AmongMoved(ClauseReading reading) {
        this.reading = reading;
    }

    /** The places in old numbers; empty, with the reason noted, where a number may be old or new. */
    List<Address> places(List<Address> named) {
        List<Address> meant = new ArrayList<>();
        for (Address place : named) {
            Address own = meant(place);
            if (own == null) {
                reading.reason = NewNumbers.AMBIGUOUS;
                return List.of();
            }
            meant.add(own);
        }
        return meant;
    }

    private @Nullable Address meant(Address place) {
        Level level = reading.moved.getFirst().target().level();
        ProvisionNumber number = level == null ? null : place.numberOf(level);
        if (level == null || number == null) {
            return place;
        }
        Operation.Move given = null;
        boolean old = false;
        for (Operation.Move move : reading.moved) {
            Address to = move.to();
            old |= number.equals(move.target().numberOf(level));
            given = to != null && number.equals(to.numberOf(level)) ? move : given;
        }
        if (given == null || given.target().number().equals(number)) {
            return place;
        }
        return old ? null : inOldNumbers(place, given.target());
    }

    private static Address inOldNumbers(Address place, Address target) {
        List<Step> steps = new ArrayList<>(target.steps());
        Level level = target.steps().getLast().level();
        place.steps().stream().filter(step -> step.level().isBelow(level)).forEach(steps::add);
        return new Address(steps, place.through(), place.part(), place.locator(), place.sentence());
    }
}
