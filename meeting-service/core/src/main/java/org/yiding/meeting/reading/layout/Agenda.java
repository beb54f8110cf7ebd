package org.yiding.meeting.reading.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.yiding.meeting.reading.text.Marker;
import org.yiding.meeting.reading.text.Slice;

/** A list of the headings before the items that bear them again: 1.审议甲 2.研究乙 and then 1.审议甲 会议同意…. */
final class Agenda {

    private Agenda() {}

    /** The paragraphs without such a list. */
    static List<Slice> without(List<Slice> paragraphs) {
        for (int i = 0; i < paragraphs.size(); i++) {
            Optional<Marker> first = Marker.at(paragraphs.get(i)).filter(marker -> marker.value() == 1);
            if (first.isEmpty()) {
                continue;
            }
            int end = endOfList(paragraphs, i, first.get());
            if (end - i > 1 && isRepeated(paragraphs, i, end)) {
                List<Slice> rest = new ArrayList<>(paragraphs.subList(0, i));
                rest.addAll(paragraphs.subList(end, paragraphs.size()));
                return rest;
            }
            return paragraphs;
        }
        return paragraphs;
    }

    /** Index after the paragraphs that count on from the first with nothing between. */
    private static int endOfList(List<Slice> paragraphs, int from, Marker first) {
        int end = from;
        while (end < paragraphs.size()) {
            int expected = end - from + 1;
            boolean next = Marker.at(paragraphs.get(end))
                    .filter(marker -> marker.style() == first.style() && marker.value() == expected)
                    .isPresent();
            if (!next) {
                break;
            }
            end++;
        }
        return end;
    }

    private static boolean isRepeated(List<Slice> paragraphs, int from, int end) {
        List<String> later = paragraphs.subList(end, paragraphs.size()).stream()
                .map(Agenda::heading)
                .toList();
        return paragraphs.subList(from, end).stream()
                .map(Agenda::heading)
                .allMatch(heading -> later.stream().anyMatch(words -> words.startsWith(heading)));
    }

    private static String heading(Slice paragraph) {
        return Marker.at(paragraph)
                .map(marker -> paragraph.startingAt(marker.to()))
                .orElse(paragraph)
                .trim("。；，")
                .norm();
    }
}
