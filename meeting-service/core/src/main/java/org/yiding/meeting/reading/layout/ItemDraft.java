package org.yiding.meeting.reading.layout;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yiding.meeting.reading.text.Marker;
import org.yiding.meeting.reading.text.Slice;

/**
 * An item before its sentences are read.
 *
 * @param marker its numbering, null without one
 * @param first its first paragraph, numbering left out
 * @param rest the paragraphs after that
 * @param parent heading of the group it stands in, null for most
 * @param opensWithVerb whether it opens by saying what is done with the matter (审议…, 会议听取了…)
 */
public record ItemDraft(
        @Nullable Marker marker,
        Slice first,
        List<Slice> rest,
        @Nullable String parent,
        boolean opensWithVerb) {

    public ItemDraft {
        rest = List.copyOf(rest);
    }
}
