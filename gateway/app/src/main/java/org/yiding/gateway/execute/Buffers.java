package org.yiding.gateway.execute;

import io.netty.buffer.Unpooled;
import io.vertx.core.buffer.Buffer;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yiding.gateway.json.Bytes;
import org.yiding.gateway.json.Json;
import org.yiding.gateway.merge.Answer;

/** JSON in the form that Vert.x sends. */
public final class Buffers {

    private Buffers() {}

    /** @param bytes not copied, so that nobody may change them from now on */
    public static Buffer of(Bytes bytes) {
        return Buffer.buffer(Unpooled.wrappedBuffer(bytes.array(), 0, bytes.length()));
    }

    /** @param plan what the answer says of its plan; null for nothing */
    public static Buffer of(Answer answer, @Nullable String plan) {
        return of(plan == null ? answer.json() : answer.with(Map.of("queryPlan", plan)));
    }

    /** @param value maps, lists, strings, numbers, booleans, null */
    public static Buffer json(Object value) {
        return Buffer.buffer(Json.written(value));
    }
}
