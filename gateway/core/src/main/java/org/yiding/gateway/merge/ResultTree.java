package org.yiding.gateway.merge;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.yiding.gateway.plan.ResultPath;

/** Everything fetched so far, under the plan's storage keys. Not thread-safe. */
final class ResultTree {

    private final Map<String, Object> root = new LinkedHashMap<>();

    /** Where an object stands: keys and list positions, linked towards the root. */
    record Trail(@Nullable Trail parent, Object element) {

        static List<Object> elements(@Nullable Trail end) {
            Deque<Object> elements = new ArrayDeque<>();
            for (Trail at = end; at != null; at = at.parent) {
                elements.addFirst(at.element);
            }
            return new ArrayList<>(elements);
        }
    }

    Map<String, Object> root() {
        return root;
    }

    /** Visits every object at this path, in document order; a null trail is the root's. */
    void visit(ResultPath path, BiConsumer<Map<String, Object>, @Nullable Trail> visitor) {
        visit(root, null, path.elements(), 0, visitor);
    }

    private static void visit(
            @Nullable Object value,
            @Nullable Trail trail,
            List<ResultPath.Element> path,
            int depth,
            BiConsumer<Map<String, Object>, @Nullable Trail> visitor) {
        if (value instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                visit(list.get(i), new Trail(trail, i), path, depth, visitor);
            }
            return;
        }
        if (!(value instanceof Map<?, ?> fields)) {
            return;
        }
        if (depth == path.size()) {
            visitor.accept(object(fields), trail);
            return;
        }
        switch (path.get(depth)) {
            case ResultPath.Key key ->
                visit(fields.get(key.name()), new Trail(trail, key.name()), path, depth + 1, visitor);
            case ResultPath.Only only -> {
                if (only.objectType().equals(fields.get("__typename"))) {
                    visit(fields, trail, path, depth + 1, visitor);
                }
            }
        }
    }

    /** Adds what another fetch knows of an object; what is there already stays, field by field and position by position. */
    static void merge(Map<String, Object> into, Map<String, Object> more) {
        if (into == more) {
            return;
        }
        more.forEach((key, value) -> {
            Object present = into.get(key);
            if (present == null) {
                into.put(key, value);
            } else {
                mergeValues(present, value);
            }
        });
    }

    private static void mergeValues(Object present, @Nullable Object more) {
        if (present instanceof Map<?, ?> into && more instanceof Map<?, ?> fields) {
            merge(object(into), object(fields));
        } else if (present instanceof List<?> list && more instanceof List<?> others && list.size() == others.size()) {
            for (int i = 0; i < list.size(); i++) {
                if (list.get(i) == null) {
                    set(list, i, others.get(i));
                } else {
                    mergeValues(list.get(i), others.get(i));
                }
            }
        }
    }

    @SuppressWarnings("unchecked") // JSON objects have string keys
    static Map<String, Object> object(Map<?, ?> fields) {
        return (Map<String, Object>) fields;
    }

    @SuppressWarnings("unchecked") // a JSON array takes any value
    private static void set(List<?> list, int index, @Nullable Object value) {
        ((List<@Nullable Object>) list).set(index, value);
    }
}
