package org.yiding.directory.store.roles;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Changes of roles that were ordered. */
@ApplicationScoped
public class RoleChangeRepository implements PanacheRepositoryBase<RoleChangeEntity, UUID> {

    /** Makes this transaction the only one that settles what was left over, until it ends. @return whether it is */
    public boolean settlesAlone() {
        return (Boolean) getEntityManager()
                .createNativeQuery(
                        "select pg_try_advisory_xact_lock(hashtextextended('settle roles', 8))", Boolean.class)
                .getSingleResult();
    }

    /** Lets nobody else open a change of this user until the transaction ends. @return whether another one is pending */
    public boolean isChanging(String userId) {
        getEntityManager()
                .createNativeQuery("select 1 from pg_advisory_xact_lock(hashtextextended(:user, 9))")
                .setParameter("user", userId)
                .getSingleResult();
        return count("userId = ?1 and state = ?2", userId, RoleChangeEntity.State.PENDING) > 0;
    }

    /** A pending change, which nobody else settles until the transaction ends; empty where somebody has or does. */
    public Optional<RoleChangeEntity> taken(UUID id) {
        List<RoleChangeEntity> found = getEntityManager()
                .createNativeQuery(
                        "select * from role_change where id = :id and state = 'PENDING' for update skip locked",
                        RoleChangeEntity.class)
                .setParameter("id", id)
                .getResultList();
        return found.stream().findFirst();
    }

    /** The ids of all that are pending, the oldest first. */
    public List<UUID> pending() {
        return getEntityManager()
                .createQuery(
                        "select c.id from RoleChangeEntity c where c.state = :pending order by c.orderedAt", UUID.class)
                .setParameter("pending", RoleChangeEntity.State.PENDING)
                .getResultList();
    }
}
