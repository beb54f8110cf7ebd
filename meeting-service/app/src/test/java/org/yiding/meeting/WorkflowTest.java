package org.yiding.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yiding.testing.GraphReply;

@QuarkusTest
class WorkflowTest extends AppTest {

    @Test
    void draftIsConfirmedAndThenPublished() {
        String id = imported(Sample.bytes());

        JsonNode confirmed = done("confirmMeeting", at(id, 1));
        JsonNode published = done("publishMeeting", "id: \"" + id + "\"");

        assertThat(confirmed.path("state").asText()).isEqualTo("CONFIRMED");
        assertThat(confirmed.path("version").asInt()).isEqualTo(2);
        assertThat(published.path("state").asText()).isEqualTo("PUBLISHED");
        assertThat(published.path("version").asInt()).isEqualTo(3);
    }

    @Test
    void confirmedRecordIsKeptInternalAndPublishedLater() {
        String id = imported(Sample.bytes());
        done("confirmMeeting", at(id, 1));

        JsonNode internal = done("publishMeeting", at(id, 2) + ", visibility: INTERNAL");
        JsonNode published = done("publishMeeting", at(id, 3) + ", visibility: PUBLIC");

        assertThat(internal.path("state").asText()).isEqualTo("INTERNAL");
        assertThat(published.path("state").asText()).isEqualTo("PUBLISHED");
    }

    @Test
    void staleVersionIsAConflictThatNamesTheCurrentOne() {
        String id = imported(Sample.bytes());
        done("confirmMeeting", at(id, 1));

        GraphReply refused = tried("withdrawMeeting", at(id, 1) + ", reason: \"误传\"");

        assertThat(refused.codes()).containsExactly("CONFLICT");
        assertThat(refused.messages())
                .containsExactly("Version 1 of meeting " + id + " is not the current one, which is 2.");
        assertThat(remedy(refused))
                .isEqualTo("Read the meeting again, see what changed since (changes), and repeat with version 2.");
        assertThat(state(id)).isEqualTo("CONFIRMED");
    }

    @ParameterizedTest
    @CsvSource({
        "publishMeeting,   '',                Confirm it first (confirmMeeting).",
        "reopenMeeting,    ', reason: \"x\"', It is open already: correct it as it is."
    })
    void stepThatCannotHappenToADraftIsAConflictWithItsRemedy(String mutation, String further, String remedy) {
        String id = imported(Sample.bytes());

        GraphReply refused = tried(mutation, at(id, 1) + further);

        assertThat(refused.codes()).containsExactly("CONFLICT");
        assertThat(remedy(refused)).isEqualTo(remedy);
    }

    @Test
    void reopeningNeedsAReasonAndKeepsIt() {
        String id = imported(Sample.bytes());
        done("confirmMeeting", at(id, 1));

        GraphReply unreasoned = tried("reopenMeeting", at(id, 2) + ", reason: \" \"");
        JsonNode reopened = done("reopenMeeting", at(id, 2) + ", reason: \"日期有误\"");

        assertThat(unreasoned.codes()).containsExactly("INVALID_INPUT");
        assertThat(unreasoned.body().at("/errors/0/extensions/field").asText()).isEqualTo("reason");
        assertThat(reopened.path("state").asText()).isEqualTo("CORRECTED");
        assertThat(reopened.path("stateReason").asText()).isEqualTo("日期有误");
    }

    @Test
    void withdrawnRecordLeavesItsNumberToAnother() {
        String first = imported(Sample.bytes());
        JsonNode withdrawn = done("withdrawMeeting", at(first, 1) + ", reason: \"文件有误\"");

        String second = imported((Sample.text() + "\n").getBytes(StandardCharsets.UTF_8));
        GraphReply reopened = tried("reopenMeeting", at(first, 2) + ", reason: \"恢复\"");

        assertThat(withdrawn.path("state").asText()).isEqualTo("WITHDRAWN");
        assertThat(second).isNotEqualTo(first);
        assertThat(reopened.codes()).containsExactly("CONFLICT");
        assertThat(reopened.messages())
                .containsExactly("Meeting " + second + " has taken the place of meeting " + first + ".");
    }

    @Test
    void supersededRecordNamesItsSuccessor() {
        String first = published(Sample.bytes());
        String second = published(Sample.asMeeting(94, 30));

        JsonNode superseded = done("supersedeMeeting", at(first, 3) + ", by: \"" + second + "\"");

        assertThat(superseded.path("state").asText()).isEqualTo("SUPERSEDED");
        assertThat(as("clerk")
                        .ask("{ meeting(id: \"" + first + "\") { supersededBy { ordinal } } }")
                        .at("/meeting/supersededBy/ordinal")
                        .asInt())
                .isEqualTo(94);
    }

    @Test
    void recordIsNotSupersededByItselfOrByOneThatDoesNotStand() {
        String first = imported(Sample.bytes());
        String second = imported(Sample.asMeeting(94, 30));
        done("withdrawMeeting", at(second, 1) + ", reason: \"x\"");

        GraphReply byItself = tried("supersedeMeeting", at(first, 1) + ", by: \"" + first + "\"");
        GraphReply byAWithdrawnOne = tried("supersedeMeeting", at(first, 1) + ", by: \"" + second + "\"");

        assertThat(byItself.codes()).containsExactly("INVALID_INPUT");
        assertThat(byAWithdrawnOne.codes()).containsExactly("CONFLICT");
        assertThat(state(first)).isEqualTo("DRAFT");
    }

    @Test
    void oneOfManyAtOnceWins() throws Exception {
        String id = imported(Sample.bytes());
        Callable<GraphReply> task = () -> tried("confirmMeeting", at(id, 1));

        List<GraphReply> replies;
        try (ExecutorService callers = Executors.newFixedThreadPool(4)) {
            replies = callers.invokeAll(List.of(task, task, task, task)).stream()
                    .map(Future::resultNow)
                    .toList();
        }

        assertThat(replies.stream().filter(reply -> reply.codes().isEmpty())).hasSize(1);
        assertThat(replies.stream().filter(reply -> reply.codes().equals(List.of("CONFLICT"))))
                .hasSize(3);
    }

    @Test
    void sameKeyAnswersTheSameAndIsRefusedForAnotherInput() {
        String id = imported(Sample.bytes());

        GraphReply first = tried("confirmMeeting", at(id, 1) + ", clientMutationId: \"k\"");
        GraphReply again = tried("confirmMeeting", at(id, 1) + ", clientMutationId: \"k\"");
        GraphReply other = tried("withdrawMeeting", at(id, 2) + ", reason: \"x\", clientMutationId: \"k\"");

        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.at("/confirmMeeting/clientMutationId").asText()).isEqualTo("k");
        assertThat(other.codes()).containsExactly("CONFLICT");
        assertThat(state(id)).isEqualTo("CONFIRMED");
    }

    @Test
    void unknownMeetingIsNotFound() {
        assertThat(tried("confirmMeeting", "id: \"x\", version: 1").codes()).containsExactly("NOT_FOUND");
    }

    private String state(String id) {
        return as("clerk")
                .ask("{ meeting(id: \"" + id + "\") { state } }")
                .at("/meeting/state")
                .asText();
    }

    private static String at(String id, int version) {
        return "id: \"" + id + "\", version: " + version;
    }

    private static String remedy(GraphReply refused) {
        return refused.body().at("/errors/0/extensions/remedy").asText();
    }
}
