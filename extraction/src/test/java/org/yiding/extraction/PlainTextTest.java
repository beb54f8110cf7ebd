package org.yiding.extraction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yiding.support.error.UnreadableDocumentException;

class PlainTextTest {

    private static final String WORDS = " 2020 年 3月 23日下午，李亚平市长主持召开市政府第93次\n\n常务会议𠮷。 \n";

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030", "UTF-16LE", "UTF-16BE"})
    void textIsReadToTheLetterInEveryEncoding(String charset) {
        byte[] file = WORDS.getBytes(Charset.forName(charset));

        assertThat(extract(file)).isEqualTo(WORDS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030", "UTF-16LE", "UTF-16BE"})
    void byteOrderMarkIsNotPartOfTheText(String charset) {
        byte[] file = ("\uFEFF" + WORDS).getBytes(Charset.forName(charset));

        assertThat(extract(file)).isEqualTo(WORDS);
    }

    @Test
    void lineEndsOfOtherSystemsBecomeLineFeeds() {
        assertThat(extract("一\r\n二\r三\n".getBytes(StandardCharsets.UTF_8))).isEqualTo("一\n二\n三\n");
    }

    @Test
    void formFeedsStartPages() {
        byte[] file = "第一页\n\f第二页\n".getBytes(StandardCharsets.UTF_8);

        assertThat(Extraction.extract("a.txt", file, ExtractionLimits.DEFAULT).pageStarts())
                .containsExactly(0, 5);
    }

    @Test
    void typeIsFoundByContentNotByName() {
        byte[] file = "会议纪要\n".getBytes(StandardCharsets.UTF_8);

        assertThat(Extraction.extractWithFormat("纪要.pdf", file, ExtractionLimits.DEFAULT)
                        .format())
                .isEqualTo(DocumentFormat.PLAIN_TEXT);
    }

    @Test
    void fileCutInsideACharacterIsNamedAsCut() {
        byte[] whole = "第一行\n第二行".getBytes(StandardCharsets.UTF_8);
        byte[] file = Arrays.copyOf(whole, whole.length - 1);

        assertThatThrownBy(() -> extract(file))
                .isInstanceOf(UnreadableDocumentException.class)
                .hasMessage("a.txt: The text is UTF-8 up to byte 16 (line 2) and ends in the middle of a character:"
                        + " the file was cut off.");
    }

    @Test
    void twoEncodingsInOneFileAreNamedWithTheirLine() {
        byte[] first = "会议审议了工作方案，原则同意，由市发改委牵头落实。\n".getBytes(StandardCharsets.UTF_8);
        byte[] second = "中".getBytes(Charset.forName("GB18030"));
        byte[] third = "会议强调。\n".getBytes(StandardCharsets.UTF_8);
        byte[] file = new byte[first.length + second.length + third.length];
        System.arraycopy(first, 0, file, 0, first.length);
        System.arraycopy(second, 0, file, first.length, second.length);
        System.arraycopy(third, 0, file, first.length + second.length, third.length);

        assertThatThrownBy(() -> extract(file))
                .isInstanceOf(UnreadableDocumentException.class)
                .hasMessageStartingWith(
                        "a.txt: The text is UTF-8 up to byte " + first.length + " (line 2) and not from there on");
    }

    @ParameterizedTest
    @CsvSource({
        "89504E470D0A1A0A0000000D49484452, a PNG image",
        "FFD8FFE000104A464946000101000001, a JPEG image",
        "526172211A0700CF9073000000000000, a RAR archive",
        "00010203040506070809000102030405, binary data (first bytes 00 01 02 03)"
    })
    void otherFilesAreRefusedByWhatTheyAre(String hex, String found) {
        byte[] file = HexFormat.of().parseHex(hex);

        assertThatThrownBy(() -> extract(file))
                .isInstanceOf(UnreadableDocumentException.class)
                .hasMessage("a.txt: The file is " + found
                        + ". Accepted are plain text, PDF, DOCX, DOC (also WPS), OFD, RTF and HTML.");
    }

    @Test
    void emptyAndBlankFilesAreRefused() {
        assertThatThrownBy(() -> extract(new byte[0])).hasMessage("a.txt: The file is empty.");
        assertThatThrownBy(() -> extract(" \r\n　\n".getBytes(StandardCharsets.UTF_8)))
                .hasMessage("a.txt: The document holds no text.");
    }

    @Test
    void fileBeyondTheSizeLimitIsRefused() {
        byte[] file = new byte[50 * 1024 * 1024 + 1];

        assertThatThrownBy(() -> extract(file)).hasMessage("a.txt: The file has 51200 KiB; the limit is 51200 KiB.");
    }

    private static String extract(byte[] file) {
        return Extraction.extract("a.txt", file, ExtractionLimits.DEFAULT).text();
    }
}
