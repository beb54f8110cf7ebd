package org.yiding.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.yiding.testing.GraphReply;

/** What persons corrected when minutes are read again, from their own document or from another one. */
@QuarkusTest
class RereadTest extends AppTest {

    private static final String TEXT = """
            云川市人民政府第8次常务会议纪要
            2024年3月5日，市长林知远主持召开市政府第8次常务会议，审议有关事项。
            一、审议《云川市城市更新办法》
            会议原则同意《云川市城市更新办法》，由市住建局牵头，会同市财政局修改完善后按程序印发。
            二、研究供热价格有关事项
            会议同意市发改委提出的供热价格调整方案，由市城管局负责落实。
            三、研究公交线路有关事项
            会议决定，由市交通局负责优化公交线路。
            """;

    private static final String RECORD = """
            { meeting(id: "%s") { version state heldOn chairTitle
                items { title resolutions { id assignments { id role asWritten dueOn evidence { quote } } } }
                minutes { document { fileName } }
                corrections { action field corrected by } } }""";

    private String imported() {
        return imported(TEXT.getBytes(StandardCharsets.UTF_8));
    }

    private JsonNode record(String id) {
        return as("clerk").ask(RECORD.formatted(id)).at("/meeting");
    }

    private static List<JsonNode> assignments(JsonNode record) {
        return StreamSupport.stream(record.path("items").spliterator(), false)
                .flatMap(item -> StreamSupport.stream(item.path("resolutions").spliterator(), false))
                .flatMap(resolution ->
                        StreamSupport.stream(resolution.path("assignments").spliterator(), false))
                .toList();
    }

    private static JsonNode of(JsonNode record, String agency) {
        return assignments(record).stream()
                .filter(a -> a.path("asWritten").asText().equals(agency))
                .findFirst()
                .orElseThrow();
    }

    private void corrected(String mutation, String input) {
        GraphReply reply = as("clerk").ask("mutation { " + mutation + "(input: {" + input + "}) { fact } }");
        assertThat(reply.codes()).as(reply.body().toString()).isEmpty();
    }

    private GraphReply tried(String id, int version, String further) {
        return as("clerk")
                .ask("mutation { rereadMinutes(input: {meeting: \"" + id + "\", version: " + version + further
                        + "}) { meeting { version state } kept { action field corrected by }"
                        + " lost { action field corrected } warnings { code } } }");
    }

    private JsonNode reread(String id, int version, String further) {
        GraphReply reply = tried(id, version, further);
        assertThat(reply.codes()).as(reply.body().toString()).isEmpty();
        return reply.at("/rereadMinutes");
    }

    private static String another(String text) {
        return ", fileName: \"更正稿.txt\", contentBase64: \""
                + Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8)) + "\"";
    }

    /** Three corrections: a day on the first charge, the second removed, one added to the third item; and the chair's title. */
    private String correctedMeeting() {
        String id = imported();
        JsonNode record = record(id);
        corrected(
                "correctFact",
                "fact: \"" + of(record, "市住建局").path("id").asText()
                        + "\", version: 1, changes: [{field: DUE_ON, value: \"2024-04-30\"}]");
        corrected("removeFact", "fact: \"" + of(record, "市城管局").path("id").asText() + "\", version: 2");
        int start = TEXT.codePointCount(0, TEXT.indexOf("优化公交线路"));
        corrected(
                "addFact",
                "kind: ASSIGNMENT, parent: \""
                        + record.at("/items/2/resolutions/0/id").asText()
                        + "\", version: 3, values: [{field: ASSIGNMENT_ROLE, value: \"SUPPORT\"},"
                        + " {field: AGENCY_NAME, value: \"市公交集团\"}], evidence: {start: " + start + ", end: "
                        + (start + 6) + "}");
        corrected("correctFact", "fact: \"" + id + "\", version: 4, changes: [{field: CHAIR_TITLE, value: \"代市长\"}]");
        return id;
    }

    @Test
    void everythingHoldsWhenTheSameDocumentIsReadAgain() {
        String id = correctedMeeting();

        JsonNode result = reread(id, 5, "");

        assertThat(result.path("lost")).isEmpty();
        assertThat(result.path("kept"))
                .extracting(
                        c -> c.path("action").asText(),
                        c -> c.path("field").asText(),
                        c -> c.path("by").asText())
                .containsExactlyInAnyOrder(
                        tuple("CHANGED", "CHAIR_TITLE", "clerk"),
                        tuple("CHANGED", "DUE_ON", "clerk"),
                        tuple("REMOVED", "null", "clerk"),
                        tuple("ADDED", "null", "clerk"));
        JsonNode record = record(id);
        assertThat(record.path("version").asInt()).isEqualTo(6);
        assertThat(record.path("state").asText()).isEqualTo("CORRECTED");
        assertThat(record.path("chairTitle").asText()).isEqualTo("代市长");
        assertThat(assignments(record))
                .extracting(
                        a -> a.path("asWritten").asText(), a -> a.path("dueOn").asText())
                .containsExactly(
                        tuple("市住建局", "2024-04-30"),
                        tuple("市财政局", "null"),
                        tuple("市交通局", "null"),
                        tuple("市公交集团", "null"));
        assertThat(of(record, "市公交集团").at("/evidence/0/quote").asText()).isEqualTo("优化公交线路");
    }

    @Test
    void readingItOnceMoreKeepsThemStill() {
        String id = correctedMeeting();
        reread(id, 5, "");

        JsonNode again = reread(id, 6, "");

        assertThat(again.path("lost")).isEmpty();
        assertThat(assignments(record(id)))
                .extracting(a -> a.path("asWritten").asText())
                .containsExactly("市住建局", "市财政局", "市交通局", "市公交集团");
    }

    @Test
    void correctionWhoseWordsAnotherDocumentDoesNotHaveIsListedAsLost() {
        String id = correctedMeeting();
        String other = TEXT.replace("由市交通局负责优化公交线路", "由市交通局负责开通夜间班车");

        JsonNode result = reread(id, 5, another(other));

        assertThat(result.path("lost"))
                .extracting(
                        c -> c.path("action").asText(), c -> c.path("corrected").asText())
                .containsExactly(tuple("ADDED", "市公交集团"));
        JsonNode record = record(id);
        assertThat(record.at("/minutes/document/fileName").asText()).isEqualTo("更正稿.txt");
        assertThat(of(record, "市住建局").path("dueOn").asText()).isEqualTo("2024-04-30");
        assertThat(assignments(record))
                .extracting(a -> a.path("asWritten").asText())
                .containsExactly("市住建局", "市财政局", "市交通局");
    }

    @Test
    void changeOfAFactWhoseWordsAnotherDocumentPutsDifferentlyIsListedAndTheNewReadingHolds() {
        String id = correctedMeeting();
        String other = TEXT.replace("由市住建局牵头，会同市财政局修改完善后按程序印发", "请市自然资源局负责抓紧完善，6月底前印发");

        JsonNode result = reread(id, 5, another(other));

        assertThat(result.path("lost"))
                .extracting(
                        c -> c.path("action").asText(),
                        c -> c.path("field").asText(),
                        c -> c.path("corrected").asText())
                .containsExactly(tuple("CHANGED", "DUE_ON", "2024-04-30"));
        assertThat(assignments(record(id)))
                .extracting(
                        a -> a.path("asWritten").asText(), a -> a.path("dueOn").asText())
                .containsExactly(tuple("市自然资源局", "2024-06-30"), tuple("市交通局", "null"), tuple("市公交集团", "null"));
    }

    @Test
    void correctionsFollowTheirWordsWhereAnotherDocumentHasAnItemMore() {
        String id = correctedMeeting();
        String other = TEXT.replace("一、审议", "一、传达学习有关会议精神\n会议强调，要抓好贯彻落实。\n二、审议")
                .replace("二、研究供热", "三、研究供热")
                .replace("三、研究公交", "四、研究公交");

        JsonNode result = reread(id, 5, another(other));

        assertThat(result.path("lost")).isEmpty();
        JsonNode record = record(id);
        assertThat(record.path("items")).hasSize(4);
        assertThat(of(record, "市住建局").path("dueOn").asText()).isEqualTo("2024-04-30");
        assertThat(assignments(record))
                .extracting(a -> a.path("asWritten").asText())
                .containsExactly("市住建局", "市财政局", "市交通局", "市公交集团");
    }

    @Test
    void theFirstDocumentIsStillThatOfTheMeetingAfterAnotherTookItsPlace() {
        String id = correctedMeeting();
        reread(id, 5, another(TEXT + "记录：方圆\n"));

        GraphReply again = importMinutes(TEXT.getBytes(StandardCharsets.UTF_8));

        assertThat(again.at("/importMinutes/alreadyImported").asBoolean()).isTrue();
        assertThat(again.at("/importMinutes/meeting/id").asText()).isEqualTo(id);
    }

    @Test
    void theDocumentOfAnotherMeetingIsRefusedAndNothingChanges() {
        String id = imported();

        GraphReply refused = tried(id, 1, another(TEXT.replace("第8次", "第9次")));

        assertThat(refused.codes()).containsExactly("INVALID_INPUT");
        assertThat(refused.messages()).containsExactly("The document is of meeting 9, not of meeting 8.");
        assertThat(record(id).path("version").asInt()).isEqualTo(1);
    }

    @Test
    void confirmedRecordIsNotReadAgain() {
        String id = imported();
        done("confirmMeeting", "id: \"" + id + "\", version: 1");

        GraphReply refused = tried(id, 2, "");

        assertThat(refused.codes()).containsExactly("CONFLICT");
    }

    @Test
    void onlyAClerkReadsAgain() {
        String id = imported();

        GraphReply refused = as("legal")
                .ask("mutation { rereadMinutes(input: {meeting: \"" + id
                        + "\", version: 1}) { meeting { version } } }");

        assertThat(refused.codes()).containsExactly("FORBIDDEN");
    }
}
