package org.yiding.extraction;

import java.util.ArrayList;
import java.util.List;

/**
 * A table row as a line: cells parted by tabs, so that a column stays one. A row of a single cell is layout, not a table:
 * its paragraphs stay lines of their own.
 */
final class TableRow {

    private static final String WITHIN_CELL = "\u3000";

    private final List<List<String>> cells = new ArrayList<>();

    void cell(List<String> paragraphs) {
        cells.add(paragraphs.stream().filter(line -> !line.isBlank()).toList());
    }

    List<String> lines() {
        if (cells.size() == 1) {
            return cells.get(0);
        }
        String line = String.join(
                "\t",
                cells.stream()
                        .map(cell -> String.join(
                                WITHIN_CELL, cell.stream().map(String::strip).toList()))
                        .toList());
        return line.isBlank() ? List.of() : List.of(line);
    }
}
