package org.yiding.meeting.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.yiding.meeting.model.FactKind;

/** Facts of every kind by their kind, where one thing is done to all of them alike. */
@ApplicationScoped
public class FactRows {

    private static final Map<FactKind, Class<? extends FactRow>> TYPES = Map.of(
            FactKind.ITEM, AgendaItemEntity.class,
            FactKind.TABLED_DOCUMENT, TabledDocumentEntity.class,
            FactKind.RESOLUTION, ResolutionEntity.class,
            FactKind.ASSIGNMENT, AssignmentEntity.class,
            FactKind.DIRECTIVE, DirectiveEntity.class,
            FactKind.REFERENCE, ReferenceEntity.class,
            FactKind.ATTENDANCE, AttendanceEntity.class,
            FactKind.SUM, SumEntity.class,
            FactKind.CONDITION, ConditionEntity.class);

    private final EntityManager entities;

    FactRows(EntityManager entities) {
        this.entities = entities;
    }

    /** A fact under a meeting that has not been removed. */
    public Optional<FactRow> find(FactKind kind, UUID id) {
        Class<? extends FactRow> type = TYPES.get(kind);
        return type == null
                ? Optional.empty()
                : Optional.<FactRow>ofNullable(entities.find(type, id)).filter(row -> !row.removed());
    }

    /** All facts under a meeting, removed ones as well, parents before children. */
    public List<FactRow> all(UUID meetingId) {
        List<FactRow> all = new ArrayList<>();
        for (FactKind kind : FactKind.values()) {
            Class<? extends FactRow> type = TYPES.get(kind);
            if (type != null) {
                all.addAll(entities.createQuery(
                                "select r from " + type.getSimpleName()
                                        + " r, FactEntity f where f.id = r.id and f.meetingId = :meeting order by r.id",
                                type)
                        .setParameter("meeting", meetingId)
                        .getResultList());
            }
        }
        return all;
    }

    /** Writes a fact that a person adds, with the spans that prove it. */
    public void add(FactEntity fact, FactRow row, Collection<EvidenceEntity> spans) {
        entities.persist(fact);
        entities.flush();
        entities.persist(row);
        spans.forEach(entities::persist);
        entities.flush();
    }
}
