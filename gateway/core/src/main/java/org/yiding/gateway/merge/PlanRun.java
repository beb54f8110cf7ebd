package org.yiding.gateway.merge;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import org.yiding.gateway.merge.Representations.Place;
import org.yiding.gateway.merge.ResultTree.Trail;
import org.yiding.gateway.plan.FetchStep;
import org.yiding.gateway.plan.FetchStep.EntityFetch;
import org.yiding.gateway.plan.QueryPlan;
import org.yiding.gateway.plan.Stage;
import org.yiding.gateway.supergraph.Supergraph;

/** One execution of a plan. Answers may arrive on any thread; they are merged one at a time. */
public final class PlanRun {

    private final Supergraph supergraph;
    private final QueryPlan plan;
    private final Map<String, Object> variables;
    private final SubgraphCalls calls;
    private final ResultTree tree = new ResultTree();
    private final ErrorPlaces errors;
    private final CompletableFuture<Answer> answer = new CompletableFuture<>();

    private PlanRun(
            Supergraph supergraph,
            QueryPlan plan,
            Map<String, Object> variables,
            SubgraphCalls calls,
            ErrorPolicy policy) {
        this.supergraph = supergraph;
        this.plan = plan;
        this.variables = variables;
        this.calls = calls;
        this.errors = new ErrorPlaces(policy, new ClientPaths(plan.shape(), tree.root()));
    }

    /**
     * @param variables as the client gave them, valid for the operation
     * @param known what the schema itself answered
     * @return the answer; it completes exceptionally only where the gateway itself is at fault
     */
    public static CompletionStage<Answer> run(
            Supergraph supergraph,
            QueryPlan plan,
            Map<String, Object> variables,
            Introspection.Found known,
            SubgraphCalls calls,
            ErrorPolicy policy) {
        PlanRun run = new PlanRun(supergraph, plan, variables, calls, policy);
        run.tree.root().putAll(known.values());
        run.errors.all().addAll(known.errors());
        run.startStage(0);
        return run.answer;
    }

    private synchronized void startStage(int number) {
        if (number == plan.stages().size()) {
            Map<String, Object> data = new Projection(errors.all()).project(plan.shape(), tree.root());
            answer.complete(new Answer(data, errors.all()));
            return;
        }
        new StageRun(plan.stages().get(number), number).start();
    }

    /** The steps of one stage, each started when the last one it waits for is merged. */
    private final class StageRun {

        private final Stage stage;
        private final int number;
        private final int[] waitingFor;
        private final Map<Integer, String> failed = new HashMap<>();
        private int open;

        StageRun(Stage stage, int number) {
            this.stage = stage;
            this.number = number;
            this.open = stage.steps().size();
            this.waitingFor = stage.steps().stream()
                    .mapToInt(step -> step.dependsOn().size())
                    .toArray();
        }

        void start() {
            for (FetchStep step : stage.steps()) {
                if (step.dependsOn().isEmpty()) {
                    begin(step);
                }
            }
        }

        private void begin(FetchStep step) {
            List<Representations> asked = new ArrayList<>();
            Map<String, Object> sent = new LinkedHashMap<>();
            boolean anything = step.entities().isEmpty();
            for (EntityFetch entity : step.entities()) {
                Representations representations = Representations.collect(tree, entity);
                asked.add(representations);
                sent.put(entity.variable(), representations.distinct());
                anything |= !representations.distinct().isEmpty();
            }
            passOnFailure(step, asked);
            if (step.mounted()) {
                anything = !mounts(step).isEmpty();
            }
            if (!anything) {
                end(step);
                return;
            }
            for (String name : step.variables()) {
                if (variables.containsKey(name)) {
                    put(sent, name, variables.get(name));
                }
            }
            boolean mutation = step.document().startsWith("mutation");
            call(new SubgraphRequest(step.subgraph(), step.document(), mutation, sent))
                    .whenComplete((reply, thrown) -> merge(step, asked, thrown == null ? reply : failure(thrown)));
        }

        private CompletionStage<SubgraphReply> call(SubgraphRequest request) {
            try {
                return calls.call(request);
            } catch (RuntimeException e) {
                return CompletableFuture.completedFuture(failure(e));
            }
        }

        private void merge(FetchStep step, List<Representations> asked, SubgraphReply reply) {
            try {
                synchronized (PlanRun.this) {
                    mergeReply(step, asked, reply);
                    end(step);
                }
            } catch (RuntimeException | StackOverflowError e) {
                answer.completeExceptionally(e);
            }
        }

        private void mergeReply(FetchStep step, List<Representations> asked, SubgraphReply reply) {
            String service = supergraph.subgraph(step.subgraph()).name();
            switch (reply) {
                case SubgraphReply.Failed failure -> {
                    failed.put(step.id(), service);
                    if (step.mounted()) {
                        mounts(step).forEach(place -> errors.unavailable(service, place, step.rootKeys()));
                    } else {
                        errors.unavailable(service, step, asked);
                    }
                }
                case SubgraphReply.Answered answered -> {
                    Map<String, Object> data = answered.data();
                    if (data != null) {
                        mergeData(step, asked, data);
                    }
                    errors.reported(service, step, asked, step.mounted() ? below(mounts(step), answered) : answered);
                }
            }
        }

        private void mergeData(FetchStep step, List<Representations> asked, Map<String, Object> data) {
            if (step.mounted()) {
                mounts(step).forEach(place -> ResultTree.merge(place.object(), data));
                return;
            }
            if (step.entities().isEmpty()) {
                ResultTree.merge(tree.root(), data);
                return;
            }
            for (int i = 0; i < asked.size(); i++) {
                if (data.get(step.entities().get(i).alias()) instanceof List<?> entities) {
                    mergeEntities(asked.get(i), entities);
                }
            }
        }

        /** Where a field returned the query root. */
        private List<Place> mounts(FetchStep step) {
            List<Place> places = new ArrayList<>();
            tree.visit(step.mount(), (object, trail) -> places.add(new Place(object, trail)));
            return places;
        }

        /** The same answer with its errors where the first of these objects stands. */
        private static SubgraphReply.Answered below(List<Place> places, SubgraphReply.Answered answered) {
            List<Object> moved = new ArrayList<>();
            for (Object error : answered.errors()) {
                if (error instanceof Map<?, ?> fields && fields.get("path") instanceof List<?> path) {
                    Map<Object, Object> copy = new LinkedHashMap<>(fields);
                    List<Object> longer = Trail.elements(places.getFirst().trail());
                    longer.addAll(path);
                    copy.put("path", longer);
                    moved.add(copy);
                } else {
                    moved.add(error);
                }
            }
            return new SubgraphReply.Answered(answered.data(), moved);
        }

        private static void mergeEntities(Representations asked, List<?> entities) {
            for (int i = 0; i < Math.min(entities.size(), asked.places().size()); i++) {
                if (entities.get(i) instanceof Map<?, ?> entity) {
                    for (Place place : asked.places().get(i)) {
                        ResultTree.merge(place.object(), ResultTree.object(entity));
                    }
                }
            }
        }

        /** Entities that cannot be asked for because a service before failed are missing on its account. */
        private void passOnFailure(FetchStep step, List<Representations> asked) {
            String cause = step.dependsOn().stream()
                    .map(failed::get)
                    .filter(service -> service != null)
                    .findFirst()
                    .orElse(null);
            if (cause == null) {
                return;
            }
            failed.put(step.id(), cause);
            for (int i = 0; i < asked.size(); i++) {
                EntityFetch entity = step.entities().get(i);
                asked.get(i).withheld().forEach(place -> errors.unavailable(cause, place, entity.keys()));
            }
        }

        private void end(FetchStep step) {
            open--;
            for (FetchStep other : stage.steps()) {
                if (other.dependsOn().contains(step.id()) && --waitingFor[other.id()] == 0) {
                    begin(other);
                }
            }
            if (open == 0) {
                open = -1;
                startStage(number + 1);
            }
        }
    }

    private static SubgraphReply failure(Throwable thrown) {
        return new SubgraphReply.Failed(String.valueOf(thrown));
    }

    @SuppressWarnings("NullAway") // a variable may be null
    private static void put(Map<String, Object> into, String name, @Nullable Object value) {
        into.put(name, value);
    }
}
