package org.yiding.directory.personal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yiding.audit.model.AuditEntry;
import org.yiding.audit.model.AuditKind;
import org.yiding.audit.model.AuditObject;
import org.yiding.audit.model.AuditRecord;
import org.yiding.directory.audit.Trail;
import org.yiding.testing.GraphClient;
import org.yiding.testing.GraphReply;
import org.yiding.testing.IdentityResource;
import org.yiding.testing.PostgresResource;
import org.yiding.testing.Tokens;

/** What is kept of a person beyond public records. The numbers are made up; the check digit is right. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(IdentityResource.class)
class PersonalDataTest {

    private static final String MOBILE = "13900001234";
    private static final String IDENTITY_NUMBER = "11010519491231002X";

    private static final String RECORD = """
            mutation($input: RecordPersonalDataInput!) {
              recordPersonalData(input: $input) { person { id personalData { kind value } } }
            }""";

    private static final String REVEAL = """
            mutation($input: RevealPersonalDataInput!) { revealPersonalData(input: $input) { data { kind value } } }""";

    @TestHTTPResource("/graphql")
    URI endpoint;

    private final Trail trail = new Trail("directory");
    private final String request = "personal-" + UUID.randomUUID();
    private String person;

    @BeforeEach
    void personWithPersonalData() {
        person = as("directory-editor")
                .ask("mutation { createPerson(input: {name: \"江临\", bornOn: \"1949-12-31\"}) { person { id } } }")
                .at("/createPerson/person/id")
                .asText();
        record("MOBILE", "+86 139-0000-1234");
        record("IDENTITY_NUMBER", "11010519491231002x");
        record("NOTE", "夜间不便联系");
    }

    @Test
    void everyAnswerMasksIt() {
        for (String role : List.of("clerk", "directory-editor", "supervisor")) {
            JsonNode data = as(role)
                    .ask("{ persons(filter: {name: \"江临\"}) { nodes { id personalData { kind value } } } }")
                    .at("/persons/nodes")
                    .findParents("id")
                    .stream()
                    .filter(node -> node.path("id").asText().equals(person))
                    .findFirst()
                    .orElseThrow()
                    .path("personalData");

            assertThat(data.findValuesAsText("value"))
                    .as(role)
                    .containsExactly("1****************X", "139****1234", "***");
        }
    }

    @Test
    void databaseHoldsNothingInTheClear() throws SQLException {
        try (Connection connection = PostgresResource.connectAsOwner();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "select key_id, sealed from personal_datum where kind = 'MOBILE' and person_id = '" + person
                                + "'")) {
            row.next();
            byte[] sealed = row.getBytes("sealed");

            assertThat(row.getString("key_id")).isEqualTo("test");
            // Nonce, eleven digits, tag.
            assertThat(sealed).hasSize(12 + 11 + 16);
            assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("1390000", "1234");
        }
    }

    @Test
    void trailDoesNotTellIt() throws SQLException {
        List<AuditRecord> records = trail.of(request);

        assertThat(records.stream().map(record -> record.entry().operation()))
                .containsExactly("createPerson", "recordPersonalData", "recordPersonalData", "recordPersonalData");
        assertThat(records.get(1).entry().request())
                .isEqualTo("{\"input\":{\"personId\":\"%s\",\"kind\":\"MOBILE\",\"value\":\"***\"}}".formatted(person));
        assertThat(records.get(1).entry().objects())
                .containsExactly(new AuditObject("PersonalDatum", person + "/MOBILE"));
        assertThat(records.toString()).doesNotContain("13900001234", "139-0000", "1949", "夜间");
    }

    @Test
    void purposeShowsWhatItNeedsAndIsRecorded() throws SQLException {
        GraphReply shown = reveal("clerk", "MOBILE", "CONTACT", "通知第93次常务会议改期");

        assertThat(shown.at("/revealPersonalData/data").findValuesAsText("value"))
                .containsExactly(MOBILE);
        AuditEntry entry = trail.of(request).getLast().entry();
        assertThat(entry.kind()).isEqualTo(AuditKind.PERSONAL_DATA);
        assertThat(entry.operation()).isEqualTo("revealPersonalData");
        assertThat(entry.actor().name()).isEqualTo("clerk");
        assertThat(entry.objects()).containsExactly(new AuditObject("Person", person));
        assertThat(entry.reason()).isEqualTo("CONTACT: 通知第93次常务会议改期");
        assertThat(entry.request()).isEqualTo("{\"kinds\":[\"MOBILE\"]}");
        assertThat(entry.toString()).doesNotContain(MOBILE);
    }

    @ParameterizedTest
    @CsvSource({
        // No purpose that the role pursues.
        "clerk,            IDENTITY_NUMBER, PERSONNEL, FORBIDDEN",
        "supervisor,       NOTE,            PERSONNEL, FORBIDDEN",
        // No kind that the purpose needs.
        "clerk,            IDENTITY_NUMBER, CONTACT,   INVALID_INPUT",
        "directory-editor, NOTE,            CONTACT,   INVALID_INPUT",
        // No role that sees personal data at all.
        "reader,           MOBILE,          CONTACT,   FORBIDDEN",
        "security-admin,   MOBILE,          CONTACT,   FORBIDDEN"
    })
    void withoutRoleAndPurposeNothingIsShown(String role, String kind, String purpose, String code) {
        GraphReply refused = reveal(role, kind, purpose, "想看看");

        assertThat(refused.codes()).containsExactly(code);
        assertThat(refused.body().toString()).doesNotContain(MOBILE, IDENTITY_NUMBER, "夜间");
    }

    @Test
    void purposeWithoutAReasonIsRefused() {
        assertThat(reveal("directory-editor", "MOBILE", "CONTACT", " ").codes()).containsExactly("INVALID_INPUT");
    }

    @Test
    void whatCannotBeOfItsKindIsRefusedWithoutBeingRepeated() {
        GraphReply refused = record("IDENTITY_NUMBER", "110105194912310021");

        assertThat(refused.codes()).containsExactly("INVALID_INPUT");
        assertThat(refused.messages()).containsExactly("The value is no IDENTITY_NUMBER.");
    }

    @Test
    void newValueTakesThePlaceOfTheOld() {
        record("MOBILE", "15900004321");

        assertThat(reveal("directory-editor", "MOBILE", "PERSONNEL", "更新通讯录")
                        .at("/revealPersonalData/data")
                        .findValuesAsText("value"))
                .containsExactly("15900004321");
    }

    @Test
    void personGetsACopyOfAllThatIsKept() throws SQLException {
        JsonNode copy = as("directory-editor").ask("""
                        mutation { exportPersonalData(personId: "%s", reason: "本人持证件到场") {
                          name bornOn data { kind value } } }""".formatted(person)).at("/exportPersonalData");

        assertThat(copy.toString())
                .isEqualTo("{\"name\":\"江临\",\"bornOn\":\"1949-12-31\",\"data\":["
                        + "{\"kind\":\"IDENTITY_NUMBER\",\"value\":\"11010519491231002X\"},"
                        + "{\"kind\":\"MOBILE\",\"value\":\"13900001234\"},"
                        + "{\"kind\":\"NOTE\",\"value\":\"夜间不便联系\"}]}");
        AuditEntry entry = trail.of(request).getLast().entry();
        assertThat(entry.kind()).isEqualTo(AuditKind.PERSONAL_DATA);
        assertThat(entry.operation()).isEqualTo("exportPersonalData");
        assertThat(entry.reason()).isEqualTo("本人持证件到场");
    }

    @Test
    void personIsErasedButForWhatPublicRecordsSay() throws SQLException {
        GraphReply erased = as("directory-editor")
                .ask("mutation { erasePersonalData(personId: \"%s\", reason: \"本人书面申请\") { kinds } }"
                        .formatted(person));

        assertThat(erased.at("/erasePersonalData/kinds").toString())
                .isEqualTo("[\"IDENTITY_NUMBER\",\"MOBILE\",\"NOTE\"]");
        assertThat(as("directory-editor")
                        .ask("""
                                mutation { exportPersonalData(personId: "%s", reason: "核对") {
                                  name bornOn data { kind } } }""".formatted(person))
                        .at("/exportPersonalData")
                        .toString())
                .isEqualTo("{\"name\":\"江临\",\"bornOn\":null,\"data\":[]}");
        AuditEntry entry = trail.of(request).get(4).entry();
        assertThat(entry.operation()).isEqualTo("erasePersonalData");
        assertThat(entry.before())
                .isEqualTo("{\"IDENTITY_NUMBER\":\"***\",\"MOBILE\":\"***\",\"NOTE\":\"***\",\"bornOn\":\"***\"}");
    }

    @Test
    void valueOfAnotherPersonsRowIsNotTakenForOnes() throws SQLException {
        String other = as("directory-editor")
                .ask("mutation { createPerson(input: {name: \"江晚\"}) { person { id } } }")
                .at("/createPerson/person/id")
                .asText();
        try (Connection connection = PostgresResource.connectAsOwner();
                Statement statement = connection.createStatement()) {
            statement.execute("""
                    insert into personal_datum select '%s', kind, key_id, sealed, recorded_at, recorded_by
                    from personal_datum where person_id = '%s' and kind = 'MOBILE'""".formatted(other, person));
        }

        GraphReply refused = as("directory-editor")
                .ask("mutation { exportPersonalData(personId: \"%s\", reason: \"核对\") { data { value } } }"
                        .formatted(other));

        assertThat(refused.codes()).containsExactly("INTERNAL");
        assertThat(refused.body().toString()).doesNotContain(MOBILE);
    }

    private GraphReply record(String kind, String value) {
        return as("directory-editor")
                .ask(RECORD, Map.of("input", Map.of("personId", person, "kind", kind, "value", value)));
    }

    private GraphReply reveal(String role, String kind, String purpose, String reason) {
        return as(role).ask(
                        REVEAL,
                        Map.of(
                                "input",
                                Map.of(
                                        "personId",
                                        person,
                                        "kinds",
                                        List.of(kind),
                                        "purpose",
                                        purpose,
                                        "reason",
                                        reason)));
    }

    private GraphClient as(String role) {
        return GraphClient.at(endpoint).as(Tokens.of(role)).with("X-Request-Id", request);
    }
}
