package org.yiding.gateway.http;

import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yiding.gateway.execute.Buffers;
import org.yiding.gateway.json.Json;

/** Messages of the protocol {@code graphql-transport-ws} as text. */
final class SocketMessage {

    private SocketMessage() {}

    /** @return the fields of a message; null where it is no JSON object */
    static @Nullable Map<String, Object> read(String text) {
        try {
            return Json.object(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            return null;
        }
    }

    /** @param payload JSON, which goes into the message as it is */
    static String with(String type, String id, Buffer payload) {
        String opened = Buffers.json(Map.of("id", id, "type", type)).toString();
        return opened.substring(0, opened.length() - 1) + ",\"payload\":" + payload + "}";
    }

    /** What the payload of a greeting says under {@code Authorization}, in whatever case; null for nothing. */
    static @Nullable String authorization(@Nullable Object payload) {
        if (payload instanceof Map<?, ?> fields) {
            for (Map.Entry<?, ?> field : fields.entrySet()) {
                if ("authorization".equalsIgnoreCase(String.valueOf(field.getKey()))
                        && field.getValue() instanceof String value) {
                    return value;
                }
            }
        }
        return null;
    }
}
