package org.yiding.meeting.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.yiding.meeting.store.EvidenceEntity;
import org.yiding.meeting.store.EvidenceRepository;

/** Finds the spans of text that prove facts. */
@ApplicationScoped
@Transactional
public class EvidenceService {

    private final EvidenceRepository evidence;

    EvidenceService(EvidenceRepository evidence) {
        this.evidence = evidence;
    }

    /** Spans by fact of whatever kind; a fact without any is left out. */
    public Map<UUID, List<EvidenceEntity>> ofFacts(Collection<UUID> factIds) {
        return Batches.grouped(evidence.ofFacts(factIds), EvidenceEntity::factId);
    }
}
