package org.yiding.directory.table;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.apache.poi.ss.SpreadsheetVersion;

/** Writes a table row by row; closing it completes the file and leaves the stream open. */
public interface TableWriter extends AutoCloseable {

    /** The next row. */
    void write(List<String> cells) throws IOException;

    @Override
    void close() throws IOException;

    /** The forms of files. */
    enum Format {
        /** In UTF-8 with a byte order mark, by which spreadsheets tell it; CRLF behind each row (RFC 4180). */
        CSV("text/csv;charset=UTF-8", Long.MAX_VALUE) {
            @Override
            public TableWriter to(OutputStream out) throws IOException {
                return new CsvTable(out);
            }
        },
        /** One sheet, every cell a text. */
        XLSX(
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                SpreadsheetVersion.EXCEL2007.getMaxRows()) {
            @Override
            public TableWriter to(OutputStream out) {
                return new XlsxTable(out);
            }
        };

        private final String mediaType;
        private final long mostRows;

        Format(String mediaType, long mostRows) {
            this.mediaType = mediaType;
            this.mostRows = mostRows;
        }

        public String mediaType() {
            return mediaType;
        }

        /** How many rows a file can have, its header among them. */
        public long mostRows() {
            return mostRows;
        }

        /** A writer of a new file. */
        public abstract TableWriter to(OutputStream out) throws IOException;
    }
}
