package org.yiding.directory.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.yiding.directory.naming.Scope;

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
     * Makes this transaction the only one that registers this document or anything in this scope until it ends. Without
     * it two documents that name the same new agency at once would both create it, and one would fail at the
     * constraint.
     */
    public void lock(String documentSha256, Scope scope) {
        lock(DOCUMENTS, documentSha256);
        lock(scope);
    }

    /** Makes this transaction the only one that changes names of this scope until it ends. */
    public void lock(Scope scope) {
        lock(SCOPES, scope.value());
    }

    public Optional<DocumentEntity> document(String sha256) {
        return Optional.ofNullable(entities.find(DocumentEntity.class, sha256));
    }

    /** By the mention's key, agencies with their names loaded. */
    public Map<String, AgencyMentionEntity> agencies(String documentSha256) {
        List<AgencyMentionEntity> found = entities.createQuery(
                        "select distinct m from AgencyMentionEntity m join fetch m.agency a join fetch a.names"
                                + " where m.id.documentSha256 = :document",
                        AgencyMentionEntity.class)
                .setParameter("document", documentSha256)
                .getResultList();
        return found.stream().collect(Collectors.toMap(AgencyMentionEntity::key, Function.identity()));
    }

    /** By the mention's key, persons loaded. */
    public Map<String, PersonMentionEntity> persons(String documentSha256) {
        List<PersonMentionEntity> found = entities.createQuery(
                        "select m from PersonMentionEntity m join fetch m.person where m.id.documentSha256 = :document",
                        PersonMentionEntity.class)
                .setParameter("document", documentSha256)
                .getResultList();
        return found.stream().collect(Collectors.toMap(PersonMentionEntity::key, Function.identity()));
    }

    public void add(DocumentEntity document) {
        entities.persist(document);
    }

    public void add(AgencyMentionEntity mention) {
        entities.persist(mention);
    }

    public void add(PersonMentionEntity mention) {
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
