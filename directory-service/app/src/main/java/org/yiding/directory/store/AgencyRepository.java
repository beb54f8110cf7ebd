package org.yiding.directory.store;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yiding.directory.naming.Scope;

/** Agencies and their names. */
@ApplicationScoped
public class AgencyRepository implements PanacheRepositoryBase<AgencyEntity, UUID> {

    private static final String HOLDS = "n.retired = false and " + Conditions.holds("n");
    private static final String PLACED = "exists (select 1 from AgencyTieEntity t where t.agencyId = a.id"
            + " and t.kind = PARENT and " + Conditions.holds("t");
    private static final String EXISTS =
            "(a.foundedOn is null or a.foundedOn <= :day) and (a.abolishedOn is null or a.abolishedOn > :day)";
    private static final String NAMED = "exists (select 1 from AgencyNameEntity n where n.agency = a and " + HOLDS;

    /**
     * In order of their ids, names loaded.
     *
     * @param after the id behind which to begin; null for the beginning
     */
    public List<AgencyEntity> list(AgencyCriteria criteria, @Nullable UUID after, int limit) {
        Conditions conditions = conditions(criteria).and("a.id > :after", "after", after);
        List<AgencyEntity> found = find(
                        "from AgencyEntity a where " + conditions.text() + " order by a.id", conditions.values())
                .range(0, limit - 1)
                .list();
        byId(found.stream().map(AgencyEntity::id).toList());
        return found;
    }

    public long count(AgencyCriteria criteria) {
        Conditions conditions = conditions(criteria);
        return count("from AgencyEntity a where " + conditions.text(), conditions.values());
    }

    /** In one statement, names loaded; ids that are not known are missing. */
    public Map<UUID, AgencyEntity> byId(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        // A list and not a stream: streamed rows of one agency become one only where they happen to stand together.
        return list("select distinct a from AgencyEntity a left join fetch a.names where a.id in ?1", Set.copyOf(ids))
                .stream()
                .collect(Collectors.toMap(AgencyEntity::id, Function.identity()));
    }

    /** The agencies of a scope that bear one of these names on a day, names loaded, by the name's match key. */
    public Map<String, AgencyEntity> bearing(Collection<String> matchKeys, Scope scope, LocalDate day) {
        if (matchKeys.isEmpty()) {
            return Map.of();
        }
        List<AgencyNameEntity> held = getEntityManager()
                .createQuery(
                        "select n from AgencyNameEntity n where n.scope = :scope and n.matchKey in :keys and " + HOLDS,
                        AgencyNameEntity.class)
                .setParameter("scope", scope.value())
                .setParameter("keys", new HashSet<>(matchKeys))
                .setParameter("day", day)
                .getResultList();
        Map<UUID, AgencyEntity> agencies =
                byId(held.stream().map(name -> name.agency().id()).toList());
        // One agency a key: the exclusion constraint agency_name_one_agency_ex sees to it.
        return held.stream()
                .collect(Collectors.toMap(
                        AgencyNameEntity::matchKey,
                        name -> agencies.get(name.agency().id()),
                        (one, same) -> one));
    }

    /** The code of a region, as an agency there has it; empty where none has one. */
    public Optional<String> regionCodeOf(String region) {
        return find("region = ?1 and regionCode is not null order by id", region)
                .firstResultOptional()
                .flatMap(agency -> Optional.ofNullable(agency.facts().regionCode()));
    }

    /** The agencies of a scope that bear this name on whatever day, names loaded. */
    public List<AgencyEntity> everBearing(String matchKey, Scope scope) {
        return writings(List.of(matchKey), scope).stream()
                .map(AgencyNameEntity::agency)
                .distinct()
                .toList();
    }

    /** Names of a scope that are writings of one name, on whatever day, retired ones left out, agencies' names loaded. */
    public List<AgencyNameEntity> writings(Collection<String> matchKeys, Scope scope) {
        if (matchKeys.isEmpty()) {
            return List.of();
        }
        List<AgencyNameEntity> found = getEntityManager()
                .createQuery(
                        "select n from AgencyNameEntity n where n.scope = :scope and n.matchKey in :keys"
                                + " and n.retired = false order by n.id",
                        AgencyNameEntity.class)
                .setParameter("scope", scope.value())
                .setParameter("keys", new HashSet<>(matchKeys))
                .getResultList();
        byId(found.stream().map(name -> name.agency().id()).toList());
        return found;
    }

    /** Within what the agency's own names are understood; empty where there is no such agency. */
    public Optional<Scope> scopeOf(UUID id) {
        return getEntityManager()
                .createQuery("select a.scope, a.region from AgencyEntity a where a.id = :id", Object[].class)
                .setParameter("id", id)
                .getResultStream()
                .map(row -> new Scope((String) row[0], (String) row[1]))
                .findFirst();
    }

    /** Waits until no other transaction changes it; names loaded. Empty where there is no such agency. */
    public Optional<AgencyEntity> locked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .map(agency -> Objects.requireNonNull(byId(List.of(id)).get(id)));
    }

    /** The agency of this unified social credit code. */
    public Optional<AgencyEntity> ofCreditCode(String code) {
        return find("creditCode", code).firstResultOptional();
    }

    private Conditions conditions(AgencyCriteria criteria) {
        return new Conditions()
                .and("a.id = :only", "only", criteria.only())
                .and("a.region = :region", "region", criteria.region())
                .and("a.provisional = :provisional", "provisional", criteria.provisional())
                .and("a.kind = :kind", "kind", criteria.kind())
                .and("a.regionCode like :code escape '\\'", "code", Conditions.beginning(criteria.regionPrefix()))
                .and("a.creditCode = :credit", "credit", criteria.creditCode())
                .found(NAMED, "n", criteria.search())
                .and(NAMED + " and n.name = :name)", "name", criteria.name())
                .and(NAMED + " and n.name like :text escape '\\')", "text", Conditions.anywhere(criteria.text()))
                .and(PLACED + " and t.superiorId = :parent)", "parent", criteria.parent())
                .and(
                        "a.id in :under",
                        "under",
                        criteria.under() == null ? null : below(criteria.under(), criteria.day()))
                .and(EXISTS, "day", criteria.day());
    }

    /** All agencies that are below one in the tree of a day. */
    private List<UUID> below(UUID agency, LocalDate day) {
        return getEntityManager()
                .createNativeQuery("""
                        with recursive below (agency_id) as (
                          select cast(:agency as uuid)
                          union all
                          select t.agency_id from below b join agency_tie t on t.superior_id = b.agency_id
                          where t.kind = 'PARENT' and (t.valid_from is null or t.valid_from <= :day)
                            and (t.valid_to is null or t.valid_to > :day)
                        )
                        select agency_id from below where agency_id <> :agency""", UUID.class)
                .setParameter("agency", agency)
                .setParameter("day", day)
                .getResultList();
    }
}
