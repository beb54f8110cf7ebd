package org.yiding.directory.service.editing;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yiding.directory.model.Tie;
import org.yiding.directory.model.TieKind;
import org.yiding.directory.model.Validity;
import org.yiding.directory.store.AgencyTieEntity;
import org.yiding.directory.store.AgencyTieRepository;
import org.yiding.support.error.InvalidInputException;

/** Puts an agency under another from a day on; runs inside a transaction. */
@ApplicationScoped
public class AgencyPlacing {

    private final AgencyTieRepository ties;
    private final AgencyDesk desk;

    AgencyPlacing(AgencyTieRepository ties, AgencyDesk desk) {
        this.ties = ties;
        this.desk = desk;
    }

    /**
     * What held until that day ends; what is known to begin later stays.
     *
     * @param superior null where it is under none from that day on
     * @param from the first day; null where the beginning is not known, which needs that nothing is known so far
     * @throws InvalidInputException where the agency would stand above itself
     */
    public void place(UUID agency, TieKind kind, @Nullable UUID superior, @Nullable LocalDate from) {
        ties.lock();
        List<AgencyTieEntity> held = ties.of(agency, kind);
        LocalDate to = from == null ? null : makeRoom(held, from);
        if (from == null && !held.isEmpty()) {
            throw new InvalidInputException(
                    "input.from",
                    "The agency has a superior of this kind already, so it has to be said from which day on the other holds.",
                    "Send from.");
        }
        if (superior == null) {
            return;
        }
        desk.known(superior);
        Tie tie = tie(agency, superior, new Validity(from, to));
        tie.circleWith(ties.above(superior, kind)).ifPresent(circle -> {
            throw circular(circle, from == null ? LocalDate.EPOCH : from);
        });
        ties.persist(new AgencyTieEntity(kind, tie));
        ties.flush();
    }

    private static Tie tie(UUID agency, UUID superior, Validity days) {
        if (agency.equals(superior)) {
            throw new InvalidInputException(
                    "input.superior", "An agency cannot be under itself.", "Name another agency, or none.");
        }
        return new Tie(agency, superior, days);
    }

    /** @return the day on which the next tie begins; null where none does */
    private @Nullable LocalDate makeRoom(List<AgencyTieEntity> held, LocalDate from) {
        for (AgencyTieEntity tie : held) {
            Validity days = tie.tie().validity();
            if (from.equals(days.from())) {
                ties.delete(tie);
            } else if (days.contains(from)) {
                tie.end(from);
            }
        }
        // Before the new row comes: Hibernate would write it first, and two would hold on one day.
        ties.flush();
        return held.stream()
                .map(tie -> tie.tie().validity().from())
                .filter(Objects::nonNull)
                .filter(day -> day.isAfter(from))
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    private InvalidInputException circular(List<UUID> circle, LocalDate day) {
        String path = circle.stream().map(id -> desk.called(id, day)).collect(Collectors.joining(" under "));
        return new InvalidInputException(
                "input.superior",
                "An agency would stand above itself: " + path + ".",
                "Name an agency that is not below it.");
    }
}
