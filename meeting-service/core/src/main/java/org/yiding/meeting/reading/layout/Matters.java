package org.yiding.meeting.reading.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yiding.meeting.model.ItemKind;
import org.yiding.meeting.reading.sentence.Sentences;
import org.yiding.meeting.reading.text.Slice;

/**
 * Takes apart sentences and paragraphs that do nothing but list what the meeting dealt with. A list whose matters are parted by semicolons keeps together what commas part within them.
 */
final class Matters {

    /** What only goes on with the matter before (研究了贯彻意见). */
    static final Pattern GOES_ON = Pattern.compile(
            "(?:了|部署)*(?:我?[省市区县州旗](?:委|政府)?)?(?:初步|具体|下一步|下步|近期|当前|系列|重点|相关|有关)*(?:的)?(?:贯彻|落实|意见|措施|工作要求|任务|举措|工作|事宜|事项|议题|方案)(?:落实)?(?:意见|措施|工作|举措)?");
    /** 县交运局送审的《…》, 县财政局《关于…的请示》: another agency puts another document. */
    static final Pattern SUBMITTED = Pattern.compile(
            "[^《，；。]{2,16}(?:局|委|办|厅|镇|乡|街道|中心|公司|集团|法院|院|办公室|政府|管委会)(?:提交|送审|报送|提请|提出|起草|拟定|拟订|拟草|上报)?(?:审议|研究)?(?:的)?《.*");
    /** The words after a list with which it stops being one. */
    private static final Pattern SPEAKS = Pattern.compile("^(?:会议|并)?(?:强调|要求|指出|决定|明确|认为|议定|提出|同意|原则|要|就)");

    private static final Pattern CARRIES_OUT = Pattern.compile("贯彻(?:落实)?(?:意见|情况|措施|方案)");
    /** So long a run of characters, none of them common to all matters, tells that two speak of the same. */
    private static final int SAME_WORDS = 4;

    private static final int LONGEST_REPORT = 100;

    private static final int LONGEST_CONVEYED = 400;
    private static final String COMMON = "会议政府精神情况汇报省市县区，。、的了";

    static final Pattern DECIDES_ALL = Pattern.compile(
            "(?:经[^，。]{0,8}，)?(?:与会人员)?(?:会议)?(?:一致|原则|原则上|审议|讨论|研究)*(?:通过|同意)了?(?:以上|上述|全部|各项)(?:全部|各项)?(?:议题|事项|文件|方案|议案)。?");

    private Matters() {}

    /** The matters of a paragraph that only lists them; fewer than two when it says more, or only one. */
    static List<Matter> listed(Slice paragraph) {
        return ListedMatters.in(paragraph);
    }

    /** The matters of a sentence that only lists them, by whatever verb it opens; fewer than two when it does more. */
    static List<Matter> inSentence(Slice sentence) {
        if (verb(sentence).isEmpty()) {
            return List.of();
        }
        List<Slice> parts = byComma(sentence, sentence.contains("；"));
        return parts.stream()
                .flatMap(part -> MatterParts.byTitle(part, true).stream())
                .toList();
    }

    /** What decides on all matters of a list at once (会议原则通过以上议题); null where nothing does. */
    static @Nullable Slice decidedTogether(Slice paragraph) {
        List<Slice> sentences = fullSentences(paragraph);
        Slice last = sentences.get(sentences.size() - 1);
        return sentences.size() > 1 && DECIDES_ALL.matcher(last.norm()).matches() ? last : null;
    }

    static Slice withoutEtc(Slice matter) {
        Matcher etc = MatterParts.ETC.matcher(matter.norm());
        return etc.find() ? matter.between(matter.from(), matter.from() + etc.start()) : matter;
    }

    /** 传达学习粮食安全工作的指示精神，听取我市粮食安全工作汇报; 传达…精神，听取贯彻落实意见的汇报: one matter, told twice. */
    private static boolean isOnTheSame(Slice conveyed, Slice report) {
        String words = report.norm();
        String told = conveyed.between(conveyed.from(), Math.min(conveyed.to(), conveyed.from() + LONGEST_CONVEYED))
                .norm();
        if (CARRIES_OUT.matcher(words).find()) {
            return true;
        }
        int end = Math.min(words.length(), LONGEST_REPORT);
        for (int i = 0; i + SAME_WORDS <= end; i++) {
            String run = words.substring(i, i + SAME_WORDS);
            if (told.contains(run) && run.chars().noneMatch(c -> COMMON.indexOf(c) >= 0)) {
                return true;
            }
        }
        return false;
    }

    /** A neutral verb that deals again with the matter before: 传达…精神，安排部署…. */
    static boolean goesOn(Slice clause, ItemVerbs.Verb verb, @Nullable Slice before) {
        if (before == null) {
            return false;
        }
        Slice object = clause.between(verb.to(), clause.to());
        if (GOES_ON.matcher(withoutEtc(object).norm()).matches()) {
            return true;
        }
        ItemKind kind = ItemVerbs.at(before).map(ItemVerbs.Verb::kind).orElse(ItemKind.DELIBERATE);
        if (kind == ItemKind.CONVEY && verb.kind() == ItemKind.HEAR_REPORT && isOnTheSame(before, object)) {
            return true;
        }
        boolean papersOfReport = kind == ItemKind.HEAR_REPORT
                && verb.kind() == ItemKind.DELIBERATE
                && !object.contains("《")
                && isOnTheSame(before, object);
        if (papersOfReport) {
            return true;
        }
        boolean tells = kind == ItemKind.CONVEY || kind == ItemKind.HEAR_REPORT;
        return tells && verb.word().endsWith("部署") || kind == ItemKind.CONVEY && verb.kind() == ItemKind.CONVEY;
    }

    /** Sentences that end with a full stop, semicolons kept inside. */
    static List<Slice> fullSentences(Slice paragraph) {
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

    static boolean opensList(Slice sentence) {
        boolean meeting = sentence.startsWith("会议", sentence.from())
                || sentence.startsWith("会上", sentence.from())
                || sentence.startsWith("在", sentence.from())
                || sentence.startsWith("与会", sentence.from());
        return meeting && verb(sentence).isPresent();
    }

    static Optional<ItemVerbs.Verb> verb(Slice words) {
        return ItemVerbs.at(words).filter(ItemVerbs::isNeutral);
    }

    /** 听取了甲情况通报，原则通过了《乙》: decided on is not what was heard. */
    private static boolean decidesOther(Slice clause, Slice before) {
        return clause.contains("《")
                && !before.contains("《")
                && ItemVerbs.at(clause)
                        .filter(verb -> !ItemVerbs.isNeutral(verb))
                        .isPresent();
    }

    /** The matters that commas part; none when a clause says what the meeting thinks of them. */
    static List<Slice> byComma(Slice part, boolean together) {
        List<Slice> matters = new ArrayList<>();
        int from = part.from();
        int to = part.from();
        for (Slice clause : Sentences.clauses(part)) {
            Slice before = part.between(from, Math.max(from, to));
            boolean decides = clause.from() > part.from() && decidesOther(clause, before);
            if (!decides
                    && clause.from() > part.from()
                    && SPEAKS.matcher(clause.norm()).find()) {
                return List.of();
            }
            Optional<ItemVerbs.Verb> verb = verb(clause);
            boolean another = clause.from() > part.from()
                    && !together
                    && (verb.isPresent() && !goesOn(clause, verb.get(), before)
                            || SUBMITTED.matcher(clause.norm()).matches()
                            || decides);
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
}
