package org.yiding.gateway.http;

import io.vertx.core.Vertx;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;
import org.yiding.gateway.config.GatewayConfig;

/**
 * The page to try queries, from a packaged library: nothing is loaded from another host. It holds no token; the user
 * pastes one into its headers.
 */
@ApplicationScoped
public class GraphiqlPage {

    private static final String LIBRARY = "META-INF/resources/graphql-ui/";
    private static final String FOLDER = "/graphiql/";
    private static final Map<String, String> FILES = Map.of(
            "index.html", "graphiql/index.html",
            "page.js", "graphiql/page.js",
            "react.production.min.js", LIBRARY + "react.production.min.js",
            "react-dom.production.min.js", LIBRARY + "react-dom.production.min.js",
            "graphiql.min.js", LIBRARY + "graphiql.min.js",
            "graphiql.min.css", LIBRARY + "graphiql.min.css");
    // The library sets styles on elements; scripts come from files alone.
    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline';"
            + " img-src 'self' data:; font-src 'self' data:; connect-src 'self'; base-uri 'none'; frame-ancestors 'none'";

    private final boolean served;
    private final Vertx vertx;

    GraphiqlPage(GatewayConfig config, Vertx vertx) {
        this.served = config.graphiql();
        this.vertx = vertx;
    }

    void register(@Observes Router router) {
        if (served) {
            router.get("/graphiql/*").handler(this::serve);
        }
    }

    private void serve(RoutingContext http) {
        String asked = http.normalizedPath();
        if (!asked.startsWith(FOLDER)) {
            http.response().setStatusCode(302).putHeader("Location", FOLDER).end();
            return;
        }
        String path = asked.substring(FOLDER.length());
        String file = path.isEmpty() ? "index.html" : path;
        String resource = FILES.get(file);
        if (resource == null) {
            http.response().setStatusCode(404).end();
            return;
        }
        vertx.fileSystem()
                .readFile(resource)
                .onSuccess(content -> http.response()
                        .putHeader("Content-Type", mediaType(file))
                        .putHeader("Content-Security-Policy", POLICY)
                        .putHeader("X-Content-Type-Options", "nosniff")
                        .end(content))
                .onFailure(http::fail);
    }

    private static String mediaType(String file) {
        if (file.endsWith(".js")) {
            return "text/javascript; charset=utf-8";
        }
        return file.endsWith(".css") ? "text/css; charset=utf-8" : "text/html; charset=utf-8";
    }
}
