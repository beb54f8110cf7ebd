package org.yiding.gateway.execute;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.runtime.PreventFurtherStepsException;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import org.yiding.gateway.config.GatewayConfig;

/**
 * Documents known by their SHA-256: trusted ones from a file, and those that clients register by the protocol of
 * automatic persisted queries. The file is a JSON object of hash and document, as GraphQL Code Generator writes it, or
 * the manifest of Apollo's tools.
 */
@ApplicationScoped
public class Documents {

    private static final int SHORTEST_COUNTED = 1_000;

    private final GatewayConfig.Documents config;
    private final Cache<String, String> registered;
    private Map<String, String> trusted = Map.of();

    Documents(GatewayConfig config) {
        this.config = config.documents();
        // A long document counts once for each thousand characters, so that the number also bounds the memory.
        this.registered = Caffeine.newBuilder()
                .maximumWeight(this.config.automatic())
                .weigher((String hash, String text) -> 1 + text.length() / SHORTEST_COUNTED)
                .build();
    }

    void load(@Observes @Priority(10) StartupEvent start) {
        try {
            trusted = config.file().isPresent() ? read(Path.of(config.file().get())) : Map.of();
        } catch (IOException | IllegalArgumentException e) {
            throw new PreventFurtherStepsException(
                    "The gateway does not start: the trusted documents cannot be read: " + e.getMessage(), 1);
        }
        if (config.onlyTrusted() && trusted.isEmpty()) {
            throw new PreventFurtherStepsException(
                    "The gateway does not start: only trusted documents are to be answered, and there are none. Set"
                            + " yiding.gateway.documents.file.",
                    1);
        }
    }

    /**
     * @return the request with the text of the document that it names
     * @throws BadRequestException where the document is not known, or not one that is answered here
     */
    public GraphRequest resolved(GraphRequest request) {
        String hash = request.hash();
        if (hash == null) {
            if (config.onlyTrusted() && !trusted.containsKey(hash(request.query()))) {
                throw untrusted();
            }
            return request;
        }
        String known = trusted.get(hash);
        if (known != null && request.query().isEmpty()) {
            return request.with(known);
        }
        if (!request.query().isEmpty() && !hash(request.query()).equals(hash)) {
            throw BadRequestException.invalid("The SHA-256 is not that of the query.");
        }
        if (known != null) {
            return request;
        }
        if (config.onlyTrusted()) {
            throw untrusted();
        }
        return registered(request, hash);
    }

    private GraphRequest registered(GraphRequest request, String hash) {
        if (request.query().isEmpty()) {
            String text = registered.getIfPresent(hash);
            if (text == null) {
                throw BadRequestException.unknownDocument();
            }
            return request.with(text);
        }
        registered.put(hash, request.query());
        return request;
    }

    private static BadRequestException untrusted() {
        return BadRequestException.forbidden("Only registered documents are answered here, and this is none of them.");
    }

    private static Map<String, String> read(Path file) throws IOException {
        JsonNode root;
        try {
            root = new ObjectMapper().readTree(Files.readString(file));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(file + " is not JSON: " + e.getOriginalMessage(), e);
        }
        Map<String, String> found = new HashMap<>();
        if (root.path("operations").isArray()) {
            root.path("operations")
                    .forEach(operation -> keep(
                            found,
                            operation.path("id").asText(),
                            operation.path("body").asText()));
        } else {
            root.properties()
                    .forEach(entry ->
                            keep(found, entry.getKey(), entry.getValue().asText()));
        }
        return Map.copyOf(found);
    }

    private static void keep(Map<String, String> found, String name, String text) {
        String named = name.startsWith("sha256:") ? name.substring("sha256:".length()) : name;
        String hash = hash(text);
        if (!hash.equalsIgnoreCase(named)) {
            throw new IllegalArgumentException(
                    "the document \"" + name + "\" is named by another SHA-256 than its own, " + hash);
        }
        found.put(hash, text);
    }

    /** The SHA-256 of the text in UTF-8, in lower-case hexadecimal digits. */
    static String hash(String text) {
        try {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
