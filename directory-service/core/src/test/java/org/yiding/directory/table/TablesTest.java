package org.yiding.directory.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TablesTest {

    @ParameterizedTest
    @EnumSource(TableWriter.Format.class)
    void tableThatWasWrittenIsReadBack(TableWriter.Format format) throws Exception {
        List<List<String>> table =
                List.of(List.of("名称", "简称"), List.of("苏州市财政局", "市财政局、“财局”, a\"b"), List.of("=1+1", "'-x"));

        assertThat(read(written(format, table)))
                .containsExactly(
                        new TableRow(1, table.get(0)), new TableRow(2, table.get(1)), new TableRow(3, table.get(2)));
    }

    @Test
    void csvIsMarkedForSpreadsheetsAndNothingInItIsAFormula() throws IOException {
        byte[] file = written(TableWriter.Format.CSV, List.of(List.of("名称"), List.of("=1+1"), List.of("a, b")));

        assertThat(new String(file, StandardCharsets.UTF_8)).isEqualTo("\uFEFF名称\r\n'=1+1\r\n\"a, b\"\r\n");
    }

    @Test
    void csvOfAnOlderSpreadsheetIsReadInItsEncoding() throws Exception {
        byte[] file = "名称,简称\n苏州市财政局,\n\n".getBytes(Charset.forName("GB18030"));

        assertThat(read(file)).startsWith(new TableRow(1, List.of("名称", "简称")), new TableRow(2, List.of("苏州市财政局", "")));
    }

    @Test
    void textThatIsBrokenInTheMiddleNamesItsRow() {
        byte[] file = "名称\n甲局\n\"乙局\n".getBytes(StandardCharsets.UTF_8);

        assertThatThrownBy(() -> read(file))
                .isInstanceOf(UnreadableTableException.class)
                .hasMessageStartingWith("Row 3 cannot be read: ");
    }

    @Test
    void zipThatIsNoWorkbookIsRefused() {
        assertThatThrownBy(() -> read(new byte[] {'P', 'K', 3, 4, 0, 0}))
                .isInstanceOf(UnreadableTableException.class)
                .hasMessage("The workbook cannot be read behind row 0.");
    }

    @Test
    void textThatAnotherProgramMarkedIsReadWithoutItsMark() throws Exception {
        assertThat(read("\uFEFF名称\n甲局".getBytes(StandardCharsets.UTF_8)))
                .containsExactly(new TableRow(1, List.of("名称")), new TableRow(2, List.of("甲局")));
    }

    @Test
    void dayOfASpreadsheetIsReadAsADayHoweverItIsShown() throws Exception {
        byte[] file = workbook(row -> {
            CellStyle american = row.getSheet().getWorkbook().createCellStyle();
            american.setDataFormat((short) 14);
            row.createCell(0).setCellValue(LocalDate.of(2019, 1, 10));
            row.getCell(0).setCellStyle(american);
            row.createCell(1).setCellValue(320500);
        });

        assertThat(read(file)).containsExactly(new TableRow(3, List.of("2019-01-10", "320500")));
    }

    @Test
    void textOfAWorkbookThatLooksLikeAFormulaStaysText() throws IOException {
        byte[] file = written(TableWriter.Format.XLSX, List.of(List.of("=1+1")));

        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            Cell cell = book.getSheetAt(0).getRow(0).getCell(0);
            assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
            assertThat(cell.getStringCellValue()).isEqualTo("=1+1");
        }
    }

    @Test
    void sheetHasAsManyRowsAsExcelShowsAndCsvAnyNumber() {
        assertThat(TableWriter.Format.XLSX.mostRows()).isEqualTo(1_048_576);
        assertThat(TableWriter.Format.CSV.mostRows()).isEqualTo(Long.MAX_VALUE);
    }

    @Test
    void workbookThatFillsTheMemoryIsRefusedBeforeItIsUnpacked() throws IOException {
        ByteArrayOutputStream bomb = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bomb)) {
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            byte[] nothing = new byte[1024 * 1024];
            for (int megabyte = 0; megabyte <= 128; megabyte++) {
                zip.write(nothing);
            }
        }

        assertThat(bomb.size()).isLessThan(200_000);
        assertThatThrownBy(() -> read(bomb.toByteArray()))
                .isInstanceOf(UnreadableTableException.class)
                .hasMessage("The workbook unpacks to more than 128 MB.");
    }

    @Test
    void rowOfMoreCellsThanSpreadsheetsHaveIsRefused() {
        byte[] file = ("名称\n" + ",".repeat(16_384)).getBytes(StandardCharsets.UTF_8);

        assertThatThrownBy(() -> read(file))
                .isInstanceOf(UnreadableTableException.class)
                .hasMessage("Row 2 has more than 16384 cells.");
    }

    @Test
    void bytesOfNoEncodingAreRefused() {
        assertThatThrownBy(() -> read(new byte[] {(byte) 0xFF, (byte) 0xFF, 'a'}))
                .isInstanceOf(UnreadableTableException.class)
                .hasMessage("The file is neither UTF-8 nor GB18030.");
    }

    @ParameterizedTest
    @EnumSource(TableWriter.Format.class)
    void whoeverTakesTheRowsMayRefuseThem(TableWriter.Format format) throws IOException {
        byte[] file = written(format, List.of(List.of("名称")));

        assertThatThrownBy(() -> Tables.read(file, row -> {
                    throw new IllegalStateException("no " + row.cell(0));
                }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("no 名称");
    }

    /** A workbook with a third row alone. */
    private static byte[] workbook(Consumer<Row> third) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (XSSFWorkbook book = new XSSFWorkbook()) {
            third.accept(book.createSheet().createRow(2));
            book.write(out);
        }
        return out.toByteArray();
    }

    private static byte[] written(TableWriter.Format format, List<List<String>> table) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (TableWriter writer = format.to(out)) {
            for (List<String> row : table) {
                writer.write(row);
            }
        }
        return out.toByteArray();
    }

    private static List<TableRow> read(byte[] file) throws UnreadableTableException {
        List<TableRow> rows = new ArrayList<>();
        Tables.read(file, rows::add);
        return rows;
    }
}
