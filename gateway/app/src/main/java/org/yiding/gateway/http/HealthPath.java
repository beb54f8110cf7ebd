package org.yiding.gateway.http;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.yiding.gateway.config.ServedGraph;

/**
 * {@code /health} for who runs the gateway alone: 200 once a supergraph is served. Kubernetes asks {@code /q/health}, and
 * the path is closed where no permission opens it.
 */
@ApplicationScoped
public class HealthPath {

    private final ServedGraph graph;

    HealthPath(ServedGraph graph) {
        this.graph = graph;
    }

    void register(@Observes Router router) {
        router.get("/health").handler(this::answer);
    }

    private void answer(RoutingContext http) {
        int subgraphs = graph.served().supergraph().subgraphs().size();
        http.response()
                .putHeader("Content-Type", "application/json")
                .end("{\"status\":\"UP\",\"subgraphs\":" + subgraphs + "}");
    }
}
