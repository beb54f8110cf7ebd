package org.yiding.extraction;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yiding.support.error.UnreadableDocumentException;

/**
 * Bytes to text by what they are valid in, in the order in which validity says most: a byte order mark, UTF-8, UTF-16
 * by its zero bytes, GB18030. What a page claims about itself is not asked: saved pages often claim the encoding they had
 * before they were saved.
 */
final class TextDecoder {

    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final double GOOD_UTF_16 = 0.9;
    private static final double GOOD_UTF_8 = 0.9;
    private static final int LONGEST_TAIL = 3;

    private TextDecoder() {}

    /** @throws UnreadableDocumentException naming the first byte that fits no encoding, and its line */
    static String decode(byte[] bytes) {
        String marked = decodeMarked(bytes);
        if (marked != null) {
            return marked;
        }
        int badUtf8 = firstMalformed(bytes, StandardCharsets.UTF_8);
        if (badUtf8 < 0 && !hasZero(bytes)) {
            return new String(bytes, StandardCharsets.UTF_8);
        }
        Charset utf16 = hasZero(bytes) ? utf16WithoutMark(bytes) : null;
        if (utf16 != null) {
            return strict(bytes, 0, utf16);
        }
        if (hasZero(bytes)) {
            throw notText(bytes);
        }
        if (mostlyUtf8(bytes, badUtf8)) {
            throw damaged(bytes, badUtf8, "UTF-8");
        }
        int badGb = firstMalformed(bytes, GB18030);
        if (badGb < 0) {
            return new String(bytes, GB18030);
        }
        throw binary(bytes) ? notText(bytes) : damaged(bytes, badGb, "GB18030");
    }

    private static @Nullable String decodeMarked(byte[] bytes) {
        if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
            return strict(bytes, 3, StandardCharsets.UTF_8);
        }
        if (startsWith(bytes, 0x84, 0x31, 0x95, 0x33)) {
            return strict(bytes, 4, GB18030);
        }
        if (startsWith(bytes, 0xFF, 0xFE)) {
            return strict(bytes, 2, StandardCharsets.UTF_16LE);
        }
        return startsWith(bytes, 0xFE, 0xFF) ? strict(bytes, 2, StandardCharsets.UTF_16BE) : null;
    }

    private static boolean startsWith(byte[] bytes, int... mark) {
        if (bytes.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    private static String strict(byte[] bytes, int from, Charset charset) {
        try {
            return charset.newDecoder()
                    .decode(ByteBuffer.wrap(bytes, from, bytes.length - from))
                    .toString();
        } catch (CharacterCodingException e) {
            byte[] rest = Arrays.copyOfRange(bytes, from, bytes.length);
            throw damaged(bytes, from + firstMalformed(rest, charset), charset.name());
        }
    }

    /** @return the offset of the first byte that does not belong, -1 where all do */
    private static int firstMalformed(byte[] bytes, Charset charset) {
        CharsetDecoder decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(8192);
        CoderResult result = decoder.decode(in, out, true);
        while (result.isOverflow()) {
            out.clear();
            result = decoder.decode(in, out, true);
        }
        return result.isError() ? in.position() : -1;
    }

    private static boolean hasZero(byte[] bytes) {
        for (byte b : bytes) {
            if (b == 0) {
                return true;
            }
        }
        return false;
    }

    // Read the wrong way round, Chinese text turns into characters of everywhere.
    private static @Nullable Charset utf16WithoutMark(byte[] bytes) {
        if (bytes.length % 2 != 0) {
            return null;
        }
        for (Charset charset : List.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
            if (firstMalformed(bytes, charset) < 0 && looksChinese(new String(bytes, charset))) {
                return charset;
            }
        }
        return null;
    }

    private static boolean looksChinese(String text) {
        long usual = text.codePoints().filter(TextDecoder::usual).count();
        return usual >= GOOD_UTF_16 * text.codePointCount(0, text.length());
    }

    private static boolean usual(int c) {
        boolean ascii = c >= ' ' && c < 0x7F || c == '\n' || c == '\r' || c == '\t';
        boolean punctuation = c >= 0x2000 && c <= 0x206F || c >= 0x3000 && c <= 0x303F || c >= 0xFF00 && c <= 0xFFEF;
        return ascii || punctuation || c >= 0x4E00 && c <= 0x9FFF;
    }

    /** Whether what is not ASCII is nearly all UTF-8: then a stray byte is damage and not another encoding. */
    private static boolean mostlyUtf8(byte[] bytes, int firstBad) {
        long good = 0;
        long bad = 0;
        int i = 0;
        while (i < bytes.length) {
            int length = sequenceLength(bytes, i);
            if (length == 0) {
                bad++;
                i++;
            } else {
                good += length > 1 ? length : 0;
                i += length;
            }
        }
        boolean cutOff = firstBad >= bytes.length - LONGEST_TAIL;
        return good > 0 && (cutOff || good >= GOOD_UTF_8 * (good + bad));
    }

    private static int sequenceLength(byte[] bytes, int at) {
        int first = bytes[at] & 0xFF;
        int length = first < 0x80 ? 1 : first >= 0xC2 && first < 0xE0 ? 2 : first >= 0xE0 && first < 0xF0 ? 3 : 0;
        length = first >= 0xF0 && first < 0xF5 ? 4 : length;
        if (length == 0 || at + length > bytes.length) {
            return 0;
        }
        for (int i = at + 1; i < at + length; i++) {
            if ((bytes[i] & 0xC0) != 0x80) {
                return 0;
            }
        }
        return length;
    }

    private static boolean binary(byte[] bytes) {
        int controls = 0;
        int head = Math.min(bytes.length, 4096);
        for (int i = 0; i < head; i++) {
            int b = bytes[i] & 0xFF;
            controls += b < 0x20 && b != '\t' && b != '\n' && b != '\r' && b != '\f' ? 1 : 0;
        }
        return controls * 100 > head;
    }

    private static UnreadableDocumentException notText(byte[] bytes) {
        return new UnreadableDocumentException(
                "The file is " + DocumentFormat.describe(bytes) + ". Accepted are " + DocumentFormat.ACCEPTED + ".");
    }

    private static UnreadableDocumentException damaged(byte[] bytes, int at, String charset) {
        if (binary(bytes) && !charset.startsWith("UTF-16")) {
            return notText(bytes);
        }
        int line = 1;
        for (int i = 0; i < at && i < bytes.length; i++) {
            line += bytes[i] == '\n' ? 1 : 0;
        }
        boolean cut = at >= bytes.length - LONGEST_TAIL;
        return new UnreadableDocumentException(
                "The text is " + charset + " up to byte " + at + " (line " + line + ") and "
                        + (cut
                                ? "ends in the middle of a character: the file was cut off."
                                : "not from there on: it is damaged or holds two encodings. Save it in one, best UTF-8."));
    }
}
