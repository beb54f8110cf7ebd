package org.yiding.regulation.amending;

import java.util.List;
import java.util.regex.Pattern;

/** Reads the clauses that stand around the orders: 条文顺序作相应调整, 重新公布, 本决定自…起施行. */
final class FrameClauses {
    private static final List<String> THIS_ACT =
            List.of("本决定", "本修正案", "本规定", "本办法", "本令", "本通知", "本命令", "本解释", "以上修改");
    /** 本公告自公布之日起施行, whatever the act calls itself. */
    private static final Pattern ITS_START = Pattern.compile("^本\\p{IsHan}{1,4}(自|从|经).{1,40}(施行|实施|生效|执行)");

    /** 对下列法律中关于“征用”的规定作出修改 over points that say how. */
    private static final Pattern ABOUT_WORDS = Pattern.compile("^(对|将)?(下列|以下)\\p{IsHan}{1,20}中(有关|关于|涉及)?的?"
            + ClauseText.QUOTE + "[的等]?\\p{IsHan}{0,4}(作出|作|做|进行|予以)(如下|以下|相应)?修改$");

    private static final List<String> NUMBERING = List.of("序号", "顺序", "条次", "编号", "项号", "款号", "条号", "章号", "章节号", "条目");
    private static final List<String> SHIFTING = List.of("后移", "前移", "递补", "递减", "递延", "下移", "上移", "推后", "类推");
    private static final List<String> ADJUSTING = List.of(
            "调整", "顺延", "变动", "变更", "重新排列", "重排", "修改", "更改", "编排", "递减", "递增", "递延", "递补", "前移", "后移", "上移", "下移",
            "推后");
    private static final ClauseContext.Task REPEALS = new ClauseContext.Task(true, List.of());
    private static final int LONGEST_HEADING = 30;

    private final ClauseReading reading;
    private final Cursor cursor;
    private final RepealClauses repeals;
    private final OpeningClauses opening;

    FrameClauses(ClauseReading reading) {
        this.reading = reading;
        this.cursor = reading.cursor;
        this.repeals = new RepealClauses(reading);
        this.opening = new OpeningClauses(reading, repeals);
    }

    boolean read() {
        cursor.acceptAny(List.of("附：", "附:"));
        return repeals.listed()
                || opening.sharedWords()
                || closing()
                || general()
                || republished()
                || repeals.repeal()
                || opening.opening();
    }

    private boolean closing() {
        String sentence = cursor.restOfSentence();
        boolean ofAct = THIS_ACT.stream().anyMatch(sentence::startsWith)
                || ITS_START.matcher(sentence).find();
        boolean inForce = sentence.contains("施行")
                || sentence.contains("生效")
                || sentence.contains("实施")
                || sentence.contains("执行")
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
        if (isAboutWordsOrContents(rest) || ABOUT_WORDS.matcher(rest).find()) {
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
        return plain && (opens || contents || isWordingOnly(rest));
    }

    /** 对个别文字和标点符号作了修改: says that the published text may differ, and not where. */
    private static boolean isWordingOnly(String rest) {
        boolean wording = rest.contains("文字") || rest.contains("标点");
        boolean done = rest.endsWith("作了修改")
                || rest.endsWith("作了相应修改")
                || rest.endsWith("作文字修改")
                || rest.endsWith("作了文字修改")
                || rest.endsWith("作相应修改")
                || rest.endsWith("作适当修改");
        return wording && done;
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
        boolean numbered = rest.contains("顺延为第") || rest.contains("顺延至第") || rest.contains("递补为第");
        if (rest.indexOf(ClauseText.QUOTE) >= 0 || rest.endsWith("修改为") || numbered) {
            return false;
        }
        boolean numbering = NUMBERING.stream().anyMatch(rest::contains);
        boolean adjusting = ADJUSTING.stream().anyMatch(rest::contains);
        boolean following = rest.contains("顺延")
                || (rest.contains("依次") && SHIFTING.stream().anyMatch(rest::contains))
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
        boolean changed = OpeningClauses.CHANGED.stream().anyMatch(sentence::contains)
                || sentence.contains("重新公布")
                || sentence.contains("重新发布");
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

    /** As {@link OpeningClauses#aboutTo}. */
    boolean aboutTo(List<Address> places) {
        return opening.aboutTo(places);
    }
}
