package org.yiding.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Asks a GraphQL endpoint over real HTTP, as an internal application would. Immutable. */
public final class GraphClient {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();

    private final URI endpoint;
    private final Map<String, String> headers;

    private GraphClient(URI endpoint, Map<String, String> headers) {
        this.endpoint = endpoint;
        this.headers = Map.copyOf(headers);
    }

    /** A client without a token. @param endpoint the full address, with {@code /graphql} */
    public static GraphClient at(URI endpoint) {
        return new GraphClient(endpoint, Map.of());
    }

    /** The same client with this access token. */
    public GraphClient as(String token) {
        return with("Authorization", "Bearer " + token);
    }

    /** The same client with one more header. */
    public GraphClient with(String header, String value) {
        Map<String, String> more = new HashMap<>(headers);
        more.put(header, value);
        return new GraphClient(endpoint, more);
    }

    public GraphReply ask(String document) {
        return ask(document, Map.of());
    }

    /** @param variables values that Jackson can write */
    public GraphReply ask(String document, Map<String, ?> variables) {
        Map<String, Object> request = Map.of("query", document, "variables", variables);
        HttpRequest.Builder post = HttpRequest.newBuilder(endpoint)
                .timeout(Duration.ofSeconds(60))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(written(request)));
        headers.forEach(post::header);
        HttpResponse<String> response = sent(post.build());
        return new GraphReply(response.statusCode(), response.headers(), parsed(response.body()));
    }

    private static HttpResponse<String> sent(HttpRequest request) {
        try {
            return HTTP.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException("No answer from " + request.uri(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for " + request.uri(), e);
        }
    }

    private static String written(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("The variables cannot be written as JSON", e);
        }
    }

    private static JsonNode parsed(@Nullable String body) {
        try {
            return body == null || body.isEmpty() ? MissingNode.getInstance() : JSON.readTree(body);
        } catch (JsonProcessingException notJson) {
            return MissingNode.getInstance();
        }
    }
}
