package org.yiding.regulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.yiding.testing.GraphReply;
import org.yiding.testing.IdentityResource;
import org.yiding.testing.PostgresResource;

/** A regulation is suspended, resumed, repealed or lapses, by an act or a resolution, and says so for any day. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(IdentityResource.class)
class LifeTest {

    @TestHTTPResource("/graphql")
    URI endpoint;

    private static String state(ShanshuiCity city, String regulation, String day) {
        return city.regulation(regulation, "status(asOf: \"" + day + "\") { state }")
                .at("/status/state")
                .asText();
    }

    @Test
    void whatIsSuspendedAndResumedSaysSoOnEachDay() {
        ShanshuiCity city = new ShanshuiCity("停州市", endpoint);
        String bicycles = city.imports("bicycles/first.txt", "2016-11-01");

        city.records(bicycles, "SUSPENDED", "2020-02-01");
        city.records(bicycles, "RESUMED", "2020-06-01");

        assertThat(state(city, bicycles, "2016-10-31")).isEqualTo("PROMULGATED");
        assertThat(state(city, bicycles, "2020-01-31")).isEqualTo("IN_FORCE");
        assertThat(state(city, bicycles, "2020-02-01")).isEqualTo("SUSPENDED");
        assertThat(state(city, bicycles, "2020-05-31")).isEqualTo("SUSPENDED");
        assertThat(state(city, bicycles, "2020-06-01")).isEqualTo("IN_FORCE");
        assertThat(city.text(bicycles, "2020-03-01")).isEqualTo(city.file("bicycles/first.txt"));
        assertThat(city.regulation(bicycles, "lifeEvents { kind from to resolution { id } reason recordedBy }")
                        .path("lifeEvents"))
                .extracting(
                        e -> e.path("kind").asText(),
                        e -> e.path("from").asText(),
                        e -> e.path("to").asText(),
                        e -> e.at("/resolution/id").asText(),
                        e -> e.path("recordedBy").asText())
                .containsExactly(
                        tuple("SUSPENDED", "2020-02-01", "2020-06-01", ShanshuiCity.RESOLUTION, "legal"),
                        tuple("RESUMED", "2020-06-01", "null", ShanshuiCity.RESOLUTION, "legal"));
    }

    @Test
    void beforeItsResumptionWasRecordedItWasKnownAsSuspended() {
        ShanshuiCity city = new ShanshuiCity("知州市", endpoint);
        String bicycles = city.imports("bicycles/first.txt", "2016-11-01");
        city.records(bicycles, "SUSPENDED", "2020-02-01");
        String before = Instant.now().toString();

        city.records(bicycles, "RESUMED", "2020-06-01");

        JsonNode known = city.regulation(
                bicycles,
                "then: status(asOf: \"2020-07-01\", knownAt: \"" + before + "\") { state behind { from } }"
                        + " now: status(asOf: \"2020-07-01\") { state behind { from } }");
        assertThat(known.at("/then/state").asText()).isEqualTo("SUSPENDED");
        assertThat(known.at("/then/behind/from").asText()).isEqualTo("2020-02-01");
        assertThat(known.at("/now/state").asText()).isEqualTo("IN_FORCE");
        assertThat(known.at("/now/behind").isNull()).isTrue();
    }

    @Test
    void aProvisionIsSuspendedAloneAndTheRestHolds() {
        ShanshuiCity city = new ShanshuiCity("条州市", endpoint);
        String parking = city.imports("parking/first.txt", "2018-05-01");
        JsonNode provisions = city.regulation(parking, "text(asOf: \"2018-05-01\") { provisions { id label } }")
                .at("/text/provisions");
        String ninth = "";
        for (JsonNode provision : provisions) {
            ninth = provision.path("label").asText().equals("第九条")
                    ? provision.path("id").asText()
                    : ninth;
        }

        city.records(parking, "SUSPENDED", "2019-01-01", "provision", ninth, "until", "2019-07-01");
        GraphReply unknown = city.triesToRecord(parking, "SUSPENDED", "2019-01-01", "provision", "p0");

        JsonNode status = city.regulation(parking, "status(asOf: \"2019-06-30\") { state suspendedProvisions }")
                .path("status");
        assertThat(status.path("state").asText()).isEqualTo("IN_FORCE");
        assertThat(status.path("suspendedProvisions"))
                .extracting(JsonNode::asText)
                .containsExactly(ninth);
        assertThat(city.regulation(parking, "status(asOf: \"2019-07-01\") { suspendedProvisions }")
                        .at("/status/suspendedProvisions"))
                .isEmpty();
        assertThat(unknown.codes()).containsExactly("NOT_FOUND");
    }

    @Test
    void whatLapsesByItsOwnWordsEndsOnThatDay() {
        ShanshuiCity city = new ShanshuiCity("期州市", endpoint);
        String bicycles = city.imports("bicycles/first.txt", "2016-11-01");

        city.records(bicycles, "LAPSED", "2021-11-01", "resolution", "", "reason", "有效期五年");

        assertThat(state(city, bicycles, "2021-10-31")).isEqualTo("IN_FORCE");
        assertThat(state(city, bicycles, "2021-11-01")).isEqualTo("LAPSED");
        assertThat(city.text(bicycles, "2021-10-31")).isEqualTo(city.file("bicycles/first.txt"));
        assertThat(city.text(bicycles, "2021-11-01")).isEmpty();
        JsonNode ended = city.regulation(
                bicycles,
                "stage(asOf: \"2021-11-01\") versions { effectiveOn supersededOn }"
                        + " status(asOf: \"2022-01-01\") { behind { kind reason resolution { id } } }");
        assertThat(ended.path("stage").asText()).isEqualTo("LAPSED");
        assertThat(ended.at("/versions/0/supersededOn").asText()).isEqualTo("2021-11-01");
        assertThat(ended.at("/status/behind/kind").asText()).isEqualTo("LAPSED");
        assertThat(ended.at("/status/behind/reason").asText()).isEqualTo("有效期五年");
        assertThat(ended.at("/status/behind/resolution").isNull()).isTrue();
    }

    @Test
    void aRepealByAnotherInstrumentNamesItAndCutsTheSuspension() {
        ShanshuiCity city = new ShanshuiCity("替州市", endpoint);
        String bicycles = city.imports("bicycles/first.txt", "2016-11-01");
        String parking = city.imports("parking/first.txt", "2018-05-01");
        city.records(bicycles, "SUSPENDED", "2018-01-01");

        city.records(bicycles, "REPEALED", "2018-05-01", "act", parking, "resolution", "");

        assertThat(city.regulation(bicycles, "lifeEvents { kind from to act { id title } }")
                        .path("lifeEvents"))
                .extracting(
                        e -> e.path("kind").asText(),
                        e -> e.path("to").asText(),
                        e -> e.at("/act/title").asText())
                .containsExactly(tuple("SUSPENDED", "2018-05-01", ""), tuple("REPEALED", "null", "替州市公共停车场管理办法"));
        assertThat(state(city, bicycles, "2018-04-30")).isEqualTo("SUSPENDED");
        assertThat(state(city, bicycles, "2018-05-01")).isEqualTo("REPEALED");
    }

    @Test
    void aRepealThatAnActOrdersIsListedWithTheAct() {
        ShanshuiCity city = new ShanshuiCity("废州市", endpoint);
        String bicycles = city.imports("bicycles/first.txt", "2016-11-01");

        String act = city.appliesText("废州市人民政府关于废止《废州市非机动车停放管理办法》的决定\n（2024年3月1日废州市人民政府令第40号公布）\n"
                + "废州市人民政府决定废止《废州市非机动车停放管理办法》。\n本决定自2024年4月1日起施行。\n");

        assertThat(city.regulation(bicycles, "lifeEvents { kind from act { id } }")
                        .path("lifeEvents"))
                .extracting(
                        e -> e.path("kind").asText(),
                        e -> e.path("from").asText(),
                        e -> e.at("/act/id").asText())
                .containsExactly(tuple("REPEALED", "2024-04-01", act));
        assertThat(state(city, bicycles, "2024-04-01")).isEqualTo("REPEALED");
    }

    @Test
    void daysThatRunBackwardsOrOverlapAreRefusedWithTheDay() {
        ShanshuiCity city = new ShanshuiCity("逆州市", endpoint);
        String bicycles = city.imports("bicycles/first.txt", "2016-11-01");
        city.records(bicycles, "SUSPENDED", "2020-02-01", "until", "2020-06-01");

        GraphReply backwards = city.triesToRecord(bicycles, "SUSPENDED", "2021-02-01", "until", "2021-02-01");
        GraphReply tooEarly = city.triesToRecord(bicycles, "SUSPENDED", "2016-10-31");
        GraphReply overlap = city.triesToRecord(bicycles, "SUSPENDED", "2020-05-31");
        GraphReply notSuspended = city.triesToRecord(bicycles, "RESUMED", "2020-06-01");
        GraphReply endsBeforeIt = city.triesToRecord(bicycles, "REPEALED", "2020-01-01");
        GraphReply nobody = city.triesToRecord(bicycles, "REPEALED", "2022-01-01", "resolution", "");
        city.records(bicycles, "REPEALED", "2022-01-01");
        GraphReply twice = city.triesToRecord(bicycles, "LAPSED", "2023-01-01");
        GraphReply afterwards = city.triesToRecord(bicycles, "SUSPENDED", "2022-01-01");

        assertThat(backwards.body().at("/errors/0/extensions/field").asText()).isEqualTo("input.until");
        assertThat(nobody.body().at("/errors/0/extensions/field").asText()).isEqualTo("input.act");
        assertThat(List.of(tooEarly, overlap, notSuspended, endsBeforeIt, twice, afterwards))
                .allSatisfy(reply -> assertThat(reply.codes()).containsExactly("CONFLICT"));
        assertThat(tooEarly.messages().getFirst())
                .isEqualTo("On 2016-10-31 the regulation does not hold yet: it starts on 2016-11-01.");
        assertThat(overlap.messages().getFirst())
                .isEqualTo("The regulation is suspended from 2020-02-01 until 2020-06-01 already.");
        assertThat(twice.messages().getFirst()).isEqualTo("The regulation has ended on 2022-01-01 (REPEALED).");
        assertThat(city.regulation(bicycles, "lifeEvents { kind }").path("lifeEvents"))
                .hasSize(2);
    }

    @Test
    void whatHasEndedTakesNoTextAndNoActAnyMore() {
        ShanshuiCity city = new ShanshuiCity("尽州市", endpoint);
        String bicycles = city.imports("bicycles/first.txt", "2016-11-01");
        city.imports("parking/first.txt", "2018-05-01");
        city.records(bicycles, "LAPSED", "2019-01-01");

        GraphReply act = city.triesText(city.file("acts/2.txt"), Map.of());
        GraphReply text = city.as("legal")
                .ask(
                        "mutation($input: RegulationTextInput!) { importRegulationText(input: $input) { alreadyThere } }",
                        Map.of(
                                "input",
                                Map.of(
                                        "text", city.file("bicycles/after-2.txt"),
                                        "region", city.name(),
                                        "effectiveOn", "2021-06-18")));

        assertThat(act.codes()).containsExactly("CONFLICT");
        assertThat(text.codes()).containsExactly("CONFLICT");
        assertThat(text.messages().getFirst()).isEqualTo("The regulation has ended on 2019-01-01.");
        assertThat(city.text(bicycles, "2021-06-18")).isEmpty();
    }

    @Test
    void anOldRevisionAndAKeyUsedOtherwiseAreRefused() {
        ShanshuiCity city = new ShanshuiCity("序州市", endpoint);
        String bicycles = city.imports("bicycles/first.txt", "2016-11-01");
        int seen = city.revision(bicycles);
        Object[] key = {"revision", seen, "clientMutationId", "停-1"};

        GraphReply first = city.triesToRecord(bicycles, "SUSPENDED", "2020-02-01", key);
        GraphReply again = city.triesToRecord(bicycles, "SUSPENDED", "2020-02-01", key);
        GraphReply other = city.triesToRecord(bicycles, "SUSPENDED", "2020-03-01", key);
        GraphReply old = city.triesToRecord(bicycles, "RESUMED", "2020-03-01", "revision", seen);

        assertThat(first.at("/recordLifeEvent/regulation/revision").asInt()).isEqualTo(seen + 1);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(other.codes()).containsExactly("CONFLICT");
        assertThat(old.codes()).containsExactly("CONFLICT");
        assertThat(city.regulation(bicycles, "lifeEvents { kind }").path("lifeEvents"))
                .hasSize(1);
    }

    @Test
    void onlyALegalOfficerRecords() {
        ShanshuiCity city = new ShanshuiCity("职州市", endpoint);
        String bicycles = city.imports("bicycles/first.txt", "2016-11-01");
        Map<String, Object> event =
                Map.of("regulation", bicycles, "revision", 1, "kind", "LAPSED", "from", "2020-01-01", "reason", "届满");
        Map<String, Object> stage = Map.of(
                "regulation", bicycles, "revision", 1, "stage", "DRAFT", "from", "2020-01-01", "resolution", "议");

        for (String role : List.of("reader", "clerk", "supervisor", "directory-editor")) {
            assertThat(city.as(role)
                            .ask(ShanshuiCity.RECORD, Map.of("input", event))
                            .codes())
                    .as(role)
                    .containsExactly("FORBIDDEN");
            assertThat(city.as(role)
                            .ask(
                                    "mutation($input: StageInput!) { recordStage(input: $input) { regulation { id } } }",
                                    Map.of("input", stage))
                            .codes())
                    .as(role)
                    .containsExactly("FORBIDDEN");
        }
    }
}
