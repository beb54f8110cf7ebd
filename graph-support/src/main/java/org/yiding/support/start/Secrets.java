package org.yiding.support.start;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What makes a secret none. */
public final class Secrets {

    /** What is wrong with a guessable secret, behind its name. */
    public static final String GUESSABLE = "is empty, the user's own name or a word that everybody tries";

    /** What to do about it. */
    public static final String REMEDY = "make one (openssl rand -hex 24)";

    // What installers, examples and tutorials put there, and what people leave.
    private static final Set<String> DEFAULTS = Set.of(
            "admin",
            "administrator",
            "change-me",
            "changeit",
            "changeme",
            "default",
            "keycloak",
            "password",
            "postgres",
            "quarkus",
            "root",
            "secret",
            "test",
            "yiding",
            "123456");

    private Secrets() {}

    /**
     * Whether a secret is empty, its user's own name or a word that everybody tries.
     *
     * @param user whose secret it is; null where that is not said
     */
    public static boolean isGuessable(String secret, @Nullable String user) {
        return secret.isEmpty() || DEFAULTS.contains(secret.toLowerCase(Locale.ROOT)) || secret.equals(user);
    }
}
