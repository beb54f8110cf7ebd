package org.yiding.testing.keycloak;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Set;

/** Somebody who is signed in. @param access the access token @param refresh the refresh token */
public record SignedIn(String access, String refresh) {

    private static final Set<String> EVERYBODYS = Set.of("default-roles-yiding", "offline_access", "uma_authorization");

    /** The roles of the realm in the access token, without those that Keycloak gives everybody, in alphabetical order. */
    public List<String> roles() {
        return claims().at("/realm_access/roles")
                .valueStream()
                .map(JsonNode::asText)
                .sorted()
                .filter(role -> !EVERYBODYS.contains(role))
                .toList();
    }

    /** What the access token says. */
    public JsonNode claims() {
        return KeycloakHttp.read(
                new String(Base64.getUrlDecoder().decode(access.split("\\.")[1]), StandardCharsets.UTF_8));
    }
}
