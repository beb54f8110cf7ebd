package org.yiding.directory.graphql;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yiding.directory.naming.NameQuery;
import org.yiding.support.error.InvalidInputException;

/** Words that a client may leave out. The schema cannot say of a list that its elements are there. */
public final class Words {

    private Words() {}

    /**
     * @param field as the client wrote it
     * @return the list; empty where it was left out
     * @throws InvalidInputException where an element is null
     */
    public static List<String> of(String field, @Nullable List<@Nullable String> given) {
        if (given == null) {
            return List.of();
        }
        int missing = given.indexOf(null);
        if (missing >= 0) {
            throw new InvalidInputException(
                    field + "[" + missing + "]", field + "[" + missing + "] is null.", "Leave the element out.");
        }
        return given.stream().map(String::valueOf).toList();
    }

    /**
     * What somebody typed to find a name; null for null.
     *
     * @param field as the client wrote it
     * @throws InvalidInputException where it is blank
     */
    static @Nullable NameQuery typed(String field, @Nullable String text) {
        if (text == null) {
            return null;
        }
        if (text.isBlank()) {
            throw new InvalidInputException(
                    field, field + " is blank.", "Send part of the name, its pinyin or its initials, or leave it out.");
        }
        return NameQuery.of(text);
    }
}
