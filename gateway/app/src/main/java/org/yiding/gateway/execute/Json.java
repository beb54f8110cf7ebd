package org.yiding.gateway.execute;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** JSON as it travels: numbers keep every digit they came with. */
public final class Json {

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
            .build();

    private Json() {}

    /** @return an object as a mutable map; null where the bytes are JSON but no object */
    @SuppressWarnings("unchecked") // JSON objects have string keys
    public static @Nullable Map<String, Object> object(byte[] bytes) throws IOException {
        return value(bytes) instanceof Map<?, ?> map ? (Map<String, Object>) map : null;
    }

    /** @return maps, lists, strings, numbers, booleans, or null for the JSON null */
    public static @Nullable Object value(byte[] bytes) throws IOException {
        return MAPPER.readValue(bytes, Object.class);
    }

    /** @param value maps, lists, strings, numbers, booleans, null */
    public static Buffer written(Object value) {
        try {
            return Buffer.buffer(MAPPER.writeValueAsBytes(value));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("What came as JSON cannot be written as JSON", e);
        }
    }
}
