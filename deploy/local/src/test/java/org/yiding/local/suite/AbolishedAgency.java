package org.yiding.local.suite;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Whoever previews a reform is shown what the agencies that end are still charged with. */
interface AbolishedAgency {

    /** A running suite with the sample minutes in it, published. */
    RunningSuite suite();

    @Test
    default void reformThatAbolishesAnAgencyListsItsOpenAssignments() {
        JsonNode agency = suite().ask(
                        "directory-editor", "{ agencies(filter: {name: \"市打私办\"}) { nodes { id } } }", Map.of())
                .body()
                .at("/data/agencies/nodes/0");

        JsonNode preview = suite().ask(
                        "directory-editor",
                        "{ previewReform(input: {act: \"机构改革方案\", on: \"2026-01-01\", steps: [{kind: ABOLISH, agencies: [\""
                                + agency.path("id").asText()
                                + "\"], into: []}]}) { problems { message } becomings { ends"
                                + " agency { name assignments { totalCount nodes { effectiveOn"
                                + " resolution { item { number meeting { heldOn } } } } } } } } }",
                        Map.of())
                .body()
                .at("/data/previewReform");

        assertThat(preview.path("problems")).isEmpty();
        assertThat(preview.at("/becomings/0").toString())
                .isEqualTo("{\"ends\":true,\"agency\":{\"name\":\"市打私办\",\"assignments\":{\"totalCount\":1,\"nodes\":"
                        + "[{\"effectiveOn\":\"2020-05-01\",\"resolution\":{\"item\":{\"number\":2,\"meeting\":"
                        + "{\"heldOn\":\"2020-03-23\"}}}}]}}}");
    }
}
