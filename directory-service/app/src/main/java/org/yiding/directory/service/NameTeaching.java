package org.yiding.directory.service;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.yiding.directory.model.NameSource;
import org.yiding.directory.naming.AgencyNaming;
import org.yiding.directory.naming.Scope;
import org.yiding.directory.naming.WrittenName;
import org.yiding.directory.store.AgencyEntity;
import org.yiding.directory.store.AgencyRepository;
import org.yiding.directory.store.MentionRepository;
import org.yiding.support.error.ConflictException;
import org.yiding.support.error.InvalidInputException;
import org.yiding.support.error.NotFoundException;
import org.yiding.support.security.Roles;

/**
 * Learns from people's corrections which agency a written name means. What documents were taken to mean before stays;
 * from then on the name leads to the agency that was said.
 */
@ApplicationScoped
public class NameTeaching {

    private final AgencyRepository agencies;
    private final MentionRepository mentions;
    private final SecurityIdentity caller;
    private final Clock clock;

    NameTeaching(AgencyRepository agencies, MentionRepository mentions, SecurityIdentity caller, Clock clock) {
        this.agencies = agencies;
        this.mentions = mentions;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * What came of it.
     *
     * @param taught whether the directory learnt something: false where it was told so before
     * @param reason for a person to read
     */
    public record Taught(UUID agencyId, boolean taught, String reason) {}

    /**
     * Makes the name one of the agency's abbreviations, understood in the document's region, or in the agency's own where
     * the document's is not known.
     *
     * @throws InvalidInputException where the name or the document's hash cannot be one
     * @throws NotFoundException where there is no such agency
     * @throws ConflictException where the name is that of another agency which somebody has confirmed
     */
    @Transactional
    @RolesAllowed({Roles.CLERK, Roles.DIRECTORY_EDITOR})
    public Taught teach(NameToTeach lesson) {
        MentionChecks.checkName(lesson);
        String name = WrittenName.withoutSpacing(lesson.name());
        AgencyEntity agency = Optional.ofNullable(
                        agencies.byId(Set.of(lesson.agencyId())).get(lesson.agencyId()))
                .orElseThrow(
                        () -> new NotFoundException("agency", lesson.agencyId().toString()));
        Scope scope = lesson.region() == null
                ? agency.ownScope()
                : Scope.of(WrittenName.withoutSpacing(lesson.region()), lesson.documentSha256());
        mentions.lock(lesson.documentSha256(), scope);
        String matchKey = AgencyNaming.matchKey(name, scope.region());
        List<AgencyEntity> others = agencies.everBearing(matchKey, scope).stream()
                .filter(other -> !other.id().equals(agency.id()))
                .toList();
        others.forEach(other -> requireProvisional(other, name, scope));
        others.forEach(other -> other.giveUp(matchKey, scope));
        agencies.flush();
        NameSource source =
                new NameSource(lesson.documentSha256(), caller.getPrincipal().getName(), clock.instant());
        boolean taught = agency.learn(name, scope, lesson.asOf(), source);
        agencies.persist(agency);
        agencies.flush();
        String called = NameReasons.calledBeside(agency, matchKey, scope.region(), lesson.asOf());
        return new Taught(
                agency.id(),
                taught,
                "In " + scope.described() + " " + name + " means " + called + (taught ? "." : ", as it did before."));
    }

    private static void requireProvisional(AgencyEntity other, String name, Scope scope) {
        if (!other.provisional()) {
            throw new ConflictException(
                    "In " + scope.described() + " " + name + " is the confirmed name of another agency (" + other.id()
                            + ").",
                    "Correct the name as it is written, or let a directory editor decide whose it is.");
        }
    }
}
