package org.yiding.extraction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.junit.jupiter.api.Test;
import org.yiding.support.error.UnreadableDocumentException;

class PdfReaderTest {

    private static final String INLINE_PICTURE = "q 500 0 0 800 40 20 cm BI /W 1 /H 1 /CS /G /BPC 8 ID \u0000 EI Q";

    @Test
    void hardWrappedLinesStayLinesAndIndentationIsKept() {
        byte[] file = new PdfFile()
                .text(218, 100, 22, "苏州市人民政府")
                .body(160, "　　2020年3月23日下午，李亚平市长主持", "召开市政府第93次常务会议。", "　　会议议定以下意见：")
                .endPage()
                .bytes();

        SourceText text = extract(file);

        assertThat(text.text()).isEqualTo("　　　　　　苏州市人民政府\n　　2020年3月23日下午，李亚平市长主持\n召开市政府第93次常务会议。\n　　会议议定以下意见：\n");
    }

    @Test
    void headersFootersAndPageNumbersAreLeftOutAndPagesKept() {
        PdfFile file = new PdfFile();
        for (int page = 1; page <= 3; page++) {
            file.text(200, 50, 9, "苏州市人民政府常务会议纪要")
                    .body(120, "　　第" + "一二三".charAt(page - 1) + "页的第一行", "这里有2020", "最后一行")
                    .text(280, 800, 9, "— " + page + " —")
                    .endPage();
        }

        SourceText text = extract(file.bytes());

        assertThat(text.text())
                .isEqualTo("　　第一页的第一行\n这里有2020\n最后一行\n\f　　第二页的第一行\n这里有2020\n最后一行\n\f" + "　　第三页的第一行\n这里有2020\n最后一行\n");
        int offset = text.text().indexOf("第三页");
        assertThat(text.pageOf(offset)).isEqualTo(3);
        assertThat(text.slice(offset, offset + 3)).isEqualTo("第三页");
    }

    @Test
    void pageNumbersOnAlternatingSidesAreLeftOut() {
        PdfFile file = new PdfFile();
        for (int page = 1; page <= 4; page++) {
            file.body(120, "正文" + "甲乙丙丁".charAt(page - 1))
                    .text(page % 2 == 0 ? 80 : 480, 800, 14, "- " + page + " -")
                    .endPage();
        }

        assertThat(extract(file.bytes()).text()).isEqualTo("正文甲\n\f正文乙\n\f正文丙\n\f正文丁\n");
    }

    @Test
    void numberThatOpensABodyLineIsNotAPageNumber() {
        byte[] file = new PdfFile()
                .body(760, "　　以市政府名义发文。投资", "12")
                .endPage()
                .body(120, "　　会议要求抓紧实施。")
                .endPage()
                .bytes();

        assertThat(extract(file).text()).isEqualTo("　　以市政府名义发文。投资\n12\n\f　　会议要求抓紧实施。\n");
    }

    @Test
    void blankBesideADigitStaysABlank() {
        byte[] file = new PdfFile().body(100, "2020 年 3月").endPage().bytes();

        assertThat(extract(file).text()).isEqualTo("2020 年 3月\n");
    }

    @Test
    void columnsAndNamesStayApart() {
        byte[] file = new PdfFile()
                .text(80, 100, 16, "出席：")
                .text(144, 100, 16, "王")
                .text(176, 100, 16, "翔")
                .text(208, 100, 16, "陆春云")
                .text(80, 128, 16, "市公安局")
                .text(240, 128, 16, "黄戟")
                .endPage()
                .bytes();

        assertThat(extract(file).text()).isEqualTo("出席：　王　翔　陆春云\n市公安局\t黄戟\n");
    }

    @Test
    void boldTypePrintedTwiceAndWatermarksAreReadOnce() {
        byte[] file = new PdfFile()
                .raw("BT /F1 60 Tf 0.7 0.7 -0.7 0.7 100 200 Tm <" + "5185" + "90E8" + "> Tj ET")
                .text(80, 100, 16, "会议纪要")
                .text(80.4, 100, 16, "会议纪要")
                .endPage()
                .bytes();

        assertThat(extract(file).text()).isEqualTo("会议纪要\n");
    }

    @Test
    void lookAlikeRadicalsBecomeTheCharactersTheyLookLike() {
        byte[] file = new PdfFile().body(100, "⽇期").endPage().bytes();

        assertThat(extract(file).text()).isEqualTo("日期\n");
    }

    @Test
    void scannedPagesAreNamed() {
        byte[] file = new PdfFile()
                .body(100, "正文")
                .endPage()
                .raw(INLINE_PICTURE)
                .endPage()
                .bytes();

        assertThatThrownBy(() -> extract(file))
                .isInstanceOf(UnreadableDocumentException.class)
                .hasMessage(
                        "纪要.pdf: Page 2 of the PDF is a scanned picture without text. Run text recognition on it first.");
    }

    @Test
    void whollyScannedDocumentIsNamedAsSuch() {
        byte[] file = new PdfFile()
                .raw(INLINE_PICTURE)
                .endPage()
                .raw(INLINE_PICTURE)
                .endPage()
                .bytes();

        assertThatThrownBy(() -> extract(file))
                .isInstanceOf(UnreadableDocumentException.class)
                .hasMessage("纪要.pdf: Every page (1 to 2) of the PDF is a scanned picture without text."
                        + " Run text recognition on it first.");
    }

    @Test
    void encryptedDocumentIsRefusedAndOneWithOnlyAnOwnersPasswordIsRead() throws Exception {
        byte[] closed = encrypted("geheim");
        byte[] open = encrypted("");

        assertThatThrownBy(() -> extract(closed))
                .isInstanceOf(UnreadableDocumentException.class)
                .hasMessage("纪要.pdf: The PDF is encrypted. Bring it without a password.");
        assertThat(extract(open).text()).isEqualTo("会议纪要\n");
    }

    private static byte[] encrypted(String password) throws Exception {
        byte[] plain = new PdfFile().body(100, "会议纪要").endPage().bytes();
        try (PDDocument document = Loader.loadPDF(plain)) {
            StandardProtectionPolicy policy = new StandardProtectionPolicy("owner", password, new AccessPermission());
            policy.setEncryptionKeyLength(256);
            document.protect(policy);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }
    }

    @Test
    void documentBeyondThePageLimitIsRefused() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            for (int i = 0; i < 501; i++) {
                document.addPage(new PDPage());
            }
            document.save(out);
        }

        assertThatThrownBy(() -> extract(out.toByteArray()))
                .isInstanceOf(UnreadableDocumentException.class)
                .hasMessage("纪要.pdf: The PDF has 501 pages; the limit is 500.");
    }

    @Test
    void documentOfBlankPagesHoldsNoText() {
        byte[] file = new PdfFile().raw("").endPage().bytes();

        assertThatThrownBy(() -> extract(file))
                .isInstanceOf(UnreadableDocumentException.class)
                .hasMessage("纪要.pdf: The document holds no text.");
    }

    @Test
    void documentThatIsCutOffOrDamagedIsRefusedAndNeverReadInPart() {
        byte[] whole = new PdfFile()
                .body(100, "第一页")
                .endPage()
                .body(100, "第二页")
                .endPage()
                .bytes();
        byte[] cut = Arrays.copyOf(whole, whole.length * 3 / 4);
        byte[] damaged = whole.clone();
        int content = new String(whole, StandardCharsets.ISO_8859_1).lastIndexOf("stream\n") - 20;
        damaged[content] ^= 0x55;

        assertThatThrownBy(() -> extract(cut)).hasMessage("纪要.pdf: The PDF is cut off: its end is missing.");
        assertThatThrownBy(() -> extract(damaged)).hasMessage("纪要.pdf: Page 2 of the PDF is damaged.");
    }

    @Test
    void streamThatUnpacksWithoutEndIsRefused() {
        byte[] bomb = PdfFile.deflate(new byte[64 * 1024 * 1024]);
        String head = "%PDF-1.5\n1 0 obj\n<</Filter/FlateDecode/Length " + bomb.length + ">>stream\n";
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.writeBytes(head.getBytes(StandardCharsets.ISO_8859_1));
        file.writeBytes(bomb);
        file.writeBytes("\nendstream\nendobj\nstartxref\n0\n%%EOF".getBytes(StandardCharsets.ISO_8859_1));

        assertThatThrownBy(() -> extract(file.toByteArray()))
                .isInstanceOf(UnreadableDocumentException.class)
                .hasMessage("纪要.pdf: The PDF unpacks to far more than documents do: it was refused.");
    }

    private static SourceText extract(byte[] file) {
        return Extraction.extract("纪要.pdf", file, ExtractionLimits.DEFAULT);
    }
}
