package org.yiding.gateway.bench;

import io.vertx.core.AbstractVerticle;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import java.util.List;

/** The processes of a measurement that are ours but are not measured, except for the proxy, which sets the limit. */
final class BenchServers {

    static final List<String> SERVICES = List.of("meeting", "directory", "regulation");

    private BenchServers() {}

    /** {@code subgraphs PORT} takes that port and the two after it; {@code proxy PORT TARGET} passes every request on. */
    public static void main(String[] words) {
        int port = Integer.parseInt(words[1]);
        Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(2));
        if (words[0].equals("proxy")) {
            proxy(vertx, port, Integer.parseInt(words[2]));
            return;
        }
        BenchData data = new BenchData();
        for (int i = 0; i < SERVICES.size(); i++) {
            String service = SERVICES.get(i);
            int own = port + i;
            vertx.deployVerticle(() -> new BenchSubgraph(service, data, own), new DeploymentOptions().setInstances(2));
        }
    }

    private static void proxy(Vertx vertx, int port, int target) {
        for (int i = 0; i < 2; i++) {
            vertx.deployVerticle(
                    () -> new AbstractVerticle() {
                        @Override
                        public void start() {
                            HttpClient client = vertx.createHttpClient(
                                    new HttpClientOptions().setMaxPoolSize(64).setKeepAlive(true));
                            vertx.createHttpServer()
                                    .requestHandler(request -> pass(client, request, target))
                                    .listen(port, "127.0.0.1");
                        }
                    },
                    new DeploymentOptions());
        }
    }

    private static void pass(HttpClient client, HttpServerRequest from, int target) {
        from.bodyHandler(body -> client.request(HttpMethod.POST, target, "127.0.0.1", from.uri())
                .compose(to -> {
                    to.putHeader("content-type", "application/json");
                    return to.send(body);
                })
                .onSuccess(answer -> answer.bodyHandler(bytes -> from.response()
                        .putHeader("content-type", "application/json")
                        .end(bytes)))
                .onFailure(e -> from.response().setStatusCode(502).end()));
    }
}
