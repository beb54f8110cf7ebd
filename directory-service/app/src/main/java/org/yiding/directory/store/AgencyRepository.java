package org.yiding.directory.store;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yiding.directory.naming.Scope;

/** Agencies and their names. */
@ApplicationScoped
public class AgencyRepository implements PanacheRepositoryBase<AgencyEntity, UUID> {

    private static final String HOLDS = "n.retired = false and (n.validFrom is null or n.validFrom <= :day)"
            + " and (n.validTo is null or n.validTo > :day)";
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

    /**
     * Names that agencies of a scope bear or bore, retired ones left out, in order of their ids.
     *
     * @param limit how many at most
     */
    public List<AgencyNameEntity> namesIn(Scope scope, int limit) {
        return getEntityManager()
                .createQuery(
                        "select n from AgencyNameEntity n where n.scope = :scope and n.retired = false order by n.id",
                        AgencyNameEntity.class)
                .setParameter("scope", scope.value())
                .setMaxResults(limit)
                .getResultList();
    }

    /** The agencies of a scope that bear this name on whatever day, names loaded. */
    public List<AgencyEntity> everBearing(String matchKey, Scope scope) {
        List<UUID> ids = getEntityManager()
                .createQuery(
                        "select n.agency.id from AgencyNameEntity n"
                                + " where n.scope = :scope and n.matchKey = :key and n.retired = false",
                        UUID.class)
                .setParameter("scope", scope.value())
                .setParameter("key", matchKey)
                .getResultList();
        return List.copyOf(byId(ids).values());
    }

    private static Conditions conditions(AgencyCriteria criteria) {
        Conditions conditions = new Conditions()
                .and("a.region = :region", "region", criteria.region())
                .and("a.provisional = :provisional", "provisional", criteria.provisional())
                .and(NAMED + " and n.name = :name)", "name", criteria.name())
                .and(NAMED + " and n.name like :text escape '\\')", "text", Conditions.anywhere(criteria.text()));
        boolean asksForNames = criteria.name() != null || criteria.text() != null;
        return asksForNames ? conditions.with("day", criteria.day()) : conditions;
    }
}
