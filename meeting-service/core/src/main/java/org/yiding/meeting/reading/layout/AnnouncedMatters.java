package org.yiding.meeting.reading.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yiding.meeting.reading.sentence.Sentences;
import org.yiding.meeting.reading.text.Slice;

/** What the opening says the meeting would deal with: 召开第3次会议，研究甲、听取乙的汇报. */
final class AnnouncedMatters {

    /** 会议听取了各单位的情况汇报: how the meeting went, no matter of its own. */
    private static final Pattern HEARD_ALL =
            Pattern.compile("(?:会议)?听取了?(?:各|有关|相关|参会|与会)[^，。]{0,12}?(?:单位|部门|方面|同志|人员|局)[^，。]{0,8}(?:汇报|意见|发言|情况|建议)");
    /** 听取了区住建局、区工信局的工作汇报: who reported, and not on what. */
    private static final Pattern HEARD_OF =
            Pattern.compile("(?:会议)?听取了?(?:(?!关于)[^，。《]){2,60}(?:局|办|委|公司|单位|部门|街道|镇)的?(?:工作|情况|有关|相关)*汇报");
    /** 召开碰头会，贯彻落实…指示精神: what they met for, by a verb that opens no item. */
    private static final Pattern MET_ON =
            Pattern.compile("(?:召开|主持|召集)[^，。]{2,120}，(?:就|专题)?((?:贯彻|协调|解决|推进|落实|商讨|商议|调度|对接|安排)[^。]{6,80})");
    /** 召开汛期后坡治理专题会议: the matter is in the name of the meeting. */
    private static final Pattern IN_NAME =
            Pattern.compile("召开了?(?:关于)?([^，。《]{4,40}?)(?:专题|工作|推进|协调|调度|现场|办公)+会议?(?=，|。)");

    private static final Pattern NO_MATTER = Pattern.compile(".*(?:政府|管委会|第.{1,6}次|[市县区旗]长|党组|领导小组)");

    private AnnouncedMatters() {}

    /** The matters that the opening announces after the words that say who convened. */
    static List<Matter> in(@Nullable Slice opening) {
        if (opening == null) {
            return List.of();
        }
        List<Matter> matters = new ArrayList<>();
        boolean convened = false;
        for (Slice sentence : Matters.fullSentences(opening)) {
            boolean lists = convened
                    && (Matters.opensList(sentence)
                            || !matters.isEmpty() && Matters.verb(sentence).isPresent());
            if (!convened || lists) {
                announced(sentence, lists, matters);
            }
            convened |= convenes(sentence);
        }
        List<Matter> told = matters.stream()
                .filter(matter -> !HEARD_OF.matcher(matter.words().norm()).matches())
                .toList();
        if (told.isEmpty() && matters.isEmpty()) {
            Matcher on = MET_ON.matcher(opening.norm());
            return on.find()
                    ? List.of(
                            new Matter(opening.between(opening.from() + on.start(1), opening.from() + on.end(1)), null))
                    : List.of();
        }
        return told.isEmpty() ? matters : told;
    }

    /** What the name of a topical meeting says it was about, null where it says nothing. */
    static @Nullable Slice inName(@Nullable Slice opening) {
        Matcher name = opening == null ? null : IN_NAME.matcher(opening.norm());
        if (opening == null
                || name == null
                || !name.find()
                || NO_MATTER.matcher(name.group(1)).matches()) {
            return null;
        }
        return opening.between(opening.from() + name.start(1), opening.from() + name.end(1));
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
            if (verb.isEmpty() || Matters.goesOn(clause, verb.get(), matter)) {
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
        List<Matter> components = MatterParts.byReport(matter);
        if (components.isEmpty()) {
            components = MatterParts.byComponent(matter);
        }
        if (components.size() > 1) {
            matters.addAll(components);
            return;
        }
        Slice bare = Matters.withoutEtc(matter);
        Optional<ItemVerbs.Verb> verb = ItemVerbs.at(bare);
        boolean named = verb.isPresent()
                && !ItemVerbs.isOtherMatters(bare)
                && !HEARD_ALL.matcher(bare.norm()).lookingAt()
                && !Matters.GOES_ON
                        .matcher(bare.startingAt(verb.get().to()).norm())
                        .matches();
        if (named) {
            // 审议《甲》《乙》等议题: each of the documents is put as a matter.
            matters.addAll(MatterParts.byTitle(bare, !matter.norm().endsWith("议题")));
        }
    }
}
