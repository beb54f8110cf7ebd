package org.yiding.meeting.neighbour;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import graphql.ExecutionInput;
import graphql.GraphQL;
import graphql.GraphqlErrorBuilder;
import graphql.Scalars;
import graphql.execution.DataFetcherResult;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLScalarType;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/**
 * One service with one registration, as the published schema has it: idempotent by document and key. A test steers it
 * over HTTP ({@link Neighbour}) because it lives in another class loader.
 */
final class NeighbourServer {

    /** How it behaves. */
    enum Mode {
        WORKING,
        /** Breaks the connection. */
        DOWN,
        /** Answers an error as a service does that failed inside. */
        FAILING,
        /** Answers that the caller lacks a role. */
        FORBIDDING,
        /** Answers too late. */
        SLOW,
        /** Leaves one mention out of its answer. */
        FORGETFUL
    }

    private static final GraphQLScalarType DATE = GraphQLScalarType.newScalar()
            .name("Date")
            .coercing(Scalars.GraphQLString.getCoercing())
            .build();
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpServer http;
    private final GraphQL graph;
    private final List<String> lists;
    private final Map<String, String> ids = new ConcurrentHashMap<>();
    private final Map<String, String> taught = new ConcurrentHashMap<>();
    private final Map<String, String> doubts = new ConcurrentHashMap<>();
    private final List<Map<String, Object>> requests = new CopyOnWriteArrayList<>();
    private volatile Mode mode = Mode.WORKING;

    /**
     * @param sdl a schema whose only mutation takes {@code input.documentSha256} and lists of objects with a key
     * @param mutation the mutation's name
     * @param lists the lists of its input that it answers
     */
    NeighbourServer(String sdl, String mutation, List<String> lists) throws IOException {
        this.lists = lists;
        DataFetcher<Object> register = this::register;
        this.graph = GraphQL.newGraphQL(new SchemaGenerator()
                        .makeExecutableSchema(
                                new SchemaParser().parse(sdl),
                                RuntimeWiring.newRuntimeWiring()
                                        .scalar(DATE)
                                        .type(
                                                "Mutation",
                                                type -> type.dataFetcher(mutation, register)
                                                        .dataFetcher("teachAgencyName", this::taught))
                                        .type(
                                                "Query",
                                                type -> type.dataFetcher("agency", this::entry)
                                                        .dataFetcher("person", this::entry))
                                        .build()))
                .build();
        this.http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        http.createContext("/graphql", this::answer);
        http.createContext("/mode", this::changeMode);
        http.createContext("/doubt", this::doubt);
        http.createContext("/requests", this::showRequests);
        http.createContext("/reset", this::reset);
        http.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        http.start();
    }

    String url() {
        return "http://127.0.0.1:" + http.getAddress().getPort() + "/graphql";
    }

    void stop() {
        http.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        Map<String, Object> request = JSON.readValue(exchange.getRequestBody(), new TypeReference<>() {});
        Map<String, Object> seen = new LinkedHashMap<>();
        for (String header : List.of("Authorization", "X-Request-Id", "traceparent")) {
            seen.put(header, exchange.getRequestHeaders().getFirst(header));
        }
        seen.put("variables", request.get("variables"));
        requests.add(seen);
        if (mode == Mode.DOWN) {
            exchange.close();
            return;
        }
        if (mode == Mode.SLOW) {
            pause();
        }
        ExecutionInput input = ExecutionInput.newExecutionInput()
                .query((String) request.get("query"))
                .operationName((String) request.get("operationName"))
                .variables(asMap(request.get("variables")))
                .build();
        send(exchange, graph.execute(input).toSpecification());
    }

    private Object register(DataFetchingEnvironment environment) {
        if (mode == Mode.FAILING || mode == Mode.FORBIDDING) {
            String code = mode == Mode.FAILING ? "INTERNAL" : "FORBIDDEN";
            return DataFetcherResult.newResult()
                    .error(GraphqlErrorBuilder.newError(environment)
                            .message("refused")
                            .extensions(Map.of("code", code))
                            .build())
                    .build();
        }
        Map<String, Object> input = environment.getArgument("input");
        Map<String, Object> result = new HashMap<>();
        for (String list : lists) {
            List<Map<String, Object>> answered = new ArrayList<>();
            for (Object mention : (List<?>) input.get(list)) {
                String key = (String) asMap(mention).get("key");
                answered.add(registered(input.get("documentSha256") + " ", key));
            }
            if (mode == Mode.FORGETFUL) {
                answered.removeLast();
            }
            result.put(list, answered);
        }
        return result;
    }

    /** Learns whatever it is taught about an agency that it knows. */
    private Object taught(DataFetchingEnvironment environment) {
        Map<String, Object> input = environment.getArgument("input");
        String agencyId = (String) input.get("agencyId");
        if (!ids.containsValue(agencyId)) {
            return DataFetcherResult.newResult()
                    .error(GraphqlErrorBuilder.newError(environment)
                            .message("There is no agency " + agencyId + ".")
                            .extensions(Map.of("code", "NOT_FOUND"))
                            .build())
                    .build();
        }
        String name = (String) input.get("name");
        taught.put(name, agencyId);
        return Map.of("agencyId", agencyId, "taught", true, "reason", name + " means what was told.");
    }

    private @Nullable Object entry(DataFetchingEnvironment environment) {
        String id = environment.getArgument("id");
        return ids.containsValue(id) ? Map.of("id", id) : null;
    }

    /** A taught name means what was told; anything else is an entry of its document, in doubt where a test says so. */
    private Map<String, Object> registered(String document, String key) {
        String name = key.substring(key.indexOf(':') + 1).replaceFirst("^agency:", "");
        String told = taught.get(name);
        String fresh = UUID.randomUUID().toString();
        String known = told == null ? ids.putIfAbsent(document + key, fresh) : told;
        String other = doubts.get(name);
        List<Map<String, Object>> candidates = told != null || other == null
                ? List.of()
                : List.of(Map.of(
                        "id",
                        ids.computeIfAbsent(
                                document + "agency:" + other,
                                absent -> UUID.randomUUID().toString()),
                        "name",
                        other,
                        "score",
                        0.85,
                        "reason",
                        name + " may be short for " + other + "."));
        return Map.of(
                "key",
                key,
                "id",
                known == null ? fresh : known,
                "created",
                known == null,
                "basis",
                told != null ? "TAUGHT" : "NEW_ENTRY",
                "reason",
                told != null ? "clerk said so." : "Nobody is known as " + name + ".",
                "candidates",
                candidates);
    }

    /** Takes "市发改委 市发展和改革委员会": the first may be short for the second. */
    private void doubt(HttpExchange exchange) throws IOException {
        String[] names = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8).split(" ");
        doubts.put(names[0], names[1]);
        send(exchange, Map.of());
    }

    private void changeMode(HttpExchange exchange) throws IOException {
        mode = Mode.valueOf(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        send(exchange, Map.of());
    }

    private void showRequests(HttpExchange exchange) throws IOException {
        send(exchange, requests);
    }

    private void reset(HttpExchange exchange) throws IOException {
        mode = Mode.WORKING;
        requests.clear();
        taught.clear();
        doubts.clear();
        send(exchange, Map.of());
    }

    private static void send(HttpExchange exchange, Object body) throws IOException {
        byte[] bytes = JSON.writeValueAsBytes(body);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private static Map<String, Object> asMap(Object value) {
        return JSON.convertValue(value, new TypeReference<>() {});
    }

    private static void pause() {
        try {
            Thread.sleep(4_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
