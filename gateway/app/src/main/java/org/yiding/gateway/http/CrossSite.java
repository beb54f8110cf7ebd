package org.yiding.gateway.http;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.HostAndPort;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Tells queries that a page of another site makes a browser send, with whatever the browser adds of its own, from those
 * of clients. Only what a page may send without asking the server first is looked at: GET without a header that needs a
 * preflight. Every browser says by {@code Sec-Fetch-Site} where a request comes from; older ones by {@code Origin}.
 */
final class CrossSite {

    private static final List<String> OWN = List.of("same-origin", "none");
    private static final List<CharSequence> NEED_PREFLIGHT = List.of(
            HttpHeaders.AUTHORIZATION,
            "GraphQL-Require-Preflight",
            "Apollo-Require-Preflight",
            "X-Apollo-Operation-Name");

    private CrossSite() {}

    /** Whether a page of another site may have made the browser send this query. */
    static boolean suspected(HttpServerRequest request) {
        if (NEED_PREFLIGHT.stream().anyMatch(name -> request.headers().contains(name))) {
            return false;
        }
        String site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return !OWN.contains(site);
        }
        String origin = request.getHeader(HttpHeaders.ORIGIN);
        return origin != null && !sameHost(origin, request.authority());
    }

    private static boolean sameHost(String origin, @Nullable HostAndPort own) {
        try {
            return own != null && own.host().equalsIgnoreCase(new URI(origin).getHost());
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
