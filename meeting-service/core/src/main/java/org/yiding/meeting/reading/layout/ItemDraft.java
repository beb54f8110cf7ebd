package org.yiding.meeting.reading.layout;

import java.util.ArrayList;
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
 * @param verb the verb it shares with the matter before it in a list, null where it has its own or none
 * @param opensWithVerb whether it opens by saying what is done with the matter (审议…, 会议听取了…)
 */
public record ItemDraft(
        @Nullable Marker marker,
        Slice first,
        List<Slice> rest,
        @Nullable String parent,
        @Nullable Slice verb,
        boolean opensWithVerb) {

    public ItemDraft {
        rest = List.copyOf(rest);
    }

    /** An item without a numbering, a group and a shared verb. */
    static ItemDraft of(Slice first, List<Slice> rest) {
        return new ItemDraft(null, first, rest, null, null, ItemVerbs.at(first).isPresent());
    }

    static ItemDraft of(Matter matter) {
        return new ItemDraft(null, matter.words(), List.of(), null, matter.verb(), true);
    }

    /** The same under the name that a line 议题： gives to the only matter of the meeting. */
    public ItemDraft called(Slice title) {
        List<Slice> body = new ArrayList<>(List.of(first));
        body.addAll(rest);
        return new ItemDraft(null, title, body, parent, null, true);
    }

    /** The same with one more paragraph. */
    ItemDraft with(Slice paragraph) {
        List<Slice> more = new ArrayList<>(rest);
        more.add(paragraph);
        return new ItemDraft(marker, first, more, parent, verb, opensWithVerb);
    }
}
