package org.yiding.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What keeps the suite there when a pod, a node or an instance of the database goes. */
class AvailabilityPolicyTest {

    static Stream<Arguments> deployments() {
        return Overlay.all().stream()
                .flatMap(overlay -> overlay.every(Deployment.class).stream()
                        .map(deployment ->
                                Arguments.of(overlay, deployment.getMetadata().getName(), deployment)));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("deployments")
    void isScaledByItsOwnAutoscaler(Overlay overlay, String name, Deployment deployment) {
        HorizontalPodAutoscaler autoscaler = overlay.one(HorizontalPodAutoscaler.class, name);

        assertThat(autoscaler.getSpec().getScaleTargetRef().getKind()).isEqualTo(deployment.getKind());
        assertThat(autoscaler.getSpec().getScaleTargetRef().getName()).isEqualTo(name);
        assertThat(autoscaler.getSpec().getMaxReplicas())
                .isGreaterThan(autoscaler.getSpec().getMinReplicas());
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("deployments")
    void isSelectedByItsServiceAndItsBudgetAndNothingElseIs(Overlay overlay, String name, Deployment deployment) {
        Map<String, String> selector =
                overlay.one(Service.class, name).getSpec().getSelector();
        PodDisruptionBudget budget = overlay.one(PodDisruptionBudget.class, name);

        assertThat(deployment.getSpec().getSelector().getMatchLabels()).isEqualTo(selector);
        assertThat(budget.getSpec().getSelector().getMatchLabels()).isEqualTo(selector);
        assertThat(budget.getSpec().getMaxUnavailable().getIntVal()).isEqualTo(1);
        List<String> selected = Workload.all().stream()
                .filter(workload -> workload.overlay().equals(overlay))
                .filter(workload ->
                        workload.template().getMetadata().getLabels().entrySet().containsAll(selector.entrySet()))
                .map(Workload::name)
                .toList();
        assertThat(selected).containsExactly(name);
    }

    @Test
    void productionStartsWithTwoOfEach() {
        assertThat(Overlay.PRODUCTION.every(HorizontalPodAutoscaler.class))
                .hasSize(4)
                .allMatch(autoscaler -> autoscaler.getSpec().getMinReplicas() >= 2);
    }

    @Test
    void databaseHasThreeInstancesOnThreeNodes() {
        JsonNode cluster = Overlay.PRODUCTION.one("Cluster", "yiding-postgres");

        assertThat(cluster.at("/spec/instances").asInt()).isEqualTo(3);
        assertThat(cluster.at("/spec/affinity/podAntiAffinityType").asText()).isEqualTo("required");
        assertThat(cluster.at("/spec/enablePDB").asBoolean()).isTrue();
    }

    @Test
    void anAcknowledgedWriteIsOnTwoInstances() {
        JsonNode synchronous =
                Overlay.PRODUCTION.one("Cluster", "yiding-postgres").at("/spec/postgresql/synchronous");

        assertThat(synchronous.path("number").asInt()).isEqualTo(1);
        assertThat(synchronous.path("dataDurability").asText()).isEqualTo("required");
    }

    @Test
    void takingAnObjectAwayNeverTakesADatabaseAway() {
        assertThat(Overlay.PRODUCTION.ofKind("Database"))
                .hasSize(3)
                .allMatch(database ->
                        database.at("/spec/databaseReclaimPolicy").asText().equals("retain"));
    }

    @Test
    void theWriteAheadLogAndANightlyBackupGoToTheObjectStore() {
        JsonNode plugin = Overlay.PRODUCTION.one("Cluster", "yiding-postgres").at("/spec/plugins/0");
        JsonNode nightly = Overlay.PRODUCTION.one("ScheduledBackup", "yiding-nightly");

        assertThat(plugin.path("isWALArchiver").asBoolean()).isTrue();
        assertThat(Overlay.PRODUCTION.has(
                        "ObjectStore", plugin.at("/parameters/barmanObjectName").asText()))
                .isTrue();
        assertThat(nightly.at("/spec/pluginConfiguration/name")).isEqualTo(plugin.path("name"));
        assertThat(nightly.at("/spec/cluster/name").asText()).isEqualTo("yiding-postgres");
    }

    @Test
    void connectionsFitTheServerWhenEverythingIsScaledUp() {
        JsonNode cluster = Overlay.PRODUCTION.one("Cluster", "yiding-postgres");
        int most = cluster.at("/spec/postgresql/parameters/max_connections").asInt();
        int reserved = 10;
        int keycloak = Overlay.PRODUCTION
                        .one("Keycloak", "yiding-keycloak")
                        .at("/spec/instances")
                        .asInt()
                * Overlay.PRODUCTION
                        .one("Keycloak", "yiding-keycloak")
                        .at("/spec/db/poolMaxSize")
                        .asInt();
        int databases = Overlay.PRODUCTION.ofKind("Database").size();
        JsonNode pooler = Overlay.PRODUCTION.one("Pooler", "yiding-pooler-rw");
        int pooled = pooler.at("/spec/instances").asInt()
                * pooler.at("/spec/pgbouncer/parameters/default_pool_size").asInt()
                * databases;

        assertThat(keycloak + pooled + reserved).isLessThanOrEqualTo(most);
    }

    @Test
    void everyCallerFitsThePooler() {
        int callers = Workload.deployments(Overlay.PRODUCTION).stream()
                .filter(workload ->
                        Environment.of(workload.container()).containsKey("QUARKUS_DATASOURCE_JDBC_MAX_SIZE"))
                .mapToInt(workload ->
                        Integer.parseInt(Environment.of(workload.container()).get("QUARKUS_DATASOURCE_JDBC_MAX_SIZE"))
                                * (Overlay.PRODUCTION
                                                .one(HorizontalPodAutoscaler.class, workload.name())
                                                .getSpec()
                                                .getMaxReplicas()
                                        + 1))
                .sum();
        int one = Overlay.PRODUCTION
                .one("Pooler", "yiding-pooler-rw")
                .at("/spec/pgbouncer/parameters/max_client_conn")
                .asInt();

        assertThat(callers).as("on the one pooler that is left").isLessThanOrEqualTo(one);
    }
}
