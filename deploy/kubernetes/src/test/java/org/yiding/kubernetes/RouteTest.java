package org.yiding.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Files and tables reach the service that has them, whichever way a cluster is entered. */
class RouteTest {

    /** Answered inside of the cluster only: probes, metrics, the trails' export, what the gateway tells. */
    private static final List<String> INSIDE = List.of("/q/", "/audit/", "/refusals");

    @Test
    void everyRestPathOfTheAccessTableIsRoutedToItsServiceByTheGatewayApi() {
        Map<String, String> ways = new TreeMap<>();
        for (JsonNode rule : Overlay.PRODUCTION.one("HTTPRoute", "graph").at("/spec/rules")) {
            ways.put(
                    rule.at("/matches/0/path/value").asText(),
                    rule.at("/backendRefs/0/name").asText());
        }

        assertThat(reached(ways)).isEqualTo(restPaths());
    }

    @Test
    void everyRestPathOfTheAccessTableIsRoutedToItsServiceByTheIngress() {
        Map<String, String> ways = new TreeMap<>();
        for (JsonNode path : Overlay.LOCAL.one("Ingress", "graph").at("/spec/rules/0/http/paths")) {
            ways.put(
                    path.path("path").asText(), path.at("/backend/service/name").asText());
        }

        assertThat(reached(ways)).isEqualTo(restPaths());
    }

    /** Both ways in take the longest path that fits. */
    private static Map<String, String> reached(Map<String, String> ways) {
        Map<String, String> reached = new TreeMap<>();
        for (String path : restPaths().keySet()) {
            String way = ways.keySet().stream()
                    .filter(prefix -> path.equals(prefix) || path.startsWith(prefix + "/"))
                    .max(Comparator.comparingInt(String::length))
                    .orElse("");
            reached.put(path, ways.getOrDefault(way, "nobody"));
        }
        return reached;
    }

    private static Map<String, String> restPaths() {
        Map<String, String> paths = new TreeMap<>();
        Repository.text(Repository.file("docs/access.csv"))
                .lines()
                .map(line -> line.split(","))
                .filter(row -> row[2].startsWith("/") && INSIDE.stream().noneMatch(row[2]::startsWith))
                .forEach(row -> paths.put(row[2], row[0] + "-service"));
        assertThat(paths).containsEntry("/documents/{id}", "meeting-service").hasSizeGreaterThan(3);
        return paths;
    }
}
