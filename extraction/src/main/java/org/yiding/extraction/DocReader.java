package org.yiding.extraction;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.OldWordFileFormatException;
import org.apache.poi.hwpf.model.ListLevel;
import org.apache.poi.hwpf.usermodel.CharacterRun;
import org.apache.poi.hwpf.usermodel.HWPFList;
import org.apache.poi.hwpf.usermodel.Paragraph;
import org.apache.poi.hwpf.usermodel.Range;
import org.apache.poi.hwpf.usermodel.Table;
import org.apache.poi.hwpf.usermodel.TableCell;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.yiding.support.error.UnreadableDocumentException;

/** The body of a binary Word document, which WPS writes too: a paragraph a line, tables row by row. */
final class DocReader {

    private static final String PAGE_BREAK = "\f";
    private static final char FIELD_BEGIN = 0x13;
    private static final char FIELD_SEPARATOR = 0x14;
    private static final char FIELD_END = 0x15;
    private static final char LINE_BREAK = 0x0B;
    private static final char NO_BREAK_HYPHEN = 0x1E;
    private static final char CELL_END = 0x07;
    private static final int INDENTED_TWIPS = 300;
    private static final int LEVELS = 9;
    // MS-OSHARED 2.2.1.3, by the names that WordprocessingML gives the same formats.
    private static final Map<Integer, String> FORMATS = Map.ofEntries(
            Map.entry(0, "decimal"),
            Map.entry(1, "upperRoman"),
            Map.entry(2, "lowerRoman"),
            Map.entry(3, "upperLetter"),
            Map.entry(4, "lowerLetter"),
            Map.entry(10, "ideographDigital"),
            Map.entry(11, "japaneseCounting"),
            Map.entry(14, "decimalFullWidth"),
            Map.entry(18, "decimalEnclosedCircle"),
            Map.entry(22, "decimalZero"),
            Map.entry(23, "bullet"),
            Map.entry(26, "decimalEnclosedFullstop"),
            Map.entry(27, "decimalEnclosedParen"),
            Map.entry(28, "decimalEnclosedCircleChinese"),
            Map.entry(30, "ideographTraditional"),
            Map.entry(37, "chineseCounting"),
            Map.entry(38, "chineseLegalSimplified"),
            Map.entry(39, "chineseCountingThousand"),
            Map.entry(255, "none"));

    private final TextPages text;
    private final ListNumbers numbers = new ListNumbers();
    private final Map<Integer, List<ListNumbers.Level>> lists = new HashMap<>();

    private DocReader(TextPages text) {
        this.text = text;
    }

    static SourceText read(byte[] bytes, ExtractionLimits limits) {
        try (POIFSFileSystem files = new POIFSFileSystem(new ByteArrayInputStream(bytes))) {
            refuseOthers(files);
            try (HWPFDocument document = new HWPFDocument(files.getRoot())) {
                TextPages text = new TextPages(limits);
                new DocReader(text).body(document.getRange());
                return text.toSourceText();
            }
        } catch (EncryptedDocumentException e) {
            throw new UnreadableDocumentException("The document is encrypted. Bring it without a password.", e);
        } catch (OldWordFileFormatException e) {
            throw new UnreadableDocumentException("The document is from Word 95 or older. Save it as DOCX or PDF.", e);
        } catch (IOException e) {
            throw new UnreadableDocumentException("The document is broken or cut off.", e);
        }
    }

    private static void refuseOthers(POIFSFileSystem files) {
        var root = files.getRoot();
        if (root.hasEntryCaseInsensitive("WordDocument")) {
            return;
        }
        if (root.hasEntryCaseInsensitive("EncryptedPackage")) {
            throw new UnreadableDocumentException("The document is encrypted. Bring it without a password.");
        }
        String found = root.hasEntryCaseInsensitive("Workbook")
                ? "a spreadsheet (XLS)"
                : root.hasEntryCaseInsensitive("PowerPoint Document") ? "a presentation (PPT)" : "an OLE container";
        throw new UnreadableDocumentException(
                "The file is " + found + ". Accepted are " + DocumentFormat.ACCEPTED + ".");
    }

    private void body(Range range) {
        int i = 0;
        while (i < range.numParagraphs()) {
            Paragraph paragraph = range.getParagraph(i);
            if (paragraph.isInTable()) {
                Table table = range.getTable(paragraph);
                table(table);
                i += Math.max(1, table.numParagraphs());
            } else {
                paragraph(paragraph);
                i++;
            }
        }
    }

    private void table(Table table) {
        for (int i = 0; i < table.numRows(); i++) {
            TableRow row = new TableRow();
            for (int j = 0; j < table.getRow(i).numCells(); j++) {
                row.cell(cell(table.getRow(i).getCell(j)));
            }
            row.lines().forEach(text::line);
        }
    }

    private List<String> cell(TableCell cell) {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < cell.numParagraphs(); i++) {
            Paragraph paragraph = cell.getParagraph(i);
            String line = label(paragraph) + words(paragraph).replace(PAGE_BREAK, " ");
            lines.addAll(line.lines().toList());
        }
        return lines;
    }

    private void paragraph(Paragraph paragraph) {
        String indent = paragraph.getFirstLineIndent() >= INDENTED_TWIPS ? "\u3000\u3000" : "";
        String line = indent + label(paragraph) + words(paragraph);
        if (paragraph.pageBreakBefore()) {
            text.nextPage();
        }
        String[] parts = line.split(PAGE_BREAK, -1);
        for (int i = 0; i < parts.length; i++) {
            if (i > 0) {
                text.nextPage();
            }
            parts[i].lines().forEach(text::line);
        }
    }

    private String label(Paragraph paragraph) {
        if (!paragraph.isInList()) {
            return "";
        }
        HWPFList list = paragraph.getList();
        List<ListNumbers.Level> levels = lists.computeIfAbsent(list.getLsid(), id -> levels(list));
        return numbers.next(String.valueOf(list.getLsid()), levels, paragraph.getIlvl());
    }

    private static List<ListNumbers.Level> levels(HWPFList list) {
        List<ListNumbers.Level> levels = new ArrayList<>();
        for (int i = 0; i < LEVELS && i < list.getListData().getLevels().length; i++) {
            ListLevel level = list.getListData().getLevels()[i];
            String template = level.getNumberText() == null ? "" : level.getNumberText();
            for (char shown = 0; shown < LEVELS; shown++) {
                template = template.replace(String.valueOf(shown), "%" + (shown + 1));
            }
            String format = FORMATS.getOrDefault(level.getNumberFormat(), "decimal");
            levels.add(new ListNumbers.Level(level.getStartAt(), format, template));
        }
        return levels;
    }

    /** The paragraph's text without deleted and hidden runs and without the codes of fields. */
    private static String words(Paragraph paragraph) {
        StringBuilder words = new StringBuilder();
        Deque<Boolean> fieldsInCode = new ArrayDeque<>();
        for (int i = 0; i < paragraph.numCharacterRuns(); i++) {
            CharacterRun run = paragraph.getCharacterRun(i);
            if (run.isMarkedDeleted() || run.isVanished()) {
                continue;
            }
            for (char c : run.text().toCharArray()) {
                if (!fieldMark(c, fieldsInCode) && !fieldsInCode.contains(true)) {
                    words.append(printed(c));
                }
            }
        }
        return words.toString();
    }

    // A field is its code, a separator and what it shows; fields nest.
    private static boolean fieldMark(char c, Deque<Boolean> fieldsInCode) {
        if (c == FIELD_BEGIN) {
            fieldsInCode.push(true);
        } else if (c == FIELD_SEPARATOR && !fieldsInCode.isEmpty()) {
            fieldsInCode.pop();
            fieldsInCode.push(false);
        } else if (c == FIELD_END && !fieldsInCode.isEmpty()) {
            fieldsInCode.pop();
        } else {
            return c == FIELD_SEPARATOR || c == FIELD_END;
        }
        return true;
    }

    private static char printed(char c) {
        return switch (c) {
            case LINE_BREAK -> '\n';
            case NO_BREAK_HYPHEN -> '-';
            case '\r', CELL_END -> ' ';
            default -> c;
        };
    }
}
