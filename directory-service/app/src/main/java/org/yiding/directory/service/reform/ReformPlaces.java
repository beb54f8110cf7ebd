package org.yiding.directory.service.reform;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yiding.directory.model.Tie;
import org.yiding.directory.model.TieKind;
import org.yiding.directory.model.Validity;
import org.yiding.directory.service.editing.AgencyDesk;
import org.yiding.directory.store.AgencyEntity;
import org.yiding.directory.store.AgencyTieEntity;
import org.yiding.directory.store.AgencyTieRepository;
import org.yiding.support.error.ConflictException;

/** Where agencies stand before and after a reform; runs inside its transaction. */
@ApplicationScoped
class ReformPlaces {

    private final AgencyTieRepository ties;
    private final AgencyDesk desk;

    ReformPlaces(AgencyTieRepository ties, AgencyDesk desk) {
        this.ties = ties;
        this.desk = desk;
    }

    /** What an agency is under. */
    record Place(@Nullable UUID parent, @Nullable UUID supervisor) {}

    /** Where the agency stands on a day. */
    Place of(AgencyEntity agency, LocalDate day) {
        List<UUID> one = List.of(agency.id());
        return new Place(
                ties.superiors(one, TieKind.PARENT, day).get(agency.id()),
                ties.superiors(one, TieKind.SUPERVISOR, day).get(agency.id()));
    }

    /** Puts a new agency in a place. */
    void settle(AgencyEntity agency, Place place, LocalDate from, ReformLedger ledger) {
        if (place.parent() != null) {
            tie(TieKind.PARENT, agency.id(), place.parent(), from, ledger);
        }
        if (place.supervisor() != null) {
            tie(TieKind.SUPERVISOR, agency.id(), place.supervisor(), from, ledger);
        }
    }

    /** Puts an agency under another from a day on. */
    void move(AgencyEntity agency, AgencyEntity superior, LocalDate on, ReformLedger ledger) {
        endTies(ties.of(agency.id(), TieKind.PARENT), agency, on, ledger);
        tie(TieKind.PARENT, agency.id(), superior.id(), on, ledger);
    }

    /** Takes an agency that ends out of its place. */
    void leave(AgencyEntity agency, LocalDate on, ReformLedger ledger) {
        for (TieKind kind : TieKind.values()) {
            endTies(ties.of(agency.id(), kind), agency, on, ledger);
        }
    }

    private static void endTies(List<AgencyTieEntity> held, AgencyEntity agency, LocalDate on, ReformLedger ledger) {
        for (AgencyTieEntity tie : held) {
            Validity days = tie.tie().validity();
            if (days.from() != null && !days.from().isBefore(on)) {
                throw new ConflictException(
                        agency.names().nameOn(on) + " is under another agency from " + days.from()
                                + " on, which is not before " + on + ".",
                        "Choose a later day, or correct its place first.");
            }
            if (days.contains(on)) {
                ledger.end(tie, on);
            }
        }
    }

    /**
     * Hands what is still under an agency that ended to its heir.
     *
     * @param heir null where there is no sole one
     * @return what cannot be handed over, for a person to read; empty where nothing is left
     */
    Optional<String> handOver(AgencyEntity agency, @Nullable AgencyEntity heir, LocalDate on, ReformLedger ledger) {
        Map<TieKind, List<AgencyTieEntity>> below = ties.below(agency.id(), on);
        List<AgencyTieEntity> children = below.getOrDefault(TieKind.PARENT, List.of());
        if (heir == null && !children.isEmpty()) {
            String names = children.stream()
                    .map(tie -> desk.called(tie.tie().agency(), on))
                    .sorted()
                    .collect(Collectors.joining(", "));
            return Optional.of(agency.names().nameOn(on) + " ends, and these are still under it: " + names + ".");
        }
        below.forEach((kind, held) -> held.forEach(tie -> {
            ledger.end(tie, on);
            if (heir != null && !heir.id().equals(tie.tie().agency())) {
                tie(kind, tie.tie().agency(), heir.id(), on, ledger);
            }
        }));
        return Optional.empty();
    }

    private void tie(TieKind kind, UUID agency, UUID superior, LocalDate from, ReformLedger ledger) {
        Tie tie = new Tie(agency, superior, new Validity(from, null));
        if (tie.circleWith(ties.above(superior, kind)).isPresent()) {
            throw new ConflictException(
                    desk.called(agency, from) + " would stand above itself.", "Name an agency that is not below it.");
        }
        ledger.tie(kind, tie);
    }
}
