package org.yiding.regulation.amending;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yiding.regulation.text.Characters;

/** Reads what is repealed, and lists of instruments whose heading already said what is done. */
final class RepealClauses {
    private static final List<String> ORDERING = List.of(
            "修改", "删去", "删除", "增加", "改为", "废止", "调整", "本", "按照", "依照", "根据", "以上", "上述", "相关", "有关", "其他", "下列");
    private static final int SHORTEST_NAME = 4;

    private final ClauseReading reading;
    private final Cursor cursor;

    RepealClauses(ClauseReading reading) {
        this.reading = reading;
        this.cursor = reading.cursor;
    }

    /** What a point says whose heading already said what is done: （一）《甲》第二条、第三条, or 一、《乙》. */
    boolean listed() {
        ClauseContext.Task task = reading.context.task();
        if (!task.repeals() && task.pairs().isEmpty()) {
            return false;
        }
        int start = cursor.position();
        String title = task.repeals() ? repealed() : reading.addresses.instrumentName();
        if (title == null || title.isEmpty()) {
            cursor.back(start);
            return false;
        }
        if (task.repeals()) {
            reading.emit(new Operation.Repeal(title, reading.evidence()));
            return true;
        }
        cursor.accept("的");
        List<Address> places = reading.addresses.list(null);
        cursor.acceptAny(List.of("中的", "中", "的"));
        boolean everywhere = places.isEmpty();
        if (everywhere && !cursor.restOfClause().isBlank()) {
            cursor.back(start);
            return false;
        }
        reading.emit(
                new Operation.ReplaceWords(title, places, everywhere, List.of(), task.pairs(), reading.evidence()));
        return true;
    }

    /** The name in a list of what is repealed, with or without 《》, and what stands in brackets behind it. */
    private @Nullable String repealed() {
        String title = reading.addresses.instrumentName();
        return title == null || title.isEmpty() ? bareName() : title;
    }

    /** 青禾市绿化条例（2001年公布） alone in its sentence, without 《》; null where the sentence is something else. */
    @Nullable
    String bareName() {
        String rest = Characters.trimmed(cursor.restOfSentence());
        String sentence = rest.endsWith("；") ? rest.substring(0, rest.length() - 1) : rest;
        int bracket = sentence.indexOf('（');
        String name = Characters.trimmed(bracket < 0 ? sentence : sentence.substring(0, bracket));
        boolean whole = bracket < 0 || sentence.endsWith("）");
        boolean plain = sentence.indexOf(ClauseText.QUOTE) < 0 && !name.contains("《") && !name.contains("第");
        boolean ordering = ORDERING.stream().anyMatch(name::contains);
        if (!whole || !plain || ordering || !InstrumentNames.looksLikeName(name) || name.length() < SHORTEST_NAME) {
            return null;
        }
        cursor.toEndOfSentence();
        return name;
    }

    /** 废止《甲》 and 《甲》同时废止. */
    boolean repeal() {
        int start = cursor.position();
        boolean verbFirst = cursor.accept("废止");
        List<String> titles = titles();
        if (!titles.isEmpty()) {
            cursor.acceptAll(List.of("同时", "予以", "一并", "自本决定施行之日起"));
            if (verbFirst || cursor.accept("废止")) {
                titles.forEach(title -> reading.emit(new Operation.Repeal(title, reading.evidence())));
                return true;
            }
        }
        cursor.back(start);
        return false;
    }

    private List<String> titles() {
        List<String> titles = new ArrayList<>();
        String title = reading.addresses.instrumentName();
        while (title != null && !title.isEmpty()) {
            titles.add(title);
            cursor.skipBlank();
            int end = cursor.position();
            cursor.acceptAny(List.of("、", "和", "及"));
            title = cursor.looksAt("《") ? reading.addresses.instrumentName() : null;
            if (title == null) {
                cursor.back(end);
            }
        }
        return titles;
    }
}
