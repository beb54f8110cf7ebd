package org.yiding.meeting.reading.sentence;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yiding.meeting.model.Evidence;
import org.yiding.meeting.reading.lexicon.Words;
import org.yiding.meeting.reading.text.Slice;

/**
 * Someone a sentence makes accountable or addresses.
 *
 * @param words the name as it stands
 * @param name what to call it; for departments that share a suffix, the suffix is added ("财政部门")
 * @param title the title beside a person's name, null without one
 * @param antecedent where the item names the agency that 该局 stands for, null where the words themselves name it
 */
public record Party(
        Kind kind,
        Slice words,
        String name,
        @Nullable String title,
        @Nullable Slice antecedent) {

    private static final int LONGEST_BEYOND_DOUBT = 16;

    Party(Kind kind, Slice words, String name, @Nullable String title) {
        this(kind, words, name, title, null);
    }

    /** Which sort of party. */
    public enum Kind {
        AGENCY,
        PERSON,
        /** 该局: an agency named before. */
        BACK_REFERENCE,
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
        if (antecedent != null) {
            return false;
        }
        String written = words.norm();
        return written.length() <= LONGEST_BEYOND_DOUBT
                && (Agencies.isLevel(written.charAt(0))
                        || Words.AGENCY_ENDS.longestBefore(written, 0, written.length()) > 1);
    }

    static Party agency(Slice words) {
        return new Party(Kind.AGENCY, words, words.shown(), null);
    }

    /** The agency that 该局 stands for, with the words that name it as the reason. */
    Party standingFor(Slice agency) {
        return new Party(Kind.AGENCY, words, agency.shown(), null, agency);
    }

    /** The evidence of a charge, before it the words that name the party where it is only referred to. */
    List<Evidence> evidence(Slice charge) {
        List<Evidence> evidence = new ArrayList<>(antecedent == null ? List.of() : antecedent.evidence());
        evidence.addAll(charge.evidence());
        return evidence;
    }

    static Party backReference(Slice words) {
        return new Party(Kind.BACK_REFERENCE, words, words.shown(), null);
    }

    static Party generic(Slice words) {
        return new Party(Kind.GENERIC, words, words.shown(), null);
    }
}
