package org.yiding.extraction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.ofdrw.layout.OFDDoc;
import org.ofdrw.layout.element.Paragraph;
import org.yiding.support.error.UnreadableDocumentException;

class OfdReaderTest {

    private static final String ENTRY = "<ofd:OFD xmlns:ofd='http://www.ofdspec.org/2016'><ofd:DocBody>"
            + "<ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>";

    @Test
    void documentOfAnotherWriterIsRead() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (OFDDoc document = new OFDDoc(out)) {
            document.add(new Paragraph("市政府第93次常务会议纪要", 6d));
            document.add(new Paragraph("2020年3月23日下午，李亚平市长主持召开会议。", 5d));
        }

        Extraction.Extracted extracted =
                Extraction.extractWithFormat("纪要.ofd", out.toByteArray(), ExtractionLimits.DEFAULT);

        assertThat(extracted.format()).isEqualTo(DocumentFormat.OFD);
        assertThat(extracted.text().text()).isEqualTo("市政府第93次常务会议纪要\n2020年3月23日下午，李亚平市长主持召开会议。\n");
    }

    @Test
    void pagesLinesAndColumnsAreReadByWhereTheyStand() throws IOException {
        byte[] file = ofd(
                text(40, 40, "　　一、原则同意《办法》。由市发改") + text(30, 47, "委牵头落实。") + text(100, 285, "- 1 -"),
                text(80, 40, "黄戟") + text(30, 40, "市公安局") + text(30, 50, "市财政局") + text(100, 285, "- 2 -"));

        SourceText text = extract(file);

        assertThat(text.text()).isEqualTo("　　　　一、原则同意《办法》。由市发改\n委牵头落实。\n\f市公安局\t黄戟\n市财政局\n");
        assertThat(text.pageOf(text.text().indexOf("黄戟"))).isEqualTo(2);
    }

    @Test
    void distancesWrittenInShortAreUnderstood() throws IOException {
        byte[] file = ofd(
                "<ofd:TextObject Boundary='30 40 100 6' Size='5'><ofd:TextCode X='0' Y='5' DeltaX='g 3 5 10'>会议纪要稿</ofd:TextCode></ofd:TextObject>");

        assertThat(extract(file).text()).isEqualTo("会议纪要　稿\n");
    }

    @Test
    void scannedPageIsNamed() throws IOException {
        byte[] file = ofd(text(30, 40, "会议纪要"), "<ofd:ImageObject Boundary='0 0 210 297' ResourceID='5'/>");

        assertThatThrownBy(() -> extract(file))
                .isInstanceOf(UnreadableDocumentException.class)
                .hasMessage(
                        "纪要.ofd: Page 2 of the OFD is a scanned picture without text. Run text recognition on it first.");
    }

    @Test
    void missingPageIsNamed() throws IOException {
        byte[] file = DocxReaderTest.zip("OFD.xml", ENTRY, "Doc_0/Document.xml", document(1));

        assertThatThrownBy(() -> extract(file))
                .isInstanceOf(UnreadableDocumentException.class)
                .hasMessage("纪要.ofd: The file is broken: its part Doc_0/Pages/Page_0/Content.xml is missing.");
    }

    @Test
    void entitiesOfPageAreRefusedAndNotRead() throws IOException {
        String attack =
                "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><ofd:Page xmlns:ofd='http://www.ofdspec.org/2016'>"
                        + "<ofd:Content><ofd:Layer ID='9'><ofd:TextObject Boundary='30 40 100 6' Size='5'><ofd:TextCode X='0' Y='5'>&e;"
                        + "</ofd:TextCode></ofd:TextObject></ofd:Layer></ofd:Content></ofd:Page>";

        byte[] file = withPage(attack);

        assertThatThrownBy(() -> extract(file))
                .isInstanceOf(UnreadableDocumentException.class)
                .hasMessage(
                        "纪要.ofd: The file's part Doc_0/Pages/Page_0/Content.xml declares XML entities, which documents have no use for.");
    }

    @Test
    void entitiesThatGrowIntoOneAnotherAreRefused() throws IOException {
        String attack = "<!DOCTYPE x [<!ENTITY a \"会议会议会议会议\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]>";

        byte[] file = DocxReaderTest.zip("OFD.xml", attack + ENTRY, "Doc_0/Document.xml", document(1));

        assertThatThrownBy(() -> extract(file))
                .isInstanceOf(UnreadableDocumentException.class)
                .hasMessage("纪要.ofd: The file's part OFD.xml declares XML entities, which documents have no use for.");
    }

    @Test
    void pageThatUnpacksWithoutEndIsRefused() throws IOException {
        byte[] file = withPage(" ".repeat(64 * 1024 * 1024));

        assertThatThrownBy(() -> extract(file))
                .isInstanceOf(UnreadableDocumentException.class)
                .hasMessage(
                        "纪要.ofd: The file unpacks to far more than documents do (part Doc_0/Pages/Page_0/Content.xml): it was refused.");
    }

    private static byte[] withPage(String content) throws IOException {
        return DocxReaderTest.zip(
                "OFD.xml", ENTRY, "Doc_0/Document.xml", document(1), "Doc_0/Pages/Page_0/Content.xml", content);
    }

    private static String text(double x, double baseline, String words) {
        return "<ofd:TextObject Boundary='" + x + " " + (baseline - 5)
                + " 150 6' Size='5'><ofd:TextCode X='0' Y='5' DeltaX='g " + (words.length() - 1) + " 5'>" + words
                + "</ofd:TextCode></ofd:TextObject>";
    }

    private static String document(int pages) {
        StringBuilder list = new StringBuilder();
        for (int i = 0; i < pages; i++) {
            list.append("<ofd:Page ID='")
                    .append(i + 1)
                    .append("' BaseLoc='Pages/Page_")
                    .append(i)
                    .append("/Content.xml'/>");
        }
        return "<ofd:Document xmlns:ofd='http://www.ofdspec.org/2016'><ofd:CommonData><ofd:PageArea><ofd:PhysicalBox>0 0 210 297"
                + "</ofd:PhysicalBox></ofd:PageArea></ofd:CommonData><ofd:Pages>" + list
                + "</ofd:Pages></ofd:Document>";
    }

    static byte[] ofd(String... pages) throws IOException {
        String[] parts = new String[4 + 2 * pages.length];
        parts[0] = "OFD.xml";
        parts[1] = ENTRY;
        parts[2] = "Doc_0/Document.xml";
        parts[3] = document(pages.length);
        for (int i = 0; i < pages.length; i++) {
            parts[4 + 2 * i] = "Doc_0/Pages/Page_" + i + "/Content.xml";
            parts[5 + 2 * i] = "<ofd:Page xmlns:ofd='http://www.ofdspec.org/2016'><ofd:Content><ofd:Layer ID='9'>"
                    + pages[i] + "</ofd:Layer></ofd:Content></ofd:Page>";
        }
        return DocxReaderTest.zip(parts);
    }

    private static SourceText extract(byte[] file) {
        return Extraction.extract("纪要.ofd", file, ExtractionLimits.DEFAULT);
    }
}
