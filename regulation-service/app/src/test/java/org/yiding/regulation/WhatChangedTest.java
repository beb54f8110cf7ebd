package org.yiding.regulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.yiding.testing.GraphReply;
import org.yiding.testing.IdentityResource;
import org.yiding.testing.PostgresResource;

/** What changed in a span of days, by which act. Each test has a city of its own. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(IdentityResource.class)
class WhatChangedTest {

    private static final String ASK = """
            query($between: DaySpan!, $filter: ChangeFilter, $first: Int, $after: String) {
              whatChanged(between: $between, filter: $filter, first: $first, after: $after) {
                totalCount pageInfo { hasNextPage endCursor }
                nodes {
                  day kind regulation { title } acts { id title promulgatedOn }
                  provisions { kind moved renumbered before { id label text } after { id label text actId point } }
                }
              }
            }""";

    @TestHTTPResource("/graphql")
    URI endpoint;

    private ShanshuiCity city(String name) {
        return new ShanshuiCity(name, endpoint);
    }

    private static GraphReply ask(ShanshuiCity city, String from, String to, Map<String, Object> filter) {
        return ask(city, from, to, filter, Map.of());
    }

    private static GraphReply ask(
            ShanshuiCity city, String from, String to, Map<String, Object> filter, Map<String, Object> page) {
        Map<String, Object> variables = new HashMap<>(page);
        variables.put("between", Map.of("from", from, "to", to));
        variables.put("filter", filter);
        return city.as("reader").ask(ASK, variables);
    }

    @Test
    void anOmnibusActChangesEachOfItsInstrumentsOnItsDay() {
        ShanshuiCity city = city("变州市");
        city.imports("parking/first.txt", "2018-05-01");
        city.imports("bicycles/first.txt", "2016-11-01");
        city.applies(1);
        String omnibus = city.applies(2);

        JsonNode changed = ask(city, "2021-01-01", "2021-12-31", Map.of("issuer", "变州市人民政府"))
                .at("/whatChanged");

        assertThat(changed.path("totalCount").asInt()).isEqualTo(2);
        assertThat(changed.path("nodes"))
                .extracting(
                        n -> n.path("day").asText(),
                        n -> n.path("kind").asText(),
                        n -> n.at("/regulation/title").asText(),
                        n -> n.at("/acts/0/id").asText(),
                        n -> n.at("/acts/0/promulgatedOn").asText())
                .containsExactlyInAnyOrder(
                        tuple("2021-06-18", "AMENDED", "变州市公共停车场管理办法", omnibus, "2021-06-18"),
                        tuple("2021-06-18", "AMENDED", "变州市非机动车停放管理办法", omnibus, "2021-06-18"));
    }

    @Test
    void eachProvisionSaysWhatHappenedToItAndWhichPointOfTheActDidIt() {
        ShanshuiCity city = city("条州市");
        city.imports("bicycles/first.txt", "2016-11-01");
        city.imports("parking/first.txt", "2018-05-01");
        city.applies(1);
        city.applies(2);

        JsonNode node =
                ask(city, "2021-06-18", "2021-06-18", Map.of("region", "条州市")).at("/whatChanged/nodes");
        JsonNode bicycles =
                node.path(0).at("/regulation/title").asText().contains("非机动车") ? node.path(0) : node.path(1);

        assertThat(bicycles.path("provisions"))
                .extracting(
                        p -> p.path("kind").asText(),
                        p -> p.at("/before/label").asText(),
                        p -> p.at("/before/text").asText(),
                        p -> p.at("/after/label").asText(),
                        p -> p.at("/after/text").asText(),
                        p -> p.at("/after/point").asText())
                .containsExactly(
                        tuple(
                                "CHANGED",
                                "null",
                                "（2016年9月5日条州市人民政府令第7号公布）",
                                "null",
                                "（2016年9月5日条州市人民政府令第7号公布　根据2021年6月18日条州市人民政府令第21号"
                                        + "《条州市人民政府关于修改〈条州市公共停车场管理办法〉等两件规章的决定》修正）",
                                "null"),
                        tuple(
                                "CHANGED",
                                "null",
                                "市城市管理局负责非机动车停放的管理。市物价局负责停放收费的监督。",
                                "null",
                                "市城市管理局负责非机动车停放的管理。市发展和改革委员会负责停放收费的监督。",
                                "二、（一）"),
                        tuple("REMOVED", "第七条", "", "", "", ""),
                        tuple("REMOVED", "null", "停放区域可以收取费用，每辆每次不超过一元。", "", "", ""),
                        tuple("RENUMBERED", "第八条", "", "第七条", "", "null"),
                        tuple(
                                "CHANGED",
                                "null",
                                "违反第四条、第五条规定的，由市城市管理局责令改正；公共自行车经营者拒不改正的，处一千元以上五千元以下罚款。",
                                "null",
                                "违反第四条、第五条规定的，由市城市管理局责令改正；公共自行车经营者拒不改正的，处二千元以上一万元以下罚款。",
                                "二、（三）"),
                        tuple("RENUMBERED", "第九条", "", "第八条", "", "null"));
    }

    @Test
    void aTextThatBeginsAndOneThatEndsAreTold() {
        ShanshuiCity city = city("始州市");
        city.imports("bicycles/first.txt", "2016-11-01");
        String repeal = city.appliesText("始州市人民政府关于废止《始州市非机动车停放管理办法》的决定\n（2024年3月1日始州市人民政府令第40号公布）\n"
                + "始州市人民政府决定废止《始州市非机动车停放管理办法》。\n本决定自2024年4月1日起施行。\n");

        JsonNode changed =
                ask(city, "2016-01-01", "2024-12-31", Map.of("region", "始州市")).at("/whatChanged/nodes");

        assertThat(changed)
                .extracting(
                        n -> n.path("day").asText(),
                        n -> n.path("kind").asText(),
                        n -> n.at("/acts/0/id").asText(),
                        n -> n.path("provisions").size())
                .containsExactly(tuple("2016-11-01", "BEGUN", "", 20), tuple("2024-04-01", "ENDED", repeal, 20));
    }

    @Test
    void thePagesOfTheListFollowEachOther() {
        ShanshuiCity city = city("页州市");
        city.imports("parking/first.txt", "2018-05-01");
        for (int act : List.of(1, 3, 4)) {
            if (act == 3) {
                city.imports("bicycles/first.txt", "2016-11-01");
                city.applies(2);
            }
            city.applies(act);
        }
        Map<String, Object> here = Map.of("region", "页州市");

        JsonNode first =
                ask(city, "2018-01-01", "2026-12-31", here, Map.of("first", 4)).at("/whatChanged");
        JsonNode rest = ask(
                        city,
                        "2018-01-01",
                        "2026-12-31",
                        here,
                        Map.of(
                                "first",
                                4,
                                "after",
                                first.at("/pageInfo/endCursor").asText()))
                .at("/whatChanged");

        assertThat(first.path("totalCount").asInt()).isEqualTo(7);
        assertThat(first.at("/pageInfo/hasNextPage").asBoolean()).isTrue();
        assertThat(first.path("nodes"))
                .extracting(n -> n.path("day").asText())
                .containsExactly("2018-05-01", "2020-01-01", "2021-06-18", "2021-06-18");
        assertThat(rest.at("/pageInfo/hasNextPage").asBoolean()).isFalse();
        assertThat(rest.path("nodes"))
                .extracting(n -> n.path("day").asText())
                .containsExactly("2023-09-01", "2025-10-01", "2026-01-01");
    }

    @Test
    void aSpanThatRunsBackwardsAndACursorOfAnotherListAreRefused() {
        ShanshuiCity city = city("退州市");

        GraphReply backwards = ask(city, "2021-02-01", "2021-01-31", Map.of());
        GraphReply stranger = ask(city, "2021-01-01", "2021-01-31", Map.of(), Map.of("after", "YWJj"));

        assertThat(backwards.codes()).containsExactly("INVALID_INPUT");
        assertThat(backwards.body().at("/errors/0/extensions/field").asText()).isEqualTo("between");
        assertThat(stranger.codes()).containsExactly("INVALID_INPUT");
        assertThat(stranger.body().at("/errors/0/extensions/field").asText()).isEqualTo("after");
    }
}
