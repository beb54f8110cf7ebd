package org.yiding.extraction;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Puts printed characters together to lines by where they stand, since files keep them in any order. */
final class LineLayout {

    private static final String IDEOGRAPHIC_SPACE = "\u3000";
    // Raised notes and mixed type sizes move a baseline by less, the tightest line spacing by more.
    private static final double SAME_LINE = 0.45;
    private static final double SAME_PLACE = 0.3;
    private static final double LATIN_GAP = 0.15;
    // Word processors part Chinese from digits by a quarter em that nobody typed; justified lines stretch as much.
    private static final double CHINESE_GAP = 0.5;
    private static final double WIDE_GAP = 0.75;
    private static final double COLUMN_GAP = 3;

    private LineLayout() {}

    /** @param glyphs of one page, in any order, blanks among them or not */
    static List<PrintedLine> lines(List<Glyph> glyphs) {
        List<Glyph> sorted = new ArrayList<>(glyphs);
        sorted.removeIf(Glyph::blank);
        sorted.sort(Comparator.comparingDouble(Glyph::baseline));
        List<PrintedLine> lines = new ArrayList<>();
        List<Glyph> line = new ArrayList<>();
        Glyph largest = null;
        for (Glyph glyph : sorted) {
            if (largest != null
                    && glyph.baseline() - largest.baseline() > SAME_LINE * Math.max(glyph.em(), largest.em())) {
                lines.add(line(line));
                line.clear();
                largest = null;
            }
            line.add(glyph);
            largest = largest == null || glyph.em() > largest.em() ? glyph : largest;
        }
        if (!line.isEmpty()) {
            lines.add(line(line));
        }
        return lines;
    }

    private static PrintedLine line(List<Glyph> glyphs) {
        glyphs.sort(Comparator.comparingDouble(Glyph::x));
        Glyph previous = glyphs.get(0);
        double em = previous.em();
        double baseline = previous.baseline();
        StringBuilder text = new StringBuilder(previous.text());
        for (Glyph glyph : glyphs.subList(1, glyphs.size())) {
            if (printedTwice(previous, glyph)) {
                continue;
            }
            text.append(gap(previous, glyph)).append(glyph.text());
            baseline = glyph.em() > em ? glyph.baseline() : baseline;
            em = Math.max(em, glyph.em());
            previous = glyph;
        }
        return new PrintedLine(glyphs.get(0).x(), baseline, em, text.toString());
    }

    // Bold type is often made by printing the same character again, a hair beside itself.
    private static boolean printedTwice(Glyph before, Glyph after) {
        return after.text().equals(before.text()) && after.x() - before.x() < SAME_PLACE * after.em();
    }

    private static String gap(Glyph before, Glyph after) {
        double ems = (after.x() - before.end()) / Math.min(before.em(), after.em());
        if (ems >= COLUMN_GAP) {
            return "\t";
        }
        if (latin(before.last()) && latin(after.first())) {
            return ems < LATIN_GAP ? "" : " ";
        }
        if (ems >= CHINESE_GAP && ems < WIDE_GAP && (latin(before.last()) || latin(after.first()))) {
            return " ";
        }
        return ems < CHINESE_GAP ? "" : IDEOGRAPHIC_SPACE.repeat((int) Math.max(1, Math.round(ems)));
    }

    private static boolean latin(int codePoint) {
        return codePoint < 0x2E80 && Character.isLetterOrDigit(codePoint);
    }
}
