package org.yiding.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.yiding.meeting.model.MeetingState;
import org.yiding.testing.GraphReply;

/** That no mutation whatever changes a record in passing: not one that somebody stands for, and not one that changed meanwhile. */
@QuarkusTest
class GuardedRecordTest extends AppTest {

    private static final String TEXT = """
            云川市人民政府第8次常务会议纪要
            2024年3月5日，市长林知远主持召开市政府第8次常务会议，审议有关事项。
            一、研究供热价格有关事项
            会议同意供热价格调整方案，由市发改委负责落实。
            出席：林知远、陈一鸣
            """;

    private static final String EVERYTHING = """
            { meeting(id: "%s") { version state stateReason title ordinal heldOn chairTitle chair { id }
                mentions { asWritten basis agency { id } person { id } }
                minutes { document { fileName sha256 } } evidence { quote } confidence
                items { id number title resolutions { id text decision
                    assignments { id role action asWritten agency { id } dueOn mentions { basis agency { id } }
                        evidence { quote } } } }
                attendance { id role name agency { id } person { id } }
                corrections { id } } }""";

    /** Every mutation that changes facts, as it is sent for the fact at hand. */
    private Map<String, String> correcting(String id, JsonNode record, int version) {
        String assignment = record.at("/items/0/resolutions/0/assignments/0/id").asText();
        String resolution = record.at("/items/0/resolutions/0/id").asText();
        String agency =
                record.at("/items/0/resolutions/0/assignments/0/agency/id").asText();
        String other =
                Base64.getEncoder().encodeToString(TEXT.replace("方案", "办法").getBytes(StandardCharsets.UTF_8));
        Map<String, String> all = new LinkedHashMap<>();
        all.put(
                "correctFact",
                "input: {fact: \"" + assignment + "\", version: " + version
                        + ", changes: [{field: DUE_ON, value: \"2024-04-30\"}]}");
        all.put(
                "addFact",
                "input: {kind: ASSIGNMENT, parent: \"" + resolution + "\", version: " + version
                        + ", values: [{field: ASSIGNMENT_ROLE, value: \"SUPPORT\"}, {field: AGENCY_NAME, value: \"市财政局\"}]}");
        all.put("removeFact", "input: {fact: \"" + assignment + "\", version: " + version + "}");
        all.put(
                "rereadMinutes",
                "input: {meeting: \"" + id + "\", version: " + version + ", contentBase64: \"" + other + "\"}");
        all.put(
                "settleName",
                "input: {meeting: \"" + id + "\", version: " + version + ", asWritten: \"市发改委\", agency: \"" + agency
                        + "\"}");
        return all;
    }

    /** Every mutation that moves the record on. */
    private static Map<String, String> moving(String id, int version) {
        String at = "id: \"" + id + "\", version: " + version;
        Map<String, String> all = new LinkedHashMap<>();
        all.put("confirmMeeting", at);
        all.put("publishMeeting", at);
        all.put("reopenMeeting", at + ", reason: \"x\"");
        all.put("withdrawMeeting", at + ", reason: \"x\"");
        all.put("supersedeMeeting", at + ", by: \"" + id + "\"");
        return all;
    }

    private String imported() {
        return imported(TEXT.getBytes(StandardCharsets.UTF_8));
    }

    private JsonNode record(String id) {
        return as("clerk").ask(EVERYTHING.formatted(id)).at("/meeting");
    }

    private GraphReply sent(String mutation, String arguments) {
        return as("clerk").ask("mutation { " + mutation + "(" + arguments + ") { meeting { id } } }");
    }

    /** Brings a fresh record to a state and gives its id. */
    private String broughtTo(MeetingState state) {
        String id = imported();
        String at = "id: \"" + id + "\", version: ";
        switch (state) {
            case CONFIRMED -> done("confirmMeeting", at + 1);
            case PUBLISHED, INTERNAL -> {
                done("confirmMeeting", at + 1);
                String visibility = state == MeetingState.INTERNAL ? "INTERNAL" : "PUBLIC";
                done("publishMeeting", at + 2 + ", visibility: " + visibility);
            }
            case WITHDRAWN -> done("withdrawMeeting", at + 1 + ", reason: \"x\"");
            case SUPERSEDED -> {
                String successor = imported(TEXT.replace("第8次", "第9次").getBytes(StandardCharsets.UTF_8));
                done("supersedeMeeting", at + 1 + ", by: \"" + successor + "\"");
            }
            default -> throw new IllegalArgumentException("Open: " + state);
        }
        return id;
    }

    @ParameterizedTest
    @EnumSource(
            value = MeetingState.class,
            names = {"CONFIRMED", "PUBLISHED", "INTERNAL", "WITHDRAWN", "SUPERSEDED"})
    void closedRecordIsChangedByNoMutationAndEachSaysHowToGoOn(MeetingState state) {
        String id = broughtTo(state);
        JsonNode before = record(id);
        long told = rows("outbox");

        correcting(id, before, before.path("version").asInt()).forEach((mutation, arguments) -> {
            GraphReply refused = sent(mutation, arguments);
            assertThat(refused.codes()).as(mutation).containsExactly("CONFLICT");
            assertThat(refused.messages().getFirst())
                    .as(mutation)
                    .matches("Meeting " + id + " is " + state + " and cannot become (CORRECTED|REREAD)\\.");
            assertThat(refused.body().at("/errors/0/extensions/remedy").asText())
                    .as(mutation)
                    .isEqualTo(
                            "Reopen it first (reopenMeeting, with a reason); the correction is then confirmed anew.");
        });
        importMinutes(TEXT.getBytes(StandardCharsets.UTF_8));

        assertThat(record(id)).isEqualTo(before);
        assertThat(rows("outbox")).isEqualTo(told);
    }

    @Test
    void changeOfAVersionThatIsNotTheCurrentOneIsRefusedByEveryMutationAndNamesBoth() {
        String id = imported();
        String fact = record(id).at("/items/0/resolutions/0/assignments/0/id").asText();
        sent(
                "correctFact",
                "input: {fact: \"" + fact + "\", version: 1, changes: [{field: DUE_ON, value: \"2024-05-31\"}]}");
        JsonNode before = record(id);

        Map<String, String> all = new LinkedHashMap<>(correcting(id, before, 1));
        all.putAll(moving(id, 1));
        all.forEach((mutation, arguments) -> {
            GraphReply refused = sent(mutation, arguments);
            assertThat(refused.codes()).as(mutation).containsExactly("CONFLICT");
            assertThat(refused.messages())
                    .as(mutation)
                    .containsExactly("Version 1 of meeting " + id + " is not the current one, which is 2.");
            assertThat(refused.body().at("/errors/0/extensions/remedy").asText())
                    .as(mutation)
                    .isEqualTo("Read the meeting again, see what changed since (changes), and repeat with version 2.");
        });

        assertThat(record(id)).isEqualTo(before);
        assertThat(rows("outbox")).isEqualTo(2);
    }

    @Test
    void noMutationIsLeftOutHere() {
        List<String> guarded = new ArrayList<>(List.of("importMinutes"));
        guarded.addAll(correcting("", record(imported()), 1).keySet());
        guarded.addAll(moving("", 1).keySet());

        JsonNode fields = as("clerk")
                .ask("{ __schema { mutationType { fields { name } } } }")
                .at("/__schema/mutationType/fields");

        assertThat(StreamSupport.stream(fields.spliterator(), false)
                        .map(field -> field.path("name").asText()))
                .containsExactlyInAnyOrderElementsOf(guarded);
    }

    @Test
    void reopenedRecordIsCorrectedAndConfirmedAnew() {
        String id = broughtTo(MeetingState.PUBLISHED);
        done("reopenMeeting", "id: \"" + id + "\", version: 3, reason: \"期限有误\"");
        String fact = record(id).at("/items/0/resolutions/0/assignments/0/id").asText();

        GraphReply corrected = sent(
                "correctFact",
                "input: {fact: \"" + fact + "\", version: 4, changes: [{field: DUE_ON, value: \"2024-05-31\"}]}");
        done("confirmMeeting", "id: \"" + id + "\", version: 5");

        assertThat(corrected.codes()).isEmpty();
        assertThat(record(id).path("state").asText()).isEqualTo("CONFIRMED");
        assertThat(record(id).at("/items/0/resolutions/0/assignments/0/dueOn").asText())
                .isEqualTo("2024-05-31");
    }
}
