package org.yiding.meeting.store;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yiding.meeting.model.MeetingState;

/** Source documents and what is in them. */
@ApplicationScoped
public class DocumentRepository implements PanacheRepositoryBase<SourceDocumentEntity, UUID> {

    /**
     * A document to be stored.
     *
     * @param sha256 of the content, lower-case hexadecimal
     * @param text what was extracted from the content
     * @param characters code points of the text
     * @param importedBy the caller's user name
     * @param asOf the day for which its words are understood
     * @param region in which they are understood, in full; null where it is not known
     */
    public record NewDocument(
            UUID id,
            String sha256,
            String fileName,
            String mediaType,
            byte[] content,
            String text,
            int characters,
            String importedBy,
            Instant importedAt,
            LocalDate asOf,
            @Nullable String region) {}

    /**
     * Stores a document unless one with the same hash is there. Where another transaction is storing the same one, this
     * waits for its end.
     *
     * @return whether it was stored
     */
    public boolean insertOnce(NewDocument document) {
        int inserted = getEntityManager()
                .createNativeQuery("""
                        insert into source_document
                            (id, sha256, file_name, media_type, bytes, characters, imported_by, imported_at, as_of, region)
                        values (:id, :sha256, :fileName, :mediaType, :bytes, :characters, :by, :at, :asOf,
                            cast(:region as text))
                        on conflict (sha256) do nothing""")
                .setParameter("id", document.id())
                .setParameter("sha256", document.sha256())
                .setParameter("fileName", document.fileName())
                .setParameter("mediaType", document.mediaType())
                .setParameter("bytes", (long) document.content().length)
                .setParameter("characters", document.characters())
                .setParameter("by", document.importedBy())
                .setParameter("at", document.importedAt())
                .setParameter("asOf", document.asOf())
                .setParameter("region", document.region())
                .executeUpdate();
        if (inserted == 0) {
            return false;
        }
        getEntityManager().persist(new SourceContentEntity(document.id(), document.content(), document.text()));
        return true;
    }

    /** Whether it is the document of a meeting that is in one of these states. */
    public boolean isOfMeetingIn(UUID id, Collection<MeetingState> states) {
        return getEntityManager()
                        .createQuery(
                                "select count(m) from MeetingEntity m where m.document.id = :id and m.state in :states",
                                Long.class)
                        .setParameter("id", id)
                        .setParameter("states", states)
                        .getSingleResult()
                > 0;
    }

    /** The document with these bytes, which is there. */
    public SourceDocumentEntity ofSha256(String sha256) {
        return find("sha256", sha256).singleResult();
    }

    public Optional<byte[]> content(UUID id) {
        return Optional.ofNullable(getEntityManager().find(SourceContentEntity.class, id))
                .map(SourceContentEntity::content);
    }

    /**
     * The same slice of several documents' texts.
     *
     * @param start first code point, from 0
     * @param length code points, at most
     * @return slices by document
     */
    public Map<UUID, String> slices(Collection<UUID> ids, int start, int length) {
        List<Object[]> rows = getEntityManager()
                .createQuery(
                        "select c.documentId, substring(c.text, :from, :length) from SourceContentEntity c"
                                + " where c.documentId in :ids",
                        Object[].class)
                .setParameter("from", start + 1)
                .setParameter("length", length)
                .setParameter("ids", ids)
                .getResultList();
        Map<UUID, String> slices = new HashMap<>();
        rows.forEach(row -> slices.put((UUID) row[0], (String) row[1]));
        return slices;
    }
}
