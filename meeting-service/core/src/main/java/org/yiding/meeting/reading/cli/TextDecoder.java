package org.yiding.meeting.reading.cli;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.yiding.support.error.UnreadableDocumentException;

/** Turns the bytes of a text file into text: UTF-8, UTF-16 with its mark, or GB18030. */
public final class TextDecoder {

    private static final Charset GB18030 = Charset.forName("GB18030");

    private TextDecoder() {}

    /**
     * @return the text, a byte order mark left out
     * @throws UnreadableDocumentException when the bytes are none of these, or no text at all
     */
    public static String decode(byte[] bytes) {
        for (int i = 0; i < Math.min(bytes.length, 4096); i++) {
            boolean utf16 = bytes.length >= 2 && (bytes[0] == (byte) 0xFE || bytes[0] == (byte) 0xFF);
            if (bytes[i] == 0 && !utf16) {
                throw new UnreadableDocumentException("The file is not a text file.");
            }
        }
        if (startsWith(bytes, 0xFF, 0xFE)) {
            return new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16LE);
        }
        if (startsWith(bytes, 0xFE, 0xFF)) {
            return new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16BE);
        }
        int offset = startsWith(bytes, 0xEF, 0xBB, 0xBF) ? 3 : 0;
        try {
            return strictly(StandardCharsets.UTF_8, bytes, offset);
        } catch (CharacterCodingException notUtf8) {
            try {
                return strictly(GB18030, bytes, 0);
            } catch (CharacterCodingException notGb) {
                return mixed(bytes, offset);
            }
        }
    }

    /** A file damaged here and there is read all the same; one that is mostly damage is not text. */
    private static String mixed(byte[] bytes, int offset) {
        String text = new String(bytes, offset, bytes.length - offset, StandardCharsets.UTF_8);
        long broken = text.chars().filter(c -> c == 0xFFFD).count();
        if (broken * 20 > text.length()) {
            throw new UnreadableDocumentException("The file is neither UTF-8 nor GB18030 text.");
        }
        return text;
    }

    private static String strictly(Charset charset, byte[] bytes, int offset) throws CharacterCodingException {
        return charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(ByteBuffer.wrap(bytes, offset, bytes.length - offset))
                .toString();
    }

    private static boolean startsWith(byte[] bytes, int... mark) {
        if (bytes.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if (bytes[i] != (byte) mark[i]) {
                return false;
            }
        }
        return true;
    }
}
