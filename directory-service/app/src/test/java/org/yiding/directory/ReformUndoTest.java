package org.yiding.directory;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.yiding.testing.GraphReply;
import org.yiding.testing.IdentityResource;
import org.yiding.testing.PostgresResource;

/** Taking reforms back, and who answers today for what was another's. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(IdentityResource.class)
class ReformUndoTest {

    private static final String STATE =
            "name shortName abolishedOn parent { name } names { name kind validFrom validTo }" + " successors { kind }";

    @TestHTTPResource("/graphql")
    URI endpoint;

    private static String merger(String act, String on, String one, String other, String name) {
        return "act: \"" + act + "\", on: \"" + on + "\", steps: [{kind: MERGE, agencies: [\"" + one + "\", \"" + other
                + "\"], into: [{name: \"" + name + "\"}]}]";
    }

    @Test
    void undoneReformLeavesEverythingAsItWas() {
        World world = new World(endpoint, "撤州市");
        String government = world.agency("撤州市人民政府", "");
        String planning = world.agency("撤州市规划局", ", abbreviations: [\"市规划局\"], parent: \"" + government + "\"");
        String land = world.agency("撤州市国土局", ", parent: \"" + planning + "\"");
        JsonNode before = world.agencyOn(planning, "2019-01-10", STATE);
        JsonNode below = world.agencyOn(land, "2019-01-10", STATE);
        String reform = world.applied(merger("方案", "2019-01-10", planning, land, "撤州市资源局"));

        GraphReply undone = world.undo(reform);

        assertThat(undone.at("/undoReform/reform").toString())
                .isEqualTo("{\"undoneBy\":\"directory-editor\",\"undoneBecause\":\"录入有误\","
                        + "\"account\":[\"撤州市规划局 merges into 撤州市资源局.\",\"撤州市国土局 merges into 撤州市资源局.\"]}");
        assertThat(world.agencyOn(planning, "2019-01-10", STATE)).isEqualTo(before);
        assertThat(world.agencyOn(land, "2019-01-10", STATE)).isEqualTo(below);
        assertThat(world.names("2019-01-10")).containsExactly("撤州市人民政府", "撤州市规划局", "撤州市国土局");
        assertThat(world.undo(reform).codes()).containsExactly("CONFLICT");
    }

    @Test
    void reformOnWhichADocumentDependsIsNotUndone() {
        World world = new World(endpoint, "赖州市");
        String planning = world.agency("赖州市规划局", "");
        String land = world.agency("赖州市国土局", "");
        String reform = world.applied(merger("方案", "2019-01-10", planning, land, "赖州市资源局"));
        Papers papers = Papers.of("赖一", "2020-03-23", "赖州市").agency("a", "市资源局");
        papers.register(world.editor());

        GraphReply refused = world.undo(reform);

        assertThat(refused.codes()).containsExactly("CONFLICT");
        assertThat(refused.messages())
                .containsExactly("The reform cannot be undone, because something depends on it: The document "
                        + papers.sha256() + " mentions an agency that it founded."
                        + " An agency that it founded is called 市资源局 by now.");
        assertThat(world.names("2019-01-10")).containsExactly("赖州市资源局");
    }

    @Test
    void laterReformIsUndoneFirst() {
        World world = new World(endpoint, "序州市");
        String planning = world.agency("序州市规划局", "");
        String land = world.agency("序州市国土局", "");
        String first = world.applied(merger("一号方案", "2019-01-10", planning, land, "序州市资源局"));
        String resources = world.asked("{ agencies(filter: {region: \"序州市\"}) { nodes { id } } }")
                .at("/agencies/nodes/0/id")
                .asText();
        String second = world.applied("act: \"二号方案\", on: \"2024-03-01\", steps: [{kind: RENAME, agencies: [\""
                + resources + "\"], into: [{name: \"序州市自然资源局\"}]}]");

        assertThat(world.undo(first).messages())
                .containsExactly("The reform cannot be undone, because something depends on it:"
                        + " The reform 二号方案 changed the same agencies.");
        assertThat(world.undo(second).codes()).isEmpty();
        assertThat(world.names("2024-03-01")).containsExactly("序州市资源局");
        assertThat(world.undo(first).codes()).isEmpty();
        assertThat(world.names("2024-03-01")).containsExactly("序州市规划局", "序州市国土局");
    }

    @Test
    void whatWasAnAgencysInMarch2019IsAnsweredForByItsHeirsToday() {
        World world = new World(endpoint, "责州市");
        String planning = world.agency("责州市规划局", ", abbreviations: [\"市规划局\"]");
        String land = world.agency("责州市国土局", "");
        String forestry = world.agency("责州市林业局", "");
        world.applied(merger("一号方案", "2019-05-10", planning, land, "责州市资源局"));
        String resources = world.asked("{ agencies(filter: {name: \"责州市资源局\", region: \"责州市\"}) { nodes { id } } }")
                .at("/agencies/nodes/0/id")
                .asText();
        world.applied("act: \"二号方案\", on: \"2024-03-01\", steps: [{kind: TRANSFER, agencies: [\"" + resources
                + "\"], into: [{agency: \"" + forestry + "\"}], matter: \"森林防火\"}]");

        assertThat(responsible(world, "市规划局", "2019-03-01", "2026-11-26").toString())
                .isEqualTo("[{\"agency\":{\"name\":\"责州市资源局\"},\"matters\":[],"
                        + "\"path\":[{\"reform\":{\"act\":\"一号方案\"}}]},"
                        + "{\"agency\":{\"name\":\"责州市林业局\"},\"matters\":[\"森林防火\"],"
                        + "\"path\":[{\"reform\":{\"act\":\"一号方案\"}},{\"reform\":{\"act\":\"二号方案\"}}]}]");
        assertThat(responsible(world, "市规划局", "2019-03-01", "2019-05-09").toString())
                .isEqualTo("[{\"agency\":{\"name\":\"责州市规划局\"},\"matters\":[],\"path\":[]}]");
    }

    @Test
    void nameThatNobodyBoreOnTheDayIsRefused() {
        World world = new World(endpoint, "无名市");

        GraphReply reply = world.editor().ask(question("市规划局", "无名市", "2019-03-01", "2026-11-26"));

        assertThat(reply.codes()).containsExactly("INVALID_INPUT");
        assertThat(reply.messages()).containsExactly("No agency of 无名市 was called 市规划局 on 2019-03-01.");
        assertThat(world.editor()
                        .ask(question("市规划局", "无名市", "2019-03-01", "2019-02-01"))
                        .body()
                        .at("/errors/0/extensions/field")
                        .asText())
                .isEqualTo("asOf");
    }

    private static JsonNode responsible(World world, String name, String on, String asOf) {
        return world.asked(question(name, world.region(), on, asOf)).at("/responsibleFor/responsible");
    }

    private static String question(String name, String region, String on, String asOf) {
        return "{ responsibleFor(name: \"" + name + "\", region: \"" + region + "\", on: \"" + on + "\", asOf: \""
                + asOf + "\") { responsible { agency { name } matters path { reform { act } } } } }";
    }
}
