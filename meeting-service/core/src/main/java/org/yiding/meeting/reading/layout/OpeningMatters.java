package org.yiding.meeting.reading.layout;

import org.jspecify.annotations.Nullable;
import org.yiding.meeting.model.ItemKind;
import org.yiding.meeting.reading.text.Slice;

/** What the opening paragraph says is done with the matters of the meeting. */
public final class OpeningMatters {

    private static final String[] VERBS = {"审议", "听取", "传达", "学习", "研究", "讨论"};

    private OpeningMatters() {}

    /** The kind of the verb the opening names first, deliberation when it names none. */
    public static ItemKind usualKind(@Nullable Slice opening) {
        if (opening == null) {
            return ItemKind.DELIBERATE;
        }
        int first = Integer.MAX_VALUE;
        ItemKind kind = ItemKind.DELIBERATE;
        for (String verb : VERBS) {
            int found = opening.find(verb, opening.from());
            if (found >= 0 && found < first) {
                first = found;
                kind = ItemVerbs.kind(verb);
            }
        }
        return kind;
    }
}
