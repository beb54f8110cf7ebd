package org.yiding.directory.table;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler.SheetContentsHandler;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.jspecify.annotations.Nullable;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;

/** The first sheet of a workbook, of which no more is held in memory than the texts that its cells share. */
final class XlsxTable implements TableWriter {

    /** A hundred thousand rows of agencies take about 64 MB; what unpacks to more was made to fill the memory. */
    private static final long MOST_UNPACKED = 128L * 1024 * 1024;

    private final OutputStream out;
    private final SXSSFWorkbook book = new SXSSFWorkbook();
    private final SXSSFSheet sheet = book.createSheet();
    private int written;

    XlsxTable(OutputStream out) {
        this.out = out;
    }

    @Override
    public void write(List<String> cells) {
        var row = sheet.createRow(written++);
        for (int i = 0; i < cells.size(); i++) {
            if (!cells.get(i).isEmpty()) {
                row.createCell(i).setCellValue(cells.get(i));
            }
        }
    }

    @Override
    public void close() throws IOException {
        try (book) {
            book.write(out);
        }
    }

    static void read(byte[] content, Consumer<TableRow> rows) throws UnreadableTableException {
        requireSmall(content);
        Rows sheet = new Rows(rows);
        try (OPCPackage file = OPCPackage.open(new ByteArrayInputStream(content))) {
            XSSFReader book = new XSSFReader(file);
            Iterator<InputStream> sheets = book.getSheetsData();
            try (InputStream first = sheets.next()) {
                XMLReader xml = XMLHelper.newXMLReader();
                xml.setContentHandler(new XSSFSheetXMLHandler(
                        book.getStylesTable(), new ReadOnlySharedStringsTable(file), sheet, new Days(), false));
                xml.parse(new InputSource(first));
            }
        } catch (IOException
                | OpenXML4JException
                | SAXException
                | ParserConfigurationException
                | RuntimeException broken) {
            if (sheet.refused != null) {
                throw sheet.refused;
            }
            // What is wrong inside a workbook the library tells by exceptions of many kinds, unchecked ones among them.
            throw new UnreadableTableException("The workbook cannot be read behind row " + sheet.number + ".", broken);
        }
    }

    private static void requireSmall(byte[] content) throws UnreadableTableException {
        long unpacked = 0;
        byte[] some = new byte[8192];
        try (ZipArchiveInputStream entries = new ZipArchiveInputStream(new ByteArrayInputStream(content))) {
            while (entries.getNextEntry() != null) {
                for (int read = entries.read(some); read >= 0; read = entries.read(some)) {
                    unpacked += read;
                    if (unpacked > MOST_UNPACKED) {
                        throw new UnreadableTableException("The workbook unpacks to more than 128 MB.");
                    }
                }
            }
        } catch (IOException broken) {
            throw new UnreadableTableException("The workbook cannot be unpacked.", broken);
        }
    }

    /** Shows days as ISO-8601, whatever the spreadsheet shows them as. */
    private static final class Days extends DataFormatter {

        @Override
        public String formatRawCellContents(double value, int formatIndex, String formatString, boolean from1904) {
            return DateUtil.isADateFormat(formatIndex, formatString) && DateUtil.isValidExcelDate(value)
                    ? DateUtil.getLocalDateTime(value, from1904).toLocalDate().toString()
                    : super.formatRawCellContents(value, formatIndex, formatString, from1904);
        }
    }

    /** Makes rows of what the parser reports. */
    private static final class Rows implements SheetContentsHandler {

        private final Consumer<TableRow> rows;
        private final List<String> cells = new ArrayList<>();
        private int number;
        /** What the taker of the rows threw, which is not for this class to explain. */
        private @Nullable RuntimeException refused;

        Rows(Consumer<TableRow> rows) {
            this.rows = rows;
        }

        @Override
        public void startRow(int index) {
            cells.clear();
        }

        @Override
        public void endRow(int index) {
            number = index + 1;
            hand(cells);
        }

        private void hand(List<String> row) {
            try {
                rows.accept(new TableRow(number, row));
            } catch (RuntimeException thrown) {
                refused = thrown;
                throw thrown;
            }
        }

        @Override
        public void cell(@Nullable String reference, @Nullable String value, @Nullable XSSFComment comment) {
            int column = reference == null ? cells.size() : new CellReference(reference).getCol();
            if (column >= TableRow.MOST_CELLS) {
                throw new IllegalArgumentException("No spreadsheet has the column of " + reference);
            }
            while (cells.size() < column) {
                cells.add("");
            }
            cells.add(value == null ? "" : value.strip());
        }
    }
}
