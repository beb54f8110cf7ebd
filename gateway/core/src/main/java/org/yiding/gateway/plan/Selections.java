package org.yiding.gateway.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yiding.gateway.supergraph.TypeModel;

/**
 * What is selected on one type, fragments resolved and equal fields merged. On an abstract type a field stands either
 * under {@link #common()}, selected on the type itself for every object, or by object type, never both.
 */
final class Selections {

    private final TypeModel type;
    private final Map<String, FieldSelection> common = new LinkedHashMap<>();
    private final Map<String, Map<String, FieldSelection>> byType = new LinkedHashMap<>();
    private boolean typename;
    private boolean typesMatter;

    Selections(TypeModel type) {
        this.type = type;
    }

    TypeModel type() {
        return type;
    }

    Map<String, FieldSelection> common() {
        return common;
    }

    Map<String, Map<String, FieldSelection>> byType() {
        return byType;
    }

    /** Whether {@code __typename} is asked for. */
    boolean typename() {
        return typename;
    }

    void askTypename() {
        typename = true;
    }

    /** Says that a field of every object may be null for some of the object types alone. */
    void tellTypesApart() {
        typesMatter = true;
    }

    void add(FieldSelection field) {
        common.put(field.identity(), field);
    }

    void add(String objectType, FieldSelection field) {
        byType.computeIfAbsent(objectType, any -> new LinkedHashMap<>()).put(field.identity(), field);
    }

    boolean isEmpty() {
        return common.isEmpty() && byType.isEmpty();
    }

    /** The field with no regard to arguments, as {@code @provides} means it; null where it is not selected. */
    @Nullable
    FieldSelection named(String objectType, String field) {
        for (FieldSelection selected : common.values()) {
            if (selected.name().equals(field)) {
                return selected;
            }
        }
        for (FieldSelection selected : byType.getOrDefault(objectType, Map.of()).values()) {
            if (selected.name().equals(field)) {
                return selected;
            }
        }
        return null;
    }

    /** Whether the objects' concrete types must be known to answer this selection. */
    boolean needsTypes() {
        return type.isAbstract() && (typename || typesMatter || !byType.isEmpty());
    }

    List<FieldSelection> commonFields() {
        return new ArrayList<>(common.values());
    }
}
