package org.yiding.local.suite;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yiding.local.ExitCode;
import org.yiding.local.LauncherFailure;

/**
 * One question to a graph.
 *
 * @param variables values that Jackson can write
 */
public record GraphQuestion(String document, Map<String, ?> variables) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();
    // An import of a large document is the slowest thing that is asked.
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    /**
     * What came back.
     *
     * @param status the HTTP status
     * @param body the answer as JSON
     */
    public record Answer(int status, JsonNode body) {

        public boolean hasErrors() {
            return status != 200 || !body.path("errors").isEmpty();
        }

        /** The code of the first error; empty where there is none. */
        public String code() {
            return body.at("/errors/0/extensions/code").asText();
        }
    }

    /**
     * Asks it.
     *
     * @param token an access token; null to come without one
     */
    public Answer ask(URI graph, @Nullable String token) {
        HttpRequest.Builder request = HttpRequest.newBuilder(graph)
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .header("Accept", "application/json")
                .POST(BodyPublishers.ofString(written()));
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        try {
            HttpResponse<String> response = HTTP.send(request.build(), BodyHandlers.ofString());
            return new Answer(response.statusCode(), parsed(graph, response));
        } catch (IOException e) {
            throw new LauncherFailure(ExitCode.NOT_RUNNING, "No answer from " + graph + ": see ./yiding status.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for " + graph, e);
        }
    }

    private String written() {
        try {
            return JSON.writeValueAsString(Map.of("query", document, "variables", variables));
        } catch (JsonProcessingException e) {
            throw new LauncherFailure(ExitCode.USAGE, "The variables cannot be written as JSON.", e);
        }
    }

    private static JsonNode parsed(URI graph, HttpResponse<String> response) {
        try {
            JsonNode body = JSON.readTree(response.body());
            if (body != null && body.isObject()) {
                return body;
            }
        } catch (IOException notJson) {
            // Said below, with the status.
        }
        throw new LauncherFailure(
                ExitCode.REFUSED,
                graph + " answered with status " + response.statusCode() + " and no JSON: see the gateway's log.");
    }
}
