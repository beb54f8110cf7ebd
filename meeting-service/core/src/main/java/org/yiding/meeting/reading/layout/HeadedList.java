package org.yiding.meeting.reading.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.yiding.meeting.reading.text.Marker;
import org.yiding.meeting.reading.text.Marker.Style;
import org.yiding.meeting.reading.text.Slice;

/**
 * Headings told first and what was said of them after the last one, numbered anew: 会议议题：一、… 二、… 会议纪要：（一）…
 * （二）….
 */
final class HeadedList {

    /** So many shared pairs of characters tell that a body speaks of its heading. */
    private static final int NEAR = 2;

    private HeadedList() {}

    /** The items, each with the body of its number; unchanged where they are no such list. */
    static List<ItemDraft> joined(List<ItemDraft> drafts) {
        int last = drafts.size() - 1;
        if (last < 1 || drafts.stream().limit(last).anyMatch(draft -> !isHeading(draft))) {
            return drafts;
        }
        List<List<Slice>> bodies = bodies(drafts.get(last).rest());
        if (bodies.size() != drafts.size()) {
            return drafts;
        }
        int near = 0;
        for (int i = 0; i <= last; i++) {
            near += new Matter(drafts.get(i).first(), null)
                                    .nearness(bodies.get(i).get(0))
                            > NEAR
                    ? 1
                    : 0;
        }
        if (near * 2 < drafts.size()) {
            return drafts;
        }
        List<ItemDraft> joined = new ArrayList<>();
        for (int i = 0; i <= last; i++) {
            ItemDraft draft = drafts.get(i);
            joined.add(new ItemDraft(
                    draft.marker(), draft.first(), bodies.get(i), draft.parent(), draft.verb(), draft.opensWithVerb()));
        }
        return joined;
    }

    private static boolean isHeading(ItemDraft draft) {
        int stop = draft.first().find("。", draft.first().from());
        return draft.rest().isEmpty() && (stop < 0 || stop == draft.first().to() - 1);
    }

    /** The paragraphs under each bracketed number, their numbers left out; empty when the first has none. */
    private static List<List<Slice>> bodies(List<Slice> paragraphs) {
        List<List<Slice>> bodies = new ArrayList<>();
        for (Slice paragraph : paragraphs) {
            int next = bodies.size() + 1;
            Optional<Marker> marker =
                    Marker.at(paragraph).filter(found -> found.style() == Style.BRACKETED && found.value() == next);
            if (marker.isPresent()) {
                bodies.add(new ArrayList<>(
                        List.of(paragraph.startingAt(marker.get().to()))));
            } else if (!bodies.isEmpty()) {
                bodies.get(bodies.size() - 1).add(paragraph);
            } else if (!paragraph.norm().endsWith("：")) {
                return List.of();
            }
        }
        return bodies;
    }
}
