package org.yiding.gateway.http;

import io.netty.util.NetUtil;
import io.quarkus.runtime.PreventFurtherStepsException;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.net.SocketAddress;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.yiding.gateway.config.GatewayConfig;
import org.yiding.gateway.execute.Caller;
import org.yiding.support.http.Asker;
import org.yiding.support.http.RequestId;

/** Takes from a request what goes on to the subgraphs. */
@ApplicationScoped
public class Callers {

    /** What belongs to one connection or one message (RFC 9110, 7.6.1), and what the gateway says itself. */
    private static final Set<String> NOT_FORWARDED = Set.of(
            "host",
            "content-length",
            "content-type",
            "content-encoding",
            "accept",
            "accept-encoding",
            "connection",
            "keep-alive",
            "proxy-authenticate",
            "proxy-authorization",
            "proxy-connection",
            "te",
            "trailer",
            "transfer-encoding",
            "upgrade",
            "http2-settings",
            "expect");

    /** The caller's place in a trace (W3C Trace Context). */
    private static final List<String> TRACE = List.of("traceparent", "tracestate");

    private static final String FORWARDED_FOR = "X-Forwarded-For";

    private final List<String> named;
    private final boolean tellsAddress;
    private final List<String> forwarded;

    /** @param traced whether requests are traced here, which hands a trace of its own on to the subgraphs */
    Callers(GatewayConfig config, @ConfigProperty(name = "quarkus.otel.instrument.vertx-http") boolean traced) {
        this.named = config.forwardHeaders().orElse(List.of());
        this.tellsAddress = config.forwardAddress();
        this.forwarded = new ArrayList<>(named);
        if (!traced) {
            forwarded.addAll(TRACE);
        }
    }

    void check(@Observes @Priority(10) StartupEvent start) {
        for (String name : named) {
            if (NOT_FORWARDED.contains(name.toLowerCase(Locale.ROOT))) {
                throw new PreventFurtherStepsException(
                        "The gateway does not start: the header " + name + " belongs to one connection and cannot go on"
                                + " to subgraphs. Take it out of yiding.gateway.forward-headers.",
                        1);
            }
        }
    }

    /** On whose behalf this request is run. */
    Caller of(RoutingContext http) {
        String requestId = http.get(RequestId.LOG_KEY);
        Map<String, String> headers = new LinkedHashMap<>();
        for (String name : forwarded) {
            String value = http.request().getHeader(name);
            if (value != null) {
                headers.put(name, value);
            }
        }
        if (tellsAddress) {
            // Of a trusted proxy's client where there is one (quarkus.http.proxy.*).
            address(http.request().remoteAddress()).ifPresent(address -> headers.put(FORWARDED_FOR, address));
        }
        return new Caller(
                http.request().getHeader(HttpHeaders.AUTHORIZATION),
                String.valueOf(requestId),
                CallerGrants.of(http),
                () -> Asker.of(http),
                headers);
    }

    /** The client's IP address; empty where a proxy has told a name or nothing that is one. */
    static Optional<String> address(@Nullable SocketAddress client) {
        return Optional.ofNullable(client)
                .map(known -> known.hostAddress() == null ? known.host() : known.hostAddress())
                .filter(host -> NetUtil.isValidIpV4Address(host) || NetUtil.isValidIpV6Address(host));
    }
}
