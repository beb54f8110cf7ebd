package org.yiding.gateway.merge;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yiding.gateway.json.Bytes;
import org.yiding.gateway.merge.ShapeCode.FieldCode;
import org.yiding.gateway.merge.ShapeCode.ObjectCode;
import org.yiding.gateway.merge.ShapeCode.ValueCode;

/**
 * Writes the client's part of the result tree, once and in the order of the client's selection. Null moves up from where
 * it may not stand: what was written since that place is taken back.
 */
final class Projection {

    private static final byte[] NULL = "null".getBytes(StandardCharsets.US_ASCII);
    // An answer does not grow without bound because every object of a list lacks a value.
    private static final int MOST_ERRORS = 1_000;

    private final ResultTree tree;
    private final Bytes out;
    private final List<Map<String, Object>> errors;
    // Where we are: the response name at each depth, or null and the position in a list.
    private @Nullable String[] names = new String[32];
    private int[] positions = new int[32];
    private int depth;

    /** @param errors known so far; what the projection finds is added */
    Projection(ResultTree tree, Bytes out, List<Map<String, Object>> errors) {
        this.tree = tree;
        this.out = out;
        this.errors = errors;
    }

    /** Writes the data; {@code null} where null moved up to the root. */
    void write(ObjectCode root) {
        int start = out.length();
        if (!object(root, tree.root())) {
            out.rewind(start);
            out.add(NULL);
        }
    }

    /** @return whether the object stands; where it does not, what it wrote must be taken back */
    private boolean object(ObjectCode shape, long object) {
        FieldCode[] fields = shape.uniform() == null ? ofType(shape, object) : shape.uniform();
        if (fields == null) {
            report("An object of a type that is not part of this graph was left out.");
            return false;
        }
        int location = tree.locate(object);
        out.add('{');
        for (int i = 0; i < fields.length; i++) {
            if (i > 0) {
                out.add(',');
            }
            out.add(fields[i].name);
            if (fields[i].key < 0) {
                typename(shape, object);
            } else if (!field(fields[i], location)) {
                return false;
            }
        }
        out.add('}');
        return true;
    }

    private FieldCode @Nullable [] ofType(ObjectCode shape, long object) {
        long typename = tree.get(object, KeyTable.TYPENAME);
        for (int i = 0; i < shape.types().length; i++) {
            if (tree.is(typename, shape.types()[i])) {
                return shape.byType()[i];
            }
        }
        return null;
    }

    private void typename(ObjectCode shape, long object) {
        if (shape.objectType() != null) {
            out.add(shape.objectType());
        } else {
            tree.write(tree.get(object, KeyTable.TYPENAME), out);
        }
    }

    private boolean field(FieldCode field, int location) {
        int index = tree.find(location, field.key, field.guess);
        long value = Value.ABSENT;
        if (index >= 0) {
            value = tree.valueAt(location, index);
            field.guess = index;
        }
        enter(field.response, 0);
        boolean stands = value(field.value, value, field.coordinate);
        depth--;
        return stands;
    }

    private void enter(@Nullable String name, int position) {
        if (depth == names.length) {
            names = Arrays.copyOf(names, depth * 2);
            positions = Arrays.copyOf(positions, depth * 2);
        }
        names[depth] = name;
        positions[depth++] = position;
    }

    /** @return whether the value stands; false where it is null and must not be */
    private boolean value(ValueCode shape, long value, String coordinate) {
        int start = out.length();
        if (Value.isPresent(value) && present(shape, value, coordinate)) {
            return true;
        }
        if (shape.nonNull()) {
            if (errors.size() < MOST_ERRORS && !explained()) {
                report("There is no value for " + coordinate + ", which is never null.");
            }
            return false;
        }
        out.rewind(start);
        out.add(NULL);
        return true;
    }

    private boolean present(ValueCode shape, long value, String coordinate) {
        ValueCode element = shape.element();
        if (element != null) {
            return list(element, value, coordinate);
        }
        ObjectCode object = shape.object();
        if (object != null) {
            if (Value.isObject(value)) {
                return object(object, value);
            }
            report("The value of " + coordinate + " is not an object.");
            return false;
        }
        byte[][] allowed = shape.allowed();
        if (allowed != null && !isAllowed(allowed, value)) {
            report("The value of " + coordinate + " is not part of this graph.");
            return false;
        }
        if (!LeafTypes.fits(shape.leaf(), value, tree.text())) {
            report("The value of " + coordinate + " is not of its type.");
            return false;
        }
        tree.write(value, out);
        return true;
    }

    private boolean isAllowed(byte[][] allowed, long value) {
        for (byte[] each : allowed) {
            if (tree.is(value, each)) {
                return true;
            }
        }
        return false;
    }

    private boolean list(ValueCode element, long list, String coordinate) {
        if (!Value.isList(list)) {
            report("The value of " + coordinate + " is not a list.");
            return false;
        }
        int size = tree.size(list);
        out.add('[');
        for (int i = 0; i < size; i++) {
            if (i > 0) {
                out.add(',');
            }
            enter(null, i);
            boolean stands = value(element, tree.element(list, i), coordinate);
            depth--;
            if (!stands) {
                return false;
            }
        }
        out.add(']');
        return true;
    }

    private List<Object> path() {
        List<Object> path = new ArrayList<>(depth);
        for (int i = 0; i < depth; i++) {
            String name = names[i];
            path.add(name == null ? (Object) positions[i] : name);
        }
        return path;
    }

    private void report(String message) {
        if (errors.size() < MOST_ERRORS) {
            errors.add(ErrorPolicy.error(message, ErrorPolicy.INTERNAL, null, path()));
        }
    }

    /** Whether an error already says why this place is null: one here, below (null moved up) or above (nothing fetched). */
    private boolean explained() {
        List<Object> path = path();
        for (Map<String, Object> error : errors) {
            if (error.get("path") instanceof List<?> known && onOneLine(known, path)) {
                return true;
            }
        }
        return false;
    }

    private static boolean onOneLine(List<?> known, List<Object> path) {
        int shared = Math.min(known.size(), path.size());
        return known.subList(0, shared).equals(path.subList(0, shared));
    }
}
