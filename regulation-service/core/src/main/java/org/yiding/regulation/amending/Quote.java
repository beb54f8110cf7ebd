package org.yiding.regulation.amending;

/**
 * Words the act quotes, whole paragraphs included.
 *
 * @param text the quoted text without its outer signs and without the signs that reopen a paragraph; lines parted by \n
 * @param start offset of the opening sign in the act
 * @param end offset after the closing sign
 * @param closed false where the act never closes the quotation and its end was found by the next point
 * @param exact whether signs inside stand as they are meant, as within 「 and 」
 */
public record Quote(String text, int start, int end, boolean closed, boolean exact) {
    /** The words as they stand outside the quotation: ‘ ’ within “ ” become “ ”. */
    public String words() {
        boolean plain = !exact && text.indexOf('“') < 0;
        return plain ? text.replace('‘', '“').replace('’', '”') : text;
    }
}
