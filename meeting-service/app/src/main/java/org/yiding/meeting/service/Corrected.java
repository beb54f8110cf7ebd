package org.yiding.meeting.service;

import java.util.List;
import java.util.UUID;
import org.yiding.meeting.store.CorrectionEntity;
import org.yiding.meeting.store.MeetingEntity;

/**
 * What came of a correction.
 *
 * @param meeting as it is now
 * @param factId the fact that was corrected, added or removed
 * @param corrections what was changed; empty where everything held already
 */
public record Corrected(MeetingEntity meeting, UUID factId, List<CorrectionEntity> corrections) {

    public Corrected {
        corrections = List.copyOf(corrections);
    }
}
