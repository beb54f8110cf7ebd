package org.yiding.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Where the secrets of an overlay come from. */
final class Secrets {

    /** Made by others than Yiding's manifests: who, and the keys it has. */
    static final Map<String, List<String>> BROUGHT = Map.of(
            // CloudNativePG's certificate authority of the cluster yiding-postgres.
            "yiding-postgres-ca", List.of("ca.crt", "ca.key"),
            // The platform's issuer.
            "yiding-tls", List.of("tls.crt", "tls.key", "ca.crt"),
            "keycloak-tls", List.of("tls.crt", "tls.key", "ca.crt"));

    private Secrets() {}

    /** The keys that a secret of this name has in a cluster with this overlay; empty where nobody makes it. */
    static List<String> keysOf(Overlay overlay, String name) {
        List<String> keys = new ArrayList<>();
        if (overlay.has("Secret", name)) {
            overlay.one("Secret", name).path("data").fieldNames().forEachRemaining(keys::add);
        }
        for (JsonNode external : overlay.ofKind("ExternalSecret")) {
            if (external.at("/spec/target/name").asText().equals(name)) {
                JsonNode template = external.at("/spec/target/template/data");
                template.fieldNames().forEachRemaining(keys::add);
                if (template.isMissingNode()) {
                    external.at("/spec/data")
                            .forEach(entry -> keys.add(entry.path("secretKey").asText()));
                }
            }
        }
        return keys.isEmpty() ? BROUGHT.getOrDefault(name, List.of()) : List.copyOf(keys);
    }
}
