package org.yiding.extraction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.BreakType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;
import org.yiding.support.error.UnreadableDocumentException;

class DocxReaderTest {

    @Test
    void paragraphsBecomeLinesAndTablesRows() throws IOException {
        byte[] file;
        try (XWPFDocument document = new XWPFDocument()) {
            document.createParagraph().createRun().setText("市政府第93次常务会议纪要");
            XWPFTable table = document.createTable(2, 2);
            table.getRow(0).getCell(0).setText("单位");
            table.getRow(0).getCell(1).setText("姓名");
            table.getRow(1).getCell(0).setText("市公安局");
            table.getRow(1).getCell(1).setText("黄戟");
            var paragraph = document.createParagraph();
            paragraph.setIndentationFirstLine(640);
            paragraph.createRun().setText("会议议定：");
            paragraph.createRun().addBreak();
            paragraph.createRun().setText("原则同意。");
            document.createHeader(HeaderFooterType.DEFAULT)
                    .createParagraph()
                    .createRun()
                    .setText("页眉");
            file = bytes(document);
        }

        assertThat(extract(file).text()).isEqualTo("市政府第93次常务会议纪要\n单位\t姓名\n市公安局\t黄戟\n　　会议议定：\n原则同意。\n");
    }

    @Test
    void pageBreaksStartPages() throws IOException {
        byte[] file;
        try (XWPFDocument document = new XWPFDocument()) {
            document.createParagraph().createRun().setText("第一页");
            var second = document.createParagraph();
            second.createRun().addBreak(BreakType.PAGE);
            second.createRun().setText("第二页");
            file = bytes(document);
        }

        SourceText text = extract(file);

        assertThat(text.text()).isEqualTo("第一页\n\f第二页\n");
        assertThat(text.pageOf(text.text().indexOf("第二页"))).isEqualTo(2);
    }

    @Test
    void numbersThatWordPrintsBeforeListsAreWrittenOut() throws IOException {
        String numbering = """
                <w:numbering xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">
                <w:abstractNum w:abstractNumId="3"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="japaneseCounting"/>
                <w:lvlText w:val="%1、"/></w:lvl><w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/>
                <w:lvlText w:val="（%2）"/></w:lvl></w:abstractNum><w:num w:numId="7"><w:abstractNumId w:val="3"/></w:num></w:numbering>
                """;
        String body = item(0, "审议方案") + item(1, "原则同意") + item(1, "抓好落实") + item(0, "听取汇报") + item(1, "会议同意");

        byte[] file = zip(
                "[Content_Types].xml",
                "<Types/>",
                "word/numbering.xml",
                numbering,
                "word/document.xml",
                document(body));

        assertThat(extract(file).text()).isEqualTo("一、审议方案\n（一）原则同意\n（二）抓好落实\n二、听取汇报\n（一）会议同意\n");
    }

    @Test
    void trackedChangesAreAcceptedAndHiddenTextAndFieldCodesLeftOut() throws IOException {
        String body = "<w:p><w:r><w:t>会议</w:t></w:r><w:del><w:r><w:delText>不</w:delText></w:r></w:del>"
                + "<w:ins><w:r><w:t>原则</w:t></w:r></w:ins><w:r><w:rPr><w:vanish/></w:rPr><w:t>密</w:t></w:r>"
                + "<w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:t>同意。</w:t></w:r></w:p>";

        byte[] file = zip("[Content_Types].xml", "<Types/>", "word/document.xml", document(body));

        assertThat(extract(file).text()).isEqualTo("会议原则同意。\n");
    }

    @Test
    void textBoxIsReadOnceThoughItIsOfferedTwice() throws IOException {
        String box = "<w:txbxContent><w:p><w:r><w:t>苏府常纪〔2020〕5号</w:t></w:r></w:p></w:txbxContent>";
        String body = "<w:p><w:r><mc:AlternateContent xmlns:mc='m'><mc:Choice>" + box + "</mc:Choice><mc:Fallback>"
                + box + "</mc:Fallback></mc:AlternateContent></w:r><w:r><w:t>会议纪要</w:t></w:r></w:p>";

        byte[] file = zip("[Content_Types].xml", "<Types/>", "word/document.xml", document(body));

        assertThat(extract(file).text()).isEqualTo("苏府常纪〔2020〕5号\n会议纪要\n");
    }

    @Test
    void externalEntitiesAreRefusedAndNotRead() throws IOException {
        String attack = "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>"
                + document("<w:p><w:r><w:t>&e;</w:t></w:r></w:p>");

        byte[] file = zip("[Content_Types].xml", "<Types/>", "word/document.xml", attack);

        assertThatThrownBy(() -> extract(file))
                .isInstanceOf(UnreadableDocumentException.class)
                .hasMessage(
                        "纪要.docx: The file's part word/document.xml declares XML entities, which documents have no use for.");
    }

    @Test
    void partThatUnpacksWithoutEndIsRefused() throws IOException {
        byte[] file = zip("[Content_Types].xml", "<Types/>", "word/document.xml", " ".repeat(64 * 1024 * 1024));

        assertThatThrownBy(() -> extract(file))
                .isInstanceOf(UnreadableDocumentException.class)
                .hasMessage(
                        "纪要.docx: The file unpacks to far more than documents do (part word/document.xml): it was refused.");
    }

    @Test
    void partThatBeginsByUnpackingWithoutEndIsRefusedHoweverItGoesOn() throws IOException {
        byte[] unpackable = new byte[1024 * 1024];
        new Random(7).nextBytes(unpackable);
        String noise = new String(unpackable, StandardCharsets.ISO_8859_1);

        byte[] file = zip("[Content_Types].xml", "<Types/>", "word/document.xml", " ".repeat(16 * 1024 * 1024) + noise);

        assertThatThrownBy(() -> extract(file))
                .isInstanceOf(UnreadableDocumentException.class)
                .hasMessage(
                        "纪要.docx: The file unpacks to far more than documents do (part word/document.xml): it was refused.");
    }

    @Test
    void archiveOfManyPartsIsRefused() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (int i = 0; i < 10_001; i++) {
                zip.putNextEntry(new ZipEntry("a" + i));
                zip.closeEntry();
            }
        }

        assertThatThrownBy(() -> extract(out.toByteArray()))
                .hasMessage("纪要.docx: The file packs more than 10000 parts.");
    }

    @Test
    void deepNestingIsRefused() throws IOException {
        String deep = document("<w:sdt>".repeat(1000) + "</w:sdt>".repeat(1000));

        byte[] file = zip("[Content_Types].xml", "<Types/>", "word/document.xml", deep);

        assertThatThrownBy(() -> extract(file))
                .hasMessage("纪要.docx: The file's part word/document.xml is nested more than 256 levels deep.");
    }

    @Test
    void otherArchivesAreRefusedByWhatTheyAre() throws IOException {
        byte[] spreadsheet = zip("[Content_Types].xml", "<Types/>", "xl/workbook.xml", "<workbook/>");
        byte[] archive = zip("纪要.txt", "会议纪要");

        assertThatThrownBy(() -> extract(spreadsheet))
                .hasMessageStartingWith("纪要.docx: The file is a spreadsheet (XLSX). Accepted are");
        assertThatThrownBy(() -> extract(archive))
                .hasMessageStartingWith("纪要.docx: The file is a ZIP archive; unpack it and bring the document inside.");
    }

    private static String item(int level, String words) {
        return "<w:p><w:pPr><w:numPr><w:ilvl w:val='" + level + "'/><w:numId w:val='7'/></w:numPr></w:pPr><w:r><w:t>"
                + words + "</w:t></w:r></w:p>";
    }

    private static String document(String body) {
        return "<w:document xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'><w:body>" + body
                + "</w:body></w:document>";
    }

    static byte[] zip(String... namesAndContents) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (int i = 0; i < namesAndContents.length; i += 2) {
                zip.putNextEntry(new ZipEntry(namesAndContents[i]));
                zip.write(namesAndContents[i + 1].getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }

    private static byte[] bytes(XWPFDocument document) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        document.write(out);
        return out.toByteArray();
    }

    private static SourceText extract(byte[] file) {
        return Extraction.extract("纪要.docx", file, ExtractionLimits.DEFAULT);
    }
}
