package org.yiding.directory;

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
 * A document whose mentions a test registers. Every test speaks of a region of its own, so that tests share one
 * database without seeing each other. Immutable.
 */
record Papers(
        String title,
        String day,
        @Nullable String region,
        List<Map<String, String>> agencies,
        List<Map<String, String>> persons) {

    private static final String REGISTER = """
            mutation Register($input: RegisterMentionsInput!) {
              registerMentions(input: $input) {
                agencies { key id created basis reason candidates { id name score reason } }
                persons { key id created basis reason }
              }
            }
            """;

    /** A document without mentions yet. @param title what makes its SHA-256 its own */
    static Papers of(String title, String day, @Nullable String region) {
        return new Papers(title, day, region, List.of(), List.of());
    }

    Papers agency(String key, String asWritten) {
        return new Papers(title, day, region, with(agencies, Map.of("key", key, "asWritten", asWritten)), persons);
    }

    /** @param full what the document says the name stands for */
    Papers defined(String key, String asWritten, String full) {
        Map<String, String> mention = Map.of("key", key, "asWritten", asWritten, "definedAs", full);
        return new Papers(title, day, region, with(agencies, mention), persons);
    }

    Papers person(String key, String name, @Nullable String agencyKey, @Nullable String post) {
        Map<String, String> person = new LinkedHashMap<>(Map.of("key", key, "name", name));
        if (agencyKey != null) {
            person.put("agencyKey", agencyKey);
        }
        if (post != null) {
            person.put("post", post);
        }
        return new Papers(title, day, region, agencies, with(persons, person));
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
        input.put("agencies", agencies);
        input.put("persons", persons);
        return client.ask(REGISTER, Map.of("input", input));
    }

    private static List<Map<String, String>> with(List<Map<String, String>> list, Map<String, String> one) {
        List<Map<String, String>> longer = new ArrayList<>(list);
        longer.add(one);
        return List.copyOf(longer);
    }
}
