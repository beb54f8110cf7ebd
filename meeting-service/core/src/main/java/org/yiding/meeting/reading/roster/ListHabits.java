package org.yiding.meeting.reading.roster;

import java.util.List;
import org.yiding.meeting.reading.lexicon.Words;
import org.yiding.meeting.reading.roster.Unit.Kind;
import org.yiding.meeting.reading.text.JoinedText;
import org.yiding.meeting.reading.text.Slice;

/** How the people of one attendance list are told throughout: posts behind their names, agencies in brackets before them. */
final class ListHabits {

    private final List<Unit> units;

    ListHabits(List<Unit> units) {
        this.units = units;
    }

    /** （县人大）张三（县政协）李四: the brackets say where those behind them come from. */
    boolean agenciesLeadInBrackets() {
        if (units.size() < 2 || units.get(0).kind() != Kind.NOTE || units.get(1).kind() != Kind.NAME) {
            return false;
        }
        Slice note = units.get(0).words();
        return Words.AGENCY_ENDS.longestBefore(note.norm(), 1, note.length() - 1) > 0;
    }

    /** Whether the list gives name first and post after (张三 市长), told by which is more frequent in it. */
    boolean postsFollowNames() {
        int before = 0;
        int after = 0;
        for (int i = 0; i < units.size(); i++) {
            if (units.get(i).kind() != Kind.POST) {
                continue;
            }
            boolean name = i + 1 < units.size() && units.get(i + 1).kind() == Kind.NAME;
            boolean newLine = name && opensLine(units.get(i + 1));
            if (name && !newLine) {
                before++;
            } else if (i > 0 && rowEndsBefore(i)) {
                after++;
            }
        }
        return after > 1 && after > before;
    }

    private boolean rowEndsBefore(int post) {
        for (int i = post - 1; i >= 0 && i >= post - 4; i--) {
            if (units.get(i).kind() == Kind.NAME) {
                return true;
            }
        }
        return false;
    }

    static boolean opensLine(Unit unit) {
        return unit.words().text().gapBefore(unit.words().from()) >= JoinedText.NEW_LINE;
    }
}
