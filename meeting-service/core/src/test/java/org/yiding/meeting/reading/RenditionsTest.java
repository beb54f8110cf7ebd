package org.yiding.meeting.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.xwpf.usermodel.XWPFAbstractNum;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFNumbering;
import org.apache.xmlbeans.XmlException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.NumberingDocument;
import org.yiding.extraction.Extraction;
import org.yiding.extraction.ExtractionLimits;
import org.yiding.extraction.SourceText;
import org.yiding.meeting.reading.json.MinutesJson;

/** The sample minutes in every format say the same: only where they say it differs. */
class RenditionsTest {

    private static final Pattern OPENS_PARAGRAPH =
            Pattern.compile("(（[一二三]）|[一二三四五六七]、|会议议定|出席：|列席：|市纪委|市园林|记录|苏州市人民政府办公室|2020 年 4月|（此件|分送).*");
    private static final Pattern NUMBER = Pattern.compile("[一二三四五六七]、|（[一二三]）");
    private static final Pattern WHERE = Pattern.compile(",\\s*\"(evidence|warnings)\" : \\[[^\\]]*\\]");

    private static List<String> lines;
    private static String facts;

    @BeforeAll
    static void readSample() throws IOException {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("samples/suzhou-93.txt"))) {
            folder = folder.getParent();
        }
        byte[] sample = Files.readAllBytes(folder.resolve("samples/suzhou-93.txt"));
        String text = new String(sample, StandardCharsets.UTF_8);
        lines = text.lines()
                .filter(line -> !line.isBlank())
                .map(String::stripLeading)
                .toList();
        facts = factsOf("suzhou-93.txt", sample);
    }

    @Test
    void sampleIsReadAtAll() {
        assertThat(facts).contains("\"ordinal\" : 93", "李亚平", "市资源规划局");
    }

    @Test
    void textInAnotherEncodingSaysTheSame() {
        byte[] file = String.join("\r\n\r\n", lines).getBytes(Charset.forName("GB18030"));

        assertThat(factsOf("suzhou-93.txt", file)).isEqualTo(facts);
    }

    @Test
    void hardWrappedPdfWithPageNumbersSaysTheSame() throws IOException {
        assertThat(factsOf("suzhou-93.pdf", rendition("suzhou-93.pdf"))).isEqualTo(facts);
    }

    @Test
    void wordDocumentSaysTheSame() throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (XWPFDocument document = new XWPFDocument()) {
            for (String paragraph : paragraphs()) {
                var written = document.createParagraph();
                written.setIndentationFirstLine(640);
                written.createRun().setText(paragraph);
            }
            document.write(file);
        }

        assertThat(factsOf("suzhou-93.docx", file.toByteArray())).isEqualTo(facts);
    }

    @Test
    void wordDocumentWhoseListsCarryTheNumbersSaysTheSame() throws Exception {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (XWPFDocument document = new XWPFDocument()) {
            BigInteger list = list(document);
            for (String paragraph : paragraphs()) {
                Matcher number = NUMBER.matcher(paragraph);
                boolean numbered = number.lookingAt();
                var written = document.createParagraph();
                written.createRun().setText(numbered ? paragraph.substring(number.end()) : paragraph);
                if (numbered) {
                    written.setNumID(list);
                    written.setNumILvl(number.group().startsWith("（") ? BigInteger.ONE : BigInteger.ZERO);
                }
            }
            document.write(file);
        }

        assertThat(factsOf("suzhou-93.docx", file.toByteArray())).isEqualTo(facts);
    }

    /** 一、 and below it （一）, as Word numbers them itself. */
    private static BigInteger list(XWPFDocument document) throws XmlException {
        String levels = """
                <w:numbering xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:abstractNum w:abstractNumId="0">
                <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCountingThousand"/><w:lvlText w:val="%1、"/></w:lvl>
                <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="（%2）"/></w:lvl>
                </w:abstractNum></w:numbering>
                """;
        XWPFNumbering numbering = document.createNumbering();
        var parsed = NumberingDocument.Factory.parse(levels).getNumbering().getAbstractNumArray(0);
        return numbering.addNum(numbering.addAbstractNum(new XWPFAbstractNum(parsed)));
    }

    @Test
    void savedPageSaysTheSame() {
        StringBuilder page = new StringBuilder("<!DOCTYPE html><html><head><title>苏州市人民政府</title></head><body>"
                + "<div class='nav'><a href='/'>首页</a><a href='/a'>政务公开</a></div><div class='content'>");
        for (String paragraph : paragraphs()) {
            String escaped =
                    paragraph.replace("&", "&amp;").replace("<", "&lt;").replace("  ", "　");
            page.append("<p>　　").append(escaped).append("</p>\n");
        }
        page.append("</div><div class='footer'>主办：苏州市人民政府</div></body></html>");

        assertThat(factsOf("suzhou-93.html", page.toString().getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(facts);
    }

    @Test
    void ofdSaysTheSame() throws IOException {
        assertThat(factsOf("suzhou-93.ofd", rendition("suzhou-93.ofd"))).isEqualTo(facts);
    }

    /** The sample set on pages of 24 lines, hard-wrapped as it is, with a page number below each in the PDF. */
    private static byte[] rendition(String name) throws IOException {
        try (InputStream file = RenditionsTest.class.getResourceAsStream(name)) {
            return Objects.requireNonNull(file, name).readAllBytes();
        }
    }

    private static List<String> paragraphs() {
        List<String> paragraphs = new ArrayList<>();
        for (String line : lines) {
            if (paragraphs.isEmpty() || OPENS_PARAGRAPH.matcher(line).matches()) {
                paragraphs.add(line);
            } else {
                paragraphs.add(paragraphs.removeLast() + line);
            }
        }
        return paragraphs;
    }

    private static String factsOf(String fileName, byte[] file) {
        SourceText text = Extraction.extract(fileName, file, ExtractionLimits.DEFAULT);
        return WHERE.matcher(MinutesJson.write(new MinutesReader().read(text))).replaceAll("");
    }
}
