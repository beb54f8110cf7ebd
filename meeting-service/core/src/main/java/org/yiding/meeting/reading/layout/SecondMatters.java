package org.yiding.meeting.reading.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.yiding.meeting.reading.sentence.Titles;
import org.yiding.meeting.reading.text.Marker;
import org.yiding.meeting.reading.text.Slice;

/** Parts paragraphs that go on to a second matter: 会议听取了甲的汇报，决定…。会议审议并通过了《乙》，要求…. */
final class SecondMatters {

    /** 审议通过了《甲》，原则通过《乙》: another document is decided on before the sentence is over. */
    private static final Pattern DECIDES = Pattern.compile("(?:会议)?(?:并|还)?(?:审议)?(?:并)?(?:原则(?:上)?)?(?:同意|通过)了?《");
    /** …；研究了乙项目建设事宜，…: another matter behind a semicolon. */
    private static final Pattern TAKES_UP = Pattern.compile("(?:会议)?(?:并|还)?(?:审议|研究|听取|讨论)了");

    /** No longer is what either of them finds. */
    private static final int LONGEST_OPENING = 16;

    private SecondMatters() {}

    /** The paragraphs, each cut before the words with which the meeting takes up a matter not named before. */
    static List<Slice> apart(List<Slice> paragraphs) {
        List<Slice> parts = new ArrayList<>();
        for (Slice paragraph : paragraphs) {
            boolean whole = Marker.at(paragraph).isPresent()
                    || !takesUp(paragraph)
                    || Matters.listed(paragraph).size() > 1
                    || DecidedList.of(paragraph).isPresent();
            if (whole) {
                parts.add(paragraph);
            } else {
                cut(paragraph, parts);
            }
        }
        return parts;
    }

    private static void cut(Slice paragraph, List<Slice> parts) {
        int from = paragraph.from();
        for (Slice sentence : Matters.fullSentences(paragraph)) {
            if (sentence.from() > from
                    && takesUp(sentence)
                    && isNew(sentence, paragraph.between(from, sentence.from()))) {
                parts.add(paragraph.between(from, sentence.from()));
                from = sentence.from();
            }
            for (int at = sentence.from() + 1; at < sentence.to(); at++) {
                boolean clause = "，；".indexOf(sentence.at(at - 1)) >= 0;
                if (clause && opensAnother(sentence, at, paragraph.between(from, at))) {
                    parts.add(paragraph.between(from, at));
                    from = at;
                }
            }
        }
        parts.add(paragraph.startingAt(from));
    }

    private static boolean opensAnother(Slice sentence, int at, Slice before) {
        String opening = sentence.between(at, Math.min(sentence.to(), at + LONGEST_OPENING))
                .norm();
        boolean behindSemicolon =
                sentence.at(at - 1) == '；' && TAKES_UP.matcher(opening).lookingAt();
        if (!behindSemicolon && !DECIDES.matcher(opening).lookingAt()) {
            return false;
        }
        int end = sentence.find("，", at);
        Slice clause = sentence.between(at, end < 0 ? sentence.to() : end);
        return isNew(clause, before)
                ? behindSemicolon || !Titles.in(before).isEmpty()
                : behindSemicolon && Titles.in(clause).isEmpty();
    }

    private static boolean takesUp(Slice words) {
        return words.startsWith("会议", words.from()) && Matters.verb(words).isPresent();
    }

    private static boolean isNew(Slice sentence, Slice before) {
        List<Titles.Title> titles = Titles.in(sentence);
        return !titles.isEmpty() && titles.stream().noneMatch(title -> before.contains(title.title()));
    }
}
