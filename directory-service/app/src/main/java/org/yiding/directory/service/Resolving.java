package org.yiding.directory.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.yiding.directory.naming.KnownName;
import org.yiding.directory.naming.MentionResolver;
import org.yiding.directory.naming.MentionResolver.Candidate;
import org.yiding.directory.naming.MentionResolver.Resolved;
import org.yiding.directory.naming.NameIndex;
import org.yiding.directory.naming.NamedRegions;
import org.yiding.directory.naming.WrittenName;
import org.yiding.directory.region.RegionCode;
import org.yiding.directory.region.Regions;
import org.yiding.directory.store.AgencyEntity;
import org.yiding.directory.store.AgencyRepository;
import org.yiding.directory.store.KnownNames;
import org.yiding.support.error.InvalidInputException;
import org.yiding.support.security.Roles;

/** Proposes which agencies the names in a document mean, all of a document at once; a person decides. */
@ApplicationScoped
@RolesAllowed({Roles.READER, Roles.CLERK, Roles.LEGAL, Roles.DIRECTORY_EDITOR, Roles.SUPERVISOR})
public class Resolving {

    /** How many names one document may bring. */
    public static final int MOST_MENTIONS = 1_000;
    /** How many candidates a name may have. */
    public static final int MOST_CANDIDATES = 50;
    /** More names than any city's agencies bear. */
    static final int NAMES = 50_000;

    private final KnownNames names;
    private final AgencyRepository agencies;

    Resolving(KnownNames names, AgencyRepository agencies) {
        this.names = names;
        this.agencies = agencies;
    }

    /**
     * What the names may mean, in their order.
     *
     * @param agencies by id all candidates, names loaded
     */
    public record Resolution(List<Resolved> mentions, Map<UUID, AgencyEntity> agencies) {}

    /**
     * @param written as the document writes them
     * @param region of the government whose document it is, in full ("苏州市")
     * @param day that the document speaks of
     * @param most how many candidates each
     * @throws InvalidInputException where a name cannot be one, or there are too many
     */
    @Transactional
    public Resolution resolve(List<String> written, String region, LocalDate day, int most) {
        if (written.size() > MOST_MENTIONS) {
            throw new InvalidInputException(
                    "mentions",
                    "There are " + written.size() + " mentions, more than " + MOST_MENTIONS + ".",
                    "Ask for them in several requests.");
        }
        if (most < 1 || most > MOST_CANDIDATES) {
            throw new InvalidInputException(
                    "first",
                    "first is " + most + ", not from 1 to " + MOST_CANDIDATES + ".",
                    "Send a number in between.");
        }
        String place = name("region", region);
        List<String> mentions = new ArrayList<>();
        for (int i = 0; i < written.size(); i++) {
            mentions.add(name("mentions[" + i + "]", written.get(i)));
        }
        List<Resolved> resolved = new MentionResolver(place, day, indexes(place, mentions)).resolve(mentions, most);
        Set<UUID> proposed = new LinkedHashSet<>();
        resolved.forEach(one -> one.candidates().stream().map(Candidate::agency).forEach(proposed::add));
        return new Resolution(resolved, agencies.byId(proposed));
    }

    private static String name(String field, String written) {
        WrittenName.flawOf(written).ifPresent(flaw -> {
            throw new InvalidInputException(field, "The name " + flaw + ".", "Send it as the document writes it.");
        });
        return WrittenName.withoutSpacing(written);
    }

    private Map<String, NameIndex> indexes(String region, Collection<String> mentions) {
        Set<String> scopes = new LinkedHashSet<>(List.of(region, Regions.COUNTRY));
        agencies.regionCodeOf(region)
                .flatMap(RegionCode::parsed)
                .or(() -> Regions.codeOf(region))
                .ifPresent(code -> scopes.addAll(Regions.above(code)));
        mentions.forEach(mention -> scopes.addAll(NamedRegions.beginning(mention)));
        Map<String, List<KnownName>> known = names.in(scopes, NAMES);
        Map<String, NameIndex> indexes = new HashMap<>();
        known.forEach((scope, borne) -> indexes.put(scope, new NameIndex(scope, borne)));
        return indexes;
    }
}
