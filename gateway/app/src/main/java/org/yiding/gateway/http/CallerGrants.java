package org.yiding.gateway.http;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.ext.web.RoutingContext;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;
import org.yiding.gateway.supergraph.AccessRules.Grants;

/**
 * What a caller's token grants: the scopes of its claims {@code scope} (RFC 8693, one text with blanks) or {@code scp}, and
 * for each of its roles the policy {@code role:NAME}.
 */
final class CallerGrants {

    private CallerGrants() {}

    static Grants of(RoutingContext http) {
        if (!(http.user() instanceof QuarkusHttpUser user)
                || user.getSecurityIdentity().isAnonymous()) {
            return Grants.NONE;
        }
        SecurityIdentity identity = user.getSecurityIdentity();
        Set<String> policies =
                identity.getRoles().stream().map(role -> "role:" + role).collect(Collectors.toSet());
        Set<String> scopes = new HashSet<>();
        if (identity.getPrincipal() instanceof JsonWebToken token) {
            scopes.addAll(listed(token.getClaim("scope")));
            scopes.addAll(listed(token.getClaim("scp")));
        }
        return new Grants(true, scopes, policies);
    }

    private static Set<String> listed(@Nullable Object claim) {
        if (claim instanceof Collection<?> many) {
            return many.stream().map(String::valueOf).collect(Collectors.toSet());
        }
        return claim == null || claim.toString().isBlank()
                ? Set.of()
                : new HashSet<>(List.of(claim.toString().strip().split(" +")));
    }
}
