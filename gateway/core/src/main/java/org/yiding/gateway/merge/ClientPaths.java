package org.yiding.gateway.merge;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yiding.gateway.plan.Shape;
import org.yiding.gateway.plan.Shape.FieldShape;
import org.yiding.gateway.plan.Shape.ValueShape;

/** Translates places of the result tree into paths as the client knows them. Works on errors only, so it may be slow. */
final class ClientPaths {

    private final Shape root;
    private final Map<String, Object> data;

    ClientPaths(Shape root, Map<String, Object> data) {
        this.root = root;
        this.data = data;
    }

    private record End(List<Object> path, @Nullable List<FieldShape> fields) {}

    /** The client's path of a value; of the nearest place above it that the client sees, where it was fetched for us alone. */
    List<Object> of(List<?> storagePath) {
        return walk(storagePath).path();
    }

    /** The client's paths of those of the keys below an object that the client asked for. */
    List<List<Object>> below(List<?> storagePath, Set<String> keys) {
        End end = walk(storagePath);
        List<List<Object>> found = new ArrayList<>();
        if (end.fields() == null) {
            return found;
        }
        for (FieldShape field : end.fields()) {
            if (field.key() != null && keys.contains(field.key())) {
                List<Object> path = new ArrayList<>(end.path());
                path.add(field.response());
                found.add(path);
            }
        }
        return found;
    }

    private End walk(List<?> storagePath) {
        List<Object> path = new ArrayList<>();
        Object value = data;
        List<FieldShape> fields = root.fields(null);
        ValueShape shape = null;
        for (Object element : storagePath) {
            if (element instanceof Number index) {
                if (shape == null || shape.element() == null) {
                    return new End(path, null);
                }
                path.add(index);
                shape = shape.element();
                value = value instanceof List<?> list && index.intValue() < list.size()
                        ? list.get(index.intValue())
                        : null;
            } else {
                FieldShape field = find(fields, element);
                if (field == null) {
                    return new End(path, null);
                }
                path.add(field.response());
                shape = field.value();
                value = value instanceof Map<?, ?> object ? object.get(field.key()) : null;
            }
            fields = shape.object() == null ? null : shape.object().fields(typename(value));
        }
        return new End(path, fields);
    }

    private static @Nullable Object typename(@Nullable Object value) {
        return value instanceof Map<?, ?> object ? object.get("__typename") : null;
    }

    private static @Nullable FieldShape find(@Nullable List<FieldShape> fields, Object key) {
        if (fields == null) {
            return null;
        }
        return fields.stream()
                .filter(field -> key.equals(field.key()))
                .findFirst()
                .orElse(null);
    }
}
