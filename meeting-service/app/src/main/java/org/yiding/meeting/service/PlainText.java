package org.yiding.meeting.service;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.yiding.support.error.UnreadableDocumentException;

/**
 * The text of a plain text file. What a file is follows from its bytes, never from its name.
 *
 * @param text without a byte order mark
 * @param charset the encoding it was written in
 */
record PlainText(String text, Charset charset) {

    static final String MEDIA_TYPE = "text/plain";

    private static final String ACCEPTED =
            " Accepted is plain text in UTF-8, UTF-16 with a byte order mark, or GB18030.";
    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final Map<String, String> SIGNATURES = signatures();

    /** @throws UnreadableDocumentException which says what was found instead and what is accepted */
    static PlainText of(byte[] content) {
        if (content.length == 0) {
            throw new UnreadableDocumentException("The file is empty." + ACCEPTED);
        }
        String head = new String(content, 0, Math.min(content.length, 64), StandardCharsets.ISO_8859_1);
        SIGNATURES.forEach((signature, kind) -> {
            if (head.startsWith(signature)) {
                throw new UnreadableDocumentException("The file is " + kind + ", which is not read yet." + ACCEPTED);
            }
        });
        PlainText decoded = decoded(content, head);
        refuseWhatIsNotProse(decoded.text());
        return decoded;
    }

    private static PlainText decoded(byte[] content, String head) {
        if (head.startsWith("\u00ef\u00bb\u00bf")) {
            return marked(content, 3, StandardCharsets.UTF_8);
        }
        if (head.startsWith("\u00ff\u00fe")) {
            return marked(content, 2, StandardCharsets.UTF_16LE);
        }
        if (head.startsWith("\u00fe\u00ff")) {
            return marked(content, 2, StandardCharsets.UTF_16BE);
        }
        return strictly(content, 0, StandardCharsets.UTF_8)
                .or(() -> strictly(content, 0, GB18030))
                .orElseThrow(() -> new UnreadableDocumentException(
                        "The file is neither UTF-8 nor GB18030 text, or is damaged." + ACCEPTED));
    }

    private static PlainText marked(byte[] content, int mark, Charset charset) {
        return strictly(content, mark, charset)
                .orElseThrow(() -> new UnreadableDocumentException(
                        "The file begins like " + charset.name() + " text but is damaged." + ACCEPTED));
    }

    private static Optional<PlainText> strictly(byte[] content, int from, Charset charset) {
        try {
            String text = charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(content, from, content.length - from))
                    .toString();
            return Optional.of(new PlainText(text, charset));
        } catch (CharacterCodingException notThisOne) {
            return Optional.empty();
        }
    }

    private static void refuseWhatIsNotProse(String text) {
        if (text.isBlank()) {
            throw new UnreadableDocumentException("The file holds no text." + ACCEPTED);
        }
        if (text.chars().anyMatch(PlainText::neverInText)) {
            throw new UnreadableDocumentException("The file holds binary data." + ACCEPTED);
        }
        String beginning =
                text.substring(0, Math.min(text.length(), 200)).stripLeading().toLowerCase(Locale.ROOT);
        if (beginning.startsWith("<!doctype html") || beginning.startsWith("<html")) {
            throw new UnreadableDocumentException("The file is an HTML page, which is not read yet." + ACCEPTED);
        }
    }

    private static boolean neverInText(int character) {
        boolean layout = character == '\t' || character == '\n' || character == '\r' || character == '\f';
        // 0x1a ends files that old editors wrote.
        return character < 0x20 && !layout && character != 0x1a;
    }

    private static Map<String, String> signatures() {
        Map<String, String> signatures = new LinkedHashMap<>();
        signatures.put("%PDF", "a PDF document");
        signatures.put("PK\u0003\u0004", "a ZIP package (a DOCX or OFD document, or an archive)");
        signatures.put("\u00d0\u00cf\u0011\u00e0", "a legacy Office document");
        signatures.put("{\\rtf", "an RTF document");
        signatures.put("\u0089PNG", "a PNG image");
        signatures.put("\u00ff\u00d8\u00ff", "a JPEG image");
        signatures.put("GIF8", "a GIF image");
        signatures.put("II*\u0000", "a TIFF image");
        signatures.put("MM\u0000*", "a TIFF image");
        return signatures;
    }
}
