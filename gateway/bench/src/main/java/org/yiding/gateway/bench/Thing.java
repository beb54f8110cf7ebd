package org.yiding.gateway.bench;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** An object of the measured data: leaves as ready JSON, other things, lists of them. */
final class Thing {

    final byte[] typename;
    private final String quotedTypename;
    private final Map<String, Object> fields = new HashMap<>();

    Thing(String typename) {
        this.typename = json(typename);
        this.quotedTypename = '"' + typename + '"';
    }

    Thing with(String field, String text) {
        fields.put(field, json(text));
        return this;
    }

    Thing with(String field, int number) {
        fields.put(field, String.valueOf(number).getBytes(StandardCharsets.US_ASCII));
        return this;
    }

    Thing with(String field, Thing thing) {
        fields.put(field, thing);
        return this;
    }

    Thing with(String field, List<Thing> things) {
        fields.put(field, things);
        return this;
    }

    String quotedTypename() {
        return quotedTypename;
    }

    /** A leaf as {@code byte[]}, a {@link Thing}, a list of things; fails where there is no such field. */
    Object field(String name) {
        Object value = fields.get(name);
        if (value == null) {
            throw new IllegalArgumentException("No field " + name);
        }
        return value;
    }

    private static byte[] json(String text) {
        return ('"' + text + '"').getBytes(StandardCharsets.UTF_8);
    }
}
