package org.yiding.gateway.plan;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yiding.gateway.supergraph.Supergraph;

/**
 * The names under which fetched values are kept: the response names of every subgraph document and of the result tree
 * alike, so that nothing is renamed on the way. Names of the client appear at projection only.
 */
final class StorageKeys {

    private final Supergraph supergraph;
    private final Map<String, String> keys = new HashMap<>();
    private final Set<String> taken = new HashSet<>();

    StorageKeys(Supergraph supergraph) {
        this.supergraph = supergraph;
    }

    /**
     * @param objectType the object type for which alone the field is selected at an abstract place; null otherwise
     * @return a name that no field with other arguments, or of an object type with another idea of the field's type, has
     */
    String of(FieldSelection field, @Nullable String objectType) {
        boolean apart = objectType != null && supergraph.ambiguousFields().contains(field.name());
        String identity = apart ? objectType + "." + field.identity() : field.identity();
        return keys.computeIfAbsent(identity, any -> free(field, apart ? "__" + objectType : ""));
    }

    private String free(FieldSelection field, String suffix) {
        String wanted = field.name() + suffix;
        String key = wanted;
        // The plain name belongs to the field without arguments or, where only one variant is used, to that one.
        for (int variant = 2; !taken.add(key) || isAnotherField(key, field); variant++) {
            key = wanted + "__" + variant;
        }
        return key;
    }

    private boolean isAnotherField(String key, FieldSelection field) {
        return !key.equals(field.name()) && supergraph.fieldNames().contains(key);
    }
}
