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
    private final Set<String> planRoles;

    GraphExecutor(ServedGraph graph, Operations operations, SubgraphHttp subgraphs, GatewayConfig config) {
        this.graph = graph;
        this.operations = operations;
        this.subgraphs = subgraphs;
        this.planRoles = config.queryPlanRoles().orElse(Set.of());
    }

    /**
     * @param safeOnly whether a mutation is refused, as for GET
     * @param presence of the client: where it goes, what is asked for it ends; a mutation runs to its end all the same
     * @throws BadRequestException where the request is not valid
     * @throws UnsafeMethodException where a mutation is refused
     */
    public CompletionStage<Answer> execute(GraphRequest request, Caller caller, boolean safeOnly, Presence presence) {
        ServedGraph.Served served = graph.served();
        Operations.Planned planned = operations.prepare(request, served, caller.grants());
        if (safeOnly && planned.mutation()) {
            throw new UnsafeMethodException();
        }
        if (planned.subscription()) {
            throw BadRequestException.invalid(
                    "A subscription is answered as text/event-stream or multipart/mixed; accept one of them.");
        }
        Supergraph supergraph = served.supergraph();
        Map<String, Object> variables = request.variables();
        return PlanRun.run(
                planned.code(),
                variables,
                Introspection.answer(supergraph.publicSchema(), planned.plan(), variables),
                subgraphs.callsFor(caller, served, presence),
                POLICY);
    }

    /**
     * @return the plan as text, where the request asks for it and the caller may see it; null otherwise
     * @throws BadRequestException where the request is not valid
     */
    public @Nullable String shownPlan(GraphRequest request, Caller caller) {
        if (!request.wantsPlan() || !Operations.granted(planRoles, caller.grants())) {
            return null;
        }
        ServedGraph.Served served = graph.served();
        return PlanText.of(
                served.supergraph(),
                operations.prepare(request, served, caller.grants()).plan());
    }
}
