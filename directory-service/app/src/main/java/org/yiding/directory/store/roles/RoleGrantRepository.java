package org.yiding.directory.store.roles;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yiding.directory.model.Role;
import org.yiding.directory.store.Conditions;

/** Grants of roles. */
@ApplicationScoped
public class RoleGrantRepository implements PanacheRepositoryBase<RoleGrantEntity, UUID> {

    /** The grant by which a user holds a role; empty where it was not given here. */
    public Optional<RoleGrantEntity> held(String userId, Role role) {
        return find("userId = ?1 and role = ?2 and endedAt is null", userId, role)
                .firstResultOptional();
    }

    /** The grants that hold. */
    public List<RoleGrantEntity> heldBy(Collection<String> userIds) {
        return userIds.isEmpty() ? List.of() : list("userId in ?1 and endedAt is null order by id", userIds);
    }

    /** The grants whose end has come, the earliest first. */
    public List<RoleGrantEntity> due(Instant now) {
        return list("endedAt is null and validUntil <= ?1 order by validUntil", now);
    }

    /** In the order in which they were given. @param after the id behind which to begin; null for the beginning */
    public List<RoleGrantEntity> page(GrantCriteria criteria, @Nullable UUID after, int limit) {
        Conditions conditions = conditions(criteria).and("id > :after", "after", after);
        return find(conditions.text() + " order by id", conditions.values())
                .range(0, limit - 1)
                .list();
    }

    public long count(GrantCriteria criteria) {
        Conditions conditions = conditions(criteria);
        return count(conditions.text(), conditions.values());
    }

    private static Conditions conditions(GrantCriteria criteria) {
        Conditions conditions = new Conditions()
                .and("userId = :user", "user", criteria.userId())
                .and("role = :role", "role", criteria.role())
                .and("agencyId = :agency", "agency", criteria.agency())
                .and("validUntil < :ending", "ending", criteria.endingBefore());
        if (criteria.ended() != null) {
            conditions.only(criteria.ended() ? "endedAt is not null" : "endedAt is null");
        }
        return conditions;
    }
}
