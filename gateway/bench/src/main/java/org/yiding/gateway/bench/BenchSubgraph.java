package org.yiding.gateway.bench;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.vertx.core.AbstractVerticle;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A subgraph that answers from memory: parsed documents are kept, leaves are bytes already. */
final class BenchSubgraph extends AbstractVerticle {

    private static final JsonFactory JSON = new JsonFactory();
    private static final CharSequence TYPE = HttpHeaders.createOptimized("application/json");

    private final Map<String, Map<String, Thing>> entities;
    private final List<Thing> archive;
    private final String sdl;
    private final int port;
    private final Map<String, CompiledDocument> documents = new HashMap<>();

    BenchSubgraph(String service, BenchData data, int port) {
        this.entities = data.entities(service);
        this.archive = data.archive();
        this.sdl = resource(service + ".graphql");
        this.port = port;
    }

    static String resource(String file) {
        try (InputStream in = Objects.requireNonNull(BenchSubgraph.class.getResourceAsStream("/bench/" + file))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void start(Promise<Void> started) {
        vertx.createHttpServer(new HttpServerOptions().setTcpNoDelay(true).setMaxInitialLineLength(1 << 16))
                .requestHandler(this::handle)
                .listen(port, "127.0.0.1")
                .<Void>mapEmpty()
                .onComplete(started);
    }

    private void handle(HttpServerRequest http) {
        http.bodyHandler(body -> {
            Bytes out = new Bytes();
            try {
                answer(body.getBytes(), out);
                http.response().putHeader(HttpHeaders.CONTENT_TYPE, TYPE);
            } catch (IOException | RuntimeException e) {
                System.err.println("A subgraph could not answer " + body + ": " + e);
                http.response().setStatusCode(400);
            }
            http.response().end(Buffer.buffer(out.array).slice(0, out.length));
        });
    }

    private void answer(byte[] body, Bytes out) throws IOException {
        String query = "";
        Map<String, Object> variables = new HashMap<>();
        try (JsonParser parser = JSON.createParser(body)) {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String name = parser.currentName();
                parser.nextToken();
                if (name.equals("query")) {
                    query = parser.getText();
                } else if (name.equals("variables") && parser.currentToken() == JsonToken.START_OBJECT) {
                    readObject(parser, variables);
                } else {
                    parser.skipChildren();
                }
            }
        }
        if (query.contains("_service")) {
            out.add(("{\"data\":{\"_service\":{\"sdl\":\"" + escaped(sdl) + "\"}}}").getBytes(StandardCharsets.UTF_8));
            return;
        }
        documents.computeIfAbsent(query, CompiledDocument::new).answer(this, variables, out);
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
    }

    private static void readObject(JsonParser parser, Map<String, Object> into) throws IOException {
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            into.put(name, read(parser));
        }
    }

    private static Object read(JsonParser parser) throws IOException {
        return switch (parser.nextToken()) {
            case START_ARRAY -> {
                List<Object> list = new ArrayList<>();
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    Map<String, Object> object = new HashMap<>(4);
                    readObject(parser, object);
                    list.add(object);
                }
                yield list;
            }
            case START_OBJECT -> {
                Map<String, Object> object = new HashMap<>(4);
                readObject(parser, object);
                yield object;
            }
            default -> parser.getText();
        };
    }

    List<Thing> archive() {
        return archive;
    }

    @Nullable
    Thing find(String field, String id) {
        String type = Character.toUpperCase(field.charAt(0)) + field.substring(1);
        return entities.getOrDefault(type, Map.of()).get(id);
    }

    /** The entities of representations that carry their ids. */
    List<@Nullable Thing> entities(@Nullable Object representations) {
        List<@Nullable Thing> found = new ArrayList<>();
        for (Object each : (List<?>) Objects.requireNonNull(representations)) {
            Map<?, ?> fields = (Map<?, ?>) each;
            found.add(entities.getOrDefault(String.valueOf(fields.get("__typename")), Map.of())
                    .get(String.valueOf(fields.get("id"))));
        }
        return found;
    }
}
