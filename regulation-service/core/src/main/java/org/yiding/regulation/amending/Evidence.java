package org.yiding.regulation.amending;

/**
 * Where in the act something was read.
 *
 * @param sentence the words of the act, quotations included
 * @param start offset in the act in UTF-16 units
 * @param end offset after the last character
 * @param point the number of the point as written, such as 三 or 二（一）; empty outside any point
 */
public record Evidence(String sentence, int start, int end, String point) {}
