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

/** An event that was recorded wrongly is taken back; what it ended holds on, and what was known stays answerable. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(IdentityResource.class)
class WithdrawalTest {

    private static final String WITHDRAW = "mutation($input: LifeEventWithdrawalInput!) {"
            + " withdrawLifeEvent(input: $input) { regulation { id revision } } }";

    @TestHTTPResource("/graphql")
    URI endpoint;

    private static GraphReply withdraw(ShanshuiCity city, String regulation, String kind) {
        String event = "";
        for (JsonNode one :
                city.regulation(regulation, "lifeEvents { id kind }").path("lifeEvents")) {
            event = one.path("kind").asText().equals(kind) ? one.path("id").asText() : event;
        }
        return city.as("legal")
                .ask(
                        WITHDRAW,
                        Map.of("input", Map.of("event", event, "revision", city.revision(regulation), "reason", "误记")));
    }

    @Test
    void anEndThatIsTakenBackLetsTextAndSuspensionHoldOn() {
        ShanshuiCity city = new ShanshuiCity("返州市", endpoint);
        String bicycles = city.imports("bicycles/first.txt", "2016-11-01");
        city.records(bicycles, "SUSPENDED", "2020-02-01");
        city.records(bicycles, "REPEALED", "2021-01-01");
        String before = Instant.now().toString();

        GraphReply reply = withdraw(city, bicycles, "REPEALED");

        assertThat(reply.codes()).as(reply.body().toString()).isEmpty();
        assertThat(city.text(bicycles, "2021-01-01")).isEqualTo(city.file("bicycles/first.txt"));
        JsonNode now = city.regulation(
                bicycles,
                "status(asOf: \"2021-01-01\") { state } stage(asOf: \"2021-01-01\") lifeEvents { kind from to }"
                        + " then: status(asOf: \"2021-01-01\", knownAt: \"" + before + "\") { state }"
                        + " text(asOf: \"2021-01-01\", knownAt: \"" + before + "\") { body }"
                        + " versions { effectiveOn supersededOn }");
        assertThat(now.at("/status/state").asText()).isEqualTo("SUSPENDED");
        assertThat(now.path("stage").asText()).isEqualTo("IN_FORCE");
        assertThat(now.at("/then/state").asText()).isEqualTo("REPEALED");
        assertThat(now.path("text").isNull()).isTrue();
        assertThat(now.path("lifeEvents"))
                .extracting(
                        e -> e.path("kind").asText(),
                        e -> e.path("from").asText(),
                        e -> e.path("to").asText())
                .containsExactly(tuple("SUSPENDED", "2020-02-01", "null"));
        assertThat(now.path("versions"))
                .extracting(
                        v -> v.path("effectiveOn").asText(),
                        v -> v.path("supersededOn").asText())
                .containsExactly(tuple("2016-11-01", "null"));
    }

    @Test
    void aResumptionThatIsTakenBackLeavesTheSuspensionOpenAndAnotherDayCanBeRecorded() {
        ShanshuiCity city = new ShanshuiCity("复州市", endpoint);
        String bicycles = city.imports("bicycles/first.txt", "2016-11-01");
        city.records(bicycles, "SUSPENDED", "2020-02-01");
        city.records(bicycles, "RESUMED", "2020-06-01");

        withdraw(city, bicycles, "RESUMED");
        city.records(bicycles, "RESUMED", "2020-07-01");

        assertThat(city.regulation(bicycles, "lifeEvents { kind from to }").path("lifeEvents"))
                .extracting(
                        e -> e.path("kind").asText(),
                        e -> e.path("from").asText(),
                        e -> e.path("to").asText())
                .containsExactly(
                        tuple("SUSPENDED", "2020-02-01", "2020-07-01"), tuple("RESUMED", "2020-07-01", "null"));
    }

    @Test
    void aSuspensionIsTakenBackOnceNothingBuildsOnIt() {
        ShanshuiCity city = new ShanshuiCity("解州市", endpoint);
        String bicycles = city.imports("bicycles/first.txt", "2016-11-01");
        city.records(bicycles, "SUSPENDED", "2020-02-01");
        city.records(bicycles, "RESUMED", "2020-06-01");
        withdraw(city, bicycles, "RESUMED");

        GraphReply reply = withdraw(city, bicycles, "SUSPENDED");

        assertThat(reply.codes()).as(reply.body().toString()).isEmpty();
        JsonNode now = city.regulation(bicycles, "lifeEvents { kind } status(asOf: \"2020-03-01\") { state }");
        assertThat(now.path("lifeEvents")).isEmpty();
        assertThat(now.at("/status/state").asText()).isEqualTo("IN_FORCE");
    }

    @Test
    void anActThatIsAppliedAfterAWithdrawnEndChangesTheText() {
        ShanshuiCity city = new ShanshuiCity("续州市", endpoint);
        String parking = city.imports("parking/first.txt", "2018-05-01");
        city.records(parking, "LAPSED", "2019-01-01");
        withdraw(city, parking, "LAPSED");

        city.applies(1);

        assertThat(city.text(parking, "2020-01-01")).isEqualTo(city.file("parking/after-1.txt"));
        assertThat(city.text(parking, "2019-12-31")).isEqualTo(city.file("parking/first.txt"));
    }

    @Test
    void whatOthersBuildOnAndWhatAnActOrdersIsNotTakenBack() {
        ShanshuiCity city = new ShanshuiCity("据点市", endpoint);
        String bicycles = city.imports("bicycles/first.txt", "2016-11-01");
        city.records(bicycles, "SUSPENDED", "2020-02-01");
        city.records(bicycles, "RESUMED", "2020-06-01");
        GraphReply builtOn = withdraw(city, bicycles, "SUSPENDED");
        city.appliesText("据点市人民政府关于废止《据点市非机动车停放管理办法》的决定\n（2024年3月1日据点市人民政府令第40号公布）\n"
                + "据点市人民政府决定废止《据点市非机动车停放管理办法》。\n本决定自2024年4月1日起施行。\n");

        GraphReply ordered = withdraw(city, bicycles, "REPEALED");

        assertThat(List.of(builtOn, ordered))
                .allSatisfy(reply -> assertThat(reply.codes()).containsExactly("CONFLICT"));
        assertThat(ordered.messages().getFirst()).isEqualTo("An applied act orders this end.");
        assertThat(city.regulation(bicycles, "lifeEvents { kind }").path("lifeEvents"))
                .hasSize(3);
    }

    @Test
    void onlyALegalOfficerTakesBack() {
        ShanshuiCity city = new ShanshuiCity("守州市", endpoint);
        Map<String, Object> input =
                Map.of("event", "01890000-0000-7000-8000-000000000000", "revision", 1, "reason", "误记");

        for (String role : List.of("reader", "clerk", "supervisor", "directory-editor")) {
            assertThat(city.as(role).ask(WITHDRAW, Map.of("input", input)).codes())
                    .as(role)
                    .containsExactly("FORBIDDEN");
        }
        assertThat(city.as("legal").ask(WITHDRAW, Map.of("input", input)).codes())
                .containsExactly("NOT_FOUND");
    }
}
