package org.yiding.regulation.store.history;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The end of a statement that is put together of parts, with the values for its question marks in order. */
final class Clauses {

    private final StringBuilder text = new StringBuilder();
    private final List<@Nullable Object> values = new ArrayList<>();

    /** @param first the values of what stands before */
    Clauses(Object... first) {
        values.addAll(List.of(first));
    }

    /** Values of what stands before the clauses. */
    Clauses bound(Object... more) {
        values.addAll(List.of(more));
        return this;
    }

    Clauses and(String clause, Object... more) {
        text.append(clause);
        values.addAll(List.of(more));
        return this;
    }

    /** The clause only where there is a value for it. */
    Clauses given(String clause, @Nullable Object value) {
        return value == null ? this : and(clause, value);
    }

    String text() {
        return text.toString();
    }

    @Nullable
    Object[] values() {
        return values.toArray();
    }
}
