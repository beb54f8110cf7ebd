package org.yiding.support.paging;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import org.yiding.support.error.InvalidInputException;

/**
 * A place in an ordered list: the sort key values of the row it points at, so that a page stays where it is while rows
 * are added or removed before it. Opaque to clients.
 *
 * @param key the values of the sort columns in their order, the row's unique id last
 */
public record Cursor(List<String> key) {

    // U+001F, the unit separator, cannot stand in the values that lists are sorted by.
    private static final String SEPARATOR = "\u001f";

    // As many digits as surely fit into a long.
    private static final Pattern POSITION = Pattern.compile("[0-9]{1,18}");

    public Cursor {
        key = List.copyOf(key);
    }

    public static Cursor of(String... key) {
        return new Cursor(List.of(key));
    }

    /** The place of a row in a list that is ordered by a number alone. */
    public static Cursor at(long position) {
        return of(Long.toString(position));
    }

    /**
     * The number of a place in such a list, 0 or more.
     *
     * @throws InvalidInputException where the cursor is of another list
     */
    public long position() {
        String position = key.getFirst();
        if (!POSITION.matcher(position).matches()) {
            throw notACursor(encode());
        }
        return Long.parseLong(position);
    }

    /** The cursor as a client gets it. */
    public String encode() {
        byte[] bytes = String.join(SEPARATOR, key).getBytes(StandardCharsets.UTF_8);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /**
     * @param text a cursor as a client sent it
     * @param parts how many values the list's sort key has
     * @throws InvalidInputException where the text is not a cursor of such a list
     */
    public static Cursor decode(String text, int parts) {
        List<String> key;
        try {
            key = List.of(new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8).split(SEPARATOR, -1));
        } catch (IllegalArgumentException notBase64) {
            throw notACursor(text);
        }
        if (key.size() != parts) {
            throw notACursor(text);
        }
        return new Cursor(key);
    }

    private static InvalidInputException notACursor(String text) {
        return new InvalidInputException(
                "after",
                "\"" + text + "\" is not a cursor of this list.",
                "Send an endCursor or an edge's cursor of the same list unchanged, or leave the argument out.");
    }
}
