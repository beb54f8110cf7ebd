package org.yiding.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yiding.testing.GraphClient;
import org.yiding.testing.GraphReply;
import org.yiding.testing.Tokens;

/** What somebody sees who acts for an agency: what it is charged with in published minutes, and nothing of others. */
@QuarkusTest
class AgencyUserTest extends AppTest {

    private static final String OWN = "市打私办";

    private static final String DUTIES = """
            query($r: [_Any!]!) { _entities(representations: $r) { ... on Agency { assignments { totalCount nodes {
              id asWritten agency { id } evidence { quote }
              resolution { text assignments { asWritten } item { number title meeting { ordinal heldOn state } } } } } } } }""";

    private static final String KNOWN = """
            query($r: [_Any!]!) { _entities(representations: $r) {
              ... on Meeting { id } ... on AgendaItem { id } ... on Resolution { id } ... on Assignment { id } ... on Agency { id }
            } }""";

    @Test
    void ownAssignmentsOfPublishedMinutesComeWithResolutionItemAndMeeting() {
        String meeting = published(Sample.bytes());
        String own = agencyOf(assignment(meeting, OWN));

        JsonNode duties = duties(own, own);

        assertThat(duties.path("totalCount").asInt()).isEqualTo(1);
        JsonNode duty = duties.at("/nodes/0");
        assertThat(duty.path("asWritten").asText()).isEqualTo(OWN);
        assertThat(duty.at("/agency/id").asText()).isEqualTo(own);
        assertThat(duty.at("/evidence/0/quote").asText()).contains(OWN);
        assertThat(duty.at("/resolution/text").asText()).contains(OWN);
        assertThat(duty.at("/resolution/item/number").asInt()).isEqualTo(2);
        assertThat(duty.at("/resolution/item/meeting").toString())
                .isEqualTo("{\"ordinal\":93,\"heldOn\":\"2020-03-23\",\"state\":\"PUBLISHED\"}");
    }

    @Test
    void assignmentsOfOthersInTheSameResolutionAreLeftOut() {
        String meeting = published(Sample.bytes());
        JsonNode shared = resolutionOfSeveralAgencies(meeting);
        JsonNode one = shared.at("/assignments/0");

        GraphReply reply = as(agencyOf(one), "agency")
                .ask(
                        "query($r: [_Any!]!) { _entities(representations: $r) { ... on Resolution { assignments { agency { id } } } } }",
                        Map.of(
                                "r",
                                List.of(Map.of(
                                        "__typename",
                                        "Resolution",
                                        "id",
                                        shared.path("id").asText()))));

        assertThat(reply.codes()).isEmpty();
        assertThat(reply.at("/_entities/0/assignments").findValuesAsText("id")).containsOnly(agencyOf(one));
        assertThat(shared.path("assignments").findValuesAsText("id"))
                .doesNotContainSequence(agencyOf(one), agencyOf(one));
    }

    @Test
    void nothingOfAnotherAgencyIsThereByItsKeyOrThroughTheAgency() {
        String meeting = published(Sample.bytes());
        JsonNode own = assignment(meeting, OWN);
        List<Map<String, String>> keys = keysOfAllElse(meeting, own);
        assertThat(keys.size()).isGreaterThan(20);

        GraphReply seen = as(agencyOf(own), "agency").ask(KNOWN, Map.of("r", keys));

        assertThat(seen.codes()).isEmpty();
        assertThat(seen.at("/_entities")).allMatch(JsonNode::isNull).hasSize(keys.size());
        GraphReply seenByAReader = as("reader").ask(KNOWN, Map.of("r", keys));
        assertThat(seenByAReader.at("/_entities")).noneMatch(JsonNode::isNull);
    }

    @ParameterizedTest
    @ValueSource(strings = {"DRAFT", "CONFIRMED", "INTERNAL", "WITHDRAWN"})
    void minutesThatAreNotPublishedAreNotThere(String state) {
        String meeting = imported(Sample.bytes());
        JsonNode own = assignment(meeting, OWN);
        if (!state.equals("DRAFT")) {
            done("confirmMeeting", "id: \"" + meeting + "\", version: 1");
        }
        if (state.equals("INTERNAL")) {
            done("publishMeeting", "id: \"" + meeting + "\", visibility: INTERNAL");
        }
        if (state.equals("WITHDRAWN")) {
            done("publishMeeting", "id: \"" + meeting + "\"");
            done("withdrawMeeting", "id: \"" + meeting + "\", version: 3, reason: \"x\"");
        }

        JsonNode duties = duties(agencyOf(own), agencyOf(own));
        GraphReply byKey = as(agencyOf(own), "agency")
                .ask(
                        KNOWN,
                        Map.of(
                                "r",
                                List.of(
                                        Map.of(
                                                "__typename",
                                                "Assignment",
                                                "id",
                                                own.path("id").asText()),
                                        Map.of("__typename", "Meeting", "id", meeting))));

        assertThat(duties.toString()).isEqualTo("{\"totalCount\":0,\"nodes\":[]}");
        assertThat(byKey.at("/_entities").toString()).isEqualTo("[null,null]");
    }

    @Test
    void whoMayReadAllReadsAllThoughTheyActForAnAgencyToo() {
        String meeting = published(Sample.bytes());
        String own = agencyOf(assignment(meeting, OWN));
        JsonNode another = resolutionOfSeveralAgencies(meeting).at("/assignments/0");

        GraphReply seen = as(own, "agency", "reader")
                .ask(
                        KNOWN,
                        Map.of(
                                "r",
                                List.of(Map.of(
                                        "__typename",
                                        "Assignment",
                                        "id",
                                        another.path("id").asText()))));

        assertThat(seen.at("/_entities/0/id").asText())
                .isEqualTo(another.path("id").asText());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{ meetings { totalCount } }",
                "{ changes { totalCount } }",
                "{ _entities(representations: [{__typename: \"Agency\", id: \"OWN\"}]) { ... on Agency { attendances { totalCount } } } }",
                "{ _entities(representations: [{__typename: \"Meeting\", id: \"MEETING\"}]) { ... on Meeting { attendance { id } } } }",
                "{ _entities(representations: [{__typename: \"Meeting\", id: \"MEETING\"}]) { ... on Meeting { items { id } } } }",
                "{ _entities(representations: [{__typename: \"Meeting\", id: \"MEETING\"}])"
                        + " { ... on Meeting { minutes { document { text } } } } }"
            })
    void theRestOfTheRecordStaysClosed(String question) {
        String meeting = published(Sample.bytes());
        String own = agencyOf(assignment(meeting, OWN));

        GraphReply reply = as(own, "agency").ask(question.replace("OWN", own).replace("MEETING", meeting));

        assertThat(reply.codes()).containsExactly("FORBIDDEN");
    }

    private GraphClient as(String agency, String... roles) {
        return GraphClient.at(endpoint).as(Tokens.ofUser("subject-of-li", "li", agency, roles));
    }

    private JsonNode duties(String asked, String by) {
        GraphReply reply =
                as(by, "agency").ask(DUTIES, Map.of("r", List.of(Map.of("__typename", "Agency", "id", asked))));
        assertThat(reply.messages()).isEmpty();
        return reply.at("/_entities/0/assignments");
    }

    private JsonNode record(String meeting) {
        return as("clerk")
                .ask("{ meeting(id: \"" + meeting + "\") { id items { id resolutions { id"
                        + " assignments { id asWritten agency { id } } } } } }")
                .at("/meeting");
    }

    private JsonNode assignment(String meeting, String asWritten) {
        return record(meeting).findParents("asWritten").stream()
                .filter(assignment -> assignment.path("asWritten").asText().equals(asWritten))
                .findFirst()
                .orElseThrow();
    }

    private JsonNode resolutionOfSeveralAgencies(String meeting) {
        return record(meeting).findParents("assignments").stream()
                .filter(resolution -> resolution
                                .path("assignments")
                                .valueStream()
                                .map(AgencyUserTest::agencyOf)
                                .distinct()
                                .count()
                        > 1)
                .findFirst()
                .orElseThrow();
    }

    /** The keys of all items, resolutions, assignments and agencies of a record that another agency alone is charged with. */
    private List<Map<String, String>> keysOfAllElse(String meeting, JsonNode own) {
        List<Map<String, String>> keys = new ArrayList<>();
        for (JsonNode item : record(meeting).path("items")) {
            boolean ownItem = charges(item, own);
            if (!ownItem) {
                keys.add(
                        Map.of("__typename", "AgendaItem", "id", item.path("id").asText()));
            }
            for (JsonNode resolution : item.path("resolutions")) {
                if (!charges(resolution, own)) {
                    keys.add(Map.of(
                            "__typename",
                            "Resolution",
                            "id",
                            resolution.path("id").asText()));
                }
                for (JsonNode assignment : resolution.path("assignments")) {
                    if (!assignment.path("id").equals(own.path("id"))) {
                        keys.add(Map.of(
                                "__typename",
                                "Assignment",
                                "id",
                                assignment.path("id").asText()));
                        if (!agencyOf(assignment).isEmpty()) {
                            keys.add(Map.of("__typename", "Agency", "id", agencyOf(assignment)));
                        }
                    }
                }
            }
        }
        return keys;
    }

    private static boolean charges(JsonNode part, JsonNode own) {
        return part.findValuesAsText("id").contains(agencyOf(own));
    }

    private static String agencyOf(JsonNode assignment) {
        return assignment.at("/agency/id").asText();
    }
}
