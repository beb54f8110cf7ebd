package org.yiding.meeting.service;

import java.util.List;
import org.yiding.meeting.store.MeetingEntity;
import org.yiding.meeting.store.WarningEntity;

/**
 * What came of an import.
 *
 * @param alreadyImported whether the meeting was there before
 * @param warnings what the reading could not place, in the order of the text
 */
public record Imported(MeetingEntity meeting, boolean alreadyImported, List<WarningEntity> warnings) {}
