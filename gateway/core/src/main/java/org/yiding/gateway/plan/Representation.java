package org.yiding.gateway.plan;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
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
            boolean typed) {

        /** What tells it from the parts beside it: objects of several types may each have a field of one key. */
        String place() {
            return onlyFor == null ? key : onlyFor + "." + key;
        }
    }

    /**
     * Whether one representation can hold all of these. It has room for one value of a field, so that requirements of the
     * same field with other arguments take a request of their own.
     */
    static boolean agree(Collection<Part> some, Collection<Part> others) {
        return some.stream().allMatch(one -> others.stream().allMatch(other -> agree(one, other)));
    }

    private static boolean agree(Part one, Part other) {
        boolean apart = !one.field().equals(other.field())
                || (one.onlyFor() != null
                        && other.onlyFor() != null
                        && !one.onlyFor().equals(other.onlyFor()));
        if (apart) {
            return true;
        }
        List<Part> below = one.children();
        List<Part> otherBelow = other.children();
        return one.key().equals(other.key()) && (below == null || otherBelow == null || agree(below, otherBelow));
    }

    /** One part that holds what both do; they are of one place. */
    static Part merged(Part one, Part other) {
        if (one.children() == null || other.children() == null) {
            return one.required() ? one : other;
        }
        Map<String, Part> children = new LinkedHashMap<>();
        one.children().forEach(child -> children.merge(child.place(), child, Representation::merged));
        other.children().forEach(child -> children.merge(child.place(), child, Representation::merged));
        return new Part(
                one.field(),
                one.key(),
                one.onlyFor(),
                one.required() || other.required(),
                List.copyOf(children.values()),
                one.typed() || other.typed());
    }

    /**
     * The parts of a selection below one place.
     *
     * @param narrowedTo the object type to which the place is narrowed; null where it is not
     */
    static List<Part> parts(Selections selections, @Nullable String narrowedTo, StorageKeys keys, boolean required) {
        List<Part> parts = new ArrayList<>();
        for (FieldSelection field : selections.common().values()) {
            parts.add(part(field, keys.of(field, narrowedTo), null, keys, required));
        }
        for (Map.Entry<String, Map<String, FieldSelection>> entry :
                selections.byType().entrySet()) {
            for (FieldSelection field : entry.getValue().values()) {
                parts.add(part(field, keys.of(field, entry.getKey()), entry.getKey(), keys, required));
            }
        }
        return parts;
    }

    private static Part part(
            FieldSelection field, String key, @Nullable String onlyFor, StorageKeys keys, boolean required) {
        Selections below = field.children();
        return new Part(
                field.name(),
                key,
                onlyFor,
                required,
                below == null ? null : parts(below, null, keys, false),
                below != null && below.typename());
    }
}
