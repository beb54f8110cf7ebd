package org.yiding.regulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.yiding.testing.GraphReply;
import org.yiding.testing.IdentityResource;
import org.yiding.testing.PostgresResource;

/** Several acts of one day hold in a stated order, and an act that cannot be meant so leaves nothing behind. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(IdentityResource.class)
class ActOrderTest {

    @TestHTTPResource("/graphql")
    URI endpoint;

    @Inject
    DataSource database;

    /** A decision on the city's parking rules that holds from 1 May 2020. */
    private static String decision(ShanshuiCity city, String order, String... points) {
        String numbered = IntStream.range(0, points.length)
                .mapToObj(i -> List.of("一", "二", "三").get(i) + "、" + points[i] + "\n")
                .collect(Collectors.joining());
        return "%1$s人民政府关于修改《%1$s公共停车场管理办法》的决定\n（2020年4月1日%1$s人民政府令第%2$s号公布）\n%1$s人民政府决定对《%1$s公共停车场管理办法》作如下修改：\n%3$s本决定自2020年5月1日起施行。\n"
                .formatted(city.name(), order, numbered);
    }

    private static String fourth(ShanshuiCity city, String regulation) {
        return city.text(regulation, "2020-05-01")
                .lines()
                .filter(line -> line.startsWith("第四条"))
                .findFirst()
                .orElse("");
    }

    private static void applied(GraphReply reply) {
        assertThat(reply.codes()).as(reply.body().toString()).isEmpty();
    }

    private int rows(String table, String column, String value) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement =
                        connection.prepareStatement("select count(*) from " + table + " where " + column + " like ?")) {
            statement.setString(1, value);
            try (ResultSet rows = statement.executeQuery()) {
                rows.next();
                return rows.getInt(1);
            }
        }
    }

    @Test
    void threeDecisionsOfOneDayAndOneTitleHoldInTheOrderOfTheirComing() {
        ShanshuiCity city = new ShanshuiCity("并州市", endpoint);
        String parking = city.imports("parking/first.txt", "2018-05-01");

        applied(city.triesText(decision(city, "20", "将第四条修改为：“公共停车场统一规划。”"), Map.of()));
        applied(city.triesText(decision(city, "21", "将第四条中的“统一规划”修改为“统一规划、统一建设”。"), Map.of()));
        applied(city.triesText(decision(city, "22", "将第四条中的“统一建设”修改为“分期建设”。"), Map.of()));

        assertThat(fourth(city, parking)).isEqualTo("第四条　公共停车场统一规划、分期建设。");
        assertThat(city.regulation(parking, "versions { effectiveOn }").path("versions"))
                .extracting(v -> v.path("effectiveOn").asText())
                .containsExactly("2018-05-01", "2020-05-01");
    }

    @Test
    void aStatedPositionPutsADecisionBeforeAnotherOfItsDay() {
        ShanshuiCity city = new ShanshuiCity("先州市", endpoint);
        String parking = city.imports("parking/first.txt", "2018-05-01");
        applied(city.triesText(decision(city, "20", "将第四条修改为：“公共停车场统一规划。”"), Map.of()));

        GraphReply tooFar = city.triesText(decision(city, "21", "将第四条修改为：“公共停车场分区规划。”"), Map.of("position", 3));
        GraphReply first = city.triesText(decision(city, "21", "将第四条修改为：“公共停车场分区规划。”"), Map.of("position", 1));

        assertThat(tooFar.body().at("/errors/0/extensions/field").asText()).isEqualTo("input.position");
        applied(first);
        assertThat(fourth(city, parking)).isEqualTo("第四条　公共停车场统一规划。");
    }

    @Test
    void decisionsThatComeAtOnceTakeTheirTurns() throws Exception {
        ShanshuiCity city = new ShanshuiCity("齐州市", endpoint);
        String parking = city.imports("parking/first.txt", "2018-05-01");
        List<String> articles = List.of("第四条", "第五条", "第九条");

        List<GraphReply> replies = new ArrayList<>();
        try (ExecutorService callers = Executors.newFixedThreadPool(articles.size())) {
            List<Future<GraphReply>> asked = IntStream.range(0, articles.size())
                    .mapToObj(i -> callers.submit(() -> city.triesText(
                            decision(city, "3" + i, "将" + articles.get(i) + "修改为：“另行规定" + i + "。”"), Map.of())))
                    .toList();
            for (Future<GraphReply> reply : asked) {
                replies.add(reply.get());
            }
        }

        replies.forEach(ActOrderTest::applied);
        assertThat(city.text(parking, "2020-05-01")).contains("第四条　另行规定0。", "第五条　另行规定1。", "第九条　另行规定2。");
        String act = replies.getFirst().at("/applyAmendment/act/id").asText();
        JsonNode application = city.as("reader")
                .ask("{ amendingAct(id: \"" + act + "\") { applications { regulationId effectiveOn position } } }")
                .at("/amendingAct/applications/0");
        assertThat(application.path("regulationId").asText()).isEqualTo(parking);
        assertThat(application.path("position").asInt()).isBetween(1, 3);
    }

    @Test
    void theSecondOfTwoDecisionsThatContradictEachOtherIsRefusedWithItsSentence() {
        ShanshuiCity city = new ShanshuiCity("矛州市", endpoint);
        String parking = city.imports("parking/first.txt", "2018-05-01");
        applied(city.triesText(decision(city, "20", "删去第四条。"), Map.of()));
        String after = city.text(parking, "2020-05-01");

        GraphReply refused = city.triesText(
                decision(city, "21", "将第三条第二款修改为：“有关部门按照各自职责做好工作。”", "将第四条中的“统一规划”修改为“分期规划”。"), Map.of());

        assertThat(refused.codes()).containsExactly("CONFLICT");
        assertThat(refused.messages().getFirst()).contains("将第四条中的“统一规划”修改为“分期规划”");
        assertThat(city.text(parking, "2020-05-01")).isEqualTo(after);
    }

    @Test
    void aDecisionOnAnotherInstrumentIsRefusedAndLeavesNothing() throws SQLException {
        ShanshuiCity city = new ShanshuiCity("异州市", endpoint);
        String parking = city.imports("parking/first.txt", "2018-05-01");
        int revision = city.revision(parking);
        String other = decision(city, "20", "将第四条修改为：“另行规定。”").replace("公共停车场管理办法", "城市绿化管理办法");

        GraphReply refused = city.triesText(other, Map.of("regulation", parking));

        assertThat(refused.codes()).containsExactly("CONFLICT");
        assertThat(refused.messages().getFirst()).isEqualTo("No instrument 《异州市城市绿化管理办法》 is known here.");
        assertThat(city.revision(parking)).isEqualTo(revision);
        assertThat(rows("act", "body", "异州市%")).isZero();
        assertThat(rows("regulation", "title", "异州市%")).isEqualTo(1);
    }

    @Test
    void tenThousandOperationsAreRefusedAtTheFirstThatDoesNotFit() throws SQLException {
        ShanshuiCity city = new ShanshuiCity("万州市", endpoint);
        String parking = city.imports("parking/first.txt", "2018-05-01");
        String sentences = IntStream.rangeClosed(1, 10_000)
                .mapToObj(i -> "将第四条中的“第" + i + "处”修改为“第" + i + "点”；")
                .collect(Collectors.joining("\n"));

        GraphReply refused = city.triesText(decision(city, "20", sentences), Map.of());

        assertThat(refused.codes()).hasSize(1).isSubsetOf("CONFLICT", "NOT_UNDERSTOOD");
        assertThat(refused.messages().getFirst()).contains("第1处").hasSizeLessThan(1_000);
        assertThat(city.text(parking, "2020-05-01")).isEqualTo(city.file("parking/first.txt"));
        assertThat(rows("act", "body", "万州市%")).isZero();
    }

    @Test
    void anActThatStartsInPartsHoldsInPartsAndNamesWhatIsStillToCome() {
        ShanshuiCity city = new ShanshuiCity("分州市", endpoint);
        String parking = city.imports("parking/first.txt", "2018-05-01");

        applied(city.triesText(
                decision(city, "20", "将第四条修改为：“公共停车场统一规划。”", "删去第七条。"),
                Map.of("laterStarts", List.of(Map.of("point", "二", "effectiveOn", "2021-01-01")))));

        assertThat(fourth(city, parking)).isEqualTo("第四条　公共停车场统一规划。");
        assertThat(city.text(parking, "2020-12-31")).contains("第七条　未按照第六条规定配建停车场的");
        assertThat(city.text(parking, "2021-01-01")).doesNotContain("未按照第六条规定配建停车场的");
        assertThat(city.regulation(
                        parking,
                        "a: text(asOf: \"2020-04-30\") { pendingActs { overdue } }"
                                + " b: text(asOf: \"2020-12-31\") { pendingActs { overdue } }"
                                + " c: text(asOf: \"2021-01-01\") { pendingActs { overdue } }"))
                .extracting(text -> text.path("pendingActs").size())
                .containsExactly(1, 1, 0);
        assertThat(city.regulation(parking, "versions { effectiveOn supersededOn }")
                        .path("versions"))
                .extracting(
                        v -> v.path("effectiveOn").asText(),
                        v -> v.path("supersededOn").asText())
                .containsExactly(
                        tuple("2018-05-01", "2020-05-01"),
                        tuple("2020-05-01", "2021-01-01"),
                        tuple("2021-01-01", "null"));
    }

    @Test
    void anActDoesNotHoldBeforeItIsPromulgated() {
        ShanshuiCity city = new ShanshuiCity("倒州市", endpoint);
        String parking = city.imports("parking/first.txt", "2018-05-01");

        GraphReply refused = city.triesText(
                decision(city, "20", "删去第四条。").replace("本决定自2020年5月1日起施行。\n", "本决定自2020年3月1日起施行。\n"), Map.of());

        assertThat(refused.codes()).containsExactly("INVALID_INPUT");
        assertThat(refused.messages().getFirst())
                .isEqualTo("The act would hold from 2020-03-01, before it was promulgated on 2020-04-01.");
        assertThat(city.text(parking, "2020-05-01")).isEqualTo(city.file("parking/first.txt"));
    }
}
