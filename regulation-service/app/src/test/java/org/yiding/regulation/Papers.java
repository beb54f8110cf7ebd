package org.yiding.regulation;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yiding.testing.GraphClient;
import org.yiding.testing.GraphReply;

/**
 * A document whose instruments a test registers. Every test speaks of a region of its own, so that tests share one
 * database without seeing each other. Immutable.
 */
record Papers(String title, String day, @Nullable String region, List<Map<String, Object>> documents) {

    private static final String REGISTER = """
            mutation Register($input: RegisterDocumentsInput!) {
              registerDocuments(input: $input) { documents { key id created reason } }
            }
            """;

    /** A document without instruments yet. @param title what makes its SHA-256 its own */
    static Papers of(String title, String day, @Nullable String region) {
        return new Papers(title, day, region, List.of());
    }

    /** @param more further fields of the input, name and value in turn */
    Papers names(String key, String instrument, String standing, Object... more) {
        Map<String, Object> document =
                new LinkedHashMap<>(Map.of("key", key, "title", instrument, "standing", standing));
        for (int i = 0; i < more.length; i += 2) {
            document.put(more[i].toString(), more[i + 1]);
        }
        List<Map<String, Object>> longer = new ArrayList<>(documents);
        longer.add(document);
        return new Papers(title, day, region, List.copyOf(longer));
    }

    String sha256() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(title.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK knows SHA-256", e);
        }
    }

    GraphReply register(GraphClient client) {
        Map<String, Object> input = new LinkedHashMap<>();
        input.put("documentSha256", sha256());
        input.put("asOf", day);
        input.put("region", region);
        input.put("documents", documents);
        return client.ask(REGISTER, Map.of("input", input));
    }
}
