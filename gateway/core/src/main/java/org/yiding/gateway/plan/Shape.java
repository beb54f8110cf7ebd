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
     */
    public record ValueShape(
            boolean nonNull,
            @Nullable ValueShape element,
            @Nullable Shape object,
            @Nullable Set<String> allowed) {}
}
