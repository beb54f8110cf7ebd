package org.yiding.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The body of a DOCX, a paragraph a line: with the numbers that Word prints before lists, tables row by row and tracked
 * changes accepted; without headers, footers, notes and hidden text.
 */
final class DocxReader {

    private static final String RELATIONS = "_rels/.rels";
    private static final String USUAL_PART = "word/document.xml";
    private static final String INDENT = "\u3000\u3000";
    private static final int INDENTED_TWIPS = 300;
    private static final int INDENTED_HUNDREDTHS = 100;
    // Deleted and moved text, what other readers are offered instead, formatting, pictures' names, phonetic guides.
    private static final Set<String> SKIPPED = Set.of(
            "del",
            "moveFrom",
            "Fallback",
            "sectPr",
            "tblPr",
            "trPr",
            "tcPr",
            "rPrChange",
            "pPrChange",
            "instrText",
            "delText",
            "rt",
            "docPr",
            "sdtPr",
            "sdtEndPr",
            "footnoteReference",
            "endnoteReference",
            "annotationRef");

    private final SafeXml xml;
    private final DocxNumbering numbering;
    private final TextPages text;
    private final boolean renderedBreaks;
    private int tables;
    private boolean rowBegun;
    private int pendingBreaks;

    /** A paragraph while its runs are read. */
    private static final class Paragraph {
        final StringBuilder text = new StringBuilder();
        final List<String> boxes = new ArrayList<>();

        @Nullable
        String style;

        DocxNumbering.@Nullable ListPlace place;
        boolean indented;
        boolean inRun;
        boolean hidden;
        int breaksBefore;
        int breaksAfter;

        void breakPage() {
            if (text.isEmpty()) {
                breaksBefore++;
            } else {
                breaksAfter++;
            }
        }
    }

    private DocxReader(SafeXml xml, DocxNumbering numbering, TextPages text, boolean renderedBreaks) {
        this.renderedBreaks = renderedBreaks;
        this.xml = xml;
        this.numbering = numbering;
        this.text = text;
    }

    static SourceText read(ZipPackage zip, ExtractionLimits limits) {
        String part = mainPart(zip, limits);
        DocxNumbering numbering = DocxNumbering.read(zip, limits);
        TextPages text = new TextPages(limits);
        boolean rendered = hasRenderedBreaks(zip, part, limits);
        try (SafeXml xml = SafeXml.open(zip.read(part), part, limits)) {
            new DocxReader(xml, numbering, text, rendered).blocks("document", text::line);
        }
        return text.toSourceText();
    }

    private static String mainPart(ZipPackage zip, ExtractionLimits limits) {
        if (!zip.has(RELATIONS)) {
            return USUAL_PART;
        }
        try (SafeXml xml = SafeXml.open(zip.read(RELATIONS), RELATIONS, limits)) {
            while (xml.next()) {
                String type = xml.isStart() ? xml.attribute("Type") : null;
                String target = xml.isStart() ? xml.attribute("Target") : null;
                if (type != null && target != null && type.endsWith("/officeDocument")) {
                    return target;
                }
            }
        }
        return USUAL_PART;
    }

    // Word marks where its pages ended, beside the breaks that the author made: counting both would count twice.
    private static boolean hasRenderedBreaks(ZipPackage zip, String part, ExtractionLimits limits) {
        try (SafeXml xml = SafeXml.open(zip.read(part), part, limits)) {
            while (xml.next()) {
                if (xml.starts("lastRenderedPageBreak")) {
                    return true;
                }
            }
        }
        return false;
    }

    private void blocks(String end, Consumer<String> out) {
        while (xml.next() && !xml.ends(end)) {
            if (!xml.isStart()) {
                continue;
            }
            if (SKIPPED.contains(xml.name())) {
                xml.skip();
            } else if (xml.starts("p")) {
                paragraph(out);
            } else if (xml.starts("tbl")) {
                table(out);
            }
        }
    }

    private void table(Consumer<String> out) {
        tables++;
        TableRow row = new TableRow();
        while (xml.next() && !xml.ends("tbl")) {
            if (xml.isStart() && SKIPPED.contains(xml.name())) {
                xml.skip();
            } else if (xml.starts("tr")) {
                row = new TableRow();
                rowBegun = tables > 1;
            } else if (xml.starts("tc")) {
                List<String> cell = new ArrayList<>();
                blocks("tc", cell::add);
                row.cell(cell);
            } else if (xml.ends("tr")) {
                row.lines().forEach(out);
                turnPending();
            }
        }
        tables--;
        turnPending();
    }

    private void paragraph(Consumer<String> out) {
        Paragraph paragraph = new Paragraph();
        while (xml.next() && !xml.ends("p")) {
            if (xml.isStart()) {
                open(paragraph);
            } else if (xml.ends("r")) {
                paragraph.inRun = false;
            }
        }
        turn(paragraph.breaksBefore);
        paragraph.boxes.forEach(out);
        String label = numbering.label(paragraph.place, paragraph.style);
        String line = (paragraph.indented ? INDENT : "") + label + paragraph.text;
        rowBegun |= !line.isBlank();
        line.lines().forEach(out);
        if (line.isEmpty()) {
            out.accept("");
        }
        turn(paragraph.breaksAfter);
    }

    private void open(Paragraph paragraph) {
        if (SKIPPED.contains(xml.name())) {
            xml.skip();
            return;
        }
        switch (xml.name()) {
            case "txbxContent" -> blocks("txbxContent", paragraph.boxes::add);
            case "pStyle" -> paragraph.style = xml.attribute("val");
            case "numPr" -> paragraph.place = DocxNumbering.readPlace(xml);
            case "ind" -> paragraph.indented = indented();
            case "pageBreakBefore" -> paragraph.breaksBefore += renderedBreaks || off() ? 0 : 1;
            case "lastRenderedPageBreak" -> paragraph.breakPage();
            case "r" -> {
                paragraph.inRun = true;
                paragraph.hidden = false;
            }
            default -> openInRun(paragraph);
        }
    }

    private void openInRun(Paragraph paragraph) {
        if (!paragraph.inRun) {
            return;
        }
        switch (xml.name()) {
            case "vanish" -> paragraph.hidden = !off();
            case "t" -> append(paragraph, xml.content("t"));
            case "tab" -> append(paragraph, "\t");
            case "cr" -> append(paragraph, "\n");
            case "noBreakHyphen" -> append(paragraph, "-");
            case "br" -> lineBreak(paragraph);
            default -> {
                // Formatting.
            }
        }
    }

    private static void append(Paragraph paragraph, String words) {
        if (!paragraph.hidden) {
            paragraph.text.append(words);
        }
    }

    private void lineBreak(Paragraph paragraph) {
        String type = xml.attribute("type");
        if (type == null || type.equals("textWrapping")) {
            append(paragraph, "\n");
        } else if (type.equals("page") && !renderedBreaks) {
            paragraph.breakPage();
        }
    }

    private boolean off() {
        String value = xml.attribute("val");
        return value != null && (value.equals("0") || value.equals("false") || value.equals("off"));
    }

    private boolean indented() {
        return atLeast(xml.attribute("firstLineChars"), INDENTED_HUNDREDTHS)
                || atLeast(xml.attribute("firstLine"), INDENTED_TWIPS);
    }

    private static boolean atLeast(@Nullable String value, int least) {
        try {
            return value != null && Double.parseDouble(value) >= least;
        } catch (NumberFormatException e) {
            return false;
        }
    }

    private void turn(int pages) {
        if (tables > 0 && rowBegun) {
            pendingBreaks += pages;
            return;
        }
        for (int i = 0; i < pages; i++) {
            text.nextPage();
        }
    }

    private void turnPending() {
        if (tables <= 1) {
            rowBegun = false;
            int pages = pendingBreaks;
            pendingBreaks = 0;
            turn(pages);
        }
    }
}
