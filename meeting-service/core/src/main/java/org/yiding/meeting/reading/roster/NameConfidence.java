package org.yiding.meeting.reading.roster;

import org.jspecify.annotations.Nullable;
import org.yiding.meeting.model.Confidence;
import org.yiding.meeting.reading.lexicon.Names;
import org.yiding.meeting.reading.text.JoinedText;
import org.yiding.meeting.reading.text.Slice;

/** How sure a name with its agency is, by what both are made of. */
final class NameConfidence {

    private static final int LONGEST_CERTAIN_AGENCY = 14;

    private NameConfidence() {}

    /** Names that are none by their family name, and agencies that may hold somebody else's name, are not certain. */
    static Confidence of(Slice name, @Nullable Unit of) {
        if (!Names.isLikely(name.norm())) {
            return Confidence.UNSURE;
        }
        if (of == null) {
            return Confidence.CERTAIN;
        }
        String agency = of.words().norm();
        boolean begun = RosterText.isLevel(agency.charAt(0)) || !Names.isLikely(agency.substring(0, 2));
        boolean whole = !breaksLine(of.words()) && agency.length() <= LONGEST_CERTAIN_AGENCY;
        return begun && whole ? Confidence.CERTAIN : Confidence.LIKELY;
    }

    private static boolean breaksLine(Slice words) {
        for (int i = words.from() + 1; i < words.to(); i++) {
            if (words.text().gapBefore(i) >= JoinedText.NEW_LINE) {
                return true;
            }
        }
        return false;
    }
}
