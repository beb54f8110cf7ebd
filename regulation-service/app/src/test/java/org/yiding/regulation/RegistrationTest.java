package org.yiding.regulation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.yiding.testing.GraphClient;
import org.yiding.testing.GraphReply;
import org.yiding.testing.IdentityResource;
import org.yiding.testing.PostgresResource;
import org.yiding.testing.Tokens;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(IdentityResource.class)
class RegistrationTest {

    private static final String DAY = "2020-03-23";

    @TestHTTPResource("/graphql")
    URI endpoint;

    @Test
    void instrumentThatAMeetingDecidedOnIsDeliberatedFromThatDay() {
        Papers papers = Papers.of("甲州纪要", DAY, "甲州市")
                .names(
                        "d1",
                        "《甲州市反走私综合治理办法（草案）》",
                        "DELIBERATED",
                        "effectiveOn",
                        "2020-05-01",
                        "shortTitles",
                        List.of("《治理办法》"),
                        "form",
                        "办法");

        GraphReply reply = papers.register(clerk());

        assertThat(reply.codes()).isEmpty();
        assertThat(registered(reply, 0).path("created").asBoolean()).isTrue();
        assertThat(registered(reply, 0).path("reason").asText())
                .isEqualTo("No regulation of 甲州市 is known under this title."
                        + " Its stage is DELIBERATED from 2020-03-23 on.");
        assertThat(regulation(reply, 0, "2020-06-01").toString())
                .isEqualTo("{\"title\":\"甲州市反走私综合治理办法\",\"shortTitles\":[\"治理办法\"],\"type\":\"RULE\","
                        + "\"typeBasis\":\"称“规定”“办法”“细则”且以草案提交政府会议决定（规章制定程序条例）\","
                        + "\"region\":\"甲州市\",\"stage\":\"DELIBERATED\",\"before\":null,"
                        + "\"stages\":[{\"stage\":\"DELIBERATED\",\"from\":\"2020-03-23\",\"source\":\""
                        + papers.sha256() + "\"}],"
                        + "\"version\":{\"effectiveOn\":\"2020-05-01\",\"supersededOn\":null},"
                        + "\"versions\":[{\"effectiveOn\":\"2020-05-01\"}],\"amendedBy\":[],\"amends\":[]}");
        assertThat(regulation(reply, 0, "2020-04-30").path("version").isNull()).isTrue();
    }

    @Test
    void standingDecidesTheStage() {
        GraphReply reply = Papers.of("乙州纪要", DAY, "乙州市")
                .names("a", "乙州市停车办法", "TABLED")
                .names("b", "乙州市规划委员会工作规则", "TO_BE_DRAFTED")
                .names("c", "乙州市燃气管理办法", "IN_FORCE", "effectiveOn", "2011-01-01")
                .names("d", "关于工伤保险的实施意见", "DELIBERATED")
                .register(clerk());

        assertThat(regulation(reply, 0, DAY).path("stage").asText()).isEqualTo("DRAFT");
        assertThat(regulation(reply, 1, DAY).path("stage").asText()).isEqualTo("DRAFT");
        assertThat(regulation(reply, 2, DAY).path("stage").asText()).isEqualTo("IN_FORCE");
        assertThat(regulation(reply, 2, "2011-01-01").path("stage").asText()).isEqualTo("IN_FORCE");
        assertThat(regulation(reply, 3, DAY).path("stage").asText()).isEqualTo("DELIBERATED");
    }

    @Test
    void omnibusDecisionIsLinkedToTheThreeRulesItAmends() {
        GraphReply reply = Papers.of("丙州纪要", DAY, "丙州市")
                .names("act", "关于修改<丙州市建筑施工安全监督管理办法>等 3件规章的决定", "DELIBERATED", "amends", List.of("r1", "r2", "r3"))
                .names("r1", "丙州市建筑施工安全监督管理办法", "IN_FORCE")
                .names("r2", "丙州市燃气管理办法", "IN_FORCE")
                .names("r3", "丙州市客运出租汽车管理办法", "IN_FORCE")
                .register(clerk());

        JsonNode act = regulation(reply, 0, DAY);
        JsonNode rule = regulation(reply, 2, DAY);
        assertThat(act.path("type").asText()).isEqualTo("RULE");
        assertThat(act.path("amends").findValuesAsText("title"))
                .containsExactly("丙州市建筑施工安全监督管理办法", "丙州市燃气管理办法", "丙州市客运出租汽车管理办法");
        assertThat(rule.path("type").asText()).isEqualTo("RULE");
        assertThat(rule.path("typeBasis").asText()).isEqualTo("由《关于修改<丙州市建筑施工安全监督管理办法>等3件规章的决定》修改，与其同类");
        assertThat(rule.path("amendedBy").findValuesAsText("title")).containsExactly("关于修改<丙州市建筑施工安全监督管理办法>等3件规章的决定");
    }

    @Test
    void repeatGivesTheSameIdsAndAddsNothing() {
        Papers papers = Papers.of("丁州纪要", DAY, "丁州市")
                .names("act", "关于修改《丁州市供水条例》的决定", "DELIBERATED", "amends", List.of("r"))
                .names("r", "丁州市供水条例", "IN_FORCE", "effectiveOn", "2010-01-01");

        GraphReply first = papers.register(clerk());
        GraphReply second = papers.register(as("legal"));

        assertThat(second.codes()).isEmpty();
        assertThat(ids(second)).isEqualTo(ids(first)).hasSize(2);
        assertThat(second.at("/registerDocuments").findValuesAsText("created")).containsOnly("false");
        assertThat(registered(second, 0).path("reason").asText())
                .isEqualTo("Registered before from this document: No regulation of 丁州市 is known under this title."
                        + " Its stage is DELIBERATED from 2020-03-23 on.");
        assertThat(regulation(second, 1, DAY).path("amendedBy")).hasSize(1);
        assertThat(count("丁州市")).isEqualTo(2);
    }

    @Test
    void laterDocumentAdvancesTheStageAndTheHistoryIsKept() {
        GraphReply drafted = Papers.of("戊州一", "2020-01-10", "戊州市")
                .names("x", "《戊州市绿化办法》", "TO_BE_DRAFTED")
                .register(clerk());
        GraphReply decided = Papers.of("戊州二", DAY, "戊州市")
                .names("y", "《戊州市绿化办法（草案）》", "DELIBERATED")
                .register(clerk());

        assertThat(ids(decided)).isEqualTo(ids(drafted));
        assertThat(registered(decided, 0).path("created").asBoolean()).isFalse();
        assertThat(registered(decided, 0).path("reason").asText())
                .isEqualTo("A regulation of 戊州市 is already known under this title."
                        + " Its stage is DELIBERATED from 2020-03-23 on.");
        assertThat(regulation(decided, 0, "2020-03-22").path("stage").asText()).isEqualTo("DRAFT");
        assertThat(regulation(decided, 0, DAY).path("stage").asText()).isEqualTo("DELIBERATED");
        assertThat(regulation(decided, 0, DAY).path("stages").findValuesAsText("from"))
                .containsExactly("2020-01-10", "2020-03-23");
        assertThat(regulation(decided, 0, DAY).path("type").asText()).isEqualTo("RULE");
    }

    @Test
    void stageNeverGoesBack() {
        Papers.of("己州一", DAY, "己州市").names("x", "己州市绿化办法", "IN_FORCE").register(clerk());

        GraphReply tabled = Papers.of("己州二", "2021-02-01", "己州市")
                .names("y", "《己州市绿化办法（修订草案）》", "TABLED")
                .register(clerk());

        assertThat(registered(tabled, 0).path("reason").asText())
                .isEqualTo("A regulation of 己州市 is already known under this title."
                        + " Its stage stays IN_FORCE since 2020-03-23; DRAFT would be a step back.");
        assertThat(regulation(tabled, 0, "2021-02-02").path("stage").asText()).isEqualTo("IN_FORCE");
    }

    @Test
    void laterEffectiveDayEndsTheVersionBeforeIt() {
        Papers.of("庚州一", DAY, "庚州市")
                .names("x", "庚州市绿化办法", "IN_FORCE", "effectiveOn", "2015-01-01")
                .register(clerk());
        Papers.of("庚州二", "2022-01-01", "庚州市")
                .names("x", "庚州市绿化办法", "IN_FORCE", "effectiveOn", "2022-03-01")
                .register(clerk());

        GraphReply between = Papers.of("庚州三", "2022-02-01", "庚州市")
                .names("x", "庚州市绿化办法", "IN_FORCE", "effectiveOn", "2018-06-01")
                .register(clerk());

        assertThat(between.codes()).isEmpty();
        assertThat(regulation(between, 0, "2019-01-01").path("version").toString())
                .isEqualTo("{\"effectiveOn\":\"2018-06-01\",\"supersededOn\":\"2022-03-01\"}");
        assertThat(regulation(between, 0, "2016-01-01").path("version").toString())
                .isEqualTo("{\"effectiveOn\":\"2015-01-01\",\"supersededOn\":\"2018-06-01\"}");
        assertThat(regulation(between, 0, DAY).path("versions")).hasSize(3);
    }

    @Test
    void nationalLawIsOneForAllAndALocalTitleIsNot() {
        List<GraphReply> replies = List.of("辛州市", "壬州市").stream()
                .map(region -> Papers.of("国法 " + region, DAY, region)
                        .names("law", "中华人民共和国城市绿化试验法", "IN_FORCE")
                        .names("local", "关于绿化的实施意见", "DELIBERATED")
                        .register(clerk()))
                .toList();

        assertThat(ids(replies.get(1)).get(0)).isEqualTo(ids(replies.get(0)).get(0));
        assertThat(ids(replies.get(1)).get(1)).isNotEqualTo(ids(replies.get(0)).get(1));
        assertThat(regulation(replies.get(1), 0, DAY).path("region").asText()).isEqualTo("中华人民共和国");
        assertThat(regulation(replies.get(1), 0, DAY).path("type").asText()).isEqualTo("LAW");
    }

    @Test
    void keyThatMeansSomethingElseOnRepeatIsAConflict() {
        Papers papers = Papers.of("癸州纪要", DAY, "癸州市");
        papers.names("a", "癸州市绿化办法", "TABLED").register(clerk());

        assertThat(papers.names("a", "癸州市停车办法", "TABLED").register(clerk()).codes())
                .containsExactly("CONFLICT");
        assertThat(papers.names("a", "癸州市绿化办法", "DELIBERATED").register(clerk()).codes())
                .containsExactly("CONFLICT");
        assertThat(Papers.of("癸州纪要", "2020-03-24", "癸州市").register(clerk()).codes())
                .containsExactly("CONFLICT");
    }

    @Test
    void faultyInputNamesItsFieldAndLeavesNothingBehind() {
        Papers papers = Papers.of("子州纪要", DAY, "子州市").names("a", "子州市绿化办法", "TABLED");

        assertThat(field(papers.names("a", "子州市停车办法", "TABLED").register(clerk())))
                .isEqualTo("input.documents[1].key");
        assertThat(field(papers.names("b", "《》", "TABLED").register(clerk()))).isEqualTo("input.documents[1].title");
        assertThat(field(papers.names("b", "决定", "TABLED", "amends", List.of("b"))
                        .register(clerk())))
                .isEqualTo("input.documents[1].amends");
        assertThat(field(papers.names("b", "决定", "TABLED", "shortTitles", List.of("办\u200B法"))
                        .register(clerk())))
                .isEqualTo("input.documents[1].shortTitles");
        assertThat(field(Papers.of("子", DAY, "\u3000").register(clerk()))).isEqualTo("input.region");
        assertThat(count("子州市")).isZero();
    }

    @Test
    void manyCallersAtOnceCreateEverythingOnce() {
        Papers shared = Papers.of("丑州纪要", DAY, "丑州市")
                .names("act", "关于修改《丑州市供水条例》的决定", "DELIBERATED", "amends", List.of("r"))
                .names("r", "丑州市供水条例", "IN_FORCE", "effectiveOn", "2010-01-01")
                .names("law", "中华人民共和国供水试验法", "IN_FORCE");
        List<Papers> callers = IntStream.range(0, 12)
                .mapToObj(i -> i % 2 == 0
                        ? shared
                        : new Papers("丑州纪要 " + i, DAY, "丑州市", shared.documents().reversed()))
                .toList();
        GraphClient client = clerk();

        List<List<String>> ids;
        try (ExecutorService pool = Executors.newFixedThreadPool(12)) {
            List<Future<GraphReply>> replies = callers.stream()
                    .map(papers -> pool.submit(() -> papers.register(client)))
                    .toList();
            ids = replies.stream().map(RegistrationTest::sortedIds).toList();
        }

        assertThat(ids).allSatisfy(one -> assertThat(one).hasSize(3).isEqualTo(ids.getFirst()));
        assertThat(count("丑州市")).isEqualTo(2);
    }

    private static List<String> sortedIds(Future<GraphReply> reply) {
        try {
            return ids(reply.get()).stream().sorted().toList();
        } catch (Exception e) {
            throw new IllegalStateException("A registration did not return", e);
        }
    }

    private static JsonNode registered(GraphReply reply, int index) {
        return reply.at("/registerDocuments/documents/" + index);
    }

    private static List<String> ids(GraphReply reply) {
        return reply.at("/registerDocuments").findValuesAsText("id");
    }

    private static String field(GraphReply reply) {
        assertThat(reply.codes()).containsExactly("INVALID_INPUT");
        return reply.body().at("/errors/0/extensions/field").asText();
    }

    private JsonNode regulation(GraphReply registration, int index, String day) {
        String id = registered(registration, index).path("id").asText();
        return as("reader").ask("""
                        query($id: String!, $day: Date) { regulation(id: $id, asOf: $day) {
                          title shortTitles type typeBasis region stage before: stage(asOf: "1990-01-01")
                          stages { stage from source }
                          version { effectiveOn supersededOn }
                          versions { effectiveOn }
                          amendedBy { title }
                          amends { title }
                        } }
                        """, Map.of("id", id, "day", day)).at("/regulation");
    }

    private int count(String region) {
        return as("reader")
                .ask(
                        "query($region: String) { regulations(filter: {region: $region}) { totalCount } }",
                        Map.of("region", region))
                .at("/regulations/totalCount")
                .asInt(-1);
    }

    private GraphClient clerk() {
        return as("clerk");
    }

    private GraphClient as(String role) {
        return GraphClient.at(endpoint).as(Tokens.of(role));
    }
}
