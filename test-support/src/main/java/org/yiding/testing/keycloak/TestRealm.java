package org.yiding.testing.keycloak;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The realm in the Keycloak of {@link KeycloakResource}, as its people and its first administrator use it. */
public final class TestRealm {

    static final String ADMINISTRATOR = "first-administrator";

    // The resource and the test run in two class loaders: a system property is what both see.
    private static final String WIRE = "yiding.test.keycloak.wire";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final String origin;

    private TestRealm(String origin) {
        this.origin = origin;
    }

    /** The realm that is running; waits for Keycloak to start where nobody has asked for it before. */
    public static TestRealm running() {
        String wire = Objects.requireNonNull(System.getProperty(WIRE), "The tests have no Keycloak");
        return new TestRealm(
                sent(HttpRequest.newBuilder(URI.create(wire + Wire.WHERE))).body());
    }

    static void announce(String wire) {
        System.setProperty(WIRE, wire);
    }

    /** Somebody who is signed in. @param access the access token @param refresh the refresh token */
    public record SignedIn(String access, String refresh) {

        /** The roles of the realm in the access token. */
        public List<String> roles() {
            return texts(claims().at("/realm_access/roles"));
        }

        /** What the access token says. */
        public JsonNode claims() {
            return read(new String(Base64.getUrlDecoder().decode(access.split("\\.")[1]), StandardCharsets.UTF_8));
        }
    }

    /** Enters a user, who can sign in and holds no role of ours, and gives Keycloak's id. */
    public String newUser(String username) {
        String user = "{\"username\": \"" + username
                + "\", \"enabled\": true, \"firstName\": \"用户\", \"lastName\": \"试\","
                + " \"email\": \"" + username
                + "@yiding.invalid\", \"emailVerified\": true, \"credentials\": [{\"type\":"
                + " \"password\", \"temporary\": false, \"value\": \"" + KeycloakResource.secret("user." + username)
                + "\"}]}";
        send("POST", "/users", user);
        return idOf(username);
    }

    /** Keycloak's id of a user. */
    public String idOf(String username) {
        return get("/users?exact=true&username=" + username).at("/0/id").asText();
    }

    /** Signs a user in with their password. */
    public SignedIn signIn(String username) {
        JsonNode answer = read(token(
                        "yiding",
                        Map.of(
                                "grant_type",
                                "password",
                                "client_id",
                                "yiding-cli",
                                "username",
                                username,
                                "password",
                                KeycloakResource.secret("user." + username)))
                .body());
        return new SignedIn(
                answer.path("access_token").asText(),
                answer.path("refresh_token").asText());
    }

    /** The status with which Keycloak answers who wants a further token: 200, or 400 where the session has ended. */
    public int refreshed(SignedIn session) {
        return token(
                        "yiding",
                        Map.of(
                                "grant_type", "refresh_token",
                                "client_id", "yiding-cli",
                                "refresh_token", session.refresh()))
                .statusCode();
    }

    /** The names of the roles that were given to a user and not through a group. */
    public List<String> rolesOf(String id) {
        return get("/users/" + id + "/role-mappings/realm").findValuesAsText("name").stream()
                .filter(name -> !name.startsWith("default-roles"))
                .sorted()
                .toList();
    }

    /** The agency that stands at a user; null for none. */
    public @Nullable String agencyOf(String id) {
        return get("/users/" + id).at("/attributes/agency_id/0").asText(null);
    }

    /** Gives a role past the system, as in Keycloak's own console. */
    public void give(String id, String role) {
        send("POST", "/users/" + id + "/role-mappings/realm", "[" + get("/roles/" + role) + "]");
    }

    /** Puts a user into a new group that has a role. */
    public void joinGroup(String id, String group, String role) {
        send("POST", "/groups", "{\"name\": \"" + group + "\"}");
        String key = get("/groups?exact=true&search=" + group).at("/0/id").asText();
        send("POST", "/groups/" + key + "/role-mappings/realm", "[" + get("/roles/" + role) + "]");
        send("PUT", "/users/" + id + "/groups/" + key, "{}");
    }

    /** Cuts the application off from Keycloak at the first request that this pattern finds ({@code POST .*}). */
    public void cutAt(String request) {
        Wire.cut(request);
    }

    /** Lets the first request through that this pattern finds, and neither its answer nor anything that follows. */
    public void loseAnswerTo(String request) {
        Wire.loseAnswer(request);
    }

    /** Loses the first request that this pattern finds, and nothing that follows. */
    public void failOnceAt(String request) {
        Wire.failOnce(request);
    }

    /** Lets everything through again. */
    public void mend() {
        Wire.mend();
    }

    private JsonNode get(String path) {
        return read(send("GET", path, null));
    }

    private String send(String method, String path, @Nullable String body) {
        String token = read(token(
                                "master",
                                Map.of(
                                        "grant_type",
                                        "password",
                                        "client_id",
                                        "admin-cli",
                                        "username",
                                        ADMINISTRATOR,
                                        "password",
                                        KeycloakResource.secret("keycloak.admin")))
                        .body())
                .path("access_token")
                .asText();
        HttpResponse<String> answer = sent(HttpRequest.newBuilder(URI.create(origin + "/admin/realms/yiding" + path))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body)));
        if (answer.statusCode() >= 300) {
            throw new IllegalStateException(method + " " + path + ": " + answer.statusCode() + " " + answer.body());
        }
        return answer.body();
    }

    private HttpResponse<String> token(String realm, Map<String, String> form) {
        String body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return sent(HttpRequest.newBuilder(URI.create(origin + "/realms/" + realm + "/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body)));
    }

    private static HttpResponse<String> sent(HttpRequest.Builder request) {
        try {
            return HTTP.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException("Keycloak does not answer the test", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while asking Keycloak", e);
        }
    }

    private static List<String> texts(JsonNode list) {
        return list.valueStream().map(JsonNode::asText).sorted().toList();
    }

    private static JsonNode read(String json) {
        try {
            return json.isEmpty() ? MissingNode.getInstance() : JSON.readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(json, e);
        }
    }
}
