package org.yiding.regulation.amending;

/**
 * Words the act quotes, whole paragraphs included.
 *
 * @param text the quoted text without its outer signs and without the signs that reopen a paragraph; lines parted by \n
 * @param start offset of the opening sign in the act
 * @param end offset after the closing sign
 * @param closed false where the act never closes the quotation and its end was found by the next point
 */
public record Quote(String text, int start, int end, boolean closed) {}
