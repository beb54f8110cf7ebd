package org.yiding.regulation.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Conditions of a query that are there only where a value is, with the values apart from the text. */
final class Conditions {

    private final List<String> clauses = new ArrayList<>();
    private final Map<String, Object> values = new HashMap<>();

    /** @param clause names the value as {@code :parameter}; left out where the value is null */
    Conditions and(String clause, String parameter, @Nullable Object value) {
        if (value != null) {
            clauses.add(clause);
            values.put(parameter, value);
        }
        return this;
    }

    /** One more value for a clause that is already there. */
    Conditions with(String parameter, Object value) {
        values.put(parameter, value);
        return this;
    }

    /** The clauses joined, true where there are none. */
    String text() {
        return clauses.isEmpty() ? "1 = 1" : String.join(" and ", clauses);
    }

    Map<String, Object> values() {
        return values;
    }
}
