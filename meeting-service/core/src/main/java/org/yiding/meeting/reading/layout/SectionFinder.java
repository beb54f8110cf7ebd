package org.yiding.meeting.reading.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yiding.meeting.reading.layout.Section.Kind;
import org.yiding.meeting.reading.sentence.Sentences;
import org.yiding.meeting.reading.text.JoinedText;
import org.yiding.meeting.reading.text.Marker;
import org.yiding.meeting.reading.text.Slice;

/** Finds labelled parts (出席：…, 记录：…) and how far each reaches. */
final class SectionFinder {

    private static final Pattern LABEL = Pattern.compile(
            "(?:会议)?(?:(出席|参加|参会|与会|到会)|((?:固定|邀请|特邀|应邀|(?:有关|相关|分|第[一二三四五六七八九十\\d、，至—\\-]{1,12}(?:个|项)?)?议题)?列席|特邀|旁听)|(请假|缺席|因事请假|因公请假|未出席|未到会|未参会|缺勤)|"
                    + "(记录整理|记录)|(主持|召集)|(时间|日期)|(地点)|(整理|审核|签发|校对|议题及[\\u4e00-\\u9fa5]{2,6}|内容|议程)|(主要议题|议题))"
                    + "(?:会议|常务会议|本次会议|此次会议)?(?:的)?(?:人员|同志|领导|单位|人|者|名单|情况|还|有|嘉宾|及|和){0,4}(?:（[^（）]{1,30}）)?(?:：)");
    private static final Pattern BARE_LABEL = Pattern.compile(
            "(?:(出席|参加|参会|与会)|((?:固定|邀请)?列席)|(请假|缺席)|(记录)|(主持)|(时间)|(地点)|(整理))(?:会议)?(?:人员|同志|领导|人|单位|名单)?");
    private static final Pattern PROSE = Pattern.compile(
            "(?:(?:应邀|分别|一并|一同|固定|共同|受邀|特邀|全程|依次|因事|因公|因病)*)(?:(出席|参加|参会)|(列席|收听收看|到会(?:指导|监督))|(请假))(?:了)?(?:[^，。；]{0,10}(?:会议|会|议题|讨论))?(?:并(?:作了?|发表)?(?:重要)?(?:讲话|发言))?$");
    private static final Pattern INTRODUCED =
            Pattern.compile("^(?:(出席|参加|参会|与会)|(列席))(?:本次|此次)?(?:会议)?(?:的)?(?:人员|同志|领导|单位)?(?:还)?(?:有|为|是)：?");
    private static final Pattern NO_NAMES = Pattern.compile("会议(?:就|围绕|针对|听取|审议|研究|指出|强调|要求|认为|决定|同意|传达|议定)|原则同意|审议通过");
    private static final Pattern BYLINE = Pattern.compile(
            "（(?:[^（）]{0,12}记者|通讯员|[^（）]{0,20}文/图)[^（）]{0,30}）$|（[\\u4e00-\\u9fa5]{2,4}(?:、?[\\u4e00-\\u9fa5]{2,4})?）$");
    private static final Pattern LEADS_IN = Pattern.compile("(?:现将)?(?:会议)?(?:纪要|议定事项|决定事项|主要内容)(?:纪要)?(?:如下)?：?");
    private static final Pattern LEADERS = Pattern.compile(
            "领导((?:[\\u4e00-\\u9fa5·]{2,10}、)+[\\u4e00-\\u9fa5·]{2,4}?)(?:等)?(?:同志)?(?:在[^，。]{2,20})?召开");
    private static final int LONGEST_LABEL = 50;

    private SectionFinder() {}

    static boolean isLabelled(Slice paragraph) {
        return label(paragraph, labelFrom(paragraph)).isPresent()
                || bareLabel(paragraph).isPresent();
    }

    /** Takes the labelled parts out of the paragraphs and returns them. */
    static List<Section> take(JoinedText text, List<Slice> paragraphs) {
        List<Section> sections = new ArrayList<>();
        List<Slice> left = new ArrayList<>();
        int i = 0;
        while (i < paragraphs.size()) {
            Slice paragraph = paragraphs.get(i);
            if (!isLabelled(paragraph)) {
                if (!takeProse(paragraph, sections)) {
                    left.add(paragraph);
                }
                i++;
                continue;
            }
            int last = endsWithLabel(paragraph) && i + 1 < paragraphs.size() && isShortLine(paragraphs.get(i + 1))
                    ? i + 1
                    : i;
            while (last + 1 < paragraphs.size() && continues(paragraphs.get(i), paragraphs.get(last + 1))) {
                last++;
            }
            split(new Slice(text, paragraph.from(), paragraphs.get(last).to()), sections);
            i = last + 1;
        }
        paragraphs.clear();
        paragraphs.addAll(left);
        return sections;
    }

    /** 一、会议时间：, 四、参会人员：: where a label may begin, the number before it left out. */
    private static int labelFrom(Slice paragraph) {
        return Marker.at(paragraph)
                .filter(marker -> marker.style() == Marker.Style.COMMA || marker.style() == Marker.Style.POINT)
                .map(Marker::to)
                .orElse(paragraph.from());
    }

    /** 记录： alone on its line, what it announces on the next. */
    private static boolean endsWithLabel(Slice paragraph) {
        return paragraph.norm().endsWith("：");
    }

    private static boolean isShortLine(Slice paragraph) {
        return paragraph.length() <= LONGEST_LABEL
                && !isLabelled(paragraph)
                && Marker.at(paragraph).isEmpty()
                && !paragraph.contains("。");
    }

    private static boolean continues(Slice first, Slice next) {
        if (isLabelled(next)
                || LEADS_IN.matcher(next.norm()).matches()
                || NO_NAMES.matcher(next.norm()).find()) {
            return false;
        }
        boolean list = isRoster(first);
        boolean item = Marker.at(next)
                .filter(marker -> marker.style() == Marker.Style.COMMA
                        || marker.style() == Marker.Style.TOPIC
                        || next.contains("。"))
                .isPresent();
        boolean prose = next.length() > 40 && next.contains("。") && next.contains("会议");
        return list && !item && !prose;
    }

    private static boolean isRoster(Slice paragraph) {
        Optional<Section> section = label(paragraph, labelFrom(paragraph)).or(() -> bareLabel(paragraph));
        return section.map(found -> found.kind() == Kind.PRESENT
                        || found.kind() == Kind.IN_ATTENDANCE
                        || found.kind() == Kind.EXCUSED)
                .orElse(false);
    }

    /** A part may hold further labels on the same line: 出席：… 列席：… 记录：…. */
    private static void split(Slice part, List<Section> sections) {
        List<Section> labels = new ArrayList<>();
        Optional<Section> first = label(part, labelFrom(part)).or(() -> bareLabel(part));
        first.ifPresent(labels::add);
        for (int i = part.from() + 2; i < part.to(); i++) {
            boolean apart = part.text().gapBefore(i) > 0 || "。；".indexOf(part.at(i - 1)) >= 0;
            if (apart) {
                label(part, i).ifPresent(labels::add);
            }
        }
        for (int i = 0; i < labels.size(); i++) {
            Section label = labels.get(i);
            int end = i + 1 < labels.size() ? labels.get(i + 1).label().from() : part.to();
            int from = Math.min(label.content().from(), end);
            sections.add(new Section(label.kind(), label.label(), part.between(from, end), false));
        }
    }

    private static Optional<Section> label(Slice part, int at) {
        Slice window = part.between(at, Math.min(part.to(), at + LONGEST_LABEL));
        Matcher matcher = LABEL.matcher(window.norm());
        if (!matcher.lookingAt()) {
            return Optional.empty();
        }
        int end = at + matcher.end();
        return Optional.of(new Section(kind(matcher), part.between(at, end - 1), part.startingAt(end), false));
    }

    /** A label without a colon, set off by space or alone on its line. */
    private static Optional<Section> bareLabel(Slice part) {
        Slice window = part.between(part.from(), Math.min(part.to(), part.from() + 16));
        Matcher matcher = BARE_LABEL.matcher(window.norm());
        if (!matcher.lookingAt()) {
            return Optional.empty();
        }
        int end = part.from() + matcher.end();
        boolean apart = end >= part.to() || part.text().gapBefore(end) > 1;
        return apart
                ? Optional.of(new Section(kind(matcher), part.between(part.from(), end), part.startingAt(end), false))
                : Optional.empty();
    }

    private static Kind kind(Matcher matcher) {
        for (int group = 1; group <= matcher.groupCount(); group++) {
            if (matcher.group(group) != null) {
                return Kind.values()[group - 1];
            }
        }
        return Kind.OTHER;
    }

    /** 张三、李四出席会议，王五列席会议。 */
    private static boolean takeProse(Slice paragraph, List<Section> sections) {
        if (paragraph.length() > 3000
                || NO_NAMES.matcher(paragraph.norm()).find()
                || paragraph.contains("主持")
                || paragraph.contains("《")
                || Marker.at(paragraph).isPresent()) {
            return false;
        }
        List<Section> found = new ArrayList<>();
        Matcher byline = BYLINE.matcher(paragraph.norm());
        Slice told = byline.find() ? paragraph.between(paragraph.from(), paragraph.from() + byline.start()) : paragraph;
        int end = prose(told, found);
        boolean whole = !found.isEmpty() && end + 2 >= told.to();
        sections.addAll(whole ? found : List.of());
        return whole;
    }

    /** What the opening says of attendance after the clause that says who convened. */
    static List<Section> inProse(Slice opening) {
        List<Section> sections = new ArrayList<>();
        int from = opening.from();
        for (Slice clause : ends(opening)) {
            if (clause.contains("主持") || clause.contains("召开")) {
                from = clause.to();
            }
        }
        if (from > opening.from()) {
            prose(opening.startingAt(from + 1), sections);
            introduced(opening.startingAt(from + 1), sections);
        }
        leaders(opening).ifPresent(sections::add);
        return sections;
    }

    /** 县指挥部领导张三、李四在指挥部召开碰头会: several who convened were there. */
    private static Optional<Section> leaders(Slice opening) {
        Matcher leaders = LEADERS.matcher(opening.norm());
        if (!leaders.find()) {
            return Optional.empty();
        }
        Slice names = opening.between(opening.from() + leaders.start(1), opening.from() + leaders.end(1));
        return Optional.of(new Section(Kind.PRESENT, names.between(names.from(), names.from()), names, true));
    }

    /** 参加会议的有：市财政局张三，…。 */
    private static void introduced(Slice slice, List<Section> sections) {
        for (Slice sentence : Sentences.of(slice)) {
            Matcher matcher = INTRODUCED.matcher(sentence.norm());
            if (matcher.find()) {
                int from = sentence.from() + matcher.end();
                Kind kind = matcher.group(1) != null ? Kind.PRESENT : Kind.IN_ATTENDANCE;
                sections.add(new Section(
                        kind,
                        sentence.between(sentence.from() + matcher.start(), from),
                        sentence.between(from, endOfIntroduced(sentence, from)).trim("，；"),
                        false));
            }
        }
    }

    /** 参加会议的有张三、李四，王五应邀列席会议: the list ends before the clause that says something else of others. */
    private static int endOfIntroduced(Slice sentence, int from) {
        return Sentences.clauses(sentence).stream()
                .filter(clause ->
                        clause.from() > from && PROSE.matcher(clause.norm()).find())
                .mapToInt(Slice::from)
                .findFirst()
                .orElse(sentence.to());
    }

    private static List<Slice> ends(Slice slice) {
        return Sentences.of(slice).stream()
                .flatMap(sentence -> Sentences.clauses(sentence).stream())
                .toList();
    }

    /** Adds what the clauses say, each list up to its verb, and returns where the last of them ends. */
    private static int prose(Slice slice, List<Section> sections) {
        int from = slice.from();
        int end = slice.from();
        boolean introduces = false;
        for (Slice clause : ends(slice)) {
            boolean opensSentence = clause.from() > slice.from() && slice.at(clause.from() - 1) == '。';
            introduces = INTRODUCED.matcher(clause.norm()).find() || introduces && !opensSentence;
            from = opensSentence || introduces ? Math.max(from, clause.from()) : from;
            if (NO_NAMES.matcher(clause.norm()).find() || ItemVerbs.at(clause).isPresent()) {
                from = clause.to() + 1;
                continue;
            }
            Matcher matcher = PROSE.matcher(clause.norm());
            if (!matcher.find()) {
                continue;
            }
            int verb = clause.from() + matcher.start();
            if (verb > from) {
                Kind kind = matcher.group(1) != null
                        ? Kind.PRESENT
                        : matcher.group(2) != null ? Kind.IN_ATTENDANCE : Kind.EXCUSED;
                Slice word = clause.between(verb, clause.from() + matcher.end());
                sections.add(new Section(kind, word, clause.between(from, verb).trim("，。；"), true));
            }
            end = clause.to();
            from = end + 1;
        }
        return end;
    }
}
