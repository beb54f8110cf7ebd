package org.yiding.meeting.reading.text;

import java.util.List;
import org.yiding.meeting.model.Evidence;

/**
 * A run of the joined text. Positions given to and returned from it are positions in the joined text.
 *
 * @param from first character
 * @param to character after the last
 */
public record Slice(JoinedText text, int from, int to) {

    public Slice {
        if (from > to) {
            throw new IllegalArgumentException("A slice cannot end before it starts: " + from + " > " + to);
        }
    }

    public String shown() {
        return text.shown().substring(from, to);
    }

    public String norm() {
        return text.norm().substring(from, to);
    }

    public int length() {
        return to - from;
    }

    public boolean isEmpty() {
        return from == to;
    }

    public char at(int index) {
        return text.norm().charAt(index);
    }

    public Slice between(int start, int end) {
        return new Slice(text, start, end);
    }

    public Slice startingAt(int start) {
        return new Slice(text, Math.min(start, to), to);
    }

    public boolean startsWith(String words, int at) {
        return at + words.length() <= to && text.norm().startsWith(words, at);
    }

    /** First position of the words at or after {@code start}, -1 when they do not occur within the slice. */
    public int find(String words, int start) {
        int last = to - words.length();
        char first = words.charAt(0);
        for (int i = Math.max(start, from); i <= last; i++) {
            if (text.norm().charAt(i) == first && text.norm().startsWith(words, i)) {
                return i;
            }
        }
        return -1;
    }

    public boolean contains(String words) {
        return find(words, from) >= 0;
    }

    /** Without the marks of the given set at either end. */
    public Slice trim(String marks) {
        int start = from;
        int end = to;
        while (start < end && marks.indexOf(at(start)) >= 0) {
            start++;
        }
        while (end > start && marks.indexOf(at(end - 1)) >= 0) {
            end--;
        }
        return new Slice(text, start, end);
    }

    /** The one span behind the slice; none for an empty one. */
    public List<Evidence> evidence() {
        return isEmpty() ? List.of() : List.of(text.evidence(from, to));
    }
}
