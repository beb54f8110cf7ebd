package org.yiding.regulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.yiding.testing.IdentityResource;
import org.yiding.testing.PostgresResource;

/** The history of a regulation, and of each sentence the act that put it there. Each test has a city of its own. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(IdentityResource.class)
class WhoWroteItTest {

    @TestHTTPResource("/graphql")
    URI endpoint;

    private static JsonNode regulation(ShanshuiCity city, String id, String fields) {
        return city.as("reader")
                .ask("{ regulation(id: \"" + id + "\") { " + fields + " } }")
                .at("/regulation");
    }

    /** The identity of the provision whose own words on the day begin like this. */
    private static String provision(ShanshuiCity city, String regulation, String day, String words) {
        JsonNode provisions = regulation(city, regulation, "text(asOf: \"" + day + "\") { provisions { id text } }")
                .at("/text/provisions");
        for (JsonNode provision : provisions) {
            if (provision.path("text").asText().startsWith(words)) {
                return provision.path("id").asText();
            }
        }
        throw new AssertionError("no provision begins with " + words);
    }

    @Test
    void theHistoryOfARegulationNamesEveryTextItsDayItsActsAndWhenItCameToBeKnown() {
        ShanshuiCity city = new ShanshuiCity("史州市", endpoint);
        Instant before = Instant.now();
        String parking = city.imports("parking/first.txt", "2018-05-01");
        city.applies(1);
        city.imports("bicycles/first.txt", "2016-11-01");
        city.applies(2);
        city.applies(3);
        city.applies(4);

        JsonNode history = regulation(
                        city,
                        parking,
                        "history { day kind recordedAt acts { title promulgatedOn } provisions { kind } }")
                .path("history");

        assertThat(history)
                .extracting(
                        h -> h.path("day").asText(),
                        h -> h.path("kind").asText(),
                        h -> h.at("/acts/0/promulgatedOn").asText())
                .containsExactly(
                        tuple("2018-05-01", "BEGUN", ""),
                        tuple("2020-01-01", "AMENDED", "2019-11-08"),
                        tuple("2021-06-18", "AMENDED", "2021-06-18"),
                        tuple("2023-09-01", "AMENDED", "2023-07-03"),
                        tuple("2025-10-01", "AMENDED", "2025-08-12"),
                        tuple("2026-01-01", "AMENDED", "2025-08-12"));
        assertThat(history)
                .allSatisfy(h -> assertThat(Instant.parse(h.path("recordedAt").asText()))
                        .isBetween(before.minusMillis(1), Instant.now()));
        assertThat(history.at("/5/provisions"))
                .extracting(p -> p.path("kind").asText())
                .containsExactly("CHANGED");
    }

    @Test
    void eachSentenceLeadsToTheSentenceOfTheActThatPutItThere() {
        ShanshuiCity city = new ShanshuiCity("句州市", endpoint);
        city.imports("parking/first.txt", "2018-05-01");
        String bicycles = city.imports("bicycles/first.txt", "2016-11-01");
        city.applies(1);
        city.applies(2);
        String provision = provision(city, bicycles, "2021-06-18", "市城市管理局负责");

        JsonNode sentences = city.as("reader")
                .ask("{ provisionSentences(id: \"" + provision + "\", asOf: \"2021-06-18\") { sentence since cause {"
                        + " title point promulgatedOn effectiveOn operations { kind old replacement sentence } } } }")
                .at("/provisionSentences");

        assertThat(sentences)
                .extracting(
                        s -> s.path("sentence").asText(),
                        s -> s.path("since").asText(),
                        s -> s.at("/cause/point").asText(),
                        s -> s.at("/cause/promulgatedOn").asText(),
                        s -> s.at("/cause/operations/0/old").asText())
                .containsExactly(
                        tuple("市城市管理局负责非机动车停放的管理。", "2016-11-01", "", "", ""),
                        tuple("市发展和改革委员会负责停放收费的监督。", "2021-06-18", "二、（一）", "2021-06-18", "市物价局"));
        assertThat(sentences.at("/1/cause/operations/0/sentence").asText()).contains("将第三条中的“市物价局”修改为“市发展和改革委员会”");
    }

    @Test
    void aProvisionOfATextNamesItsActAlsoWhereItOnlyMovedUp() {
        ShanshuiCity city = new ShanshuiCity("因州市", endpoint);
        String parking = city.imports("parking/first.txt", "2018-05-01");
        String act = city.applies(1);

        JsonNode provisions = regulation(
                        city,
                        parking,
                        "text(asOf: \"2020-01-01\") { provisions { label address text cause { actId point operations {"
                                + " kind } } } }")
                .at("/text/provisions");

        assertThat(provisions)
                .filteredOn(p -> p.path("address").asText().startsWith("第八条"))
                .extracting(
                        p -> p.at("/cause/actId").asText(),
                        p -> p.at("/cause/point").asText())
                .containsOnly(tuple(act, "二、"));
        assertThat(provisions)
                .filteredOn(p -> p.path("label").asText().equals("第九条"))
                .extracting(
                        p -> p.at("/cause/actId").asText(),
                        p -> p.at("/cause/operations").size())
                .containsExactly(tuple(act, 0));
        assertThat(provisions)
                .filteredOn(p -> p.path("address").asText().equals("第一条第一款"))
                .extracting(p -> p.path("cause").isNull())
                .containsExactly(true);
    }
}
