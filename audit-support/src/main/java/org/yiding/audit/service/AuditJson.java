package org.yiding.audit.service;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yiding.audit.model.Digest;

/** Turns values into the JSON of a record: personal data masked, what is long told by its length and digest. */
final class AuditJson {

    /** Stands for a value that must not be shown. */
    static final String MASK = "***";

    private static final int LONGEST_TEXT = 1_000;
    private static final int LONGEST_JSON = 256 * 1024;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Set<String> masked;

    /** @param masked names of members whose value is masked wherever they stand */
    AuditJson(Set<String> masked) {
        this.masked = Set.copyOf(masked);
    }

    /** The JSON of an object; null where it is null or empty. */
    @Nullable
    String text(@Nullable Map<String, ?> members) {
        if (members == null || members.isEmpty()) {
            return null;
        }
        String text = written(object(members));
        return text.length() <= LONGEST_JSON ? text : written(digest(text));
    }

    /** A value as JSON has it: text, number, truth, list, object or null. */
    @Nullable
    Object value(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case Number number -> number;
            case Boolean truth -> truth;
            case String text -> shortened(text);
            case byte[] bytes -> Map.of("bytes", bytes.length);
            case Map<?, ?> map -> object(map);
            case Collection<?> many -> many.stream().map(this::value).toList();
            case Object[] many -> value(List.of(many));
            case Enum<?> constant -> constant.name();
            default -> shortened(value.toString());
        };
    }

    private Map<String, @Nullable Object> object(Map<?, ?> members) {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        members.forEach((name, value) -> object.put(
                String.valueOf(name), value != null && masked.contains(String.valueOf(name)) ? MASK : value(value)));
        return object;
    }

    private static Object shortened(String text) {
        return text.length() <= LONGEST_TEXT ? text : digest(text);
    }

    private static Map<String, Object> digest(String text) {
        Map<String, Object> digest = new LinkedHashMap<>();
        digest.put("characters", text.length());
        digest.put("sha256", Digest.SHA_256.hex(text));
        return digest;
    }

    private static String written(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Maps, lists and texts can be written as JSON", e);
        }
    }
}
