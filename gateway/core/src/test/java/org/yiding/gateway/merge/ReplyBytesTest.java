package org.yiding.gateway.merge;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yiding.gateway.world.Council;
import org.yiding.gateway.world.Federation;

class ReplyBytesTest {

    private static final String REGULATION = "{ regulation(id: \"r1\") { title stage } }";

    private final Federation federation = new Federation(new Council());

    private String answer(String reply, String operation) {
        return federation
                .answering("regulation", reply.getBytes(StandardCharsets.UTF_8))
                .ask(operation)
                .json()
                .toString();
    }

    @Test
    void valuesArriveAsTheyWereWrittenInTheOrderOfTheOperation() {
        String reply =
                " {\"extensions\": {\"cost\": [1, {\"a\": 2}]}, \"data\" : {\"regulation\" :\n{ \"stage\":\"DRAFT\" ,"
                        + "\"title\" : \"\\u7ba1理\\/办法\\n\"} } } ";

        assertThat(answer(reply, REGULATION))
                .isEqualTo("{\"data\":{\"regulation\":{\"title\":\"\\u7ba1理\\/办法\\n\",\"stage\":\"DRAFT\"}}}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "[{\"name\":\"a\"},{\"name\":\"b\"}]", "[null,null]"})
    void entitiesThatAreMoreOrFewerThanAskedForAreNoAnswer(String entities) {
        String reply = "{\"data\":{\"_entities\":" + entities + "}}";

        assertThat(federation
                        .answering("directory", reply.getBytes(StandardCharsets.UTF_8))
                        .ask("{ meeting(id: \"m1\") { chair { name } } }")
                        .json())
                .hasToString("{\"errors\":[{\"message\":\"The service directory cannot be reached at the moment.\","
                        + "\"path\":[\"meeting\",\"chair\",\"name\"],\"extensions\":{\"code\":\"UPSTREAM_UNAVAILABLE\","
                        + "\"service\":\"directory\"}}],\"data\":{\"meeting\":{\"chair\":null}}}");
    }

    @Test
    void ofAKeyThatComesTwiceTheLastValueCounts() {
        String reply = "{\"data\":{\"regulation\":{\"title\":\"一\",\"stage\":\"DRAFT\",\"title\":\"二\"}}}";

        assertThat(answer(reply, REGULATION))
                .isEqualTo("{\"data\":{\"regulation\":{\"title\":\"二\",\"stage\":\"DRAFT\"}}}");
    }

    @Test
    void keysMayBeWrittenWithEscapes() {
        String reply = "{\"data\":{\"regul\\u0061tion\":{\"t\\u0069tle\":\"一\",\"stage\":null}}}";

        assertThat(answer(reply, REGULATION)).isEqualTo("{\"data\":{\"regulation\":{\"title\":\"一\",\"stage\":null}}}");
    }

    @Test
    void fieldsThatNobodyAskedForAreLetGo() {
        String reply =
                "{\"data\":{\"other\":[[{\"title\":1}],{}],\"regulation\":{\"id\":\"r1\",\"stage\":\"DRAFT\",\"x\":{\"stage\":"
                        + "\"REPEALED\"},\"title\":\"一\"}}}";

        assertThat(answer(reply, REGULATION))
                .isEqualTo("{\"data\":{\"regulation\":{\"title\":\"一\",\"stage\":\"DRAFT\"}}}");
    }

    @Test
    void errorsStandBeforeDataAndTheirPathsAreTheClients() {
        String reply = "{\"errors\":[{\"message\":\"No \\\"title\\\".\",\"path\":[\"regulation\",\"title\"],"
                + "\"extensions\":{\"code\":\"NOT_FOUND\",\"cost\":1e2}}],\"data\":{\"regulation\":null}}";

        assertThat(answer(reply, "{ r: regulation(id: \"r1\") { t: title } }"))
                .isEqualTo(
                        "{\"errors\":[{\"message\":\"No \\\"title\\\".\",\"path\":[\"r\",\"t\"],\"extensions\":{\"code\":"
                                + "\"NOT_FOUND\",\"service\":\"regulation\"}}],\"data\":{\"r\":null}}");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            value = {
                "``|an answer that is not JSON (breaking off)",
                "<html>|an answer that is not GraphQL",
                "[]|an answer that is not GraphQL",
                "\"data\"|an answer that is not GraphQL",
                "{}|an answer that is not GraphQL",
                "{\"errors\":{}}|an answer that is not GraphQL",
                "{\"data\":{\"regulation\":{\"title\":\"一|an answer that is not JSON (breaking off)",
                "{\"data\":{\"regulation\":{\"title\":1}}|an answer that is not JSON (breaking off)",
                "{\"data\":{\"regulation\":null}}}|an answer that is not JSON (not JSON)",
                "{\"data\":{\"regulation\":null,}}|an answer that is not JSON (not JSON)",
                "{\"data\":{\"regulation\":[1,]}}|an answer that is not JSON (not JSON)",
                "{\"data\":{\"regulation\" null}}|an answer that is not JSON (not JSON)",
                "{\"data\":{regulation:null}}|an answer that is not JSON (not JSON)",
                "{\"data\":{\"regulation\":{\"title\":01}}}|an answer that is not JSON (not JSON)"
            })
    void answerThatCannotBeUsedCountsAsNone(String reply, String reason) {
        assertThat(answer(reply, REGULATION))
                .isEqualTo(
                        "{\"errors\":[{\"message\":\"The service regulation cannot be reached at the moment.\",\"path\":"
                                + "[\"regulation\"],\"extensions\":{\"code\":\"UPSTREAM_UNAVAILABLE\",\"service\":\"regulation\"}}],"
                                + "\"data\":{\"regulation\":null}}");
        assertThat(federation.unusable()).containsExactly("regulation: " + reason);
    }

    @Test
    void answerThatIsNotUtf8CountsAsNone() {
        byte[] reply = "{\"data\":{\"regulation\":{\"title\":\"?\"}}}".getBytes(StandardCharsets.UTF_8);
        reply[reply.length - 5] = (byte) 0xb9;

        Answer answer = federation.answering("regulation", reply).ask(REGULATION);

        assertThat(answer.data()).hasToString("{regulation=null}");
        assertThat(federation.unusable()).containsExactly("regulation: an answer that is not JSON (not UTF-8)");
    }

    @Test
    void answerThatIsNestedBeyondReasonCountsAsNone() {
        String reply = "{\"data\":{\"x\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}}";

        assertThat(answer(reply, REGULATION)).endsWith("\"data\":{\"regulation\":null}}");
        assertThat(federation.unusable()).containsExactly("regulation: an answer that is too deep");
    }

    @Test
    void equalEntitiesAreAskedForOnceHoweverManyThereAre() {
        StringBuilder items = new StringBuilder();
        for (int i = 0; i < 1_000; i++) {
            items.append(i == 0 ? "" : ",")
                    .append("{\"regulation\":{\"id\":\"r")
                    .append(i % 400)
                    .append("\"}}");
        }
        String meeting = "{\"data\":{\"meeting\":{\"items\":[{\"documents\":[" + items + "]}]}}}";

        federation
                .answering("meeting", meeting.getBytes(StandardCharsets.UTF_8))
                .ask("{ meeting(id: \"m1\") { items { documents { regulation { title } } } } }");

        List<?> sent = (List<?>) federation.asked().getLast().variables().get("r0");
        assertThat(sent).hasSize(400).doesNotHaveDuplicates();
        assertThat(sent.getLast()).isEqualTo(Map.of("__typename", "Regulation", "id", "r399"));
    }
}
