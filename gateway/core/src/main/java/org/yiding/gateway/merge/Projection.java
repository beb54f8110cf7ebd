package org.yiding.gateway.merge;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yiding.gateway.plan.Shape;
import org.yiding.gateway.plan.Shape.FieldShape;
import org.yiding.gateway.plan.Shape.ValueShape;

/** Takes the client's part out of the result tree, once; null moves up from where it may not stand. */
final class Projection {

    /** A value that must not be null is: the place above becomes null. */
    private static final Object NOT_ALLOWED = new Object();

    private final List<Map<String, Object>> errors;
    private final List<Object> path = new ArrayList<>();

    /** @param errors known so far; what the projection finds is added */
    Projection(List<Map<String, Object>> errors) {
        this.errors = errors;
    }

    /** @return null where null moved up to the root */
    @Nullable
    Map<String, Object> project(Shape shape, Map<String, Object> root) {
        Object value = object(shape, root);
        return value instanceof Map<?, ?> fields ? ResultTree.object(fields) : null;
    }

    private @Nullable Object object(Shape shape, Map<String, Object> object) {
        Object typename = shape.objectType() == null ? object.get("__typename") : shape.objectType();
        List<FieldShape> fields = shape.fields(typename);
        if (fields == null) {
            report("An object of a type that is not part of this graph was left out.");
            return null;
        }
        Map<String, @Nullable Object> projected = LinkedHashMap.newLinkedHashMap(fields.size());
        for (FieldShape field : fields) {
            if (field.key() == null) {
                projected.put(field.response(), typename);
                continue;
            }
            path.add(field.response());
            Object value = value(field.value(), object.get(field.key()), field.coordinate());
            path.removeLast();
            if (value == NOT_ALLOWED) {
                return null;
            }
            projected.put(field.response(), value);
        }
        return projected;
    }

    private @Nullable Object value(ValueShape shape, @Nullable Object raw, String coordinate) {
        Object value = raw == null ? null : present(shape, raw, coordinate);
        if (value != null || !shape.nonNull()) {
            return value;
        }
        if (!explained()) {
            report("There is no value for " + coordinate + ", which is never null.");
        }
        return NOT_ALLOWED;
    }

    private @Nullable Object present(ValueShape shape, Object raw, String coordinate) {
        if (shape.element() != null) {
            return list(shape.element(), raw, coordinate);
        }
        if (shape.object() != null) {
            if (raw instanceof Map<?, ?> fields) {
                return object(shape.object(), ResultTree.object(fields));
            }
            report("The value of " + coordinate + " is not an object.");
            return null;
        }
        if (shape.allowed() != null
                && !(raw instanceof String name && shape.allowed().contains(name))) {
            report("The value of " + coordinate + " is not part of this graph.");
            return null;
        }
        return raw;
    }

    private @Nullable Object list(ValueShape element, Object raw, String coordinate) {
        if (!(raw instanceof List<?> list)) {
            report("The value of " + coordinate + " is not a list.");
            return null;
        }
        List<@Nullable Object> projected = new ArrayList<>(list.size());
        for (int i = 0; i < list.size(); i++) {
            path.add(i);
            Object value = value(element, list.get(i), coordinate);
            path.removeLast();
            if (value == NOT_ALLOWED) {
                return null;
            }
            projected.add(value);
        }
        return projected;
    }

    private void report(String message) {
        errors.add(ErrorPolicy.error(message, ErrorPolicy.INTERNAL, null, List.copyOf(path)));
    }

    /** Whether an error already says why this place is null: one here, below (null moved up) or above (nothing fetched). */
    private boolean explained() {
        for (Map<String, Object> error : errors) {
            if (error.get("path") instanceof List<?> known && onOneLine(known)) {
                return true;
            }
        }
        return false;
    }

    private boolean onOneLine(List<?> known) {
        int shared = Math.min(known.size(), path.size());
        return known.subList(0, shared).equals(path.subList(0, shared));
    }
}
