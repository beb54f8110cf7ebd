package org.yiding.extraction;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Printed pages to text: a printed line a line, its indentation in ideographic spaces as a typist would make it. */
final class PrintedText {

    private static final int MOST_INDENTED = 30;
    private static final double SHARE_AT_MARGIN = 0.1;
    // A page with fewer may have none that begins at the margin.
    private static final int TOO_FEW_LINES = 5;

    private PrintedText() {}

    static SourceText of(List<PrintedPage> pages, ExtractionLimits limits) {
        List<PrintedPage> bodies = PageFurniture.removedFrom(pages);
        double usual = leftMargin(
                bodies.stream().flatMap(page -> page.lines().stream()).toList());
        TextPages text = new TextPages(limits);
        for (int i = 0; i < bodies.size(); i++) {
            if (i > 0) {
                text.nextPage();
            }
            List<PrintedLine> lines = bodies.get(i).lines();
            double margin = lines.size() < TOO_FEW_LINES ? usual : leftMargin(lines);
            for (PrintedLine line : lines) {
                long ems = Math.round((line.x() - margin) / line.em());
                text.line("\u3000".repeat((int) Math.clamp(ems, 0, MOST_INDENTED)) + line.text());
            }
        }
        return text.toSourceText();
    }

    // The leftmost edge that several lines share: a stray mark in the margin must not indent the whole page.
    private static double leftMargin(List<PrintedLine> lines) {
        List<Double> edges = new ArrayList<>(lines.stream().map(PrintedLine::x).toList());
        Collections.sort(edges);
        int enough = (int) Math.max(1, Math.round(edges.size() * SHARE_AT_MARGIN));
        for (int i = 0; i + enough <= edges.size(); i++) {
            double em = lines.get(0).em();
            if (edges.get(i + enough - 1) - edges.get(i) < em / 2) {
                return edges.get(i);
            }
        }
        return edges.isEmpty() ? 0 : edges.get(0);
    }
}
