package org.yiding.gateway.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;

/** Issues a token to the gateway's account and takes what it tells, or is away. The suite's tests have the real ones. */
final class TrailServer implements AutoCloseable {

    private static final String TOKEN = "token-of-the-gateway";

    private final List<JsonObject> told = new CopyOnWriteArrayList<>();
    private final HttpServer server;
    private volatile boolean away;

    /** @param port where the gateway under test looks for both */
    TrailServer(int port) {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/token", exchange -> answer(exchange, 200, token()));
        server.createContext("/refusals", this::take);
        server.start();
    }

    private static String token() {
        return new JsonObject()
                .put("access_token", TOKEN)
                .put("token_type", "Bearer")
                .put("expires_in", 300)
                .encode();
    }

    private void take(HttpExchange exchange) throws IOException {
        String authorization = exchange.getRequestHeaders().getFirst("Authorization");
        JsonObject body = new JsonObject(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        if (away || !("Bearer " + TOKEN).equals(authorization)) {
            answer(exchange, 503, "");
            return;
        }
        JsonArray refusals = body.getJsonArray("refusals");
        refusals.forEach(refusal -> told.add((JsonObject) refusal));
        answer(exchange, 204, "");
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    /** Records nothing, as a service that is being restarted, until it is back. */
    void goAway() {
        away = true;
    }

    void comeBack() {
        away = false;
    }

    /** What was told that fits; waits until these many requests are in it. */
    List<JsonObject> told(Predicate<JsonObject> fitting, long requests) throws InterruptedException {
        Instant end = Instant.now().plus(Duration.ofSeconds(30));
        List<JsonObject> found = told.stream().filter(fitting).toList();
        while (times(found) < requests && Instant.now().isBefore(end)) {
            Thread.sleep(50);
            found = told.stream().filter(fitting).toList();
        }
        return found;
    }

    /** How many requests these stand for. */
    static long times(List<JsonObject> refusals) {
        return refusals.stream().mapToLong(refusal -> refusal.getLong("times")).sum();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
