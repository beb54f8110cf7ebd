package org.yiding.meeting.reading.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yiding.meeting.model.ItemKind;
import org.yiding.meeting.reading.sentence.Sentences;
import org.yiding.meeting.reading.text.Slice;

/** A paragraph that does nothing but list the matters of a meeting: 会议传达学习了甲。听取了乙汇报；丙汇报。审议了《丁》。 */
final class ListedMatters {

    /** （记者张三） */
    private static final Pattern BYLINE = Pattern.compile("（[^（）]{2,24}）");
    /** 听取了甲情况汇报；乙情况汇报: under the verb before. */
    private static final Pattern UNDER_SAME_VERB =
            Pattern.compile("(?!会议|要|并|同时|各)[^，。；：]{4,60}(?:汇报|情况|精神|工作|事项|事宜|方案|意见|问题|报告|请示|计划|》|）)");

    private final Slice paragraph;
    private final List<Matter> parts = new ArrayList<>();

    private ListedMatters(Slice paragraph) {
        this.paragraph = paragraph;
    }

    /** The matters in their order; fewer than two when the paragraph says more, or only one. */
    static List<Matter> in(Slice paragraph) {
        List<Slice> sentences = Matters.fullSentences(paragraph);
        List<Matter> papers = sentences.size() == 1 ? MatterParts.byKind(sentences.get(0)) : List.of();
        return papers.isEmpty() ? new ListedMatters(paragraph).read(sentences) : papers;
    }

    private List<Matter> read(List<Slice> sentences) {
        for (Slice sentence : sentences) {
            if (BYLINE.matcher(sentence.norm()).matches()) {
                continue;
            }
            boolean alone = sentences.size() == 1 && Matters.verb(sentence).isPresent();
            if (parts.isEmpty() && !alone && !Matters.opensList(sentence)) {
                return List.of();
            }
            if (!parts.isEmpty() && Matters.DECIDES_ALL.matcher(sentence.norm()).matches()) {
                break;
            }
            if (!addAll(sentence)) {
                return List.of();
            }
        }
        return parts.stream().flatMap(part -> apart(part).stream()).toList();
    }

    /** Adds the matters of a sentence; false where it does more than to list them. */
    private boolean addAll(Slice sentence) {
        boolean semicolons = sentence.contains("；");
        List<Slice> listed = Sentences.of(sentence);
        Slice verb = null;
        for (Slice part : listed) {
            boolean own = Matters.verb(part).isPresent();
            if (!own && verb != null && UNDER_SAME_VERB.matcher(part.norm()).matches()) {
                addUnder(verb, part);
                continue;
            }
            boolean another = own || Matters.SUBMITTED.matcher(part.norm()).matches();
            List<Slice> found = another ? Matters.byComma(part, semicolons) : List.of();
            if (found.isEmpty()) {
                return false;
            }
            verb = sharedVerb(part);
            boolean conveysMore = listed.size() <= 2 && found.size() == 1 && goesOnConveying(found.get(0));
            if (conveysMore) {
                extendLast(part);
            } else {
                found.forEach(words -> parts.add(new Matter(words, null)));
            }
        }
        return true;
    }

    private static @Nullable Slice sharedVerb(Slice part) {
        return Matters.verb(part)
                .map(verb -> part.between(verb.from(), verb.to()))
                .orElse(null);
    }

    /** A part without a verb: another matter of the same kind, or more of what is conveyed. */
    private void addUnder(Slice verb, Slice part) {
        if (isConveyed(verb)) {
            extendLast(part);
        } else {
            parts.add(new Matter(part, verb));
        }
    }

    private boolean goesOnConveying(Slice words) {
        return !parts.isEmpty()
                && isConveyed(words)
                && isConveyed(parts.get(parts.size() - 1).words());
    }

    private void extendLast(Slice part) {
        Slice before = parts.remove(parts.size() - 1).words();
        parts.add(new Matter(paragraph.between(before.from(), part.to()), null));
    }

    private List<Matter> apart(Matter listed) {
        if (listed.verb() != null) {
            return List.of(listed);
        }
        Slice part = listed.words();
        List<Matter> reports = MatterParts.byReport(part);
        if (!reports.isEmpty()) {
            return reports;
        }
        List<Matter> components = MatterParts.byComponent(withoutGoingOn(part));
        boolean heard = Matters.verb(part)
                .filter(found -> found.kind() == ItemKind.HEAR_REPORT)
                .isPresent();
        boolean apart = components.size() > 1 && !heard || parts.size() == 1;
        return apart ? components : MatterParts.byTitle(part, false);
    }

    /** 研究了甲方案、乙草案，部署了当前工作: the last clause adds no matter. */
    private static Slice withoutGoingOn(Slice part) {
        List<Slice> clauses = Sentences.clauses(part);
        Slice last = clauses.isEmpty() ? part : clauses.get(clauses.size() - 1);
        boolean adds = clauses.size() > 1
                && ItemVerbs.at(last)
                        .filter(verb -> Matters.GOES_ON
                                .matcher(last.startingAt(verb.to()).trim("。").norm())
                                .matches())
                        .isPresent();
        return adds ? part.between(part.from(), last.from() - 1) : part;
    }

    private static boolean isConveyed(Slice words) {
        return Matters.verb(words)
                .filter(found -> found.kind() == ItemKind.CONVEY)
                .isPresent();
    }
}
