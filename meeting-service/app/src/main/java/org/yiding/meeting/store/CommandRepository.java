package org.yiding.meeting.store;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Idempotency keys and what was answered to them. */
@ApplicationScoped
public class CommandRepository implements PanacheRepositoryBase<CommandEntity, CommandKey> {

    /**
     * What a command came to.
     *
     * @param alreadyImported whether an import found its meeting there; false for every other command
     * @param changeId the change that was made, null where nothing changed
     * @param factId the fact it is about, null where that is the meeting as a whole
     */
    public record Answer(
            UUID meetingId,
            boolean alreadyImported,
            @Nullable UUID changeId,
            @Nullable UUID factId) {}

    /** Keeps an answer, unless one to this key is there; waits where another transaction is keeping one. */
    public void keepOnce(CommandKey key, String inputSha256, Answer answer, Instant answeredAt) {
        getEntityManager()
                .createNativeQuery("""
                        insert into command (caller, key, input_sha256, meeting_id, already_imported, change_id, fact_id,
                            answered_at)
                        values (:caller, :key, :input, :meeting, :already, cast(:change as uuid), cast(:fact as uuid), :at)
                        on conflict (caller, key) do nothing""")
                .setParameter("caller", key.caller())
                .setParameter("key", key.key())
                .setParameter("input", inputSha256)
                .setParameter("meeting", answer.meetingId())
                .setParameter("already", answer.alreadyImported())
                .setParameter("change", text(answer.changeId()))
                .setParameter("fact", text(answer.factId()))
                .setParameter("at", answeredAt)
                .executeUpdate();
    }

    private static @Nullable String text(@Nullable UUID id) {
        return id == null ? null : id.toString();
    }
}
