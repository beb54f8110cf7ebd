package org.yiding.meeting.service;

import java.util.List;
import org.yiding.meeting.store.MentionCandidateEntity;
import org.yiding.meeting.store.MentionEntity;

/**
 * Whom a name in a fact means, with those who may be meant instead.
 *
 * @param candidates the likeliest first
 */
public record Mentioned(MentionEntity mention, List<MentionCandidateEntity> candidates) {

    public Mentioned {
        candidates = List.copyOf(candidates);
    }
}
