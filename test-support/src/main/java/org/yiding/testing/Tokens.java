package org.yiding.testing;

import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Signed access tokens in the shape that the realm {@code yiding} issues, good ones and bad ones. */
public final class Tokens {

    /** The issuer that an application under {@link IdentityResource} expects. */
    public static final String ISSUER = "https://identity.test/realms/yiding";

    /** The agency of whoever holds a role that needs one: the id of none. */
    public static final String AGENCY = "01890000-0000-7000-8000-000000000000";

    // The resource and the test run in two class loaders: a system property is what both see.
    private static final String PRIVATE = "yiding.test.private-key";
    private static final String PUBLIC = "yiding.test.public-key";

    private static final String AGENCY_CLAIM = "agency_id";

    private Tokens() {}

    /** A valid token of the user who is named like the role and holds it. */
    public static String of(String role) {
        return ofUser("subject-of-" + role, role, role.startsWith("agency") ? AGENCY : null, role);
    }

    /** A valid token that holds several roles. */
    public static String ofAll(String... roles) {
        return signed(claims(ISSUER, "yiding", Instant.now().plus(Duration.ofHours(1)), List.of(roles)), trusted());
    }

    /**
     * A valid token of a certain user.
     *
     * @param subject Keycloak's id of the user
     * @param agency to which they belong; null for none
     */
    public static String ofUser(String subject, String username, @Nullable String agency, String... roles) {
        JwtClaimsBuilder claims = claims(ISSUER, "yiding", Instant.now().plus(Duration.ofHours(1)), List.of(roles))
                .subject(subject)
                .claim("preferred_username", username);
        if (agency != null) {
            claims.claim(AGENCY_CLAIM, agency);
        }
        return signed(claims, trusted());
    }

    /** A token of this role that ended an hour ago. */
    public static String expired(String role) {
        return signed(claims(ISSUER, "yiding", Instant.now().minus(Duration.ofHours(1)), List.of(role)), trusted());
    }

    /** A valid token of this role that ends after this time; the realm counts in whole seconds. */
    public static String endingIn(Duration time, String role) {
        return signed(claims(ISSUER, "yiding", Instant.now().plus(time), List.of(role)), trusted());
    }

    /** A token of this role that was made for another system. */
    public static String forAnotherAudience(String role) {
        return signed(claims(ISSUER, "elsewhere", Instant.now().plus(Duration.ofHours(1)), List.of(role)), trusted());
    }

    /** A token of this role from an issuer that nobody here trusts. */
    public static String ofAnotherIssuer(String role) {
        String issuer = "https://stranger.test/realms/yiding";
        return signed(claims(issuer, "yiding", Instant.now().plus(Duration.ofHours(1)), List.of(role)), trusted());
    }

    /** A token that claims this role and our issuer but is signed with a stranger's key. */
    public static String forged(String role) {
        PrivateKey stranger = newKeys().getPrivate();
        return signed(claims(ISSUER, "yiding", Instant.now().plus(Duration.ofHours(1)), List.of(role)), stranger);
    }

    /** A token of this role that says it needs no signature ({@code alg: none}, RFC 7519) and has none. */
    public static String unsigned(String role) {
        String[] parts = of(role).split("\\.");
        byte[] header = "{\"alg\":\"none\",\"typ\":\"JWT\"}".getBytes(StandardCharsets.UTF_8);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(header) + "." + parts[1] + ".";
    }

    static synchronized KeyPair trustedKeys() {
        if (System.getProperty(PRIVATE) == null) {
            KeyPair keys = newKeys();
            System.setProperty(PUBLIC, encoded(keys.getPublic().getEncoded()));
            System.setProperty(PRIVATE, encoded(keys.getPrivate().getEncoded()));
        }
        try {
            KeyFactory rsa = KeyFactory.getInstance("RSA");
            return new KeyPair(
                    rsa.generatePublic(new X509EncodedKeySpec(decoded(PUBLIC))),
                    rsa.generatePrivate(new PKCS8EncodedKeySpec(decoded(PRIVATE))));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This JDK cannot make RSA keys", e);
        }
    }

    private static PrivateKey trusted() {
        return trustedKeys().getPrivate();
    }

    private static JwtClaimsBuilder claims(String issuer, String audience, Instant expiry, List<String> roles) {
        return Jwt.claims()
                .issuer(issuer)
                .audience(audience)
                .subject("subject-of-" + roles.getFirst())
                .claim("preferred_username", roles.getFirst())
                .claim("realm_access", Map.of("roles", roles))
                .issuedAt(expiry.minus(Duration.ofHours(2)))
                .expiresAt(expiry);
    }

    private static String signed(JwtClaimsBuilder claims, PrivateKey key) {
        return claims.jws().keyId("test").sign(key);
    }

    private static KeyPair newKeys() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This JDK cannot make RSA keys", e);
        }
    }

    private static String encoded(byte[] key) {
        return Base64.getEncoder().encodeToString(key);
    }

    private static byte[] decoded(String property) {
        return Base64.getDecoder().decode(System.getProperty(property));
    }
}
