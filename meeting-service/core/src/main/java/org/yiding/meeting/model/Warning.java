package org.yiding.meeting.model;

/**
 * Something the reading could not place or does not trust.
 *
 * @param message for a person
 * @param start first code point of the span it is about
 * @param end code point after the last; equal to {@code start} when it is about the document as a whole
 */
public record Warning(Code code, String message, int start, int end) {

    /** The published list of codes. */
    public enum Code {
        /** Words in a place where facts stand that no rule could place. */
        UNPARSED_SPAN,
        /** No item was found. */
        NO_ITEMS,
        /** The day of the meeting is not stated. */
        NO_DATE,
        /** A numbering that leaves out or repeats a number. */
        BROKEN_NUMBERING,
        /** A date or number that cannot be. */
        IMPLAUSIBLE_VALUE
    }
}
