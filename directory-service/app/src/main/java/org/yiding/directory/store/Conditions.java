package org.yiding.directory.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yiding.directory.naming.NameQuery;

/** Conditions of a query that are there only where a value is, with the values apart from the text. */
public final class Conditions {

    private final List<String> clauses = new ArrayList<>();
    private final Map<String, Object> values = new HashMap<>();

    /** @param clause names the value as {@code :parameter}; left out where the value is null */
    public Conditions and(String clause, String parameter, @Nullable Object value) {
        if (value != null) {
            clauses.add(clause);
            values.put(parameter, value);
        }
        return this;
    }

    /**
     * A name that somebody typed part of, or part of how it is read.
     *
     * @param before what the clause begins with, and ends with {@code )}; null where nothing stands around it
     * @param alias of the row with {@code name}, {@code sound} and {@code initials}
     */
    Conditions found(@Nullable String before, String alias, @Nullable NameQuery typed) {
        if (typed == null) {
            return this;
        }
        String clause = alias + ".name like :typed escape '\\'";
        if (typed.letters() != null) {
            clause = "(%2$s or %1$s.sound like :letters or %1$s.initials like :letters)".formatted(alias, clause);
            values.put("letters", "%" + typed.letters() + "%");
        }
        return and(before == null ? clause : before + " and " + clause + ")", "typed", anywhere(typed.text()));
    }

    /** A clause without a value. */
    public Conditions only(String clause) {
        clauses.add(clause);
        return this;
    }

    /** The clauses joined, true where there are none. */
    public String text() {
        return clauses.isEmpty() ? "1 = 1" : String.join(" and ", clauses);
    }

    /** By the parameters' names. */
    public Map<String, Object> values() {
        return values;
    }

    /** The clause that a row with {@code validFrom} and {@code validTo} holds on {@code :day}. */
    static String holds(String alias) {
        return "(%1$s.validFrom is null or %1$s.validFrom <= :day) and (%1$s.validTo is null or %1$s.validTo > :day)"
                .formatted(alias);
    }

    /** A pattern for {@code like … escape '\'} that finds what begins with the text; null for null. */
    static @Nullable String beginning(@Nullable String text) {
        String anywhere = anywhere(text);
        return anywhere == null ? null : anywhere.substring(1);
    }

    /** A pattern for {@code like … escape '\'} that finds the text anywhere and takes no character of it as a sign. */
    static @Nullable String anywhere(@Nullable String text) {
        if (text == null) {
            return null;
        }
        return "%" + text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }
}
