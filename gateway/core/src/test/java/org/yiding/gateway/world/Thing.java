package org.yiding.gateway.world;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiFunction;

/** An object of a test world: fields are values, other things, lists of them, or functions of reader and arguments. */
public final class Thing {

    /** Reads the fields of the object it belongs to. */
    public interface Reader {
        Object get(String field);
    }

    /** A computed field. */
    public interface Computed extends BiFunction<Reader, Map<String, Object>, Object> {}

    private final String type;
    private final Map<String, Object> fields = new LinkedHashMap<>();

    public Thing(String type) {
        this.type = type;
    }

    public String type() {
        return type;
    }

    public Map<String, Object> fields() {
        return fields;
    }

    public Thing with(String field, Object value) {
        fields.put(field, value);
        return this;
    }

    public Thing computed(String field, Computed value) {
        fields.put(field, value);
        return this;
    }
}
