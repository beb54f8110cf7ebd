package org.yiding.testing.keycloak;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The realm in the Keycloak of {@link KeycloakResource}, as its people and its first administrator use it. */
public final class TestRealm {

    // The resource and the test run in two class loaders: a system property is what both see.
    private static final String WIRE = "yiding.test.keycloak.wire";
    // Whoever signs in at pages comes back here, where nobody listens: the browser stops.
    private static final String PAGES = "http://127.0.0.1:1/";

    private final KeycloakHttp keycloak;
    private final String name;

    private TestRealm(KeycloakHttp keycloak, String name) {
        this.keycloak = keycloak;
        this.name = name;
    }

    /** The realm that is running; waits for Keycloak to start where nobody has asked for it before. */
    public static TestRealm running() {
        String wire = Objects.requireNonNull(System.getProperty(WIRE), "The tests have no Keycloak");
        return new TestRealm(new KeycloakHttp(KeycloakHttp.text(URI.create(wire + Wire.WHERE))), "yiding");
    }

    /** Enters another realm, which is an organisation's own provider. @param representation as Keycloak exports it */
    public TestRealm another(String representation) {
        send("POST", "/admin/realms", representation);
        return new TestRealm(
                keycloak, KeycloakHttp.read(representation).path("realm").asText());
    }

    /** Takes this realm away. */
    public void remove() {
        send("DELETE", path(""), null);
    }

    /** Who issues the tokens of this realm, without the slash that paths begin with. */
    public String issuer() {
        return keycloak.origin() + "/realms/" + name;
    }

    /** The password of a user, also of one whom another directory keeps. */
    public static String passwordOf(String username) {
        return KeycloakResource.secret("user." + username);
    }

    static void announce(String wire) {
        System.setProperty(WIRE, wire);
    }

    /** Enters a user, who can sign in and holds no role of ours, and gives Keycloak's id. */
    public String newUser(String username) {
        String user = "{\"username\": \"" + username
                + "\", \"enabled\": true, \"firstName\": \"用户\", \"lastName\": \"试\","
                + " \"email\": \"" + username
                + "@yiding.invalid\", \"emailVerified\": true, \"credentials\": [{\"type\":"
                + " \"password\", \"temporary\": false, \"value\": \"" + passwordOf(username)
                + "\"}]}";
        send("POST", path("/users"), user);
        return idOf(username);
    }

    /** Keycloak's id of a user. */
    public String idOf(String username) {
        return get("/users?exact=true&username=" + username).at("/0/id").asText();
    }

    /** Signs a user in with their password. */
    public SignedIn signIn(String username) {
        return signedIn(keycloak.token(
                name,
                Map.of(
                        "grant_type",
                        "password",
                        "client_id",
                        "yiding-cli",
                        "username",
                        username,
                        "password",
                        passwordOf(username))));
    }

    /** Signs somebody in whom another provider knows, through a browser. @param provider its alias here */
    public SignedIn signInThrough(String provider, String username) {
        openPages();
        URI start = URI.create(
                issuer() + "/protocol/openid-connect/auth?client_id=yiding-cli&response_type=code&scope=openid"
                        + "&kc_idp_hint=" + provider + "&redirect_uri=" + PAGES);
        URI back = new Browser().signIn(start, PAGES, username, passwordOf(username));
        String code = back.getQuery().replaceFirst("(.*&)?code=([^&]*).*", "$2");
        return signedIn(keycloak.token(
                name,
                Map.of(
                        "grant_type",
                        "authorization_code",
                        "client_id",
                        "yiding-cli",
                        "code",
                        code,
                        "redirect_uri",
                        PAGES)));
    }

    private void openPages() {
        ObjectNode client = (ObjectNode) get("/clients?clientId=yiding-cli").get(0);
        client.put("standardFlowEnabled", true).putArray("redirectUris").add(PAGES);
        send("PUT", path("/clients/" + client.path("id").asText()), client.toString());
    }

    private static SignedIn signedIn(HttpResponse<String> answer) {
        JsonNode tokens = KeycloakHttp.read(answer.body());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException("Keycloak signs nobody in: " + answer.body());
        }
        return new SignedIn(
                tokens.path("access_token").asText(),
                tokens.path("refresh_token").asText());
    }

    /** The status with which Keycloak answers who wants a further token: 200, or 400 where the session has ended. */
    public int refreshed(SignedIn session) {
        return keycloak.token(
                        name,
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
        send("POST", path("/users/" + id + "/role-mappings/realm"), "[" + get("/roles/" + role) + "]");
    }

    /** Puts a user into a new group that has a role. */
    public void joinGroup(String id, String group, String role) {
        send("POST", path("/groups"), "{\"name\": \"" + group + "\"}");
        String key = get("/groups?exact=true&search=" + group).at("/0/id").asText();
        send("POST", path("/groups/" + key + "/role-mappings/realm"), "[" + get("/roles/" + role) + "]");
        send("PUT", path("/users/" + id + "/groups/" + key), "{}");
    }

    /** Takes a user out of a group. */
    public void leaveGroup(String id, String group) {
        String key = get("/groups?exact=true&search=" + group).at("/0/id").asText();
        send("DELETE", path("/users/" + id + "/groups/" + key), null);
    }

    /** Enters a setting of the realm. @return its id, or what stands for one */
    public String added(String collection, String representation) {
        send("POST", path(collection), representation);
        JsonNode entry = KeycloakHttp.read(representation);
        return collection.equals("/components")
                ? get("/components?name=" + entry.path("name").asText())
                        .at("/0/id")
                        .asText()
                : entry.path("alias").asText(entry.path("name").asText());
    }

    /** Takes a setting of the realm away. @param path that names it */
    public void removed(String path) {
        send("DELETE", path(path), null);
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
        return KeycloakHttp.read(send("GET", path(path), null));
    }

    private String path(String path) {
        return "/admin/realms/" + name + path;
    }

    private String send(String method, String path, @Nullable String body) {
        return keycloak.asAdministrator(method, path, body);
    }
}
