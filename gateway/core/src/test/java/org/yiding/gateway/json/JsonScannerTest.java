package org.yiding.gateway.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonScannerTest {

    private static final long SEED = 20_261_126;

    private static int lengthOfString(byte[] text) {
        JsonScanner scanner = new JsonScanner(text, 0, text.length);
        scanner.string();
        return scanner.at();
    }

    private static int lengthOfPlain(String text) {
        JsonScanner scanner = new JsonScanner(text.getBytes(StandardCharsets.UTF_8), 0, text.length());
        scanner.plain();
        return scanner.at();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"\"",
                "\"abcdefg\"",
                "\"abcdefgh\"",
                "\"\\\"\\\\\\/\\b\\f\\n\\r\\t\\u00e9\\uD83D\\uDE00\"",
                "\"\\ud800\"",
                "\"会议原则同意，并抓好落实。\"",
                "\"a会b议c原d则e同f意\"",
                "\"é߿ࠀ퟿�\uD800\uDC00\uDBFF\uDFFF\u007f\""
            })
    void stringEndsAtItsQuote(String text) {
        byte[] bytes = (text + ",\"more\"").getBytes(StandardCharsets.UTF_8);

        assertThat(lengthOfString(bytes)).isEqualTo(text.getBytes(StandardCharsets.UTF_8).length);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"",
                "\"abcdefghij",
                "\"ab\\",
                "\"ab\\\"",
                "\"\\x41\"",
                "\"\\u00g0\"",
                "\"\\u00e\"",
                "\"line\nbreak\"",
                "\"tabulator\t in a longer string\"",
                "'single'"
            })
    void whatIsNoStringIsRefused(String text) {
        assertThatThrownBy(() -> lengthOfString(text.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(InvalidJsonException.class);
    }

    @Test
    void bytesAreUtf8WhereTheDecoderOfThePlatformSaysSo() {
        Random random = new Random(SEED);
        byte[] leads = {(byte) 0xc3, (byte) 0xe0, (byte) 0xe4, (byte) 0xed, (byte) 0xef, (byte) 0xf0, (byte) 0xf4, 'a'};
        for (int round = 0; round < 200_000; round++) {
            byte[] text = "\"会议议定aaaaa\"".getBytes(StandardCharsets.UTF_8);
            for (int damage = random.nextInt(4); damage >= 0; damage--) {
                int at = 1 + random.nextInt(text.length - 2);
                text[at] = random.nextBoolean()
                        ? leads[random.nextInt(leads.length)]
                        : (byte) (0x80 + random.nextInt(0x80));
            }

            assertThat(isAccepted(text)).as("seed %d, round %d", SEED, round).isEqualTo(isUtf8(text));
        }
    }

    private static boolean isAccepted(byte[] text) {
        try {
            return lengthOfString(text) == text.length;
        } catch (InvalidJsonException e) {
            return false;
        }
    }

    private static boolean isUtf8(byte[] text) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(text));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0",
                "-0",
                "12",
                "-1.50",
                "1e5",
                "1E+400",
                "0.1e-7",
                "123456789012345678901234567890.5",
                "true",
                "false",
                "null"
            })
    void numberOrWordEndsWhereItsCharactersDo(String text) {
        assertThat(lengthOfPlain(text)).isEqualTo(text.length());
        assertThat(lengthOfPlain(text + " ,")).isEqualTo(text.length());
    }

    @ParameterizedTest
    @ValueSource(strings = {"-", "+1", ".5", "1.", "1e", "1e+", "tru", "trug", "nul", "NaN", "Infinity", "undefined"})
    void whatIsNoNumberAndNoWordIsRefused(String text) {
        assertThatThrownBy(() -> lengthOfPlain(text)).isInstanceOf(InvalidJsonException.class);
    }

    @Test
    void nothingMayFollowTheEndButWhiteSpace() {
        byte[] text = "{} \n\t\r x".getBytes(StandardCharsets.UTF_8);

        JsonScanner scanner = new JsonScanner(text, 0, text.length - 1);
        scanner.expect('{');
        assertThat(scanner.closes('}')).isTrue();
        scanner.finish();
        assertThat(scanner.at()).isEqualTo(7);

        JsonScanner longer = new JsonScanner(text, 2, text.length);
        assertThatThrownBy(longer::finish)
                .isInstanceOf(InvalidJsonException.class)
                .hasMessage("not JSON");
    }

    @Test
    void textThatBreaksOffIsToldFromTextThatIsWrong() {
        assertThatThrownBy(() -> lengthOfString("\"half a str".getBytes(StandardCharsets.UTF_8)))
                .hasMessage("breaking off");
        assertThatThrownBy(() -> lengthOfPlain("nil")).hasMessage("not JSON");
    }
}
