package org.yiding.meeting.reading.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.yiding.extraction.SourceText;

/** Builds a {@link JoinedText} in one pass over the extracted text. */
final class Joiner {

    private final SourceText source;
    private final String raw;
    private final StringBuilder shown = new StringBuilder();
    private final StringBuilder norm = new StringBuilder();
    private final List<Line> lines = new ArrayList<>();
    private int[] codePoints = new int[256];
    private int[] units = new int[256];
    private short[] gaps = new short[256];
    private int blanks;
    private boolean pageBreak;

    Joiner(SourceText source) {
        this.source = source;
        this.raw = source.text();
    }

    JoinedText join() {
        List<RawLine> rawLines = RawLine.split(raw);
        boolean[] furniture = PageFurniture.find(raw, rawLines);
        for (int i = 0; i < rawLines.size(); i++) {
            RawLine line = rawLines.get(i);
            pageBreak |= line.opensPage() || source.pageStarts().size() > 1 && opensKnownPage(line);
            if (furniture[i]) {
                continue;
            }
            append(line);
        }
        int length = norm.length();
        return new JoinedText(
                source,
                shown.toString(),
                norm.toString(),
                Arrays.copyOf(codePoints, length),
                Arrays.copyOf(units, length),
                Arrays.copyOf(gaps, length),
                lines);
    }

    private boolean opensKnownPage(RawLine line) {
        return line.codePoint() > 0 && source.pageOf(line.codePoint()) != source.pageOf(line.codePoint() - 1);
    }

    private void append(RawLine line) {
        int from = norm.length();
        int indent = 0;
        int width = 0;
        int spaces = 0;
        int codePoint = line.codePoint();
        int c;
        for (int i = line.from(); i < line.to(); i += Character.charCount(c), codePoint++) {
            c = raw.codePointAt(i);
            if (Glyphs.isSpace(c)) {
                spaces += Glyphs.columnsOfSpace(c);
                continue;
            }
            if (Glyphs.isInvisible(c)) {
                continue;
            }
            boolean first = norm.length() == from;
            if (first) {
                indent = spaces;
            } else {
                width += spaces;
            }
            int gap = first ? JoinedText.NEW_LINE + Math.min(spaces, 999) : Math.min(spaces, 999);
            keepWordsApart(c, gap, i, codePoint);
            emit(c, gap, i, codePoint);
            width += Glyphs.columns(c);
            spaces = 0;
        }
        if (norm.length() == from) {
            blanks++;
            return;
        }
        lines.add(new Line(line.number(), from, norm.length(), indent, width, blanks, pageBreak));
        blanks = 0;
        pageBreak = false;
    }

    /** Two Latin words keep one space between them; Chinese ones and numbers close up. */
    private void keepWordsApart(int c, int gap, int unit, int codePoint) {
        if (gap == 0 || gap >= JoinedText.NEW_LINE || norm.isEmpty()) {
            return;
        }
        if (isLatin(c) && isLatin(norm.charAt(norm.length() - 1))) {
            emit(' ', gap, unit - 1, codePoint - 1);
        }
    }

    private static boolean isLatin(int c) {
        return c < 0x250 && Character.isLetter(c);
    }

    private void emit(int c, int gap, int unit, int codePoint) {
        int shownAs = Glyphs.shown(c);
        int size = Character.charCount(shownAs);
        grow(norm.length() + size);
        for (int k = 0; k < size; k++) {
            codePoints[norm.length() + k] = codePoint;
            units[norm.length() + k] = unit;
            gaps[norm.length() + k] = (short) (k == 0 ? gap : 0);
        }
        shown.appendCodePoint(shownAs);
        if (size == 1) {
            norm.append(Glyphs.folded((char) shownAs));
        } else {
            norm.appendCodePoint(shownAs);
        }
    }

    private void grow(int needed) {
        if (needed <= codePoints.length) {
            return;
        }
        int size = Math.max(needed, codePoints.length * 2);
        codePoints = Arrays.copyOf(codePoints, size);
        units = Arrays.copyOf(units, size);
        gaps = Arrays.copyOf(gaps, size);
    }
}
