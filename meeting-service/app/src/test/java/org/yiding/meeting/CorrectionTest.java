package org.yiding.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.yiding.testing.GraphReply;

/** What a clerk changes in a record holds from then on, and what was read stays beside it. */
@QuarkusTest
class CorrectionTest extends AppTest {

    private static final String FACTS = """
            { meeting(id: "%s") {
                id version state heldOn chairTitle chair { id }
                attendance { id role name agencyAsWritten agency { id } evidence { start end quote } }
                items { id number title
                  resolutions { id ordinal decision effectiveOn
                    sums { id amount currency asWritten purpose confidence }
                    conditions { id text }
                    assignments { id role asWritten dueOn confidence agency { id } evidence { start end } } } }
                corrections { fact action field asRead corrected by reason }
            } }""";

    private JsonNode record(String id) {
        return as("clerk").ask(FACTS.formatted(id)).at("/meeting");
    }

    private GraphReply asked(String mutation, String input) {
        return as("clerk")
                .ask("mutation { " + mutation + "(input: {" + input + "}) {"
                        + " fact meeting { id version state } corrections { fact action field asRead corrected by reason }"
                        + " clientMutationId } }");
    }

    private JsonNode corrected(String mutation, String input) {
        GraphReply reply = asked(mutation, input);
        assertThat(reply.codes()).as(reply.body().toString()).isEmpty();
        return reply.at("/" + mutation);
    }

    private static JsonNode firstAssignment(JsonNode record) {
        return assignments(record).getFirst();
    }

    private static List<JsonNode> assignments(JsonNode record) {
        return StreamSupport.stream(record.path("items").spliterator(), false)
                .flatMap(item -> StreamSupport.stream(item.path("resolutions").spliterator(), false))
                .flatMap(resolution ->
                        StreamSupport.stream(resolution.path("assignments").spliterator(), false))
                .toList();
    }

    private static List<JsonNode> list(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }

    @Test
    void correctedValueHoldsAndWhatWasReadStandsBesideIt() {
        String id = imported(Sample.bytes());

        JsonNode result = corrected(
                "correctFact",
                "fact: \"" + id + "\", version: 1, reason: \"原件为证\","
                        + " changes: [{field: HELD_ON, value: \"2020-03-24\"}, {field: CHAIR_TITLE, value: \"代市长\"}]");

        assertThat(result.at("/meeting/state").asText()).isEqualTo("CORRECTED");
        assertThat(result.at("/meeting/version").asInt()).isEqualTo(2);
        JsonNode record = record(id);
        assertThat(record.path("heldOn").asText()).isEqualTo("2020-03-24");
        assertThat(record.path("chairTitle").asText()).isEqualTo("代市长");
        assertThat(list(record.path("corrections")))
                .extracting(
                        c -> c.path("field").asText(),
                        c -> c.path("asRead").asText(),
                        c -> c.path("corrected").asText(),
                        c -> c.path("by").asText(),
                        c -> c.path("reason").asText())
                .containsExactly(
                        tuple("HELD_ON", "2020-03-23", "2020-03-24", "clerk", "原件为证"),
                        tuple("CHAIR_TITLE", "市长", "代市长", "clerk", "原件为证"));
    }

    @Test
    void secondCorrectionStillNamesWhatTheMachineRead() {
        String id = imported(Sample.bytes());
        corrected("correctFact", change(id, 1, "HELD_ON", "2020-03-24"));

        JsonNode again = corrected("correctFact", change(id, 2, "HELD_ON", "2020-03-25"));

        assertThat(again.at("/corrections/0/asRead").asText()).isEqualTo("2020-03-23");
        assertThat(again.at("/corrections/0/corrected").asText()).isEqualTo("2020-03-25");
    }

    @Test
    void agencyThatAClerkNamesIsTaughtToTheDirectory() {
        String id = imported(Sample.bytes());
        JsonNode record = record(id);
        JsonNode assignment = firstAssignment(record);
        String other = assignments(record).stream()
                .map(a -> a.at("/agency/id").asText())
                .filter(agency -> !agency.isEmpty()
                        && !agency.equals(assignment.at("/agency/id").asText()))
                .findFirst()
                .orElseThrow();
        directory.reset();

        corrected("correctFact", change(assignment.path("id").asText(), 1, "AGENCY", other));

        assertThat(firstAssignment(record(id)).at("/agency/id").asText()).isEqualTo(other);
        JsonNode taught = directory.requests().getLast().at("/variables/input");
        assertThat(taught.path("agencyId").asText()).isEqualTo(other);
        assertThat(taught.path("name").asText())
                .isEqualTo(assignment.path("asWritten").asText());
        assertThat(taught.path("region").asText()).isEqualTo("苏州市");
        assertThat(taught.path("asOf").asText()).isEqualTo("2020-03-23");
    }

    @Test
    void agencyThatTheDirectoryDoesNotKnowIsRefusedAndNothingIsKept() {
        String id = imported(Sample.bytes());
        JsonNode assignment = firstAssignment(record(id));

        GraphReply refused = asked("correctFact", change(assignment.path("id").asText(), 1, "AGENCY", "nobody"));

        assertThat(refused.codes()).containsExactly("INVALID_INPUT");
        assertThat(record(id).path("version").asInt()).isEqualTo(1);
        assertThat(rows("correction")).isZero();
    }

    @Test
    void factThatWasMissedIsAddedWithItsSpan() {
        String id = imported(Sample.bytes());
        JsonNode resolution = record(id).at("/items/0/resolutions/0");
        int start = Sample.text()
                .codePointCount(
                        0,
                        Sample.text().indexOf("苏州市财政局") < 0 ? 10 : Sample.text().indexOf("苏州市财政局"));

        JsonNode result = corrected(
                "addFact",
                "kind: ASSIGNMENT, parent: \"" + resolution.path("id").asText() + "\", version: 1, values: ["
                        + "{field: ASSIGNMENT_ROLE, value: \"SUPPORT\"}, {field: AGENCY_NAME, value: \"市财政局\"},"
                        + " {field: DUE_ON, value: \"2020-05-01\"}], evidence: {start: " + start + ", end: "
                        + (start + 6) + "}");

        JsonNode added = assignments(record(id)).stream()
                .filter(a -> a.path("id").asText().equals(result.path("fact").asText()))
                .findFirst()
                .orElseThrow();
        assertThat(added.path("role").asText()).isEqualTo("SUPPORT");
        assertThat(added.path("asWritten").asText()).isEqualTo("市财政局");
        assertThat(added.path("dueOn").asText()).isEqualTo("2020-05-01");
        assertThat(added.path("agency").path("id").asText()).isNotEmpty();
        assertThat(added.at("/evidence/0/start").asInt()).isEqualTo(start);
        assertThat(result.at("/corrections/0/action").asText()).isEqualTo("ADDED");
    }

    @Test
    void factThatWasReadWronglyIsRemovedWithAllBelowIt() {
        String id = imported(Sample.bytes());
        JsonNode before = record(id);
        String item = before.at("/items/0/id").asText();

        JsonNode result = corrected("removeFact", "fact: \"" + item + "\", version: 1, reason: \"重复\"");

        JsonNode after = record(id);
        assertThat(after.path("items")).hasSize(before.path("items").size() - 1);
        assertThat(list(after.path("items")))
                .noneMatch(i -> i.path("id").asText().equals(item));
        assertThat(result.at("/corrections/0/action").asText()).isEqualTo("REMOVED");
        assertThat(result.at("/corrections/0/asRead").asText())
                .isEqualTo(before.at("/items/0/title").asText());
    }

    @Test
    void confirmedRecordIsNotCorrectedUntilItIsReopened() {
        String id = imported(Sample.bytes());
        done("confirmMeeting", "id: \"" + id + "\", version: 1");

        GraphReply refused = asked("correctFact", change(id, 2, "HELD_ON", "2020-03-24"));
        done("reopenMeeting", "id: \"" + id + "\", version: 2, reason: \"日期有误\"");
        corrected("correctFact", change(id, 3, "HELD_ON", "2020-03-24"));

        assertThat(refused.codes()).containsExactly("CONFLICT");
        assertThat(record(id).path("heldOn").asText()).isEqualTo("2020-03-24");
    }

    @Test
    void staleVersionAndBadValuesAreRefusedWithTheirPlace() {
        String id = imported(Sample.bytes());

        GraphReply stale = asked("correctFact", change(id, 7, "HELD_ON", "2020-03-24"));
        GraphReply noDay = asked("correctFact", change(id, 1, "HELD_ON", "23 March"));
        GraphReply noField = asked("correctFact", change(id, 1, "DUE_ON", "2020-03-24"));
        GraphReply unknown = asked("correctFact", change("01890000-0000-7000-8000-000000000000", 1, "TITLE", "x"));

        assertThat(stale.codes()).containsExactly("CONFLICT");
        assertThat(noDay.codes()).containsExactly("INVALID_INPUT");
        assertThat(noDay.body().at("/errors/0/extensions/field").asText()).isEqualTo("input.changes[0].value");
        assertThat(noDay.body().at("/errors/0/extensions/remedy").asText()).isEqualTo("Send a day as YYYY-MM-DD.");
        assertThat(noField.codes()).containsExactly("INVALID_INPUT");
        assertThat(unknown.codes()).containsExactly("NOT_FOUND");
        assertThat(rows("correction")).isZero();
    }

    @Test
    void sameKeyCorrectsOnce() {
        String id = imported(Sample.bytes());
        String input = change(id, 1, "HELD_ON", "2020-03-24") + ", clientMutationId: \"k1\"";

        JsonNode first = corrected("correctFact", input);
        JsonNode again = corrected("correctFact", input);

        assertThat(again).isEqualTo(first);
        assertThat(rows("correction")).isEqualTo(1);
    }

    @Test
    void onlyAClerkCorrects() {
        String id = imported(Sample.bytes());

        GraphReply refused = as("legal")
                .ask("mutation { correctFact(input: {" + change(id, 1, "HELD_ON", "2020-03-24") + "}) { fact } }");

        assertThat(refused.codes()).containsExactly("FORBIDDEN");
    }

    private static String change(String fact, int version, String field, String value) {
        return "fact: \"" + fact + "\", version: " + version + ", changes: [{field: " + field + ", value: \"" + value
                + "\"}]";
    }
}
