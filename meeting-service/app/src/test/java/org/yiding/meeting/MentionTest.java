package org.yiding.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yiding.testing.GraphReply;

/** Whom the names in facts were taken for, why, and how a clerk settles those in doubt. */
@QuarkusTest
class MentionTest extends AppTest {

    private static final String TEXT = """
            云川市人民政府第8次常务会议纪要
            2024年3月5日，市长林知远主持召开市政府第8次常务会议，审议有关事项。
            一、研究供热价格有关事项
            会议同意供热价格调整方案，由市发改委负责落实。
            二、研究公交线路有关事项
            会议决定，由市交通局牵头，会同市发改委优化公交线路。
            出席：林知远
            列席：市发改委钱明、市财政局周航
            """;

    private static final String MENTIONS = """
            field asWritten agency { id } person { id } asOf confidence basis reason
            candidates { agency { id } name score reason } settledBy settledAt""";

    @BeforeEach
    void shortNameIsInDoubt() {
        directory.doubt("市发改委", "市发展和改革委员会");
    }

    private String imported() {
        return imported(TEXT.getBytes(StandardCharsets.UTF_8));
    }

    private JsonNode record(String id) {
        return as("clerk").ask("""
                        { meeting(id: "%1$s") { version state mentions { %2$s }
                            items { resolutions { assignments { id asWritten agency { id } mentions { %2$s } } } }
                            attendance { id asWritten agency { id } person { id } mentions { %2$s } } } }
                        """.formatted(id, MENTIONS)).at("/meeting");
    }

    private JsonNode toSettle(String arguments) {
        GraphReply reply = as("clerk")
                .ask("{ namesToSettle" + arguments
                        + " { totalCount pageInfo { hasNextPage endCursor } nodes { meetingId"
                        + " asWritten facts meeting { version } evidence { quote } mention { basis candidates {"
                        + " agency { id } name } } } } }");
        assertThat(reply.codes()).as(reply.body().toString()).isEmpty();
        return reply.at("/namesToSettle");
    }

    private GraphReply settle(String id, int version, String name, String agency) {
        return as("clerk")
                .ask("mutation { settleName(input: {meeting: \"" + id + "\", version: " + version + ", asWritten: \""
                        + name + "\", agency: \"" + agency + "\", reason: \"机构简称\", clientMutationId: \"s" + version
                        + "\"}) { meeting { version state } facts corrections { field asRead corrected reason }"
                        + " clientMutationId } }");
    }

    private static JsonNode shortNamed(JsonNode record) {
        return record.at("/items/0/resolutions/0/assignments/0/mentions/0");
    }

    private static String candidate(JsonNode record) {
        return shortNamed(record).at("/candidates/0/agency/id").asText();
    }

    @Test
    void everyNameOfAFactSaysWhomItMeansAndWhy() {
        JsonNode record = record(imported());

        JsonNode mention = shortNamed(record);
        assertThat(mention.path("field").asText()).isEqualTo("AGENCY");
        assertThat(mention.path("asWritten").asText()).isEqualTo("市发改委");
        assertThat(mention.at("/agency/id")).isEqualTo(record.at("/items/0/resolutions/0/assignments/0/agency/id"));
        assertThat(mention.path("person").isNull()).isTrue();
        assertThat(mention.path("asOf").asText()).isEqualTo("2024-03-05");
        assertThat(mention.path("basis").asText()).isEqualTo("NEW_ENTRY");
        assertThat(mention.path("reason").asText()).isEqualTo("Nobody is known as 市发改委.");
        assertThat(mention.path("settledBy").isNull()).isTrue();
        assertThat(record.path("mentions"))
                .extracting(
                        m -> m.path("field").asText(),
                        m -> m.path("asWritten").asText(),
                        m -> m.path("confidence").asText())
                .containsExactly(tuple("CHAIR", "林知远", "LIKELY"));
        assertThat(record.at("/attendance/1/mentions"))
                .extracting(
                        m -> m.path("field").asText(),
                        m -> m.path("asWritten").asText(),
                        m -> m.path("confidence").asText())
                .containsExactlyInAnyOrder(tuple("AGENCY", "市发改委", "UNSURE"), tuple("PERSON", "钱明", "LIKELY"));
    }

    @Test
    void nameInDoubtKeepsItsCandidatesWithScoreAndReasonOnEveryFact() {
        JsonNode record = record(imported());

        for (JsonNode mention :
                List.of(shortNamed(record), record.at("/items/1/resolutions/0/assignments/1/mentions/0"))) {
            assertThat(mention.path("confidence").asText()).isEqualTo("UNSURE");
            assertThat(mention.path("candidates"))
                    .extracting(
                            c -> c.path("name").asText(),
                            c -> c.path("score").asDouble(),
                            c -> c.path("reason").asText())
                    .containsExactly(tuple("市发展和改革委员会", 0.85, "市发改委 may be short for 市发展和改革委员会."));
        }
        JsonNode sure = record.at("/items/1/resolutions/0/assignments/0/mentions/0");
        assertThat(sure.path("confidence").asText()).isEqualTo("LIKELY");
        assertThat(sure.path("candidates")).isEmpty();
    }

    @Test
    void listHasEachDoubtfulNameOfAMeetingOnceWithAllItsFacts() {
        String id = imported();

        JsonNode list = toSettle("");

        assertThat(list.path("totalCount").asInt()).isEqualTo(1);
        JsonNode name = list.at("/nodes/0");
        assertThat(name.path("meetingId").asText()).isEqualTo(id);
        assertThat(name.path("asWritten").asText()).isEqualTo("市发改委");
        assertThat(name.path("facts")).hasSize(3);
        assertThat(name.at("/meeting/version").asInt()).isEqualTo(1);
        assertThat(name.path("evidence").findValuesAsText("quote")).contains("市发改委钱明");
        assertThat(name.at("/mention/candidates/0/name").asText()).isEqualTo("市发展和改革委员会");
    }

    @Test
    void listIsFilteredByMeetingWordsAndConfidenceAndPaged() {
        String first = imported();
        String second =
                imported(TEXT.replace("第8次", "第9次").replace("3月5日", "4月5日").getBytes(StandardCharsets.UTF_8));

        assertThat(toSettle("").path("nodes").findValuesAsText("meetingId")).containsExactly(second, first);
        assertThat(toSettle("(filter: {meeting: \"" + first + "\"})")
                        .path("nodes")
                        .findValuesAsText("meetingId"))
                .containsExactly(first);
        assertThat(toSettle("(filter: {text: \"%\"})").path("totalCount").asInt())
                .isZero();
        assertThat(toSettle("(filter: {meeting: \"" + first + "\", confidence: LIKELY})")
                        .path("nodes")
                        .findValuesAsText("asWritten"))
                .containsExactlyInAnyOrder("市交通局", "市财政局");
        JsonNode page = toSettle("(first: 1)");
        assertThat(page.at("/pageInfo/hasNextPage").asBoolean()).isTrue();
        assertThat(toSettle("(first: 1, after: \""
                                + page.at("/pageInfo/endCursor").asText() + "\")")
                        .path("nodes")
                        .findValuesAsText("meetingId"))
                .containsExactly(first);
    }

    @Test
    void settledNameMeansTheChosenAgencyInAllItsFacts() {
        String id = imported();
        JsonNode before = record(id);
        String chosen = candidate(before);

        GraphReply reply = settle(id, 1, "市发改委", chosen);

        assertThat(reply.codes()).as(reply.body().toString()).isEmpty();
        assertThat(reply.at("/settleName/facts")).hasSize(3);
        assertThat(reply.at("/settleName/meeting/version").asInt()).isEqualTo(2);
        assertThat(reply.at("/settleName/meeting/state").asText()).isEqualTo("CORRECTED");
        assertThat(reply.at("/settleName/corrections"))
                .extracting(c -> c.path("field").asText(), c -> c.path("reason").asText())
                .containsExactlyInAnyOrder(
                        tuple("AGENCY", "机构简称"),
                        tuple("AGENCY", "机构简称"),
                        tuple("AGENCY", "机构简称"),
                        tuple("PERSON", "机构简称"));
        JsonNode record = record(id);
        assertThat(record.at("/items/1/resolutions/0/assignments/1/agency/id").asText())
                .isEqualTo(chosen);
        JsonNode mention = shortNamed(record);
        assertThat(mention.path("basis").asText()).isEqualTo("SETTLED");
        assertThat(mention.path("confidence").asText()).isEqualTo("CERTAIN");
        assertThat(mention.path("reason").asText()).isEqualTo("市发改委 means what was told.");
        assertThat(mention.path("settledBy").asText()).isEqualTo("clerk");
        assertThat(mention.path("settledAt").asText()).startsWith("20");
        assertThat(mention.path("candidates")).isEmpty();
        assertThat(record.at("/attendance/1/person/id")).isNotEqualTo(before.at("/attendance/1/person/id"));
        assertThat(record.at("/attendance/2/person/id")).isEqualTo(before.at("/attendance/2/person/id"));
        assertThat(toSettle("").path("totalCount").asInt()).isZero();
    }

    @Test
    void agencyThatTheNameWasTakenForCanBeTheRightOne() {
        String id = imported();
        String present = shortNamed(record(id)).at("/agency/id").asText();

        GraphReply reply = settle(id, 1, "市发改委", present);

        assertThat(reply.at("/settleName/corrections").findValuesAsText("field"))
                .doesNotContain("AGENCY");
        assertThat(shortNamed(record(id)).path("basis").asText()).isEqualTo("SETTLED");
        assertThat(toSettle("").path("totalCount").asInt()).isZero();
    }

    @Test
    void nextImportKnowsTheSettledName() {
        String id = imported();
        settle(id, 1, "市发改委", candidate(record(id)));

        JsonNode next = record(imported(TEXT.replace("第8次", "第9次").getBytes(StandardCharsets.UTF_8)));

        assertThat(shortNamed(next).path("basis").asText()).isEqualTo("TAUGHT");
        assertThat(shortNamed(next).path("confidence").asText()).isEqualTo("CERTAIN");
    }

    @Test
    void sameKeySettlesOnce() {
        String id = imported();
        String chosen = candidate(record(id));

        GraphReply first = settle(id, 1, "市发改委", chosen);
        GraphReply again = settle(id, 1, "市发改委", chosen);

        assertThat(again.at("/settleName/meeting/version")).isEqualTo(first.at("/settleName/meeting/version"));
        assertThat(again.at("/settleName/corrections")).isEqualTo(first.at("/settleName/corrections"));
        assertThat(again.at("/settleName/facts")).containsExactlyInAnyOrderElementsOf(first.at("/settleName/facts"));
        assertThat(record(id).path("version").asInt()).isEqualTo(2);
    }

    @Test
    void whatCannotBeSettledIsRefusedAndNothingChanges() {
        String id = imported();
        String chosen = candidate(record(id));

        assertThat(settle(id, 7, "市发改委", chosen).messages())
                .containsExactly("Version 7 of meeting " + id + " is not the current one, which is 1.");
        assertThat(settle(id, 1, "市卫健委", chosen).codes()).containsExactly("INVALID_INPUT");
        assertThat(settle(id, 1, "市发改委", "nowhere").codes()).containsExactly("INVALID_INPUT");
        done("confirmMeeting", "id: \"" + id + "\", version: 1");
        assertThat(settle(id, 2, "市发改委", chosen).codes()).containsExactly("CONFLICT");
        assertThat(shortNamed(record(id)).path("basis").asText()).isEqualTo("NEW_ENTRY");
        assertThat(toSettle("").path("totalCount").asInt()).isZero();
    }

    @Test
    void correctedAgencySaysWhoChoseItAndWordsSayWhatTheDirectoryTookThemFor() {
        String id = imported();
        JsonNode record = record(id);
        String fact = record.at("/items/0/resolutions/0/assignments/0/id").asText();

        as("clerk")
                .ask("mutation { correctFact(input: {fact: \"" + fact
                        + "\", version: 1, changes: [{field: AGENCY_NAME, value: \"市住建局\"}]}) { fact } }");
        JsonNode worded = shortNamed(record(id));
        as("clerk")
                .ask("mutation { correctFact(input: {fact: \"" + fact + "\", version: 2, changes: [{field: AGENCY,"
                        + " value: \"" + candidate(record) + "\"}]}) { fact } }");
        JsonNode chosen = shortNamed(record(id));

        assertThat(worded.path("asWritten").asText()).isEqualTo("市住建局");
        assertThat(worded.path("reason").asText()).isEqualTo("Nobody is known as 市住建局.");
        assertThat(chosen.path("basis").asText()).isEqualTo("SETTLED");
        assertThat(chosen.path("reason").asText()).isEqualTo("市住建局 means what was told.");
        assertThat(chosen.at("/agency/id").asText()).isEqualTo(candidate(record));
    }

    @Test
    void settledNameStaysSettledWhenTheMinutesAreReadAgain() {
        String id = imported();
        String chosen = candidate(record(id));
        settle(id, 1, "市发改委", chosen);

        GraphReply reread = as("clerk")
                .ask("mutation { rereadMinutes(input: {meeting: \"" + id
                        + "\", version: 2}) { lost { field } kept { field } } }");

        assertThat(reread.at("/rereadMinutes/lost")).isEmpty();
        assertThat(reread.at("/rereadMinutes/kept").findValuesAsText("field"))
                .containsExactlyInAnyOrder("AGENCY", "AGENCY", "AGENCY", "PERSON");
        assertThat(shortNamed(record(id)).path("basis").asText()).isEqualTo("SETTLED");
        assertThat(shortNamed(record(id)).path("settledBy").asText()).isEqualTo("clerk");
        assertThat(shortNamed(record(id)).at("/agency/id").asText()).isEqualTo(chosen);
        assertThat(toSettle("").path("totalCount").asInt()).isZero();
    }

    @Test
    void affirmedNameAndFactsThatOnlyTheNewReadingFindsAreSettledToo() {
        String id = imported();
        String present = shortNamed(record(id)).at("/agency/id").asText();
        settle(id, 1, "市发改委", present);
        String longer = TEXT.replace("优化公交线路。", "优化公交线路。\n三、研究电价有关事项\n会议决定，由市发改委负责核定电价。");

        GraphReply reread = as("clerk")
                .ask("mutation { rereadMinutes(input: {meeting: \"" + id + "\", version: 2, contentBase64: \""
                        + Base64.getEncoder().encodeToString(longer.getBytes(StandardCharsets.UTF_8))
                        + "\"}) { lost { field } } }");

        assertThat(reread.codes()).as(reread.body().toString()).isEmpty();
        JsonNode record = record(id);
        assertThat(shortNamed(record).path("settledBy").asText()).isEqualTo("clerk");
        assertThat(record.at("/items/2/resolutions/0/assignments/0/mentions/0/basis")
                        .asText())
                .isEqualTo("SETTLED");
        assertThat(record.at("/items/2/resolutions/0/assignments/0/agency/id").asText())
                .isEqualTo(present);
    }

    @Test
    void onlyAClerkSettlesAndOnlyWhoKeepsTheDirectorySeesTheListBeside() {
        String id = imported();

        for (String role : List.of("reader", "legal", "supervisor", "directory-editor")) {
            assertThat(as(role).ask("mutation { settleName(input: {meeting: \"" + id
                                    + "\", version: 1, asWritten: \"市发改委\", agency: \"x\"}) { facts } }")
                            .codes())
                    .containsExactly("FORBIDDEN");
        }
        assertThat(as("reader").ask("{ namesToSettle { totalCount } }").codes()).containsExactly("FORBIDDEN");
        assertThat(as("directory-editor")
                        .ask("{ namesToSettle { totalCount } }")
                        .at("/namesToSettle/totalCount")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void documentsOwnShortNameIsRegisteredWithWhatItStandsFor() {
        imported(TEXT.replace("由市发改委负责落实", "由云川市发展和改革委员会（以下简称市发改委）负责落实").getBytes(StandardCharsets.UTF_8));

        JsonNode agencies = directory.requests().getFirst().at("/variables/input/agencies");
        assertThat(agencies.findParents("asWritten"))
                .extracting(
                        a -> a.path("asWritten").asText(),
                        a -> a.path("definedAs").asText())
                .contains(tuple("市发改委", "云川市发展和改革委员会"), tuple("市财政局", ""));
    }
}
