package org.yiding.regulation.amending;

import java.util.List;
import org.yiding.regulation.amending.TargetReader.Group;
import org.yiding.regulation.text.Labels;
import org.yiding.regulation.text.Level;

/** Reads places that are named before a clause of its own: 第九条删去第二款; 第八条，将“A”修改为“B”; 第八条：第二款中的…. */
final class Topics {
    private final ClauseReading reading;
    private final Cursor cursor;

    Topics(ClauseReading reading) {
        this.reading = reading;
        this.cursor = reading.cursor;
    }

    /**
     * Makes the place what the clause behind it is about, where that clause restates the place or names words or something within it;
     * false, with nothing consumed, for anything else.
     */
    boolean open(Group group) {
        Address place = group.places().size() == 1 ? group.places().getFirst() : null;
        Level level = place == null || place.part() != Address.Part.WHOLE ? null : place.level();
        if (level == null
                || level.isHeading()
                || level == Level.APPENDIX
                || !group.words().isEmpty()) {
            return false;
        }
        int start = cursor.position();
        boolean sign = cursor.acceptAny(List.of("：", ":", "，", ",")) != null;
        if (!sign) {
            cursor.acceptAny(List.of("中", "里", "内"));
        }
        int clause = cursor.position();
        boolean opens = opens(sign, level);
        cursor.back(opens ? clause : start);
        if (opens) {
            reading.context = reading.context.about(group.places());
        }
        return opens;
    }

    private boolean opens(boolean sign, Level level) {
        if (sign && cursor.looksAtAny(ClauseReading.CHANGE_VERBS)) {
            return true;
        }
        boolean verb = cursor.acceptAny(ClauseReading.DELETE_VERBS) != null
                || sign && cursor.acceptAny(List.of("将", "把")) != null;
        Labels.Label label = Labels.ordinal(cursor.text(), cursor.position());
        boolean within = label != null && label.level().isBelow(level);
        return within ? verb || sign : verb && sign && cursor.looksAtQuote();
    }
}
