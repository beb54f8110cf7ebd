package org.yiding.gateway.execute;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientOptions;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jboss.logging.Logger;
import org.yiding.gateway.config.GatewayConfig;
import org.yiding.gateway.config.ServedGraph;
import org.yiding.gateway.execute.NoAnswerException.Blame;
import org.yiding.gateway.json.Bytes;
import org.yiding.gateway.merge.SubgraphCalls;
import org.yiding.gateway.merge.SubgraphReply;
import org.yiding.gateway.merge.SubgraphRequest;

/** Asks subgraphs over HTTP with pooled connections. Whatever goes wrong is a failed reply, never an exception. */
@ApplicationScoped
public class SubgraphHttp {

    private static final Logger LOG = Logger.getLogger(SubgraphHttp.class);

    private static final int CONNECT_MS = 5_000;

    private final Vertx vertx;
    private final LoopClients clients;
    private final EventStreams streams;
    private final MeterRegistry meters;
    private final CircuitBreakers breakers;
    private final JoinedFetches joined;
    private final GatewayConfig config;
    // Finding a meter by its tags costs more than measuring with it.
    private final Map<String, FetchTimers> timers = new ConcurrentHashMap<>();

    /** How long the fetches from one subgraph took. */
    private record FetchTimers(Timer answered, Timer failed) {}

    SubgraphHttp(
            GatewayConfig config, Vertx vertx, MeterRegistry meters, CircuitBreakers breakers, AnswerMemory memory) {
        this.vertx = vertx;
        this.meters = meters;
        this.breakers = breakers;
        this.joined = new JoinedFetches(memory);
        this.config = config;
        this.clients = new LoopClients(
                vertx,
                new HttpClientOptions()
                        .setMaxPoolSize(config.connections())
                        .setKeepAlive(true)
                        .setTcpNoDelay(true)
                        .setDecompressionSupported(config.compressedSubgraphs())
                        .setConnectTimeout(CONNECT_MS));
        this.streams = new EventStreams(vertx, clients, config.limits().answer(), CONNECT_MS);
    }

    @PreDestroy
    void close() {
        streams.close();
        clients.close();
    }

    /** The way to the subgraphs for one caller's operation. @param presence of the client that waits for the answer */
    SubgraphCalls callsFor(Caller caller, ServedGraph.Served served, Presence presence) {
        return new SubgraphCalls() {
            @Override
            public CompletionStage<SubgraphReply> call(SubgraphRequest request) {
                return SubgraphHttp.this.call(request, caller, served, presence);
            }

            @Override
            public void unusable(SubgraphRequest request, String reason) {
                complain(served.supergraph().subgraph(request.subgraph()).name(), reason);
            }
        };
    }

    private CompletionStage<SubgraphReply> call(
            SubgraphRequest request, Caller caller, ServedGraph.Served served, Presence presence) {
        String service = served.supergraph().subgraph(request.subgraph()).name();
        ServedGraph.Address address = served.addresses().get(request.subgraph());
        long began = System.nanoTime();
        CompletableFuture<SubgraphReply> reply = new CompletableFuture<>();
        fetch(request, caller, service, address, presence).onComplete(done -> {
            FetchTimers timers = timersOf(service);
            (done.succeeded() ? timers.answered() : timers.failed())
                    .record(System.nanoTime() - began, TimeUnit.NANOSECONDS);
            reply.complete(
                    done.succeeded()
                            ? new SubgraphReply.Answered(
                                    done.result().array(), done.result().length())
                            : failed(service, done.cause()));
        });
        return reply;
    }

    private Future<Bytes> fetch(
            SubgraphRequest request, Caller caller, String service, ServedGraph.Address address, Presence client) {
        Function<Presence, Future<Bytes>> alone = presence -> breakers.guarded(
                service,
                address.url(),
                () -> new SubgraphFetch(vertx, clients.current(), config, request, caller, address, presence).start());
        return config.joinEqualFetches() && !request.mutation()
                ? joined.of(request, caller, address.url(), client, alone)
                : alone.apply(client);
    }

    private FetchTimers timersOf(String service) {
        return timers.computeIfAbsent(
                service, any -> new FetchTimers(timer(service, "answered"), timer(service, "failed")));
    }

    private Timer timer(String service, String outcome) {
        return meters.timer("yiding.gateway.subgraph", "service", service, "outcome", outcome);
    }

    private static SubgraphReply failed(String service, Throwable cause) {
        String reason = String.valueOf(cause.getMessage());
        if (cause instanceof NoAnswerException known && known.blame() == Blame.CLIENT) {
            LOG.debugf("A fetch from subgraph %s was ended: %s", service, reason);
        } else {
            complain(service, reason);
        }
        return new SubgraphReply.Failed(reason);
    }

    /** Opens a stream of events for a subscription; nothing is read before it is started. */
    Future<EventStream> stream(SubgraphRequest request, Caller caller, ServedGraph.Served served) {
        return streams.open(request, caller, served.addresses().get(request.subgraph()));
    }

    private static void complain(String service, String reason) {
        LOG.warnf("Subgraph %s gave no answer: %s", service, reason);
    }
}
