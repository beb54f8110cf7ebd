package org.yiding.directory.service.reform;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yiding.directory.naming.AgencyNaming;
import org.yiding.directory.naming.Scope;
import org.yiding.directory.naming.WrittenName;
import org.yiding.directory.service.Ids;
import org.yiding.directory.store.AgencyEntity;
import org.yiding.directory.store.AgencyRepository;
import org.yiding.directory.store.ReformEntity;
import org.yiding.directory.store.ReformRepository;
import org.yiding.directory.store.SuccessionEntity;
import org.yiding.directory.succession.Lineage;
import org.yiding.directory.succession.Lineage.Heir;
import org.yiding.support.error.InvalidInputException;
import org.yiding.support.paging.Cursor;
import org.yiding.support.paging.Page;
import org.yiding.support.paging.PageRequest;
import org.yiding.support.security.Roles;

/** Reads reforms and what became of agencies by them. */
@ApplicationScoped
@Transactional
@RolesAllowed({Roles.READER, Roles.CLERK, Roles.LEGAL, Roles.DIRECTORY_EDITOR, Roles.SUPERVISOR})
public class Successions {

    private final ReformRepository reforms;
    private final AgencyRepository agencies;

    Successions(ReformRepository reforms, AgencyRepository agencies) {
        this.reforms = reforms;
        this.agencies = agencies;
    }

    /** What became of these agencies and came of them, in the order of the days, reforms loaded. */
    public List<SuccessionEntity> of(Collection<UUID> ids) {
        return reforms.of(ids);
    }

    /**
     * Who answers for what was another's.
     *
     * @param agency as it was found by its name, names loaded
     * @param lines by their id all that the heirs' paths are made of
     */
    public record Responsibility(AgencyEntity agency, List<Heir> heirs, Map<UUID, SuccessionEntity> lines) {}

    /**
     * Who answers on a day for what was on an earlier day that of an agency of this name.
     *
     * @param written the name as it was written then
     * @param region in whose papers, in full ("苏州市")
     * @throws InvalidInputException where nobody was called so on that day, or the days are the wrong way round
     */
    public Responsibility responsible(String written, String region, LocalDate then, LocalDate asOf) {
        if (asOf.isBefore(then)) {
            throw new InvalidInputException(
                    "asOf",
                    "asOf is " + asOf + ", before the day that is asked about.",
                    "Send a day on or after " + then + ".");
        }
        String place = WrittenName.withoutSpacing(region);
        String key = AgencyNaming.matchKey(WrittenName.withoutSpacing(written), place);
        AgencyEntity agency = Optional.ofNullable(agencies.bearing(List.of(key), new Scope(place, place), then)
                        .get(key))
                .orElseThrow(() -> new InvalidInputException(
                        "name",
                        "No agency of " + place + " was called " + written + " on " + then + ".",
                        "agencyCandidates proposes which agency may be meant."));
        List<SuccessionEntity> descent = reforms.descent(agency.id());
        List<Heir> heirs =
                new Lineage(descent.stream().map(SuccessionEntity::line).toList()).heirs(agency.id(), then, asOf);
        return new Responsibility(
                agency,
                heirs,
                descent.stream().collect(Collectors.toMap(line -> line.line().id(), Function.identity())));
    }

    /** All reforms, those that were undone among them, in the order in which they were applied. */
    public Page<ReformEntity> page(PageRequest request) {
        @Nullable
        UUID after = request.start()
                .flatMap(cursor -> Ids.parsed(cursor.key().getFirst()))
                .orElse(null);
        List<ReformEntity> found = reforms.page(after, request.limit());
        return Page.of(request, found, reform -> Cursor.of(reform.id().toString()), reforms.count());
    }

    /** Empty where there is no such reform. */
    public Optional<ReformEntity> reform(UUID id) {
        return reforms.findByIdOptional(id);
    }
}
