package org.yiding.gateway.execute;

import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.parsetools.RecordParser;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.yiding.gateway.config.GatewayConfig;
import org.yiding.gateway.config.ServedGraph;
import org.yiding.gateway.merge.Answer;
import org.yiding.gateway.merge.Introspection;
import org.yiding.gateway.merge.PlanRun;
import org.yiding.gateway.merge.SubgraphCalls;
import org.yiding.gateway.merge.SubgraphReply;
import org.yiding.gateway.merge.SubgraphRequest;
import org.yiding.gateway.plan.QueryPlan;

/**
 * Answers subscriptions: one subgraph streams events by the protocol graphql-sse, and what the operation asks of other
 * subgraphs is fetched for each event. An event is read once the client has taken the one before, so that a slow client
 * slows the subgraph down and fills no memory.
 */
@ApplicationScoped
public class Subscriptions {

    private static final Logger LOG = Logger.getLogger(Subscriptions.class);

    private final ServedGraph graph;
    private final Operations operations;
    private final SubgraphHttp subgraphs;
    private final int largestEvent;

    Subscriptions(ServedGraph graph, Operations operations, SubgraphHttp subgraphs, GatewayConfig config) {
        this.graph = graph;
        this.operations = operations;
        this.subgraphs = subgraphs;
        this.largestEvent = config.limits().answer();
    }

    /**
     * @return whether the request is a subscription
     * @throws BadRequestException where the request is not valid
     */
    public boolean isSubscription(GraphRequest request, Caller caller) {
        return operations.prepare(request, graph.served(), caller.grants()).subscription();
    }

    /**
     * @return to be run when the client goes
     * @throws BadRequestException where the request is not valid
     */
    public Runnable start(GraphRequest request, Caller caller, AnswerSink client) {
        ServedGraph.Served served = graph.served();
        Operations.Planned planned = operations.prepare(request, served, caller.grants());
        Stream stream = new Stream(request, caller, served, planned, client);
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

        private final GraphRequest request;
        private final Caller caller;
        private final ServedGraph.Served served;
        private final Operations.Planned planned;
        private final AnswerSink client;
        private final EventParser events = new EventParser();
        private final Presence presence = new Presence();
        private @Nullable HttpClientResponse upstream;
        private @Nullable RecordParser lines;
        private boolean closed;

        Stream(
                GraphRequest request,
                Caller caller,
                ServedGraph.Served served,
                Operations.Planned planned,
                AnswerSink client) {
            this.request = request;
            this.caller = caller;
            this.served = served;
            this.planned = planned;
            this.client = client;
        }

        void open() {
            if (planned.plan().stages().isEmpty()) {
                last(new SubgraphReply.Failed("nothing to ask"));
                return;
            }
            subgraphs.stream(planned.code().firstRequest(request.variables()), caller, served)
                    .onSuccess(this::read)
                    .onFailure(cause -> last(failure(cause)));
        }

        private void read(HttpClientResponse response) {
            if (closed) {
                response.request().reset();
                return;
            }
            upstream = response;
            RecordParser parser = RecordParser.newDelimited("\n", response).maxRecordSize(largestEvent);
            lines = parser;
            parser.exceptionHandler(cause -> last(failure(cause)));
            parser.endHandler(end -> finish());
            parser.handler(line -> {
                EventParser.Event event = events.line(line);
                if (event == null || closed) {
                    return;
                }
                if (event.name().equals("complete")) {
                    finish();
                } else {
                    parser.pause();
                    deliver(new SubgraphReply.Answered(event.data().getBytes()));
                }
            });
            response.resume();
        }

        private void deliver(SubgraphReply event) {
            answer(event)
                    .thenCompose(answer -> client.next(answer).toCompletionStage())
                    .whenComplete((sent, failure) -> {
                        if (failure != null) {
                            LOG.debugf(failure, "A subscription's client is gone");
                            close();
                        } else if (lines != null && !closed) {
                            lines.resume();
                        }
                    });
        }

        private CompletableFuture<Answer> answer(SubgraphReply event) {
            QueryPlan plan = planned.plan();
            return PlanRun.run(
                            planned.code(),
                            request.variables(),
                            Introspection.answer(served.supergraph().publicSchema(), plan, request.variables()),
                            new EventCalls(event, subgraphs.callsFor(caller, served, presence)),
                            GraphExecutor.POLICY)
                    .toCompletableFuture();
        }

        private SubgraphReply.Failed failure(Throwable cause) {
            LOG.warnf("A subscription ends: %s", cause.getMessage());
            return new SubgraphReply.Failed(String.valueOf(cause.getMessage()));
        }

        private void last(SubgraphReply event) {
            if (!closed) {
                answer(event).thenAccept(client::next).whenComplete((sent, failure) -> finish());
            }
        }

        private void finish() {
            if (!closed) {
                closed = true;
                client.complete();
            }
        }

        void close() {
            closed = true;
            presence.leave();
            if (upstream != null) {
                upstream.request().reset();
            }
        }
    }
}
