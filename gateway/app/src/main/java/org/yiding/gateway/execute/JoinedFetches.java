package org.yiding.gateway.execute;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.net.URI;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.yiding.gateway.execute.NoAnswerException.Blame;
import org.yiding.gateway.json.Bytes;
import org.yiding.gateway.merge.SubgraphRequest;

/**
 * Sends once what one caller asks of a subgraph several times at once. Only what is asked on one event loop is joined: an
 * operation goes on where its answer comes in, and on one thread alone.
 */
final class JoinedFetches {

    // Of each request its own, and without influence on the answer.
    private static final Set<String> TRACE = Set.of("traceparent", "tracestate");

    private final AnswerMemory memory;
    private final Map<Question, Joined> underWay = new ConcurrentHashMap<>();

    JoinedFetches(AnswerMemory memory) {
        this.memory = memory;
    }

    /** Equal where the subgraph could not tell one from the other, but for the ids of request and trace. */
    private record Question(
            Thread loop, URI address, @Nullable String authorization, Map<String, String> forwarded, ByteBuffer body) {}

    /** A fetch under way; used on its event loop alone. */
    private static final class Joined {

        private final Presence presence;
        private final Promise<Bytes> answer = Promise.promise();
        private int waiting;

        Joined(Presence presence) {
            this.presence = presence;
        }
    }

    /**
     * @param request not of a mutation
     * @param client is told that it has gone like one that asks alone; the fetch ends when all have gone
     * @param fetch asks, for the client it is given
     */
    Future<Bytes> of(
            SubgraphRequest request,
            Caller caller,
            URI address,
            Presence client,
            Function<Presence, Future<Bytes>> fetch) {
        Question question = new Question(
                Thread.currentThread(),
                address,
                caller.authorization(),
                deciding(caller.forwarded()),
                ByteBuffer.wrap(request.body().array(), 0, request.body().length()));
        Joined known = underWay.get(question);
        Joined joined = known == null ? new Joined(memory.newClient()) : known;
        Future<Bytes> own = wait(joined, client);
        if (known == null) {
            underWay.put(question, joined);
            fetch.apply(joined.presence).onComplete(done -> {
                underWay.remove(question);
                // From here on each client holds it for itself.
                joined.presence.release();
                joined.answer.handle(done);
            });
        }
        return own;
    }

    private static Map<String, String> deciding(Map<String, String> forwarded) {
        Map<String, String> kept = new HashMap<>(forwarded);
        kept.keySet().removeAll(TRACE);
        return kept;
    }

    private static Future<Bytes> wait(Joined joined, Presence client) {
        Promise<Bytes> own = Promise.promise();
        joined.waiting++;
        client.whenGone(() -> {
            if (own.tryFail(new NoAnswerException(Blame.CLIENT, "the client has gone")) && --joined.waiting == 0) {
                joined.presence.leave();
            }
        });
        joined.answer.future().onComplete(done -> {
            if (done.failed()) {
                own.tryFail(done.cause());
            } else if (client.hold(done.result().length())) {
                own.tryComplete(done.result());
            } else {
                own.tryFail(new NoAnswerException(Blame.LIMIT, SubgraphFetch.NO_ROOM));
            }
        });
        return own.future();
    }
}
