package org.yiding.meeting.reading.layout;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yiding.meeting.model.ItemKind;
import org.yiding.meeting.reading.lexicon.Words;
import org.yiding.meeting.reading.text.Slice;

/** What is done with an item, by the verb it opens with. */
public final class ItemVerbs {

    private static final Pattern LEAD = Pattern.compile(
            "(?:(?:常务|本次|此次)?会议|会上|[\\u4e00-\\u9fa5]{2,3}(?:同志)?(?=传达了|传达学习了|领学了)|以[^，。《]{4,30}(?:形式|方式)，|在[^，。《]{2,24}会(?:议)?上，|首先|随后|最后|[一二三四五六七八九十]是|，|还|又|在(?=听取|审议|研究|讨论|传达|学习)|并(?=听取|审议|研究|讨论|传达|学习)|再次|集体|专题|专门|认真|深入|重点|组织|与会人员|与会同志|与会领导|大家|一并|共同|关于)*");
    private static final Pattern AROUND = Pattern.compile(
            "对(?!上述|以上|下列|以下|有关|相关|这些|各项|全部|所有)[^，。；]{4,80}?进行了?(?:专题|认真|深入|集体)?((?:研究|安排)?部署|研究|审议|讨论|审定)(?=，|。|；|$)");
    /** 会议就做好岁末工作提出三点要求: what is asked for, behind what it is about. */
    private static final Pattern ABOUT = Pattern.compile(
            "就[^，。；]{4,40}?(?:提出了?|作了?|作出了?|进行了?)(?:[一二三四五六七八九十两\\d]{1,2}[点条项])?(?:明确|具体|工作|再)*(?:要求|意见|安排|部署|动员)");

    /** （记者：张三） behind the last sentence. */
    private static final Pattern BYLINE = Pattern.compile("（[^（）]{2,24}）$");

    private static final Pattern REPORTED =
            Pattern.compile("(?:随后，|会上，|接着，|最后，)?(?:[^。；《]{2,60}?(?:汇报|通报|介绍|宣读)了(?:关于)?《"
                    + "|[^。；《]{2,20}?对《[^》]{2,60}》[^，。]{0,24}(?:作了?|进行了?)(?:说明|汇报|解读|介绍))");
    private static final int LONGEST_REPORT = 160;
    private static final int LONGEST_LEAD = 40;
    private static final Pattern DECIDING = Pattern.compile("原则|同意|通过");
    private static final Pattern OTHER_MATTERS = Pattern.compile(
            "(?:会议)?还?就[^，。；]{2,60}(?:作了?|作出了?|进行了?)(?:安排|部署|研究|讨论)+。?|(?:会议)?还?(?:传达|学习)+了?(?:其他|其它)[^《》，。]{0,12}(?:精神|文件|内容)。?|(?:其他|其它)(?:有关|相关)?(?:事项|工作|议题|事宜|问题)。?|(?:会议)?还?(?:(?:研究|审议|讨论|听取|安排|部署|通报|学习|传达|审定)(?:、|和|并|了)?){1,3}(?:原则)?(?:通过|同意)?(?:了)?(?:(?:其他|其它|有关|相关|部分其他)(?:有关|相关|议题)?(?:(?:和|及)有关)?(?:事项|工作|议题|事宜|汇报|问题)"
                    + "|[^《》，。；]{2,40}等(?:其他|其它|有关|相关)(?:有关|相关)?(?:事项|工作|议题|事宜|问题))。?");

    private ItemVerbs() {}

    /**
     * @param from where the verb begins
     * @param to position after it
     */
    public record Verb(String word, ItemKind kind, int from, int to) {}

    /** 会议还研究了其他事项: said of what is not told. */
    static boolean isOtherMatters(Slice paragraph) {
        return OTHER_MATTERS
                .matcher(BYLINE.matcher(paragraph.norm()).replaceFirst(""))
                .matches();
    }

    /** 会前，…学习了《…》: done before the meeting, not by it. */
    static boolean isBeforehand(Slice paragraph) {
        return paragraph.startsWith("会前", paragraph.from()) && paragraph.length() <= 200;
    }

    /** The verb a paragraph opens with. */
    public static Optional<Verb> at(Slice paragraph) {
        String start = paragraph
                .between(paragraph.from(), Math.min(paragraph.to(), paragraph.from() + LONGEST_LEAD))
                .norm();
        Matcher lead = LEAD.matcher(start);
        int at = paragraph.from() + (lead.lookingAt() ? lead.end() : 0);
        int length = Words.ITEM_VERBS.longestAt(paragraph.text().norm(), at, paragraph.to());
        if (length == 0) {
            return around(paragraph, at);
        }
        String word = paragraph.between(at, at + length).norm();
        boolean goesOnElsewhere = at + length < paragraph.to() && "决认确议定室院所生部局".indexOf(paragraph.at(at + length)) >= 0;
        return goesOnElsewhere ? Optional.empty() : Optional.of(new Verb(word, kind(word), at, at + length));
    }

    /** 对《…》进行研究: the verb stands behind what it deals with. */
    private static Optional<Verb> around(Slice paragraph, int at) {
        String words = paragraph.norm().substring(at - paragraph.from());
        if (ABOUT.matcher(words).lookingAt()) {
            return Optional.of(new Verb("部署", ItemKind.STUDY, at, at + 1));
        }
        Matcher matcher = AROUND.matcher(words);
        return matcher.lookingAt()
                ? Optional.of(new Verb(matcher.group(1), kind(matcher.group(1)), at, at + 1))
                : Optional.empty();
    }

    /** 随后，市财政局负责人汇报了《甲》; 工作人员对《乙》作了说明: somebody puts a document before the meeting. */
    static boolean isReported(Slice paragraph) {
        Slice start = paragraph.between(paragraph.from(), Math.min(paragraph.to(), paragraph.from() + LONGEST_REPORT));
        return REPORTED.matcher(start.norm()).lookingAt();
    }

    /** Whether the verb only says what is done, and not already what was decided. */
    static boolean isNeutral(Verb verb) {
        return !DECIDING.matcher(verb.word()).find()
                || verb.word().startsWith("审议")
                || verb.word().startsWith("研究");
    }

    static ItemKind kind(String word) {
        if (word.contains("听取") || word.contains("通报")) {
            return ItemKind.HEAR_REPORT;
        }
        if (word.contains("传达") || word.contains("学")) {
            return ItemKind.CONVEY;
        }
        if (word.contains("审") || DECIDING.matcher(word).find()) {
            return ItemKind.DELIBERATE;
        }
        return ItemKind.STUDY;
    }

    /** The word for a kind, where an item is not told by a verb of its own. */
    public static String word(ItemKind kind) {
        return switch (kind) {
            case DELIBERATE -> "审议";
            case HEAR_REPORT -> "听取汇报";
            case STUDY -> "研究";
            case CONVEY -> "传达学习";
        };
    }
}
