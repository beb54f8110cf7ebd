package org.yiding.directory.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.yiding.audit.model.Actor;
import org.yiding.audit.model.AuditEntry;
import org.yiding.audit.model.AuditKind;
import org.yiding.audit.model.AuditOutcome;
import org.yiding.audit.model.AuditRecord;
import org.yiding.testing.IdentityResource;
import org.yiding.testing.PostgresResource;
import org.yiding.testing.Tokens;

/** What the gateway refuses stands in this service's trail. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(IdentityResource.class)
class GatewayRefusalTest {

    @TestHTTPResource("/refusals")
    URI refusals;

    private final Trail trail = new Trail("directory");
    private final String request = "at-the-gateway-" + UUID.randomUUID();

    @Test
    void refusalIsRecordedOfWhomItWasRefusedToAndNotOfTheGateway() throws Exception {
        HttpResponse<String> answer = tell("gateway", "{\"refusals\": [" + told(3) + "], \"dropped\": 0}");

        assertThat(answer.statusCode()).isEqualTo(204);
        assertThat(trail.of(request).stream().map(AuditRecord::entry))
                .containsExactly(new AuditEntry(
                        AuditKind.ACCESS,
                        AuditOutcome.REFUSED,
                        new Actor("s-1", "wang", List.of("reader"), "10.1.2.3", request, null),
                        "gateway Query.secret",
                        List.of(),
                        "the caller's roles and scopes do not reach this field",
                        "{\"times\":3}",
                        null,
                        null));
        assertThat(trail.broken()).isEmpty();
    }

    @Test
    void howManyCouldNotBeKeptApartIsRecordedAsWell() throws Exception {
        tell("gateway", "{\"refusals\": [" + told(1) + "], \"dropped\": 4711}");

        assertThat(trail.all().getLast().entry().reason())
                .isEqualTo("4711 more refusals came than could be told singly");
    }

    @Test
    void nobodyElsePutsRefusalsIntoTheTrail() throws Exception {
        for (String role : List.of("audit-admin", "security-admin", "system-admin", "directory-editor")) {
            assertThat(tell(role, "{\"refusals\": [" + told(1) + "], \"dropped\": 0}")
                            .statusCode())
                    .as(role)
                    .isEqualTo(403);
        }

        assertThat(trail.of(request)).isEmpty();
    }

    @Test
    void moreThanTheTrailTakesAtOnceIsRefusedWhole() throws Exception {
        String many = String.join(",", Collections.nCopies(501, told(1)));

        HttpResponse<String> answer = tell("gateway", "{\"refusals\": [" + many + "], \"dropped\": 0}");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("\"code\":\"INVALID_INPUT\"");
        assertThat(trail.of(request)).isEmpty();
    }

    @Test
    void refusalThatDoesNotSayWhatWasRefusedIsRefused() throws Exception {
        HttpResponse<String> answer = tell("gateway", "{\"refusals\": [{\"requestId\": \"" + request + "\"}]}");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(trail.of(request)).isEmpty();
    }

    private String told(int times) {
        return """
                {"subject": "s-1", "name": "wang", "roles": ["reader"], "address": "10.1.2.3", "requestId": "%s",
                 "traceParent": null, "operation": "Query.secret",
                 "reason": "the caller's roles and scopes do not reach this field", "times": %d}""".formatted(request, times);
    }

    private HttpResponse<String> tell(String role, String body) throws IOException, InterruptedException {
        HttpRequest told = HttpRequest.newBuilder(refusals)
                .header("Authorization", "Bearer " + Tokens.of(role))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(told, BodyHandlers.ofString());
        }
    }
}
