package org.yiding.meeting.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.yiding.meeting.store.MentionCandidateEntity;
import org.yiding.meeting.store.MentionKey;
import org.yiding.meeting.store.MentionRepository;

/** Finds whom the names in facts mean, and why. */
@ApplicationScoped
@Transactional
public class MentionService {

    private final MentionRepository mentions;

    MentionService(MentionRepository mentions) {
        this.mentions = mentions;
    }

    /** By fact of whatever kind; a fact that names nobody is left out. */
    public Map<UUID, List<Mentioned>> ofFacts(Collection<UUID> factIds) {
        Map<MentionKey, List<MentionCandidateEntity>> candidates =
                Batches.grouped(mentions.candidates(factIds), MentionCandidateEntity::mention);
        List<Mentioned> found = mentions.ofFacts(factIds).stream()
                .map(mention -> new Mentioned(mention, candidates.getOrDefault(mention.key(), List.of())))
                .toList();
        return Batches.grouped(found, one -> one.mention().factId());
    }
}
