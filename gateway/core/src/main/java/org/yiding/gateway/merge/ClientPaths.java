package org.yiding.gateway.merge;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yiding.gateway.json.Json;
import org.yiding.gateway.plan.Shape;
import org.yiding.gateway.plan.Shape.FieldShape;
import org.yiding.gateway.plan.Shape.ValueShape;

/** Translates places of the result tree into paths as the client knows them. Works on errors only, so it may be slow. */
final class ClientPaths {

    private final Shape root;
    private final ResultTree tree;
    private final KeyTable keys;

    ClientPaths(Shape root, ResultTree tree, KeyTable keys) {
        this.root = root;
        this.tree = tree;
        this.keys = keys;
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
        long value = tree.root();
        List<FieldShape> fields = root.fields(null);
        ValueShape shape = null;
        for (Object element : storagePath) {
            if (element instanceof Number index) {
                if (shape == null || shape.element() == null) {
                    return new End(path, null);
                }
                path.add(index);
                shape = shape.element();
                value = element(value, index.intValue());
            } else {
                FieldShape field = find(fields, element);
                if (field == null) {
                    return new End(path, null);
                }
                path.add(field.response());
                shape = field.value();
                value = Value.isObject(value) ? tree.get(value, keys.find(field.key())) : Value.ABSENT;
            }
            fields = shape.object() == null ? null : shape.object().fields(typename(value));
        }
        return new End(path, fields);
    }

    private long element(long list, int position) {
        boolean there = Value.isList(list) && position >= 0 && position < tree.size(list);
        return there ? tree.element(list, position) : Value.ABSENT;
    }

    private @Nullable Object typename(long value) {
        long typename = Value.isObject(value) ? tree.get(value, KeyTable.TYPENAME) : Value.ABSENT;
        if (Value.kind(typename) != Value.STRING) {
            return null;
        }
        int from = tree.from(typename);
        return Json.string(tree.text(), from, from + tree.length(typename));
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
