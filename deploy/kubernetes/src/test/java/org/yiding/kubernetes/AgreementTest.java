package org.yiding.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.fabric8.kubernetes.api.model.Service;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The manifests and the services say the same: every variable sets something that is read, and everything that must
 * be told differently in a cluster is told.
 */
class AgreementTest {

    /** Quarkus' own settings that the manifests use. The services were started with exactly these. */
    private static final Set<String> OF_QUARKUS = Set.of(
            "QUARKUS_HTTP_HOST",
            "QUARKUS_HTTP_PORT",
            "QUARKUS_HTTP_PROXY_PROXY_ADDRESS_FORWARDING",
            "QUARKUS_HTTP_PROXY_TRUSTED_PROXIES",
            "QUARKUS_SHUTDOWN_TIMEOUT",
            "QUARKUS_KEYCLOAK_ADMIN_CLIENT_CLIENT_SECRET",
            "QUARKUS_KEYCLOAK_ADMIN_CLIENT_SERVER_URL",
            "QUARKUS_KEYCLOAK_ADMIN_CLIENT_TLS_CONFIGURATION_NAME",
            "QUARKUS_OIDC_AUTH_SERVER_URL",
            "QUARKUS_OIDC_CLIENT_ID",
            "QUARKUS_OIDC_CREDENTIALS_SECRET",
            "QUARKUS_OIDC_TENANT_ENABLED",
            "QUARKUS_OIDC_TOKEN_ISSUER",
            "QUARKUS_OIDC_TLS_TLS_CONFIGURATION_NAME",
            "QUARKUS_TLS_KEYCLOAK_TRUST_STORE_PEM_CERTS",
            "QUARKUS_DATASOURCE_JDBC_URL",
            "QUARKUS_DATASOURCE_USERNAME",
            "QUARKUS_DATASOURCE_PASSWORD",
            "QUARKUS_DATASOURCE_JDBC_MAX_SIZE",
            "QUARKUS_DATASOURCE_READER_JDBC_URL",
            "QUARKUS_DATASOURCE_READER_USERNAME",
            "QUARKUS_DATASOURCE_READER_PASSWORD",
            "QUARKUS_DATASOURCE_READER_JDBC_MAX_SIZE",
            "QUARKUS_FLYWAY_MIGRATE_AT_START",
            "QUARKUS_FLYWAY_PASSWORD",
            "QUARKUS_FLYWAY_USERNAME",
            "QUARKUS_FLYWAY_VALIDATE_AT_START",
            "QUARKUS_INIT_AND_EXIT");

    /** What the launcher sets on one machine and a cluster does not, and why. */
    private static final Map<String, String> ONLY_ON_ONE_MACHINE = Map.of(
            "YIDING_GATEWAY_GRAPHIQL",
            "a page to try queries without a token is for a developer's machine",
            "YIDING_GATEWAY_TIMEOUT",
            "one machine that has just started everything answers its first import slowly",
            "YIDING_MEETING_UPSTREAM_TIMEOUT",
            "for the same reason",
            "QUARKUS_SHUTDOWN_DELAY",
            "the pause before the stop gives the cluster the time that the launcher's proxy gets by it");

    static Stream<Workload> deployments() {
        return Overlay.all().stream().flatMap(overlay -> Workload.deployments(overlay).stream());
    }

    /** Whatever starts a service, to serve or to migrate. */
    static Stream<Workload> workloads() {
        return Workload.all().stream().filter(workload -> !workload.kind().equals("CronJob"));
    }

    @ParameterizedTest
    @MethodSource("workloads")
    void everyVariableSetsSomethingThatIsRead(Workload workload) {
        ServiceSettings settings = ServiceSettings.of(workload.program());

        List<String> unread = Environment.of(workload.container()).keySet().stream()
                .filter(variable -> !OF_QUARKUS.contains(variable) && !settings.knows(variable))
                .toList();

        assertThat(unread).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("deployments")
    void everyAddressOfOneMachineIsReplaced(Workload workload) {
        Set<String> variables = Environment.of(workload.container()).keySet();

        List<String> left = ServiceSettings.of(workload.name()).properties().entrySet().stream()
                .filter(property -> property.getValue().matches(".*(127\\.0\\.0\\.1|localhost).*"))
                .map(property -> Environment.variableOf(property.getKey()))
                .filter(variable -> !variables.contains(variable))
                .toList();

        assertThat(left).isEmpty();
    }

    @Test
    void everythingTheLauncherSetsIsSetInTheClusterToo() {
        String launcher =
                Repository.text(Repository.file("deploy/local/src/main/java/org/yiding/local/suite/Applications.java"));
        Set<String> set = new TreeSet<>();
        Workload.all(Overlay.PRODUCTION)
                .forEach(workload ->
                        set.addAll(Environment.of(workload.container()).keySet()));

        Set<String> told = Pattern.compile("\"((?:quarkus|yiding)\\.[a-z.-]*[a-z]|QUARKUS_[A-Z_]+)\"")
                .matcher(launcher)
                .results()
                .map(found -> Environment.variableOf(found.group(1)))
                .collect(TreeSet::new, TreeSet::add, TreeSet::addAll);

        assertThat(told).as("no exception outlives its cause").containsAll(ONLY_ON_ONE_MACHINE.keySet());
        told.removeAll(ONLY_ON_ONE_MACHINE.keySet());
        assertThat(set).containsAll(told);
    }

    @ParameterizedTest
    @MethodSource("deployments")
    void theServiceLeadsToThePortThatTheProcessOpens(Workload workload) {
        Service service = workload.overlay().one(Service.class, workload.name());
        String port = Environment.of(workload.container()).get("QUARKUS_HTTP_PORT");

        assertThat(workload.container().getPorts()).hasSize(1);
        assertThat(workload.container().getPorts().getFirst().getContainerPort())
                .isEqualTo(Integer.parseInt(port));
        assertThat(service.getSpec().getPorts().getFirst().getTargetPort().getStrVal())
                .isEqualTo(workload.container().getPorts().getFirst().getName());
    }

    @ParameterizedTest
    @MethodSource("deployments")
    void everyAddressNamesAServiceAndItsPort(Workload workload) {
        Environment.of(workload.container()).values().stream()
                .filter(value -> value.startsWith("http://"))
                .map(URI::create)
                .forEach(address -> {
                    Service service = workload.overlay().one(Service.class, address.getHost());
                    assertThat(service.getSpec().getPorts().getFirst().getPort())
                            .isEqualTo(address.getPort());
                    assertThat(address.getPath()).isIn("/graphql", "/refusals");
                });
    }

    @ParameterizedTest
    @MethodSource("deployments")
    void keysComeFromKeycloaksServiceOfTheSameRealmOverTls(Workload workload) {
        Map<String, String> environment = Environment.of(workload.container());
        JsonNode keycloak = workload.overlay().ofKind("Keycloak").getFirst();
        String realm = workload.overlay()
                .one("KeycloakRealmImport", "yiding")
                .at("/spec/realm/realm")
                .asText();

        assertThat(environment.get("QUARKUS_OIDC_AUTH_SERVER_URL"))
                .isEqualTo("https://" + Overlay.nameOf(keycloak) + "-service:8443/realms/" + realm);
        assertThat(environment.get("QUARKUS_OIDC_TOKEN_ISSUER"))
                .isEqualTo(keycloak.at("/spec/hostname/hostname").asText() + "/realms/" + realm);
        assertThat(keycloak.at("/spec/http/httpEnabled").asBoolean()).isFalse();
    }

    @ParameterizedTest
    @MethodSource("deployments")
    void theRealmKnowsTheClient(Workload workload) {
        JsonNode clients =
                workload.overlay().one("KeycloakRealmImport", "yiding").at("/spec/realm/clients");

        assertThat(StreamSupport.stream(clients.spliterator(), false)
                        .map(client -> client.path("clientId").asText()))
                .contains(Environment.of(workload.container()).get("QUARKUS_OIDC_CLIENT_ID"));
    }

    @ParameterizedTest
    @MethodSource("workloads")
    void theDatabaseAndItsRoleExist(Workload workload) {
        String url = Environment.of(workload.container()).get("QUARKUS_DATASOURCE_JDBC_URL");
        if (url == null) {
            assertThat(workload.name()).isEqualTo("gateway");
            return;
        }
        Matcher address = Pattern.compile("jdbc:postgresql://([a-z-]+):5432/(\\w+)\\?sslmode=verify-full&.*")
                .matcher(url);
        assertThat(address.matches()).as(url).isTrue();
        String database = address.group(2);
        JsonNode cluster = workload.overlay().one("Cluster", "yiding-postgres");
        String role = Environment.of(workload.container()).get("QUARKUS_DATASOURCE_USERNAME");

        String owner = role + "_owner";

        assertThat(workload.overlay()
                        .one("Database", database.replace('_', '-'))
                        .at("/spec/owner")
                        .asText())
                .as("the service owns nothing")
                .isEqualTo(owner);
        assertThat(StreamSupport.stream(cluster.at("/spec/managed/roles").spliterator(), false)
                        .map(managed -> managed.path("name").asText()))
                .contains(role, owner);
        assertThat(cluster.at("/spec/postgresql/pg_hba").toString())
                .contains("hostssl " + database + " " + role + " all scram-sha-256")
                .contains("hostssl " + database + " " + owner + " all scram-sha-256");
        assertThat(Environment.of(workload.container()).get("QUARKUS_FLYWAY_USERNAME"))
                .isEqualTo(workload.serves() ? null : owner);
        assertThat(address.group(1)).isEqualTo(workload.serves() ? "yiding-pooler-rw" : "yiding-postgres-rw");
    }

    @ParameterizedTest
    @MethodSource("deployments")
    void queriesReadFromTheStandbysOfTheServicesOwnDatabase(Workload workload) {
        Map<String, String> environment = Environment.of(workload.container());
        String url = environment.get("QUARKUS_DATASOURCE_JDBC_URL");
        String reader = environment.get("QUARKUS_DATASOURCE_READER_JDBC_URL");
        if (url == null) {
            assertThat(reader).isNull();
            return;
        }

        assertThat(reader).isEqualTo(url.replace("//yiding-pooler-rw:", "//yiding-pooler-ro:"));
        assertThat(environment.get("QUARKUS_DATASOURCE_READER_USERNAME"))
                .isEqualTo(environment.get("QUARKUS_DATASOURCE_USERNAME"));
        assertThat(environment.get("QUARKUS_DATASOURCE_READER_PASSWORD"))
                .isEqualTo(environment.get("QUARKUS_DATASOURCE_PASSWORD"));
    }

    @Test
    void noRoleComesNearAnothersDatabase() {
        JsonNode rules = Overlay.PRODUCTION.one("Cluster", "yiding-postgres").at("/spec/postgresql/pg_hba");

        assertThat(StreamSupport.stream(rules.spliterator(), false).map(JsonNode::asText))
                .containsExactly(
                        "hostssl yiding_meeting yiding_meeting all scram-sha-256",
                        "hostssl yiding_meeting yiding_meeting_owner all scram-sha-256",
                        "hostssl yiding_regulation yiding_regulation all scram-sha-256",
                        "hostssl yiding_regulation yiding_regulation_owner all scram-sha-256",
                        "hostssl yiding_directory yiding_directory all scram-sha-256",
                        "hostssl yiding_directory yiding_directory_owner all scram-sha-256",
                        "hostssl keycloak keycloak all scram-sha-256",
                        "host all all all reject");
    }

    @ParameterizedTest
    @MethodSource("deployments")
    void theProbesPathsAreServedAndOpen(Workload workload) {
        ServiceSettings settings = ServiceSettings.of(workload.name());
        String shared = Repository.text(
                Repository.file("graph-support/src/main/resources/META-INF/microprofile-config.properties"));

        assertThat(Repository.text(settings.module().resolve("pom.xml")))
                .contains("<artifactId>quarkus-smallrye-health</artifactId>")
                .contains("<artifactId>quarkus-micrometer-registry-prometheus</artifactId>");
        assertThat(settings.properties().keySet())
                .doesNotContain(
                        "quarkus.http.root-path",
                        "quarkus.http.non-application-root-path",
                        "quarkus.smallrye-health.root-path",
                        "quarkus.micrometer.export.prometheus.path",
                        "quarkus.management.enabled");
        assertThat(shared).contains("quarkus.http.auth.permission.probes.paths=/q/health,/q/health/*,/q/metrics");
    }

    @Test
    void theGatewayIsToldWhereEachSubgraphOfTheSupergraphIs() {
        Set<String> told = new TreeSet<>();
        Environment.of(Workload.deployments(Overlay.PRODUCTION).stream()
                        .filter(workload -> workload.name().equals("gateway"))
                        .findFirst()
                        .orElseThrow()
                        .container())
                .keySet()
                .forEach(variable -> {
                    Matcher subgraph = Pattern.compile("YIDING_GATEWAY_SUBGRAPHS_([A-Z]+)_URL")
                            .matcher(variable);
                    if (subgraph.matches()) {
                        told.add(subgraph.group(1));
                    }
                });

        Set<String> composed = Pattern.compile("@join__graph\\(name: \"(\\w+)\"")
                .matcher(Overlay.PRODUCTION.ofKind("ConfigMap").stream()
                        .filter(map -> Overlay.nameOf(map).startsWith("supergraph-"))
                        .map(map -> map.at("/data/supergraph.graphql").asText())
                        .findFirst()
                        .orElseThrow())
                .results()
                .map(found -> found.group(1).toUpperCase(Locale.ROOT))
                .collect(TreeSet::new, TreeSet::add, TreeSet::addAll);
        assertThat(told).isEqualTo(composed).hasSize(3);
    }
}
