package org.yiding.extraction;

/**
 * One printed character, or a few that the file keeps together. All measures share a unit, whatever it is.
 *
 * @param x its left edge, from the page's left edge
 * @param baseline from the page's top edge, growing downwards
 * @param width to where the next one stands if nothing parts them
 * @param em the size of its type
 */
record Glyph(double x, double baseline, double width, double em, String text) {

    double end() {
        return x + width;
    }

    boolean blank() {
        return text.codePoints().allMatch(c -> Character.isWhitespace(c) || Character.isSpaceChar(c));
    }

    int first() {
        return text.codePointAt(0);
    }

    int last() {
        return text.codePointBefore(text.length());
    }
}
