package org.yiding.directory;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.yiding.testing.GraphReply;
import org.yiding.testing.IdentityResource;
import org.yiding.testing.PostgresResource;

/** Who is whom: two with one name stay two until a person says otherwise, and can take it back. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(IdentityResource.class)
class PersonJudgingTest {

    private static final String APPOINTMENTS =
            "name mergedInto { id } alsoEnteredAs { id } appointments { post agency { name } }";

    @TestHTTPResource("/graphql")
    URI endpoint;

    /** The first document shows somebody at an agency, the second the same name as mayor. Gives both ids. */
    private List<String> twoEntries(World world, String name) {
        GraphReply one = Papers.of(name + "一", "2020-03-23", world.region())
                .agency("a", "市审计局")
                .person("p", name, "a", "局长")
                .register(world.editor());
        GraphReply other = Papers.of(name + "二", "2020-04-23", world.region())
                .person("p", name, null, "局长")
                .register(world.editor());
        return List.of(
                one.at("/registerMentions/persons/0/id").asText(),
                other.at("/registerMentions/persons/0/id").asText());
    }

    private static List<JsonNode> proposals(World world, String name) {
        JsonNode nodes = world.asked(
                        "{ personDuplicates(first: 200) { nodes { score reasons one { id name } other { id } } } }")
                .at("/personDuplicates/nodes");
        return StreamSupport.stream(nodes.spliterator(), false)
                .filter(node -> node.at("/one/name").asText().equals(name))
                .toList();
    }

    private static String merger(List<String> entries) {
        return "mergePersons(input: {kept: \"" + entries.getFirst() + "\", keptVersion: 0, merged: \""
                + entries.getLast() + "\", mergedVersion: 0, reason: \"任免文件\"}) { person { id version " + APPOINTMENTS
                + " } }";
    }

    @Test
    void entriesOfOneNameAreProposedWithTheReason() {
        World world = new World(endpoint, "荐州市");
        List<String> entries = twoEntries(world, "荐甲");

        List<JsonNode> proposals = proposals(world, "荐甲");

        assertThat(proposals).hasSize(1);
        assertThat(proposals.getFirst().at("/one/id").asText()).isEqualTo(entries.getFirst());
        assertThat(proposals.getFirst().path("reasons").toString())
                .isEqualTo("[\"Both are called 荐甲.\",\"Both are shown as 局长.\"]");
        assertThat(proposals.getFirst().path("score").asDouble()).isEqualTo(0.45);
    }

    @Test
    void mergedPersonHasTheAppointmentsOfBothAndTheMergerIsTakenBackWithoutLoss() {
        World world = new World(endpoint, "归州市");
        List<String> entries = twoEntries(world, "归甲");

        JsonNode kept = world.mutated(merger(entries)).path("person");
        JsonNode merged = world.asked("{ person(id: \"" + entries.getLast() + "\") { " + APPOINTMENTS + " } }")
                .at("/person");
        int listed = world.asked("{ persons(filter: {name: \"归甲\"}) { totalCount } }")
                .at("/persons/totalCount")
                .asInt();
        world.mutated(
                "unmergePerson(id: \"" + entries.getLast() + "\", version: 1, reason: \"另有其人\") { person { id } }");
        JsonNode after = world.asked(
                        "{ persons(filter: {name: \"归甲\"}) { totalCount nodes { " + APPOINTMENTS + " } } }")
                .at("/persons");

        String both = "[{\"post\":\"局长\",\"agency\":{\"name\":\"市审计局\"}},{\"post\":\"局长\",\"agency\":null}]";
        assertThat(kept.path("appointments").toString()).isEqualTo(both);
        assertThat(kept.at("/alsoEnteredAs/0/id").asText()).isEqualTo(entries.getLast());
        assertThat(merged.path("appointments").toString()).isEqualTo(both);
        assertThat(merged.at("/mergedInto/id").asText()).isEqualTo(entries.getFirst());
        assertThat(listed).isEqualTo(1);
        assertThat(after.path("totalCount").asInt()).isEqualTo(2);
        assertThat(after.path("nodes"))
                .extracting(person -> person.path("appointments").size())
                .containsExactly(1, 1);
    }

    @Test
    void whoeverSomebodySaidAreTwoAreNeitherProposedNorMerged() {
        World world = new World(endpoint, "别州市");
        List<String> entries = twoEntries(world, "别甲");
        world.mutated("distinguishPersons(one: \"" + entries.getFirst() + "\", other: \"" + entries.getLast()
                + "\", reason: \"出生年月不同\") { person { id } }");

        GraphReply refused = world.editor().ask("mutation { " + merger(entries) + " }");

        assertThat(proposals(world, "别甲")).isEmpty();
        assertThat(refused.codes()).containsExactly("CONFLICT");
        assertThat(refused.messages()).containsExactly("Somebody said that the two are not one.");
    }

    @Test
    void twoOfOneNameInOneDocumentAreNotProposed() {
        World world = new World(endpoint, "同州市");
        Papers.of("同一", "2020-03-23", "同州市")
                .agency("a", "市公安局")
                .agency("b", "市资源规划局")
                .person("p", "同甲", "a", null)
                .person("q", "同甲", "b", null)
                .register(world.editor());

        assertThat(proposals(world, "同甲")).isEmpty();
    }
}
