package org.yiding.directory.service.editing;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yiding.directory.model.AgencyFacts;
import org.yiding.directory.model.NameKind;
import org.yiding.directory.model.TieKind;
import org.yiding.directory.model.Validity;
import org.yiding.directory.store.AgencyEntity;
import org.yiding.directory.store.AgencyNameEntity;
import org.yiding.directory.store.AgencyRepository;
import org.yiding.support.error.ConflictException;
import org.yiding.support.error.InvalidInputException;
import org.yiding.support.error.NotFoundException;
import org.yiding.support.security.Roles;

/**
 * Enters agencies and changes what is known of them, one command a transaction. Whoever changes a provisional agency stands
 * for it from then on. Every change names the version its caller has seen; another by now is a {@link ConflictException}.
 */
@ApplicationScoped
@Transactional
@RolesAllowed(Roles.DIRECTORY_EDITOR)
public class AgencyEditing {

    private final AgencyRepository agencies;
    private final AgencyDesk desk;
    private final AgencyEntry entry;
    private final AgencyPlacing placing;

    AgencyEditing(AgencyRepository agencies, AgencyDesk desk, AgencyEntry entry, AgencyPlacing placing) {
        this.agencies = agencies;
        this.desk = desk;
        this.entry = entry;
        this.placing = placing;
    }

    /**
     * @return the new agency's id
     * @throws InvalidInputException where something cannot be said of an agency
     * @throws ConflictException where a name or the credit code is another agency's
     */
    public UUID create(NewAgency entered) {
        AgencyEntity agency = entry.enter(entered);
        LocalDate from = entered.facts().foundedOn();
        placing.place(agency.id(), TieKind.PARENT, entered.parent(), from);
        placing.place(agency.id(), TieKind.SUPERVISOR, entered.supervisor(), from);
        return agency.id();
    }

    /**
     * Takes over what is said and leaves the rest as it is; said nothing, it only confirms the agency.
     *
     * @throws InvalidInputException where something cannot be said of an agency
     * @throws ConflictException where the credit code is another agency's
     */
    public UUID describe(AgencyAt at, AgencyFacts facts) {
        AgencyEntity agency = desk.open(at);
        entry.describe(agency, facts);
        return at.id();
    }

    /**
     * Calls the agency otherwise from a day on: its full name of that day becomes a former one and its abbreviations end,
     * but for those that are listed again.
     *
     * @param written the new full name
     * @param abbreviations that hold from that day on
     * @param on the first day of the new name
     */
    public UUID rename(AgencyAt at, String written, List<String> abbreviations, LocalDate on) {
        String name = AgencyChecks.name("input.name", written);
        List<String> shortForms = new ArrayList<>(AgencyChecks.names("input.abbreviations", abbreviations));
        AgencyEntity agency = desk.open(at);
        for (AgencyNameEntity held : agency.namesOn(on)) {
            if (held.dated().kind() == NameKind.ABBREVIATION && shortForms.remove(held.name())) {
                continue;
            }
            endName(held, on);
        }
        agencies.flush();
        desk.bear(agency, name, NameKind.FULL, new Validity(on, null));
        shortForms.forEach(shortForm -> desk.bear(agency, shortForm, NameKind.ABBREVIATION, new Validity(on, null)));
        agencies.flush();
        return at.id();
    }

    /** Gives the agency one more name on some days. */
    public UUID addName(AgencyAt at, String written, NameKind kind, Validity days) {
        String name = AgencyChecks.name("input.name", written);
        AgencyEntity agency = desk.open(at);
        desk.bear(agency, name, kind, days);
        agencies.flush();
        return at.id();
    }

    /**
     * Lets a name end that holds on the day before.
     *
     * @param on the first day on which it holds no more
     */
    public UUID endName(AgencyAt at, String written, LocalDate on) {
        AgencyEntity agency = desk.open(at);
        String name = AgencyChecks.name("input.name", written);
        AgencyNameEntity held = agency.namesOn(on.minusDays(1)).stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new InvalidInputException(
                        "input.name",
                        "The agency is not called " + name + " on " + on.minusDays(1) + ".",
                        "Send one of its names as the agency shows it, and a day after its first."));
        endName(held, on);
        return at.id();
    }

    /**
     * Puts the agency under another from a day on.
     *
     * @param superior null where it is under none
     * @param from null where the beginning is not known
     * @throws NotFoundException where there is no such superior
     */
    public UUID place(AgencyAt at, TieKind kind, @Nullable UUID superior, @Nullable LocalDate from) {
        desk.open(at);
        placing.place(at.id(), kind, superior, from);
        return at.id();
    }

    private static void endName(AgencyNameEntity held, LocalDate on) {
        if (on.equals(held.dated().validity().from())) {
            throw new ConflictException(
                    held.name() + " holds from " + on + " on, so it cannot end on that day.", "Choose a later day.");
        }
        held.end(on);
    }
}
