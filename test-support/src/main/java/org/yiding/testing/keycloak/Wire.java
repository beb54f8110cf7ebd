package org.yiding.testing.keycloak;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * The wire between an application under test and Keycloak. It carries every request on, until a test cuts it: from the request
 * on that the cut names nothing comes through, or, where the cut loses answers, that request comes through and its answer does
 * not.
 */
final class Wire {

    // The resource and the test run in two class loaders: a system property is what both see.
    private static final String CUT = "yiding.test.keycloak.cut";
    private static final String LOSE = "yiding.test.keycloak.lose";
    private static final String FAIL = "yiding.test.keycloak.fail";
    private static final Set<String> OWN =
            Set.of("connection", "content-length", "host", "transfer-encoding", "upgrade");

    /** Answers with the address of Keycloak itself, where no wire is cut. */
    static final String WHERE = "/-/where";

    private final HttpServer server;
    private final Supplier<String> behind;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private volatile boolean dead;

    private Wire(HttpServer server, Supplier<String> behind) {
        this.server = server;
        this.behind = behind;
    }

    /** @param behind where Keycloak is, asked for at each request */
    static Wire to(Supplier<String> behind) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        Wire wire = new Wire(server, behind);
        server.createContext("/", wire::carry);
        server.createContext(WHERE, wire::tell);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
        return wire;
    }

    /** Nothing comes through from the first request on that this pattern finds ({@code POST .*}). */
    static void cut(String request) {
        System.setProperty(CUT, request);
    }

    /** The first request that this pattern finds comes through; its answer and all that follows do not. */
    static void loseAnswer(String request) {
        System.setProperty(LOSE, request);
    }

    /** The first request that this pattern finds does not come through; all others do. */
    static void failOnce(String request) {
        System.setProperty(FAIL, request);
    }

    static void mend() {
        System.clearProperty(CUT);
        System.clearProperty(LOSE);
        System.clearProperty(FAIL);
    }

    String origin() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    void close() {
        server.stop(0);
    }

    private void tell(HttpExchange exchange) throws IOException {
        byte[] origin = behind.get().getBytes(StandardCharsets.US_ASCII);
        exchange.sendResponseHeaders(200, origin.length);
        exchange.getResponseBody().write(origin);
        exchange.close();
    }

    private void carry(HttpExchange exchange) throws IOException {
        String request = exchange.getRequestMethod() + " " + exchange.getRequestURI();
        byte[] body = exchange.getRequestBody().readAllBytes();
        boolean cut = isNamed(CUT, request);
        boolean lost = isNamed(LOSE, request);
        boolean whole = System.getProperty(CUT) == null && System.getProperty(LOSE) == null;
        dead = !whole && (dead || cut);
        boolean failed = isNamed(FAIL, request);
        if (failed) {
            System.clearProperty(FAIL);
        }
        if (dead || failed) {
            exchange.close();
            return;
        }
        HttpResponse<byte[]> answer = asked(exchange, body);
        dead = lost;
        if (!lost) {
            answer(exchange, answer);
        }
        exchange.close();
    }

    private HttpResponse<byte[]> asked(HttpExchange exchange, byte[] body) throws IOException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(behind.get() + exchange.getRequestURI()))
                .method(exchange.getRequestMethod(), BodyPublishers.ofByteArray(body));
        exchange.getRequestHeaders().forEach((name, values) -> {
            if (!OWN.contains(name.toLowerCase(Locale.ROOT))) {
                values.forEach(value -> request.header(name, value));
            }
        });
        try {
            return http.send(request.build(), BodyHandlers.ofByteArray());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    private static void answer(HttpExchange exchange, HttpResponse<byte[]> answer) throws IOException {
        answer.headers().map().forEach((name, values) -> {
            if (!OWN.contains(name)) {
                exchange.getResponseHeaders().put(name, values);
            }
        });
        int length = answer.body().length;
        exchange.sendResponseHeaders(answer.statusCode(), length == 0 ? -1 : length);
        exchange.getResponseBody().write(answer.body());
    }

    private static boolean isNamed(String property, String request) {
        String pattern = System.getProperty(property);
        return pattern != null && Pattern.matches(pattern, request);
    }
}
