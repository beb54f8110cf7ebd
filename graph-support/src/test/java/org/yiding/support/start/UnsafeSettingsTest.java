package org.yiding.support.start;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnsafeSettingsTest {

    private static final Map<String, String> SAFE = Map.ofEntries(
            Map.entry("quarkus.http.host", "0.0.0.0"),
            Map.entry("quarkus.http.auth.permission.closed.paths", "/*"),
            Map.entry("quarkus.http.auth.permission.closed.policy", "deny"),
            Map.entry("quarkus.http.auth.permission.probes.paths", "/q/health,/q/health/*,/q/metrics"),
            Map.entry("quarkus.http.auth.permission.probes.policy", "permit"),
            Map.entry("quarkus.oidc.auth-server-url", "https://id.linhai.example/realms/yiding"),
            Map.entry("quarkus.oidc.token.audience", "yiding"),
            Map.entry("quarkus.datasource.username", "yiding_meeting"),
            Map.entry("quarkus.datasource.password", "c0ffee55aa"),
            Map.entry("quarkus.datasource.reader.username", "yiding_reader"),
            Map.entry("quarkus.flyway.username", "yiding_meeting_owner"),
            Map.entry("quarkus.oidc.client-id", "meeting-service"));

    @Test
    void settingsOfAClusterAreSafe() {
        assertThat(unsafe("quarkus.oidc.token.issuer", "https://id.linhai.example/realms/yiding"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "yiding.http.anonymous, true",
        "yiding.gateway.graphiql, true",
        "quarkus.http.auth.permission.closed.policy, permit",
        "quarkus.oidc.tenant-enabled, false",
        "quarkus.oidc.auth-server-url, ''",
        "quarkus.oidc.auth-server-url, http://keycloak:8080/realms/yiding",
        "quarkus.oidc.token.issuer, ''",
        "quarkus.oidc.token.issuer, any",
        "quarkus.oidc.token.issuer, http://id.linhai.example/realms/yiding",
        "quarkus.oidc.token.audience, ''",
        "quarkus.oidc.token.audience, any",
        "quarkus.oidc.tls.verification, none",
        "quarkus.tls.trust-all, true",
        "quarkus.tls.keycloak.trust-all, true",
        "quarkus.tls.keycloak.hostname-verification-algorithm, NONE",
        "quarkus.datasource.password, ''",
        "quarkus.datasource.password, yiding_meeting",
        "quarkus.datasource.password, ChangeMe",
        "quarkus.datasource.reader.password, yiding_reader",
        "quarkus.flyway.password, yiding_meeting_owner",
        "quarkus.oidc.credentials.secret, secret",
        "quarkus.oidc.credentials.secret, meeting-service",
        "yiding.directory.personal-data.keys.k1, 746573742d6b65792d6f662d79696469746573742d6b65792d6f662d79696469",
        "yiding.directory.personal-data.keys.k1, ''",
        "quarkus.http.proxy.proxy-address-forwarding, true",
    })
    void settingThatLeavesTheProcessOpenIsNamed(String property, String value) {
        assertThat(unsafe(property, value)).containsExactly(property);
    }

    @Test
    void keyThatWasMadeByChanceIsFine() {
        Map<String, String> settings = new HashMap<>(SAFE);
        settings.put(
                "yiding.directory.personal-data.keys.k1",
                "9f1c27b3e04d5a6688c2d17e3b90fa45cc08712d6ee9134fa7b6508d2c41f39a");

        assertThat(names(settings)).isEmpty();
    }

    @Test
    void keycloakThatIsNotNamedIsMissed() {
        Map<String, String> settings = new HashMap<>(SAFE);
        settings.remove("quarkus.oidc.auth-server-url");

        assertThat(names(settings)).containsExactly("quarkus.oidc.auth-server-url");
    }

    @Test
    void pathThatIsOpenedBesideTheProbesIsNamedByItsRule() {
        Map<String, String> settings = new HashMap<>(SAFE);
        settings.put("quarkus.http.auth.permission.mine.paths", "/q/health,/documents/*");
        settings.put("quarkus.http.auth.permission.mine.policy", "permit");

        assertThat(names(settings)).containsExactly("quarkus.http.auth.permission.mine.policy");
    }

    @ParameterizedTest
    @CsvSource({
        "quarkus.oidc.auth-server-url, http://127.0.0.1:8180/realms/yiding",
        "quarkus.oidc.auth-server-url, http://[::1]:8180/realms/yiding",
        "quarkus.oidc.token.issuer, http://localhost:8180/realms/yiding",
    })
    void plainHttpThatStaysOnThisMachineIsSafe(String property, String value) {
        assertThat(unsafe(property, value)).isEmpty();
    }

    @Test
    void pageToTryQueriesIsSafeWhereOnlyThisMachineReachesIt() {
        Map<String, String> settings = new HashMap<>(SAFE);
        settings.put("quarkus.http.host", "127.0.0.1");
        settings.put("yiding.gateway.graphiql", "true");

        assertThat(names(settings)).isEmpty();
    }

    @Test
    void migrationNeedsNoKeycloakButASecretOfItsOwn() {
        Map<String, String> settings = new HashMap<>(SAFE);
        settings.put("quarkus.oidc.tenant-enabled", "false");
        settings.put("quarkus.datasource.password", "postgres");

        assertThat(checks(settings).ofRunning())
                .extracting(UnsafeSetting::property)
                .containsExactly("quarkus.datasource.password");
    }

    @Test
    void settingSaysWhatItLeavesOpenAndWhatToDo() {
        Map<String, String> settings = new HashMap<>(SAFE);
        settings.put("yiding.http.anonymous", "true");

        assertThat(checks(settings).ofServing())
                .extracting(UnsafeSetting::toString)
                .containsExactly(
                        "yiding.http.anonymous: lets callers in without a token; leave it out or set it to false.");
    }

    private static List<String> unsafe(String property, String value) {
        Map<String, String> settings = new HashMap<>(SAFE);
        settings.put(property, value);
        return names(settings);
    }

    private static List<String> names(Map<String, String> settings) {
        return checks(settings).ofServing().stream()
                .map(UnsafeSetting::property)
                .toList();
    }

    private static UnsafeSettings checks(Map<String, String> settings) {
        return new UnsafeSettings(new Settings(new SmallRyeConfigBuilder()
                .withSources(new PropertiesConfigSource(settings, "settings of the test", 100))
                .build()));
    }
}
