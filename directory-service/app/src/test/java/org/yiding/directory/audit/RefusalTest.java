package org.yiding.directory.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.yiding.audit.model.Actor;
import org.yiding.audit.model.AuditEntry;
import org.yiding.audit.model.AuditKind;
import org.yiding.audit.model.AuditOutcome;
import org.yiding.audit.model.AuditRecord;
import org.yiding.testing.GraphClient;
import org.yiding.testing.IdentityResource;
import org.yiding.testing.PostgresResource;
import org.yiding.testing.Tokens;

/** Whoever is refused is recorded. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(IdentityResource.class)
class RefusalTest {

    @TestHTTPResource("/")
    URI root;

    private final Trail trail = new Trail("directory");
    private final String request = "refused-" + UUID.randomUUID();

    @Test
    void fieldThatTheRolesDoNotReachIsRecorded() throws Exception {
        graph().as(Tokens.of("reader")).ask("mutation { createPerson(input: {name: \"王翔\"}) { person { id } } }");

        assertThat(entries(1))
                .containsExactly(new AuditEntry(
                        AuditKind.ACCESS,
                        AuditOutcome.REFUSED,
                        new Actor("subject-of-reader", "reader", List.of("reader"), "127.0.0.1", request, null),
                        "createPerson",
                        List.of(),
                        "Your roles do not allow this.",
                        null,
                        null,
                        null));
    }

    @Test
    void requestWithoutAValidTokenIsRecordedWithItsAddressAlone() throws Exception {
        graph().ask("{ agencies { totalCount } }");
        graph().as(Tokens.forged("clerk")).ask("{ agencies { totalCount } }");

        assertThat(entries(2))
                .hasSize(2)
                .allSatisfy(entry -> assertThat(entry)
                        .isEqualTo(new AuditEntry(
                                AuditKind.ACCESS,
                                AuditOutcome.REFUSED,
                                new Actor(null, null, List.of(), "127.0.0.1", request, null),
                                "POST /graphql",
                                List.of(),
                                "no valid access token came",
                                null,
                                null,
                                null)));
    }

    @Test
    void pathThatTheRolesDoNotReachIsRecorded() throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            client.send(
                    HttpRequest.newBuilder(root.resolve("/audit/records"))
                            .header("Authorization", "Bearer " + Tokens.of("system-admin"))
                            .header("X-Request-Id", request)
                            .build(),
                    BodyHandlers.discarding());
        }

        AuditEntry entry = entries(1).getFirst();
        assertThat(entry.operation()).isEqualTo("GET /audit/records");
        assertThat(entry.outcome()).isEqualTo(AuditOutcome.REFUSED);
        assertThat(entry.actor().name()).isEqualTo("system-admin");
        assertThat(entry.reason()).isEqualTo("the caller's roles do not reach this path");
    }

    @Test
    void trailIsShownToNobodyButAuditAdministrators() throws Exception {
        for (String role : List.of("clerk", "directory-editor", "security-admin", "system-admin")) {
            assertThat(graph().as(Tokens.of(role))
                            .ask("{ directoryAuditTrail { totalCount } }")
                            .codes())
                    .as(role)
                    .containsExactly("FORBIDDEN");
        }

        assertThat(entries(4).stream().map(entry -> entry.actor().name()))
                .containsExactly("clerk", "directory-editor", "security-admin", "system-admin");
    }

    private GraphClient graph() {
        return GraphClient.at(root.resolve("/graphql")).with("X-Request-Id", request);
    }

    /** Refusals are answered at once and recorded soon. */
    private List<AuditEntry> entries(int expected) throws SQLException, InterruptedException {
        Instant end = Instant.now().plus(Duration.ofSeconds(20));
        List<AuditRecord> found = trail.of(request);
        while (found.size() < expected && Instant.now().isBefore(end)) {
            Thread.sleep(50);
            found = trail.of(request);
        }
        return found.stream().map(AuditRecord::entry).toList();
    }
}
