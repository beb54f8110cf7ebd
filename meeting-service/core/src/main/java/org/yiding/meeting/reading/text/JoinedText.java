package org.yiding.meeting.reading.text;

import java.util.List;
import org.yiding.extraction.SourceText;
import org.yiding.meeting.model.Evidence;

/**
 * The document as one run of characters without line breaks and without the spaces that layout put between Chinese
 * characters; each character knows where in the extracted text it stands and what space stood before it.
 *
 * <p>It comes in two spellings of the same length: {@code shown}, which becomes the value of facts (full-width digits
 * and letters made plain), and {@code norm}, on which the grammar matches (one kind of each bracket and comma).
 */
public final class JoinedText {

    /** A gap that holds a line break; the columns of spaces are added to it. */
    public static final int NEW_LINE = 1 << 14;

    private final SourceText source;
    private final String shown;
    private final String norm;
    private final int[] codePoint;
    private final int[] unit;
    private final short[] gap;
    private final List<Line> lines;

    JoinedText(
            SourceText source, String shown, String norm, int[] codePoint, int[] unit, short[] gap, List<Line> lines) {
        this.source = source;
        this.shown = shown;
        this.norm = norm;
        this.codePoint = codePoint;
        this.unit = unit;
        this.gap = gap;
        this.lines = List.copyOf(lines);
    }

    /** Joins a whole extracted text, page numbers and repeated page headings left out. */
    public static JoinedText of(SourceText source) {
        return new Joiner(source).join();
    }

    public String shown() {
        return shown;
    }

    public String norm() {
        return norm;
    }

    public int length() {
        return norm.length();
    }

    /** The lines that hold anything, in order. */
    public List<Line> lines() {
        return lines;
    }

    /** The space before a character: 0 for none, columns of spaces, {@link #NEW_LINE} and more for a line break. */
    public int gapBefore(int index) {
        return gap[index];
    }

    public Slice all() {
        return new Slice(this, 0, length());
    }

    /** The span of the extracted text behind {@code from} (inclusive) to {@code to} (exclusive), which is not empty. */
    Evidence evidence(int from, int to) {
        int start = codePoint[from];
        int last = unit[to - 1];
        int end = codePoint[to - 1] + 1;
        String raw = source.text();
        String quote = raw.substring(unit[from], last + Character.charCount(raw.codePointAt(last)));
        return new Evidence(start, end, quote, lineOf(from), source.pageOf(start));
    }

    private int lineOf(int index) {
        int low = 0;
        int high = lines.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (lines.get(middle).from() <= index) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return lines.get(low).number();
    }
}
