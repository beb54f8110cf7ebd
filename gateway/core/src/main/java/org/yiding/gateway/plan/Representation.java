package org.yiding.gateway.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How an entity's representation is made of what the result tree holds.
 *
 * @param typename the fixed {@code __typename}; null to take the object's own
 * @param parts the fields, in order
 */
public record Representation(@Nullable String typename, List<Part> parts) {

    public Representation {
        parts = List.copyOf(parts);
    }

    /**
     * One field.
     *
     * @param field its name in the representation
     * @param key its name in the result tree
     * @param onlyFor the object type whose objects have it; null for all
     * @param required whether the entity cannot be asked for while the value is null, as for a key
     * @param children null for a leaf
     * @param typed whether objects below carry their {@code __typename}
     */
    public record Part(
            String field,
            String key,
            @Nullable String onlyFor,
            boolean required,
            @Nullable List<Part> children,
            boolean typed) {}

    /** The parts of a selection below one place. */
    static List<Part> parts(Selections selections, StorageKeys keys, boolean required) {
        List<Part> parts = new ArrayList<>();
        for (FieldSelection field : selections.common().values()) {
            parts.add(part(field, null, keys, required));
        }
        for (Map.Entry<String, Map<String, FieldSelection>> entry :
                selections.byType().entrySet()) {
            for (FieldSelection field : entry.getValue().values()) {
                parts.add(part(field, entry.getKey(), keys, required));
            }
        }
        return parts;
    }

    private static Part part(FieldSelection field, @Nullable String objectType, StorageKeys keys, boolean required) {
        Selections below = field.children();
        return new Part(
                field.name(),
                keys.of(field, objectType),
                objectType,
                required,
                below == null ? null : parts(below, keys, false),
                below != null && below.type().isAbstract());
    }
}
