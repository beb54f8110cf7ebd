package org.yiding.gateway.http;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import org.yiding.gateway.execute.AnswerSink;
import org.yiding.gateway.execute.Buffers;
import org.yiding.gateway.merge.Answer;

/**
 * Writes answers one after another: as events of the protocol graphql-sse (distinct connections), or as the parts of
 * {@code multipart/mixed} that Apollo's clients read ({@code subscriptionSpec=1.0}). Signs of life keep the connection.
 */
final class AnswerStream implements AnswerSink {

    private static final long SIGN_OF_LIFE_MS = 5_000;

    private final Vertx vertx;
    private final HttpServerResponse response;
    private final boolean events;
    private final long timer;

    AnswerStream(Vertx vertx, HttpServerResponse response, String mediaType) {
        this.vertx = vertx;
        this.response = response;
        this.events = mediaType.equals(MediaTypes.EVENTS);
        response.setChunked(true)
                .putHeader("Cache-Control", "no-store")
                .putHeader("X-Accel-Buffering", "no")
                .putHeader(
                        "Content-Type",
                        events
                                ? MediaTypes.EVENTS + "; charset=utf-8"
                                : MediaTypes.MULTIPART + ";boundary=\"-\";subscriptionSpec=\"1.0\"");
        // The head goes out before the first event, so that a client knows its subscription stands.
        response.write(events ? ":\n\n" : "\r\n---");
        this.timer = vertx.setPeriodic(SIGN_OF_LIFE_MS, any -> signOfLife());
    }

    private void signOfLife() {
        if (!response.ended() && !response.closed()) {
            response.write(events ? Buffer.buffer(":\n\n") : part(Buffer.buffer("{}")));
        }
    }

    @Override
    public Future<Void> next(Answer answer) {
        if (response.ended() || response.closed()) {
            return Future.failedFuture("the client is gone");
        }
        if (events) {
            return response.write(Buffer.buffer("event: next\ndata: ")
                    .appendBytes(oneLine(answer.json().toArray()))
                    .appendString("\n\n"));
        }
        Buffer json = Buffers.of(answer.json());
        Promise<Void> written = Promise.promise();
        response.write(part(Buffer.buffer("{\"payload\":").appendBuffer(json).appendByte((byte) '}')))
                .onComplete(written);
        return written.future();
    }

    /** JSON has line breaks as white space alone; a subgraph may have written a custom scalar over several lines. */
    private static byte[] oneLine(byte[] json) {
        for (int i = 0; i < json.length; i++) {
            if (json[i] == '\n' || json[i] == '\r') {
                json[i] = ' ';
            }
        }
        return json;
    }

    /** A part ends with the boundary of the next, so that clients need not wait for it. */
    private static Buffer part(Buffer json) {
        return Buffer.buffer("\r\nContent-Type: application/json\r\n\r\n")
                .appendBuffer(json)
                .appendString("\r\n---");
    }

    @Override
    public void complete() {
        stop();
        if (!response.ended() && !response.closed()) {
            response.end(events ? "event: complete\ndata:\n\n" : "--\r\n");
        }
    }

    /** The client has gone, or everything is said. */
    void stop() {
        vertx.cancelTimer(timer);
    }
}
