package org.yiding.extraction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;
import org.yiding.support.error.UnreadableDocumentException;

/** Binary Word and RTF, on files that LibreOffice wrote from one made-up document. */
class WordReadersTest {

    private static final String LISTED = """
            平江市人民政府常务会议纪要
            　　2024年3月5日上午，赵文海市长主持召开市政府第12次常务会议。
            一、审议《平江市公共停车管理办法（草案）》
            （一）原则同意。由市城管局牵头，按程序印发。
            （二）市公安局配合。
            二、听取安全生产工作汇报
            单位\t姓名
            市公安局\t钱立
            市城管局\t孙　越
            """;

    @Test
    void binaryWordIsReadWithListNumbersTablesAndPages() throws IOException {
        Extraction.Extracted extracted =
                Extraction.extractWithFormat("纪要.doc", resource("minutes.doc"), ExtractionLimits.DEFAULT);

        assertThat(extracted.format()).isEqualTo(DocumentFormat.DOC);
        assertThat(extracted.text().text()).isEqualTo(LISTED + "\f此件公开发布\n");
    }

    @Test
    void richTextIsReadWithListNumbersTablesAndPages() throws IOException {
        Extraction.Extracted extracted =
                Extraction.extractWithFormat("纪要.rtf", resource("minutes.rtf"), ExtractionLimits.DEFAULT);

        assertThat(extracted.format()).isEqualTo(DocumentFormat.RTF);
        assertThat(extracted.text().text()).isEqualTo(LISTED + "\n\f此件公开发布\n\n");
    }

    @Test
    void richTextInChineseCodePageIsRead() {
        StringBuilder escaped = new StringBuilder("{\\rtf1\\ansi\\ansicpg936{\\fonttbl{\\f0 SimSun;}}\\pard ");
        for (byte b : "会议原则同意。".getBytes(Charset.forName("GBK"))) {
            escaped.append(String.format("\\'%02x", b));
        }
        byte[] file = escaped.append("\\par}").toString().getBytes(StandardCharsets.US_ASCII);

        assertThat(Extraction.extract("纪要.rtf", file, ExtractionLimits.DEFAULT).text())
                .isEqualTo("会议原则同意。\n\n");
    }

    @Test
    void encryptedOfficeDocumentIsNamedAsSuch() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (POIFSFileSystem files = new POIFSFileSystem()) {
            EncryptionInfo info = new EncryptionInfo(EncryptionMode.agile);
            info.getEncryptor().confirmPassword("geheim");
            try (var stream = info.getEncryptor().getDataStream(files)) {
                stream.write(new byte[100]);
            }
            files.writeFilesystem(out);
        }

        assertThatThrownBy(() -> Extraction.extract("纪要.docx", out.toByteArray(), ExtractionLimits.DEFAULT))
                .isInstanceOf(UnreadableDocumentException.class)
                .hasMessage("纪要.docx: The document is encrypted. Bring it without a password.");
    }

    static byte[] resource(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(WordReadersTest.class.getResourceAsStream(name))) {
            return in.readAllBytes();
        }
    }
}
