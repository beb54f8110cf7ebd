package org.yiding.gateway.http;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.yiding.gateway.execute.AnswerMemory;
import org.yiding.gateway.execute.AnswerSink;
import org.yiding.gateway.execute.BadRequestException;
import org.yiding.gateway.execute.Buffers;
import org.yiding.gateway.execute.Caller;
import org.yiding.gateway.execute.Documents;
import org.yiding.gateway.execute.GraphExecutor;
import org.yiding.gateway.execute.GraphRequest;
import org.yiding.gateway.execute.Presence;
import org.yiding.gateway.execute.ReadyOperation;
import org.yiding.gateway.execute.Subscriptions;
import org.yiding.gateway.merge.Answer;
import org.yiding.support.error.ErrorCode;

/** Runs operations that come over WebSocket, within the same limits as those over HTTP. */
@ApplicationScoped
public class SocketOperations {

    private static final Logger LOG = Logger.getLogger(SocketOperations.class);
    private static final Runnable NOTHING_TO_END = () -> {};

    private final GraphExecutor executor;
    private final Subscriptions subscriptions;
    private final Documents documents;
    private final RateLimits rates;
    private final AnswerMemory memory;

    SocketOperations(
            GraphExecutor executor,
            Subscriptions subscriptions,
            Documents documents,
            RateLimits rates,
            AnswerMemory memory) {
        this.executor = executor;
        this.subscriptions = subscriptions;
        this.documents = documents;
        this.rates = rates;
        this.memory = memory;
    }

    /** Who is told what becomes of an operation. */
    interface Listener {

        /** @return when the client can take another; failed where it is gone */
        Future<Void> next(Buffer answer);

        /** The operation was not run; nothing follows. @param errors a JSON array */
        void refused(Buffer errors);

        /** Nothing follows. */
        void complete();
    }

    /**
     * @param payload the operation as the client wrote it, a JSON value
     * @return to be run when the client wants no more answers; a mutation runs to its end all the same
     */
    Runnable start(@Nullable Object payload, SocketCallers.Admitted by, Listener listener) {
        try {
            long wait = rates.secondsToWait(by.counted());
            if (wait > 0) {
                listener.refused(error(ErrorCode.RATE_LIMITED, "Too many operations; come again in " + wait + " s."));
                return NOTHING_TO_END;
            }
            return run(documents.resolved(RequestParser.request(payload)), by.caller(), listener);
        } catch (BadRequestException e) {
            listener.refused(Buffers.json(e.errors()));
        } catch (RuntimeException | StackOverflowError e) {
            listener.refused(failed(e));
        }
        return NOTHING_TO_END;
    }

    private Runnable run(GraphRequest request, Caller caller, Listener listener) {
        ReadyOperation operation = executor.prepare(request, caller);
        if (operation.isSubscription()) {
            return subscriptions.start(operation, sink(listener));
        }
        Presence presence = memory.newClient();
        String plan = executor.shownPlan(operation);
        executor.execute(operation, false, presence).whenComplete((answer, failure) -> {
            if (answer == null) {
                presence.release();
                listener.refused(failed(failure));
            } else {
                listener.next(Buffers.of(answer, plan)).onComplete(sent -> {
                    presence.release();
                    listener.complete();
                });
            }
        });
        return presence::leave;
    }

    private static AnswerSink sink(Listener listener) {
        return new AnswerSink() {
            @Override
            public Future<Void> next(Answer answer) {
                return listener.next(Buffers.of(answer, null));
            }

            @Override
            public void complete() {
                listener.complete();
            }
        };
    }

    private static Buffer failed(@Nullable Throwable failure) {
        LOG.error("An operation failed in the gateway", failure);
        return error(ErrorCode.INTERNAL, Reply.INTERNAL);
    }

    /** One error as the protocol wants it: in a list. */
    static Buffer error(ErrorCode code, String message) {
        return Buffers.json(List.of(Map.of("message", message, "extensions", Map.of("code", code.name()))));
    }
}
