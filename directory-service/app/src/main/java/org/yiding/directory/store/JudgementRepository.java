package org.yiding.directory.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What people said of persons with one name. */
@ApplicationScoped
public class JudgementRepository {

    /** Pairs of one name that nobody has judged and no document tells apart; birth days that differ tell apart, too. */
    private static final String PAIRS = """
            from person p join person q on q.name = p.name and q.id > p.id
            where p.merged_into is null and q.merged_into is null
              and (p.born_on is null or q.born_on is null or p.born_on = q.born_on)
              and not exists (select 1 from person_judgement j
                where least(j.person_id, j.other_id) = least(p.id, q.id)
                  and greatest(j.person_id, j.other_id) = greatest(p.id, q.id) and j.kind = 'DISTINCT')
              and not exists (select 1 from person_mention m join person_mention n
                on n.document_sha256 = m.document_sha256 where m.person_id = p.id and n.person_id = q.id)
            """;

    private final EntityManager entities;

    JudgementRepository(EntityManager entities) {
        this.entities = entities;
    }

    /** What can be said of two persons. */
    public enum Kind {
        /** They are one. */
        SAME,
        /** That they are one is taken back. */
        NOT_SAME,
        /** They are two. */
        DISTINCT
    }

    /** Two persons of one name. */
    public record Pair(UUID one, UUID other) {}

    /** Keeps what was said. */
    public void keep(Kind kind, Pair pair, String reason, String by, Instant at) {
        entities.createNativeQuery("insert into person_judgement"
                        + " (id, kind, person_id, other_id, reason, judged_by, judged_at)"
                        + " values (gen_random_uuid(), :kind, :one, :other, :reason, :by, :at)")
                .setParameter("kind", kind.name())
                .setParameter("one", pair.one())
                .setParameter("other", pair.other())
                .setParameter("reason", reason)
                .setParameter("by", by)
                .setParameter("at", at)
                .executeUpdate();
    }

    /** Whether somebody said that they are two. */
    public boolean distinct(Pair pair) {
        return !entities.createNativeQuery("select 1 from person_judgement j where j.kind = 'DISTINCT'"
                        + " and least(j.person_id, j.other_id) = least(cast(:one as uuid), cast(:other as uuid))"
                        + " and greatest(j.person_id, j.other_id) = greatest(cast(:one as uuid), cast(:other as uuid))")
                .setParameter("one", pair.one())
                .setParameter("other", pair.other())
                .getResultList()
                .isEmpty();
    }

    /** Pairs that may be one. @param after the pair behind which to begin; null for the beginning */
    public List<Pair> open(@Nullable Pair after, int limit) {
        String beyond = after == null ? "" : " and (p.id, q.id) > (:one, :other)";
        var query = entities.createNativeQuery(
                "select p.id, q.id " + PAIRS + beyond + " order by p.id, q.id limit " + limit, Object[].class);
        if (after != null) {
            query.setParameter("one", after.one()).setParameter("other", after.other());
        }
        List<Object[]> rows = query.getResultList();
        return rows.stream().map(row -> new Pair((UUID) row[0], (UUID) row[1])).toList();
    }

    public long countOpen() {
        return ((Number) entities.createNativeQuery("select count(*) " + PAIRS).getSingleResult()).longValue();
    }
}
