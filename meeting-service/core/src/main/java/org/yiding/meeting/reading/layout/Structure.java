package org.yiding.meeting.reading.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.yiding.extraction.SourceText;
import org.yiding.meeting.model.Evidence;
import org.yiding.meeting.model.Warning;
import org.yiding.meeting.reading.text.JoinedText;
import org.yiding.meeting.reading.text.Marker;
import org.yiding.meeting.reading.text.Paragraphs;
import org.yiding.meeting.reading.text.Slice;

/** From extracted text to the parts of the document. */
public final class Structure {

    private static final int LONGEST_POINT = 400;

    private Structure() {}

    public static Outline of(SourceText source) {
        JoinedText text = JoinedText.of(source);
        List<Slice> paragraphs = new ArrayList<>();
        int[] last = new int[Marker.Style.values().length];
        for (Slice paragraph : Paragraphs.of(text)) {
            splitAtNumbers(paragraph, last, paragraphs);
        }
        return Outline.of(text, paragraphs);
    }

    static Warning warning(Slice slice, Warning.Code code, String message) {
        List<Evidence> evidence = slice.evidence();
        int start = evidence.isEmpty() ? 0 : evidence.get(0).start();
        int end = evidence.isEmpty() ? 0 : evidence.get(0).end();
        return new Warning(code, message, start, end);
    }

    /** Where line breaks were lost, a numbering after a full stop that runs on opens a paragraph all the same. */
    private static void splitAtNumbers(Slice paragraph, int[] last, List<Slice> into) {
        int from = paragraph.from();
        Marker.at(paragraph).ifPresent(marker -> note(marker, last));
        for (int i = paragraph.from() + 1; i < paragraph.to(); i++) {
            if ("。：；".indexOf(paragraph.at(i - 1)) < 0) {
                continue;
            }
            Optional<Marker> marker = Marker.at(paragraph.startingAt(i))
                    .filter(found -> found.style() == Marker.Style.COMMA || found.style() == Marker.Style.BRACKETED);
            if (marker.isEmpty()) {
                continue;
            }
            int level = marker.get().style().ordinal();
            boolean runsOn = marker.get().value() == last[level] + 1
                    && (paragraph.at(i - 1) == '。' || marker.get().value() == 1 || last[level] > 0);
            if (!runsOn || marker.get().style() == Marker.Style.COMMA && isPoint(paragraph, i)) {
                continue;
            }
            note(marker.get(), last);
            into.add(paragraph.between(from, i));
            from = i;
        }
        into.add(paragraph.between(from, paragraph.to()));
    }

    /** 会议要求：一、…；二、…；三、…。 are points of one sentence: semicolons part them, where items end with full stops. */
    private static boolean isPoint(Slice paragraph, int at) {
        if (paragraph.at(at - 1) == '；') {
            return true;
        }
        if (paragraph.at(at - 1) != '：') {
            return false;
        }
        String near = paragraph
                .between(at, Math.min(paragraph.to(), at + LONGEST_POINT))
                .norm();
        int second = near.indexOf("二、");
        return second > 0 && near.charAt(second - 1) == '；';
    }

    /** A number counts on at its own level and starts the bracketed level below it anew. */
    private static void note(Marker marker, int[] last) {
        boolean outer = marker.style() == Marker.Style.COMMA || marker.style() == Marker.Style.BARE;
        if (outer) {
            last[Marker.Style.COMMA.ordinal()] = marker.value();
            last[Marker.Style.BRACKETED.ordinal()] = 0;
        }
        last[marker.style().ordinal()] = marker.value();
    }
}
