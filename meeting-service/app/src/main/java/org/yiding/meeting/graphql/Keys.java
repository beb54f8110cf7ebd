package org.yiding.meeting.graphql;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.yiding.support.error.NotFoundException;

/** Leads between the opaque ids of the graph and the rows, for batches whose answers keep the order of the question. */
final class Keys {

    private Keys() {}

    /** The id as the store has it; empty where the text cannot be one of ours. */
    static Optional<UUID> parse(String id) {
        try {
            return Optional.of(UUID.fromString(id));
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }

    /**
     * The id as the store has it.
     *
     * @param what the kind of thing, for a person ("meeting")
     * @throws NotFoundException where the text cannot be one of ours
     */
    static UUID required(String what, String id) {
        return parse(id).orElseThrow(() -> new NotFoundException(what, id));
    }

    /** The ids of these nodes, which the graph itself gave out. */
    static <N> List<UUID> of(Collection<N> nodes, Function<N, String> id) {
        return nodes.stream().map(id).map(UUID::fromString).toList();
    }

    /** For each id the one found; null where it is unknown, as the federation protocol wants it. */
    static <E, V> List<@Nullable V> one(
            List<String> ids, Function<List<UUID>, Map<UUID, E>> find, Function<E, V> view) {
        Map<UUID, E> found = find.apply(
                ids.stream().flatMap(id -> parse(id).stream()).distinct().toList());
        return ids.stream()
                .<@Nullable V>map(id -> parse(id).map(found::get).map(view).orElse(null))
                .toList();
    }

    /** For each node its list, empty where nothing was found. */
    static <N, E, V> List<List<V>> many(
            List<N> nodes, Function<N, String> id, Function<List<UUID>, Map<UUID, List<E>>> find, Function<E, V> view) {
        List<UUID> ids = of(nodes, id);
        Map<UUID, List<E>> found = find.apply(ids);
        return ids.stream()
                .map(key ->
                        found.getOrDefault(key, List.of()).stream().map(view).toList())
                .toList();
    }

    /** For each node what it belongs to, which the database's foreign keys promise to be there. */
    static <N, E, V> List<V> parents(
            List<N> nodes, Function<N, String> id, Function<List<UUID>, Map<UUID, E>> find, Function<E, V> view) {
        List<UUID> ids = of(nodes, id);
        Map<UUID, E> found = find.apply(ids);
        return ids.stream().map(key -> view.apply(found.get(key))).toList();
    }
}
