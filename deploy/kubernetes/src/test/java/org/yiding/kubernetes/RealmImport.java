package org.yiding.kubernetes;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import java.nio.file.Path;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes the Keycloak operator's custom resource from the one realm file. The operator wants the realm inside its
 * resource, and kustomize cannot put a file there, so it is generated, committed and compared.
 *
 * <p>The realm file names its secrets as {@code ${secret:client.meeting-service}}. Keycloak would read that as a
 * variable named secret with a default, so each becomes a variable that the operator fills from a Kubernetes secret.
 */
final class RealmImport {

    static final Path REALM = Repository.file("deploy/keycloak/yiding-realm.json");
    static final Path BASE = Repository.file("deploy/kubernetes/base/keycloak/realm-import.yaml");
    static final Path DEMONSTRATION = Repository.file("deploy/kubernetes/overlays/local/realm-users.yaml");

    private static final Pattern SECRET = Pattern.compile("\\$\\{secret:(client|user)\\.([a-z-]+)}");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final ObjectMapper YAML = new ObjectMapper(YAMLFactory.builder()
            .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
            .enable(YAMLGenerator.Feature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
            .enable(YAMLGenerator.Feature.INDENT_ARRAYS_WITH_INDICATOR)
            .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
            .disable(YAMLGenerator.Feature.SPLIT_LINES)
            .build());

    private RealmImport() {}

    /** For clusters that people use: no demonstration users but the accounts of programs, no client that takes passwords. */
    static String base() {
        ObjectNode realm = (ObjectNode) realm();
        ArrayNode programs = JSON.createArrayNode();
        realm.path("users").forEach(user -> {
            if (user.has("serviceAccountClientId")) {
                programs.add(user);
            }
        });
        realm.set("users", programs);
        ArrayNode clients = JSON.createArrayNode();
        realm.path("clients").forEach(client -> {
            if (!client.path("directAccessGrantsEnabled").asBoolean()) {
                clients.add(client);
            }
        });
        realm.set("clients", clients);
        return resource(realm);
    }

    /** For a local cluster: a patch that brings back the demonstration users and their client. */
    static String demonstration() {
        JsonNode realm = realm();
        ObjectNode part = JSON.createObjectNode();
        part.set("users", realm.path("users"));
        part.set("clients", realm.path("clients"));
        return resource(part);
    }

    static JsonNode realm() {
        try {
            return JSON.readTree(Repository.text(REALM));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(REALM + " is no JSON", e);
        }
    }

    private static String resource(JsonNode realm) {
        ObjectNode resource = JSON.createObjectNode();
        resource.put("apiVersion", "k8s.keycloak.org/v2beta1");
        resource.put("kind", "KeycloakRealmImport");
        resource.putObject("metadata").put("name", "yiding");
        ObjectNode spec = resource.putObject("spec");
        spec.put("keycloakCRName", "yiding-keycloak");
        try {
            String text = JSON.writeValueAsString(realm);
            ObjectNode placeholders = spec.putObject("placeholders");
            for (String name : new TreeSet<>(
                    SECRET.matcher(text).results().map(found -> found.group()).toList())) {
                Matcher secret = SECRET.matcher(name);
                secret.matches();
                placeholders
                        .putObject(variable(secret))
                        .putObject("secret")
                        .put("name", isClient(secret) ? "keycloak-client-" + secret.group(2) : "demonstration-users")
                        .put("key", isClient(secret) ? "secret" : secret.group(2));
            }
            String filled =
                    SECRET.matcher(text).replaceAll(secret -> Matcher.quoteReplacement("${" + variable(secret) + "}"));
            spec.set("realm", JSON.readTree(filled));
            return "# Generated from deploy/keycloak/yiding-realm.json; RealmImportTest says how.\n"
                    + YAML.writeValueAsString(resource);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the realm cannot be written as YAML", e);
        }
    }

    private static boolean isClient(MatchResult secret) {
        return secret.group(1).equals("client");
    }

    private static String variable(MatchResult secret) {
        return (secret.group(1) + "_" + secret.group(2)).replace('-', '_').toUpperCase(Locale.ROOT);
    }
}
