package org.yiding.local.process;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** Asks an address whether it is up. */
public final class HealthProbe {

    private static final Duration ONE_ANSWER = Duration.ofSeconds(2);
    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(ONE_ANSWER).build();

    private HealthProbe() {}

    /** Whether this address answers 200 now. */
    public static boolean isUp(URI address) {
        HttpRequest request =
                HttpRequest.newBuilder(address).timeout(ONE_ANSWER).GET().build();
        try {
            return HTTP.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
