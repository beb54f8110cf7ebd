package org.yiding.regulation.amending;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yiding.regulation.text.Characters;

/** Reads the clauses that open a part or close an act: 对《甲》作如下修改, 条文顺序作相应调整, 本决定自…起施行. */
final class FrameClauses {
    private static final List<String> THIS_ACT =
            List.of("本决定", "本修正案", "本规定", "本办法", "本令", "本通知", "本命令", "本解释", "以上修改");
    private static final List<String> NUMBERING = List.of("序号", "顺序", "条次", "编号", "项号", "款号", "条号", "章号", "章节号", "条目");
    private static final List<String> ADJUSTING = List.of(
            "调整", "顺延", "变动", "变更", "重新排列", "重排", "修改", "更改", "编排", "递减", "递增", "递延", "递补", "前移", "后移", "上移", "下移",
            "推后");
    private static final List<String> CHANGED = List.of("修改", "修正", "修订", "调整", "变更", "更正");

    private static final ClauseContext.Task REPEALS = new ClauseContext.Task(true, List.of());
    private static final List<String> ORDERING = List.of(
            "修改", "删去", "删除", "增加", "改为", "废止", "调整", "本", "按照", "依照", "根据", "以上", "上述", "相关", "有关", "其他", "下列");
    private static final int SHORTEST_NAME = 4;
    private static final int LONGEST_HEADING = 30;
    private static final List<String> ANNOUNCING = List.of("作", "做", "进行", "予以");

    private final ClauseReading reading;
    private final Cursor cursor;

    FrameClauses(ClauseReading reading) {
        this.reading = reading;
        this.cursor = reading.cursor;
    }

    boolean read() {
        return listed() || sharedWords() || closing() || general() || republished() || repeal() || opening();
    }

    /** What a point says whose heading already said what is done: （一）《甲》第二条、第三条, or 一、《乙》. */
    private boolean listed() {
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
    private @Nullable String bareName() {
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

    /** Only an act on several instruments has parts with a name alone, and only at the head of a point. */
    private boolean isHeadOfPart(int start) {
        return reading.context.instrument().isEmpty()
                && cursor.text().substring(0, start).isBlank();
    }

    /** 将下列规章中的“A”修改为“B”： over a list of places. */
    private boolean sharedWords() {
        int start = cursor.position();
        boolean many = cursor.acceptAny(List.of("将下列", "将以下", "把下列", "对下列", "下列", "以下")) != null;
        int quote = cursor.text().indexOf(ClauseText.QUOTE, start);
        String among = many && quote >= 0 ? cursor.text().substring(cursor.position(), quote) : "";
        if (!among.endsWith("中的") || among.length() > LONGEST_HEADING || among.indexOf('，') >= 0) {
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

    private boolean closing() {
        String sentence = cursor.restOfSentence();
        boolean ofAct = THIS_ACT.stream().anyMatch(sentence::startsWith);
        boolean inForce = sentence.contains("施行")
                || sentence.contains("生效")
                || sentence.contains("实施")
                || sentence.contains("公布");
        boolean dated = sentence.startsWith("自") && inForce;
        if (sentence.indexOf(ClauseText.QUOTE) < 0 && ((ofAct && inForce) || dated)) {
            cursor.toEndOfSentence();
            reading.emit(new Operation.Closing("", reading.evidence()));
            return true;
        }
        String rest = cursor.restOfClause();
        if (isSummary(rest) || isAnnexMark(rest)) {
            boolean repeals = isSummary(rest) && !rest.contains("修改") && !rest.contains("修正");
            reading.context = repeals ? reading.context.given(REPEALS) : reading.context;
            cursor.toEndOfClause();
            reading.emit(new Operation.Closing("", reading.evidence()));
            return true;
        }
        if (isAboutWordsOrContents(rest)) {
            cursor.toEndOfClause();
            reading.emit(new Operation.Closing(reading.context.instrument(), reading.evidence()));
            return true;
        }
        if (rest.contains("不再适用") || rest.contains("停止适用") || rest.contains("停止执行")) {
            reading.reason = "这句话不是对文字的修改，需要人工处理";
            return false;
        }
        if ((rest.endsWith("不变") || rest.endsWith("不作修改")) && rest.indexOf(ClauseText.QUOTE) < 0) {
            cursor.toEndOfClause();
            reading.emit(new Operation.Closing(reading.context.instrument(), reading.evidence()));
            return true;
        }
        return false;
    }

    /** 对部分文字作如下修改 opens points that say which; 目录作相应修改 follows by itself. */
    private static boolean isAboutWordsOrContents(String rest) {
        boolean plain = rest.indexOf(ClauseText.QUOTE) < 0 && !rest.contains("第") && !rest.contains("《");
        boolean some = rest.contains("部分")
                || rest.contains("有关")
                || rest.contains("相关")
                || rest.contains("个别")
                || rest.contains("下列")
                || rest.contains("以下");
        boolean opens = some
                && (rest.endsWith("如下修改") || rest.endsWith("以下修改") || rest.endsWith("下列修改") || rest.endsWith("修改如下"));
        boolean contents = rest.startsWith("目录") && (rest.contains("相应") || rest.contains("一并")) && rest.length() < 12;
        return plain && (opens || contents);
    }

    /** 对9部行政法规的部分条款予以修改: what the annex then spells out. */
    private static boolean isSummary(String rest) {
        boolean many = rest.contains("部")
                || rest.contains("件")
                || rest.contains("下列")
                || rest.contains("以下")
                || isHeadingOfRepeals(rest);
        boolean texts = rest.contains("法规")
                || rest.contains("规章")
                || rest.contains("法律")
                || rest.contains("文件")
                || rest.contains("司法解释");
        boolean ends = rest.endsWith("修改")
                || rest.endsWith("废止")
                || rest.endsWith("修正")
                || rest.endsWith("失效")
                || rest.startsWith("废止下列")
                || rest.startsWith("废止以下")
                || isHeadingOfRepeals(rest);
        boolean particular = rest.contains("第") || rest.contains("《") || rest.indexOf(ClauseText.QUOTE) >= 0;
        return many && texts && ends && !particular;
    }

    /** 国务院决定废止的行政法规 over the list of them. */
    private static boolean isHeadingOfRepeals(String rest) {
        boolean repeals = rest.contains("废止的") || rest.contains("失效的");
        return repeals && rest.length() < LONGEST_HEADING;
    }

    /** （附件1） and （见附件）. */
    private static boolean isAnnexMark(String rest) {
        boolean bracketed = rest.startsWith("（") && rest.endsWith("）");
        return bracketed && rest.contains("附件") && rest.length() < 10;
    }

    /** 对条文顺序作相应调整; 其他各项序号依次顺延; 重新公布. */
    private boolean general() {
        String rest = cursor.restOfClause();
        if (rest.indexOf(ClauseText.QUOTE) >= 0 || rest.endsWith("修改为")) {
            return false;
        }
        boolean numbering = NUMBERING.stream().anyMatch(rest::contains);
        boolean adjusting = ADJUSTING.stream().anyMatch(rest::contains);
        boolean following = rest.contains("顺延")
                || rest.startsWith("依此类推")
                || rest.startsWith("以此类推")
                || (rest.contains("条款") && rest.contains("相应调整"));
        boolean again = rest.startsWith("重新公布") || rest.startsWith("重新发布") || rest.startsWith("予以公布");
        if (!(numbering && adjusting) && !following && !again) {
            return false;
        }
        cursor.toEndOfClause();
        String instrument = reading.context.instrument();
        boolean listsOnly = (rest.contains("项") || rest.contains("款")) && !rest.contains("条") && !again;
        reading.emit(
                listsOnly
                        ? new Operation.Closing(instrument, reading.evidence())
                        : new Operation.RenumberRest(instrument, again, reading.evidence()));
        return true;
    }

    /** 《甲》根据本决定作相应修改，重新公布. */
    private boolean republished() {
        String sentence = cursor.restOfSentence();
        boolean byAct = sentence.contains("根据本")
                || sentence.contains("按照本")
                || sentence.contains("依照本")
                || sentence.contains("依据本");
        boolean changed =
                CHANGED.stream().anyMatch(sentence::contains) || sentence.contains("重新公布") || sentence.contains("重新发布");
        boolean plain = sentence.indexOf(ClauseText.QUOTE) < 0;
        if (!(byAct || isAboutWhatIsAmended(sentence)) || !changed || !plain) {
            return false;
        }
        boolean starts = isAboutWhatIsAmended(sentence)
                || sentence.startsWith("《")
                || sentence.startsWith("根据本")
                || sentence.startsWith("上述")
                || sentence.startsWith("以上");
        boolean named = InstrumentNames.looksLikeName(sentence.substring(0, byActAt(sentence)));
        if (!starts && !named) {
            return false;
        }
        cursor.toEndOfSentence();
        boolean renumbers =
                NUMBERING.stream().anyMatch(sentence::contains) || sentence.contains("重新") || sentence.contains("公布");
        reading.emit(
                renumbers
                        ? new Operation.RenumberRest("", true, reading.evidence())
                        : new Operation.Closing("", reading.evidence()));
        return true;
    }

    /** 修改后的规章，条文序号作相应调整后重新公布. */
    private static boolean isAboutWhatIsAmended(String sentence) {
        boolean amended = sentence.startsWith("修改后的") || sentence.startsWith("经修改的");
        return amended && (sentence.contains("重新公布") || sentence.contains("重新发布"));
    }

    private static int byActAt(String sentence) {
        for (String word : List.of("根据本", "按照本", "依照本", "依据本")) {
            if (sentence.contains(word)) {
                return sentence.indexOf(word);
            }
        }
        return 0;
    }

    private boolean repeal() {
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

    /** 对《甲》作如下修改; 修改《甲》; 《甲》 alone on its line. */
    private boolean opening() {
        int start = cursor.position();
        boolean verb = cursor.acceptAny(List.of("决定对", "修改", "修正", "对", "将")) != null;
        String marked = cursor.looksAt("《") ? reading.addresses.instrumentName() : null;
        String title = marked == null && !verb && isHeadOfPart(start) ? bareName() : marked;
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

    /** 第五条作如下修改： only says what the following points are about. */
    boolean aboutTo(List<Address> places) {
        String rest = cursor.restOfClause();
        boolean announces =
                (rest.startsWith("作") || rest.startsWith("做") || rest.startsWith("进行") || rest.equals("修改如下"))
                        && CHANGED.stream().anyMatch(rest::endsWith)
                        && rest.length() < 12;
        if (!announces || places.isEmpty()) {
            return false;
        }
        cursor.toEndOfClause();
        reading.context = reading.context.about(places);
        return true;
    }

    static @Nullable String onlyName(String text) {
        List<String> names = InstrumentNames.in(text);
        return names.size() == 1 ? names.getFirst() : null;
    }
}
