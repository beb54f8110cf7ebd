package org.yiding.regulation.cli;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.yiding.extraction.Extraction;
import org.yiding.extraction.Extraction.Extracted;
import org.yiding.extraction.ExtractionLimits;
import org.yiding.regulation.text.PrintedParagraphs;
import org.yiding.support.error.UnreadableDocumentException;

/** Reads the files that texts and acts come in: plain text to the letter, PDF, OFD, Word, RTF and HTML by extraction. */
final class TextFile {
    private TextFile() {}

    static String read(String path) throws IOException {
        byte[] bytes = Files.readAllBytes(Path.of(path));
        try {
            Extracted extracted = Extraction.extractWithFormat(path, bytes, ExtractionLimits.DEFAULT);
            String text = extracted.text().text();
            return switch (extracted.format()) {
                case PLAIN_TEXT -> exact(bytes, text);
                case PDF, OFD -> PrintedParagraphs.join(text);
                default -> text;
            };
        } catch (UnreadableDocumentException unreadable) {
            throw new IOException(unreadable.clientMessage(), unreadable);
        }
    }

    /** Line ends and marks as they came, which extraction does not keep; other encodings as it reads them. */
    private static String exact(byte[] bytes, String extracted) {
        for (Charset charset : new Charset[] {StandardCharsets.UTF_8, Charset.forName("GB18030")}) {
            try {
                String text = decode(bytes, charset);
                if (text.replace("\r\n", "\n").replace('\r', '\n').endsWith(extracted)) {
                    return text;
                }
            } catch (CharacterCodingException another) {
                continue;
            }
        }
        return extracted;
    }

    private static String decode(byte[] bytes, Charset charset) throws CharacterCodingException {
        return charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(ByteBuffer.wrap(bytes))
                .toString();
    }
}
