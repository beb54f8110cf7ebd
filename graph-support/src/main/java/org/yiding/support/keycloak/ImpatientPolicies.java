package org.yiding.support.keycloak;

import io.quarkus.keycloak.pep.PolicyEnforcerResolver;
import io.quarkus.oidc.OidcTenantConfig;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.decorator.Decorator;
import jakarta.decorator.Delegate;
import jakarta.enterprise.inject.Any;
import jakarta.interceptor.Interceptor;
import org.apache.http.impl.client.CloseableHttpClient;
import org.keycloak.adapters.authorization.PolicyEnforcer;
import org.keycloak.authorization.client.Configuration;

/**
 * Lets nobody wait for a Keycloak that does not answer: the client that asks it for policies has no limit of its own, so that a
 * silent Keycloak would hold every thread that a request for a file or for personal data takes.
 */
@Decorator
@Priority(Interceptor.Priority.APPLICATION)
public class ImpatientPolicies implements PolicyEnforcerResolver {

    private final PolicyEnforcerResolver resolver;

    ImpatientPolicies(@Delegate @Any PolicyEnforcerResolver resolver) {
        this.resolver = resolver;
    }

    @Override
    public Uni<PolicyEnforcer> resolvePolicyEnforcer(RoutingContext request, OidcTenantConfig tenant) {
        return resolver.resolvePolicyEnforcer(request, tenant).invoke(ImpatientPolicies::limit);
    }

    @Override
    public long getReadTimeout() {
        return resolver.getReadTimeout();
    }

    private static void limit(PolicyEnforcer enforcer) {
        Configuration client = enforcer.getAuthzClient().getConfiguration();
        // So it is at every request but the first, which need not wait for each other.
        if (client.getHttpClient() instanceof ImpatientClient) {
            return;
        }
        synchronized (client) {
            if (client.getHttpClient() instanceof CloseableHttpClient patient
                    && !(patient instanceof ImpatientClient)) {
                client.setHttpClient(new ImpatientClient(patient));
            }
        }
    }
}
