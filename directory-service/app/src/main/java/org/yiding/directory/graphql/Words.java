package org.yiding.directory.graphql;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yiding.support.error.InvalidInputException;

/** Lists that a client may leave out. The schema cannot say of such a list that its elements are there. */
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
}
