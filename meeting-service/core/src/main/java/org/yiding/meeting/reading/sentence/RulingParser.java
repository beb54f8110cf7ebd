package org.yiding.meeting.reading.sentence;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yiding.meeting.model.Confidence;
import org.yiding.meeting.model.Decision;
import org.yiding.meeting.model.Ruling;
import org.yiding.meeting.reading.lexicon.Words;
import org.yiding.meeting.reading.text.Slice;

/** Finds what a sentence decides: 原则同意《…》, 会议审议并通过了…, 对…暂缓审议. */
public final class RulingParser {

    private static final Pattern BEFORE_WORD =
            Pattern.compile("(?:会议|经(?:会议|与会人员|与会同志)?(?:认真)?(?:研究|讨论|审议|审查|研究讨论|讨论研究)，?|会上|与会人员|现)*"
                    + "(?:(?:专题|集体|认真)?(?:听取|研究|审议|讨论|审定|审查|传达学习)(?:了|和|、)?)*(?:并|后|，)?(?:决定|议定|研究决定)?(?:予以)?");
    private static final Pattern MID_CLAUSE = Pattern.compile("(?:并|，|》|会议|决定|汇报)(原则上?同意|原则上?通过|一致同意|同意|审议通过)");
    private static final Pattern LATE =
            Pattern.compile("(不作研究|不再研究|不列入|不纳入|暂缓|暂不|不予|不同意|另行研究|再行研究|再次研究|再研究|另行审议|未予通过|未获通过|未通过|不通过)");
    private static final String NOT_AFTER = "后的书率与地过";
    /** 同意9票，不同意2票: votes that were counted, not what they came to. */
    private static final Pattern VOTES = Pattern.compile("\\d{1,4}(?:票|人)");

    private static final Pattern OBJECT_ENDS = Pattern.compile("，|。|；|：|(?<![理自经缘])由(?=[省市区县州各]|政府|相关|有关)");

    private static final Pattern CHARGES = Pattern.compile("由|请|责成|待|如");
    private static final Pattern GRANTED = Pattern.compile("(?:支持|批准|同意|受理|安排|采纳|认可|认定|支付|拨付|核销|立项|追加|考虑|办理|调整|解决)$");
    /** 该项目暂不实施: what is put off, at the end of its clause. */
    private static final Pattern PUT_OFF = Pattern.compile(
            "(?:实施|采购|建设|推进|考虑|执行|办理|调整|安排|列入|纳入|讨论|启动|出台|印发|调增|拨付|处置|处理|出让|变更|改造|拆除|收取|设立|成立|增加|支付|提交)$");

    private static final Pattern MATTER =
            Pattern.compile("(?:会议(?:决定|议定|明确))?(?:此|该|本|上述|这一|以上)(?:事|项|事项|议题|项目|项工作|工作|请示|方案|问题)");
    private static final Pattern POINTS_BACK = Pattern.compile("(?:该|此|上述|前述|这一|这项|以上)[\\u4e00-\\u9fa5]{1,6}");

    private static final Pattern NEWS = Pattern.compile("[报刊网台]$");

    private RulingParser() {}

    /**
     * @param context titles decided on when the sentence says only 原则同意: those it named just before, or the item's
     */
    public static List<Ruling> in(Slice sentence, List<String> context) {
        List<Ruling> rulings = new ArrayList<>();
        List<String> named = new ArrayList<>();
        for (Slice clause : Sentences.clauses(sentence)) {
            readClause(clause, sentence, named.isEmpty() ? context : named, rulings);
            for (Titles.Title title : Titles.in(clause)) {
                named.add(title.title());
            }
        }
        return withoutEchoes(rulings);
    }

    /** 会议同意，同意甲更名: the first word has no object of its own and decides nothing more. */
    private static List<Ruling> withoutEchoes(List<Ruling> rulings) {
        List<Ruling> kept = new ArrayList<>();
        for (int i = 0; i < rulings.size(); i++) {
            boolean echoed = rulings.get(i).objects().isEmpty()
                    && i + 1 < rulings.size()
                    && rulings.get(i + 1).asWritten().equals(rulings.get(i).asWritten());
            if (!echoed) {
                kept.add(rulings.get(i));
            }
        }
        return kept;
    }

    private static void readClause(Slice clause, Slice sentence, List<String> context, List<Ruling> rulings) {
        Slice body = Clauses.body(clause);
        Matcher before = BEFORE_WORD.matcher(
                body.between(body.from(), Math.min(body.to(), body.from() + 40)).norm());
        int at = before.lookingAt() ? body.from() + before.end() : body.from();
        int taken = wordAt(clause, at);
        if (taken > 0) {
            int whole = Words.DECISION_WORDS.longestBefore(clause.text().norm(), clause.from(), at + taken);
            rulings.add(ruling(clause, sentence, at + taken - whole, whole, context));
            return;
        }
        String bare = Titles.blanked(clause);
        Matcher middle = MID_CLAUSE.matcher(bare);
        while (middle.find()) {
            int from = clause.from() + middle.start(1);
            int length = middle.end(1) - middle.start(1);
            if (isWhole(clause, from, length)) {
                rulings.add(ruling(clause, sentence, from, length, context));
                return;
            }
        }
        if (CHARGES.matcher(bare).lookingAt()) {
            return;
        }
        Matcher late = LATE.matcher(bare);
        while (late.find()) {
            if (isPredicate(clause, bare, late) && !alreadyDeferred(rulings)) {
                int from = clause.from() + late.start(1);
                Ruling ruling =
                        ruling(clause, sentence, from, late.end(1) - late.start(1), before(clause, from, context));
                // 待听证后另行研究: put off, or only what comes then.
                boolean then = from > clause.from() && clause.at(from - 1) == '后';
                rulings.add(then ? ruling.likely() : ruling);
                return;
            }
        }
    }

    /** 《A》暂缓通过: decided on is the title that stands right before the word. */
    private static List<String> before(Slice clause, int word, List<String> context) {
        List<String> titles = Titles.in(clause).stream()
                .filter(title -> title.whole().to() <= word)
                .map(Titles.Title::title)
                .toList();
        return titles.isEmpty() || clause.at(word - 1) != '》' ? context : titles;
    }

    /** Length of the deciding word at the head of a clause, 0 when there is none. */
    private static int wordAt(Slice clause, int at) {
        String norm = clause.text().norm();
        int length = Words.DECISION_WORDS.longestAt(norm, at, clause.to());
        if (length == 0 || !isWhole(clause, at, length)) {
            return 0;
        }
        boolean through = norm.startsWith("通过", at);
        boolean byMeeting = at > clause.from() && "议论究并决以".indexOf(norm.charAt(at - 1)) >= 0
                || at > 2 && norm.startsWith("决定，", at - 3);
        // 1.通过《甲》，自发布之日起施行: what the point decides, and no way by which something is done.
        boolean paper = at == Clauses.body(clause).from()
                && isPaperAlone(clause.startingAt(Math.min(clause.to(), at + length)));
        return through && !byMeeting && !paper ? 0 : length;
    }

    /** 《甲（修订稿）》 and nothing more, save a newspaper's name. */
    private static boolean isPaperAlone(Slice object) {
        List<Titles.Title> titles = Titles.in(object);
        return titles.size() == 1
                && titles.get(0).whole().from() == object.from()
                && titles.get(0).whole().to() == object.to()
                && !NEWS.matcher(titles.get(0).title()).find();
    }

    private static boolean isWhole(Slice clause, int at, int length) {
        int end = at + length;
        // 会议原则通过后要求: the decision comes first, the demand after it.
        boolean demands =
                clause.startsWith("后要求", end) || clause.startsWith("后指出", end) || clause.startsWith("后强调", end);
        boolean counted = VOTES.matcher(clause.startingAt(end).norm()).lookingAt();
        return !counted && (end >= clause.to() || demands || NOT_AFTER.indexOf(clause.at(end)) < 0);
    }

    private static boolean alreadyDeferred(List<Ruling> rulings) {
        return rulings.stream()
                .anyMatch(ruling -> ruling.decision() == Decision.DEFERRED || ruling.decision() == Decision.REJECTED);
    }

    /** A late word decides when the clause is about something decided on, or ends with it. */
    private static boolean isPredicate(Slice clause, String bare, Matcher late) {
        boolean ends = late.end() == bare.length()
                || bare.length() - late.end() == 2
                        && (bare.endsWith("确定") || bare.endsWith("决定") || bare.endsWith("审定"));
        if (late.group(1).endsWith("入")) {
            return late.end() > 3 && !bare.contains("如");
        }
        boolean aboutTitle = late.start() > 0 && bare.charAt(late.start() - 1) == '》';
        boolean verbNoun = bare.startsWith("审议", late.end())
                || bare.startsWith("通过", late.end())
                || bare.startsWith("研究", late.end())
                || late.group(1).startsWith("暂")
                        && PUT_OFF.matcher(bare)
                                .region(late.end(), bare.length())
                                .lookingAt()
                || late.group(1).equals("不予")
                        && GRANTED.matcher(bare)
                                .region(late.end(), bare.length())
                                .lookingAt();
        boolean conditional = bare.contains("不得") || bare.contains("如") && clause.length() > 40;
        boolean studied = bare.startsWith("研究", late.end() - 2)
                || verbNoun
                || aboutTitle
                || MATTER.matcher(bare).region(0, late.start()).matches();
        return !conditional && (ends && studied || verbNoun || aboutTitle || ends && bare.charAt(late.start()) == '未');
    }

    private static Ruling ruling(Slice clause, Slice sentence, int at, int length, List<String> context) {
        String word = clause.between(at, at + length).shown();
        int from = at + length;
        if (from < sentence.to() && sentence.at(from) == '了') {
            from++;
        }
        Slice object = withoutVerb(object(sentence, from), context);
        List<Titles.Title> titles = Titles.in(object);
        boolean halfTitle = titles.size() == 1
                && titles.get(0).whole().to() < object.to() - 8
                && titles.get(0).whole().from() > object.from() + 8;
        List<String> objects = titles.isEmpty() || halfTitle
                ? object.isEmpty() ? context : List.of(object.shown())
                : titles.stream().map(Titles.Title::title).toList();
        boolean documents = !titles.isEmpty() && !halfTitle || object.isEmpty() && !context.isEmpty();
        return new Ruling(
                Words.decision(word),
                word,
                objects,
                documents,
                clause.between(at, Math.max(object.to(), at + length)).evidence(),
                Confidence.CERTAIN);
    }

    /** 暂缓审议, 原则同意该办法: what is meant was named before. */
    private static Slice withoutVerb(Slice object, List<String> context) {
        Slice bare = object;
        for (String verb : new String[] {"审议", "研究", "通过", "同意", "批准"}) {
            bare = bare.startsWith(verb, bare.from()) ? bare.startingAt(bare.from() + verb.length()) : bare;
        }
        bare = bare.norm().equals("确定") ? bare.startingAt(bare.to()) : bare;
        boolean pointsBack =
                !context.isEmpty() && POINTS_BACK.matcher(bare.norm()).matches();
        return pointsBack ? bare.between(bare.from(), bare.from()) : bare;
    }

    private static Slice object(Slice sentence, int from) {
        Slice rest = sentence.startingAt(from);
        List<Slice> clauses = Sentences.clauses(rest);
        if (clauses.isEmpty() || clauses.get(0).from() != from || rest.startsWith("后", from)) {
            return sentence.between(from, from);
        }
        Slice first = clauses.get(0);
        Matcher end = OBJECT_ENDS.matcher(Titles.blanked(first));
        return end.find() ? first.between(from, from + end.start()) : first;
    }
}
