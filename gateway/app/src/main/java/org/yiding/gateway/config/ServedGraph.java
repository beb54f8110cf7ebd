package org.yiding.gateway.config;

import io.quarkus.runtime.PreventFurtherStepsException;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.yiding.gateway.supergraph.InvalidSupergraphException;
import org.yiding.gateway.supergraph.Subgraph;
import org.yiding.gateway.supergraph.Supergraph;

/** The supergraph of the configured file and the addresses of its subgraphs. Without them the gateway does not start. */
@ApplicationScoped
public class ServedGraph {

    private static final Logger LOG = Logger.getLogger(ServedGraph.class);

    private static final long LOOK_EVERY_MS = 500;

    private final GatewayConfig config;
    private final Vertx vertx;
    private volatile @Nullable Served current;
    private String text = "";
    private String complaint = "";

    ServedGraph(GatewayConfig config, Vertx vertx) {
        this.config = config;
        this.vertx = vertx;
    }

    /**
     * Where a subgraph answers.
     *
     * @param subscriptions where it streams subscriptions; by WebSocket where the address says ws or wss
     * @param timeout how long it may take for a whole answer
     * @param hedgeAfter when a query that is not answered yet is sent a second time; null for never
     */
    public record Address(
            URI url,
            URI subscriptions,
            Duration timeout,
            @Nullable Duration hedgeAfter) {}

    /**
     * What one request sees from its beginning to its end, whatever is loaded meanwhile.
     *
     * @param generation counts the supergraphs served so far
     * @param addresses by {@link Subgraph#index()}
     */
    public record Served(int generation, Supergraph supergraph, List<Address> addresses) {

        public Served {
            addresses = List.copyOf(addresses);
        }
    }

    void load(@Observes @Priority(10) StartupEvent start) {
        try {
            serve(text(), 1);
        } catch (InvalidSupergraphException e) {
            throw new PreventFurtherStepsException("The gateway does not start: " + e.getMessage(), 1);
        }
        if (config.watch()) {
            // The file may be replaced by renaming, or through a link as Kubernetes does: its content is what counts.
            vertx.setPeriodic(LOOK_EVERY_MS, timer -> vertx.executeBlocking(this::reloadWhereChanged));
        }
    }

    private void serve(String read, int generation) {
        text = read;
        Supergraph supergraph = Supergraph.read(read);
        current = new Served(generation, supergraph, addresses(supergraph));
        LOG.infof("Serving a supergraph of %d subgraphs", supergraph.subgraphs().size());
    }

    private synchronized @Nullable Void reloadWhereChanged() {
        try {
            String now = text();
            if (!now.equals(text)) {
                serve(now, served().generation() + 1);
            }
            complaint = "";
        } catch (InvalidSupergraphException e) {
            String problem = String.valueOf(e.getMessage());
            if (!problem.equals(complaint)) {
                complaint = problem;
                LOG.warnf("The supergraph before stays in service: %s", problem);
            }
        }
        return null;
    }

    /** What is served at this moment. */
    public Served served() {
        Served served = current;
        if (served == null) {
            throw new IllegalStateException("The supergraph is not loaded yet");
        }
        return served;
    }

    private String text() {
        String file = config.supergraph()
                .orElseThrow(() -> new InvalidSupergraphException(
                        "no supergraph is set. Set yiding.gateway.supergraph to the file that composition wrote."));
        try {
            return Files.readString(Path.of(file));
        } catch (NoSuchFileException e) {
            throw new InvalidSupergraphException("the supergraph file " + file
                    + " does not exist. Set yiding.gateway.supergraph to the file that composition wrote.");
        } catch (IOException e) {
            throw new InvalidSupergraphException(
                    "the supergraph file " + file + " cannot be read: " + e.getMessage(), e);
        }
    }

    private List<Address> addresses(Supergraph read) {
        List<Address> found = new ArrayList<>();
        for (Subgraph subgraph : read.subgraphs()) {
            GatewayConfig.@Nullable SubgraphConfig own = config.subgraphs().get(subgraph.name());
            String url = own == null ? subgraph.url() : own.url().orElse(subgraph.url());
            Duration timeout = own == null ? config.timeout() : own.timeout().orElse(config.timeout());
            Optional<Duration> hedge = own == null ? Optional.empty() : own.hedgeAfter();
            Duration hedgeAfter = hedge.or(config::hedgeAfter).orElse(null);
            URI address = parsed(url, subgraph.name(), List.of("http", "https"));
            URI subscriptions = own == null || own.subscriptionsUrl().isEmpty()
                    ? address
                    : parsed(own.subscriptionsUrl().get(), subgraph.name(), List.of("http", "https", "ws", "wss"));
            found.add(new Address(address, subscriptions, timeout, hedgeAfter));
        }
        return List.copyOf(found);
    }

    private static URI parsed(String url, String name, List<String> schemes) {
        try {
            URI uri = new URI(url);
            if (uri.getHost() != null && schemes.contains(uri.getScheme())) {
                return uri;
            }
        } catch (URISyntaxException e) {
            LOG.debugf(e, "Not an address: %s", url);
        }
        throw new InvalidSupergraphException("the subgraph " + name + " has no usable address (\"" + url
                + "\"). Set yiding.gateway.subgraphs." + name + ".url.");
    }
}
