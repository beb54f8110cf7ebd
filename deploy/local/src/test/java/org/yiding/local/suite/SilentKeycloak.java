package org.yiding.local.suite;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.yiding.local.process.RunningProcess;

/** A Keycloak that takes connections and says nothing decides nothing: what its policies guard stays closed, the rest goes on. */
interface SilentKeycloak {

    Duration LONG = Duration.ofSeconds(30);

    /** A running suite with the samples in it. */
    RunningSuite suite();

    @Test
    default void personalDataStaysMaskedAndFilesClosedWhileKeycloakSaysNothing() throws Exception {
        String reveal = GuardedPerson.reveal(GuardedPerson.withAMobileNumber(suite()));
        URI table = GuardedFile.AGENCY_TABLE.address(suite());
        String clerk = suite().token("clerk");
        assertThat(file(table, clerk).statusCode()).isEqualTo(200);

        signal("STOP");
        try {
            GraphQuestion.Answer refused = ask(reveal, clerk);
            HttpResponse<String> closed = file(table, clerk);

            assertThat(refused.code()).isEqualTo("UPSTREAM_UNAVAILABLE");
            assertThat(refused.body().toString()).doesNotContain("13900001234");
            assertThat(closed.statusCode()).isEqualTo(403);
            assertThat(closed.body()).contains("FORBIDDEN");
            assertThat(ask("{ meetings(filter: {ordinal: 93}) { totalCount } }", clerk)
                            .body()
                            .at("/data/meetings/totalCount")
                            .asInt())
                    .isEqualTo(1);
        } finally {
            signal("CONT");
        }
        assertThat(ask(reveal, clerk)
                        .body()
                        .at("/data/revealPersonalData/data/0/value")
                        .asText())
                .isEqualTo("13900001234");
        assertThat(file(table, clerk).statusCode()).isEqualTo(200);
    }

    private GraphQuestion.Answer ask(String document, String token) {
        return new GraphQuestion(document, Map.of()).ask(suite().addresses().gateway(), token);
    }

    private void signal(String name) throws IOException, InterruptedException {
        RunningProcess keycloak = suite().processes().processes().stream()
                .filter(process -> process.name().equals("keycloak"))
                .findAny()
                .orElseThrow();
        new ProcessBuilder("kill", "-" + name, String.valueOf(keycloak.pid()))
                .start()
                .waitFor();
    }

    private static HttpResponse<String> file(URI address, String token) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(address)
                .timeout(LONG)
                .header("Authorization", "Bearer " + token)
                .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    }
}
