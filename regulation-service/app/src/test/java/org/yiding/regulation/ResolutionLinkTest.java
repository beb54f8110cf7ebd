package org.yiding.regulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.yiding.testing.IdentityResource;
import org.yiding.testing.PostgresResource;

/** A meeting's resolution leads to what it decided on, a text back to it, and a reader learns of acts not in the text. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(IdentityResource.class)
class ResolutionLinkTest {

    @TestHTTPResource("/graphql")
    URI endpoint;

    @Test
    void aResolutionLeadsToItsActAndTheTextBackToIt() {
        ShanshuiCity city = new ShanshuiCity("联州市", endpoint);
        String resolution = "0199a000-0000-7000-8000-00000000000a";
        String parking = city.imports("parking/first.txt", "2018-05-01");
        JsonNode applied = city.triesText(city.file("acts/1.txt"), Map.of("resolution", resolution))
                .at("/applyAmendment/act");

        JsonNode decided = city.as("reader")
                .ask("{ _entities(representations: [{__typename: \"Resolution\", id: \"" + resolution + "\"}]) {"
                        + " ... on Resolution { id acts { id regulation { id title } resolution { id } }"
                        + " decidedRegulations { id } } } }")
                .at("/_entities/0");
        JsonNode regulation = city.regulation(
                parking, "versions { effectiveOn decidedBy { id } } stages { stage resolution { id } }");

        String act = applied.path("id").asText();
        assertThat(decided.path("acts"))
                .extracting(
                        a -> a.path("id").asText(),
                        a -> a.at("/regulation/id").asText(),
                        a -> a.at("/resolution/id").asText())
                .containsExactly(tuple(act, act, resolution));
        assertThat(decided.path("decidedRegulations").findValuesAsText("id")).containsExactlyInAnyOrder(act, parking);
        assertThat(regulation.path("versions"))
                .extracting(
                        v -> v.path("effectiveOn").asText(),
                        v -> v.path("decidedBy").findValuesAsText("id"))
                .containsExactly(tuple("2018-05-01", List.of()), tuple("2020-01-01", List.of(resolution)));
        assertThat(regulation.path("stages"))
                .extracting(
                        s -> s.path("stage").asText(),
                        s -> s.at("/resolution/id").asText())
                .contains(tuple("AMENDED", resolution));
    }

    @Test
    void aTextTakenOverAsAWholeNamesItsResolutionAlsoAfterACorrection() {
        ShanshuiCity city = new ShanshuiCity("源溪市", endpoint);
        String resolution = "0199a000-0000-7000-8000-00000000000b";
        String parking = city.as("legal")
                .ask(
                        "mutation($input: RegulationTextInput!) { importRegulationText(input: $input) {"
                                + " regulation { id } } }",
                        Map.of(
                                "input",
                                Map.of(
                                        "text",
                                        city.file("parking/first.txt"),
                                        "region",
                                        city.name(),
                                        "effectiveOn",
                                        "2018-05-01",
                                        "resolution",
                                        resolution)))
                .at("/importRegulationText/regulation/id")
                .asText();

        city.as("legal")
                .ask(
                        "mutation($input: TextCorrectionInput!) { correctRegulationText(input: $input) {"
                                + " changedTexts } }",
                        Map.of(
                                "input",
                                Map.of(
                                        "regulation",
                                        parking,
                                        "revision",
                                        city.revision(parking),
                                        "effectiveOn",
                                        "2018-05-01",
                                        "text",
                                        city.file("parking/first.txt").replace("改善交通秩序", "改善交通秩序、"),
                                        "reason",
                                        "漏印顿号",
                                        "source",
                                        "公报")));

        JsonNode regulation = city.regulation(parking, "versions { decidedBy { id } } corrections { effectiveOn }");
        assertThat(regulation.path("corrections")).hasSize(1);
        assertThat(regulation.path("versions").findValuesAsText("id")).containsExactly(resolution);
    }

    @Test
    void aTextNamesTheActsThatAreNotInItAlsoWhereOnlyMinutesTellOfThem() {
        ShanshuiCity city = new ShanshuiCity("盼州市", endpoint);
        String parking = city.imports("parking/first.txt", "2018-05-01");
        Papers.of("盼州纪要", "2019-10-20", city.name())
                .names("a", "《盼州市人民政府关于修改《盼州市公共停车场管理办法》的决定（草案）》", "DELIBERATED", "amends", List.of("b"))
                .names("b", "《盼州市公共停车场管理办法》", "IN_FORCE")
                .register(city.as("clerk"));
        String pending =
                "{ effectiveOn pendingActs { since promulgatedOn textKnown overdue act { title } } pendingActIds }";

        JsonNode minutesOnly = city.regulation(
                parking,
                "before: text(asOf: \"2019-10-19\") " + pending + " after: text(asOf: \"2020-06-01\") " + pending);
        city.applies(1);
        JsonNode promulgated = city.regulation(
                parking,
                "before: text(asOf: \"2019-12-31\") " + pending + " after: text(asOf: \"2020-06-01\") " + pending);

        assertThat(minutesOnly.at("/before/pendingActs")).isEmpty();
        assertThat(minutesOnly.at("/after/pendingActs").toString())
                .isEqualTo("[{\"since\":\"2019-10-20\",\"promulgatedOn\":null,\"textKnown\":false,\"overdue\":false,"
                        + "\"act\":{\"title\":\"盼州市人民政府关于修改《盼州市公共停车场管理办法》的决定\"}}]");
        assertThat(minutesOnly.at("/after/pendingActIds")).hasSize(1);
        assertThat(promulgated.at("/before/pendingActs").toString())
                .isEqualTo("[{\"since\":\"2019-11-08\",\"promulgatedOn\":\"2019-11-08\",\"textKnown\":true,"
                        + "\"overdue\":false,"
                        + "\"act\":{\"title\":\"盼州市人民政府关于修改《盼州市公共停车场管理办法》的决定\"}}]");
        assertThat(promulgated.at("/after/pendingActs")).isEmpty();
    }
}
