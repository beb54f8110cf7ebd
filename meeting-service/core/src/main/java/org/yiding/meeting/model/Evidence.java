package org.yiding.meeting.model;

/**
 * The span of the extracted text that a fact was read from.
 *
 * @param start first code point, counted from 0
 * @param end code point after the last
 * @param quote the extracted text between the two, line breaks and spaces as they stand there
 * @param line line of the first code point, counted from 1 through the whole text
 * @param page page of the first code point, counted from 1
 */
public record Evidence(int start, int end, String quote, int line, int page) {}
