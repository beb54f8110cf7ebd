package org.yiding.regulation.amending;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Reads what opens a part of an act: 对《甲》作如下修改, 将下列规章中的“A”修改为“B”, 第五条作如下修改. */
final class OpeningClauses {
    private static final List<String> ANNOUNCING = List.of("作", "做", "进行", "予以");
    private static final List<String> SAME = List.of("相同", "同样");
    private static final List<String> PLAIN = List.of("作修改", "作出修改", "做修改", "做出修改", "进行修改", "予以修改");
    private static final int LONGEST_OPENING = 12;

    /** 中的, 中引用的, 中有关 before the words that a list of places shares. */
    private static final Pattern AMONG = Pattern.compile("中(的|有关|关于|(引用|所称|规定|所列|使用|涉及)的)$");

    static final List<String> CHANGED = List.of("修改", "修正", "修订", "调整", "变更", "更正");
    private static final int LONGEST_HEADING = 30;

    private final ClauseReading reading;
    private final Cursor cursor;
    private final RepealClauses repeals;

    OpeningClauses(ClauseReading reading, RepealClauses repeals) {
        this.reading = reading;
        this.cursor = reading.cursor;
        this.repeals = repeals;
    }

    /** Only an act on several instruments has parts with a name alone, and only at the head of a point. */
    private boolean isHeadOfPart(int start) {
        return reading.context.instrument().isEmpty()
                && cursor.text().substring(0, start).isBlank();
    }

    /** 将下列规章中的“A”修改为“B”： over a list of places. */
    boolean sharedWords() {
        int start = cursor.position();
        boolean many = cursor.acceptAny(List.of("将下列", "将以下", "把下列", "对下列", "下列", "以下")) != null;
        int quote = cursor.text().indexOf(ClauseText.QUOTE, start);
        String among = many && quote >= 0 ? cursor.text().substring(cursor.position(), quote) : "";
        if (!AMONG.matcher(among).find() || among.length() > LONGEST_HEADING || among.indexOf('，') >= 0) {
            cursor.back(start);
            return false;
        }
        cursor.back(quote);
        List<String> old = reading.words();
        cursor.acceptAll(List.of("统一", "分别", "均", "一律"));
        boolean deletes = cursor.acceptAny(ClauseReading.DELETE_VERBS) != null;
        boolean changes = !deletes && cursor.acceptAny(ClauseReading.CHANGE_VERBS) != null;
        List<String> now = changes ? reading.replacements() : List.of();
        if (!deletes && (now.isEmpty() || (now.size() != 1 && now.size() != old.size()))) {
            cursor.back(start);
            return false;
        }
        List<Operation.WordPair> pairs = new ArrayList<>();
        for (int i = 0; i < old.size(); i++) {
            String replacement = deletes ? "" : now.size() == 1 ? now.getFirst() : now.get(i);
            pairs.add(new Operation.WordPair(old.get(i), replacement));
        }
        reading.context = ClauseContext.of("").given(new ClauseContext.Task(false, pairs));
        return true;
    }

    /** 对《甲》作如下修改; 修改《甲》; 《甲》 alone on its line. */
    boolean opening() {
        int start = cursor.position();
        boolean verb = cursor.acceptAny(List.of("决定对", "修改", "修正", "对", "将")) != null;
        String marked = cursor.looksAt("《") ? reading.addresses.instrumentName() : null;
        String title = marked == null && !verb && isHeadOfPart(start) ? repeals.bareName() : marked;
        if (title != null && opens()) {
            reading.context = reading.context.within(title);
            return true;
        }
        cursor.back(start);
        return false;
    }

    private boolean opens() {
        String rest = cursor.restOfClause();
        boolean changes = CHANGED.stream().anyMatch(rest::endsWith)
                        && ANNOUNCING.stream().anyMatch(rest::contains)
                        && rest.length() < 20
                || rest.equals("修改如下")
                || rest.equals("的修改")
                || rest.equals("的修改如下");
        if (!rest.isBlank() && !changes) {
            return false;
        }
        cursor.toEndOfClause();
        return true;
    }

    /** 第五条、第九条作相同修改: the words of the order before, in these places too. */
    private boolean repeated(List<Address> places) {
        Operation last = reading.operations.isEmpty() ? null : reading.operations.getLast();
        if (!(last instanceof Operation.ReplaceWords words) || words.everywhere()) {
            reading.reason = "说不清与哪处作相同修改";
            return false;
        }
        cursor.toEndOfClause();
        reading.emit(new Operation.ReplaceWords(
                words.instrument(), places, false, List.of(), words.pairs(), reading.evidence()));
        return true;
    }

    /** 第五条作如下修改： only says what the following points are about. */
    boolean aboutTo(List<Address> places) {
        String rest = cursor.restOfClause();
        boolean changes = CHANGED.stream().anyMatch(rest::endsWith) && rest.length() < LONGEST_OPENING;
        boolean announces = changes && ANNOUNCING.stream().anyMatch(rest::startsWith) || rest.equals("修改如下");
        if (!announces || places.isEmpty()) {
            return false;
        }
        if (SAME.stream().anyMatch(rest::contains)) {
            return repeated(places);
        }
        boolean particular = rest.contains("下") && !rest.contains("以下简称");
        if (!particular && !PLAIN.contains(rest)) {
            reading.reason = "没有写明怎样修改";
            return false;
        }
        cursor.toEndOfClause();
        reading.context = reading.context.about(places);
        return true;
    }
}
