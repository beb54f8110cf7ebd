package org.yiding.directory.table;

import java.util.List;

/**
 * One row of a table.
 *
 * @param number as a spreadsheet counts, the first row is 1; a file may leave blank rows out
 * @param cells their text without surrounding white space, empty where a cell is; none behind the last that is not
 */
public record TableRow(int number, List<String> cells) {

    /** More columns no spreadsheet has (Excel, 2007 and later: up to XFD). */
    static final int MOST_CELLS = 16_384;

    public TableRow {
        cells = List.copyOf(cells);
    }

    /** The text of a cell, empty where the row is shorter. */
    public String cell(int column) {
        return column < cells.size() ? cells.get(column) : "";
    }

    /** Whether nothing stands in it. */
    public boolean isBlank() {
        return cells.stream().allMatch(String::isEmpty);
    }
}
