package org.yiding.gateway.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.vertx.core.Vertx;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yiding.testing.GraphClient;
import org.yiding.testing.GraphReply;

@QuarkusTest
@TestProfile(StandaloneTest.Alone.class)
class StandaloneTest {

    private static final String SUPERGRAPH = """
            enum join__Graph { A @join__graph(name: "a", url: "%s") }
            type Query @join__type(graph: A) { %s: Int }
            """;

    @TestHTTPResource("/graphql")
    URI endpoint;

    @TestHTTPResource("/health")
    URI health;

    @Inject
    Vertx vertx;

    /** The profile of {@code ./yiding gateway}, with a file of its own. */
    public static class Alone implements QuarkusTestProfile {

        @Override
        public String getConfigProfile() {
            return "standalone";
        }

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "yiding.gateway.supergraph", file().toString(),
                    "yiding.gateway.watch", "true",
                    "quarkus.http.test-port", "0");
        }

        // Quarkus asks more than once, from more than one class loader: a system property is what all of them see.
        private static Path file() {
            String made = System.getProperty("yiding.test.supergraph");
            if (made != null) {
                return Path.of(made);
            }
            try {
                Path file = Files.createTempFile("supergraph", ".graphql");
                file.toFile().deleteOnExit();
                Files.writeString(file, SUPERGRAPH.formatted("http://127.0.0.1:1/", "before"));
                System.setProperty("yiding.test.supergraph", file.toString());
                return file;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    @Test
    @EnabledOnOs(value = OS.LINUX, architectures = "amd64")
    void connectionsAreThoseOfTheSystemItself() {
        assertThat(vertx.isNativeTransportEnabled()).isTrue();
    }

    @Test
    void readyIsToldOnTheShortPath() throws Exception {
        HttpResponse<String> answer =
                HttpClient.newHttpClient().send(HttpRequest.newBuilder(health).build(), BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("{\"status\":\"UP\",\"subgraphs\":1}");
    }

    @Test
    void changedFileIsServedToCallersWithoutATokenAndABrokenOneIsNot() throws Exception {
        Path file = Path.of(System.getProperty("yiding.test.supergraph"));
        Vertx vertx = Vertx.vertx();
        serveSubgraph(vertx, file);
        GraphReply served = ask();
        Files.writeString(file, "type Query {");
        Thread.sleep(1_200);
        GraphReply stillServed = ask();

        assertThat(served.body()).hasToString("{\"data\":{\"after\":7}}");
        assertThat(stillServed.body()).isEqualTo(served.body());
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void nobodyIsRefusedWhileTheSupergraphChanges() throws Exception {
        Path file = Path.of(System.getProperty("yiding.test.supergraph"));
        Vertx vertx = Vertx.vertx();
        List<Integer> ports = List.of(FreePort.next(), FreePort.next());
        for (int port : ports) {
            // Slow enough for requests to be under way at each change.
            vertx.createHttpServer()
                    .requestHandler(request -> vertx.setTimer(
                            50,
                            any -> request.response()
                                    .putHeader("Content-Type", "application/json")
                                    .end("{\"data\":{\"after\":" + port + "}}")))
                    .listen(port, "127.0.0.1")
                    .toCompletionStage()
                    .toCompletableFuture()
                    .join();
        }
        Files.writeString(file, SUPERGRAPH.formatted("http://127.0.0.1:" + ports.getFirst() + "/", "after"));
        Patience.until(() -> ask().at("/after").asInt() == ports.getFirst());

        Set<String> answers = ConcurrentHashMap.newKeySet();
        AtomicBoolean over = new AtomicBoolean();
        List<CompletableFuture<Void>> clients = Stream.generate(() -> CompletableFuture.runAsync(() -> {
                    while (!over.get()) {
                        answers.add(ask().body().toString());
                    }
                }))
                .limit(4)
                .toList();
        for (int change = 1; change <= 4; change++) {
            int port = ports.get(change % 2);
            Files.writeString(file, SUPERGRAPH.formatted("http://127.0.0.1:" + port + "/", "after"));
            Patience.until(() -> ask().at("/after").asInt() == port);
        }
        over.set(true);
        clients.forEach(CompletableFuture::join);

        assertThat(answers)
                .containsExactlyInAnyOrder(
                        "{\"data\":{\"after\":" + ports.get(0) + "}}", "{\"data\":{\"after\":" + ports.get(1) + "}}");
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void traceOfTheCallerReachesTheSubgraphAsItCame() throws Exception {
        Vertx vertx = Vertx.vertx();
        Map<String, String> headers = serveSubgraph(vertx, Path.of(System.getProperty("yiding.test.supergraph")));

        GraphClient.at(endpoint)
                .with("traceparent", "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01")
                .with("tracestate", "rojo=00f067aa0ba902b7")
                .ask("{ after }");

        assertThat(headers)
                .containsEntry("traceparent", "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01")
                .containsEntry("tracestate", "rojo=00f067aa0ba902b7");
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    /** Serves a subgraph that knows {@code after} alone, and returns the headers it was last asked with. */
    private Map<String, String> serveSubgraph(Vertx vertx, Path file) throws Exception {
        Map<String, String> headers = new ConcurrentHashMap<>();
        int port = FreePort.next();
        vertx.createHttpServer()
                .requestHandler(request -> {
                    headers.clear();
                    request.headers().forEach(headers::put);
                    request.response()
                            .putHeader("Content-Type", "application/json")
                            .end("{\"data\":{\"after\":7}}");
                })
                .listen(port, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .join();
        Files.writeString(file, SUPERGRAPH.formatted("http://127.0.0.1:" + port + "/", "after"));
        Patience.until(() -> ask().codes().isEmpty());
        return headers;
    }

    @ParameterizedTest
    @CsvSource({
        "Sec-Fetch-Site, cross-site, 403",
        "Sec-Fetch-Site, same-site, 403",
        "Sec-Fetch-Site, same-origin, 200",
        "Sec-Fetch-Site, none, 200",
        "Origin, https://elsewhere.test, 403",
        "Origin, null, 403",
        "Origin, http://localhost, 200",
        "X-Anything, of a program, 200",
    })
    void pageOfAnotherSiteMakesNoBrowserSendQueries(String header, String value, int status) throws Exception {
        HttpRequest bare = HttpRequest.newBuilder(URI.create(endpoint + "?query=%7B__typename%7D"))
                .header(header, value)
                .build();
        HttpRequest asked = HttpRequest.newBuilder(bare.uri())
                .header(header, value)
                .header("GraphQL-Require-Preflight", "1")
                .build();

        assertThat(HttpClient.newHttpClient()
                        .send(bare, BodyHandlers.discarding())
                        .statusCode())
                .isEqualTo(status);
        assertThat(HttpClient.newHttpClient()
                        .send(asked, BodyHandlers.discarding())
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void schemaIsOpenToEverybodyUnlessSetOtherwise() {
        GraphReply reply = GraphClient.at(endpoint).ask("{ __schema { queryType { name } } }");

        assertThat(reply.body()).hasToString("{\"data\":{\"__schema\":{\"queryType\":{\"name\":\"Query\"}}}}");
    }

    private GraphReply ask() {
        return GraphClient.at(endpoint).ask("{ after }");
    }
}
