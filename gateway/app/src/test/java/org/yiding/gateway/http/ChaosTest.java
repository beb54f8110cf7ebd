package org.yiding.gateway.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;
import java.lang.management.ManagementFactory;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.EnumSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yiding.gateway.http.Mischief.Effect;
import org.yiding.testing.IdentityResource;
import org.yiding.testing.Tokens;

/**
 * Subgraphs that fail in every way at once, one that is down or never answers, clients that hang up and clients that
 * attack, all together: each answer is to the letter what the failures of its own fetches leave of it.
 * {@code -Dyiding.seed=N} draws other failures.
 */
@QuarkusTest
@QuarkusTestResource(IdentityResource.class)
@QuarkusTestResource(SubgraphsResource.class)
class ChaosTest {

    private static final int CALLERS = 6;
    private static final int OPERATIONS_EACH = 80;
    private static final int HANG_UP_EVERY = 8;
    private static final int ASK_DEAD_SUBGRAPH_EVERY = 40;
    // What one connection may hold in the buffers of both ends, far from the 100 MB that are sent.
    private static final long MOST_TAKEN = 20_000_000;
    private static final long MOST_GROWTH = 50_000_000;

    private static final ObjectMapper STRICT = new ObjectMapper().enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);

    @TestHTTPResource("/graphql")
    URI endpoint;

    private final long seed = Long.getLong("yiding.seed", 20_260_601);
    private final Set<String> happened = ConcurrentHashMap.newKeySet();
    private final Queue<String> wrong = new ConcurrentLinkedQueue<>();
    private FakeSubgraphs subgraphs;

    @BeforeEach
    void start() {
        System.out.println("ChaosTest: seed " + seed);
        subgraphs = new FakeSubgraphs()
                .with("meeting", (request, asked) -> answer("meeting", request, id(asked), meeting(request, asked)))
                .with(
                        "directory",
                        (request, asked) -> answer("directory", request, chair(asked), chairs(request, asked)))
                .with("regulation", request -> {
                    // Never answers.
                });
    }

    @AfterEach
    void stop() {
        subgraphs.close();
    }

    // --- The subgraphs: every value names who asked and for what ---

    private static String id(JsonObject asked) {
        return asked.getJsonObject("variables").getString("id");
    }

    private static String meeting(HttpServerRequest request, JsonObject asked) {
        return "{\"data\":{\"meeting\":{\"title\":\"" + subject(request) + " " + id(asked) + "\",\"chair\":{\"id\":\""
                + id(asked) + "\"}}}}";
    }

    private static String chair(JsonObject asked) {
        return asked.getJsonObject("variables")
                .getJsonArray("r0")
                .getJsonObject(0)
                .getString("id");
    }

    private static String chairs(HttpServerRequest request, JsonObject asked) {
        return "{\"data\":{\"_entities\":[{\"name\":\"" + subject(request) + " " + chair(asked) + "\"}]}}";
    }

    private static String subject(HttpServerRequest request) {
        byte[] claims =
                Base64.getUrlDecoder().decode(request.getHeader("Authorization").split("\\.")[1]);
        return new JsonObject(new String(claims, StandardCharsets.UTF_8)).getString("sub");
    }

    private void answer(String service, HttpServerRequest request, String id, String good) {
        Mischief mischief = Mischief.drawn(seed, service, id);
        happened.add(service + " " + mischief);
        mischief.answer(request.response(), good);
    }

    // --- The load ---

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void everyAnswerIsWhatTheFailuresOfItsOwnFetchesLeaveOfIt(boolean silent) throws Exception {
        if (!silent) {
            subgraphs.down("regulation");
        }
        long before = usedAfterCollection();
        // Closed in the reverse order: callers end before the client.
        try (HttpClient http = HttpClient.newHttpClient();
                ExecutorService callers = Executors.newFixedThreadPool(CALLERS + 1)) {
            IntStream.range(0, CALLERS).forEach(caller -> callers.execute(() -> load(http, "caller" + caller)));
            callers.execute(() -> attack(http));
        }

        assertThat(wrong).as("seed %d", seed).isEmpty();
        assertThat(happened)
                .containsAll(EnumSet.allOf(Mischief.class).stream()
                        .map(each -> "directory " + each)
                        .toList());
        assertThat(Mischief.MOST_TAKEN).hasValueBetween(100_000L, MOST_TAKEN);
        assertThat(usedAfterCollection() - before).isLessThan(MOST_GROWTH);
    }

    private void load(HttpClient http, String role) {
        String token = Tokens.of(role);
        for (int i = 0; i < OPERATIONS_EACH; i++) {
            String id = role + "-" + i;
            boolean dead = i % ASK_DEAD_SUBGRAPH_EVERY == 1;
            String body = "{\"query\":\"query($id: String!) { meeting(id: $id) { title chair { name } }"
                    + (dead ? " regulation(id: $id) { title }" : "") + " }\",\"variables\":{\"id\":\"" + id + "\"}}";
            try {
                if (i % HANG_UP_EVERY == 0) {
                    hangUp(http, token, body, i);
                    continue;
                }
                HttpResponse<String> response =
                        http.send(request(token, body.getBytes(StandardCharsets.UTF_8)), BodyHandlers.ofString());
                String expected = expected("subject-of-" + role + " " + id, id, dead);
                String found = response.statusCode() + " " + outline(response.body());
                if (!found.equals(expected)) {
                    wrong.add(expected + "\nbut was " + found + "\nwritten " + response.body());
                }
            } catch (Exception e) {
                wrong.add(id + " " + e);
            }
        }
    }

    private HttpRequest request(String token, byte[] body) {
        return HttpRequest.newBuilder(endpoint)
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .header("Accept", MediaTypes.GRAPHQL)
                .timeout(Duration.ofSeconds(30))
                .POST(BodyPublishers.ofByteArray(body))
                .build();
    }

    /** By HTTP/2 with a reset, or by HTTP/1.1 in the middle of the request or after it. */
    private void hangUp(HttpClient http, String token, String body, int nth) throws Exception {
        if (nth % 3 == 0) {
            http.sendAsync(request(token, body.getBytes(StandardCharsets.UTF_8)), BodyHandlers.discarding())
                    .cancel(true);
            return;
        }
        String sent = nth % 3 == 1 ? body : body.substring(0, body.length() / 2);
        try (Socket client = new Socket(endpoint.getHost(), endpoint.getPort())) {
            client.getOutputStream()
                    .write(
                            ("POST /graphql HTTP/1.1\r\nHost: g\r\nContent-Type: application/json\r\nAuthorization: Bearer "
                                            + token + "\r\nContent-Length: " + body.length() + "\r\n\r\n" + sent)
                                    .getBytes(StandardCharsets.US_ASCII));
        }
    }

    // --- What is right ---

    /** Status, data and, sorted, the code and place of each error. */
    private String expected(String own, String id, boolean dead) {
        Effect meeting = Mischief.drawn(seed, "meeting", id).effect();
        Effect directory = Mischief.drawn(seed, "directory", id).effect();
        List<String> errors = new ArrayList<>();
        String data;
        if (meeting == Effect.NO_ANSWER) {
            data = "\"meeting\":null";
            errors.add("UPSTREAM_UNAVAILABLE[\"meeting\"]");
        } else if (Mischief.drawn(seed, "meeting", id) == Mischief.ERRORS_ALONE) {
            data = "\"meeting\":null";
            errors.add("INTERNAL[\"meeting\"]");
        } else {
            boolean titled = meeting == Effect.NONE || meeting == Effect.NO_ENTITIES;
            boolean named = directory == Effect.NONE;
            data = "\"meeting\":{\"title\":" + (titled ? "\"" + own + "\"" : "null") + ",\"chair\":"
                    + (named ? "{\"name\":\"" + own + "\"}" : "null") + "}";
            if (meeting == Effect.ERROR) {
                errors.add("INTERNAL[\"meeting\",\"title\"]");
            }
            if (!named) {
                boolean unreachable = directory == Effect.NO_ANSWER || directory == Effect.NO_ENTITIES;
                errors.add((unreachable ? "UPSTREAM_UNAVAILABLE" : "INTERNAL") + "[\"meeting\",\"chair\",\"name\"]");
            }
        }
        if (dead) {
            data += ",\"regulation\":null";
            errors.add("UPSTREAM_UNAVAILABLE[\"regulation\"]");
        }
        return "200 {" + data + "} " + errors.stream().sorted().toList();
    }

    private static String outline(String body) throws Exception {
        JsonNode answer = STRICT.readTree(body);
        List<String> errors = new ArrayList<>();
        answer.path("errors")
                .forEach(error -> errors.add(error.at("/extensions/code").asText() + error.path("path")));
        return answer.path("data") + " " + errors.stream().sorted().toList();
    }

    // --- Those who attack ---

    private void attack(HttpClient http) {
        String token = Tokens.of("stranger");
        for (Attack attack : Attack.all()) {
            try {
                HttpResponse<String> response = http.send(request(token, attack.body()), BodyHandlers.ofString());
                JsonNode code = STRICT.readTree(response.body()).at("/errors/0/extensions/code");
                if (response.statusCode() != 400 || !code.asText().equals("INVALID_INPUT")) {
                    wrong.add(attack.name() + ": " + response.statusCode() + " " + response.body());
                }
            } catch (Exception e) {
                wrong.add(attack.name() + ": " + e);
            }
        }
    }

    private static long usedAfterCollection() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
