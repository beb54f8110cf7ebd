package org.yiding.gateway.plan;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the client sees of an object of the result tree.
 *
 * @param uniform the fields of every object; null where they differ by object type
 * @param objectType the type of every object; null where it differs
 * @param byType the fields by object type, where they differ
 */
public record Shape(
        @Nullable List<FieldShape> uniform, @Nullable String objectType, Map<String, List<FieldShape>> byType) {

    public Shape {
        byType = Map.copyOf(byType);
    }

    /** The fields of an object; null where no client may see objects of this type. */
    public @Nullable List<FieldShape> fields(@Nullable Object typename) {
        if (uniform != null) {
            return uniform;
        }
        return typename instanceof String name ? byType.get(name) : null;
    }

    /**
     * One field as the client asked for it.
     *
     * @param response its name in the answer
     * @param key its name in the result tree; null for {@code __typename}
     * @param coordinate {@code Type.field}, for messages
     */
    public record FieldShape(String response, @Nullable String key, ValueShape value, String coordinate) {}

    /**
     * One value.
     *
     * @param nonNull whether null is no answer
     * @param element the shape of a list's elements; null where this is no list
     * @param object the shape of an object; null for a list or leaf
     * @param allowed the public values of an enum; null where this is none
     * @param leaf what JSON a leaf is written in; {@link Leaf#ANY} for everything else
     */
    public record ValueShape(
            boolean nonNull,
            @Nullable ValueShape element,
            @Nullable Shape object,
            @Nullable Set<String> allowed,
            Leaf leaf) {

        /** A value of which nothing is demanded but that it may be null or not. */
        static ValueShape any(boolean nonNull) {
            return new ValueShape(nonNull, null, null, null, Leaf.ANY);
        }
    }

    /** The JSON that a leaf is written in, by its type. */
    public enum Leaf {
        /** Of a type that only the subgraphs understand. */
        ANY,
        /** A string, for {@code String}. */
        TEXT,
        /** An integer of 32 bits, for {@code Int}. */
        INTEGER,
        /** A number, for {@code Float}. */
        NUMBER,
        /** True or false, for {@code Boolean}. */
        TRUTH,
        /** A string or number, for {@code ID}: some subgraphs write theirs as numbers. */
        IDENTIFIER;

        static Leaf of(String type) {
            return switch (type) {
                case "String" -> TEXT;
                case "Int" -> INTEGER;
                case "Float" -> NUMBER;
                case "Boolean" -> TRUTH;
                case "ID" -> IDENTIFIER;
                default -> ANY;
            };
        }
    }
}
