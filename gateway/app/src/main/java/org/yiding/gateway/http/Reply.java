package org.yiding.gateway.http;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.MIMEHeader;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.yiding.gateway.execute.BadRequestException;
import org.yiding.gateway.execute.Buffers;
import org.yiding.support.error.ErrorCode;

/** The one answer to a request, in the media type that the client likes best. */
final class Reply {

    private static final Logger LOG = Logger.getLogger(Reply.class);
    static final String INTERNAL = "Something went wrong here; the log has the details under the request id.";

    private final RoutingContext http;
    private final @Nullable String single;
    private final @Nullable String stream;

    private Reply(RoutingContext http, @Nullable String single, @Nullable String stream) {
        this.http = http;
        this.single = single;
        this.stream = stream;
    }

    static Reply to(RoutingContext http) {
        List<MIMEHeader> accept = http.parsedHeaders().accept();
        return new Reply(http, MediaTypes.answer(accept), MediaTypes.stream(accept));
    }

    /** Whether the client accepts anything that is answered here. */
    boolean acceptable() {
        return single != null || stream != null;
    }

    /** The media type of a stream of answers; null where the client reads none. */
    @Nullable
    String stream() {
        return stream;
    }

    /** Whether the client reads nothing but streams. */
    boolean streamOnly() {
        return single == null;
    }

    /** Where the client's connection stands no more there is nobody to answer. */
    boolean over() {
        return http.response().ended() || http.response().closed();
    }

    /** @param body JSON @return done when the client has it or has gone */
    Future<Void> send(int status, Buffer body) {
        if (over()) {
            return Future.succeededFuture();
        }
        HttpServerResponse response = http.response()
                .setStatusCode(status)
                .putHeader(HttpHeaders.CONTENT_TYPE, (single == null ? MediaTypes.JSON : single) + "; charset=utf-8");
        return body.length() <= LargeBody.PART ? response.end(body) : LargeBody.send(http, body);
    }

    /** One error for a request that did not come as far as its operation. */
    void refuse(int status, ErrorCode code, String message) {
        send(status, Buffers.json(errors(code, message)));
    }

    void refuse(BadRequestException problem) {
        // The legacy media type keeps its status for what is wrong with the HTTP request.
        boolean legacy = MediaTypes.JSON.equals(single) && problem.wellFormed();
        send(legacy ? 200 : problem.status(), Buffers.json(Map.of("errors", problem.errors())));
    }

    /** The gateway itself is at fault. */
    void fail(@Nullable Throwable failure) {
        LOG.error("An operation failed in the gateway", failure);
        refuse(500, ErrorCode.INTERNAL, INTERNAL);
    }

    private static Map<String, Object> errors(ErrorCode code, String message) {
        return Map.of("errors", List.of(Map.of("message", message, "extensions", Map.of("code", code.name()))));
    }

    /** As one entry of a batch, which has one status for all. */
    static Buffer entry(BadRequestException problem) {
        return Buffers.json(Map.of("errors", problem.errors()));
    }

    /** As one entry of a batch: the gateway itself is at fault. */
    static Buffer failedEntry(@Nullable Throwable failure) {
        LOG.error("An operation of a batch failed in the gateway", failure);
        return Buffers.json(errors(ErrorCode.INTERNAL, INTERNAL));
    }
}
