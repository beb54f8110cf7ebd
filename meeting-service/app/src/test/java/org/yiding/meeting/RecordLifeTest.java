package org.yiding.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.yiding.testing.GraphReply;

/** One record from its import until another takes its place, and the feed that tells of every step. */
@QuarkusTest
class RecordLifeTest extends AppTest {

    private static final String TEXT = """
            云川市人民政府第8次常务会议纪要
            2024年3月5日，市长林知远主持召开市政府第8次常务会议，审议有关事项。
            一、研究供热价格有关事项
            会议同意供热价格调整方案，由市发改委负责落实。
            出席：林知远、陈一鸣
            """;

    private int version = 1;

    @Test
    void everyStepIsToldOnceInOrderWithItsVersionAndACursorMissesNone() {
        String id = imported(TEXT.getBytes(StandardCharsets.UTF_8));
        JsonNode record = as("clerk")
                .ask("{ meeting(id: \"" + id + "\") { items { resolutions { id assignments {"
                        + " id agency { id } } } } attendance { id } } }")
                .at("/meeting");
        JsonNode assignment = record.at("/items/0/resolutions/0/assignments/0");

        step(
                "correctFact",
                "input: {fact: \"" + assignment.path("id").asText() + "\", version: %d,"
                        + " changes: [{field: DUE_ON, value: \"2024-04-30\"}], reason: \"会后明确\"}");
        step(
                "addFact",
                "input: {kind: ASSIGNMENT, parent: \""
                        + record.at("/items/0/resolutions/0/id").asText()
                        + "\", version: %d, values: [{field: ASSIGNMENT_ROLE,"
                        + " value: \"SUPPORT\"}, {field: AGENCY_NAME, value: \"市财政局\"}]}");
        step("removeFact", "input: {fact: \"" + record.at("/attendance/1/id").asText() + "\", version: %d}");
        step(
                "settleName",
                "input: {meeting: \"" + id + "\", version: %d, asWritten: \"市发改委\", agency: \""
                        + assignment.at("/agency/id").asText() + "\"}");
        step("rereadMinutes", "input: {meeting: \"" + id + "\", version: %d}");
        step(
                "rereadMinutes",
                "input: {meeting: \"" + id + "\", version: %d, contentBase64: \""
                        + Base64.getEncoder().encodeToString((TEXT + "记录：方圆\n").getBytes(StandardCharsets.UTF_8))
                        + "\"}");
        String at = "id: \"" + id + "\", version: %d";
        step("confirmMeeting", at);
        step("publishMeeting", at + ", visibility: INTERNAL");
        step("publishMeeting", at + ", visibility: PUBLIC");
        step("reopenMeeting", at + ", reason: \"补正\"");
        step("confirmMeeting", at);
        step("withdrawMeeting", at + ", reason: \"重发\"");
        step("reopenMeeting", at + ", reason: \"恢复\"");
        String successor = imported(TEXT.replace("第8次", "第9次").getBytes(StandardCharsets.UTF_8));
        step("supersedeMeeting", at + ", by: \"" + successor + "\", reason: \"合并\"");

        List<JsonNode> told = walked(id, 4);
        assertThat(told)
                .extracting(change -> change.path("kind").asText())
                .containsExactly(
                        "IMPORTED",
                        "CORRECTED",
                        "CORRECTED",
                        "CORRECTED",
                        "CORRECTED",
                        "REREAD",
                        "REIMPORTED",
                        "CONFIRMED",
                        "MARKED_INTERNAL",
                        "PUBLISHED",
                        "REOPENED",
                        "CONFIRMED",
                        "WITHDRAWN",
                        "REOPENED",
                        "SUPERSEDED");
        assertThat(told)
                .extracting(change -> change.path("version").asInt())
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 15).boxed().toList());
        assertThat(told)
                .extracting(change -> change.path("reason").asText())
                .containsExactly(
                        "null", "会后明确", "null", "null", "null", "null", "null", "null", "null", "null", "补正", "null",
                        "重发", "恢复", "合并");
        assertThat(walked(null, 3))
                .extracting(change -> change.path("kind").asText())
                .hasSize(16)
                .endsWith("REOPENED", "IMPORTED", "SUPERSEDED");
    }

    private void step(String mutation, String arguments) {
        GraphReply reply = as("clerk")
                .ask("mutation { " + mutation + "(" + arguments.formatted(version) + ") { meeting { version } } }");
        assertThat(reply.codes()).as(mutation + " " + reply.body()).isEmpty();
        assertThat(reply.at("/" + mutation + "/meeting/version").asInt())
                .as(mutation)
                .isEqualTo(version + 1);
        version++;
    }

    /** The feed from its beginning, page by page. */
    private List<JsonNode> walked(@Nullable String meeting, int first) {
        List<JsonNode> all = new ArrayList<>();
        Map<String, Object> variables = new HashMap<>();
        variables.put("meeting", meeting);
        variables.put("first", first);
        boolean more = true;
        while (more) {
            JsonNode page = as("clerk")
                    .ask(
                            "query($meeting: String, $first: Int, $after: String) { changes(meeting: $meeting, first:"
                                    + " $first, after: $after) { nodes { kind version reason } pageInfo { hasNextPage"
                                    + " endCursor } } }",
                            variables)
                    .at("/changes");
            page.path("nodes").forEach(all::add);
            variables.put("after", page.at("/pageInfo/endCursor").asText());
            more = page.at("/pageInfo/hasNextPage").asBoolean();
        }
        return all;
    }
}
