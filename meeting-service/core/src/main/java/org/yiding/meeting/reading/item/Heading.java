package org.yiding.meeting.reading.item;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yiding.meeting.reading.layout.ItemDraft;
import org.yiding.meeting.reading.layout.ItemVerbs;
import org.yiding.meeting.reading.sentence.AssignmentParser;
import org.yiding.meeting.reading.sentence.Sentences;
import org.yiding.meeting.reading.sentence.Titles;
import org.yiding.meeting.reading.text.Slice;

/**
 * The heading of an item and what is left as its body.
 *
 * @param words the heading as it stands, null when the item has none
 * @param title what the item is called, null when the document does not say
 * @param inBody whether the heading is also part of the body (an item that is one paragraph)
 */
record Heading(@Nullable Slice words, @Nullable String title, List<Slice> body, boolean inBody) {

    private static final int LONGEST_UNMARKED = 160;
    private static final int SHORTEST = 6;
    private static final Pattern REMARKS = Pattern.compile("会议(?:指出|强调|要求|认为|决定|明确|议定)");
    /** What is not the name of a matter but already says who does something, or from when. */
    private static final Pattern TELLS =
            Pattern.compile("(?:由|请|责成|自\\d|从\\d|同意|原则|会议)|(?!关于)[^，。：《]{2,24}(?:牵头|负责|要|会同|配合)[^，。]{0,30}(?:，|$)");

    /** What becomes of a matter, behind its name in one sentence. */
    private static final Pattern OUTCOME = Pattern.compile(
            "(?:会议)?(?:并)?(?:原则(?:上)?)?(?:同意|通过)|(?:自|从)\\d{4}年[^，。]{2,8}起(?:施行|执行|实施)|自(?:印发|公布|发布)之日起");

    /** 关于X，会议同意…: the heading and what was decided in one sentence. */
    private static final Pattern ABOUT = Pattern.compile("^(关于[^，。：；《]{4,50})，(?=会议|经研究|原则|同意|不同意|由|请|责成|决定|暂缓)");

    static Heading of(ItemDraft draft) {
        Slice first = draft.first();
        int firstEnd = Sentences.endOfFirst(first);
        Matcher about = ABOUT.matcher(first.norm());
        if (about.find()) {
            List<Slice> body = new ArrayList<>();
            body.add(first);
            body.addAll(draft.rest());
            Slice words = first.between(first.from(), first.from() + about.end(1));
            return new Heading(words, words.shown(), body, true);
        }
        boolean one = firstEnd >= first.to();
        boolean line = one
                        && (draft.marker() != null || draft.opensWithVerb() || first.length() < 60)
                        && !draft.rest().isEmpty()
                        && !(first.contains("。") && (charges(first) || decides(first)))
                || one && !first.contains("。") && first.length() <= LONGEST_UNMARKED;
        boolean goesOn =
                draft.marker() == null && draft.opensWithVerb() && draft.rest().isEmpty() && decides(first);
        if (line && !goesOn) {
            Slice words = withoutMeeting(first.trim("。：；，"));
            return new Heading(words, words.shown(), draft.rest(), false);
        }
        List<Slice> body = new ArrayList<>();
        body.add(first);
        body.addAll(draft.rest());
        Slice sentence = first.between(first.from(), firstEnd).trim("。；：");
        Optional<ItemVerbs.Verb> verb = ItemVerbs.at(sentence);
        if (verb.isPresent()) {
            Slice clause = firstClause(sentence, verb.get().to());
            Slice words = first.between(verb.get().from(), clause.to());
            return new Heading(words, words.shown(), body, true);
        }
        if (draft.marker() != null
                && sentence.length() <= 60
                && TELLS.matcher(sentence.norm()).lookingAt()) {
            return new Heading(sentence, sentence.shown(), body, true);
        }
        if (draft.marker() != null && sentence.length() <= 60 && !charges(sentence)) {
            List<Slice> rest = new ArrayList<>();
            if (firstEnd < first.to()) {
                rest.add(first.startingAt(firstEnd));
            }
            rest.addAll(draft.rest());
            return rest.isEmpty()
                    ? new Heading(sentence, sentence.shown(), body, true)
                    : new Heading(sentence, sentence.shown(), rest, false);
        }
        return draft.marker() != null && sentence.length() <= 60
                ? new Heading(sentence, sentence.shown(), body, true)
                : named(sentence, body);
    }

    /** 经费50万元，由市文旅局列入预算: no name of a matter, somebody sees to it. */
    private static boolean charges(Slice sentence) {
        return !new AssignmentParser(null).read(sentence).isEmpty();
    }

    /** 审议通过了《办法》，自2023年9月1日起施行: behind the matter stands already what becomes of it. */
    private static boolean decides(Slice sentence) {
        return Sentences.clauses(sentence).stream()
                .skip(1)
                .anyMatch(clause -> OUTCOME.matcher(clause.norm()).lookingAt());
    }

    private static Slice withoutMeeting(Slice heading) {
        return heading.startsWith("会议", heading.from()) && ItemVerbs.at(heading).isPresent()
                ? heading.startingAt(heading.from() + 2)
                : heading;
    }

    /** An item without a heading is called after the document its first sentence names. */
    private static Heading named(Slice sentence, List<Slice> body) {
        List<Titles.Title> titles = Titles.in(sentence);
        if (titles.isEmpty()) {
            Slice clause = Sentences.clauses(sentence).stream().findFirst().orElse(sentence);
            boolean tells = clause.length() >= SHORTEST
                    && !REMARKS.matcher(clause.norm()).lookingAt();
            return tells ? new Heading(clause, clause.shown(), body, true) : new Heading(null, null, body, true);
        }
        Slice words = titles.get(0).whole();
        return new Heading(words, words.shown(), body, true);
    }

    private static Slice firstClause(Slice sentence, int from) {
        List<Slice> clauses = Sentences.clauses(sentence);
        for (Slice clause : clauses) {
            if (clause.to() > from) {
                return clause;
            }
        }
        return sentence;
    }
}
