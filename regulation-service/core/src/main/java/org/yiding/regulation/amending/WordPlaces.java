package org.yiding.regulation.amending;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yiding.regulation.amending.Address.Part;
import org.yiding.regulation.amending.TargetReader.Beside;
import org.yiding.regulation.amending.TargetReader.Group;
import org.yiding.regulation.text.Level;

/** Reads words that are told in other ways than by their place alone: by a row, by the words beside them, in all other places. */
final class WordPlaces {
    private static final List<String> OTHERS =
            List.of("及其他条款", "以及其他条款", "和其他条款", "及其他条文", "以及其他条文", "及其他有关条款", "及其他相关条款");
    private static final List<String> ROWS = List.of("所在的一行", "所在的行", "所在行", "这一行", "一行", "该行");
    private static final List<String> BEFORE = List.of("之前的", "以前的", "前面的", "前的");
    private static final List<String> BEHIND = List.of("之后的", "以后的", "后面的", "后的");

    private final ClauseReading reading;
    private final Cursor cursor;

    WordPlaces(ClauseReading reading) {
        this.reading = reading;
        this.cursor = reading.cursor;
    }

    /** 第四条及其他条款中的“A” is in the whole text; null where nothing of the kind stands here. */
    @Nullable
    Group withOthers() {
        int start = cursor.position();
        boolean others = cursor.acceptAny(OTHERS) != null;
        cursor.acceptAny(TargetReader.WITHIN);
        List<String> words = others ? reading.words() : List.of();
        if (words.isEmpty()) {
            cursor.back(start);
            return null;
        }
        reading.context = ClauseContext.of(reading.context.instrument());
        return new Group(reading.context.instrument(), List.of(), words, true, false, false);
    }

    /** 附表中的“停车”一行; null where the words stand for themselves. */
    @Nullable
    Address row(List<Address> places, List<String> words) {
        boolean table = places.size() == 1 && places.getFirst().level() == Level.APPENDIX;
        boolean row = table && words.size() == 1 && cursor.acceptAny(ROWS) != null;
        return row ? places.getFirst().containing(words.getFirst()).part(Part.ROW) : null;
    }

    /** Reads “甲”前的“乙” and “甲”之后的“乙”; null where nothing of the kind stands here. */
    @Nullable
    Group beside(List<Address> places) {
        int start = cursor.position();
        List<String> anchors = reading.words();
        cursor.skipBlank();
        boolean before = anchors.size() == 1 && cursor.acceptAny(BEFORE) != null;
        boolean behind = anchors.size() == 1 && !before && cursor.acceptAny(BEHIND) != null;
        List<String> words = before || behind ? reading.words() : List.of();
        if (words.size() != 1) {
            cursor.back(start);
            return null;
        }
        String anchor = anchors.getFirst();
        Beside beside = before ? new Beside("", anchor) : new Beside(anchor, "");
        List<String> meant = List.of(beside.around(words.getFirst()));
        return new Group(reading.context.instrument(), places, meant, false, false, false, beside);
    }

    /** 第一条中的《甲》修改为《乙》: a title that stands for itself without quotation marks. */
    List<String> titleAsWords() {
        int start = cursor.position();
        boolean within = cursor.acceptAny(List.of("中引用的", "中的", "中")) != null;
        String title = within ? cursor.acceptTitle() : null;
        boolean changed =
                cursor.looksAtAny(ClauseReading.CHANGE_VERBS) || cursor.looksAtAny(ClauseReading.DELETE_VERBS);
        if (title == null || !changed) {
            cursor.back(start);
            return List.of();
        }
        return List.of("《" + title + "》");
    }
}
