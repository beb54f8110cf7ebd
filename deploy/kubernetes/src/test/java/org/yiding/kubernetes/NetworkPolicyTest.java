package org.yiding.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.LabelSelector;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyPeer;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyPort;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Who may speak to whom. The two tables are the architecture picture with its ports; a policy that opens more, or
 * less, fails here. A connection inside the namespace needs both ends, and the last test holds them against each other.
 */
class NetworkPolicyTest {

    private static final Set<String> INWARD = Set.of(
            // The picture: applications and people come to the gateway and to Keycloak, files to who keeps them.
            "[envoy-gateway-system] -> gateway:8080",
            "[envoy-gateway-system] -> meeting-service:8080",
            "[envoy-gateway-system] -> regulation-service:8080",
            "[envoy-gateway-system] -> directory-service:8080",
            "[envoy-gateway-system] -> yiding-keycloak:8443",
            // The gateway fetches from the services.
            "gateway -> meeting-service:8080",
            "gateway -> regulation-service:8080",
            "gateway -> directory-service:8080",
            // An import registers what it names with the two that own it.
            "meeting-service -> regulation-service:8080",
            "meeting-service -> directory-service:8080",
            // Keys and policies.
            "gateway -> yiding-keycloak:8443",
            "meeting-service -> yiding-keycloak:8443",
            "regulation-service -> yiding-keycloak:8443",
            "directory-service -> yiding-keycloak:8443",
            "yiding-keycloak -> yiding-keycloak:7800",
            "yiding-keycloak -> yiding-keycloak:57800",
            // One database each, through the pooler.
            "meeting-service -> yiding-pooler-rw:5432",
            "regulation-service -> yiding-pooler-rw:5432",
            "directory-service -> yiding-pooler-rw:5432",
            "meeting-service -> yiding-pooler-ro:5432",
            "regulation-service -> yiding-pooler-ro:5432",
            "directory-service -> yiding-pooler-ro:5432",
            "yiding-pooler-rw -> yiding-postgres:5432",
            "yiding-pooler-ro -> yiding-postgres:5432",
            "yiding-keycloak -> yiding-postgres:5432",
            "keycloak-realm-import -> yiding-postgres:5432",
            "meeting-migration -> yiding-postgres:5432",
            "regulation-migration -> yiding-postgres:5432",
            "directory-migration -> yiding-postgres:5432",
            "meeting-retention -> yiding-postgres:5432",
            "regulation-retention -> yiding-postgres:5432",
            "directory-retention -> yiding-postgres:5432",
            // Replication, and the operator that cares for it.
            "yiding-postgres -> yiding-postgres:5432",
            "yiding-postgres -> yiding-postgres:8000",
            "[cnpg-system] -> yiding-postgres:5432",
            "[cnpg-system] -> yiding-postgres:8000",
            // Metrics.
            "[monitoring] -> gateway:8080",
            "[monitoring] -> meeting-service:8080",
            "[monitoring] -> regulation-service:8080",
            "[monitoring] -> directory-service:8080",
            "[monitoring] -> yiding-keycloak:9000",
            "[monitoring] -> yiding-postgres:9187",
            "[monitoring] -> yiding-pooler-rw:9127",
            "[monitoring] -> yiding-pooler-ro:9127");

    private static final Set<String> OUT_OF_THE_NAMESPACE = Set.of(
            "every pod -> [kube-system]:53",
            // The operator's own processes ask the Kubernetes API; backups go to the object store.
            "yiding-postgres -> anywhere:443",
            "yiding-postgres -> anywhere:6443",
            "yiding-pooler-rw -> anywhere:443",
            "yiding-pooler-rw -> anywhere:6443",
            "yiding-pooler-ro -> anywhere:443",
            "yiding-pooler-ro -> anywhere:6443");

    @Test
    void everythingIsClosedFirst() {
        NetworkPolicy closed = Overlay.PRODUCTION.one(NetworkPolicy.class, "closed");

        assertThat(closed.getSpec().getPodSelector()).isEqualTo(new LabelSelector());
        assertThat(closed.getSpec().getPolicyTypes()).containsExactlyInAnyOrder("Ingress", "Egress");
        assertThat(closed.getSpec().getIngress()).isEmpty();
        assertThat(closed.getSpec().getEgress()).isEmpty();
    }

    @Test
    void inwardOnlyWhatTheArchitecturePictureShows() {
        assertThat(inward()).containsExactlyInAnyOrderElementsOf(INWARD);
    }

    @Test
    void outwardOnlyNamesBackupsAndTheOperatorsApi() {
        Set<String> out = new TreeSet<>(outward());
        out.removeIf(edge -> !edge.contains("[") && !edge.contains("anywhere"));

        assertThat(out).containsExactlyInAnyOrderElementsOf(OUT_OF_THE_NAMESPACE);
    }

    @Test
    void bothEndsAgree() {
        Set<String> in = new TreeSet<>(inward());
        in.removeIf(edge -> edge.startsWith("["));
        Set<String> out = new TreeSet<>(outward());
        out.removeIf(edge -> edge.contains("[") || edge.contains("anywhere"));

        assertThat(in).isEqualTo(out);
    }

    private static Set<String> inward() {
        Set<String> edges = new TreeSet<>();
        for (NetworkPolicy policy : Overlay.PRODUCTION.every(NetworkPolicy.class)) {
            List<String> pods = names(policy.getSpec().getPodSelector());
            policy.getSpec().getIngress().forEach(rule -> {
                for (String from : peers(rule.getFrom())) {
                    edges.addAll(edges(List.of(from), pods, rule.getPorts()));
                }
            });
        }
        return edges;
    }

    private static Set<String> outward() {
        Set<String> edges = new TreeSet<>();
        for (NetworkPolicy policy : Overlay.PRODUCTION.every(NetworkPolicy.class)) {
            List<String> pods = names(policy.getSpec().getPodSelector());
            policy.getSpec()
                    .getEgress()
                    .forEach(rule -> edges.addAll(edges(pods, peers(rule.getTo()), rule.getPorts())));
        }
        return edges;
    }

    private static List<String> edges(List<String> from, List<String> to, Collection<NetworkPolicyPort> ports) {
        assertThat(ports).as("a rule without ports opens them all").isNotEmpty();
        return from.stream()
                .flatMap(one -> to.stream()
                        .flatMap(other -> ports.stream()
                                .map(port -> one + " -> " + other + ":"
                                        + port.getPort().getIntVal())))
                .toList();
    }

    private static List<String> peers(List<NetworkPolicyPeer> peers) {
        if (peers.isEmpty()) {
            return List.of("anywhere");
        }
        return peers.stream().flatMap(NetworkPolicyTest::peer).toList();
    }

    private static Stream<String> peer(NetworkPolicyPeer peer) {
        assertThat(peer.getIpBlock()).isNull();
        if (peer.getNamespaceSelector() != null) {
            return Stream.of(
                    "[" + peer.getNamespaceSelector().getMatchLabels().get("kubernetes.io/metadata.name") + "]");
        }
        return names(peer.getPodSelector()).stream();
    }

    /** The workloads that a selector names, by the label that says most. */
    private static List<String> names(LabelSelector selector) {
        Map<String, String> labels = selector.getMatchLabels();
        for (String key : List.of(
                "cnpg.io/poolerName",
                "cnpg.io/cluster",
                "app.kubernetes.io/instance",
                "app.kubernetes.io/name",
                "app")) {
            if (labels.containsKey(key)) {
                return List.of(labels.get(key));
            }
        }
        List<String> expressed = selector.getMatchExpressions().stream()
                .flatMap(expression -> expression.getValues().stream())
                .toList();
        return expressed.isEmpty() ? List.of("every pod") : expressed;
    }
}
