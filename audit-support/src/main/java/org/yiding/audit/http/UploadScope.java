package org.yiding.audit.http;

import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.yiding.audit.service.AuditScope;

/** Names the upload at hand for whatever it writes. */
public class UploadScope {

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    private final AuditScope scope;

    UploadScope(AuditScope scope) {
        this.scope = scope;
    }

    /** What is asked for is the query's parameters; the body may be a document of any size, and is known by its hash. */
    @ServerRequestFilter
    public void begin(ContainerRequestContext request) {
        if (!READING.contains(request.getMethod())) {
            Map<String, Object> asked = new LinkedHashMap<>();
            request.getUriInfo()
                    .getQueryParameters()
                    .forEach((name, values) -> asked.put(name, values.size() == 1 ? values.getFirst() : values));
            scope.begin(request.getMethod() + " " + request.getUriInfo().getPath(), asked);
        }
    }
}
