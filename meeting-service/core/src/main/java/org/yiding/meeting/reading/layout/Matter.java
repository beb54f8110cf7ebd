package org.yiding.meeting.reading.layout;

import java.util.Set;
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
    /** Pairs that any two matters share. */
    private static final Set<String> COMMON = Set.of("会议", "审议", "通过", "过了", "了《", "听取", "取了", "研究", "究了", "议了");

    /** How many pairs of characters the words share with the beginning of a paragraph. */
    int nearness(Slice paragraph) {
        return nearness(paragraph, Set.of());
    }

    /** The same without the pairs that any two matters share. */
    int ownNearness(Slice paragraph) {
        return nearness(paragraph, COMMON);
    }

    private int nearness(Slice paragraph, Set<String> leftOut) {
        String spoken = paragraph
                .between(paragraph.from(), Math.min(paragraph.to(), paragraph.from() + WINDOW))
                .norm();
        String own = words.norm();
        int shared = 0;
        for (int i = 0; i + 2 <= own.length(); i++) {
            String pair = own.substring(i, i + 2);
            shared += !leftOut.contains(pair) && spoken.contains(pair) ? 1 : 0;
        }
        return shared;
    }
}
