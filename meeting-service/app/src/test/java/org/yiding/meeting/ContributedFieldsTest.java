package org.yiding.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.yiding.testing.GraphReply;

@QuarkusTest
class ContributedFieldsTest extends AppTest {

    @Test
    void agencyShowsItsTasksTheLatestMeetingFirst() {
        imported(Sample.bytes());
        imported(Sample.asMeeting(94, 30));
        String agency = agencyOfFirstTask(94, 4);

        GraphReply reply = entity("Agency", agency, """
                one: assignments(first: 1) { totalCount nodes { resolution { item { meeting { ordinal } } } } }
                all: assignments(first: 5) { totalCount nodes { id asWritten } }
                attendances { totalCount nodes { asWritten meeting { ordinal } } }""");

        JsonNode shown = reply.at("/_entities/0");
        assertThat(reply.codes()).isEmpty();
        assertThat(shown.at("/one/nodes").size()).isEqualTo(1);
        assertThat(shown.at("/one/nodes/0/resolution/item/meeting/ordinal").asInt())
                .isEqualTo(94);
        assertThat(shown.at("/all/nodes").size())
                .isEqualTo(shown.at("/all/totalCount").asInt());
        assertThat(shown.at("/all/nodes").findValuesAsText("asWritten")).containsOnly("市国资委");
        assertThat(shown.at("/attendances/nodes").findValuesAsText("asWritten")).containsExactly("市国资委盛红明");
    }

    @Test
    void listsOfEntitiesAreWalkedToTheirEnd() {
        imported(Sample.bytes());
        String agency = agencyOfFirstTask(93, 4);

        JsonNode first = entity(
                        "Agency",
                        agency,
                        "assignments(first: 1) { totalCount nodes { id } pageInfo { endCursor hasNextPage } }")
                .at("/_entities/0/assignments");
        JsonNode second = entity(
                        "Agency",
                        agency,
                        "assignments(first: 1, after: \"%s\") { nodes { id } pageInfo { hasNextPage hasPreviousPage } }"
                                .formatted(first.at("/pageInfo/endCursor").asText()))
                .at("/_entities/0/assignments");

        assertThat(first.path("totalCount").asInt()).isEqualTo(2);
        assertThat(first.at("/pageInfo/hasNextPage").asBoolean()).isTrue();
        assertThat(second.at("/nodes/0/id")).isNotEqualTo(first.at("/nodes/0/id"));
        assertThat(second.at("/pageInfo/hasNextPage").asBoolean()).isFalse();
        assertThat(second.at("/pageInfo/hasPreviousPage").asBoolean()).isTrue();
    }

    @Test
    void regulationShowsWhatWasDecidedAboutIt() {
        imported(Sample.bytes());
        JsonNode references = as("clerk")
                .ask("{ meetings { nodes { items { resolutions { references { title regulation { id } } } } } } }")
                .at("/meetings/nodes/0/items/6/resolutions/0/references");
        String fields = "decidedAt { ordinal } resolutions { totalCount nodes { decision } }";

        JsonNode decision = entity(
                        "Regulation", references.get(0).at("/regulation/id").asText(), fields)
                .at("/_entities/0");
        JsonNode rule = entity(
                        "Regulation", references.get(1).at("/regulation/id").asText(), fields)
                .at("/_entities/0");

        assertThat(decision.at("/decidedAt/ordinal").asInt()).isEqualTo(93);
        assertThat(decision.at("/resolutions/nodes").findValuesAsText("decision"))
                .containsExactly("APPROVED_IN_PRINCIPLE");
        assertThat(rule.path("decidedAt").isNull()).isTrue();
        assertThat(rule.at("/resolutions/totalCount").asInt()).isEqualTo(1);
    }

    @Test
    void entitiesAreAnsweredInOrderAndUnknownOnesAreNull() {
        String second = imported(Sample.asMeeting(94, 30));
        String first = imported(Sample.bytes());

        GraphReply reply = as("clerk")
                .ask(
                        "query($r: [_Any!]!) { _entities(representations: $r) { ... on Meeting { ordinal }"
                                + " ... on Person { attendances { totalCount } } } }",
                        Map.of(
                                "r",
                                List.of(
                                        Map.of("__typename", "Meeting", "id", first),
                                        Map.of("__typename", "Person", "id", "nobody"),
                                        Map.of("__typename", "Meeting", "id", "unknown"),
                                        Map.of("__typename", "Meeting", "id", second))));

        assertThat(reply.codes()).isEmpty();
        assertThat(reply.at("/_entities/0/ordinal").asInt()).isEqualTo(93);
        assertThat(reply.at("/_entities/1/attendances/totalCount").asInt()).isZero();
        assertThat(reply.at("/_entities/2").isNull()).isTrue();
        assertThat(reply.at("/_entities/3/ordinal").asInt()).isEqualTo(94);
    }

    @Test
    void meetingsAreFilteredOrderedAndWalked() {
        for (int day = 24; day <= 26; day++) {
            imported(Sample.asMeeting(70 + day, day));
        }

        GraphReply head = as("clerk")
                .ask(
                        "{ meetings(first: 2, orderBy: HELD_ON_ASC) { nodes { ordinal } totalCount pageInfo { endCursor } } }");
        GraphReply tail = as("clerk")
                .ask(
                        "query($a: String) { meetings(first: 2, orderBy: HELD_ON_ASC, after: $a) { nodes { ordinal } } }",
                        Map.of("a", head.at("/meetings/pageInfo/endCursor").asText()));
        GraphReply filtered = as("clerk").ask("""
                        { meetings(filter: {heldFrom: "2020-03-25", heldTo: "2020-03-25", body: "苏州市人民政府",
                            state: DRAFT, text: "反走私"}) { nodes { ordinal } }
                          none: meetings(filter: {text: "100%"}) { totalCount } }""");

        assertThat(head.at("/meetings/nodes").findValuesAsText("ordinal")).containsExactly("94", "95");
        assertThat(head.at("/meetings/totalCount").asInt()).isEqualTo(3);
        assertThat(tail.at("/meetings/nodes").findValuesAsText("ordinal")).containsExactly("96");
        assertThat(filtered.at("/meetings/nodes").findValuesAsText("ordinal")).containsExactly("95");
        assertThat(filtered.at("/none/totalCount").asInt()).isZero();
    }

    private String agencyOfFirstTask(int meeting, int item) {
        return as("clerk")
                .ask(
                        "query($n: Int) { meetings(filter: {ordinal: $n}) { nodes { items { resolutions { assignments { agency { id } } } } } } }",
                        Map.of("n", meeting))
                .at("/meetings/nodes/0/items/" + item + "/resolutions/0/assignments/0/agency/id")
                .asText();
    }

    private GraphReply entity(String type, String id, String fields) {
        return as("clerk")
                .ask(
                        "query($r: [_Any!]!) { _entities(representations: $r) { ... on " + type + " { " + fields
                                + " } } }",
                        Map.of("r", List.of(Map.of("__typename", type, "id", id))));
    }
}
