package org.yiding.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.openshift.api.model.monitoring.v1.PrometheusRule;
import io.fabric8.openshift.api.model.monitoring.v1.Rule;
import io.fabric8.openshift.api.model.monitoring.v1.ServiceMonitor;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Alerts that someone can act on, and panels that show series which exist. */
class MonitoringTest {

    /** Every series that an alert or a panel reads, and who exports it. */
    private static final Map<String, String> SERIES = Map.ofEntries(
            Map.entry("up", "Prometheus"),
            Map.entry("http_server_requests_seconds_count", "Micrometer in every service"),
            Map.entry("http_server_requests_seconds_sum", "Micrometer in every service"),
            Map.entry("http_server_requests_seconds_max", "Micrometer in every service"),
            Map.entry("jvm_memory_used_bytes", "Micrometer in every service"),
            Map.entry("kube_pod_container_status_restarts_total", "kube-state-metrics"),
            Map.entry("kube_pod_container_resource_limits", "kube-state-metrics"),
            Map.entry("kube_horizontalpodautoscaler_status_current_replicas", "kube-state-metrics"),
            Map.entry("kube_horizontalpodautoscaler_spec_max_replicas", "kube-state-metrics"),
            Map.entry("kube_job_status_failed", "kube-state-metrics"),
            Map.entry("kube_job_status_succeeded", "kube-state-metrics"),
            Map.entry("container_memory_working_set_bytes", "the kubelet's cAdvisor"),
            Map.entry("kubelet_volume_stats_available_bytes", "the kubelet"),
            Map.entry("kubelet_volume_stats_capacity_bytes", "the kubelet"),
            Map.entry("cnpg_pg_replication_streaming_replicas", "CloudNativePG's default queries"),
            Map.entry("cnpg_pg_replication_lag", "CloudNativePG's default queries"),
            Map.entry("cnpg_pg_stat_archiver_failed_count", "CloudNativePG's default queries"),
            Map.entry("cnpg_backends_total", "CloudNativePG's default queries"),
            Map.entry("cnpg_pg_database_size_bytes", "CloudNativePG's default queries"),
            Map.entry("cnpg_pgbouncer_pools_cl_waiting", "CloudNativePG's pooler"),
            Map.entry("barman_cloud_cloudnative_pg_io_last_available_backup_timestamp", "the Barman Cloud plugin"));

    private static final Pattern NAME = Pattern.compile("\\b([a-z][a-z0-9]*(?:_[a-z0-9]+)+|up)(?=\\{)");

    static Stream<Rule> alerts() {
        return Overlay.PRODUCTION.one(PrometheusRule.class, "yiding").getSpec().getGroups().stream()
                .flatMap(group -> group.getRules().stream());
    }

    static Stream<JsonNode> panels() {
        return dashboards().stream().flatMap(dashboard -> {
            List<JsonNode> panels = new ArrayList<>();
            dashboard.path("panels").forEach(panels::add);
            return panels.stream();
        });
    }

    @ParameterizedTest
    @MethodSource("alerts")
    void everyAlertHasARunbookOfItsOwn(Rule alert) {
        String runbooks = Repository.text(Repository.file("docs/runbooks.md"));
        String anchor = alert.getAlert().toLowerCase(Locale.ROOT);

        assertThat(alert.getAnnotations()).containsEntry("runbook", "docs/runbooks.md#" + anchor);
        assertThat(runbooks.lines()).contains("## " + alert.getAlert());
        assertThat(alert.getLabels().get("severity")).isIn("critical", "warning");
        assertThat(alert.getAnnotations().get("summary")).endsWith(".");
    }

    @Test
    void everyRunbookHasAnAlert() {
        Set<String> headings = new TreeSet<>(Repository.text(Repository.file("docs/runbooks.md"))
                .lines()
                .filter(line -> line.startsWith("## "))
                .map(line -> line.substring(3))
                .toList());

        assertThat(headings)
                .isEqualTo(new TreeSet<>(alerts().map(Rule::getAlert).toList()));
    }

    @ParameterizedTest
    @MethodSource("alerts")
    void everyAlertReadsSeriesThatAreExported(Rule alert) {
        assertThat(series(alert.getExpr().getStrVal())).isNotEmpty().allMatch(SERIES::containsKey);
    }

    @ParameterizedTest
    @MethodSource("panels")
    void everyPanelReadsSeriesThatAreExported(JsonNode panel) {
        assertThat(panel.path("title").asText()).isNotBlank();
        assertThat(panel.path("targets")).isNotEmpty();
        panel.path("targets")
                .forEach(target -> assertThat(series(target.path("expr").asText()))
                        .isNotEmpty()
                        .allMatch(SERIES::containsKey));
    }

    @Test
    void noListedSeriesIsUnread() {
        Set<String> read = new TreeSet<>();
        alerts().forEach(alert -> read.addAll(series(alert.getExpr().getStrVal())));
        panels().forEach(panel -> panel.path("targets")
                .forEach(target -> read.addAll(series(target.path("expr").asText()))));

        assertThat(SERIES.keySet()).isEqualTo(read);
    }

    @Test
    void bracketsOfEveryExpressionClose() {
        alerts().forEach(alert -> {
            String expression = alert.getExpr().getStrVal();
            for (String pair : List.of("()", "{}", "[]")) {
                assertThat(expression
                                .chars()
                                .filter(sign -> sign == pair.charAt(0))
                                .count())
                        .as(alert.getAlert())
                        .isEqualTo(expression
                                .chars()
                                .filter(sign -> sign == pair.charAt(1))
                                .count());
            }
        });
    }

    @Test
    void theMonitorFindsTheFourServicesAtTheirMetrics() {
        ServiceMonitor monitor = Overlay.PRODUCTION.one(ServiceMonitor.class, "yiding");

        assertThat(monitor.getSpec().getEndpoints().getFirst().getPath()).isEqualTo("/q/metrics");
        assertThat(monitor.getSpec().getEndpoints().getFirst().getPort()).isEqualTo("http");
        assertThat(monitor.getSpec()
                        .getSelector()
                        .getMatchExpressions()
                        .getFirst()
                        .getValues())
                .containsExactlyInAnyOrderElementsOf(Workload.deployments(Overlay.PRODUCTION).stream()
                        .map(Workload::name)
                        .toList());
    }

    @Test
    void grafanaFindsTheDashboards() {
        ConfigMap dashboards = Overlay.PRODUCTION.one(ConfigMap.class, "yiding-dashboards");

        assertThat(dashboards.getMetadata().getLabels()).containsEntry("grafana_dashboard", "1");
        assertThat(dashboards.getData()).containsOnlyKeys("yiding-services.json", "yiding-postgres.json");
    }

    private static List<JsonNode> dashboards() {
        ObjectMapper json = new ObjectMapper();
        return Overlay.PRODUCTION.one(ConfigMap.class, "yiding-dashboards").getData().values().stream()
                .map(text -> {
                    try {
                        return json.readTree(text);
                    } catch (JsonProcessingException e) {
                        throw new AssertionError("a dashboard is no JSON", e);
                    }
                })
                .toList();
    }

    private static Set<String> series(String expression) {
        Set<String> names = new TreeSet<>();
        NAME.matcher(expression).results().forEach(found -> names.add(found.group(1)));
        return names;
    }
}
