package org.yiding.directory.service.reform;

import java.time.LocalDate;
import org.yiding.directory.store.AgencyEntity;
import org.yiding.directory.store.AgencyNameEntity;
import org.yiding.support.error.ConflictException;

/** Why a step of a reform cannot be carried out. */
final class ReformRefusals {

    private ReformRefusals() {}

    static ConflictException endedBefore(AgencyEntity agency, LocalDate on) {
        return new ConflictException(
                called(agency, on) + " ends in an earlier step of the same reform.",
                "Say once what becomes of it, and put what comes of it in the later step.");
    }

    static ConflictException notThere(AgencyEntity agency, LocalDate on) {
        return new ConflictException(
                called(agency, on) + " does not exist on " + on + ".", "Choose another day, or another agency.");
    }

    /** @throws ConflictException where something of the agency only begins on that day or later */
    static void requireEndable(AgencyEntity agency, LocalDate on) {
        LocalDate founded = agency.facts().foundedOn();
        if (founded != null && !founded.isBefore(on)) {
            throw new ConflictException(
                    called(agency, on) + " was founded on " + founded + ", so it cannot end on " + on + ".",
                    "Choose a later day.");
        }
        agency.names().names().stream()
                .filter(name -> name.validity().from() != null
                        && !name.validity().from().isBefore(on))
                .findFirst()
                .ifPresent(name -> {
                    throw new ConflictException(
                            called(agency, on) + " is called " + name.name() + " "
                                    + name.validity().described() + ", so it cannot end on " + on + ".",
                            "Choose a later day.");
                });
    }

    /** @throws ConflictException where the name begins on that day */
    static void requireEndable(AgencyNameEntity name, LocalDate on) {
        if (on.equals(name.dated().validity().from())) {
            throw new ConflictException(
                    name.name() + " holds from " + on + " on, so it cannot end on that day.", "Choose a later day.");
        }
    }

    static String called(AgencyEntity agency, LocalDate on) {
        return agency.names().nameOn(on);
    }
}
