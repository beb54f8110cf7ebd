package org.yiding.gateway.execute;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yiding.gateway.config.GatewayConfig;
import org.yiding.gateway.config.ServedGraph;
import org.yiding.gateway.explain.PlanText;
import org.yiding.gateway.merge.Answer;
import org.yiding.gateway.merge.ErrorPolicy;
import org.yiding.gateway.merge.Introspection;
import org.yiding.gateway.merge.PlanRun;
import org.yiding.gateway.refusal.Refusals;
import org.yiding.gateway.supergraph.Supergraph;
import org.yiding.support.error.ErrorCode;

/** Answers GraphQL requests. */
@ApplicationScoped
public class GraphExecutor {

    static final ErrorPolicy POLICY =
            new ErrorPolicy(Arrays.stream(ErrorCode.values()).map(Enum::name).collect(Collectors.toSet()));

    private final ServedGraph graph;
    private final Operations operations;
    private final SubgraphHttp subgraphs;
    private final Refusals refusals;
    private final Set<String> planRoles;

    GraphExecutor(
            ServedGraph graph, Operations operations, SubgraphHttp subgraphs, Refusals refusals, GatewayConfig config) {
        this.graph = graph;
        this.operations = operations;
        this.subgraphs = subgraphs;
        this.refusals = refusals;
        this.planRoles = config.queryPlanRoles().orElse(Set.of());
    }

    /** @throws BadRequestException where the request is not valid, or not one this caller may send */
    public ReadyOperation prepare(GraphRequest request, Caller caller) {
        ServedGraph.Served served = graph.served();
        Operations.Planned planned = planned(request, served, caller);
        refusals.fields(caller.asker(), planned.plan().denied());
        return new ReadyOperation(request, caller, served, planned);
    }

    private Operations.Planned planned(GraphRequest request, ServedGraph.Served served, Caller caller) {
        try {
            return operations.prepare(request, served, caller.grants());
        } catch (BadRequestException e) {
            if (e.isForbidden()) {
                refusals.add(caller.asker(), "GraphQL operation", String.valueOf(e.getMessage()));
            }
            throw e;
        }
    }

    /**
     * @param safeOnly whether a mutation is refused, as for GET
     * @param presence of the client: where it goes, what is asked for it ends; a mutation runs to its end all the same
     * @throws BadRequestException where the operation is a subscription, which {@link Subscriptions} answers
     * @throws UnsafeMethodException where a mutation is refused
     */
    public CompletionStage<Answer> execute(ReadyOperation operation, boolean safeOnly, Presence presence) {
        if (safeOnly && operation.isMutation()) {
            throw new UnsafeMethodException();
        }
        if (operation.isSubscription()) {
            throw BadRequestException.invalid(
                    "A subscription is answered as text/event-stream or multipart/mixed; accept one of them.");
        }
        Supergraph supergraph = operation.served().supergraph();
        Map<String, Object> variables = operation.variables();
        return PlanRun.run(
                operation.code(),
                variables,
                Introspection.answer(supergraph.publicSchema(), operation.plan(), variables),
                subgraphs.callsFor(operation.caller(), operation.served(), presence),
                POLICY);
    }

    /** The plan as text, where the request asks for it and the caller may see it; null otherwise. */
    public @Nullable String shownPlan(ReadyOperation operation) {
        boolean shown = operation.wantsPlan()
                && Operations.granted(planRoles, operation.caller().grants());
        return shown ? PlanText.of(operation.served().supergraph(), operation.plan()) : null;
    }
}
