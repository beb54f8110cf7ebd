package org.yiding.gateway.world;

import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.GraphQLContext;
import graphql.ParseAndValidate;
import graphql.ParseAndValidateResult;
import graphql.execution.RawVariables;
import graphql.execution.ValuesResolver;
import graphql.language.Document;
import graphql.language.OperationDefinition;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.yiding.gateway.merge.Answer;
import org.yiding.gateway.merge.ErrorPolicy;
import org.yiding.gateway.merge.Introspection;
import org.yiding.gateway.merge.PlanRun;
import org.yiding.gateway.merge.SubgraphCalls;
import org.yiding.gateway.merge.SubgraphReply;
import org.yiding.gateway.merge.SubgraphRequest;
import org.yiding.gateway.plan.Conditions;
import org.yiding.gateway.plan.Planner;
import org.yiding.gateway.plan.QueryPlan;
import org.yiding.gateway.supergraph.AccessRules;

/** Plans and runs operations over a world, and remembers what the subgraphs were asked. */
public final class Federation implements SubgraphCalls {

    private final Graphs world;
    private final List<Asked> asked = new ArrayList<>();
    private final Set<String> down = new HashSet<>();
    private final Set<String> activeLabels = new HashSet<>();
    private AccessRules.Grants grants = AccessRules.Grants.NONE;
    private final Map<String, Map<String, Object>> scripted = new HashMap<>();

    /** One request. */
    public record Asked(String service, String document, Map<String, Object> variables) {}

    public Federation(Graphs world) {
        this.world = world;
    }

    /** From now on this subgraph does not answer. */
    public Federation without(String service) {
        down.add(service);
        return this;
    }

    /** From now on callers bring this. */
    public Federation as(AccessRules.Grants caller) {
        grants = caller;
        return this;
    }

    /** From now on requests count as those for which this label of a progressive override is active. */
    public Federation withLabel(String label) {
        activeLabels.add(label);
        return this;
    }

    /** From now on this subgraph answers this, whatever it is asked. */
    public Federation answering(String service, Map<String, Object> answer) {
        scripted.put(service, answer);
        return this;
    }

    public List<Asked> asked() {
        return asked;
    }

    public List<String> services() {
        return asked.stream().map(Asked::service).toList();
    }

    public QueryPlan plan(String operation, Map<String, Object> variables) {
        ParseAndValidateResult parsed = ParseAndValidate.parseAndValidate(
                world.supergraph().publicSchema(),
                ExecutionInput.newExecutionInput(operation).build());
        if (parsed.isFailure()) {
            throw new IllegalArgumentException(parsed.getErrors().toString());
        }
        Document document = parsed.getDocument();
        OperationDefinition definition =
                document.getDefinitionsOfType(OperationDefinition.class).getFirst();
        Map<String, Boolean> flags = new HashMap<>();
        coerced(definition, variables).forEach((name, value) -> {
            if (value instanceof Boolean flag) {
                flags.put(name, flag);
            }
        });
        activeLabels.forEach(label -> flags.put(label, true));
        return new Planner(world.supergraph(), 10_000)
                .plan(
                        document,
                        definition,
                        new Conditions(flags, world.supergraph().access().denied(grants)));
    }

    private Map<String, Object> coerced(OperationDefinition definition, Map<String, Object> variables) {
        return ValuesResolver.coerceVariableValues(
                        world.supergraph().publicSchema(),
                        definition.getVariableDefinitions(),
                        RawVariables.of(variables),
                        GraphQLContext.getDefault(),
                        Locale.ENGLISH)
                .toMap();
    }

    public Answer ask(String operation) {
        return ask(operation, Map.of());
    }

    public Answer ask(String operation, Map<String, Object> variables) {
        QueryPlan plan = plan(operation, variables);
        Introspection.Found known = Introspection.answer(world.supergraph().publicSchema(), plan, variables);
        ErrorPolicy policy = new ErrorPolicy(Set.of("NOT_FOUND", "FORBIDDEN", "INVALID_INPUT", "UPSTREAM_UNAVAILABLE"));
        return PlanRun.run(world.supergraph(), plan, variables, known, this, policy)
                .toCompletableFuture()
                .join();
    }

    @Override
    public CompletionStage<SubgraphReply> call(SubgraphRequest request) {
        String service = world.supergraph().subgraph(request.subgraph()).name();
        asked.add(new Asked(service, request.document(), request.variables()));
        if (down.contains(service)) {
            return CompletableFuture.completedFuture(new SubgraphReply.Failed("down"));
        }
        Map<String, Object> answer =
                scripted.containsKey(service) ? copy(scripted.get(service)) : executed(service, request);
        Object errors = answer.getOrDefault("errors", List.of());
        return CompletableFuture.completedFuture(
                new SubgraphReply.Answered((Map<String, Object>) answer.get("data"), (List<?>) errors));
    }

    private Map<String, Object> executed(String service, SubgraphRequest request) {
        ExecutionResult result = world.subgraph(service)
                .execute(ExecutionInput.newExecutionInput(request.document())
                        .variables(request.variables())
                        .build());
        return copy(result.toSpecification());
    }

    /** As if it had been written and parsed. */
    private static Map<String, Object> copy(Map<String, Object> json) {
        return (Map<String, Object>) copied(json);
    }

    private static Object copied(Object json) {
        return switch (json) {
            case null -> null;
            case Map<?, ?> map -> {
                Map<String, Object> copy = new LinkedHashMap<>();
                map.forEach((key, value) -> copy.put((String) key, copied(value)));
                yield copy;
            }
            case List<?> list -> {
                List<Object> copy = new ArrayList<>();
                list.forEach(each -> copy.add(copied(each)));
                yield copy;
            }
            default -> json;
        };
    }
}
