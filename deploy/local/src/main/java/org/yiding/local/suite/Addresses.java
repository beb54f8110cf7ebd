package org.yiding.local.suite;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import org.yiding.local.process.Ports;

/** Where the parts of a suite answer. */
public record Addresses(Ports ports) {

    /** The one graph. */
    public URI gateway() {
        return URI.create(loopback(ports.gateway()) + "/graphql");
    }

    /** The realm, as it stands in the tokens. */
    public String issuer() {
        return loopback(ports.keycloak()) + "/realms/yiding";
    }

    /** The services by the names of their subgraphs, in the order of their start. */
    public Map<String, URI> services() {
        Map<String, URI> services = new LinkedHashMap<>();
        services.put("directory", URI.create(loopback(ports.directory())));
        services.put("regulation", URI.create(loopback(ports.regulation())));
        services.put("meeting", URI.create(loopback(ports.meeting())));
        return services;
    }

    /**
     * One service's own part of the graph.
     *
     * @param service the name of its subgraph
     */
    public URI subgraph(String service) {
        URI origin = services().get(service);
        if (origin == null) {
            throw new IllegalArgumentException("There is no service " + service);
        }
        return URI.create(origin + "/graphql");
    }

    /** The origin of whatever listens on this port. */
    public static String loopback(int port) {
        return "http://127.0.0.1:" + port;
    }
}
