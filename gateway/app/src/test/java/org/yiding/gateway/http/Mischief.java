package org.yiding.gateway.http;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import java.nio.charset.StandardCharsets;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiConsumer;

/** A way in which a subgraph spoils an answer, and what a client may see of it. */
enum Mischief {
    NONE(Effect.NONE, HttpServerResponse::end),
    STATUS_500(Effect.NO_ANSWER, (response, good) -> response.setStatusCode(500).end(good)),
    HTML(
            Effect.NO_ANSWER,
            (response, good) -> response.putHeader("Content-Type", "text/html").end("<html>busy</html>")),
    TRUNCATED(Effect.NO_ANSWER, (response, good) -> response.end(good.substring(0, good.length() - 3))),
    BROKEN_OFF(
            Effect.NO_ANSWER,
            (response, good) ->
                    response.setChunked(true).write(good.substring(0, 9)).onComplete(written -> response.reset())),
    NOT_UTF_8(
            Effect.NO_ANSWER,
            (response, good) ->
                    response.end(Buffer.buffer(good.replace("subject", "ÿþ").getBytes(StandardCharsets.ISO_8859_1)))),
    TOO_LARGE(Effect.NO_ANSWER, (response, good) -> flood(response.setChunked(true))),
    OTHER_JSON(Effect.NO_ANSWER, (response, good) -> response.end("[" + good + "]")),
    ERRORS_ALONE(Effect.ERROR, (response, good) -> response.end("{\"errors\":[{\"message\":\"secret\"}]}")),
    WRONG_TYPES(
            Effect.ERROR,
            (response, good) -> response.end(good.replaceAll("\"(title|name)\":\"[^\"]*\"", "\"$1\":{\"a\":[1]}"))),
    DUPLICATE_KEYS(
            Effect.NONE,
            (response, good) ->
                    response.end(good.replaceAll("(\"(title|name)\":\"[^\"]*\")", "\"$2\":\"another's\",$1"))),
    LEFT_OUT(
            Effect.NULL,
            (response, good) ->
                    response.end(good.replace("\"title\"", "\"other\"").replace("\"name\"", "\"other\""))),
    TOO_MANY_ENTITIES(
            Effect.NO_ENTITIES,
            (response, good) ->
                    response.end(good.replace("\"_entities\":[", "\"_entities\":[{\"name\":\"another's\"},"))),
    TOO_FEW_ENTITIES(Effect.NO_ENTITIES, (response, good) -> response.end(good.replaceAll("\\[.*]", "[]")));

    /** What becomes of the values of an answer. */
    enum Effect {
        NONE,
        /** The service counts as unreachable. */
        NO_ANSWER,
        /** The same where entities were asked for; the answer is good otherwise. */
        NO_ENTITIES,
        /** Null with an error. */
        ERROR,
        /** Null, and an error only where null may not stand. */
        NULL
    }

    private static final int CHUNK = 65_536;
    private static final int FLOOD = 100_000_000;

    /** How many bytes of too large an answer were taken, at most. */
    static final AtomicLong MOST_TAKEN = new AtomicLong();

    private final Effect effect;
    private final BiConsumer<HttpServerResponse, String> way;

    Mischief(Effect effect, BiConsumer<HttpServerResponse, String> way) {
        this.effect = effect;
        this.way = way;
    }

    Effect effect() {
        return effect;
    }

    /** Answers in this way. @param good the answer that would be right */
    void answer(HttpServerResponse response, String good) {
        way.accept(response.putHeader("Content-Type", "application/json"), good);
    }

    /** What befalls this request, the same whenever it is asked; nothing as often as everything else together. */
    static Mischief drawn(long seed, String service, String id) {
        long own = seed + 31L * id.hashCode() + service.hashCode();
        int drawn = new SplittableRandom(own).nextInt(values().length * 2);
        return drawn < values().length ? values()[drawn] : NONE;
    }

    private static void flood(HttpServerResponse response) {
        Buffer chunk = Buffer.buffer("{\"extensions\":\"" + "x".repeat(CHUNK));
        AtomicLong taken = new AtomicLong();
        response.drainHandler(drained -> pour(response, chunk, taken));
        response.closeHandler(closed -> MOST_TAKEN.accumulateAndGet(taken.get(), Math::max));
        pour(response, chunk, taken);
    }

    private static void pour(HttpServerResponse response, Buffer chunk, AtomicLong taken) {
        while (!response.closed() && !response.writeQueueFull() && taken.get() < FLOOD) {
            response.write(chunk);
            taken.addAndGet(chunk.length());
        }
    }
}
