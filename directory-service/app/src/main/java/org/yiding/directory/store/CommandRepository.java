package org.yiding.directory.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What was answered to the commands that came with a key. */
@ApplicationScoped
public class CommandRepository {

    private final EntityManager entities;

    CommandRepository(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * An answer that was given.
     *
     * @param inputSha256 of the input it was given to
     * @param answeredId of the entry that the command made or changed
     */
    public record Answer(String inputSha256, UUID answeredId) {}

    /** Makes this transaction the only one that works under this key until it ends, and finds what was answered under it. */
    public Optional<Answer> locked(String caller, String key) {
        entities.createNativeQuery("select 1 from pg_advisory_xact_lock(hashtextextended(:key, 3))")
                .setParameter("key", caller + "\u001f" + key)
                .getSingleResult();
        List<Object[]> found = entities.createNativeQuery(
                        "select input_sha256, answered_id from command where caller = :caller and key = :key",
                        Object[].class)
                .setParameter("caller", caller)
                .setParameter("key", key)
                .getResultList();
        return found.stream()
                .map(row -> new Answer((String) row[0], (UUID) row[1]))
                .findFirst();
    }

    /** Keeps an answer. */
    public void keep(String caller, String key, Answer answer, Instant at) {
        entities.createNativeQuery("insert into command (caller, key, input_sha256, answered_id, answered_at)"
                        + " values (:caller, :key, :input, :answered, :at)")
                .setParameter("caller", caller)
                .setParameter("key", key)
                .setParameter("input", answer.inputSha256())
                .setParameter("answered", answer.answeredId())
                .setParameter("at", at)
                .executeUpdate();
    }
}
