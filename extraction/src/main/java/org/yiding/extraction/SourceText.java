package org.yiding.extraction;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The text that was extracted from a file, never altered: every evidence points into it.
 *
 * @param text the extracted text, line breaks as they came
 * @param pageStarts code point offset of the first code point of each page, ascending, the first one 0
 */
public record SourceText(String text, List<Integer> pageStarts) {

    public SourceText {
        pageStarts = List.copyOf(pageStarts);
        if (pageStarts.isEmpty() || pageStarts.get(0) != 0) {
            throw new IllegalArgumentException("The first page starts at 0.");
        }
    }

    /** A text whose pages are parted by form feeds; without any it is one page. */
    public static SourceText of(String text) {
        List<Integer> starts = new ArrayList<>();
        starts.add(0);
        int codePoint = 0;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            codePoint++;
            if (text.charAt(i) == '\f') {
                starts.add(codePoint);
            }
        }
        return new SourceText(text, starts);
    }

    /** The words between two code point offsets, the end exclusive. */
    public String slice(int start, int end) {
        int from = text.offsetByCodePoints(0, start);
        return text.substring(from, text.offsetByCodePoints(from, end - start));
    }

    /** Number of code points. */
    public int length() {
        return text.codePointCount(0, text.length());
    }

    /** The page, counted from 1, on which a code point offset lies. */
    public int pageOf(int offset) {
        int found = Collections.binarySearch(pageStarts, offset);
        return found >= 0 ? found + 1 : -found - 1;
    }
}
