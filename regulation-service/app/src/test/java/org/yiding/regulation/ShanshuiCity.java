package org.yiding.regulation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.yiding.testing.GraphClient;
import org.yiding.testing.GraphReply;
import org.yiding.testing.Tokens;

/**
 * The invented rules and acts of {@code samples/shanshui} as those of a city of the test's own, so that tests share one
 * database without seeing each other.
 *
 * @param name three characters, 历州市
 */
record ShanshuiCity(String name, URI endpoint) {

    private static final String APPLY =
            "mutation($input: AmendmentInput!) { applyAmendment(input: $input) { act { id title } } }";
    private static final String IMPORT =
            "mutation($input: RegulationTextInput!) {" + " importRegulationText(input: $input) { regulation { id } } }";

    static final String RECORD = """
            mutation($input: LifeEventInput!) {
              recordLifeEvent(input: $input) { regulation { id revision } clientMutationId }
            }""";
    /** The resolution behind the events of this city. */
    static final String RESOLUTION = "0199a000-0000-7000-8000-000000000001";

    /** The words of a file of the sample with the name of this city. */
    String file(String path) {
        try {
            return Files.readString(Path.of("../../samples/shanshui").resolve(path))
                    .replace("山水市", name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    GraphClient as(String role) {
        return GraphClient.at(endpoint).as(Tokens.of(role));
    }

    /** @return the regulation's id */
    String imports(String path, String day) {
        return importsText(file(path), day);
    }

    /** @return the regulation's id */
    String importsText(String text, String day) {
        Map<String, Object> input = new HashMap<>();
        input.put("text", text);
        input.put("region", name);
        input.put("effectiveOn", day);
        input.put("issuer", name + "人民政府");
        GraphReply reply = as("legal").ask(IMPORT, Map.of("input", input));
        assertThat(reply.codes()).as(reply.body().toString()).isEmpty();
        return reply.at("/importRegulationText/regulation/id").asText();
    }

    /** @return the act's id */
    String applies(int act) {
        return appliesText(file("acts/" + act + ".txt"));
    }

    /** @return the act's id */
    String appliesText(String decision) {
        GraphReply reply = triesText(decision, Map.of());
        assertThat(reply.codes()).as(reply.body().toString()).isEmpty();
        return reply.at("/applyAmendment/act/id").asText();
    }

    /** What came of an act that is applied, refusals included. */
    GraphReply triesText(String decision, Map<String, Object> further) {
        Map<String, Object> input = new HashMap<>(further);
        input.put("decisionText", decision);
        input.put("region", name);
        return as("legal").ask(APPLY, Map.of("input", input));
    }

    /** What a reader gets of a regulation, without errors. */
    JsonNode regulation(String id, String fields) {
        GraphReply reply = as("reader").ask("{ regulation(id: \"" + id + "\") { " + fields + " } }");
        assertThat(reply.codes()).as(reply.body().toString()).isEmpty();
        return reply.at("/regulation");
    }

    int revision(String id) {
        return regulation(id, "revision").path("revision").asInt();
    }

    /** The text of a day as it is known now; empty where none holds. */
    String text(String id, String day) {
        return regulation(id, "text(asOf: \"" + day + "\") { body }")
                .at("/text/body")
                .asText();
    }

    /** What comes of recording an event of a regulation's life. @param more further fields, each name before its value */
    GraphReply triesToRecord(String regulation, String kind, String from, Object... more) {
        Map<String, Object> input = new HashMap<>();
        input.put("regulation", regulation);
        input.put("revision", revision(regulation));
        input.put("kind", kind);
        input.put("from", from);
        input.put("reason", "市政府常务会议决定");
        input.put("resolution", RESOLUTION);
        for (int i = 0; i < more.length; i += 2) {
            input.put(more[i].toString(), more[i + 1]);
        }
        return as("legal").ask(RECORD, Map.of("input", input));
    }

    /** Records an event of a regulation's life, which must not be refused. */
    void records(String regulation, String kind, String from, Object... more) {
        GraphReply reply = triesToRecord(regulation, kind, from, more);
        assertThat(reply.codes()).as(reply.body().toString()).isEmpty();
    }
}
