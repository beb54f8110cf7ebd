package org.yiding.gateway.http;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.yiding.gateway.config.ServedGraph;

/** Ready with a supergraph. A subgraph that is down does not count: its part of an answer is missing, the rest is served. */
@Readiness
@ApplicationScoped
public class GraphReadiness implements HealthCheck {

    private final ServedGraph graph;

    GraphReadiness(ServedGraph graph) {
        this.graph = graph;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("supergraph")
                .up()
                .withData("subgraphs", graph.served().supergraph().subgraphs().size())
                .build();
    }
}
