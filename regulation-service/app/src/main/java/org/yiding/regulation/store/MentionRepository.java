package org.yiding.regulation.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What has been registered from which document. */
@ApplicationScoped
public class MentionRepository {

    // Documents are always locked before scopes, so two registrations never wait for each other in a circle.
    private static final int DOCUMENTS = 1;
    private static final int SCOPES = 2;

    private final EntityManager entities;

    MentionRepository(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * Makes this transaction the only one that registers this document or anything in these scopes until it ends. Without
     * it two documents that name the same new regulation at once would both create it, and one would fail at the
     * constraint.
     */
    public void lock(String documentSha256, Collection<String> scopes) {
        lock(DOCUMENTS, documentSha256);
        // In one order everywhere, for the same reason.
        scopes.stream().distinct().sorted().forEach(scope -> lock(SCOPES, scope));
    }

    public Optional<DocumentEntity> document(String sha256) {
        return Optional.ofNullable(entities.find(DocumentEntity.class, sha256));
    }

    /** By the mention's key, regulations loaded. */
    public Map<String, MentionEntity> ofDocument(String sha256) {
        List<MentionEntity> found = entities.createQuery(
                        "select m from MentionEntity m join fetch m.regulation where m.id.documentSha256 = :document",
                        MentionEntity.class)
                .setParameter("document", sha256)
                .getResultList();
        return found.stream().collect(Collectors.toMap(MentionEntity::key, Function.identity()));
    }

    public void add(DocumentEntity document) {
        entities.persist(document);
    }

    public void add(MentionEntity mention) {
        entities.persist(mention);
    }

    /** Writes what has been added so far: the rows that follow refer to it by value, which Hibernate cannot see. */
    public void flush() {
        entities.flush();
    }

    private void lock(int kind, String what) {
        entities.createNativeQuery("select 1 from pg_advisory_xact_lock(:kind, hashtext(:what))")
                .setParameter("kind", kind)
                .setParameter("what", what)
                .getSingleResult();
    }
}
