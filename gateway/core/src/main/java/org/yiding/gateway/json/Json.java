package org.yiding.gateway.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * JSON as maps, lists, strings, numbers, booleans and null, for what is small or rare: requests, variables, errors. The
 * data of subgraphs never takes this form. Numbers keep every digit they came with.
 */
public final class Json {

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private Json() {}

    /**
     * @return an object as a mutable map; null where the bytes are JSON but no object
     * @throws IOException where they are no JSON
     */
    public static @Nullable Map<String, Object> object(byte[] bytes) throws IOException {
        return object(value(bytes));
    }

    /** @return maps, lists, strings, numbers, booleans, or null for the JSON null
     * @throws IOException where the bytes are no JSON */
    public static @Nullable Object value(byte[] bytes) throws IOException {
        return value(bytes, 0, bytes.length);
    }

    /** The text of a string that is known to be JSON. @param from its opening quote @param to behind its closing one */
    public static String string(byte[] bytes, int from, int to) {
        try {
            return MAPPER.readValue(bytes, from, to - from, String.class);
        } catch (IOException e) {
            throw new InvalidJsonException("not JSON");
        }
    }

    /** @return the value as an object; null where it is none */
    @SuppressWarnings("unchecked") // JSON objects have string keys
    public static @Nullable Map<String, Object> object(@Nullable Object value) {
        return value instanceof Map<?, ?> map ? (Map<String, Object>) map : null;
    }

    /** @throws IOException where the bytes are no JSON */
    public static @Nullable Object value(byte[] bytes, int from, int length) throws IOException {
        return MAPPER.readValue(bytes, from, length, Object.class);
    }

    /** The same as text. */
    public static String text(@Nullable Object value) {
        return new String(written(value), StandardCharsets.UTF_8);
    }

    /** @param value maps, lists, strings, numbers, booleans, null */
    public static byte[] written(@Nullable Object value) {
        try {
            return MAPPER.writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("What came as JSON cannot be written as JSON", e);
        }
    }
}
