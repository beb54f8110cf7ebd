package org.yiding.meeting.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.yiding.meeting.store.AgendaItemEntity;
import org.yiding.meeting.store.AgendaItemRepository;
import org.yiding.meeting.store.AssignmentEntity;
import org.yiding.meeting.store.AssignmentRepository;
import org.yiding.meeting.store.ConditionEntity;
import org.yiding.meeting.store.ConditionRepository;
import org.yiding.meeting.store.DirectiveEntity;
import org.yiding.meeting.store.DirectiveRepository;
import org.yiding.meeting.store.FactRepository;
import org.yiding.meeting.store.ReferenceEntity;
import org.yiding.meeting.store.ReferenceRepository;
import org.yiding.meeting.store.ResolutionEntity;
import org.yiding.meeting.store.ResolutionRepository;
import org.yiding.meeting.store.SumEntity;
import org.yiding.meeting.store.SumRepository;
import org.yiding.meeting.store.TabledDocumentEntity;
import org.yiding.meeting.store.TabledDocumentRepository;

/**
 * Finds what was on the agenda and what was decided, for many parents or ids at once: one statement a call, however
 * many there are. A parent without children is left out of the answer.
 */
@ApplicationScoped
@Transactional
public class AgendaService {

    private final AgendaItemRepository items;
    private final TabledDocumentRepository documents;
    private final ResolutionRepository resolutions;
    private final AssignmentRepository assignments;
    private final DirectiveRepository directives;
    private final ReferenceRepository references;
    private final SumRepository sums;
    private final ConditionRepository conditions;
    private final FactRepository facts;
    private final Caller caller;

    AgendaService(
            AgendaItemRepository items,
            TabledDocumentRepository documents,
            ResolutionRepository resolutions,
            AssignmentRepository assignments,
            DirectiveRepository directives,
            ReferenceRepository references,
            SumRepository sums,
            ConditionRepository conditions,
            FactRepository facts,
            Caller caller) {
        this.items = items;
        this.documents = documents;
        this.resolutions = resolutions;
        this.assignments = assignments;
        this.directives = directives;
        this.references = references;
        this.sums = sums;
        this.conditions = conditions;
        this.facts = facts;
        this.caller = caller;
    }

    /** Of facts of whatever kind those whose meeting the caller may see; of an agency's user those that charge it. */
    public Set<UUID> visible(Collection<UUID> ids) {
        Set<UUID> seen = facts.ofMeetingsIn(ids, caller.visible());
        return caller.ownAgency().map(own -> facts.chargedWith(seen, own)).orElse(seen);
    }

    public Map<UUID, AgendaItemEntity> items(Collection<UUID> ids) {
        return Batches.byKey(items.allById(ids), AgendaItemEntity::id);
    }

    public Map<UUID, ResolutionEntity> resolutions(Collection<UUID> ids) {
        return Batches.byKey(resolutions.allById(ids), ResolutionEntity::id);
    }

    public Map<UUID, AssignmentEntity> assignments(Collection<UUID> ids) {
        return Batches.byKey(assignments.allById(ids), AssignmentEntity::id);
    }

    /** The items that these resolutions are about, by resolution. */
    public Map<UUID, AgendaItemEntity> itemsOfResolutions(Collection<UUID> resolutionIds) {
        return Batches.parents(
                resolutions.allById(resolutionIds), ResolutionEntity::id, ResolutionEntity::itemId, this::items);
    }

    /** The resolutions that made these assignments, by assignment. */
    public Map<UUID, ResolutionEntity> resolutionsOfAssignments(Collection<UUID> assignmentIds) {
        return Batches.parents(
                assignments.allById(assignmentIds),
                AssignmentEntity::id,
                AssignmentEntity::resolutionId,
                this::resolutions);
    }

    public Map<UUID, List<AgendaItemEntity>> itemsOfMeetings(Collection<UUID> meetingIds) {
        return Batches.grouped(items.ofMeetings(meetingIds), AgendaItemEntity::meetingId);
    }

    public Map<UUID, List<TabledDocumentEntity>> documentsOfItems(Collection<UUID> itemIds) {
        return Batches.grouped(documents.ofItems(itemIds), TabledDocumentEntity::itemId);
    }

    public Map<UUID, List<ResolutionEntity>> resolutionsOfItems(Collection<UUID> itemIds) {
        return Batches.grouped(resolutions.ofItems(itemIds), ResolutionEntity::itemId);
    }

    /** By resolution; for an agency's user those of its own alone. */
    public Map<UUID, List<AssignmentEntity>> assignmentsOfResolutions(Collection<UUID> resolutionIds) {
        List<AssignmentEntity> shown = assignments.ofResolutions(resolutionIds).stream()
                .filter(assignment -> caller.sees(assignment.agencyId()))
                .toList();
        return Batches.grouped(shown, AssignmentEntity::resolutionId);
    }

    public Map<UUID, List<DirectiveEntity>> directivesOfResolutions(Collection<UUID> resolutionIds) {
        return Batches.grouped(directives.ofResolutions(resolutionIds), DirectiveEntity::resolutionId);
    }

    public Map<UUID, List<SumEntity>> sumsOfResolutions(Collection<UUID> resolutionIds) {
        return Batches.grouped(sums.ofResolutions(resolutionIds), SumEntity::resolutionId);
    }

    public Map<UUID, List<ConditionEntity>> conditionsOfResolutions(Collection<UUID> resolutionIds) {
        return Batches.grouped(conditions.ofResolutions(resolutionIds), ConditionEntity::resolutionId);
    }

    public Map<UUID, List<ReferenceEntity>> referencesOfResolutions(Collection<UUID> resolutionIds) {
        return Batches.grouped(references.ofResolutions(resolutionIds), ReferenceEntity::resolutionId);
    }
}
