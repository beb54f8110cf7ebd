package org.yiding.meeting.service;

import java.util.List;
import org.yiding.meeting.store.CorrectionEntity;
import org.yiding.meeting.store.MeetingEntity;
import org.yiding.meeting.store.WarningEntity;

/**
 * What came of reading minutes again.
 *
 * @param kept corrections that hold on the new reading as well
 * @param lost corrections whose span the new reading does not have; a person looks at each
 * @param warnings what the reading could not place, in the order of the text
 */
public record Reread(
        MeetingEntity meeting, List<CorrectionEntity> kept, List<CorrectionEntity> lost, List<WarningEntity> warnings) {

    public Reread {
        kept = List.copyOf(kept);
        lost = List.copyOf(lost);
        warnings = List.copyOf(warnings);
    }
}
