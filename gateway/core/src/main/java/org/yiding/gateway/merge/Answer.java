package org.yiding.gateway.merge;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yiding.gateway.json.Bytes;
import org.yiding.gateway.json.Json;

/** The answer to the client: JSON already, errors before data where there are any. */
public final class Answer {

    private static final byte[] ERRORS = "{\"errors\":".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] DATA = "{\"data\":".getBytes(StandardCharsets.US_ASCII);

    private static final byte[] EXTENSIONS = ",\"extensions\":".getBytes(StandardCharsets.US_ASCII);

    private final Bytes json;
    private final int dataFrom;
    private final List<Map<String, Object>> errors;

    private Answer(Bytes json, int dataFrom, List<Map<String, Object>> errors) {
        this.json = json;
        this.dataFrom = dataFrom;
        this.errors = errors;
    }

    /** Begins an answer; its data is to be written behind. */
    static Bytes begin(Bytes empty) {
        return empty.add(DATA);
    }

    /** @param begun {@link #begin} and the data; taken over */
    static Answer of(Bytes begun, List<Map<String, Object>> errors) {
        if (errors.isEmpty()) {
            return new Answer(begun.add('}'), DATA.length, errors);
        }
        byte[] written = Json.written(errors);
        Bytes whole = new Bytes(begun.length() + written.length + 32)
                .add(ERRORS)
                .add(written)
                .add(',');
        whole.add(DATA, 1, DATA.length - 1);
        int from = whole.length();
        whole.add(begun.array(), DATA.length, begun.length() - DATA.length).add('}');
        return new Answer(whole, from, errors);
    }

    /** The whole answer. */
    public Bytes json() {
        return json;
    }

    /** The whole answer with these extensions behind the data. */
    public Bytes with(Map<String, Object> extensions) {
        byte[] written = Json.written(extensions);
        return new Bytes(json.length() + written.length + 16)
                .add(json.array(), 0, json.length() - 1)
                .add(EXTENSIONS)
                .add(written)
                .add('}');
    }

    /** The data, read back; null where null reached the root. For whoever looks into an answer rather than sends it. */
    public @Nullable Map<String, Object> data() {
        try {
            return Json.object(Json.value(json.array(), dataFrom, json.length() - dataFrom - 1));
        } catch (IOException e) {
            throw new IllegalStateException("An answer was written that is not JSON", e);
        }
    }

    /** Each as it is written: message, path, extensions. */
    public List<Map<String, Object>> errors() {
        return errors;
    }
}
