package org.yiding.regulation.service;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.yiding.regulation.model.Version;
import org.yiding.regulation.store.AmendmentEntity.Link;
import org.yiding.regulation.store.AmendmentRepository;
import org.yiding.regulation.store.RegulationCriteria;
import org.yiding.regulation.store.RegulationEntity;
import org.yiding.regulation.store.RegulationRepository;
import org.yiding.regulation.store.VersionEntity;
import org.yiding.regulation.store.VersionRepository;
import org.yiding.support.error.NotFoundException;
import org.yiding.support.paging.Cursor;
import org.yiding.support.paging.Page;
import org.yiding.support.paging.PageRequest;
import org.yiding.support.security.Roles;

/** Reads the regulations. They come with their short titles and stages loaded. */
@ApplicationScoped
@RolesAllowed({Roles.READER, Roles.CLERK, Roles.LEGAL, Roles.DIRECTORY_EDITOR, Roles.SUPERVISOR})
public class Regulations {

    private final RegulationRepository regulations;
    private final VersionRepository versions;
    private final AmendmentRepository amendments;
    private final Clock clock;

    Regulations(
            RegulationRepository regulations, VersionRepository versions, AmendmentRepository amendments, Clock clock) {
        this.regulations = regulations;
        this.versions = versions;
        this.amendments = amendments;
        this.clock = clock;
    }

    /** The day of a question that names none. */
    public LocalDate today() {
        return LocalDate.now(clock);
    }

    @Transactional
    public Page<RegulationEntity> list(RegulationCriteria criteria, PageRequest page) {
        List<RegulationEntity> found = regulations.list(criteria, start(page), page.limit());
        return Page.of(page, found, regulation -> Cursor.of(regulation.id().toString()), regulations.count(criteria));
    }

    /** By id; what is not known is missing. */
    @Transactional
    public Map<UUID, RegulationEntity> byId(Collection<UUID> ids) {
        return regulations.byId(ids);
    }

    /**
     * A regulation that is there.
     *
     * @throws NotFoundException where it is not
     */
    @Transactional
    public RegulationEntity required(UUID id) {
        return regulations.required(id);
    }

    /** By the regulation's id, each list by first day; a regulation without any is missing. */
    @Transactional
    public Map<UUID, List<Version>> versions(Collection<UUID> ids) {
        return versions.ofRegulations(ids).stream()
                .collect(groupingBy(VersionEntity::regulationId, mapping(VersionEntity::version, toList())));
    }

    /** What each of these acts amends, by the act's id; an act that amends nothing is missing. */
    @Transactional
    public Map<UUID, List<RegulationEntity>> amendedBy(Collection<UUID> acts) {
        return resolved(amendments.ofActs(acts), Link::act, Link::amended);
    }

    /** The acts that amend each of these regulations, by its id; one that nothing amends is missing. */
    @Transactional
    public Map<UUID, List<RegulationEntity>> actsAmending(Collection<UUID> ids) {
        return resolved(amendments.ofAmended(ids), Link::amended, Link::act);
    }

    private Map<UUID, List<RegulationEntity>> resolved(
            List<Link> links, Function<Link, UUID> from, Function<Link, UUID> to) {
        Map<UUID, RegulationEntity> found =
                regulations.byId(links.stream().map(to).toList());
        return links.stream()
                .collect(groupingBy(
                        from,
                        collectingAndThen(
                                mapping(link -> found.get(to.apply(link)), toList()),
                                ends -> ends.stream().filter(Objects::nonNull).toList())));
    }

    private static @Nullable UUID start(PageRequest page) {
        return page.start().map(cursor -> Ids.ofCursor(cursor.key().getFirst())).orElse(null);
    }
}
