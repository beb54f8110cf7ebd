package org.yiding.meeting.reading.sentence;

import org.jspecify.annotations.Nullable;
import org.yiding.meeting.reading.lexicon.Words;
import org.yiding.meeting.reading.text.Slice;

/**
 * Someone a sentence makes accountable or addresses.
 *
 * @param words the name as it stands
 * @param name what to call it; for departments that share a suffix, the suffix is added ("财政部门")
 * @param title the title beside a person's name, null without one
 */
public record Party(
        Kind kind, Slice words, String name, @Nullable String title) {

    private static final int LONGEST_BEYOND_DOUBT = 16;

    /** Which sort of party. */
    public enum Kind {
        AGENCY,
        PERSON,
        /** 各相关部门: nobody in particular. */
        GENERIC
    }

    /**
     * Whether the name alone leaves no doubt that it is one: an agency that begins with its level or ends like few other
     * words do, a person beside a title or called 同志.
     */
    boolean isBeyondDoubt() {
        if (kind == Kind.PERSON) {
            return title != null || words.text().norm().startsWith("同志", words.to());
        }
        String written = words.norm();
        return written.length() <= LONGEST_BEYOND_DOUBT
                && (Agencies.isLevel(written.charAt(0))
                        || Words.AGENCY_ENDS.longestBefore(written, 0, written.length()) > 1);
    }

    static Party agency(Slice words) {
        return new Party(Kind.AGENCY, words, words.shown(), null);
    }

    static Party generic(Slice words) {
        return new Party(Kind.GENERIC, words, words.shown(), null);
    }
}
