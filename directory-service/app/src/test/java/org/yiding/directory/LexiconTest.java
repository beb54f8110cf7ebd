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

/** The standard organisation, given to a region by its name. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(IdentityResource.class)
class LexiconTest {

    private static final String ENTRIES =
            " created completed unchanged agencies { key name action added notes agency { id"
                    + " name shortName provisional regionCode } } ";

    @TestHTTPResource("/graphql")
    URI endpoint;

    private static String input(String region) {
        return "(input: {region: \"" + region + "\", firstReformOn: \"2019-01-10\", secondReformOn: \"2024-03-01\"}) {"
                + ENTRIES + "}";
    }

    private static JsonNode entry(JsonNode result, String key) {
        return StreamSupport.stream(result.path("agencies").spliterator(), false)
                .filter(entry -> entry.path("key").asText().equals(key))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void prefectureGetsItsOrgansAsOfAnyDay() {
        World world = new World(endpoint, "无锡市");

        JsonNode preview = world.asked("{ previewStandardOrganisation" + input("无锡市") + " }")
                .at("/previewStandardOrganisation");
        List<String> untouched = world.names("2020-01-01");
        JsonNode made = world.mutated("instantiateStandardOrganisation" + input("无锡市"));

        assertThat(untouched).isEmpty();
        assertThat(preview.path("created")).isEqualTo(made.path("created"));
        assertThat(entry(preview, "natural-resources").path("agency").isNull()).isTrue();
        assertThat(entry(made, "natural-resources").path("action").asText()).isEqualTo("CREATED");
        assertThat(entry(made, "natural-resources").at("/agency/regionCode").asText())
                .isEqualTo("320200");
        assertThat(world.names("2019-01-09")).contains("无锡市规划局", "无锡市国土资源局").doesNotContain("无锡市自然资源和规划局");
        assertThat(world.names("2019-01-10")).contains("无锡市自然资源和规划局").doesNotContain("无锡市规划局");
        assertThat(world.names("2024-03-01")).contains("无锡市数据局", "中共无锡市委员会社会工作部");
        assertThat(world.agencyOn(
                                entry(made, "supervision").at("/agency/id").asText(),
                                "2020-01-01",
                                "supervisor { name }")
                        .at("/supervisor/name")
                        .asText())
                .isEqualTo("中国共产党无锡市纪律检查委员会");
        assertThat(world.asked(
                                "{ responsibleFor(name: \"市规划局\", region: \"无锡市\", on: \"2018-03-01\", asOf:"
                                        + " \"2026-11-26\") { responsible { agency { name parent { name } } path { reform { act } } } } }")
                        .at("/responsibleFor/responsible")
                        .toString())
                .isEqualTo("[{\"agency\":{\"name\":\"无锡市自然资源和规划局\",\"parent\":{\"name\":\"无锡市人民政府\"}},"
                        + "\"path\":[{\"reform\":{\"act\":\"无锡市机构改革（标准机构词表）\"}}]}]");
    }

    @Test
    void repeatChangesNothing() {
        World world = new World(endpoint, "常州市");
        JsonNode first = world.mutated("instantiateStandardOrganisation" + input("常州市"));
        int count = first.path("created").asInt();

        JsonNode again = world.mutated("instantiateStandardOrganisation" + input("常州市"));

        assertThat(again.path("unchanged").asInt()).isEqualTo(count);
        assertThat(again.path("created").asInt()).isZero();
        assertThat(again.path("completed").asInt()).isZero();
        assertThat(again.path("agencies").findValues("agency"))
                .isEqualTo(first.path("agencies").findValues("agency"));
    }

    @Test
    void agenciesThatDocumentsBroughtAreCompletedAndNotDoubled() {
        World world = new World(endpoint, "徐州市");
        Papers papers = Papers.of("词一", "2020-03-23", "徐州市")
                .agency("a", "市发改委")
                .agency("b", "徐州市财政局")
                .agency("c", "市发展改革委");
        GraphReply registered = papers.register(world.editor());

        JsonNode made = world.mutated("instantiateStandardOrganisation" + input("徐州市"));

        JsonNode development = entry(made, "development");
        assertThat(development.path("action").asText()).isEqualTo("COMPLETED");
        assertThat(development.path("added").toString()).isEqualTo("[\"徐州市发展和改革委员会\"]");
        assertThat(development.path("notes").toString())
                .isEqualTo("[\"In 徐州市 市发展改革委 is the name of another agency ("
                        + registered.at("/registerMentions/agencies/2/id").asText() + ") at all times.\"]");
        assertThat(development.at("/agency/id").asText())
                .isEqualTo(registered.at("/registerMentions/agencies/0/id").asText());
        assertThat(development.at("/agency/provisional").asBoolean(true)).isFalse();
        JsonNode treasury = entry(made, "treasury");
        assertThat(treasury.at("/agency/id").asText())
                .isEqualTo(registered.at("/registerMentions/agencies/1/id").asText());
        assertThat(treasury.at("/agency/name").asText()).isEqualTo("徐州市财政局");
    }

    @Test
    void nextDocumentFindsTheAgenciesByTheirAbbreviations() {
        World world = new World(endpoint, "南通市");
        JsonNode made = world.mutated("instantiateStandardOrganisation" + input("南通市"));

        GraphReply registered = Papers.of("词二", "2020-03-23", "南通市")
                .agency("a", "市资源规划局")
                .agency("b", "市人社局")
                .register(world.editor());

        assertThat(registered.at("/registerMentions/agencies").findValuesAsText("id"))
                .containsExactly(
                        entry(made, "natural-resources").at("/agency/id").asText(),
                        entry(made, "human-resources").at("/agency/id").asText());
    }

    @Test
    void provinceAndDaysInTheWrongOrderAreRefused() {
        World world = new World(endpoint, "江苏省");

        GraphReply province = world.editor().ask("{ previewStandardOrganisation" + input("江苏省") + " }");
        GraphReply days = world.editor()
                .ask("{ previewStandardOrganisation(input: {region: \"泰州市\", firstReformOn: \"2024-03-01\","
                        + " secondReformOn: \"2019-01-10\"}) { created } }");

        assertThat(province.body().at("/errors/0/extensions/field").asText()).isEqualTo("input.region");
        assertThat(days.body().at("/errors/0/extensions/field").asText()).isEqualTo("input.secondReformOn");
    }
}
