package org.yiding.extraction;

import java.util.List;

/**
 * A page as it is printed.
 *
 * @param height in the unit of the lines' positions
 * @param lines from top to bottom
 */
record PrintedPage(double height, List<PrintedLine> lines) {

    PrintedPage {
        lines = List.copyOf(lines);
    }

    PrintedPage with(List<PrintedLine> kept) {
        return new PrintedPage(height, kept);
    }
}
