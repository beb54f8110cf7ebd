package org.yiding.directory.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yiding.directory.naming.AgencyLikeness;
import org.yiding.directory.naming.AgencyLikeness.Likeness;
import org.yiding.directory.naming.Scope;
import org.yiding.directory.naming.WrittenName;
import org.yiding.directory.store.AgencyEntity;
import org.yiding.directory.store.AgencyNameEntity;
import org.yiding.directory.store.AgencyRepository;
import org.yiding.support.error.InvalidInputException;
import org.yiding.support.security.Roles;

/** Proposes which agency a written name means, each with the reason; a person decides. */
@ApplicationScoped
@RolesAllowed({Roles.READER, Roles.CLERK, Roles.LEGAL, Roles.DIRECTORY_EDITOR, Roles.SUPERVISOR})
public class AgencyCandidates {

    /** More names than any city's agencies bear. */
    static final int NAMES = 20_000;

    private static final int MOST = 50;
    private static final double FORMER = 0.8;

    private final AgencyRepository agencies;

    AgencyCandidates(AgencyRepository agencies) {
        this.agencies = agencies;
    }

    /**
     * An agency that may be meant.
     *
     * @param score above 0, at most 1
     * @param reason for a person to read
     */
    public record Candidate(AgencyEntity agency, double score, String reason) {}

    /**
     * The likeliest first, those of one score in the order of their entry.
     *
     * @param region in whose papers the name is written, in full ("苏州市")
     * @param day on which it is written: a name that no longer held then counts less
     */
    @Transactional
    public List<Candidate> of(String written, String region, LocalDate day, int first) {
        WrittenName.flawOf(written).ifPresent(flaw -> {
            throw new InvalidInputException("name", "The name " + flaw + ".", "Send it as the document writes it.");
        });
        if (first < 1 || first > MOST) {
            throw new InvalidInputException(
                    "first", "first is " + first + ", not from 1 to " + MOST + ".", "Send a number in between.");
        }
        String name = WrittenName.withoutSpacing(written);
        String place = WrittenName.withoutSpacing(region);
        Map<UUID, Likeness> best = likenesses(name, place, day, agencies.namesIn(new Scope(place, place), NAMES));
        Map<UUID, AgencyEntity> found = agencies.byId(best.keySet());
        return best.entrySet().stream()
                .map(entry -> new Candidate(
                        Objects.requireNonNull(found.get(entry.getKey())),
                        entry.getValue().score(),
                        entry.getValue().reason()))
                .sorted(Comparator.comparingDouble(Candidate::score)
                        .reversed()
                        .thenComparing(candidate -> candidate.agency().id()))
                .limit(first)
                .toList();
    }

    /**
     * How much a name speaks for each of the agencies that bear these names; agencies for which nothing speaks are left out.
     *
     * @param region in full ("苏州市"); null where it is not known
     */
    static Map<UUID, Likeness> likenesses(
            String name, @Nullable String region, LocalDate day, List<AgencyNameEntity> borne) {
        Map<UUID, Likeness> best = new HashMap<>();
        for (AgencyNameEntity known : borne) {
            AgencyLikeness.of(name, known.name(), region)
                    .map(likeness -> onDay(likeness, known, day))
                    .ifPresent(likeness -> best.merge(
                            known.agency().id(), likeness, (one, two) -> one.score() >= two.score() ? one : two));
        }
        return best;
    }

    private static Likeness onDay(Likeness likeness, AgencyNameEntity known, LocalDate day) {
        return known.holdsOn(day)
                ? likeness
                : new Likeness(
                        likeness.score() * FORMER,
                        likeness.reason() + " It is not called " + known.name() + " on " + day + ".");
    }
}
