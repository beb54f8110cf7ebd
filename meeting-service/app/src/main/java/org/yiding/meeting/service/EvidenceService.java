package org.yiding.meeting.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.yiding.meeting.model.Confidence;
import org.yiding.meeting.store.EvidenceEntity;
import org.yiding.meeting.store.EvidenceRepository;
import org.yiding.meeting.store.FactRepository;

/** Finds the spans of text that prove facts, and how sure their reading is. */
@ApplicationScoped
@Transactional
public class EvidenceService {

    private final EvidenceRepository evidence;
    private final FactRepository facts;

    EvidenceService(EvidenceRepository evidence, FactRepository facts) {
        this.evidence = evidence;
        this.facts = facts;
    }

    /** How sure the reading of each fact is, by fact of whatever kind. */
    public Map<UUID, Confidence> confidences(Collection<UUID> factIds) {
        return facts.confidences(factIds);
    }

    /** Spans by fact of whatever kind; a fact without any is left out. */
    public Map<UUID, List<EvidenceEntity>> ofFacts(Collection<UUID> factIds) {
        return Batches.grouped(evidence.ofFacts(factIds), EvidenceEntity::factId);
    }
}
