package org.yiding.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yiding.testing.GraphReply;
import org.yiding.testing.Tokens;

/** Which records are there for whom. */
@QuarkusTest
class ReadershipTest extends AppTest {

    @TestHTTPResource("/documents")
    URI documents;

    @ParameterizedTest
    @CsvSource({"reader, 1", "clerk, 2", "legal, 2", "directory-editor, 2", "supervisor, 2"})
    void readerSeesConfirmedRecordsAloneAndWhoWorksOnThemSeesDrafts(String role, int seen) {
        published(Sample.bytes());
        String draft = imported(Sample.asMeeting(94, 30));

        GraphReply reply = as(role).ask("{ meetings(first: 1) { totalCount nodes { ordinal } } meeting(id: \"" + draft
                + "\") { id } }");

        assertThat(reply.codes()).isEmpty();
        assertThat(reply.at("/meetings/totalCount").asInt()).isEqualTo(seen);
        assertThat(reply.at("/meetings/nodes/0/ordinal").asInt()).isEqualTo(seen == 1 ? 93 : 94);
        assertThat(reply.at("/meeting").isNull()).isEqualTo(seen == 1);
    }

    @Test
    void readerSeesEveryKindOfConfirmedRecordAndNoneThatWasTakenBack() {
        String confirmed = imported(Sample.asMeeting(91, 24));
        done("confirmMeeting", "id: \"" + confirmed + "\", version: 1");
        String internal = published(Sample.asMeeting(92, 25));
        done("publishMeeting", "id: \"" + internal + "\", visibility: INTERNAL");
        published(Sample.bytes());
        String withdrawn = published(Sample.asMeeting(94, 26));
        done("withdrawMeeting", "id: \"" + withdrawn + "\", version: 3, reason: \"x\"");
        String superseded = published(Sample.asMeeting(95, 27));
        done("supersedeMeeting", "id: \"" + superseded + "\", version: 3, by: \"" + internal + "\"");
        String reopened = published(Sample.asMeeting(96, 28));
        done("reopenMeeting", "id: \"" + reopened + "\", version: 3, reason: \"x\"");

        GraphReply reply = as("reader").ask("{ meetings(orderBy: HELD_ON_ASC) { totalCount nodes { ordinal } } }");

        assertThat(reply.at("/meetings/nodes").findValuesAsText("ordinal")).containsExactly("93", "91", "92");
        assertThat(reply.at("/meetings/totalCount").asInt()).isEqualTo(3);
    }

    @Test
    void pagesOfAReaderAreFullThoughDraftsStandBetween() {
        for (int day = 24; day <= 29; day++) {
            byte[] minutes = Sample.asMeeting(70 + day, day);
            if (day % 2 == 0) {
                published(minutes);
            } else {
                imported(minutes);
            }
        }

        GraphReply head = as("reader")
                .ask(
                        "{ meetings(first: 2, orderBy: HELD_ON_ASC) { nodes { ordinal } pageInfo { endCursor hasNextPage } } }");
        GraphReply tail = as("reader")
                .ask(
                        "query($a: String) { meetings(first: 2, orderBy: HELD_ON_ASC, after: $a) { nodes { ordinal } pageInfo { hasNextPage } } }",
                        Map.of("a", head.at("/meetings/pageInfo/endCursor").asText()));

        assertThat(head.at("/meetings/nodes").findValuesAsText("ordinal")).containsExactly("94", "96");
        assertThat(head.at("/meetings/pageInfo/hasNextPage").asBoolean()).isTrue();
        assertThat(tail.at("/meetings/nodes").findValuesAsText("ordinal")).containsExactly("98");
        assertThat(tail.at("/meetings/pageInfo/hasNextPage").asBoolean()).isFalse();
    }

    @Test
    void whatOtherServicesAskForIsFilteredToo() {
        String id = imported(Sample.bytes());
        JsonNode record = as("clerk")
                .ask("{ meeting(id: \"" + id + "\") { items { id resolutions { id"
                        + " assignments { id agency { id } } references { regulation { id } } } }"
                        + " attendance { person { id } } } }")
                .at("/meeting");
        JsonNode resolution = record.at("/items/6/resolutions/0");
        String agency = resolution.at("/assignments/0/agency/id").asText();
        String regulation = resolution.at("/references/0/regulation/id").asText();
        List<Map<String, String>> entities = List.of(
                entity("Meeting", id),
                entity("AgendaItem", record.at("/items/6/id").asText()),
                entity("Resolution", resolution.path("id").asText()),
                entity("Assignment", resolution.at("/assignments/0/id").asText()),
                entity("Agency", agency),
                entity("Person", record.at("/attendance/0/person/id").asText()),
                entity("Regulation", regulation));

        JsonNode draft = entities("reader", entities);
        JsonNode forTheClerk = entities("clerk", entities);

        assertThat(draft).hasSize(7);
        for (int i = 0; i < 4; i++) {
            assertThat(draft.get(i).isNull()).isTrue();
            assertThat(forTheClerk.get(i).path("id").isTextual()).isTrue();
        }
        assertThat(draft.findValuesAsText("totalCount")).containsOnly("0").hasSize(4);
        assertThat(draft.get(6).path("decidedAt").isNull()).isTrue();
        assertThat(forTheClerk.findValuesAsText("totalCount"))
                .doesNotContain("0")
                .hasSize(4);
        assertThat(forTheClerk.get(6).path("decidedAt").path("id").asText()).isEqualTo(id);
    }

    @Test
    void sourceDocumentOfADraftIsNotThereForAReader() throws Exception {
        String id = imported(Sample.bytes());
        String document = as("clerk")
                .ask("{ meeting(id: \"" + id + "\") { minutes { document { id } } } }")
                .at("/meeting/minutes/document/id")
                .asText();
        int draft = statusOf(document, "reader");
        int draftForTheClerk = statusOf(document, "clerk");

        done("confirmMeeting", "id: \"" + id + "\", version: 1");

        assertThat(draft).isEqualTo(404);
        assertThat(draftForTheClerk).isEqualTo(200);
        assertThat(statusOf(document, "reader")).isEqualTo(200);
    }

    private JsonNode entities(String role, List<Map<String, String>> representations) {
        GraphReply reply = as(role).ask("""
                        query($r: [_Any!]!) { _entities(representations: $r) {
                          ... on Meeting { id } ... on AgendaItem { id } ... on Resolution { id } ... on Assignment { id }
                          ... on Agency { assignments { totalCount } attendances { totalCount } }
                          ... on Person { attendances { totalCount } }
                          ... on Regulation { resolutions { totalCount } decidedAt { id } }
                        } }""", Map.of("r", representations));
        assertThat(reply.codes()).isEmpty();
        return reply.at("/_entities");
    }

    private int statusOf(String document, String role) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(documents + "/" + document))
                .header("Authorization", "Bearer " + Tokens.of(role))
                .build();
        return HttpClient.newHttpClient()
                .send(request, BodyHandlers.discarding())
                .statusCode();
    }

    private static Map<String, String> entity(String type, String id) {
        return Map.of("__typename", type, "id", id);
    }
}
