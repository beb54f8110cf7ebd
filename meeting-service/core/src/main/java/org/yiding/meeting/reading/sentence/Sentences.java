package org.yiding.meeting.reading.sentence;

import java.util.ArrayList;
import java.util.List;
import org.yiding.meeting.reading.text.Slice;

/** Cuts paragraphs into sentences and sentences into clauses, never inside 《》 or （）. */
public final class Sentences {

    private static final String SENTENCE_ENDS = "。！？；";
    private static final String CLAUSE_ENDS = "，：";
    private static final int LONGEST_BRACKET = 200;

    private Sentences() {}

    /** Sentences without their closing sign, none empty. */
    public static List<Slice> of(Slice paragraph) {
        return split(paragraph, SENTENCE_ENDS);
    }

    /** Clauses without the comma or colon after them, none empty. */
    public static List<Slice> clauses(Slice sentence) {
        return split(sentence, CLAUSE_ENDS);
    }

    /** The position after the first sentence, its closing sign included. */
    public static int endOfFirst(Slice paragraph) {
        List<Slice> sentences = of(paragraph);
        if (sentences.isEmpty()) {
            return paragraph.to();
        }
        return Math.min(paragraph.to(), sentences.get(0).to() + 1);
    }

    private static List<Slice> split(Slice slice, String ends) {
        List<Slice> parts = new ArrayList<>();
        int from = slice.from();
        for (int i = slice.from(); i < slice.to(); i++) {
            char c = slice.at(i);
            if (c == '《') {
                int close = Titles.close(slice, i);
                i = close < 0 ? i : close - 1;
            } else if (c == '（') {
                i = closeBracket(slice, i);
            } else if (ends.indexOf(c) >= 0) {
                add(parts, slice, from, i);
                from = i + 1;
            }
        }
        add(parts, slice, from, slice.to());
        return parts;
    }

    /** Position of the bracket that closes the one at {@code open}; {@code open} itself when none does nearby. */
    public static int closeBracket(Slice slice, int open) {
        int depth = 0;
        int limit = Math.min(slice.to(), open + LONGEST_BRACKET);
        for (int i = open; i < limit; i++) {
            if (slice.at(i) == '（') {
                depth++;
            } else if (slice.at(i) == '）') {
                depth--;
                if (depth == 0) {
                    return i;
                }
            }
        }
        return open;
    }

    private static void add(List<Slice> parts, Slice slice, int from, int to) {
        if (from < to) {
            parts.add(slice.between(from, to));
        }
    }
}
