package org.yiding.local.suite;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yiding.local.ShippedProgram;
import org.yiding.local.ShippedProgram.Ended;
import org.yiding.local.process.Ports;

/** The programs as they are shipped do not start in production with settings that would leave them open. */
@Tag("suite")
class SafeStartTest {

    private static final String KEYCLOAK = "-Dquarkus.oidc.auth-server-url=https://id.invalid/realms/yiding";

    @TempDir
    private Path folder;

    @Test
    void gatewayThatLetsAnybodyInOverPlainHttpEndsAndNamesBothProperties() throws Exception {
        Ended gateway = start(
                "-Dyiding.http.anonymous=true",
                "-Dquarkus.oidc.auth-server-url=http://keycloak.invalid:8080/realms/yiding");

        assertThat(gateway.exitCode()).isEqualTo(1);
        assertThat(gateway.log())
                .contains("yiding.http.anonymous: lets callers in without a token; leave it out or set it to false.")
                .contains("quarkus.oidc.auth-server-url: reaches Keycloak by plain HTTP over a network;"
                        + " take an address with https.")
                .doesNotContain("Listening on");
    }

    @Test
    void gatewayThatTakesTokensOfAnyAudienceEndsAndNamesTheProperty() throws Exception {
        Ended gateway = start(KEYCLOAK, "-Dquarkus.oidc.token.audience=any");

        assertThat(gateway.exitCode()).isEqualTo(1);
        assertThat(gateway.log())
                .contains("quarkus.oidc.token.audience: takes tokens made for other applications;")
                .doesNotContain("Listening on");
    }

    @Test
    void gatewayWithASettingThatMakesNoSenseEndsAndNamesTheProperty() throws Exception {
        Ended gateway = start(
                "-Dquarkus.profile=standalone",
                "-Dyiding.gateway.circuit-breaker.failure-ratio=0",
                "-Dyiding.gateway.hedge-after=0s");

        assertThat(gateway.exitCode()).isEqualTo(1);
        assertThat(gateway.log())
                .contains("yiding.gateway.circuit-breaker.failure-ratio must be greater than 0")
                .contains("yiding.gateway.hedge-after must be longer than or equal to 1 milli")
                .doesNotContain("Listening on");
    }

    @ParameterizedTest
    @ValueSource(strings = {"meeting-service", "regulation-service", "directory-service"})
    void migrationWithAPasswordThatEverybodyTriesEndsBeforeItLooksForItsDatabase(String service) throws Exception {
        Ended migration = ShippedProgram.serve(
                service,
                List.of(),
                Map.of(
                        "QUARKUS_DATASOURCE_JDBC_URL", "jdbc:postgresql://127.0.0.1:1/yiding",
                        "QUARKUS_DATASOURCE_USERNAME", "yiding",
                        "QUARKUS_DATASOURCE_PASSWORD", "c0ffee55aa",
                        "QUARKUS_FLYWAY_USERNAME", "yiding_owner",
                        "QUARKUS_FLYWAY_PASSWORD", "yiding_owner",
                        "QUARKUS_FLYWAY_MIGRATE_AT_START", "true",
                        "QUARKUS_INIT_AND_EXIT", "true",
                        "QUARKUS_OIDC_TENANT_ENABLED", "false"));

        assertThat(migration.exitCode()).isEqualTo(1);
        assertThat(migration.log())
                .contains("quarkus.flyway.password: is empty, the user's own name or a word that everybody tries;")
                .doesNotContain("Connection to 127.0.0.1:1 refused");
    }

    private Ended start(String... settings) throws IOException, InterruptedException {
        List<String> options = new ArrayList<>(List.of(settings));
        options.add("-Dyiding.gateway.supergraph="
                + TestSuite.options(folder, Ports.free()).supergraph());
        return ShippedProgram.serve("gateway", options, Map.of());
    }
}
