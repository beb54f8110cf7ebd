package org.yiding.meeting.reading.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yiding.meeting.model.ItemKind;
import org.yiding.meeting.reading.sentence.Sentences;
import org.yiding.meeting.reading.sentence.Titles;
import org.yiding.meeting.reading.text.Slice;

/**
 * Takes apart sentences that list what the meeting dealt with: a paragraph that does nothing else, and what the opening
 * announces. A list whose matters are parted by semicolons keeps together what commas part within them.
 */
final class Matters {

    /** What only goes on with the matter before (研究了贯彻意见). */
    private static final Pattern GOES_ON = Pattern.compile(
            "(?:了|部署)*(?:我[省市区县州旗])?(?:具体|下一步|下步|近期|当前|系列|重点|相关|有关)*(?:的)?(?:贯彻|落实|意见|措施|工作要求|任务|举措|工作|事宜|事项|议题|方案)(?:落实)?(?:意见|措施|工作|举措)?");
    /** 县交运局送审的《…》, 县财政局《关于…的请示》: another agency puts another document. */
    private static final Pattern SUBMITTED = Pattern.compile(
            "[^《，；。]{2,16}(?:局|委|办|厅|镇|乡|街道|中心|公司|集团|法院|院|办公室|政府|管委会)(?:提交|送审|报送|提请|提出|起草|拟定|拟订|拟草|上报)?(?:审议|研究)?(?:的)?《.*");
    /** The words after a list with which it stops being one. */
    private static final Pattern SPEAKS = Pattern.compile("^(?:会议|并)?(?:强调|要求|指出|决定|明确|认为|议定|提出|同意|原则|要|就)");

    private static final Pattern ETC =
            Pattern.compile("等(?:\\d+个|[一二三四五六七八九十]+个)?(?:其他|有关|相关)?(?:议题|事项|事宜|工作|文件|方案|内容|汇报)?$");
    private static final Pattern DECIDES_ALL = Pattern.compile(
            "(?:经[^，。]{0,8}，)?(?:与会人员)?(?:会议)?(?:一致|原则|原则上|审议|讨论|研究)*(?:通过|同意)了?(?:以上|上述|全部|各项)(?:全部|各项)?(?:议题|事项|文件|方案|议案)。?");
    private static final Pattern LISTING = Pattern.compile("、(?=《|关于)|(?:以及|和|及)(?=关于|《)");
    private static final Pattern PAPER =
            Pattern.compile("《.*》(?:（[^（）]{1,10}）)?|关于[^，。；]{2,60}(?:请示|汇报|报告|方案|意见|事项|办法|通知|建议|情况|议案)");
    private static final Pattern ADJACENT = Pattern.compile("(?:了)?《.*》(?:等(?:文件|议题|事项|制度|方案)?)?");

    private Matters() {}

    /** The matters of a paragraph that only lists them; fewer than two when it says more, or only one. */
    static List<Matter> listed(Slice paragraph) {
        List<Slice> parts = new ArrayList<>();
        List<Slice> sentences = fullSentences(paragraph);
        List<Matter> papers = sentences.size() == 1 ? byKind(sentences.get(0)) : List.of();
        if (!papers.isEmpty()) {
            return papers;
        }
        for (Slice sentence : sentences) {
            if (parts.isEmpty() && !opensList(sentence)) {
                return List.of();
            }
            if (!parts.isEmpty() && DECIDES_ALL.matcher(sentence.norm()).matches()) {
                break;
            }
            boolean semicolons = sentence.contains("；");
            boolean longList = Sentences.of(sentence).size() > 2;
            for (Slice part : Sentences.of(sentence)) {
                boolean another =
                        verb(part).isPresent() || SUBMITTED.matcher(part.norm()).matches();
                List<Slice> found = another ? byComma(part, semicolons) : List.of();
                if (found.isEmpty()) {
                    return List.of();
                }
                boolean conveysMore = !longList
                        && !parts.isEmpty()
                        && found.size() == 1
                        && isConveyed(found.get(0))
                        && isConveyed(parts.get(parts.size() - 1));
                if (conveysMore) {
                    Slice before = parts.remove(parts.size() - 1);
                    parts.add(paragraph.between(before.from(), part.to()));
                } else {
                    parts.addAll(found);
                }
            }
        }
        List<Matter> matters = new ArrayList<>();
        for (Slice part : parts) {
            matters.addAll(parts.size() > 1 ? byTitle(part, false) : byComponent(part));
        }
        return matters;
    }

    /** What decides on all matters of a list at once (会议原则通过以上议题); null where nothing does. */
    static @Nullable Slice decidedTogether(Slice paragraph) {
        List<Slice> sentences = fullSentences(paragraph);
        Slice last = sentences.get(sentences.size() - 1);
        return sentences.size() > 1 && DECIDES_ALL.matcher(last.norm()).matches() ? last : null;
    }

    /** The matters that the opening announces after the words that say who convened. */
    static List<Matter> announced(@Nullable Slice opening) {
        if (opening == null) {
            return List.of();
        }
        List<Matter> matters = new ArrayList<>();
        boolean convened = false;
        for (Slice sentence : fullSentences(opening)) {
            boolean lists = convened
                    && (opensList(sentence)
                            || !matters.isEmpty() && verb(sentence).isPresent());
            if (!convened || lists) {
                announced(sentence, lists, matters);
            }
            convened |= convenes(sentence);
        }
        return matters;
    }

    private static boolean isConveyed(Slice words) {
        return verb(words).filter(found -> found.kind() == ItemKind.CONVEY).isPresent();
    }

    private static boolean convenes(Slice words) {
        return words.contains("召开") || words.contains("主持");
    }

    private static void announced(Slice sentence, boolean afterConvening, List<Matter> matters) {
        Slice matter = null;
        boolean convened = afterConvening;
        List<Slice> clauses = Sentences.of(sentence).stream()
                .flatMap(part -> Sentences.clauses(part).stream())
                .toList();
        for (Slice clause : clauses) {
            convened |= convenes(clause);
            Optional<ItemVerbs.Verb> verb = ItemVerbs.at(clause);
            if (!convened || verb.isEmpty() && matter == null) {
                continue;
            }
            if (verb.isEmpty() || goesOn(clause, verb.get(), matter)) {
                matter = matter == null ? null : matter.between(matter.from(), clause.to());
                continue;
            }
            add(matter, matters);
            matter = clause;
        }
        add(matter, matters);
    }

    private static void add(@Nullable Slice matter, List<Matter> matters) {
        if (matter == null) {
            return;
        }
        List<Matter> components = byReport(matter);
        if (components.isEmpty()) {
            components = byComponent(matter);
        }
        if (components.size() > 1) {
            matters.addAll(components);
            return;
        }
        Slice bare = withoutEtc(matter);
        Optional<ItemVerbs.Verb> verb = ItemVerbs.at(bare);
        boolean named = verb.isPresent()
                && !ItemVerbs.isOtherMatters(bare)
                && !GOES_ON.matcher(bare.startingAt(verb.get().to()).norm()).matches();
        if (named) {
            matters.addAll(byTitle(bare, true));
        }
    }

    private static Slice withoutEtc(Slice matter) {
        Matcher etc = ETC.matcher(matter.norm());
        return etc.find() ? matter.between(matter.from(), matter.from() + etc.start()) : matter;
    }

    /** A neutral verb that deals again with the matter before: 传达…精神，安排部署…. */
    private static boolean goesOn(Slice clause, ItemVerbs.Verb verb, @Nullable Slice before) {
        if (before == null) {
            return false;
        }
        Slice object = clause.between(verb.to(), clause.to());
        if (GOES_ON.matcher(withoutEtc(object).norm()).matches()) {
            return true;
        }
        ItemKind kind = ItemVerbs.at(before).map(ItemVerbs.Verb::kind).orElse(ItemKind.DELIBERATE);
        boolean tells = kind == ItemKind.CONVEY || kind == ItemKind.HEAR_REPORT;
        return tells && verb.word().endsWith("部署") || kind == ItemKind.CONVEY && verb.kind() == ItemKind.CONVEY;
    }

    private static List<Slice> fullSentences(Slice paragraph) {
        List<Slice> sentences = new ArrayList<>();
        int from = paragraph.from();
        for (Slice part : Sentences.of(paragraph)) {
            boolean ends = part.to() >= paragraph.to() || paragraph.at(part.to()) != '；';
            if (ends) {
                sentences.add(paragraph.between(from, part.to()));
                from = Math.min(paragraph.to(), part.to() + 1);
            }
        }
        return sentences;
    }

    private static boolean opensList(Slice sentence) {
        boolean meeting = sentence.startsWith("会议", sentence.from())
                || sentence.startsWith("会上", sentence.from())
                || sentence.startsWith("与会", sentence.from());
        return meeting && verb(sentence).isPresent();
    }

    private static Optional<ItemVerbs.Verb> verb(Slice words) {
        return ItemVerbs.at(words).filter(ItemVerbs::isNeutral);
    }

    /** The matters that commas part; none when a clause says what the meeting thinks of them. */
    private static List<Slice> byComma(Slice part, boolean together) {
        List<Slice> matters = new ArrayList<>();
        int from = part.from();
        int to = part.from();
        for (Slice clause : Sentences.clauses(part)) {
            if (clause.from() > part.from() && SPEAKS.matcher(clause.norm()).find()) {
                return List.of();
            }
            Slice before = part.between(from, Math.max(from, to));
            Optional<ItemVerbs.Verb> verb = verb(clause);
            boolean another = clause.from() > part.from()
                    && !together
                    && (verb.isPresent() && !goesOn(clause, verb.get(), before)
                            || SUBMITTED.matcher(clause.norm()).matches());
            if (another) {
                if (ItemVerbs.at(before).isPresent()
                        || SUBMITTED.matcher(before.norm()).matches()) {
                    matters.add(before);
                }
                from = clause.from();
            }
            to = clause.to();
        }
        matters.add(part.between(from, part.to()));
        return matters;
    }

    /** 审议《甲》《乙》 are two matters; documents joined by 和 or told of together are one. */
    private static List<Matter> byTitle(Slice matter, boolean decidingOnly) {
        Optional<ItemVerbs.Verb> verb = ItemVerbs.at(matter);
        List<Titles.Title> titles = Titles.in(matter);
        if (verb.isEmpty() || titles.size() < 2) {
            return List.of(new Matter(matter, null));
        }
        boolean apart =
                ADJACENT.matcher(matter.startingAt(verb.get().to()).norm()).matches()
                        && adjacent(titles)
                        && !(decidingOnly
                                && ItemVerbs.isNeutral(verb.get())
                                && !verb.get().word().contains("通过"));
        if (!apart) {
            return List.of(new Matter(matter, null));
        }
        Slice shared = matter.between(verb.get().from(), verb.get().to());
        List<Matter> matters = new ArrayList<>();
        matters.add(
                new Matter(matter.between(matter.from(), titles.get(0).whole().to()), null));
        titles.stream().skip(1).forEach(title -> matters.add(new Matter(title.whole(), shared)));
        return matters;
    }

    private static boolean adjacent(List<Titles.Title> titles) {
        for (int i = 1; i < titles.size(); i++) {
            int gap = titles.get(i).whole().from() - titles.get(i - 1).whole().to();
            boolean comma = gap == 1
                    && "、，"
                                    .indexOf(titles.get(i)
                                            .whole()
                                            .at(titles.get(i).whole().from() - 1))
                            >= 0;
            if (gap > 0 && !comma) {
                return false;
            }
        }
        return true;
    }

    /** 研究审议了《甲》、今年民生实事项目、《乙》等议题: where not all are documents each is a matter. */
    private static List<Matter> byComponent(Slice part) {
        List<Matter> named = byKind(part);
        if (!named.isEmpty()) {
            return named;
        }
        Matcher etc = ETC.matcher(part.norm());
        Optional<ItemVerbs.Verb> verb = verb(part);
        if (!etc.find() || verb.isEmpty() || Titles.in(part).isEmpty()) {
            return List.of(new Matter(part, null));
        }
        Slice bare = part.between(part.from(), part.from() + etc.start());
        List<Slice> components = components(bare);
        boolean mixed = components.size() > 1
                && components.stream().anyMatch(component -> !component.contains("《"))
                && components.stream().allMatch(component -> component.length() >= 6);
        if (!mixed) {
            return List.of(new Matter(part, null));
        }
        Slice shared = part.between(verb.get().from(), verb.get().to());
        List<Matter> matters = new ArrayList<>();
        for (Slice component : components) {
            matters.add(new Matter(component, matters.isEmpty() ? null : shared));
        }
        return matters;
    }

    /** 讨论通过了《甲》、关于乙的请示以及关于丙的请示: documents and papers without a sign, one matter each. */
    private static List<Matter> byKind(Slice part) {
        Optional<ItemVerbs.Verb> verb = ItemVerbs.at(part);
        if (verb.isEmpty()) {
            return List.of();
        }
        Slice object = part.startingAt(verb.get().to());
        int from = object.startsWith("了", object.from()) ? object.from() + 1 : object.from();
        List<Slice> components = componentsOf(object.startingAt(from).trim("。；"), LISTING);
        boolean papers = components.size() > 1
                && components.stream().allMatch(one -> PAPER.matcher(one.norm()).matches())
                && components.stream().anyMatch(one -> one.startsWith("关于", one.from()));
        if (!papers) {
            return List.of();
        }
        Slice shared = part.between(verb.get().from(), from);
        List<Matter> matters = new ArrayList<>();
        for (Slice component : components) {
            boolean first = matters.isEmpty();
            matters.add(new Matter(
                    first ? part.between(verb.get().from(), component.to()) : component, first ? null : shared));
        }
        return matters;
    }

    private static List<Slice> componentsOf(Slice object, Pattern listing) {
        List<Slice> components = new ArrayList<>();
        Matcher sign = listing.matcher(Titles.blanked(object));
        int from = object.from();
        while (sign.find()) {
            components.add(object.between(from, object.from() + sign.start()));
            from = object.from() + sign.end();
        }
        components.add(object.startingAt(from));
        return components;
    }

    /** 听取了关于甲，关于乙，关于丙的汇报: a report each; empty where it is not such a list. */
    private static List<Matter> byReport(Slice part) {
        List<Slice> clauses = Sentences.clauses(part);
        Optional<ItemVerbs.Verb> verb = verb(part);
        boolean heard =
                verb.filter(found -> found.kind() == ItemKind.HEAR_REPORT).isPresent();
        if (!heard || clauses.size() < 2) {
            return List.of();
        }
        long about = clauses.stream()
                .skip(1)
                .filter(clause -> clause.startsWith("关于", clause.from()))
                .count();
        boolean first = part.startsWith("关于", verb.get().to())
                || part.startsWith("了关于", verb.get().to());
        if (!first || about < clauses.size() - 2 || about == 0) {
            return List.of();
        }
        Slice shared = part.between(verb.get().from(), verb.get().to());
        List<Matter> matters = new ArrayList<>();
        for (Slice clause : clauses) {
            matters.add(new Matter(clause, matters.isEmpty() ? null : shared));
        }
        return matters;
    }

    private static List<Slice> components(Slice bare) {
        List<Slice> components = new ArrayList<>();
        String outside = Titles.blanked(bare);
        int from = bare.from();
        for (int i = 0; i < outside.length(); i++) {
            if (outside.charAt(i) == '、') {
                components.add(bare.between(from, bare.from() + i));
                from = bare.from() + i + 1;
            }
        }
        components.add(bare.startingAt(from));
        return components;
    }
}
