package org.yiding.extraction;

import org.yiding.support.error.UnreadableDocumentException;

/** Text that needs no extraction: kept to the letter, but for line ends, which become line feeds. */
final class PlainText {

    private PlainText() {}

    /** @param text decoded, without a byte order mark; a form feed starts a page, as pdftotext writes it */
    static SourceText read(String text, ExtractionLimits limits) {
        if (text.isBlank()) {
            throw new UnreadableDocumentException("The document holds no text.");
        }
        SourceText source = SourceText.of(text.replace("\r\n", "\n").replace('\r', '\n'));
        if (source.pageStarts().size() > limits.pages()) {
            throw new UnreadableDocumentException("The document has more than " + limits.pages() + " pages.");
        }
        return source;
    }
}
