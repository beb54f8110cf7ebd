package org.yiding.meeting.reading.layout;

import org.jspecify.annotations.Nullable;
import org.yiding.meeting.reading.text.Slice;

/**
 * One of the matters that a sentence lists (审议《甲》《乙》，听取…汇报).
 *
 * @param words from its verb on; without the verb where the verb stands before several and this is not the first
 * @param verb the verb it shares with those before it, null where it has its own
 */
record Matter(Slice words, @Nullable Slice verb) {

    private static final int WINDOW = 200;

    /** How many pairs of characters the words share with the beginning of a paragraph. */
    int nearness(Slice paragraph) {
        String spoken = paragraph
                .between(paragraph.from(), Math.min(paragraph.to(), paragraph.from() + WINDOW))
                .norm();
        String own = words.norm();
        int shared = 0;
        for (int i = 0; i + 2 <= own.length(); i++) {
            shared += spoken.contains(own.substring(i, i + 2)) ? 1 : 0;
        }
        return shared;
    }
}
