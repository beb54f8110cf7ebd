package org.yiding.meeting.store;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yiding.meeting.model.BodyKind;

/** The organs that meet. */
@ApplicationScoped
public class BodyRepository implements PanacheRepositoryBase<BodyEntity, UUID> {

    /**
     * The body of this name and kind, new if it was not there, locked until the transaction ends: imports of one body
     * are stored one after the other, so that each sees the numbers that are taken.
     *
     * @param id the id of the new one
     */
    public BodyEntity obtain(UUID id, String name, @Nullable BodyKind kind) {
        getEntityManager()
                .createNativeQuery("insert into body (id, name, kind) values (:id, :name, cast(:kind as text))"
                        + " on conflict (name, kind) do nothing")
                .setParameter("id", id)
                .setParameter("name", name)
                .setParameter("kind", kind == null ? null : kind.name())
                .executeUpdate();
        return kind == null
                ? find("name = ?1 and kind is null", name).singleResult()
                : find("name = ?1 and kind = ?2", name, kind)
                        .withLock(LockModeType.PESSIMISTIC_WRITE)
                        .singleResult();
    }
}
