package org.yiding.support.start;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Looks through the settings of a process in production for what would leave it open. */
final class UnsafeSettings {

    private static final String ISSUER = "quarkus.oidc.token.issuer";
    private static final String AUDIENCE = "quarkus.oidc.token.audience";
    private static final String KEYCLOAK = "quarkus.oidc.auth-server-url";
    private static final String ENABLED = "quarkus.oidc.tenant-enabled";
    private static final String PERMISSION = "quarkus.http.auth.permission.";
    private static final Set<String> OPEN_BY_DESIGN =
            Set.of("/q/health", "/q/health/*", "/q/metrics", "/graphiql", "/graphiql/*");
    // The secret, and whose it is.
    private static final Map<String, String> SECRETS = Map.of(
            "quarkus.datasource.password",
            "quarkus.datasource.username",
            "quarkus.datasource.reader.password",
            "quarkus.datasource.reader.username",
            "quarkus.flyway.password",
            "quarkus.flyway.username",
            "quarkus.keycloak.admin-client.client-secret",
            "quarkus.keycloak.admin-client.client-id",
            "quarkus.oidc.credentials.secret",
            "quarkus.oidc.client-id");

    private static final int KEY_BYTES = 32;
    private static final int FEWEST_DIFFERENT = 20;

    private final Settings settings;

    UnsafeSettings(Settings settings) {
        this.settings = settings;
    }

    /** What must not be served with. */
    List<UnsafeSetting> ofServing() {
        return Stream.of(
                        openEndpoints(),
                        identity(),
                        tokens(),
                        encryption(),
                        personalKeys(),
                        proxies(),
                        ofRunning().stream())
                .flatMap(found -> found)
                .toList();
    }

    /** What must not be run with even where nothing is served, as in a migration. */
    List<UnsafeSetting> ofRunning() {
        return SECRETS.keySet().stream()
                .sorted()
                .filter(this::isGuessable)
                .map(UnsafeSettings::guessable)
                .toList();
    }

    private Stream<UnsafeSetting> openEndpoints() {
        List<UnsafeSetting> found = new ArrayList<>();
        if (settings.isTrue("yiding.http.anonymous")) {
            found.add(new UnsafeSetting(
                    "yiding.http.anonymous", "lets callers in without a token", "leave it out or set it to false"));
        }
        if (settings.isTrue("yiding.gateway.graphiql") && isReachable()) {
            found.add(new UnsafeSetting(
                    "yiding.gateway.graphiql",
                    "serves a page to try queries to whoever reaches the gateway",
                    "leave it out, or listen on this machine alone (quarkus.http.host)"));
        }
        if (!settings.text(PERMISSION + "closed.policy").orElse("").equals("deny")) {
            found.add(new UnsafeSetting(
                    PERMISSION + "closed.policy",
                    "opens every path that no rule names",
                    "leave it out, so that it is deny"));
        }
        settings.named(PERMISSION, ".policy")
                .filter(this::opensMore)
                .forEach(policy -> found.add(new UnsafeSetting(
                        policy,
                        "opens " + pathsOf(policy),
                        "leave it out; open are health, metrics and the page to try queries")));
        return found.stream();
    }

    private boolean isReachable() {
        return !Settings.isLoopback(settings.text("quarkus.http.host").orElse(null));
    }

    private boolean opensMore(String policy) {
        return !policy.equals(PERMISSION + "closed.policy")
                && settings.text(policy).orElse("").equals("permit")
                && !OPEN_BY_DESIGN.containsAll(Arrays.asList(pathsOf(policy).split(",")));
    }

    private String pathsOf(String policy) {
        return settings.text(policy.replaceFirst("policy$", "paths")).orElse("paths that it does not name");
    }

    private Stream<UnsafeSetting> identity() {
        if (settings.text(ENABLED).orElse("true").equalsIgnoreCase("false")) {
            return Stream.of(new UnsafeSetting(ENABLED, "checks no token at all", "leave it out"));
        }
        Optional<String> keycloak = settings.text(KEYCLOAK).filter(address -> !address.isEmpty());
        if (keycloak.isEmpty()) {
            return Stream.of(new UnsafeSetting(
                    KEYCLOAK, "names no Keycloak whose tokens are taken", "set it to https://HOST/realms/yiding"));
        }
        return Stream.of(KEYCLOAK, ISSUER)
                .filter(property -> settings.text(property)
                        .filter(Settings::leavesInTheClear)
                        .isPresent())
                .map(property -> new UnsafeSetting(
                        property, "reaches Keycloak by plain HTTP over a network", "take an address with https"));
    }

    private Stream<UnsafeSetting> tokens() {
        List<UnsafeSetting> found = new ArrayList<>();
        if (settings.isBlank(ISSUER) || isAny(ISSUER)) {
            found.add(new UnsafeSetting(
                    ISSUER,
                    "takes tokens whoever issued them",
                    "name the realm's public address, or leave it out where Keycloak says it"));
        }
        if (settings.text(AUDIENCE).orElse("").isEmpty() || isAny(AUDIENCE)) {
            found.add(new UnsafeSetting(
                    AUDIENCE, "takes tokens made for other applications", "leave it out, so that it is yiding"));
        }
        return found.stream();
    }

    // Quarkus reads this word as "do not check".
    private boolean isAny(String property) {
        return settings.text(property).orElse("").equalsIgnoreCase("any");
    }

    private Stream<UnsafeSetting> encryption() {
        Stream<String> unverified = Stream.concat(
                        Stream.of("quarkus.oidc.tls.verification"),
                        settings.named("quarkus.tls.", ".hostname-verification-algorithm"))
                .filter(property -> settings.text(property).orElse("").equalsIgnoreCase("none"));
        Stream<String> trusting = settings.named("quarkus.tls.", "trust-all").filter(settings::isTrue);
        return Stream.concat(unverified, trusting)
                .map(property -> new UnsafeSetting(
                        property,
                        "takes any certificate for Keycloak's",
                        "leave it out and name the authority to trust"));
    }

    private Stream<UnsafeSetting> personalKeys() {
        return settings.named("yiding.directory.personal-data.keys.", "")
                .filter(property -> settings.text(property)
                        .map(UnsafeSettings::repeatsItself)
                        .orElse(true))
                .map(property -> new UnsafeSetting(
                        property,
                        "encrypts personal data with a key that stands in the sources or that somebody typed",
                        "make one (openssl rand -hex 32)"));
    }

    // Not 32 bytes, or so many of them alike as chance does not make them.
    private static boolean repeatsItself(String key) {
        String[] bytes = key.replaceAll("(..)", "$1 ").strip().split(" ");
        return bytes.length != KEY_BYTES || Arrays.stream(bytes).distinct().count() < FEWEST_DIFFERENT;
    }

    // The address that the audit trail tells would be whatever the caller writes.
    private Stream<UnsafeSetting> proxies() {
        return Stream.of("quarkus.http.proxy.proxy-address-forwarding")
                .filter(settings::isTrue)
                .filter(property -> settings.text("quarkus.http.proxy.trusted-proxies")
                        .orElse("")
                        .isEmpty())
                .map(property -> new UnsafeSetting(
                        property,
                        "takes a caller's address from whoever sends one",
                        "name the proxies that are trusted (quarkus.http.proxy.trusted-proxies)"));
    }

    private boolean isGuessable(String property) {
        String user =
                settings.text(Objects.requireNonNull(SECRETS.get(property))).orElse(null);
        return settings.text(property)
                .filter(secret -> Secrets.isGuessable(secret, user))
                .isPresent();
    }

    private static UnsafeSetting guessable(String property) {
        return new UnsafeSetting(property, Secrets.GUESSABLE, Secrets.REMEDY);
    }
}
