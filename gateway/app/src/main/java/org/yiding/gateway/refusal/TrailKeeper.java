package org.yiding.gateway.refusal;

import io.quarkus.oidc.client.OidcClient;
import io.quarkus.oidc.client.runtime.TokensHelper;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.client.HttpResponse;
import io.vertx.ext.web.client.WebClient;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.yiding.gateway.config.GatewayConfig;
import org.yiding.gateway.refusal.RefusalQueue.Batch;
import org.yiding.gateway.refusal.RefusalQueue.Counted;
import org.yiding.support.http.Asker;

/** The service that records refusals, which the gateway signs in at with an account of its own. */
@ApplicationScoped
class TrailKeeper {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final OidcClient account;
    private final TokensHelper tokens = new TokensHelper();
    private final WebClient web;
    private final GatewayConfig config;

    TrailKeeper(OidcClient account, Vertx vertx, GatewayConfig config) {
        this.account = account;
        this.web = WebClient.create(vertx);
        this.config = config;
    }

    /**
     * Tells refusals and waits until they are recorded.
     *
     * @throws IllegalStateException where they are not, so far as can be known
     */
    void tell(Batch batch) {
        String token = tokens.getTokens(account).await().atMost(PATIENCE).getAccessToken();
        HttpResponse<?> answer = answerTo(batch, token);
        if (answer.statusCode() >= 300) {
            throw new IllegalStateException(
                    config.refusals().url().orElseThrow() + " answers with status " + answer.statusCode());
        }
    }

    private HttpResponse<?> answerTo(Batch batch, String token) {
        try {
            return web.postAbs(config.refusals().url().orElseThrow())
                    .bearerTokenAuthentication(token)
                    .timeout(PATIENCE.toMillis())
                    .sendJsonObject(json(batch))
                    .toCompletionStage()
                    .toCompletableFuture()
                    .get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException(e.getMessage(), e);
        } catch (InterruptedException e) {
            throw new IllegalStateException("interrupted", e);
        }
    }

    private static JsonObject json(Batch batch) {
        JsonArray refusals = new JsonArray();
        batch.refusals().forEach(counted -> refusals.add(json(counted)));
        return new JsonObject().put("refusals", refusals).put("dropped", batch.dropped());
    }

    private static JsonObject json(Counted counted) {
        Asker asker = counted.first().asker();
        return new JsonObject()
                .put("subject", asker.subject())
                .put("name", asker.name())
                .put("roles", new JsonArray(asker.roles()))
                .put("address", asker.address())
                .put("requestId", asker.requestId())
                .put("traceParent", asker.traceParent())
                .put("operation", counted.first().operation())
                .put("reason", counted.first().reason())
                .put("times", counted.times());
    }
}
