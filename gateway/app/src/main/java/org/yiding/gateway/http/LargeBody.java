package org.yiding.gateway.http;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;

/**
 * Sends a large body part by part, as fast as the client takes it. In one piece it would be copied whole outside the heap,
 * into memory that is got from the system for this one answer.
 */
final class LargeBody {

    /** The largest piece that Netty copies into memory that it keeps. */
    static final int PART = 65_536;

    private final HttpServerResponse response;
    private final Buffer body;
    private int sent;

    private LargeBody(HttpServerResponse response, Buffer body) {
        this.response = response;
        this.body = body;
    }

    /**
     * Ends the response with this body.
     *
     * @param http with status and headers set, but the length
     * @return done when the client has it; failed where it has gone before
     */
    static Future<Void> send(RoutingContext http, Buffer body) {
        Promise<Void> over = Promise.promise();
        http.addEndHandler(ended -> {
            if (ended.succeeded()) {
                over.tryComplete();
            } else {
                over.tryFail(ended.cause());
            }
        });
        HttpServerResponse response = http.response();
        response.putHeader(HttpHeaders.CONTENT_LENGTH, String.valueOf(body.length()));
        new LargeBody(response, body).sendOn();
        return over.future();
    }

    private void sendOn() {
        while (body.length() - sent > PART) {
            response.write(body.slice(sent, sent + PART));
            sent += PART;
            if (response.writeQueueFull()) {
                response.drainHandler(drained -> sendOn());
                return;
            }
        }
        response.drainHandler(null);
        response.end(body.slice(sent, body.length()));
    }
}
