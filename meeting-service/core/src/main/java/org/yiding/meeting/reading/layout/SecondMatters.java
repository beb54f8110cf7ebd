package org.yiding.meeting.reading.layout;

import java.util.ArrayList;
import java.util.List;
import org.yiding.meeting.reading.sentence.Titles;
import org.yiding.meeting.reading.text.Marker;
import org.yiding.meeting.reading.text.Slice;

/** Parts paragraphs that go on to a second matter: 会议听取了甲的汇报，决定…。会议审议并通过了《乙》，要求…. */
final class SecondMatters {

    private SecondMatters() {}

    /** The paragraphs, each cut before a sentence with which the meeting takes up a document not named before. */
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
        }
        parts.add(paragraph.startingAt(from));
    }

    private static boolean takesUp(Slice words) {
        return words.startsWith("会议", words.from()) && Matters.verb(words).isPresent();
    }

    private static boolean isNew(Slice sentence, Slice before) {
        List<Titles.Title> titles = Titles.in(sentence);
        return !titles.isEmpty() && titles.stream().noneMatch(title -> before.contains(title.title()));
    }
}
