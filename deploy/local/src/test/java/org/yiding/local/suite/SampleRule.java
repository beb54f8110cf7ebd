package org.yiding.local.suite;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import org.yiding.local.TestPrograms;
import org.yiding.local.suite.GraphQuestion.Answer;

/**
 * The sample's parking rules as those of another invented city, as its legal officer takes them over.
 *
 * @param city three characters, 云溪市
 */
record SampleRule(RunningSuite suite, String city) {

    private static final String IMPORT =
            "mutation($input: RegulationTextInput!) { importRegulationText(input: $input) { regulation { id } } }";
    private static final String APPLY =
            "mutation($input: AmendmentInput!) { applyAmendment(input: $input) { act { id } } }";
    private static final String PENDING = "query($id: String!, $day: Date!) { regulation(id: $id) {"
            + " text(asOf: $day) { pendingActs { act { id } } } } }";
    private static final String DECIDED = """
            query($regulation: String!, $act: String!) {
              regulation(id: $regulation) {
                versions { effectiveOn decidedBy { id decision item { meeting { ordinal } } } } }
              amendingAct(id: $act) { resolution { acts { id } item { meeting { heldOn } } } }
            }""";

    private String file(String path) throws IOException {
        return Files.readString(TestPrograms.home().resolve("samples/shanshui").resolve(path))
                .replace("山水市", city);
    }

    private JsonNode asked(String query, Map<String, ?> variables) {
        Answer answer = suite.ask("legal", query, variables);
        assertThat(answer.body().path("errors")).as(answer.body().toString()).isEmpty();
        return answer.body().path("data");
    }

    /** The regulation's id. */
    String imported(String path, String day) throws IOException {
        Map<String, ?> input = Map.of("text", file(path), "region", city, "effectiveOn", day);
        return asked(IMPORT, Map.of("input", input))
                .at("/importRegulationText/regulation/id")
                .asText();
    }

    /** The act's id. */
    String applied(String path, String resolution) throws IOException {
        Map<String, ?> input = Map.of("decisionText", file(path), "region", city, "resolution", resolution);
        return asked(APPLY, Map.of("input", input)).at("/applyAmendment/act/id").asText();
    }

    /** The acts that are not in the text of the day. */
    JsonNode pendingActs(String regulation, String day) {
        return asked(PENDING, Map.of("id", regulation, "day", day)).at("/regulation/text/pendingActs");
    }

    /** Which resolutions and meetings are behind the texts and the act, joined by the gateway; as far as the role sees them. */
    JsonNode decided(String role, String regulation, String act) {
        return suite.ask(role, DECIDED, Map.of("regulation", regulation, "act", act))
                .body()
                .path("data");
    }
}
