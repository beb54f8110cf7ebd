package org.yiding.meeting.reading.sentence;

import org.jspecify.annotations.Nullable;
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

    /** Which sort of party. */
    public enum Kind {
        AGENCY,
        PERSON,
        /** 各相关部门: nobody in particular. */
        GENERIC
    }

    static Party agency(Slice words) {
        return new Party(Kind.AGENCY, words, words.shown(), null);
    }

    static Party generic(Slice words) {
        return new Party(Kind.GENERIC, words, words.shown(), null);
    }
}
