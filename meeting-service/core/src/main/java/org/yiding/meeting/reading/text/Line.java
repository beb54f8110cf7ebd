package org.yiding.meeting.reading.text;

/**
 * A line of the extracted text that holds anything.
 *
 * @param number line number in the extracted text, counted from 1
 * @param from first character in the joined text
 * @param to character after the last
 * @param indent columns of space before it
 * @param width columns it takes, inner spaces included
 * @param blanksBefore blank lines between it and the line before
 * @param opensPage whether a page begins with it
 */
public record Line(int number, int from, int to, int indent, int width, int blanksBefore, boolean opensPage) {}
