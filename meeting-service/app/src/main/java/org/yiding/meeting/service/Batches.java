package org.yiding.meeting.service;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Sorts what was found for many at once back to each. */
final class Batches {

    private Batches() {}

    static <K, V> Map<K, V> byKey(Collection<V> values, Function<V, K> key) {
        return values.stream().collect(Collectors.toMap(key, value -> value));
    }

    /** Keeps the order of the values within each key. */
    static <K, V> Map<K, List<V>> grouped(Collection<V> values, Function<V, K> key) {
        return values.stream().collect(Collectors.groupingBy(key, LinkedHashMap::new, Collectors.toList()));
    }

    /** What each child belongs to, by child; a child whose parent is not found is left out. */
    static <C, P> Map<UUID, P> parents(
            Collection<C> children,
            Function<C, UUID> id,
            Function<C, UUID> parentId,
            Function<Collection<UUID>, Map<UUID, P>> find) {
        Map<UUID, P> found = find.apply(children.stream().map(parentId).collect(Collectors.toSet()));
        Map<UUID, P> parents = new HashMap<>();
        for (C child : children) {
            P parent = found.get(parentId.apply(child));
            if (parent != null) {
                parents.put(id.apply(child), parent);
            }
        }
        return parents;
    }
}
