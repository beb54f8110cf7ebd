package org.yiding.regulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.yiding.testing.GraphReply;
import org.yiding.testing.IdentityResource;
import org.yiding.testing.PostgresResource;

/** Who refers to a provision, within its instrument and from others. Each test has a city of its own. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(IdentityResource.class)
class ReferencesTest {

    private static final String ASK = """
            query($provision: String!, $asOf: Date, $filter: ReferenceFilter, $first: Int, $after: String) {
              referencesTo(provision: $provision, asOf: $asOf, filter: $filter, first: $first, after: $after) {
                totalCount pageInfo { hasNextPage endCursor }
                nodes {
                  words quote since targets citedTitle resolvedOn span { start end }
                  regulation { title } provision { address }
                }
              }
            }""";
    private static final String FEES = "%s停车收费规定\n（2019年5月6日%s物价局发布）\n第一条　公共停车场的收费，适用本规定。\n"
            + "第二条　违反《%s公共停车场管理办法》第八条的，不得收费。《%s公共停车场管理办法》第九条、第十条另有规定的，从其规定。\n"
            + "第三条　本规定自2019年6月1日起施行。\n";

    @TestHTTPResource("/graphql")
    URI endpoint;

    private static GraphReply ask(ShanshuiCity city, String provision, String day, Map<String, Object> further) {
        Map<String, Object> variables = new HashMap<>(further);
        variables.put("provision", provision);
        variables.put("asOf", day);
        return city.as("reader").ask(ASK, variables);
    }

    private static JsonNode references(ShanshuiCity city, String provision, String day) {
        return ask(city, provision, day, Map.of()).at("/referencesTo/nodes");
    }

    /** The identity of the article that has the number on the day. */
    private static String article(ShanshuiCity city, String regulation, String number, String day) {
        JsonNode provisions = city.as("reader")
                .ask("{ regulation(id: \"" + regulation + "\") { text(asOf: \"" + day
                        + "\") { provisions { id level label } } } }")
                .at("/regulation/text/provisions");
        for (JsonNode provision : provisions) {
            if (provision.path("level").asText().equals("ARTICLE")
                    && provision.path("label").asText().equals(number)) {
                return provision.path("id").asText();
            }
        }
        throw new AssertionError("no " + number + " on " + day);
    }

    private static String fees(String city) {
        return FEES.replace("%s", city);
    }

    @Test
    void aReferenceInsideTheInstrumentFollowsTheProvisionToItsNewNumber() {
        ShanshuiCity city = new ShanshuiCity("引州市", endpoint);
        String parking = city.imports("parking/first.txt", "2018-05-01");
        city.applies(1);
        String use = article(city, parking, "第八条", "2018-05-01");

        assertThat(references(city, use, "2019-12-31"))
                .extracting(
                        n -> n.path("words").asText(),
                        n -> n.at("/provision/address").asText(),
                        n -> n.path("since").asText())
                .containsExactly(tuple("第八条", "第十四条第一款", "2018-05-01"));
        assertThat(references(city, use, "2020-01-01"))
                .extracting(
                        n -> n.path("words").asText(),
                        n -> n.at("/provision/address").asText(),
                        n -> n.path("since").asText(),
                        n -> n.path("quote").asText())
                .containsExactly(tuple(
                        "第九条", "第十五条第一款", "2020-01-01", "违反本办法第九条规定，擅自改变停车场用途的，由主管部门责令限期改正；逾期不改正的，处五千元以上三万元以下罚款。"));
    }

    @Test
    void aCitationOfAnotherInstrumentMeansTheProvisionThatCarriedTheNumberWhenItWasWritten() {
        ShanshuiCity city = new ShanshuiCity("援州市", endpoint);
        String parking = city.imports("parking/first.txt", "2018-05-01");
        city.importsText(fees("援州市"), "2019-06-01");
        city.applies(1);
        String use = article(city, parking, "第九条", "2020-01-01");
        String inserted = article(city, parking, "第八条", "2020-01-01");

        JsonNode references = references(city, use, "2020-01-01");

        assertThat(references)
                .extracting(
                        n -> n.at("/regulation/title").asText(),
                        n -> n.path("words").asText(),
                        n -> n.path("quote").asText(),
                        n -> n.path("citedTitle").asText(),
                        n -> n.path("resolvedOn").asText())
                .contains(tuple("援州市停车收费规定", "第八条", "违反《援州市公共停车场管理办法》第八条的，不得收费。", "援州市公共停车场管理办法", "2019-06-01"));
        assertThat(references).hasSize(2);
        assertThat(references(city, inserted, "2020-01-01")).isEmpty();
    }

    @Test
    void aCitationIsFoundAlsoWhereTheCitedTextComesLater() {
        ShanshuiCity city = new ShanshuiCity("迟州市", endpoint);
        city.importsText(fees("迟州市"), "2019-06-01");
        String parking = city.imports("parking/first.txt", "2020-03-01");

        JsonNode references = references(city, article(city, parking, "第十条", "2020-03-01"), "2020-03-01");

        assertThat(references)
                .extracting(
                        n -> n.at("/regulation/title").asText(),
                        n -> n.path("words").asText(),
                        n -> n.path("resolvedOn").asText())
                .contains(tuple("迟州市停车收费规定", "第十条", "2020-03-01"));
    }

    @Test
    void anArticleIsReferredToWhereOneOfItsParagraphsIsAndIssuersAreToldApart() {
        ShanshuiCity city = new ShanshuiCity("款州市", endpoint);
        String parking = city.imports("parking/first.txt", "2018-05-01");
        String penalty = city.importsText(
                "款州市停车处罚裁量规定\n第一条　《款州市公共停车场管理办法》第六条第一款第四项规定的居住区，另行规定。\n第二条　前条所称居住区，不含别墅。\n", "2019-06-01");
        String build = article(city, parking, "第六条", "2020-01-01");

        JsonNode all = ask(city, build, "2020-01-01", Map.of()).at("/referencesTo");
        JsonNode stranger = ask(city, build, "2020-01-01", Map.of("filter", Map.of("issuer", "省人民政府")))
                .at("/referencesTo");
        JsonNode own = ask(city, build, "2020-01-01", Map.of("filter", Map.of("regulationId", penalty)))
                .at("/referencesTo");

        assertThat(all.path("nodes"))
                .extracting(n -> n.path("words").asText())
                .containsExactlyInAnyOrder("第六条", "第六条第一款第四项");
        assertThat(stranger.path("totalCount").asInt()).isZero();
        assertThat(own.path("totalCount").asInt()).isEqualTo(1);
        assertThat(references(city, article(city, penalty, "第一条", "2020-01-01"), "2020-01-01"))
                .extracting(
                        n -> n.path("words").asText(),
                        n -> n.at("/provision/address").asText())
                .containsExactly(tuple("前条", "第二条第一款"));
    }

    @Test
    void pagesFollowEachOtherAndAStrangeIdIsRefused() {
        ShanshuiCity city = new ShanshuiCity("再引市", endpoint);
        String parking = city.imports("parking/first.txt", "2018-05-01");
        city.importsText(fees("再引市"), "2019-06-01");
        String use = article(city, parking, "第八条", "2019-06-01");

        JsonNode first = ask(city, use, "2019-06-01", Map.of("first", 1)).at("/referencesTo");
        JsonNode second = ask(
                        city,
                        use,
                        "2019-06-01",
                        Map.of(
                                "first",
                                1,
                                "after",
                                first.at("/pageInfo/endCursor").asText()))
                .at("/referencesTo");

        assertThat(first.path("totalCount").asInt()).isEqualTo(2);
        assertThat(first.at("/pageInfo/hasNextPage").asBoolean()).isTrue();
        assertThat(second.at("/pageInfo/hasNextPage").asBoolean()).isFalse();
        assertThat(second.at("/nodes/0")).isNotEqualTo(first.at("/nodes/0"));
        assertThat(ask(city, "第八条", "2019-06-01", Map.of()).codes()).containsExactly("INVALID_INPUT");
    }
}
