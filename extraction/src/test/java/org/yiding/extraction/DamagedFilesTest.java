package org.yiding.extraction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yiding.support.error.UnreadableDocumentException;

/** Whatever happens to a file on its way ends in its text or in a refusal, never in another error and never in a hang. */
class DamagedFilesTest {

    private static final int CUTS = 20;
    private static final int FLIPS = 150;
    // Far above what any of these needs; a hang is all that is looked for.
    private static final Duration HANG = Duration.ofSeconds(30);

    record Sample(String name, byte[] bytes) {

        @Override
        public String toString() {
            return name;
        }
    }

    static List<Sample> samples() throws IOException {
        PdfFile pdf = new PdfFile();
        for (int page = 1; page <= 3; page++) {
            pdf.body(120, "　　会议原则同意《办法》。", "由市发改委牵头。")
                    .text(280, 800, 9, "- " + page + " -")
                    .endPage();
        }
        String page =
                "<html><body><div><p>　　会议原则同意《办法》，由市发改委牵头。</p><table><tr><td>甲</td><td>乙</td></tr></table></div></body></html>";
        String body = "<w:document xmlns:w='w'><w:body>" + "<w:p><w:r><w:t>会议原则同意。</w:t></w:r></w:p>".repeat(20)
                + "</w:body></w:document>";
        return List.of(
                new Sample("纪要.txt", "会议原则同意《办法》。\n".repeat(20).getBytes(StandardCharsets.UTF_8)),
                new Sample("纪要.pdf", pdf.bytes()),
                new Sample("纪要.html", page.getBytes(StandardCharsets.UTF_8)),
                new Sample("纪要.docx", DocxReaderTest.zip("[Content_Types].xml", "<Types/>", "word/document.xml", body)),
                new Sample(
                        "纪要.ofd",
                        OfdReaderTest.ofd(
                                "<ofd:TextObject Boundary='30 40 100 6' Size='5'><ofd:TextCode X='0' Y='5'>会议</ofd:TextCode></ofd:TextObject>")),
                new Sample("纪要.doc", WordReadersTest.resource("minutes.doc")),
                new Sample("纪要.rtf", WordReadersTest.resource("minutes.rtf")));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void fileCutAnywhereIsReadOrRefused(Sample sample) {
        for (int cut = 0; cut < CUTS; cut++) {
            byte[] part = Arrays.copyOf(sample.bytes(), sample.bytes().length * cut / CUTS);

            assertReadOrRefused(sample.name(), part);
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void fileWithFlippedBytesIsReadOrRefused(Sample sample) {
        Random random = new Random(93);
        for (int i = 0; i < FLIPS; i++) {
            byte[] damaged = sample.bytes().clone();
            for (int flip = 0; flip <= i % 5; flip++) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
            }

            assertReadOrRefused(sample.name(), damaged);
        }
    }

    private static void assertReadOrRefused(String name, byte[] bytes) {
        String result = assertTimeoutPreemptively(HANG, () -> {
            try {
                return Extraction.extract(name, bytes, ExtractionLimits.DEFAULT).text();
            } catch (UnreadableDocumentException e) {
                return e.clientMessage();
            }
        });

        assertThat(result).isNotBlank().doesNotContain("Exception", "java.", "\0");
        assertThat(new String(result.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8))
                .isEqualTo(result);
    }
}
