package org.yiding.local.keycloak;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.yiding.local.ExitCode;
import org.yiding.local.LauncherFailure;

/** Signs users in at a realm by their passwords, as the command line does. */
public final class TokenClient {

    /** The client of the realm that may do so. */
    public static final String CLIENT = "yiding-cli";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();

    private final URI endpoint;

    /** @param issuer the realm: {@code http://127.0.0.1:8180/realms/yiding} */
    public TokenClient(String issuer) {
        this.endpoint = URI.create(issuer + "/protocol/openid-connect/token");
    }

    /** An access token of this user. Fails with {@link ExitCode#REFUSED} where the password is not theirs. */
    public String token(String user, String password) {
        Map<String, String> form = new TreeMap<>();
        form.put("grant_type", "password");
        form.put("client_id", CLIENT);
        form.put("username", user);
        form.put("password", password);
        HttpRequest request = HttpRequest.newBuilder(endpoint)
                .timeout(Duration.ofSeconds(30))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(encoded(form)))
                .build();
        HttpResponse<String> answer = sent(request, user);
        JsonNode body = parsed(answer.body());
        if (answer.statusCode() != 200) {
            throw new LauncherFailure(
                    ExitCode.REFUSED,
                    "Keycloak refuses to sign in " + user + ": "
                            + body.path("error_description").asText("status " + answer.statusCode())
                            + ". The passwords of this suite are in its state folder; see ./yiding status.");
        }
        return body.path("access_token").asText();
    }

    private HttpResponse<String> sent(HttpRequest request, String user) {
        try {
            return HTTP.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new LauncherFailure(
                    ExitCode.NOT_RUNNING,
                    "Keycloak does not answer at " + endpoint + " to sign in " + user + ": see ./yiding status.",
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while signing in", e);
        }
    }

    private static String encoded(Map<String, String> form) {
        return form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private static JsonNode parsed(String body) {
        try {
            return JSON.readTree(body);
        } catch (IOException notJson) {
            return JSON.createObjectNode();
        }
    }
}
