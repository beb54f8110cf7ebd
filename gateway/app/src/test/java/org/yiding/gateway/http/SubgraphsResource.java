package org.yiding.gateway.http;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** Points the gateway to a supergraph whose subgraphs are the servers of {@link FakeSubgraphs}. */
public final class SubgraphsResource implements QuarkusTestResourceLifecycleManager {

    @Override
    public Map<String, String> start() {
        Map<String, String> config = new HashMap<>();
        for (String service : FakeSubgraphs.SERVICES) {
            int port = FreePort.next();
            config.put("yiding.gateway.subgraphs." + service + ".url", "http://127.0.0.1:" + port + "/graphql");
            config.put("yiding.test." + service + "-socket", "ws://127.0.0.1:" + port + "/graphql");
            // The test runs in another class loader: a system property is what both see.
            System.setProperty("yiding.test.port." + service, String.valueOf(port));
        }
        config.put("yiding.gateway.subgraphs.regulation.timeout", "2s");
        config.put("yiding.gateway.subgraphs.regulation.hedge-after", "200ms");
        config.put("quarkus.http.limits.max-body-size", "1M");
        config.put("yiding.gateway.limits.answer", "100000");
        config.put("yiding.gateway.limits.depth", "12");
        config.put("yiding.gateway.compressed-subgraphs", "true");
        config.put("yiding.gateway.forward-headers", "X-Tenant,Accept-Language");
        config.put("yiding.gateway.forward-address", "true");
        config.put("yiding.gateway.graphiql", "true");
        config.put("yiding.gateway.supergraph", copied().toString());
        return config;
    }

    private static Path copied() {
        try (InputStream in = SubgraphsResource.class.getResourceAsStream("/council.graphql")) {
            Path file = Files.createTempFile("supergraph", ".graphql");
            file.toFile().deleteOnExit();
            Files.write(file, Objects.requireNonNull(in).readAllBytes());
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void stop() {
        // The servers belong to the tests.
    }
}
