package org.yiding.gateway.merge;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Puts what went wrong at a subgraph where the client would have seen the value. */
final class ErrorPlaces {

    // An answer does not grow without bound because a subgraph is down.
    private static final int LIMIT = 1_000;

    private final ErrorPolicy policy;
    private final ClientPaths paths;
    private final Trails trails;
    private final List<Map<String, Object>> errors = new ArrayList<>();

    ErrorPlaces(ErrorPolicy policy, ClientPaths paths, Trails trails) {
        this.policy = policy;
        this.paths = paths;
        this.trails = trails;
    }

    List<Map<String, Object>> all() {
        return errors;
    }

    /** No answer came: every value the step should have brought is missing. */
    void unavailable(String service, StepRun run) {
        affected(run).forEach(path -> add(ErrorPolicy.unavailable(service, path)));
    }

    /** Entities were not asked for because of a service that failed before. */
    void withheld(String service, StepRun run) {
        for (int i = 0; i < run.asked().size(); i++) {
            Set<String> keys = run.keys(i);
            for (Place place : run.asked().get(i).withheld()) {
                below(place.trail(), keys).forEach(path -> add(ErrorPolicy.unavailable(service, path)));
            }
        }
    }

    /**
     * The errors of an answer, after its data is merged.
     *
     * @param reported as the subgraph wrote them
     * @param hasData whether the answer has data beside them
     */
    void reported(String service, StepRun run, List<?> reported, boolean hasData) {
        for (Object error : reported) {
            List<List<Object>> places = places(run, error);
            if (places.isEmpty() && !hasData) {
                places = affected(run);
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

    private List<List<Object>> below(int trail, Set<String> keys) {
        return paths.below(trails.elements(trail), keys);
    }

    private List<List<Object>> affected(StepRun run) {
        List<List<Object>> found = new ArrayList<>();
        for (List<Object> mount : run.mounts()) {
            found.addAll(paths.below(mount, run.step().rootKeys()));
        }
        for (int i = 0; i < run.asked().size(); i++) {
            found.addAll(affectedBy(run, i));
        }
        return found;
    }

    private List<List<Object>> affectedBy(StepRun run, int entity) {
        List<List<Object>> found = new ArrayList<>();
        for (int trail : run.asked().get(entity).allTrails()) {
            found.addAll(below(trail, run.keys(entity)));
        }
        return found;
    }

    private List<List<Object>> places(StepRun run, @Nullable Object error) {
        if (!(error instanceof Map<?, ?> fields) || !(fields.get("path") instanceof List<?> path) || path.isEmpty()) {
            return List.of();
        }
        if (run.step().entities().isEmpty()) {
            List<Object> storage = new ArrayList<>(run.mounts().getFirst());
            storage.addAll(path);
            return List.of(paths.of(storage));
        }
        int entity = run.numberOf(path.getFirst());
        if (entity < 0) {
            return List.of();
        }
        if (path.size() < 2 || !(path.get(1) instanceof Number index)) {
            return affectedBy(run, entity);
        }
        return placesOf(run, entity, index.intValue(), path.subList(2, path.size()));
    }

    private List<List<Object>> placesOf(StepRun run, int entity, int index, List<?> rest) {
        List<List<Object>> found = new ArrayList<>();
        for (int trail : run.asked().get(entity).trailsOf(index)) {
            if (rest.isEmpty()) {
                found.addAll(below(trail, run.keys(entity)));
            } else {
                List<Object> storage = trails.elements(trail);
                storage.addAll(rest);
                found.add(paths.of(storage));
            }
        }
        return found;
    }
}
