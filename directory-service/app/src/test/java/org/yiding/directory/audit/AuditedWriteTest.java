package org.yiding.directory.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.yiding.audit.model.Actor;
import org.yiding.audit.model.AuditEntry;
import org.yiding.audit.model.AuditKind;
import org.yiding.audit.model.AuditObject;
import org.yiding.audit.model.AuditOutcome;
import org.yiding.audit.model.AuditRecord;
import org.yiding.testing.GraphClient;
import org.yiding.testing.GraphReply;
import org.yiding.testing.IdentityResource;
import org.yiding.testing.PostgresResource;
import org.yiding.testing.Tokens;

/** Whatever a mutation writes is recorded with it. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(IdentityResource.class)
class AuditedWriteTest {

    private static final String TRACE = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

    @TestHTTPResource("/graphql")
    URI endpoint;

    private final Trail trail = new Trail("directory");
    private final String request = "audit-" + UUID.randomUUID();

    @Test
    void mutationIsRecordedWithWhoWhenFromWhereAndHowThingsWereAndAre() throws SQLException {
        String id = created("王翔");
        Instant begun = Instant.now();

        ask("mutation { describePerson(input: {id: \"%s\", version: 0, name: \"王祥\"}) { person { id } } }"
                .formatted(id));

        List<AuditRecord> records = trail.of(request);
        assertThat(records).hasSize(2);
        AuditRecord record = records.getLast();
        assertThat(record.entry())
                .isEqualTo(new AuditEntry(
                        AuditKind.WRITE,
                        AuditOutcome.DONE,
                        new Actor(
                                "subject-of-directory-editor",
                                "directory-editor",
                                List.of("directory-editor"),
                                "127.0.0.1",
                                request,
                                TRACE),
                        "describePerson",
                        List.of(new AuditObject("Person", id)),
                        null,
                        "{\"input\":{\"id\":\"%s\",\"version\":0,\"name\":\"王祥\"}}".formatted(id),
                        "{\"Person/%s\":{\"name\":\"王翔\",\"version\":0}}".formatted(id),
                        "{\"Person/%s\":{\"name\":\"王祥\",\"version\":1}}".formatted(id)));
        assertThat(record.recordedAt()).isCloseTo(begun, Assertions.within(Duration.ofSeconds(30)));
    }

    @Test
    void everythingThatBelongsToAnObjectIsRecordedWithIt() throws SQLException {
        GraphReply reply = ask("""
                mutation { createAgency(input: {name: "束州市录档局", region: "束州市", abbreviations: ["录档局"]}) {
                  agency { id } } }""");

        AuditEntry entry = trail.of(request).getFirst().entry();
        assertThat(entry.operation()).isEqualTo("createAgency");
        assertThat(entry.objects().stream().map(AuditObject::type))
                .containsExactly("Agency", "AgencyName", "AgencyName");
        assertThat(entry.objects().getFirst().id())
                .isEqualTo(reply.at("/createAgency/agency/id").asText());
        assertThat(entry.before()).isNull();
        assertThat(entry.after()).contains("束州市录档局").contains("\"kind\":\"ABBREVIATION\"");
    }

    @Test
    void whatIsRefusedOrTakenBackLeavesNoRecordOfAWrite() throws SQLException {
        String id = created("程放");

        GraphReply outdated =
                ask("mutation { describePerson(input: {id: \"%s\", version: 7, name: \"程舫\"}) { person { id } } }"
                        .formatted(id));

        assertThat(outdated.codes()).containsExactly("CONFLICT");
        assertThat(trail.of(request).stream().map(record -> record.entry().operation()))
                .containsExactly("createPerson");
    }

    @Test
    void mutationsOfOneDocumentHaveARecordEach() throws SQLException {
        ask("""
                mutation { one: createPerson(input: {name: "甲"}) { person { id } }
                  other: createPerson(input: {name: "乙"}) { person { id } } }""");

        assertThat(trail.of(request).stream().map(record -> record.entry().request()))
                .containsExactly("{\"input\":{\"name\":\"甲\"}}", "{\"input\":{\"name\":\"乙\"}}");
    }

    @Test
    void readingLeavesNoRecord() throws SQLException {
        ask("{ persons(filter: {name: \"王翔\"}) { totalCount } }");

        assertThat(trail.of(request)).isEmpty();
    }

    @Test
    void longTextIsToldByItsLengthAndDigest() throws SQLException {
        String id = created("许诺");

        ask("mutation { distinguishPersons(one: \"%s\", other: \"%s\", reason: \"%s\") { person { id } } }"
                .formatted(id, created("许诺"), "同".repeat(1_001)));

        assertThat(trail.of(request).getLast().entry().request())
                .contains("\"reason\":{\"characters\":1001,\"sha256\":"
                        + "\"3eaac5a6dd3565c465e468b5435097fcbfcd47162ba9a6601169cc24273cd5bf\"}");
    }

    private String created(String name) {
        return ask("mutation { createPerson(input: {name: \"%s\"}) { person { id } } }".formatted(name))
                .at("/createPerson/person/id")
                .asText();
    }

    private GraphReply ask(String document) {
        return GraphClient.at(endpoint)
                .as(Tokens.of("directory-editor"))
                .with("X-Request-Id", request)
                .with("traceparent", TRACE)
                .ask(document);
    }
}
