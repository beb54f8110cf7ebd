package org.yiding.meeting.neighbour;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.config.ConfigProvider;

/** A test's hold on one of the services that an import asks. */
public final class Neighbour {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final ObjectMapper JSON = new ObjectMapper();

    private final URI graph;

    private Neighbour(String property) {
        this.graph = URI.create(ConfigProvider.getConfig().getValue(property, String.class));
    }

    public static Neighbour directory() {
        return new Neighbour("yiding.directory.url");
    }

    public static Neighbour regulation() {
        return new Neighbour("yiding.regulation.url");
    }

    /** From now on it behaves like this: WORKING, DOWN, FAILING, FORBIDDING, SLOW or FORGETFUL. */
    public void become(String mode) {
        post("/mode", mode);
    }

    /** From now on the first name may be short for the second: it is answered as a candidate. */
    public void doubt(String written, String other) {
        post("/doubt", written + " " + other);
    }

    /** Works again and forgets what it was asked, taught and made doubt, not what it registered. */
    public void reset() {
        post("/reset", "");
    }

    /** What it was asked since the last reset: headers and variables. */
    public List<JsonNode> requests() {
        try {
            List<JsonNode> requests = new ArrayList<>();
            JSON.readTree(post("/requests", "")).forEach(requests::add);
            return requests;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String post(String path, String body) {
        HttpRequest request = HttpRequest.newBuilder(graph.resolve(path))
                .POST(BodyPublishers.ofString(body))
                .build();
        try {
            return HTTP.send(request, BodyHandlers.ofString()).body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
