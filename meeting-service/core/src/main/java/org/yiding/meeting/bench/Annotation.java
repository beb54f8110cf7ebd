package org.yiding.meeting.bench;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An object of an annotation ({@code *.gold.json}), by the names of its fields; a field that is missing is null. */
record Annotation(Map<String, Object> fields) {

    /** @throws IOException where the file cannot be read or is not one JSON object */
    static Annotation read(Path file) throws IOException {
        try (JsonParser json = new JsonFactory().createParser(file.toFile())) {
            json.nextToken();
            return object(json);
        }
    }

    private static Annotation object(JsonParser json) throws IOException {
        Map<String, Object> fields = new LinkedHashMap<>();
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String name = json.currentName();
            json.nextToken();
            Object value = value(json);
            if (value != null) {
                fields.put(name, value);
            }
        }
        return new Annotation(fields);
    }

    private static @Nullable Object value(JsonParser json) throws IOException {
        return switch (json.currentToken()) {
            case START_OBJECT -> object(json);
            case START_ARRAY -> array(json);
            case VALUE_NULL -> null;
            default -> json.getText();
        };
    }

    private static List<Object> array(JsonParser json) throws IOException {
        List<Object> values = new ArrayList<>();
        while (json.nextToken() != JsonToken.END_ARRAY) {
            Object value = value(json);
            if (value != null) {
                values.add(value);
            }
        }
        return values;
    }

    boolean has(String name) {
        return fields.containsKey(name);
    }

    /** A string, a number or a truth value as it is written; null where it is missing or null. */
    @Nullable
    String text(String name) {
        return fields.get(name) instanceof String text ? text : null;
    }

    boolean isTrue(String name) {
        return "true".equals(fields.get(name));
    }

    boolean isFalse(String name) {
        return "false".equals(fields.get(name));
    }

    Annotation object(String name) {
        return fields.get(name) instanceof Annotation annotation ? annotation : new Annotation(Map.of());
    }

    List<Annotation> objects(String name) {
        return list(name).stream()
                .filter(Annotation.class::isInstance)
                .map(Annotation.class::cast)
                .toList();
    }

    List<String> texts(String name) {
        return list(name).stream()
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .toList();
    }

    private List<?> list(String name) {
        return fields.get(name) instanceof List<?> list ? list : List.of();
    }
}
