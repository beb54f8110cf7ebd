package org.yiding.extraction;

/**
 * One line as it stands on the page.
 *
 * @param x its left edge
 * @param baseline from the page's top edge
 * @param em the size of its type
 * @param text without the indentation
 */
record PrintedLine(double x, double baseline, double em, String text) {}
