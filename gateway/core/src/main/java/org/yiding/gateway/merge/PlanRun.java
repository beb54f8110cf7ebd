package org.yiding.gateway.merge;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import org.yiding.gateway.json.Bytes;
import org.yiding.gateway.json.Json;

/** One execution of a plan. Answers may arrive on any thread; they are merged one at a time. */
public final class PlanRun {

    private final PlanCode code;
    private final Map<String, Object> variables;
    private final SubgraphCalls calls;
    private final ResultTree tree;
    private final Trails trails;
    private final ErrorPlaces errors;
    private final CompletableFuture<Answer> answer = new CompletableFuture<>();

    private PlanRun(PlanCode code, Map<String, Object> variables, SubgraphCalls calls, ErrorPolicy policy) {
        this.code = code;
        this.variables = variables;
        this.calls = calls;
        this.tree = code.newTree();
        this.trails = new Trails(code.keys());
        this.errors = new ErrorPlaces(policy, new ClientPaths(code.plan().shape(), tree, code.keys()), trails);
    }

    /**
     * @param variables as the client gave them, valid for the operation
     * @param known what the schema itself answered
     * @return the answer; it completes exceptionally only where the gateway itself is at fault
     */
    public static CompletionStage<Answer> run(
            PlanCode code,
            Map<String, Object> variables,
            Introspection.Found known,
            SubgraphCalls calls,
            ErrorPolicy policy) {
        PlanRun run = new PlanRun(code, variables, calls, policy);
        known.values().forEach(run::putKnown);
        run.errors.all().addAll(known.errors());
        run.startStage(0);
        return run.answer;
    }

    private void putKnown(String key, @Nullable Object value) {
        if (value != null) {
            tree.putLeaf(tree.root(), code.keys().find(key), Json.written(value));
        }
    }

    private synchronized void startStage(int number) {
        if (number < code.stages().size()) {
            new StageRun(code.stages().get(number), number).start();
            return;
        }
        Bytes data = Answer.begin(code.newAnswer());
        new Projection(tree, data, errors.all()).write(code.root());
        code.learn(tree, data);
        answer.complete(Answer.of(data, errors.all()));
    }

    /** The steps of one stage, each started when the last one it waits for is merged. */
    private final class StageRun {

        private final List<StepCode> steps;
        private final int number;
        private final int[] waitingFor;
        private final Map<Integer, String> failed = new HashMap<>();
        private int open;

        StageRun(List<StepCode> steps, int number) {
            this.steps = steps;
            this.number = number;
            this.open = steps.size();
            this.waitingFor = steps.stream()
                    .mapToInt(step -> step.step().dependsOn().size())
                    .toArray();
        }

        void start() {
            for (StepCode step : steps) {
                if (step.step().dependsOn().isEmpty()) {
                    begin(step);
                }
            }
        }

        private void begin(StepCode step) {
            begin(StepRun.of(step, tree, trails));
        }

        private void begin(StepRun run) {
            passOnFailure(run);
            if (run.hasNothingToAsk()) {
                end(run);
                return;
            }
            SubgraphRequest request = run.request(variables);
            call(request)
                    .whenComplete((reply, thrown) -> merge(run, request, thrown == null ? reply : failure(thrown)));
        }

        private CompletionStage<SubgraphReply> call(SubgraphRequest request) {
            try {
                return calls.call(request);
            } catch (RuntimeException e) {
                return CompletableFuture.completedFuture(failure(e));
            }
        }

        private void merge(StepRun run, SubgraphRequest request, SubgraphReply reply) {
            try {
                synchronized (PlanRun.this) {
                    mergeReply(run, request, reply);
                    end(run);
                }
            } catch (RuntimeException | StackOverflowError e) {
                answer.completeExceptionally(e);
            }
        }

        private void mergeReply(StepRun run, SubgraphRequest request, SubgraphReply reply) {
            String service = code.supergraph().subgraph(request.subgraph()).name();
            if (!(reply instanceof SubgraphReply.Answered answered) || !mergeAnswer(run, service, answered, request)) {
                failed.put(run.step().id(), service);
                errors.unavailable(service, run);
            }
        }

        /** @return whether it could be used */
        private boolean mergeAnswer(
                StepRun run, String service, SubgraphReply.Answered answered, SubgraphRequest request) {
            try {
                ReplyParser.Parsed parsed = ReplyParser.parse(tree, code.keys(), answered);
                boolean hasData = Value.isObject(parsed.data());
                List<?> reported = reported(parsed.errors());
                if (hasData) {
                    run.merge(parsed.data());
                }
                errors.reported(service, run, reported, hasData);
                return true;
            } catch (BrokenReplyException e) {
                calls.unusable(request, String.valueOf(e.getMessage()));
                return false;
            }
        }

        private List<?> reported(long reported) {
            if (!Value.isList(reported)) {
                return List.of();
            }
            try {
                Object read = Json.value(tree.text(), tree.from(reported), tree.length(reported));
                return read instanceof List<?> list ? list : List.of();
            } catch (IOException e) {
                throw new BrokenReplyException("an answer with errors that cannot be read");
            }
        }

        /** Entities that cannot be asked for because a service before failed are missing on its account. */
        private void passOnFailure(StepRun run) {
            if (failed.isEmpty()) {
                return;
            }
            String cause = run.step().dependsOn().stream()
                    .map(failed::get)
                    .filter(service -> service != null)
                    .findFirst()
                    .orElse(null);
            if (cause != null) {
                failed.put(run.step().id(), cause);
                errors.withheld(cause, run);
            }
        }

        private void end(StepRun run) {
            StepRun next = run.next();
            if (next != null) {
                begin(next);
                return;
            }
            open--;
            for (StepCode other : steps) {
                if (other.step().dependsOn().contains(run.step().id())
                        && --waitingFor[other.step().id()] == 0) {
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
}
