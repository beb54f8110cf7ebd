package org.yiding.meeting.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.yiding.meeting.model.FactField;
import org.yiding.meeting.model.MentionBasis;

/** Mentions and their candidates. */
@ApplicationScoped
public class MentionRepository {

    private final EntityManager entities;

    MentionRepository(EntityManager entities) {
        this.entities = entities;
    }

    /** Of all these facts, each fact's in the order of its fields. */
    public List<MentionEntity> ofFacts(Collection<UUID> factIds) {
        return entities.createQuery(
                        "from MentionEntity m where m.factId in :facts order by m.factId, m.field", MentionEntity.class)
                .setParameter("facts", factIds)
                .getResultList();
    }

    /** Of all these facts, the likeliest of each mention first. */
    public List<MentionCandidateEntity> candidates(Collection<UUID> factIds) {
        return entities.createQuery(
                        "from MentionCandidateEntity c where c.factId in :facts order by c.position",
                        MentionCandidateEntity.class)
                .setParameter("facts", factIds)
                .getResultList();
    }

    /** The mentions of a name in a meeting, whatever fact they stand in. */
    public List<MentionEntity> ofName(UUID meetingId, String asWritten) {
        return entities.createQuery(
                        "from MentionEntity m where m.meetingId = :meeting and m.asWritten = :name order by m.factId",
                        MentionEntity.class)
                .setParameter("meeting", meetingId)
                .setParameter("name", asWritten)
                .getResultList();
    }

    /** The mentions of a meeting that rest on this, on facts as well that were removed. */
    public List<MentionEntity> ofMeeting(UUID meetingId, MentionBasis basis) {
        return entities.createQuery(
                        "from MentionEntity m where m.meetingId = :meeting and m.basis = :basis", MentionEntity.class)
                .setParameter("meeting", meetingId)
                .setParameter("basis", basis)
                .getResultList();
    }

    /** Lets a mention stand where another may have stood. */
    public void replace(MentionEntity mention, Collection<MentionCandidateEntity> candidates) {
        remove(mention.key());
        entities.persist(mention);
        candidates.forEach(entities::persist);
        entities.flush();
    }

    /** Lets a field of another fact be explained as one of this fact is; nothing where this one's is not explained. */
    public void copy(MentionKey from, UUID otherFactId) {
        MentionEntity mention = entities.find(MentionEntity.class, from);
        if (mention != null) {
            MentionKey to = new MentionKey(otherFactId, from.field());
            List<MentionCandidateEntity> candidates = candidates(List.of(from.factId())).stream()
                    .filter(candidate -> candidate.mention().equals(from))
                    .map(candidate -> candidate.of(to))
                    .toList();
            replace(mention.at(to), candidates);
        }
    }

    /** Takes out what explains a field; nothing where nothing does. */
    public void remove(MentionKey key) {
        remove(key.factId(), key.field()::equals);
    }

    /** Takes out what explains a fact, all but these fields. */
    public void removeAllBut(UUID factId, Collection<FactField> kept) {
        remove(factId, field -> !kept.contains(field));
    }

    private void remove(UUID factId, Predicate<FactField> fields) {
        List<UUID> fact = List.of(factId);
        candidates(fact).stream()
                .filter(candidate -> fields.test(candidate.mention().field()))
                .forEach(entities::remove);
        entities.flush();
        ofFacts(fact).stream().filter(mention -> fields.test(mention.field())).forEach(entities::remove);
        entities.flush();
    }
}
