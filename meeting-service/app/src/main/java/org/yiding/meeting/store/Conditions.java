package org.yiding.meeting.store;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The where clause of a list with its parameters, put together condition by condition. */
final class Conditions {

    private final StringBuilder where = new StringBuilder(" where 1 = 1");
    private final Map<String, Object> parameters = new HashMap<>();

    /** Adds a condition on one parameter; a null value asks for nothing and adds nothing. */
    Conditions and(String clause, String parameter, @Nullable Object value) {
        return value == null ? this : and(clause, Map.of(parameter, value));
    }

    Conditions and(String clause, Map<String, ?> values) {
        where.append(" and ").append(clause);
        parameters.putAll(values);
        return this;
    }

    <T> TypedQuery<T> query(EntityManager entities, String from, String order, Class<T> type) {
        TypedQuery<T> query = entities.createQuery(from + where + order, type);
        parameters.forEach(query::setParameter);
        return query;
    }

    /** A pattern that finds these words literally anywhere, for {@code like … escape '\'}. */
    static @Nullable String containing(@Nullable String words) {
        return words == null ? null : "%" + words.replaceAll("([\\\\%_])", "\\\\$1") + "%";
    }
}
