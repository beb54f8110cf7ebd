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

/** Reforms as one command: tried, applied as a whole, undone until something depends on it. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(IdentityResource.class)
class ReformTest {

    private static final String ON = "2019-01-10";
    private static final String BEFORE = "2019-01-09";

    @TestHTTPResource("/graphql")
    URI endpoint;

    private static String reform(String... steps) {
        return "act: \"机构改革方案\", actNumber: \"〔2019〕1号\", on: \"" + ON + "\", steps: [" + String.join(", ", steps)
                + "]";
    }

    private static String step(String kind, String agencies, String into) {
        return "{kind: " + kind + ", agencies: [" + agencies + "], into: [" + into + "]}";
    }

    private static String quoted(String id) {
        return "\"" + id + "\"";
    }

    private static String known(String id) {
        return "{agency: \"" + id + "\"}";
    }

    private static String named(String name) {
        return "{name: \"" + name + "\"}";
    }

    @Test
    void previewTellsWhatBecomesOfEachAndChangesNothing() {
        World world = new World(endpoint, "预州市");
        String planning = world.agency("预州市规划局", "");
        String land = world.agency("预州市国土资源局", "");

        JsonNode preview =
                world.preview(reform(step("MERGE", quoted(planning) + ", " + quoted(land), named("预州市自然资源和规划局"))));

        assertThat(preview.path("problems")).isEmpty();
        assertThat(preview.path("becomings").findValuesAsText("account"))
                .containsExactly("预州市规划局 merges into 预州市自然资源和规划局.", "预州市国土资源局 merges into 预州市自然资源和规划局.");
        assertThat(preview.at("/becomings/0/ends").asBoolean()).isTrue();
        assertThat(world.names(ON)).containsExactly("预州市规划局", "预州市国土资源局");
    }

    @Test
    void mergedAgenciesEndAndTheNewOneStandsWhereTheyStood() {
        World world = new World(endpoint, "并合市");
        String government = world.agency("并合市人民政府", "");
        String parent = ", kind: DEPARTMENT, parent: \"" + government + "\"";
        String planning = world.agency("并合市规划局", parent);
        String land = world.agency("并合市国土资源局", parent);
        String station = world.agency("并合市测绘站", ", parent: \"" + planning + "\"");

        world.applied(reform(step("MERGE", quoted(planning) + ", " + quoted(land), """
                {name: "并合市自然资源和规划局", abbreviations: ["市资源规划局"]}""")));

        assertThat(world.names(BEFORE)).containsExactly("并合市人民政府", "并合市规划局", "并合市国土资源局", "并合市测绘站");
        assertThat(world.names(ON)).containsExactly("并合市人民政府", "并合市测绘站", "并合市自然资源和规划局");
        JsonNode above = world.agencyOn(station, ON, "parent { name kind shortName parent { name } }");
        assertThat(above.toString())
                .isEqualTo("{\"parent\":{\"name\":\"并合市自然资源和规划局\",\"kind\":\"DEPARTMENT\","
                        + "\"shortName\":\"市资源规划局\",\"parent\":{\"name\":\"并合市人民政府\"}}}");
        JsonNode ended = world.agencyOn(
                planning, ON, "abolishedOn parent { name } successors { kind on successor { name } reform { act } }");
        assertThat(ended.toString())
                .isEqualTo("{\"abolishedOn\":\"2019-01-10\",\"parent\":null,\"successors\":[{\"kind\":\"MERGE\","
                        + "\"on\":\"2019-01-10\",\"successor\":{\"name\":\"并合市自然资源和规划局\"},"
                        + "\"reform\":{\"act\":\"机构改革方案\"}}]}");
        assertThat(world.agencyOn(planning, BEFORE, "parent { name } successors { kind }")
                        .toString())
                .isEqualTo("{\"parent\":{\"name\":\"并合市人民政府\"},\"successors\":[]}");
    }

    @Test
    void newAgencyMayBearTheNameOfOneThatEnds() {
        World world = new World(endpoint, "承州市");
        String commerce = world.agency("承州市商务局", "");
        String trade = world.agency("承州市经贸局", "");

        world.applied(reform(step("MERGE", quoted(commerce) + ", " + quoted(trade), named("承州市商务局"))));

        assertThat(world.names(ON)).containsExactly("承州市商务局");
        assertThat(world.agencyOn(commerce, BEFORE, "name").path("name").asText())
                .isEqualTo("承州市商务局");
    }

    @Test
    void stepsOfEveryKindAreAppliedTogether() {
        World world = new World(endpoint, "全州市");
        String culture = world.agency("全州市文化广电新闻出版局", "");
        String tourism = world.agency("全州市旅游局", "");
        String press = world.agency("全州市委宣传部", "");
        String safety = world.agency("全州市安全生产监督管理局", "");
        String fire = world.agency("全州市消防支队", "");
        String price = world.agency("全州市物价局", "");

        world.applied(reform(
                step("SPLIT", quoted(culture), known(culture) + ", " + named("全州市广播电视局")),
                step("RENAME", quoted(safety), named("全州市应急管理局")),
                step("TRANSFER", quoted(fire), known(safety)),
                "{kind: TRANSFER, agencies: [" + quoted(culture) + "], into: [" + known(press)
                        + "], matter: \"新闻出版管理\"}",
                step("MERGE", quoted(tourism), known(culture)),
                step("ABOLISH", quoted(price), "")));

        assertThat(world.names(ON)).containsExactly("全州市文化广电新闻出版局", "全州市委宣传部", "全州市应急管理局", "全州市消防支队", "全州市广播电视局");
        assertThat(world.agencyOn(fire, ON, "parent { name }")
                        .at("/parent/name")
                        .asText())
                .isEqualTo("全州市应急管理局");
        assertThat(world.agencyOn(press, ON, "predecessors { agency { name } matter }")
                        .path("predecessors")
                        .toString())
                .isEqualTo("[{\"agency\":{\"name\":\"全州市文化广电新闻出版局\"},\"matter\":\"新闻出版管理\"}]");
    }

    @Test
    void everyProblemIsListedAndNothingIsApplied() {
        World world = new World(endpoint, "难州市");
        String planning = world.agency("难州市规划局", "");
        String land = world.agency("难州市国土局", ", foundedOn: \"2020-01-01\"");
        String price = world.agency("难州市物价局", "");
        world.agency("难州市价格站", ", parent: \"" + price + "\"");
        world.agency("难州市交通局", "");
        String plan = reform(
                step("RENAME", quoted(planning), named("难州市交通局")),
                step("ABOLISH", quoted(land), ""),
                step("ABOLISH", quoted(price), ""),
                step("RENAME", quoted(price), named("难州市价格局")),
                step("SPLIT", quoted(planning), named("难州市甲局")));

        JsonNode preview = world.preview(plan);
        GraphReply refused = world.editor()
                .ask("mutation { "
                        + World.application(plan, preview.path("basis").asText()) + " }");

        assertThat(preview.path("problems"))
                .extracting(problem -> problem.path("step").asText() + " "
                        + problem.path("message").asText().replaceAll("\\([0-9a-f-]{36}\\)", "(id)"))
                .containsExactly(
                        "0 In 难州市 难州市交通局 is the name of another agency (id) at all times.",
                        "1 难州市国土局 does not exist on 2019-01-10.",
                        "3 难州市物价局 ends in an earlier step of the same reform.",
                        "4 The step is no SPLIT, which splits one into two or more.",
                        "null 难州市物价局 ends, and these are still under it: 难州市价格站.");
        assertThat(refused.codes()).containsExactly("INVALID_INPUT");
        assertThat(refused.body().at("/errors/0/extensions/field").asText()).isEqualTo("input.steps[0]");
        assertThat(world.names(ON)).containsExactly("难州市规划局", "难州市物价局", "难州市价格站", "难州市交通局");
    }

    @Test
    void reformIsRefusedWhereAnAgencyHasChangedSinceThePreview() {
        World world = new World(endpoint, "迟州市");
        String planning = world.agency("迟州市规划局", "");
        String plan = reform(step("ABOLISH", quoted(planning), ""));
        String basis = world.preview(plan).path("basis").asText();
        world.mutated(
                "describeAgency(input: {id: \"" + planning + "\", version: 0, kind: DEPARTMENT}) { agency { id } }");

        GraphReply refused = world.editor().ask("mutation { " + World.application(plan, basis) + " }");

        assertThat(refused.codes()).containsExactly("CONFLICT");
        assertThat(refused.messages())
                .containsExactly("An agency of the reform has changed since the preview, or the reform is another.");
        assertThat(world.names(ON)).containsExactly("迟州市规划局");
    }
}
