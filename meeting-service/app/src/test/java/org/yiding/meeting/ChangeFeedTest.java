package org.yiding.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.yiding.testing.GraphReply;

@QuarkusTest
class ChangeFeedTest extends AppTest {

    private static final String FEED = """
            query($after: String, $first: Int, $meeting: String) {
              changes(after: $after, first: $first, meeting: $meeting) {
                totalCount
                nodes { kind meetingId version by at reason meeting { ordinal } }
                edges { cursor }
                pageInfo { hasNextPage endCursor }
              }
            }""";

    @Test
    void feedSaysWhatHappenedToWhichMeetingAndWhoDidIt() {
        String id = published(Sample.bytes());
        done("withdrawMeeting", "id: \"" + id + "\", version: 3, reason: \"重复\"");

        JsonNode changes = as("clerk").ask(FEED).at("/changes");

        assertThat(changes.path("totalCount").asInt()).isEqualTo(4);
        assertThat(changes.path("nodes").findValuesAsText("kind"))
                .containsExactly("IMPORTED", "CONFIRMED", "PUBLISHED", "WITHDRAWN");
        assertThat(changes.path("nodes").findValuesAsText("version")).containsExactly("1", "2", "3", "4");
        assertThat(changes.path("nodes").findValuesAsText("meetingId")).containsOnly(id);
        assertThat(changes.path("nodes").findValuesAsText("by")).containsOnly("clerk");
        assertThat(changes.path("nodes").findValuesAsText("ordinal")).containsOnly("93");
        assertThat(changes.at("/nodes/3/reason").asText()).isEqualTo("重复");
        assertThat(changes.at("/nodes/0/at").asText()).matches("\\d{4}-\\d\\d-\\d\\dT.*Z");
    }

    @Test
    void whatIsRefusedIsNotTold() {
        String id = imported(Sample.bytes());
        tried("publishMeeting", "id: \"" + id + "\"");
        tried("confirmMeeting", "id: \"" + id + "\", version: 9");
        importMinutes(Sample.bytes());

        assertThat(as("clerk").ask(FEED).at("/changes/nodes").findValuesAsText("kind"))
                .containsExactly("IMPORTED");
    }

    @Test
    void cursorGoesOnWhereItLeftOff() {
        String first = imported(Sample.bytes());
        GraphReply head = as("clerk").ask(FEED, Map.of("first", 1));
        String cursor = head.at("/changes/pageInfo/endCursor").asText();
        assertThat(head.at("/changes/pageInfo/hasNextPage").asBoolean()).isFalse();

        done("confirmMeeting", "id: \"" + first + "\", version: 1");
        String second = imported(Sample.asMeeting(94, 30));

        JsonNode since = as("clerk").ask(FEED, Map.of("after", cursor)).at("/changes/nodes");
        JsonNode ofTheSecond = as("clerk").ask(FEED, Map.of("meeting", second)).at("/changes/nodes");
        assertThat(since.findValuesAsText("kind")).containsExactly("CONFIRMED", "IMPORTED");
        assertThat(ofTheSecond.findValuesAsText("kind")).containsExactly("IMPORTED");
        assertThat(as("clerk").ask(FEED, Map.of("after", "eA")).codes()).containsExactly("INVALID_INPUT");
    }

    @Test
    void readerIsToldOfConfirmedRecordsAlone() {
        imported(Sample.asMeeting(94, 30));
        String id = published(Sample.bytes());
        done("reopenMeeting", "id: \"" + id + "\", version: 3, reason: \"x\"");
        done("withdrawMeeting", "id: \"" + id + "\", version: 4, reason: \"内部情况\"");

        JsonNode changes = as("reader").ask(FEED).at("/changes");

        assertThat(changes.path("nodes").findValuesAsText("kind"))
                .containsExactly("CONFIRMED", "PUBLISHED", "REOPENED");
        assertThat(changes.path("totalCount").asInt()).isEqualTo(3);
        assertThat(changes.at("/nodes/0/meeting").isNull()).isTrue();
    }

    @Test
    void whoFollowsTheFeedWhileManyWriteMissesNothing() throws Exception {
        List<String> seen = new ArrayList<>();
        try (ExecutorService clerks = Executors.newFixedThreadPool(4)) {
            List<?> imports = IntStream.rangeClosed(1, 16)
                    .mapToObj(i -> clerks.submit(() -> imported(Sample.asMeeting(100 + i, 8 + i))))
                    .toList();
            String cursor = null;
            while (seen.size() < imports.size()) {
                Map<String, Object> variables = cursor == null ? Map.of() : Map.of("after", cursor);
                JsonNode page = as("clerk").ask(FEED, variables).at("/changes");
                page.path("nodes")
                        .forEach(node -> seen.add(node.path("meetingId").asText()));
                cursor = page.path("nodes").isEmpty()
                        ? cursor
                        : page.at("/pageInfo/endCursor").asText();
            }
        }

        assertThat(seen).hasSize(16).doesNotHaveDuplicates();
    }

    @Test
    void outboxHasTheColumnsThatDebeziumReads() throws SQLException {
        String id = imported(Sample.bytes());

        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row =
                        statement.executeQuery("select id, aggregatetype, aggregateid, type, payload from outbox")) {
            row.next();
            assertThat(row.getString("aggregatetype")).isEqualTo("Meeting");
            assertThat(row.getString("aggregateid")).isEqualTo(id);
            assertThat(row.getString("type")).isEqualTo("IMPORTED");
            assertThat(row.getString("payload"))
                    .contains("\"meetingId\": \"" + id + "\"", "\"state\": \"DRAFT\"", "\"by\": \"clerk\"");
        }
    }

    @Test
    void repeatedImportUnderAKeyIsToldOnce() {
        importMinutes(Sample.bytes(), "k");
        importMinutes(Sample.bytes(), "k");

        assertThat(rows("outbox")).isEqualTo(1);
        assertThat(Base64.getUrlDecoder()
                        .decode(as("clerk")
                                .ask(FEED)
                                .at("/changes/edges/0/cursor")
                                .asText()))
                .asString(StandardCharsets.UTF_8)
                .matches("\\d+");
    }
}
