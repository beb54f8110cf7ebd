package org.yiding.gateway.merge;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yiding.gateway.merge.Representations.Place;
import org.yiding.gateway.merge.ResultTree.Trail;
import org.yiding.gateway.plan.FetchStep;

/** Puts what went wrong at a subgraph where the client would have seen the value. */
final class ErrorPlaces {

    // An answer does not grow without bound because a subgraph is down.
    private static final int LIMIT = 1_000;

    private final ErrorPolicy policy;
    private final ClientPaths paths;
    private final List<Map<String, Object>> errors = new ArrayList<>();

    ErrorPlaces(ErrorPolicy policy, ClientPaths paths) {
        this.policy = policy;
        this.paths = paths;
    }

    List<Map<String, Object>> all() {
        return errors;
    }

    /** No answer came: every value the step should have brought is missing. */
    void unavailable(String service, FetchStep step, List<Representations> asked) {
        affected(step, asked).forEach(path -> add(ErrorPolicy.unavailable(service, path)));
    }

    void unavailable(String service, Place place, Set<String> keys) {
        paths.below(Trail.elements(place.trail()), keys).forEach(path -> add(ErrorPolicy.unavailable(service, path)));
    }

    /** The errors of an answer, after its data is merged. */
    void reported(String service, FetchStep step, List<Representations> asked, SubgraphReply.Answered answered) {
        for (Object error : answered.errors()) {
            List<List<Object>> places = places(step, asked, error);
            if (places.isEmpty() && answered.data() == null) {
                places = affected(step, asked);
            }
            if (places.isEmpty()) {
                add(policy.shown(error, service, null));
            }
            places.forEach(path -> add(policy.shown(error, service, path)));
        }
    }

    private void add(Map<String, Object> error) {
        if (errors.size() < LIMIT) {
            errors.add(error);
        }
    }

    private List<List<Object>> affected(FetchStep step, List<Representations> asked) {
        if (step.entities().isEmpty()) {
            return paths.below(List.of(), step.rootKeys());
        }
        List<List<Object>> found = new ArrayList<>();
        for (int i = 0; i < asked.size(); i++) {
            Set<String> keys = step.entities().get(i).keys();
            for (Place place : asked.get(i).allPlaces()) {
                found.addAll(paths.below(Trail.elements(place.trail()), keys));
            }
        }
        return found;
    }

    private List<List<Object>> places(FetchStep step, List<Representations> asked, @Nullable Object error) {
        if (!(error instanceof Map<?, ?> fields) || !(fields.get("path") instanceof List<?> path) || path.isEmpty()) {
            return List.of();
        }
        if (step.entities().isEmpty()) {
            return List.of(paths.of(path));
        }
        int entity = entity(step, path.getFirst());
        if (entity < 0) {
            return List.of();
        }
        if (path.size() < 2 || !(path.get(1) instanceof Number index)) {
            return affectedBy(step, asked, entity);
        }
        return placesOf(asked.get(entity), index.intValue(), path.subList(2, path.size()), step, entity);
    }

    private List<List<Object>> placesOf(Representations asked, int index, List<?> rest, FetchStep step, int entity) {
        List<List<Object>> found = new ArrayList<>();
        if (index < 0 || index >= asked.places().size()) {
            return found;
        }
        for (Place place : asked.places().get(index)) {
            List<Object> storage = Trail.elements(place.trail());
            if (rest.isEmpty()) {
                found.addAll(paths.below(storage, step.entities().get(entity).keys()));
            } else {
                storage.addAll(rest);
                found.add(paths.of(storage));
            }
        }
        return found;
    }

    private List<List<Object>> affectedBy(FetchStep step, List<Representations> asked, int entity) {
        List<List<Object>> found = new ArrayList<>();
        for (Place place : asked.get(entity).allPlaces()) {
            found.addAll(paths.below(
                    Trail.elements(place.trail()), step.entities().get(entity).keys()));
        }
        return found;
    }

    private static int entity(FetchStep step, @Nullable Object alias) {
        for (int i = 0; i < step.entities().size(); i++) {
            if (step.entities().get(i).alias().equals(alias)) {
                return i;
            }
        }
        return -1;
    }
}
