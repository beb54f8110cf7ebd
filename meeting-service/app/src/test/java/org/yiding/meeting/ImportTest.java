package org.yiding.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yiding.testing.GraphReply;

@QuarkusTest
class ImportTest extends AppTest {

    @Test
    void repeatAnswersWithTheSameMeeting() {
        GraphReply first = importMinutes(Sample.bytes());
        GraphReply second = importMinutes(Sample.bytes());

        assertThat(first.codes()).isEmpty();
        assertThat(first.at("/importMinutes/alreadyImported").asBoolean()).isFalse();
        assertThat(first.at("/importMinutes/meeting/ordinal").asInt()).isEqualTo(93);
        assertThat(second.at("/importMinutes/alreadyImported").asBoolean()).isTrue();
        assertThat(second.at("/importMinutes/meeting/id")).isEqualTo(first.at("/importMinutes/meeting/id"));
        assertThat(second.at("/importMinutes/warnings")).isEqualTo(first.at("/importMinutes/warnings"));
        assertThat(rows("meeting")).isEqualTo(1);
    }

    @Test
    void concurrentIdenticalImportsGiveOneMeeting() throws Exception {
        Callable<GraphReply> task = () -> importMinutes(Sample.bytes());

        List<GraphReply> replies;
        try (ExecutorService callers = Executors.newFixedThreadPool(6)) {
            List<Future<GraphReply>> answers = callers.invokeAll(List.of(task, task, task, task, task, task));
            replies = answers.stream().map(Future::resultNow).toList();
        }

        assertThat(replies).allSatisfy(reply -> assertThat(reply.codes()).isEmpty());
        assertThat(replies.stream()
                        .map(reply -> reply.at("/importMinutes/meeting/id").asText()))
                .containsOnly(replies.getFirst().at("/importMinutes/meeting/id").asText());
        assertThat(replies.stream()
                        .filter(reply ->
                                !reply.at("/importMinutes/alreadyImported").asBoolean()))
                .hasSize(1);
        assertThat(rows("meeting")).isEqualTo(1);
        assertThat(rows("agenda_item")).isEqualTo(7);
    }

    @ParameterizedTest
    @ValueSource(strings = {"DOWN", "FAILING", "SLOW", "FORGETFUL"})
    void outageOfTheSecondNeighbourStoresNothingAndARepeatCompletes(String mode) {
        regulation.become(mode);

        GraphReply failed = importMinutes(Sample.bytes());
        long storedMeanwhile = rows("source_document");
        regulation.become("WORKING");
        GraphReply repeated = importMinutes(Sample.bytes());

        assertThat(failed.codes()).containsExactly("UPSTREAM_UNAVAILABLE");
        assertThat(failed.messages())
                .containsExactly("The regulation service did not register what the minutes name. Nothing was stored; "
                        + "the import can safely be repeated.");
        assertThat(failed.body().at("/errors/0/extensions/service").asText()).isEqualTo("regulation");
        assertThat(storedMeanwhile).isZero();
        assertThat(repeated.codes()).isEmpty();
        assertThat(repeated.at("/importMinutes/alreadyImported").asBoolean()).isFalse();
        assertThat(rows("meeting")).isEqualTo(1);
    }

    @Test
    void outageOfTheFirstNeighbourNamesItAndLeavesTheSecondAlone() {
        directory.become("DOWN");

        GraphReply failed = importMinutes(Sample.bytes());

        assertThat(failed.codes()).containsExactly("UPSTREAM_UNAVAILABLE");
        assertThat(failed.body().at("/errors/0/extensions/service").asText()).isEqualTo("directory");
        assertThat(regulation.requests()).isEmpty();
        assertThat(rows("source_document")).isZero();
    }

    @Test
    void refusalOfANeighbourPassesThrough() {
        directory.become("FORBIDDING");

        GraphReply refused = importMinutes(Sample.bytes());

        assertThat(refused.codes()).containsExactly("FORBIDDEN");
        assertThat(rows("source_document")).isZero();
    }

    @Test
    void eachNeighbourIsAskedOnceUnderTheCallersTokenAndRequestId() {
        Map<String, String> input = Map.of(
                "fileName", "93.txt", "contentBase64", Base64.getEncoder().encodeToString(Sample.bytes()));
        as("clerk")
                .with("X-Request-Id", "case-93")
                .with("traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01")
                .ask(IMPORT, Map.of("input", input));

        for (List<JsonNode> requests : List.of(directory.requests(), regulation.requests())) {
            assertThat(requests).hasSize(1);
            JsonNode request = requests.getFirst();
            assertThat(request.path("Authorization").asText()).startsWith("Bearer ey");
            assertThat(request.path("X-Request-Id").asText()).isEqualTo("case-93");
            assertThat(request.path("traceparent").asText()).startsWith("00-0af7651916cd43dd8448eb211c80319c-");
            assertThat(request.at("/variables/input/asOf").asText()).isEqualTo("2020-03-23");
            assertThat(request.at("/variables/input/region").asText()).isEqualTo("苏州市");
        }
    }

    @Test
    void twoPersonsOfOneNameStayTwoAndTheChairIsTheAttendee() {
        importMinutes(Sample.bytes());

        JsonNode persons = directory.requests().getFirst().at("/variables/input/persons");
        assertThat(keysOf(persons, "name", "黄戟")).containsExactly("person:黄戟@市公安局", "person:黄戟@市资源规划局");
        assertThat(keysOf(persons, "name", "李亚平")).containsExactly("person:李亚平");
        assertThat(persons.findParents("post")).anySatisfy(person -> {
            assertThat(person.path("name").asText()).isEqualTo("李亚平");
            assertThat(person.path("post").asText()).isEqualTo("市长");
        });
    }

    @Test
    void documentsAreRegisteredWithHowTheyStand() {
        importMinutes(Sample.bytes());

        JsonNode documents = regulation.requests().getFirst().at("/variables/input/documents");
        assertThat(keysOf(documents, "standing", "DELIBERATED")).hasSize(6);
        assertThat(keysOf(documents, "standing", "IN_FORCE"))
                .containsExactly("document:苏州市建筑施工安全监督管理办法", "document:苏州市燃气管理办法", "document:苏州市客运出租汽车管理办法");
        assertThat(keysOf(documents, "statedType", "RULE")).isEqualTo(keysOf(documents, "standing", "IN_FORCE"));
        assertThat(keysOf(documents, "standing", "TO_BE_DRAFTED")).containsExactly("document:苏州市规划委员会工作规则");
        JsonNode smuggling = byKey(documents, "document:苏州市反走私综合治理办法");
        assertThat(smuggling.path("effectiveOn").asText()).isEqualTo("2020-05-01");
        assertThat(smuggling.path("shortTitles").get(0).asText()).isEqualTo("治理办法");
        assertThat(byKey(documents, "document:关于修改<苏州市建筑施工安全监督管理办法>等3件规章的决定").path("amends"))
                .extracting(JsonNode::asText)
                .containsExactlyElementsOf(keysOf(documents, "standing", "IN_FORCE"));
    }

    @Test
    void sameKeyWithTheSameInputAnswersTheSame() {
        GraphReply first = importMinutes(Sample.bytes(), "key-1");
        GraphReply second = importMinutes(Sample.bytes(), "key-1");

        assertThat(second.body()).isEqualTo(first.body());
        assertThat(second.at("/importMinutes/alreadyImported").asBoolean()).isFalse();
        assertThat(second.at("/importMinutes/clientMutationId").asText()).isEqualTo("key-1");
    }

    @Test
    void sameKeyWithAnotherInputIsAConflict() {
        importMinutes(Sample.bytes(), "key-1");

        GraphReply refused = importMinutes(Sample.asMeeting(94, 30), "key-1");

        assertThat(refused.codes()).containsExactly("CONFLICT");
        assertThat(rows("meeting")).isEqualTo(1);
    }

    @Test
    void secondDocumentOfOneMeetingIsAConflict() {
        importMinutes(Sample.bytes());

        GraphReply refused = importMinutes((Sample.text() + "\n").getBytes(StandardCharsets.UTF_8));

        assertThat(refused.codes()).containsExactly("CONFLICT");
        assertThat(rows("source_document")).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"GB18030", "UTF-8"})
    void textIsReadInItsEncoding(String charset) {
        String marked = charset.startsWith("UTF") ? "\ufeff" + Sample.text() : Sample.text();

        GraphReply reply = importMinutes(marked.getBytes(Charset.forName(charset)));

        assertThat(reply.codes()).isEmpty();
        assertThat(reply.at("/importMinutes/meeting/ordinal").asInt()).isEqualTo(93);
    }

    @ParameterizedTest
    @MethodSource("badFiles")
    void badFileIsRefusedWithItsReasonAndNothingIsStored(byte[] content, String reason) {
        GraphReply refused = importMinutes(content);

        assertThat(refused.codes()).containsExactly("UNREADABLE_DOCUMENT");
        assertThat(refused.messages().getFirst()).contains(reason);
        assertThat(directory.requests()).isEmpty();
        assertThat(rows("source_document")).isZero();
    }

    static Stream<Arguments> badFiles() {
        byte[] junk = new byte[4096];
        new Random(7).nextBytes(junk);
        byte[] zeros = "会议\u0000纪要".getBytes(StandardCharsets.UTF_8);
        return Stream.of(
                Arguments.of(new byte[0], "empty"),
                Arguments.of(" \n ".getBytes(StandardCharsets.UTF_8), "no text"),
                Arguments.of(junk, "Accepted are plain text, PDF"),
                Arguments.of(zeros, "Accepted are plain text, PDF"),
                Arguments.of("%PDF-1.7".getBytes(StandardCharsets.UTF_8), "The PDF is cut off"),
                Arguments.of(
                        "今天苏州天气晴朗，市民纷纷走出家门踏青赏花。".getBytes(StandardCharsets.UTF_8), "not the minutes of a meeting"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a/", "x\u0007.txt"})
    void badFileNameIsInvalid(String fileName) {
        GraphReply refused =
                as("clerk").ask(IMPORT, Map.of("input", Map.of("fileName", fileName, "contentBase64", "5Lya6K6u")));

        assertThat(refused.codes()).containsExactly("INVALID_INPUT");
        assertThat(refused.body().at("/errors/0/extensions/field").asText()).isEqualTo("fileName");
    }

    @Test
    void brokenBase64IsInvalid() {
        GraphReply refused =
                as("clerk").ask(IMPORT, Map.of("input", Map.of("fileName", "93.txt", "contentBase64", "这不是")));

        assertThat(refused.codes()).containsExactly("INVALID_INPUT");
        assertThat(refused.body().at("/errors/0/extensions/field").asText()).isEqualTo("input.contentBase64");
        assertThat(rows("source_document")).isZero();
    }

    private static List<String> keysOf(JsonNode mentions, String field, String value) {
        return mentions.findParents("key").stream()
                .filter(mention -> mention.path(field).asText().equals(value))
                .map(mention -> mention.path("key").asText())
                .toList();
    }

    private static JsonNode byKey(JsonNode mentions, String key) {
        return mentions.findParents("key").stream()
                .filter(mention -> mention.path("key").asText().equals(key))
                .findFirst()
                .orElseThrow();
    }
}
