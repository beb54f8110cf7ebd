package org.yiding.directory.table;

import java.util.function.Consumer;

/** Reads a table, whatever its form. */
public final class Tables {

    private Tables() {}

    /**
     * Hands over every row that the file has, in its order. What the file is is told by its content, not by its name: an XLSX is
     * a zip, everything else is taken for CSV.
     *
     * @throws UnreadableTableException at the row at which it cannot be read on; the rows before have been handed over
     */
    public static void read(byte[] content, Consumer<TableRow> rows) throws UnreadableTableException {
        boolean zip = content.length > 1 && content[0] == 'P' && content[1] == 'K';
        if (zip) {
            XlsxTable.read(content, rows);
        } else {
            CsvTable.read(content, rows);
        }
    }
}
