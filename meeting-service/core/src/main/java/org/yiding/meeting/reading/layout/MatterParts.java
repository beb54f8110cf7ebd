package org.yiding.meeting.reading.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yiding.meeting.model.ItemKind;
import org.yiding.meeting.reading.lexicon.Words;
import org.yiding.meeting.reading.sentence.Sentences;
import org.yiding.meeting.reading.sentence.Titles;
import org.yiding.meeting.reading.text.Slice;

/** Takes apart what stands behind one verb: documents, reports and papers that are matters of their own. */
final class MatterParts {

    static final Pattern ETC = Pattern.compile("等(?:\\d+个|[一二三四五六七八九十]+个)?(?:其他|有关|相关)?(?:议题|事项|事宜|工作|文件|方案|内容|汇报)?$");
    private static final Pattern ADJACENT = Pattern.compile("(?:了)?《.*》(?:（[^（）]{1,6}）)?(?:等(?:文件|议题|事项|制度|方案)?)?");
    private static final Pattern BETWEEN = Pattern.compile("(?:（[^（）]{1,6}）)?[、，]?");
    /** 《甲》（议题一）、《乙》（议题二）: each is a matter, whatever the verb. */
    private static final Pattern NUMBERED = Pattern.compile("》（议题[一二三四五六七八九十\\\\d]{1,3}）");

    private static final Pattern LISTING = Pattern.compile("、(?=《|关于)|(?:以及|和|及)(?=关于|《)");
    private static final Pattern COMMA = Pattern.compile("、|以及");
    private static final Pattern MATTER_END = Pattern.compile("(?:项目|工程|事项|事宜|问题|资金|经费|预算安排)$");
    private static final Pattern STAGE = Pattern.compile("（[^（）]{1,8}）$");
    private static final int SHORTEST_MATTER = 6;
    private static final Pattern PAPER =
            Pattern.compile("《.*》(?:（[^（）]{1,10}）)?|关于[^，。；]{2,60}(?:请示|汇报|报告|方案|意见|事项|办法|通知|建议|情况|议案)");

    private MatterParts() {}

    /** 审议《甲》《乙》 are two matters; documents joined by 和 or told of together are one. */
    static List<Matter> byTitle(Slice matter, boolean decidingOnly) {
        Optional<ItemVerbs.Verb> verb = ItemVerbs.at(matter);
        List<Titles.Title> titles = Titles.in(matter);
        if (verb.isEmpty() || titles.size() < 2) {
            return List.of(new Matter(matter, null));
        }
        boolean numbered = NUMBERED.matcher(Titles.blanked(matter)).find();
        boolean apart =
                ADJACENT.matcher(matter.startingAt(verb.get().to()).norm()).matches()
                        && adjacent(titles)
                        && !(decidingOnly
                                && !numbered
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
            Slice before = titles.get(i - 1).whole();
            Slice gap = before.between(before.to(), titles.get(i).whole().from());
            if (!BETWEEN.matcher(gap.norm()).matches()) {
                return false;
            }
        }
        return true;
    }

    /** 研究审议了《甲》、今年民生实事项目、《乙》等议题: where not all are documents each is a matter. */
    static List<Matter> byComponent(Slice part) {
        List<Matter> named = byKind(part);
        if (!named.isEmpty()) {
            return named;
        }
        Matcher etc = ETC.matcher(part.norm());
        Optional<ItemVerbs.Verb> verb = Matters.verb(part);
        if (verb.isEmpty()) {
            return List.of(new Matter(part, null));
        }
        boolean open = etc.find();
        Slice bare = open ? part.between(part.from(), part.from() + etc.start()) : part.trim("。；");
        List<Slice> components = componentsOf(bare, COMMA);
        boolean mixed = components.size() > 1
                && components.stream().anyMatch(component -> !component.contains("《"))
                && components.stream().allMatch(component -> component.length() >= SHORTEST_MATTER);
        boolean told = open && !Titles.in(part).isEmpty();
        boolean papers =
                verb.get().kind() != ItemKind.HEAR_REPORT && components.stream().allMatch(MatterParts::isPaper);
        if (!mixed || !told && !papers) {
            return List.of(new Matter(part, null));
        }
        Slice shared = part.between(verb.get().from(), verb.get().to());
        return sharing(shared, components);
    }

    /** 《甲》, 市本级预算草案, 健康小镇项目: what can be put before a meeting. */
    private static boolean isPaper(Slice component) {
        String words = STAGE.matcher(component.trim("。，；").norm()).replaceFirst("");
        return words.endsWith("》")
                || MATTER_END.matcher(words).find()
                || Words.FORMS.longestBefore(words, 0, words.length()) > 1;
    }

    /** 讨论通过了《甲》、关于乙的请示以及关于丙的请示: documents and papers without a sign, one matter each. */
    static List<Matter> byKind(Slice part) {
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
        components.set(0, part.between(verb.get().from(), components.get(0).to()));
        return sharing(shared, components);
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

    /** 听取了关于甲，关于乙，关于丙的汇报; 听取甲情况、乙情况以及丙情况: a report each; empty where it is not such a list. */
    static List<Matter> byReport(Slice part) {
        List<Slice> clauses = Sentences.clauses(part);
        Optional<ItemVerbs.Verb> verb = Matters.verb(part);
        boolean heard =
                verb.filter(found -> found.kind() == ItemKind.HEAR_REPORT).isPresent();
        if (!heard) {
            return List.of();
        }
        List<Slice> states = componentsOf(part.trim("。；"), COMMA);
        if (states.size() > 2 && states.stream().allMatch(MatterParts::isState)) {
            return sharing(part.between(verb.get().from(), verb.get().to()), states);
        }
        if (clauses.size() < 2) {
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
        return sharing(shared, clauses);
    }

    private static boolean isState(Slice component) {
        return component.length() >= SHORTEST_MATTER && component.norm().endsWith("情况");
    }

    /** The first matter holds the verb itself; each after it is told under the same one. */
    private static List<Matter> sharing(Slice verb, List<Slice> objects) {
        List<Matter> matters = new ArrayList<>();
        for (Slice object : objects) {
            matters.add(new Matter(object, matters.isEmpty() ? null : verb));
        }
        return matters;
    }
}
