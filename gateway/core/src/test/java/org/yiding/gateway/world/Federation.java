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
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.yiding.gateway.json.Json;
import org.yiding.gateway.merge.Answer;
import org.yiding.gateway.merge.ErrorPolicy;
import org.yiding.gateway.merge.Introspection;
import org.yiding.gateway.merge.PlanCode;
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
    private final Map<String, byte[]> scripted = new HashMap<>();
    private final List<String> unusable = new ArrayList<>();

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
        return answering(service, Json.written(answer));
    }

    /** From now on this subgraph answers with these bytes, whatever it is asked. */
    public Federation answering(String service, byte[] answer) {
        scripted.put(service, answer);
        return this;
    }

    /** What came from subgraphs and could not be used: their names, each with the reason. */
    public List<String> unusable() {
        return unusable;
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
        return PlanRun.run(PlanCode.of(world.supergraph(), plan), variables, known, this, policy)
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
        byte[] answer = scripted.containsKey(service)
                ? scripted.get(service).clone()
                : Json.written(executed(service, request));
        return CompletableFuture.completedFuture(new SubgraphReply.Answered(answer));
    }

    @Override
    public void unusable(SubgraphRequest request, String reason) {
        unusable.add(world.supergraph().subgraph(request.subgraph()).name() + ": " + reason);
    }

    private Map<String, Object> executed(String service, SubgraphRequest request) {
        ExecutionResult result = world.subgraph(service)
                .execute(ExecutionInput.newExecutionInput(request.document())
                        .variables(request.variables())
                        .build());
        return result.toSpecification();
    }
}
