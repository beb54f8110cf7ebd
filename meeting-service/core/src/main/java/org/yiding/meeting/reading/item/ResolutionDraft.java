package org.yiding.meeting.reading.item;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yiding.meeting.reading.text.Marker;
import org.yiding.meeting.reading.text.Marker.Style;
import org.yiding.meeting.reading.text.Slice;

/**
 * An opinion before its sentences are read.
 *
 * @param parts its paragraphs, numbering left out
 */
record ResolutionDraft(@Nullable Marker marker, List<Slice> parts) {

    /** Parts the paragraphs under a heading into opinions: by their numbering where it runs on, else one each. */
    static List<ResolutionDraft> of(List<Slice> paragraphs) {
        Style style = style(paragraphs);
        List<ResolutionDraft> drafts = new ArrayList<>();
        int last = 0;
        for (Slice paragraph : paragraphs) {
            Optional<Marker> marker = Marker.at(paragraph);
            int expected = last + 1;
            boolean numbered = style != null
                    && marker.filter(found ->
                                    found.style() == style && (found.value() == expected || found.value() == 1))
                            .isPresent();
            if (numbered) {
                last = marker.get().value();
                add(drafts, marker.get(), paragraph.startingAt(marker.get().to()));
            } else if (last > 0 || marker.isPresent() && !drafts.isEmpty() && isListed(paragraph)) {
                drafts.get(drafts.size() - 1).parts().add(paragraph);
            } else {
                add(drafts, null, paragraph);
            }
        }
        return drafts;
    }

    private static void add(List<ResolutionDraft> drafts, @Nullable Marker marker, Slice first) {
        drafts.add(new ResolutionDraft(marker, new ArrayList<>(List.of(first))));
    }

    /** The outermost numbering that starts at one; short lines that are numbered are a list, not opinions. */
    private static @Nullable Style style(List<Slice> paragraphs) {
        for (Style style : new Style[] {Style.BRACKETED, Style.POINT, Style.ENUMERATED, Style.POINT_BRACKETED}) {
            boolean starts = paragraphs.stream()
                    .filter(paragraph -> Marker.at(paragraph)
                            .filter(marker -> marker.style() == style && marker.value() == 1)
                            .isPresent())
                    .anyMatch(paragraph -> style == Style.BRACKETED || !isListed(paragraph));
            if (starts) {
                return style;
            }
        }
        return null;
    }

    private static boolean isListed(Slice paragraph) {
        return !paragraph.contains("。") || paragraph.length() < 16;
    }
}
