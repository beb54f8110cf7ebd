package org.yiding.extraction;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Headers, footers and page numbers: what returns at the same place near a page's edge, or counts the pages there. Told by
 * place and repetition; a page number also by its shape, since a single page repeats nothing.
 */
final class PageFurniture {

    private static final int EDGE_LINES = 3;
    private static final double SAME_HEIGHT = 0.75;
    // Left and right pages may differ, and so may the first.
    private static final double SHARE_OF_PAGES = 0.4;
    private static final double TOP_MARGIN = 0.12;
    private static final double BOTTOM_MARGIN = 0.85;
    private static final Pattern NUMBER = Pattern.compile("\\d{1,4}");
    private static final Pattern PAGE_NUMBER =
            Pattern.compile("[\\s\\-—–－―·•.~～|/()（）]*(第|[Pp](age)?)?[\\s\\-—–－―·•.]*\\d{1,4}[\\s\\-—–－―·•.~～|/，,()（）]*"
                    + "(页|of)?[\\s，,/]*(共|of)?[\\s/]*(\\d{1,4})?\\s*页?[\\s\\-—–－―·•.)）]*");

    private final List<PrintedPage> pages;
    private final Map<String, List<Spot>> repeated = new HashMap<>();

    private record Spot(int page, double baseline) {}

    private PageFurniture(List<PrintedPage> pages) {
        this.pages = pages;
    }

    /** @return the same pages without their headers, footers and page numbers */
    static List<PrintedPage> removedFrom(List<PrintedPage> pages) {
        PageFurniture furniture = new PageFurniture(pages);
        furniture.collect();
        List<PrintedPage> kept = new ArrayList<>();
        for (int i = 0; i < pages.size(); i++) {
            kept.add(pages.get(i).with(furniture.body(i)));
        }
        return kept;
    }

    private void collect() {
        for (int i = 0; i < pages.size(); i++) {
            List<PrintedLine> lines = pages.get(i).lines();
            for (int j = 0; j < lines.size(); j++) {
                if (j < EDGE_LINES || j >= lines.size() - EDGE_LINES) {
                    PrintedLine line = lines.get(j);
                    repeated.computeIfAbsent(signature(line), key -> new ArrayList<>())
                            .add(new Spot(i, line.baseline()));
                }
            }
        }
    }

    private static String signature(PrintedLine line) {
        return NUMBER.matcher(line.text().replaceAll("[\\s\u3000]", "")).replaceAll("#");
    }

    private List<PrintedLine> body(int page) {
        List<PrintedLine> lines = pages.get(page).lines();
        int from = 0;
        while (from < Math.min(EDGE_LINES, lines.size()) && isFurniture(page, lines.get(from))) {
            from++;
        }
        int to = lines.size();
        while (to > from && lines.size() - to < EDGE_LINES && isFurniture(page, lines.get(to - 1))) {
            to--;
        }
        return lines.subList(from, to);
    }

    private boolean isFurniture(int page, PrintedLine line) {
        double place = line.baseline() / pages.get(page).height();
        if (place > TOP_MARGIN && place < BOTTOM_MARGIN) {
            return false;
        }
        boolean number = PAGE_NUMBER.matcher(line.text().strip()).matches();
        return number ? countsPages(page, line) : returns(line);
    }

    private boolean returns(PrintedLine line) {
        List<Spot> spots = repeated.getOrDefault(signature(line), List.of());
        long alike = spots.stream()
                .filter(spot -> Math.abs(spot.baseline() - line.baseline()) < SAME_HEIGHT * line.em())
                .mapToInt(Spot::page)
                .distinct()
                .count();
        return alike >= 2 && alike >= SHARE_OF_PAGES * pages.size();
    }

    // A lone number at the edge of an only page counts it if it is a 1; else its neighbours must count on with it.
    private boolean countsPages(int page, PrintedLine line) {
        int number = number(line);
        if (pages.size() == 1) {
            return number == 1;
        }
        return neighbourCounts(page - 1, number - 1) || neighbourCounts(page + 1, number + 1) || number == page + 1;
    }

    private boolean neighbourCounts(int page, int number) {
        if (page < 0 || page >= pages.size()) {
            return false;
        }
        List<PrintedLine> lines = pages.get(page).lines();
        for (int i = 0; i < lines.size(); i++) {
            boolean edge = i < EDGE_LINES || i >= lines.size() - EDGE_LINES;
            if (edge && PAGE_NUMBER.matcher(lines.get(i).text().strip()).matches() && number(lines.get(i)) == number) {
                return true;
            }
        }
        return false;
    }

    private static int number(PrintedLine line) {
        Matcher matcher = NUMBER.matcher(line.text());
        return matcher.find() ? Integer.parseInt(matcher.group()) : -1;
    }
}
