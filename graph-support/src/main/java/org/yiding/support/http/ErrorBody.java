package org.yiding.support.http;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import org.yiding.support.error.YidingException;

/** An error as every endpoint of the suite answers it, GraphQL or REST: {@code {"errors": [{message, extensions}]}}. */
public final class ErrorBody {

    private ErrorBody() {}

    /** @return the JSON text of one error with its code and details */
    public static String of(YidingException error) {
        JsonObject extensions = new JsonObject().put("code", error.code().name());
        error.details().forEach(extensions::put);
        JsonObject shown =
                new JsonObject().put("message", error.clientMessage()).put("extensions", extensions);
        return new JsonObject().put("errors", new JsonArray().add(shown)).encode();
    }

    /** Answers a request with an error and the status of its code, unless it is answered already. */
    public static void answer(RoutingContext request, YidingException error) {
        answer(request, error.code().httpStatus(), error);
    }

    /** The same with another status. */
    public static void answer(RoutingContext request, int status, YidingException error) {
        if (request.response().ended()) {
            return;
        }
        request.response()
                .setStatusCode(status)
                .putHeader(HttpHeaders.CONTENT_TYPE, "application/json; charset=utf-8")
                .end(of(error));
    }
}
