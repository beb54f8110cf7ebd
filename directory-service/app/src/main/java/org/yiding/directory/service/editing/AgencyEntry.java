package org.yiding.directory.service.editing;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yiding.directory.model.AgencyFacts;
import org.yiding.directory.model.NameKind;
import org.yiding.directory.model.Validity;
import org.yiding.directory.naming.Scope;
import org.yiding.directory.store.AgencyEntity;
import org.yiding.directory.store.AgencyRepository;
import org.yiding.support.error.ConflictException;
import org.yiding.support.error.InvalidInputException;

/** Writes agencies down and what is said of them; runs inside a transaction. Where it refuses, nothing was written. */
@ApplicationScoped
public class AgencyEntry {

    private final AgencyRepository agencies;
    private final AgencyDesk desk;

    AgencyEntry(AgencyRepository agencies, AgencyDesk desk) {
        this.agencies = agencies;
        this.desk = desk;
    }

    /**
     * An agency that is nobody known, without its place.
     *
     * @throws InvalidInputException where something cannot be said of an agency
     * @throws ConflictException where a name or the credit code is another agency's
     */
    public AgencyEntity enter(NewAgency entered) {
        String region = AgencyChecks.name("input.region", entered.region());
        AgencyChecks.facts(entered.facts(), region);
        requireOwnCreditCode(null, entered.facts());
        Scope scope = new Scope(region, region);
        desk.reserve(scope);
        AgencyEntity agency = AgencyEntity.entered(scope, entered.facts());
        Validity days = new Validity(entered.facts().foundedOn(), null);
        desk.bear(agency, AgencyChecks.name("input.name", entered.name()), NameKind.FULL, days);
        for (String abbreviation : AgencyChecks.names("input.abbreviations", entered.abbreviations())) {
            desk.bear(agency, abbreviation, NameKind.ABBREVIATION, days);
        }
        agencies.persist(agency);
        agencies.flush();
        return agency;
    }

    /**
     * Takes over what is said and leaves the rest as it is.
     *
     * @throws InvalidInputException where something cannot be said of an agency
     * @throws ConflictException where the credit code is another agency's
     */
    public void describe(AgencyEntity agency, AgencyFacts facts) {
        AgencyChecks.facts(facts, agency.region().orElse(null));
        requireOwnCreditCode(agency.id(), facts);
        agency.abolishedOn()
                .filter(end -> facts.foundedOn() != null && !facts.foundedOn().isBefore(end))
                .ifPresent(end -> {
                    throw new InvalidInputException(
                            "input.foundedOn",
                            "The agency was abolished on " + end + ", so it was not founded on " + facts.foundedOn()
                                    + ".",
                            "Send a day before that.");
                });
        agency.describe(facts);
    }

    /**
     * Takes over what is said of an agency and gives it further short names, without days; its version rises.
     *
     * @throws InvalidInputException where something cannot be said of an agency
     * @throws ConflictException where a name or the credit code is another agency's
     */
    public void complete(AgencyEntity agency, AgencyFacts facts, List<String> abbreviations) {
        List<String> names = AgencyChecks.names("input.abbreviations", abbreviations);
        agency.region().ifPresent(region -> desk.reserve(new Scope(region, region)));
        describe(agency, facts);
        names.forEach(name -> desk.bear(agency, name, NameKind.ABBREVIATION, new Validity(null, null)));
        agency.changedByPerson();
        agencies.flush();
    }

    private void requireOwnCreditCode(@Nullable UUID agency, AgencyFacts facts) {
        Optional.ofNullable(facts.creditCode())
                .flatMap(agencies::ofCreditCode)
                .filter(other -> !other.id().equals(agency))
                .ifPresent(other -> {
                    throw new ConflictException(
                            "The unified social credit code " + facts.creditCode() + " is that of another agency ("
                                    + other.id() + ").",
                            "Correct the code, or that agency's.");
                });
    }
}
