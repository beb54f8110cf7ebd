package org.yiding.directory.store;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
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

    private static Conditions conditions(PersonCriteria criteria) {
        return new Conditions()
                .and("p.name = :name", "name", criteria.name())
                .and("p.name like :text escape '\\'", "text", Conditions.anywhere(criteria.text()))
                .and(APPOINTED_AT, "agency", criteria.agency())
                .and("p.provisional = :provisional", "provisional", criteria.provisional());
    }
}
