package org.yiding.directory.store;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Persons. */
@ApplicationScoped
public class PersonRepository implements PanacheRepositoryBase<PersonEntity, UUID> {

    private static final String APPOINTED_AT =
            "exists (select 1 from AppointmentEntity t where t.person = p and t.agency.id = :agency)";

    /**
     * In order of their ids.
     *
     * @param after the id behind which to begin; null for the beginning
     */
    public List<PersonEntity> list(PersonCriteria criteria, @Nullable UUID after, int limit) {
        Conditions conditions = conditions(criteria).and("p.id > :after", "after", after);
        return find("from PersonEntity p where " + conditions.text() + " order by p.id", conditions.values())
                .range(0, limit - 1)
                .list();
    }

    public long count(PersonCriteria criteria) {
        Conditions conditions = conditions(criteria);
        return count("from PersonEntity p where " + conditions.text(), conditions.values());
    }

    /** In one statement; ids that are not known are missing. */
    public Map<UUID, PersonEntity> byId(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return list("id in ?1", Set.copyOf(ids)).stream()
                .collect(Collectors.toMap(PersonEntity::id, Function.identity()));
    }

    /** Those that are already known under one of these proofs, by {@link PersonEntity#identity()}. */
    public Map<String, PersonEntity> byIdentity(Collection<String> identities) {
        if (identities.isEmpty()) {
            return Map.of();
        }
        return list("identity in ?1", Set.copyOf(identities)).stream()
                .collect(Collectors.toMap(PersonEntity::identity, Function.identity()));
    }

    /** Waits until no other transaction changes it. Empty where there is no such person. */
    public Optional<PersonEntity> locked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** The persons whose entries lead to these. */
    public List<PersonEntity> mergedInto(Collection<UUID> ids) {
        return ids.isEmpty() ? List.of() : list("mergedInto in ?1 order by id", Set.copyOf(ids));
    }

    /** By each of these entries, all entries of the same person, itself among them. */
    public Map<UUID, List<UUID>> entriesOfSame(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        List<Object[]> rows = getEntityManager()
                .createNativeQuery("""
                        select p.id, same.id from person p cross join lateral (
                          select m.id from person m where m.id = coalesce(p.merged_into, p.id)
                          union all select m.id from person m where m.merged_into = coalesce(p.merged_into, p.id)) same
                        where p.id in (:ids)""", Object[].class)
                .setParameter("ids", Set.copyOf(ids))
                .getResultList();
        return rows.stream()
                .collect(Collectors.groupingBy(
                        row -> (UUID) row[0], Collectors.mapping(row -> (UUID) row[1], Collectors.toList())));
    }

    private static Conditions conditions(PersonCriteria criteria) {
        return new Conditions()
                .only("p.mergedInto is null")
                .found(null, "p", criteria.search())
                .and("p.name = :name", "name", criteria.name())
                .and("p.name like :text escape '\\'", "text", Conditions.anywhere(criteria.text()))
                .and(APPOINTED_AT, "agency", criteria.agency())
                .and("p.provisional = :provisional", "provisional", criteria.provisional());
    }
}
