package org.yiding.local.keycloak;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
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
import org.yiding.local.state.Secrets;

/** What an administrator and a resource server ask of a realm, over its public addresses. */
public final class RealmClient {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final String origin;
    private final Secrets secrets;

    public RealmClient(String origin, Secrets secrets) {
        this.origin = origin;
        this.secrets = secrets;
    }

    /** An access token of the demonstration user of this role. */
    public String token(String role) {
        return new TokenClient(origin + "/realms/yiding").token(role, secrets.get("user." + role));
    }

    /** An access token of a service's own account. @param client its name in the realm */
    String tokenOfProgram(String client) {
        String form = "grant_type=client_credentials&client_id=" + client + "&client_secret="
                + secrets.get("client." + client);
        HttpRequest.Builder signIn = HttpRequest.newBuilder(
                        URI.create(origin + "/realms/yiding/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form));
        return parsed(sent(signIn).body()).path("access_token").asText();
    }

    /** What a token says, unchecked. */
    public static JsonNode claims(String token) {
        return part(token, 1);
    }

    static JsonNode header(String token) {
        return part(token, 0);
    }

    JsonNode get(String token, String path) {
        return parsed(sent(admin(token, path).GET()).body());
    }

    int status(String token, String path) {
        return sent(admin(token, path).GET()).statusCode();
    }

    int post(String token, String path, JsonNode body) {
        return sent(admin(token, path)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(body.toString())))
                .statusCode();
    }

    int delete(String token, String path, JsonNode body) {
        return sent(admin(token, path)
                        .header("Content-Type", "application/json")
                        .method("DELETE", BodyPublishers.ofString(body.toString())))
                .statusCode();
    }

    int put(String token, String path, JsonNode body) {
        return sent(admin(token, path)
                        .header("Content-Type", "application/json")
                        .PUT(BodyPublishers.ofString(body.toString())))
                .statusCode();
    }

    /** Whether Keycloak lets the bearer of this token have this path of the meeting service. */
    boolean mayHave(String token, String path) {
        String form = "grant_type=" + encoded("urn:ietf:params:oauth:grant-type:uma-ticket")
                + "&audience=meeting-service&permission_resource_format=uri"
                + "&permission_resource_matching_uri=true&response_mode=decision&permission=" + encoded(path);
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create(origin + "/realms/yiding/protocol/openid-connect/token"))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form));
        return sent(request).statusCode() == 200;
    }

    /** The resources that a service's policy enforcer finds for this path; it asks so when it starts. */
    JsonNode resourcesOf(String service, String path) {
        String token = tokenOfProgram(service);
        HttpRequest.Builder question = HttpRequest.newBuilder(
                        URI.create(origin + "/realms/yiding/authz/protection/resource_set?uri=" + encoded(path)))
                .header("Authorization", "Bearer " + token);
        return parsed(sent(question).body());
    }

    /**
     * Lets a policy allow what it is for to these roles alone from now on.
     *
     * @param token a security administrator's
     * @param service the client that the policy belongs to
     * @param name of the policy
     */
    public void let(String token, String service, String name, List<String> roles) {
        String client = get(token, "/clients?clientId=" + service).at("/0/id").asText();
        String policies = "/clients/" + client + "/authz/resource-server/policy";
        ObjectNode policy = (ObjectNode)
                get(token, policies + "/role?name=" + encoded(name)).get(0);
        ArrayNode allowed = policy.putArray("roles");
        for (String role : roles) {
            allowed.addObject()
                    .put("id", get(token, "/roles/" + role).path("id").asText())
                    .put("required", false);
        }
        int status = put(token, policies + "/role/" + policy.path("id").asText(), policy);
        if (status >= 300) {
            throw new IllegalStateException("Keycloak answered the change of the policy with " + status);
        }
    }

    private HttpRequest.Builder admin(String token, String path) {
        return HttpRequest.newBuilder(URI.create(origin + "/admin/realms/yiding" + path))
                .header("Authorization", "Bearer " + token);
    }

    private static HttpResponse<String> sent(HttpRequest.Builder request) {
        try {
            return HTTP.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static JsonNode part(String token, int index) {
        byte[] json = Base64.getUrlDecoder().decode(token.split("\\.")[index]);
        return parsed(new String(json, StandardCharsets.UTF_8));
    }

    private static JsonNode parsed(String json) {
        try {
            return JSON.readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(json, e);
        }
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
