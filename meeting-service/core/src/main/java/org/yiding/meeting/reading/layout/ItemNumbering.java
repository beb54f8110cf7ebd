package org.yiding.meeting.reading.layout;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yiding.meeting.model.ItemKind;
import org.yiding.meeting.reading.sentence.AssignmentParser;
import org.yiding.meeting.reading.sentence.DirectiveParser;
import org.yiding.meeting.reading.sentence.RulingParser;
import org.yiding.meeting.reading.sentence.Sentences;
import org.yiding.meeting.reading.text.Marker;
import org.yiding.meeting.reading.text.Marker.Style;
import org.yiding.meeting.reading.text.Slice;

/** Tells which numbering of a document is that of its items, and whether there is one. */
final class ItemNumbering {

    private static final Pattern LEADS_IN = Pattern.compile("(?:议定|决定|确定|明确|意见|如下|事项|同意)(?:如下|以下)?(?:意见|事项)?：$");

    private static final Pattern SAID_OF_ONE =
            Pattern.compile("会议(?:指出|认为|强调|要求|(?:研究)?(?:议定|决定|明确|确定)(?:如下|以下|了以下)?(?:意见|事项)?(?:如下)?：)");

    /** 张三同志汇报…: what one of those present said. */
    private static final Pattern REPORTED = Pattern.compile("[\\u4e00-\\u9fa5]{2,4}(?:同志)?(?:汇报|介绍|通报)");

    private static final Pattern REMARK = Pattern.compile("会议(?:指出|认为|强调)");

    /** Headings that part the minutes of a meeting on one matter and name no matter themselves. */
    private static final Pattern PART_OF_ONE =
            Pattern.compile("(?:关于)?(?:工作|有关|主要|重点|具体|总体|下一步|下步|会议|项目|存在|基本|组织|职责|几点|责任)*"
                    + "(?:任务|目标|要求|事项|情况|问题|措施|安排|保障|分工|意见|原则|背景|思路|步骤)(?:（[^（）]{1,10}）)?[。：]?");

    /** A meeting called for one matter. */
    private static final Pattern TOPICAL = Pattern.compile("专题(?:研究|协调|会)|协调会|现场办公");

    /** 加快前期工作。 做好征地拆迁。: what is to be done, and no matter of its own. */
    private static final Pattern DEMANDS = Pattern.compile(
            "(?:要|切实|进一步|全力|积极|及时|尽快|认真|抓紧)*(?:加快|落实|做好|强化|加强|严格|抓好|抓紧|推进|建立|健全|明确|压实|完善|确保|统筹|优化|提高|提升|规范|细化|坚持|突出|保障|加大|守住|倒排|成立)(?!情况)");

    private static final int FEWEST_ON_ONE = 3;
    private static final int SAME_NAME = 4;
    private static final int LONGEST_MATTER = 120;
    private static final String COMMON = "会议政府精神情况汇报研究审听取省市县区，。、的了有关事宜项目工作";

    private final @Nullable Slice opening;
    private final List<Slice> paragraphs;

    ItemNumbering(@Nullable Slice opening, List<Slice> paragraphs) {
        this.opening = opening;
        this.paragraphs = paragraphs;
    }

    /** The outermost numbering that starts at one and can be that of items. */
    @Nullable
    Style style() {
        for (Style style : new Style[] {Style.TOPIC, Style.COMMA, Style.BARE}) {
            if (paragraphs.stream().anyMatch(paragraph -> isMarked(paragraph, style, 1))) {
                Style known = style == Style.BARE ? Style.COMMA : style;
                return style != Style.TOPIC && (areOpinionsOfOne() || isOneMatter()) ? null : known;
            }
        }
        for (Style style : new Style[] {Style.BRACKETED, Style.ENUMERATED, Style.POINT, Style.POINT_BRACKETED}) {
            boolean outermost = firstMarker().filter(first -> first == style).isPresent();
            if (outermost
                    && !partsOfOne()
                    && (isLedIn() || !anyVerbBeforeMarker() && countsItems(style, verb -> true))) {
                return style;
            }
        }
        return null;
    }

    /** 一、会议听取了… 二、会议认为… 三、会议议定如下：: the numbers part what is said of one matter. */
    boolean isOneMatter() {
        return partsOfOne() || remarksOnOne() || allSpeakOfOne();
    }

    /** 研究益民商城项目。一、益民商城项目… 二、益民商城项目的报建…: most numbers name again the matter that the opening announces. */
    private boolean allSpeakOfOne() {
        List<Matter> announced = AnnouncedMatters.in(opening);
        List<Slice> numbered = numbered();
        if (announced.size() != 1
                || numbered.size() < FEWEST_ON_ONE
                || numbered.stream().anyMatch(ItemNumbering::opensMatter)) {
            return false;
        }
        String matter = announced.get(0).words().norm();
        List<String> spoken = numbered.stream()
                .map(words ->
                        words.between(words.from(), Sentences.endOfFirst(words)).norm())
                .toList();
        for (int i = 0; i + SAME_NAME <= Math.min(matter.length(), LONGEST_MATTER); i++) {
            String name = matter.substring(i, i + SAME_NAME);
            boolean own = name.chars().noneMatch(c -> COMMON.indexOf(c) >= 0);
            if (own && spoken.stream().filter(words -> words.contains(name)).count() * 3 >= spoken.size() * 2L) {
                return true;
            }
        }
        return false;
    }

    private static boolean opensMatter(Slice words) {
        return ItemVerbs.at(words).isPresent()
                || words.startsWith("关于", words.from())
                || words.startsWith("《", words.from());
    }

    /** 研究丁项目有关问题。一、工作任务 二、有关要求: headings under the matter that the opening names. */
    private boolean partsOfOne() {
        List<Slice> headings = numbered();
        int announced = AnnouncedMatters.in(opening).size();
        boolean parts = announced == 1
                && (headings.stream()
                                .allMatch(words ->
                                        PART_OF_ONE.matcher(words.norm()).matches())
                        || headings.stream().allMatch(ItemNumbering::charges));
        boolean named = announced == 1 || announced == 0 && AnnouncedMatters.inName(opening) != null;
        return headings.size() > 1
                && (parts || named && isTopical() && headings.stream().allMatch(ItemNumbering::acts));
    }

    private boolean isTopical() {
        return opening != null && TOPICAL.matcher(opening.norm()).find();
    }

    /** 由区工信局负责…, 同意临时占用码头, 市资规局要抓紧…: said of a matter that is named elsewhere. */
    private static boolean acts(Slice words) {
        Slice first = words.between(words.from(), Sentences.endOfFirst(words));
        boolean matter =
                ItemVerbs.at(words).filter(ItemVerbs::isNeutral).isPresent() || words.startsWith("关于", words.from());
        return !matter
                && (charges(words)
                        || DEMANDS.matcher(first.norm()).lookingAt()
                        || !RulingParser.in(first, List.of()).isEmpty()
                        || !DirectiveParser.in(first).isEmpty());
    }

    /** 由区工信局负责…, 区财政局负责…: who sees to what, and no matter of its own. */
    private static boolean charges(Slice words) {
        Slice first = words.between(words.from(), Sentences.endOfFirst(words));
        boolean matter = ItemVerbs.at(words).isPresent() || words.startsWith("关于", words.from());
        return !matter && !new AssignmentParser(null).read(first).isEmpty();
    }

    /** The words behind the numbers of the outermost numbering. */
    private List<Slice> numbered() {
        Style style = firstMarker().orElse(Style.COMMA);
        return paragraphs.stream()
                .filter(paragraph -> Marker.at(paragraph)
                        .filter(marker -> marker.style() == style)
                        .isPresent())
                .map(paragraph ->
                        paragraph.startingAt(Marker.at(paragraph).orElseThrow().to()))
                .toList();
    }

    private boolean remarksOnOne() {
        List<Slice> numbered = numbered();
        long remarks = numbered.stream()
                .filter(words -> SAID_OF_ONE.matcher(words.norm()).lookingAt())
                .count();
        boolean others = numbered.stream()
                .anyMatch(words -> !SAID_OF_ONE.matcher(words.norm()).lookingAt()
                        && !words.startsWith("会议听取", words.from())
                        && !words.startsWith("听取", words.from())
                        && !REPORTED.matcher(words.norm()).lookingAt());
        return remarks > 0
                && numbered.size() > 1
                && !others
                && AnnouncedMatters.in(opening).size() <= 1;
    }

    /** 会议听取了…的汇报，议定如下：一、同意… 二、由…: one matter, and the numbers are those of what was decided on it. */
    private boolean areOpinionsOfOne() {
        int first = firstMarked();
        if (first <= 0) {
            return false;
        }
        Slice lead = paragraphs.get(first - 1);
        boolean one = ItemVerbs.at(lead).filter(ItemVerbs::isNeutral).isPresent()
                && LEADS_IN.matcher(lead.norm()).find();
        Style style = Marker.at(paragraphs.get(first)).orElseThrow().style();
        return one && !countsItems(style, ItemVerbs::isNeutral);
    }

    /** 会议决定：第一，… 第二，…: each number is a matter of its own, with no heading. */
    boolean isLedIn() {
        int first = firstMarked();
        if (first == 0) {
            return opening != null && LEADS_IN.matcher(opening.norm()).find() && !isAboutOne(opening);
        }
        Slice lead = paragraphs.get(first - 1);
        boolean mere = ItemOutliner.MERE_LEAD.matcher(lead.norm()).matches()
                && LEADS_IN.matcher(lead.norm()).find();
        if (first == 1) {
            return mere && (opening == null || !isAboutOne(opening));
        }
        boolean apart = ItemVerbs.at(paragraphs.get(first - 2))
                .filter(verb -> verb.kind() == ItemKind.CONVEY)
                .isPresent();
        return mere && (apart || onlyRemarks(first - 1) && (opening == null || !isAboutOne(opening)));
    }

    /** 会议指出…, 会议认为… before the matters: what is said of all of them. */
    private boolean onlyRemarks(int end) {
        return paragraphs.subList(0, end).stream()
                .allMatch(paragraph -> REMARK.matcher(paragraph.norm()).lookingAt());
    }

    /** Whether the opening tells of one document or report, on which all the numbers decide. */
    private static boolean isAboutOne(Slice opening) {
        List<Matter> announced = AnnouncedMatters.in(opening);
        return announced.size() == 1
                && ItemVerbs.at(announced.get(0).words())
                        .filter(verb -> verb.kind() == ItemKind.DELIBERATE || verb.kind() == ItemKind.HEAR_REPORT)
                        .isPresent();
    }

    /** Index of the first paragraph with a number, -1 without one. */
    private int firstMarked() {
        for (int i = 0; i < paragraphs.size(); i++) {
            if (Marker.at(paragraphs.get(i)).isPresent()) {
                return i;
            }
        }
        return -1;
    }

    private Optional<Style> firstMarker() {
        return paragraphs.stream()
                .flatMap(p -> Marker.at(p).stream())
                .map(Marker::style)
                .findFirst();
    }

    private boolean anyVerbBeforeMarker() {
        for (Slice paragraph : paragraphs) {
            if (Marker.at(paragraph).isPresent()) {
                return false;
            }
            if (ItemVerbs.at(paragraph).isPresent()) {
                return true;
            }
        }
        return false;
    }

    private boolean countsItems(Style style, Predicate<ItemVerbs.Verb> counted) {
        long marked = 0;
        long opened = 0;
        for (int i = 0; i < paragraphs.size(); i++) {
            Slice paragraph = paragraphs.get(i);
            Optional<Marker> marker = Marker.at(paragraph).filter(found -> found.style() == style);
            if (marker.isPresent()) {
                marked++;
                boolean alone = marker.get().to() == paragraph.to() && i + 1 < paragraphs.size();
                Slice words = alone
                        ? paragraphs.get(i + 1)
                        : paragraph.startingAt(marker.get().to());
                opened +=
                        ItemVerbs.at(words).filter(counted).isPresent() || words.startsWith("关于", words.from()) ? 1 : 0;
            }
        }
        return opened > 0 && opened * 2 >= marked;
    }

    private static boolean isMarked(Slice paragraph, Style style, int value) {
        return Marker.at(paragraph)
                .filter(marker -> marker.style() == style && marker.value() == value)
                .isPresent();
    }
}
