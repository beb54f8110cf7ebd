package org.yiding.gateway.merge;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yiding.gateway.merge.ResultTree.Trail;
import org.yiding.gateway.plan.FetchStep.EntityFetch;
import org.yiding.gateway.plan.FetchStep.Target;
import org.yiding.gateway.plan.Representation;

/** The distinct entities of one {@code _entities} field and every object each of them stands for. */
final class Representations {

    private final List<Map<String, Object>> distinct = new ArrayList<>();
    private final List<List<Place>> places = new ArrayList<>();
    private final List<Place> withheld = new ArrayList<>();

    /** An object of the result tree. */
    record Place(Map<String, Object> object, @Nullable Trail trail) {}

    static Representations collect(ResultTree tree, EntityFetch fetch) {
        Representations all = new Representations();
        Map<Map<String, Object>, Integer> known = new LinkedHashMap<>();
        for (Target target : fetch.targets()) {
            tree.visit(target.path(), (object, trail) -> all.add(object, trail, target.representation(), known));
        }
        return all;
    }

    private void add(
            Map<String, Object> object,
            @Nullable Trail trail,
            Representation form,
            Map<Map<String, Object>, Integer> known) {
        Map<String, Object> representation = new LinkedHashMap<>();
        Object typename = form.typename() == null ? object.get("__typename") : form.typename();
        if (typename == null) {
            withheld.add(new Place(object, trail));
            return;
        }
        representation.put("__typename", typename);
        Fill result = fill(representation, object, form.parts());
        if (result == Fill.ABSENT) {
            withheld.add(new Place(object, trail));
        }
        if (result != Fill.COMPLETE) {
            return;
        }
        int index = known.computeIfAbsent(representation, any -> {
            distinct.add(representation);
            places.add(new ArrayList<>());
            return distinct.size() - 1;
        });
        places.get(index).add(new Place(object, trail));
    }

    private enum Fill {
        COMPLETE,
        /** A key is null: there is no such entity to ask for. */
        NULL_KEY,
        /** A value was never fetched, because what should have brought it failed. */
        ABSENT
    }

    private static Fill fill(Map<String, Object> into, Map<String, Object> object, List<Representation.Part> parts) {
        for (Representation.Part part : parts) {
            if (part.onlyFor() != null && !part.onlyFor().equals(object.getOrDefault("__typename", part.onlyFor()))) {
                continue;
            }
            Object value = object.get(part.key());
            if (value == null && !object.containsKey(part.key())) {
                return Fill.ABSENT;
            }
            if (value == null && part.required()) {
                return Fill.NULL_KEY;
            }
            Object taken = taken(value, part);
            if (taken == Fill.ABSENT) {
                return Fill.ABSENT;
            }
            put(into, part.field(), taken);
        }
        return Fill.COMPLETE;
    }

    @SuppressWarnings("NullAway") // a representation may hold null
    private static void put(Map<String, Object> into, String field, @Nullable Object value) {
        into.put(field, value);
    }

    private static @Nullable Object taken(@Nullable Object value, Representation.Part part) {
        List<Representation.Part> children = part.children();
        if (children == null || value == null) {
            return value;
        }
        if (value instanceof List<?> list) {
            List<@Nullable Object> copy = new ArrayList<>(list.size());
            for (Object each : list) {
                Object taken = taken(each, part);
                if (taken == Fill.ABSENT) {
                    return Fill.ABSENT;
                }
                copy.add(taken);
            }
            return copy;
        }
        if (!(value instanceof Map<?, ?> fields)) {
            return value;
        }
        Map<String, Object> object = ResultTree.object(fields);
        Map<String, Object> copy = new LinkedHashMap<>();
        if (part.typed()) {
            put(copy, "__typename", object.get("__typename"));
        }
        return fill(copy, object, children) == Fill.ABSENT ? Fill.ABSENT : copy;
    }

    /** To be sent, in the order of {@link #places()}. */
    List<Map<String, Object>> distinct() {
        return distinct;
    }

    /** For each distinct entity the objects that take its answer. */
    List<List<Place>> places() {
        return places;
    }

    /** Objects that cannot be asked for because something before them failed. */
    List<Place> withheld() {
        return withheld;
    }

    List<Place> allPlaces() {
        return places.stream().flatMap(List::stream).toList();
    }
}
