package org.yiding.meeting.store;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;

/** Idempotency keys and what was answered to them. */
@ApplicationScoped
public class CommandRepository implements PanacheRepositoryBase<CommandEntity, CommandKey> {

    /** Keeps an answer, unless one to this key is there; waits where another transaction is keeping one. */
    public void keepOnce(
            CommandKey key, String inputSha256, UUID meetingId, boolean alreadyImported, Instant answeredAt) {
        getEntityManager()
                .createNativeQuery("""
                        insert into import_command
                            (caller, key, input_sha256, meeting_id, already_imported, answered_at)
                        values (:caller, :key, :input, :meeting, :already, :at)
                        on conflict (caller, key) do nothing""")
                .setParameter("caller", key.caller())
                .setParameter("key", key.key())
                .setParameter("input", inputSha256)
                .setParameter("meeting", meetingId)
                .setParameter("already", alreadyImported)
                .setParameter("at", answeredAt)
                .executeUpdate();
    }
}
