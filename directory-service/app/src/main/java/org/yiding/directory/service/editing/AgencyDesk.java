package org.yiding.directory.service.editing;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.yiding.directory.model.DatedName;
import org.yiding.directory.model.NameKind;
import org.yiding.directory.model.Validity;
import org.yiding.directory.naming.AgencyNaming;
import org.yiding.directory.naming.Scope;
import org.yiding.directory.store.AgencyEntity;
import org.yiding.directory.store.AgencyNameEntity;
import org.yiding.directory.store.AgencyRepository;
import org.yiding.directory.store.MentionRepository;
import org.yiding.support.error.ConflictException;
import org.yiding.support.error.NotFoundException;

/** Hands agencies out to be changed, one change at a time, and keeps their names from meaning two of them. */
@ApplicationScoped
public class AgencyDesk {

    private final AgencyRepository agencies;
    private final MentionRepository mentions;

    AgencyDesk(AgencyRepository agencies, MentionRepository mentions) {
        this.agencies = agencies;
        this.mentions = mentions;
    }

    /** Lets nobody else change names of this scope until the transaction ends. */
    public void reserve(Scope scope) {
        mentions.lock(scope);
    }

    /**
     * Lets nobody else change names where these agencies' own are understood until the transaction ends.
     *
     * @throws NotFoundException where there is no such agency
     */
    public void reserve(Collection<UUID> ids) {
        ids.stream()
                .map(id -> agencies.scopeOf(id).orElseThrow(() -> new NotFoundException("agency", id.toString())))
                .distinct()
                // Always in one order, so that two who reserve never wait for each other in a circle.
                .sorted(Comparator.comparing(Scope::value))
                .forEach(this::reserve);
    }

    /** An agency that nobody else can change until the transaction ends, names loaded. */
    public AgencyEntity locked(UUID id) {
        return agencies.locked(id).orElseThrow(() -> new NotFoundException("agency", id.toString()));
    }

    /**
     * An agency to be changed, names loaded; its version rises.
     *
     * @throws NotFoundException where there is none
     * @throws ConflictException where it is at another version than the caller has seen
     */
    public AgencyEntity open(AgencyAt at) {
        reserve(List.of(at.id()));
        AgencyEntity agency = locked(at.id());
        if (agency.version() != at.version()) {
            throw new ConflictException(
                    "The agency " + at.id() + " is at version " + agency.version() + " by now, not " + at.version()
                            + ".",
                    "Read it again and repeat the change with its version.");
        }
        agency.changedByPerson();
        return agency;
    }

    /**
     * Gives an agency one more name.
     *
     * @throws ConflictException where the name clashes with another of the agency, or is another agency's on a day of both
     */
    public AgencyNameEntity bear(AgencyEntity agency, String name, NameKind kind, Validity days) {
        requireFree(agency, name, days);
        DatedName added = new DatedName(name, kind, days, null);
        Optional<DatedName> clash = agency.hasNames() ? agency.names().clashWith(added) : Optional.empty();
        clash.ifPresent(held -> {
            throw new ConflictException(
                    "The agency is called " + held.name() + " (" + held.kind() + ") "
                            + held.validity().described() + ", so it cannot be called " + name + " ("
                            + kind + ") " + days.described() + ".",
                    "Choose days on which it has no such name, or rename it from a day on.");
        });
        return agency.bear(name, kind, days);
    }

    private void requireFree(AgencyEntity agency, String name, Validity days) {
        Scope scope = agency.ownScope();
        String matchKey = AgencyNaming.matchKey(name, scope.region());
        agencies.everBearing(matchKey, scope).stream()
                .filter(other -> !Objects.equals(other.id(), agency.id()))
                .flatMap(other -> other.writingsOf(matchKey).stream())
                .filter(held -> held.dated().validity().overlaps(days))
                .findFirst()
                .ifPresent(held -> {
                    throw taken(held, name, scope);
                });
    }

    private static ConflictException taken(AgencyNameEntity held, String name, Scope scope) {
        AgencyEntity other = held.agency();
        return new ConflictException(
                "In " + scope.described() + " " + name + " is the name of another agency (" + other.id() + ") "
                        + held.dated().validity().described() + ".",
                other.provisional()
                        ? "That agency was entered from a document and nobody has confirmed it: change it instead."
                        : "Choose another name or other days.");
    }

    /** The agency that a client names. @throws NotFoundException where there is none */
    public AgencyEntity known(UUID id) {
        return agencies.findByIdOptional(id).orElseThrow(() -> new NotFoundException("agency", id.toString()));
    }

    /** What a person calls the agency on a day. */
    public String called(UUID id, LocalDate day) {
        return Objects.requireNonNull(agencies.byId(List.of(id)).get(id))
                .names()
                .nameOn(day);
    }
}
