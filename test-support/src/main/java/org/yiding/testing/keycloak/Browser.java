package org.yiding.testing.keycloak;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a person's browser does while they sign in: follows where it is sent, keeps cookies and sends the form with the password.
 * Cookies that are meant for encrypted connections go over the loopback as well, as browsers have it.
 */
final class Browser {

    private static final Pattern FORM = Pattern.compile("<form[^>]* action=\"([^\"]+)\"");
    private static final int MOST_STEPS = 20;

    private final HttpClient http =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();
    private final List<HttpCookie> cookies = new ArrayList<>();

    /**
     * Signs in and gives the address with which the browser comes back to the application.
     *
     * @param start where the application sends whoever is to sign in
     * @param application the beginning of the address to which it wants them back; nothing is asked of it
     */
    URI signIn(URI start, String application, String username, String password) {
        HttpRequest.Builder next = HttpRequest.newBuilder(start);
        for (int step = 0; step < MOST_STEPS; step++) {
            HttpResponse<String> answer = sent(next);
            URI here = answer.uri();
            if (answer.statusCode() / 100 == 3) {
                URI there = here.resolve(answer.headers().firstValue("Location").orElseThrow());
                if (there.toString().startsWith(application)) {
                    return there;
                }
                next = HttpRequest.newBuilder(there);
            } else {
                next = form(answer, username, password);
            }
        }
        throw new IllegalStateException("Signing in as " + username + " comes to no end");
    }

    private static HttpRequest.Builder form(HttpResponse<String> page, String username, String password) {
        Matcher form = FORM.matcher(page.body());
        if (page.statusCode() != 200 || !form.find() || !page.body().contains("name=\"password\"")) {
            throw new IllegalStateException(page.uri() + " has no form to sign in: " + page.body());
        }
        return HttpRequest.newBuilder(page.uri().resolve(form.group(1).replace("&amp;", "&")))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("username=" + encoded(username) + "&password=" + encoded(password)));
    }

    private HttpResponse<String> sent(HttpRequest.Builder request) {
        String path = request.build().uri().getPath();
        String own = cookies.stream()
                .filter(cookie -> path.startsWith(cookie.getPath()))
                .map(cookie -> cookie.getName() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
        if (!own.isEmpty()) {
            request.header("Cookie", own);
        }
        try {
            HttpResponse<String> answer = http.send(request.build(), BodyHandlers.ofString());
            answer.headers().allValues("Set-Cookie").stream()
                    .flatMap(line -> HttpCookie.parse(line).stream())
                    .forEach(this::keep);
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException("Keycloak does not answer the browser", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while signing in", e);
        }
    }

    private void keep(HttpCookie cookie) {
        cookies.removeIf(known ->
                known.getName().equals(cookie.getName()) && known.getPath().equals(cookie.getPath()));
        if (!cookie.hasExpired()) {
            cookies.add(cookie);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
