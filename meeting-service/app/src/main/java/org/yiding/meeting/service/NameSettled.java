package org.yiding.meeting.service;

import java.util.List;
import java.util.UUID;
import org.yiding.meeting.store.CorrectionEntity;
import org.yiding.meeting.store.MeetingEntity;

/**
 * What came of settling a name.
 *
 * @param meeting as it is now
 * @param factIds the facts in which the name stands
 * @param corrections what was changed; empty where the name was taken for that agency already
 */
public record NameSettled(MeetingEntity meeting, List<UUID> factIds, List<CorrectionEntity> corrections) {

    public NameSettled {
        factIds = List.copyOf(factIds);
        corrections = List.copyOf(corrections);
    }
}
