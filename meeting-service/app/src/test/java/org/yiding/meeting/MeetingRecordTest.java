package org.yiding.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.Test;
import org.yiding.testing.GraphReply;

@QuarkusTest
class MeetingRecordTest extends AppTest {

    private static final String RECORD = """
            query MeetingRecord {
              meetings(filter: {ordinal: 93}, first: 1) {
                totalCount
                pageInfo { hasNextPage endCursor }
                nodes {
                  id ordinal heldOn partOfDay state title
                  body { name kind }
                  chair { id } chairTitle
                  evidence { start end quote }
                  minutes {
                    compiledOn printedOn compiledBy { id } issuer { id } publication distribution recorder { id }
                    document { fileName mediaType characters }
                  }
                  items {
                    number kind title evidence { start end quote }
                    documents { title type regulation { id } evidence { start end quote } }
                    resolutions {
                      ordinal text decision decisionAsWritten evidence { start end quote }
                      assignments {
                        role action nextStep effectiveOn dueOn asWritten agency { id } person { id }
                        evidence { start end quote }
                      }
                      directives { addressees action evidence { start end quote } }
                      references { title regulation { id } evidence { start end quote } }
                    }
                  }
                  attendance {
                    role asWritten unnamed person { id } agency { id } evidence { start end quote }
                  }
                }
              }
            }""";

    @Inject
    SessionFactory sessions;

    @Test
    void headSaysWhoMetWhenAndWhatTheDocumentIs() {
        JsonNode meeting = theRecord();

        assertThat(meeting.path("ordinal").asInt()).isEqualTo(93);
        assertThat(meeting.path("heldOn").asText()).isEqualTo("2020-03-23");
        assertThat(meeting.path("partOfDay").asText()).isEqualTo("AFTERNOON");
        assertThat(meeting.path("state").asText()).isEqualTo("DRAFT");
        assertThat(meeting.at("/body/name").asText()).isEqualTo("苏州市人民政府");
        assertThat(meeting.at("/body/kind").asText()).isEqualTo("EXECUTIVE_MEETING");
        assertThat(meeting.path("chairTitle").asText()).isEqualTo("市长");
        assertThat(meeting.at("/minutes/compiledOn").asText()).isEqualTo("2020-04-01");
        assertThat(meeting.at("/minutes/printedOn").asText()).isEqualTo("2020-04-01");
        assertThat(meeting.at("/minutes/publication").asText()).isEqualTo("此件公开发布");
        assertThat(meeting.at("/minutes/distribution").size()).isPositive();
        assertThat(meeting.at("/minutes/document/mediaType").asText()).isEqualTo("text/plain");
        assertThat(meeting.at("/minutes/compiledBy/id")).isEqualTo(meeting.at("/minutes/issuer/id"));
    }

    @Test
    void sevenItemsCarryNineteenResolutions() {
        JsonNode items = theRecord().path("items");

        assertThat(texts(items, "number")).containsExactly("1", "2", "3", "4", "5", "6", "7");
        assertThat(texts(items, "kind"))
                .containsExactly(
                        "DELIBERATE",
                        "DELIBERATE",
                        "HEAR_REPORT",
                        "DELIBERATE",
                        "DELIBERATE",
                        "DELIBERATE",
                        "DELIBERATE");
        assertThat(items.get(0).path("documents").size()).isEqualTo(2);
        assertThat(items.get(5).at("/documents/0/type").asText()).isEqualTo("实施意见");
        assertThat(StreamSupport.stream(items.spliterator(), false)
                        .map(item -> item.path("resolutions").size()))
                .containsExactly(3, 3, 3, 3, 3, 2, 2);
        assertThat(items.get(0).at("/resolutions/0/decision").asText()).isEqualTo("APPROVED_IN_PRINCIPLE");
        assertThat(items.get(0).at("/resolutions/0/decisionAsWritten").asText()).isEqualTo("原则同意");
    }

    @Test
    void assignmentsSayWhoWhatNextAndFromWhen() {
        JsonNode items = theRecord().path("items");

        JsonNode smuggling = items.get(1).at("/resolutions/0/assignments/0");
        assertThat(smuggling.path("asWritten").asText()).isEqualTo("市打私办");
        assertThat(smuggling.path("nextStep").asText()).isEqualTo("ISSUE_BY_PROCEDURE");
        assertThat(smuggling.path("effectiveOn").asText()).isEqualTo("2020-05-01");
        assertThat(items.get(4).at("/resolutions/0/assignments/0/asWritten").asText())
                .isEqualTo("市国资委");
        assertThat(items.get(4).at("/resolutions/0/assignments/0/nextStep").asText())
                .isEqualTo("SUBMIT_TO_PARTY_COMMITTEE");
        assertThat(items.get(5).at("/resolutions/0/assignments/0/nextStep").asText())
                .isEqualTo("ISSUE_IN_OFFICE_NAME");
        assertThat(texts(items.get(6).at("/resolutions/0/assignments"), "asWritten"))
                .containsExactly("市住建局", "市交通局");
    }

    @Test
    void documentsAreLinkedFromItemsAndResolutions() {
        JsonNode items = theRecord().path("items");

        JsonNode decided = items.get(6).at("/documents/0");
        JsonNode references = items.get(6).at("/resolutions/0/references");
        assertThat(texts(references, "title"))
                .containsExactly("关于修改<苏州市建筑施工安全监督管理办法>等3件规章的决定", "苏州市建筑施工安全监督管理办法", "苏州市燃气管理办法", "苏州市客运出租汽车管理办法");
        assertThat(references.get(0).at("/regulation/id")).isEqualTo(decided.at("/regulation/id"));
        assertThat(texts(items.get(3).at("/resolutions/2/references"), "title")).containsExactly("苏州市规划委员会工作规则");
        // The short name of item two leads to the document that was tabled as a draft.
        assertThat(items.get(1).at("/resolutions/1/references/0/regulation/id"))
                .isEqualTo(items.get(1).at("/documents/0/regulation/id"));
    }

    @Test
    void everyoneWhoWasThereIsListed() {
        JsonNode meeting = theRecord();
        JsonNode attendance = meeting.path("attendance");

        assertThat(attendance.size()).isEqualTo(91);
        assertThat(texts(attendance, "role").stream().filter("PRESENT"::equals)).hasSize(11);
        assertThat(texts(attendance, "asWritten"))
                .contains("李亚平", "王翔", "市委政法委朱耀明", "市人社局朱正", "市金融监管局施敬", "市红十字会严晓凤", "苏州海关王德平");
        assertThat(attendance.get(0).at("/person/id")).isEqualTo(meeting.at("/chair/id"));
        List<JsonNode> huangJi = rows(attendance, "黄戟");
        assertThat(huangJi).hasSize(2);
        assertThat(huangJi.get(0).at("/person/id")).isNotEqualTo(huangJi.get(1).at("/person/id"));
        List<JsonNode> garden = rows(attendance, "市园林绿化局");
        assertThat(garden).hasSize(1);
        assertThat(garden.getFirst().path("unnamed").asBoolean()).isTrue();
        assertThat(garden.getFirst().path("person").isNull()).isTrue();
        assertThat(garden.getFirst().at("/agency/id").isTextual()).isTrue();
    }

    @Test
    void everyFactIsProvedByTheTextItself() {
        JsonNode meeting = theRecord();
        String text = Sample.text();
        List<JsonNode> spans = new ArrayList<>();
        meeting.findValues("evidence").forEach(list -> list.forEach(spans::add));

        assertThat(meeting.findValues("evidence"))
                .hasSizeGreaterThan(130)
                .allSatisfy(list -> assertThat(list).isNotEmpty());
        assertThat(spans).allSatisfy(span -> {
            int from = text.offsetByCodePoints(0, span.path("start").asInt());
            int to = text.offsetByCodePoints(0, span.path("end").asInt());
            assertThat(text.substring(from, to)).isEqualTo(span.path("quote").asText());
        });
    }

    @Test
    void numberOfStatementsDoesNotGrowWithTheRecord() {
        imported(Sample.bytes());
        imported(shortened());

        long whole = statementsOf(RECORD);
        long small = statementsOf(RECORD.replace("ordinal: 93", "ordinal: 94"));

        assertThat(small).isEqualTo(whole);
        assertThat(whole).isLessThanOrEqualTo(20);
    }

    @Test
    void sourceTextIsAnsweredInSlicesEachForItself() {
        String id = imported(Sample.bytes());

        GraphReply reply = as("clerk")
                .ask(
                        "query($id: String!) { meeting(id: $id) { minutes { document { characters"
                                + " a: text(start: 0, end: 6) b: text(start: 20, end: 23) } } } }",
                        Map.of("id", id));

        JsonNode document = reply.at("/meeting/minutes/document");
        String text = Sample.text();
        assertThat(document.path("a").asText()).isEqualTo(text.substring(0, 6));
        assertThat(document.path("b").asText()).isEqualTo(text.substring(20, 23));
        assertThat(document.path("characters").asInt()).isEqualTo(text.codePointCount(0, text.length()));
    }

    private JsonNode theRecord() {
        imported(Sample.bytes());
        GraphReply reply = as("clerk").ask(RECORD);
        assertThat(reply.codes()).isEmpty();
        assertThat(reply.at("/meetings/totalCount").asInt()).isEqualTo(1);
        return reply.at("/meetings/nodes/0");
    }

    private long statementsOf(String query) {
        long before = sessions.getStatistics().getPrepareStatementCount();
        assertThat(as("clerk").ask(query).codes()).isEmpty();
        return sessions.getStatistics().getPrepareStatementCount() - before;
    }

    /** Meeting 94, which only dealt with the first two items. */
    private static byte[] shortened() {
        String text = new String(Sample.asMeeting(94, 30), StandardCharsets.UTF_8);
        int third = text.indexOf("三、听取");
        return (text.substring(0, third) + text.substring(text.indexOf("出席："))).getBytes(StandardCharsets.UTF_8);
    }

    private static List<JsonNode> rows(JsonNode attendance, String words) {
        return StreamSupport.stream(attendance.spliterator(), false)
                .filter(row -> row.path("asWritten").asText().contains(words))
                .toList();
    }

    private static List<String> texts(JsonNode list, String field) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(node -> node.path(field).asText())
                .toList();
    }
}
