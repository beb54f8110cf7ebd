package org.yiding.extraction;

import org.yiding.support.error.UnreadableDocumentException;

/**
 * The extracted text as it grows: lines parted by a line feed, pages by a form feed, so that the stored text alone
 * gives the pages back.
 */
final class TextPages {

    private static final char REPLACEMENT = '\uFFFD';
    private static final String IDEOGRAPHIC_SPACE = "\u3000";

    private final StringBuilder text = new StringBuilder();
    private final ExtractionLimits limits;
    private int pages = 1;

    TextPages(ExtractionLimits limits) {
        this.limits = limits;
    }

    void nextPage() {
        pages++;
        if (pages > limits.pages()) {
            throw new UnreadableDocumentException("The document has more than " + limits.pages() + " pages.");
        }
        text.append('\f');
    }

    /** Adds a line without the marks that no reader sees and without blanks at its end. */
    void line(String line) {
        int start = text.length();
        for (int i = 0; i < line.length(); i++) {
            append(line, i);
        }
        trimEnd(start);
        text.append('\n');
        if (text.length() > limits.characters()) {
            throw new UnreadableDocumentException(
                    "The document has more than " + limits.characters() + " characters of text.");
        }
    }

    private void append(String line, int at) {
        char c = line.charAt(at);
        if (c == '\u00A0' || c == '\n' || c == '\r' || c == '\f' || c == '\u000B') {
            text.append(' ');
        } else if (Character.isSurrogate(c)) {
            text.append(paired(line, at) ? c : REPLACEMENT);
        } else if (c == '\t' || !invisible(c)) {
            text.append(c);
        }
    }

    private static boolean paired(String line, int at) {
        return Character.isHighSurrogate(line.charAt(at))
                ? at + 1 < line.length() && Character.isLowSurrogate(line.charAt(at + 1))
                : at > 0 && Character.isHighSurrogate(line.charAt(at - 1));
    }

    // Controls, soft hyphens, zero-width and direction marks: words would no longer be found with them inside.
    private static boolean invisible(char c) {
        return Character.isISOControl(c) || Character.getType(c) == Character.FORMAT;
    }

    private void trimEnd(int start) {
        int end = text.length();
        while (end > start && blank(text.charAt(end - 1))) {
            end--;
        }
        text.setLength(end);
    }

    private static boolean blank(char c) {
        return c == ' ' || c == '\t' || IDEOGRAPHIC_SPACE.indexOf(c) >= 0;
    }

    /** @throws UnreadableDocumentException where nothing but blanks was added */
    SourceText toSourceText() {
        if (text.chars().allMatch(c -> Character.isWhitespace(c) || c == '\uFEFF')) {
            throw new UnreadableDocumentException("The document holds no text.");
        }
        return SourceText.of(text.toString());
    }
}
