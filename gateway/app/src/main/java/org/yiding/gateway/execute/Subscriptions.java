package org.yiding.gateway.execute;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.yiding.gateway.config.ServedGraph;
import org.yiding.gateway.merge.Answer;
import org.yiding.gateway.merge.Introspection;
import org.yiding.gateway.merge.PlanRun;
import org.yiding.gateway.merge.SubgraphCalls;
import org.yiding.gateway.merge.SubgraphReply;
import org.yiding.gateway.merge.SubgraphRequest;

/**
 * Answers subscriptions: one subgraph streams events, and what the operation asks of other
 * subgraphs is fetched for each event. An event is read once the client has taken the one before, so that a slow client
 * slows the subgraph down and fills no memory.
 */
@ApplicationScoped
public class Subscriptions {

    private static final Logger LOG = Logger.getLogger(Subscriptions.class);

    private final SubgraphHttp subgraphs;
    private final AnswerMemory memory;

    Subscriptions(SubgraphHttp subgraphs, AnswerMemory memory) {
        this.subgraphs = subgraphs;
        this.memory = memory;
    }

    /**
     * @param operation a subscription
     * @return to be run when the client goes
     */
    public Runnable start(ReadyOperation operation, AnswerSink client) {
        Stream stream = new Stream(operation, client);
        stream.open();
        return stream::close;
    }

    /** The subscription itself is answered by the event that came; everything else is fetched. */
    private record EventCalls(SubgraphReply event, SubgraphCalls others) implements SubgraphCalls {

        @Override
        public CompletionStage<SubgraphReply> call(SubgraphRequest request) {
            return request.document().startsWith("subscription")
                    ? CompletableFuture.completedFuture(event)
                    : others.call(request);
        }

        @Override
        public void unusable(SubgraphRequest request, String reason) {
            others.unusable(request, reason);
        }
    }

    private final class Stream {

        private final ReadyOperation operation;
        private final AnswerSink client;
        private final Presence presence = memory.newClient();
        private CompletableFuture<Void> delivered = CompletableFuture.completedFuture(null);
        private @Nullable EventStream upstream;
        private boolean closed;

        Stream(ReadyOperation operation, AnswerSink client) {
            this.operation = operation;
            this.client = client;
        }

        void open() {
            if (operation.plan().stages().isEmpty()) {
                last(new SubgraphReply.Failed("nothing to ask"));
                return;
            }
            subgraphs.stream(
                            operation.code().firstRequest(operation.variables()),
                            operation.caller(),
                            operation.served())
                    .onSuccess(this::read)
                    .onFailure(cause -> last(failure(cause)));
        }

        private void read(EventStream stream) {
            if (closed) {
                stream.close();
                return;
            }
            upstream = stream;
            stream.start(new EventStream.Reader() {
                @Override
                public void event(byte[] answer) {
                    if (!closed) {
                        deliver(stream, new SubgraphReply.Answered(answer));
                    }
                }

                @Override
                public void ended() {
                    whenDelivered(Stream.this::finish);
                }

                @Override
                public void failed(Throwable cause) {
                    whenDelivered(() -> last(failure(cause)));
                }
            });
        }

        private void deliver(EventStream stream, SubgraphReply event) {
            CompletableFuture<Void> over = new CompletableFuture<>();
            delivered = over;
            answer(event)
                    .thenCompose(answer -> client.next(answer).toCompletionStage())
                    .whenComplete((sent, failure) -> {
                        presence.release();
                        over.complete(null);
                        if (failure != null) {
                            LOG.debugf(failure, "A subscription's client is gone");
                            close();
                        } else if (!closed) {
                            stream.resume();
                        }
                    });
        }

        /** What ends a subscription comes behind the event before, which may still wait for other subgraphs. */
        private void whenDelivered(Runnable then) {
            delivered.whenComplete((sent, failure) -> then.run());
        }

        private CompletableFuture<Answer> answer(SubgraphReply event) {
            Map<String, Object> variables = operation.variables();
            ServedGraph.Served served = operation.served();
            return PlanRun.run(
                            operation.code(),
                            variables,
                            Introspection.answer(served.supergraph().publicSchema(), operation.plan(), variables),
                            new EventCalls(event, subgraphs.callsFor(operation.caller(), served, presence)),
                            GraphExecutor.POLICY)
                    .toCompletableFuture();
        }

        private SubgraphReply.Failed failure(Throwable cause) {
            LOG.warnf("A subscription ends: %s", cause.getMessage());
            return new SubgraphReply.Failed(String.valueOf(cause.getMessage()));
        }

        private void last(SubgraphReply event) {
            if (!closed) {
                answer(event).thenAccept(client::next).whenComplete((sent, failure) -> {
                    presence.release();
                    finish();
                });
            }
        }

        private void finish() {
            if (!closed) {
                close();
                client.complete();
            }
        }

        void close() {
            closed = true;
            presence.leave();
            if (upstream != null) {
                upstream.close();
            }
        }
    }
}
