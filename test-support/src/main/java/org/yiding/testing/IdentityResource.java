package org.yiding.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.security.KeyPair;
import java.util.Base64;
import java.util.Map;

/**
 * Lets the application under test trust the tokens of {@link Tokens}: their key is made for this run, and the
 * application checks signature, issuer, audience and expiry by its ordinary code. Use it with
 * {@code @QuarkusTestResource(IdentityResource.class)}.
 */
public final class IdentityResource implements QuarkusTestResourceLifecycleManager {

    @Override
    public Map<String, String> start() {
        KeyPair keys = Tokens.trustedKeys();
        return Map.of(
                "quarkus.oidc.public-key",
                Base64.getEncoder().encodeToString(keys.getPublic().getEncoded()),
                "quarkus.oidc.token.issuer",
                Tokens.ISSUER,
                "quarkus.oidc.client-id",
                "yiding-test");
    }

    @Override
    public void stop() {
        // The key dies with the process.
    }
}
