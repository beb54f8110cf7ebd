package org.yiding.gateway.merge;

import java.nio.charset.StandardCharsets;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yiding.gateway.json.Json;
import org.yiding.gateway.plan.Shape;
import org.yiding.gateway.plan.Shape.FieldShape;
import org.yiding.gateway.plan.Shape.Leaf;
import org.yiding.gateway.plan.Shape.ValueShape;

/** What the client sees, in the form that runs: keys are numbers, names and types are bytes ready to be written. */
final class ShapeCode {

    private final KeyTable keys;
    private final Map<Shape, ObjectCode> known = new IdentityHashMap<>();

    private ShapeCode(KeyTable keys) {
        this.keys = keys;
    }

    /** @param keys takes the keys of the shape, in the order of the client's selection */
    static ObjectCode of(Shape shape, KeyTable keys) {
        return new ShapeCode(keys).object(shape);
    }

    /** A string as JSON has it, with its quotes. */
    static byte[] quoted(String text) {
        return Json.written(text);
    }

    /**
     * What the client sees of an object.
     *
     * @param uniform the fields of every object; null where they differ by object type
     * @param objectType the type of every object, quoted; null where it differs
     * @param types the object types, quoted, where the fields differ
     * @param byType the fields of each of the types
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared, and read for every object
    record ObjectCode(
            FieldCode @Nullable [] uniform, byte @Nullable [] objectType, byte[][] types, FieldCode[][] byType) {}

    /** One field as the client asked for it. */
    static final class FieldCode {
        final String response;
        /** {@code "response":}. */
        final byte[] name;
        /** Negative for {@code __typename}. */
        final int key;

        final ValueCode value;
        final String coordinate;
        /** Where its value stood among the pairs of the last object; threads may overwrite each other's guess. */
        int guess;

        FieldCode(FieldShape field, int key, ValueCode value) {
            this.response = field.response();
            this.name = (Json.text(field.response()) + ':').getBytes(StandardCharsets.UTF_8);
            this.key = key;
            this.value = value;
            this.coordinate = field.coordinate();
        }
    }

    /**
     * One value.
     *
     * @param element of a list; null where this is none
     * @param object of an object; null where this is none
     * @param allowed the values of an enum, quoted; null where this is none
     * @param leaf the JSON of a leaf
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared, and read for every value
    record ValueCode(
            boolean nonNull,
            @Nullable ValueCode element,
            @Nullable ObjectCode object,
            byte @Nullable [][] allowed,
            Leaf leaf) {}

    private ObjectCode object(Shape shape) {
        ObjectCode made = known.get(shape);
        if (made == null) {
            made = made(shape);
            known.put(shape, made);
        }
        return made;
    }

    private ObjectCode made(Shape shape) {
        List<FieldShape> uniform = shape.uniform();
        String objectType = shape.objectType();
        int count = shape.byType().size();
        byte[][] types = new byte[count][];
        FieldCode[][] byType = new FieldCode[count][];
        int i = 0;
        for (Map.Entry<String, List<FieldShape>> entry : shape.byType().entrySet()) {
            types[i] = quoted(entry.getKey());
            byType[i++] = fields(entry.getValue());
        }
        return new ObjectCode(
                uniform == null ? null : fields(uniform),
                objectType == null ? null : quoted(objectType),
                types,
                byType);
    }

    private FieldCode[] fields(List<FieldShape> fields) {
        FieldCode[] codes = new FieldCode[fields.size()];
        for (int i = 0; i < codes.length; i++) {
            FieldShape field = fields.get(i);
            int key = field.key() == null ? KeyTable.UNKNOWN : keys.number(field.key());
            codes[i] = new FieldCode(field, key, value(field.value()));
        }
        return codes;
    }

    private ValueCode value(ValueShape shape) {
        ValueShape element = shape.element();
        Shape object = shape.object();
        Set<String> allowed = shape.allowed();
        return new ValueCode(
                shape.nonNull(),
                element == null ? null : value(element),
                object == null ? null : object(object),
                allowed == null ? null : allowed.stream().map(ShapeCode::quoted).toArray(byte[][]::new),
                shape.leaf());
    }
}
