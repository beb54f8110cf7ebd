package org.yiding.support.security;

import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jboss.logging.Logger;

/**
 * Takes away the roles of a token that do not hold ({@link HoldingRoles}). Administrators are refused such roles when they give
 * them; this is for those that come another way: a group, another identity provider, Keycloak's own console.
 */
@ApplicationScoped
public class RolesThatHold implements SecurityIdentityAugmentor {

    private static final Logger LOG = Logger.getLogger(RolesThatHold.class);

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity caller, AuthenticationRequestContext context) {
        if (!(caller.getPrincipal() instanceof JsonWebToken token)) {
            return Uni.createFrom().item(caller);
        }
        Object agency = token.getClaim(OwnAgency.CLAIM);
        Set<String> holding = HoldingRoles.of(caller.getRoles(), agency == null ? null : agency.toString());
        if (holding.size() == caller.getRoles().size()) {
            return Uni.createFrom().item(caller);
        }
        LOG.warnf("Of the roles %s of %s only %s hold", caller.getRoles(), token.getSubject(), holding);
        return Uni.createFrom().item(with(holding, caller));
    }

    private static SecurityIdentity with(Set<String> roles, SecurityIdentity caller) {
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(caller.getPrincipal())
                .addRoles(roles)
                .addCredentials(caller.getCredentials())
                .addAttributes(caller.getAttributes())
                .addPermissionChecker(caller::checkPermission)
                .build();
    }
}
