package org.yiding.meeting.store;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yiding.meeting.model.Confidence;

/**
 * Which names are asked for.
 *
 * @param meetingId of the one meeting; null for all
 * @param containing words that stand in the name; null for any
 * @param confidence how sure it is whom they mean
 */
public record OpenNameSearch(
        @Nullable UUID meetingId, @Nullable String containing, Confidence confidence) {}
