package org.yiding.directory.store;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.yiding.directory.model.Tie;
import org.yiding.directory.model.TieKind;

/** Who is under whom. */
@ApplicationScoped
public class AgencyTieRepository implements PanacheRepositoryBase<AgencyTieEntity, UUID> {

    private static final String HOLDS =
            "(t.valid_from is null or t.valid_from <= :day) and (t.valid_to is null or t.valid_to > :day)";

    /** Lets nobody else put agencies anywhere until the transaction ends: two could close a circle that neither sees. */
    public void lock() {
        getEntityManager()
                .createNativeQuery("select 1 from pg_advisory_xact_lock(hashtext('agency_tie'))")
                .getSingleResult();
    }

    /** By the agency, the one directly above it on a day; an agency with none is missing. */
    public Map<UUID, UUID> superiors(Collection<UUID> agencies, TieKind kind, LocalDate day) {
        if (agencies.isEmpty()) {
            return Map.of();
        }
        return getEntityManager()
                .createQuery(
                        "select t from AgencyTieEntity t where t.kind = :kind and t.agencyId in :agencies and "
                                + Conditions.holds("t"),
                        AgencyTieEntity.class)
                .setParameter("kind", kind)
                .setParameter("agencies", Set.copyOf(agencies))
                .setParameter("day", day)
                .getResultList()
                .stream()
                .collect(Collectors.toMap(tie -> tie.tie().agency(), AgencyTieEntity::superiorId));
    }

    /** By the agency, its parent on a day, that one's parent and so on up to the top. */
    public Map<UUID, List<UUID>> ancestors(Collection<UUID> agencies, LocalDate day) {
        if (agencies.isEmpty()) {
            return Map.of();
        }
        List<?> rows = getEntityManager()
                .createNativeQuery(
                        "with recursive above (origin, agency_id, height) as ("
                                + " select t.agency_id, t.superior_id, 1 from agency_tie t"
                                + " where t.kind = 'PARENT' and t.agency_id in (:agencies) and " + HOLDS
                                + " union all select a.origin, t.superior_id, a.height + 1 from above a"
                                + " join agency_tie t on t.agency_id = a.agency_id and t.kind = 'PARENT' and " + HOLDS
                                + ") select origin, agency_id from above order by height",
                        Object[].class)
                .setParameter("agencies", Set.copyOf(agencies))
                .setParameter("day", day)
                .getResultList();
        Map<UUID, List<UUID>> above = new HashMap<>();
        for (Object row : rows) {
            Object[] pair = (Object[]) row;
            above.computeIfAbsent((UUID) pair[0], origin -> new ArrayList<>()).add((UUID) pair[1]);
        }
        return above;
    }

    /** All ties above an agency on whatever day, those of one kind. */
    public List<Tie> above(UUID agency, TieKind kind) {
        List<UUID> ids = getEntityManager()
                .createNativeQuery(
                        "with recursive above (id, superior_id) as ("
                                + " select t.id, t.superior_id from agency_tie t"
                                + " where t.agency_id = :agency and t.kind = :kind"
                                + " union select t.id, t.superior_id from above a"
                                + " join agency_tie t on t.agency_id = a.superior_id and t.kind = :kind"
                                + ") select id from above",
                        UUID.class)
                .setParameter("agency", agency)
                .setParameter("kind", kind.name())
                .getResultList();
        return ids.isEmpty()
                ? List.of()
                : list("id in ?1", ids).stream().map(AgencyTieEntity::tie).toList();
    }

    /** By kind, the ties that put others under an agency on a day. */
    public Map<TieKind, List<AgencyTieEntity>> below(UUID superior, LocalDate day) {
        return getEntityManager()
                .createQuery(
                        "select t from AgencyTieEntity t where t.superiorId = :superior and " + Conditions.holds("t")
                                + " order by t.id",
                        AgencyTieEntity.class)
                .setParameter("superior", superior)
                .setParameter("day", day)
                .getResultList()
                .stream()
                .collect(Collectors.groupingBy(AgencyTieEntity::kind));
    }

    /** The ties of one kind that put an agency under another, from the oldest on. */
    public List<AgencyTieEntity> of(UUID agency, TieKind kind) {
        return list("agencyId = ?1 and kind = ?2 order by validFrom nulls first", agency, kind);
    }
}
