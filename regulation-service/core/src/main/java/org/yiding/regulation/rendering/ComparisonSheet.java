package org.yiding.regulation.rendering;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.yiding.regulation.comparison.Run;
import org.yiding.regulation.comparison.Run.Fate;
import org.yiding.regulation.text.Level;

/** 修改前后对照表 as a spreadsheet: words marked inside their cells, a page of A4 wide, its head on every page. */
public final class ComparisonSheet {
    /** A cell holds 32,767 characters; a longer article goes on in the next row. */
    private static final int CELL = 32_000;

    private static final int[] WIDTHS = {6, 52, 52, 36};
    private static final int CHARACTER = 256;
    private static final int REMARKS = 3;

    private final XSSFWorkbook book = new XSSFWorkbook();
    private final XSSFSheet sheet = book.createSheet("修改前后对照表");
    private final XSSFFont plain = font(false);
    private final XSSFFont bold = font(true);
    private final XSSFFont deleted = font(false);
    private final XSSFFont inserted = font(true);
    private final XSSFCellStyle cells = cells();
    private final int columns;

    private ComparisonSheet(int columns) {
        this.columns = columns;
        deleted.setStrikeout(true);
        deleted.setColor(IndexedColors.DARK_RED.getIndex());
        inserted.setUnderline(XSSFFont.U_SINGLE);
        inserted.setColor(IndexedColors.DARK_GREEN.getIndex());
    }

    /**
     * Writes the table.
     *
     * @throws IOException where the stream cannot be written to
     */
    public static void write(ComparisonTable table, OutputStream out) throws IOException {
        ComparisonSheet sheet = new ComparisonSheet(table.columns().size());
        try (XSSFWorkbook book = sheet.book) {
            sheet.head(table);
            for (int i = 0; i < table.lines().size(); i++) {
                sheet.line(i + 1, table.lines().get(i));
            }
            sheet.renumbered(table.renumberedLine());
            book.write(out);
        }
    }

    private void head(ComparisonTable table) {
        for (int i = 0; i < WIDTHS.length; i++) {
            sheet.setColumnWidth(i, WIDTHS[i] * CHARACTER);
        }
        XSSFCellStyle title = book.createCellStyle();
        XSSFFont large = font(true);
        large.setFontHeightInPoints((short) 16);
        title.setFont(large);
        title.setAlignment(HorizontalAlignment.CENTER);
        title.setVerticalAlignment(VerticalAlignment.CENTER);
        XSSFRow first = row();
        first.setHeightInPoints(36);
        XSSFCell name = first.createCell(0);
        name.setCellValue(table.title());
        name.setCellStyle(title);
        sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, columns - 1));
        XSSFCellStyle heading = cells();
        heading.setFont(bold);
        heading.setAlignment(HorizontalAlignment.CENTER);
        heading.setFillForegroundColor(IndexedColors.GREY_25_PERCENT.getIndex());
        heading.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        XSSFRow second = row();
        List<String> names = table.columns();
        for (int i = 0; i < names.size(); i++) {
            XSSFCell cell = second.createCell(i);
            cell.setCellValue(names.get(i));
            cell.setCellStyle(heading);
        }
        sheet.createFreezePane(0, 2);
        sheet.setRepeatingRows(CellRangeAddress.valueOf("2:2"));
        sheet.setFitToPage(true);
        sheet.getPrintSetup().setLandscape(true);
        sheet.getPrintSetup().setPaperSize(PrintSetup.A4_PAPERSIZE);
        sheet.getPrintSetup().setFitHeight((short) 0);
    }

    private void line(int number, ComparisonTable.Line line) {
        List<XSSFRichTextString> before = texts(line.before(), true);
        List<XSSFRichTextString> after = texts(line.after(), false);
        XSSFRichTextString remarks = new XSSFRichTextString("");
        remarks.append(cut(String.join("\n", line.remarks())), plain);
        int height = Math.max(before.size(), after.size());
        for (int i = 0; i < height; i++) {
            XSSFRow row = row();
            XSSFCell first = row.createCell(0);
            first.setCellStyle(cells);
            if (i == 0) {
                first.setCellValue(number);
            }
            put(row, 1, i < before.size() ? before.get(i) : new XSSFRichTextString(""));
            put(row, 2, i < after.size() ? after.get(i) : new XSSFRichTextString(""));
            if (columns > REMARKS) {
                put(row, REMARKS, i == 0 ? remarks : new XSSFRichTextString(""));
            }
        }
    }

    private void renumbered(String line) {
        if (!line.isEmpty()) {
            XSSFRow row = row();
            row.createCell(0).setCellValue(cut(line));
            sheet.addMergedRegion(new CellRangeAddress(row.getRowNum(), row.getRowNum(), 0, columns - 1));
        }
    }

    private void put(XSSFRow row, int column, XSSFRichTextString text) {
        XSSFCell cell = row.createCell(column);
        cell.setCellStyle(cells);
        cell.setCellValue(text);
    }

    private List<XSSFRichTextString> texts(List<RedlineRow> rows, boolean old) {
        if (rows.isEmpty()) {
            XSSFRichTextString none = new XSSFRichTextString("");
            none.append(old ? "（新增）" : "（删除）", plain);
            return List.of(none);
        }
        List<XSSFRichTextString> texts = new ArrayList<>(List.of(new XSSFRichTextString("")));
        for (RedlineRow row : rows) {
            if (texts.getLast().length() > 0) {
                append(texts, "\n", plain);
            }
            runs(texts, row.label(), old, bold);
            if (!row.label().isEmpty() && !row.level().isBelow(Level.PARAGRAPH)) {
                append(texts, "　", plain);
            }
            runs(texts, row.words(), old, plain);
        }
        return texts;
    }

    private void runs(List<XSSFRichTextString> texts, List<Run> runs, boolean old, XSSFFont kept) {
        for (Run run : runs) {
            if (run.fate() == Fate.KEPT) {
                append(texts, run.text(), kept);
            } else if (run.fate() == Fate.DELETED == old) {
                append(texts, run.text(), old ? deleted : inserted);
            }
        }
    }

    private static void append(List<XSSFRichTextString> texts, String words, XSSFFont font) {
        String rest = words;
        while (!rest.isEmpty()) {
            int room = CELL - texts.getLast().length();
            if (room <= 0) {
                texts.add(new XSSFRichTextString(""));
                room = CELL;
            }
            int end = Math.min(room, rest.length());
            texts.getLast().append(rest.substring(0, end), font);
            rest = rest.substring(end);
        }
    }

    private static String cut(String words) {
        return words.length() > CELL ? words.substring(0, CELL) + "…" : words;
    }

    private XSSFRow row() {
        return sheet.createRow(sheet.getPhysicalNumberOfRows());
    }

    private XSSFFont font(boolean heavy) {
        XSSFFont font = book.createFont();
        font.setFontName("宋体");
        font.setFontHeightInPoints((short) 11);
        font.setBold(heavy);
        return font;
    }

    private XSSFCellStyle cells() {
        XSSFCellStyle style = book.createCellStyle();
        style.setFont(plain);
        style.setWrapText(true);
        style.setVerticalAlignment(VerticalAlignment.TOP);
        style.setBorderTop(BorderStyle.THIN);
        style.setBorderBottom(BorderStyle.THIN);
        style.setBorderLeft(BorderStyle.THIN);
        style.setBorderRight(BorderStyle.THIN);
        return style;
    }
}
