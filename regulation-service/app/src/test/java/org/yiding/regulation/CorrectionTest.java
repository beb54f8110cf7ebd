package org.yiding.regulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.yiding.testing.GraphReply;
import org.yiding.testing.IdentityResource;
import org.yiding.testing.PostgresResource;

/** A stored text is put right as of now; what was known before, and the acts themselves, stay as they were. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(IdentityResource.class)
class CorrectionTest {

    private static final String CORRECT = """
            mutation($input: TextCorrectionInput!) {
              correctRegulationText(input: $input) {
                regulation { id revision } changedTexts warnings clientMutationId
              }
            }""";
    private static final String REASON = "录入时误植一字";
    private static final String SOURCE = "市人民政府公报2018年第5期";

    @TestHTTPResource("/graphql")
    URI endpoint;

    private GraphReply correct(ShanshuiCity city, String regulation, String day, String text, Object... more) {
        Map<String, Object> input = new HashMap<>();
        input.put("regulation", regulation);
        input.put("effectiveOn", day);
        input.put("text", text);
        input.put("revision", city.revision(regulation));
        input.put("reason", REASON);
        input.put("source", SOURCE);
        for (int i = 0; i < more.length; i += 2) {
            input.put(more[i].toString(), more[i + 1]);
        }
        return city.as("legal").ask(CORRECT, Map.of("input", input));
    }

    /** The first text with a slip of the pen, and an act applied to it. */
    private static String withASlip(ShanshuiCity city) {
        String regulation =
                city.importsText(city.file("parking/first.txt").replace("公共停车场的规划", "公共停车场的规画"), "2018-05-01");
        city.applies(1);
        return regulation;
    }

    @Test
    void whatWasKnownBeforeACorrectionStaysAnswerable() {
        ShanshuiCity city = new ShanshuiCity("正州市", endpoint);
        String regulation = withASlip(city);
        String before = Instant.now().toString();

        GraphReply corrected = correct(city, regulation, "2018-05-01", city.file("parking/first.txt"));

        assertThat(corrected.codes()).as(corrected.body().toString()).isEmpty();
        assertThat(corrected.at("/correctRegulationText/changedTexts"))
                .extracting(JsonNode::asText)
                .containsExactly("2018-05-01", "2020-01-01");
        assertThat(city.text(regulation, "2018-05-01")).isEqualTo(city.file("parking/first.txt"));
        assertThat(city.text(regulation, "2020-01-01")).isEqualTo(city.file("parking/after-1.txt"));
        for (String day : List.of("2018-05-01", "2020-01-01")) {
            String known = city.regulation(
                            regulation, "text(asOf: \"" + day + "\", knownAt: \"" + before + "\") { body }")
                    .at("/text/body")
                    .asText();
            String now = city.text(regulation, day);
            assertThat(known).isNotEqualTo(now);
            assertThat(known.replace("公共停车场的规画", "公共停车场的规划")).isEqualTo(now);
        }
    }

    @Test
    void aCorrectionIsListedApartFromTheHistoryWithItsReasonAndSource() {
        ShanshuiCity city = new ShanshuiCity("列州市", endpoint);
        String regulation = withASlip(city);

        correct(city, regulation, "2018-05-01", city.file("parking/first.txt"));

        JsonNode told = city.regulation(
                regulation,
                "corrections { effectiveOn reason source recordedBy } versions { effectiveOn }"
                        + " text(asOf: \"2018-05-01\") { origin } stages { stage from }");
        assertThat(told.path("corrections"))
                .extracting(
                        c -> c.path("effectiveOn").asText(),
                        c -> c.path("reason").asText(),
                        c -> c.path("source").asText(),
                        c -> c.path("recordedBy").asText())
                .containsExactly(tuple("2018-05-01", REASON, SOURCE, "legal"));
        assertThat(told.path("versions"))
                .extracting(v -> v.path("effectiveOn").asText())
                .containsExactly("2018-05-01", "2020-01-01");
        assertThat(told.at("/text/origin").asText()).isEqualTo("CORRECTED");
        assertThat(told.path("stages"))
                .extracting(s -> s.path("stage").asText())
                .containsExactly("PROMULGATED", "IN_FORCE", "AMENDED");
    }

    @Test
    void provisionsKeepTheirIdentitiesThroughACorrection() {
        ShanshuiCity city = new ShanshuiCity("恒州市", endpoint);
        String regulation = withASlip(city);
        String fields = "text(asOf: \"2020-01-01\") { provisions { id label } }";
        JsonNode before = city.regulation(regulation, fields).at("/text/provisions");

        correct(city, regulation, "2018-05-01", city.file("parking/first.txt"));

        JsonNode after = city.regulation(regulation, fields).at("/text/provisions");
        assertThat(before.size()).isGreaterThan(20);
        assertThat(after).isEqualTo(before);
    }

    @Test
    void aCorrectionOfWhatAnActOrderedNamesTheActAndLeavesItAlone() {
        ShanshuiCity city = new ShanshuiCity("令州市", endpoint);
        String regulation = city.imports("parking/first.txt", "2018-05-01");
        String act = city.applies(1);
        String actQuery = "{ amendingAct(id: \"" + act + "\") { text operations { kind old replacement sentence } } }";
        JsonNode ordered = city.as("reader").ask(actQuery).at("/amendingAct");

        GraphReply corrected = correct(
                city, regulation, "2020-01-01", city.file("parking/after-1.txt").replace("闲置土地", "闲置用地"));

        assertThat(corrected.codes()).as(corrected.body().toString()).isEmpty();
        assertThat(corrected.at("/correctRegulationText/warnings"))
                .extracting(JsonNode::asText)
                .containsExactly("第八条第一款 stands as 《令州市人民政府关于修改《令州市公共停车场管理办法》的决定》二、 put it;"
                        + " the act itself stays as it was promulgated.");
        assertThat(city.as("reader").ask(actQuery).at("/amendingAct")).isEqualTo(ordered);
        assertThat(city.text(regulation, "2019-12-31")).isEqualTo(city.file("parking/first.txt"));
    }

    @Test
    void aCorrectionThatTakesAwayWhatALaterActSpeaksOfIsRefusedAndChangesNothing() {
        ShanshuiCity city = new ShanshuiCity("阻州市", endpoint);
        String regulation = city.imports("parking/first.txt", "2018-05-01");
        city.applies(1);
        int articles = city.file("parking/first.txt").indexOf("第三条");
        String shorter = city.file("parking/first.txt").substring(0, articles);

        GraphReply refused = correct(city, regulation, "2018-05-01", shorter);

        assertThat(refused.codes()).containsExactly("CONFLICT");
        assertThat(refused.messages().getFirst())
                .startsWith("With this correction 《阻州市人民政府关于修改《阻州市公共停车场管理办法》的决定》 can no longer be applied: ");
        assertThat(city.text(regulation, "2018-05-01")).isEqualTo(city.file("parking/first.txt"));
        assertThat(city.regulation(regulation, "corrections { reason }").path("corrections"))
                .isEmpty();
    }

    @Test
    void whoHasNotSeenTheLatestRevisionIsRefused() {
        ShanshuiCity city = new ShanshuiCity("锁州市", endpoint);
        String regulation = withASlip(city);
        int seen = city.revision(regulation);

        GraphReply first = correct(city, regulation, "2018-05-01", city.file("parking/first.txt"), "revision", seen);
        GraphReply second = correct(
                city,
                regulation,
                "2018-05-01",
                city.file("parking/first.txt").replace("第一条", "第一条 "),
                "revision",
                seen);

        assertThat(first.at("/correctRegulationText/regulation/revision").asInt())
                .isEqualTo(seen + 1);
        assertThat(second.codes()).containsExactly("CONFLICT");
        assertThat(second.messages().getFirst()).contains("revision " + (seen + 1));
    }

    @Test
    void theSameKeyAnswersTheSameAndIsRefusedForAnotherInput() {
        ShanshuiCity city = new ShanshuiCity("键州市", endpoint);
        String regulation = withASlip(city);
        int seen = city.revision(regulation);
        Object[] key = {"revision", seen, "clientMutationId", "正-1"};

        GraphReply first = correct(city, regulation, "2018-05-01", city.file("parking/first.txt"), key);
        GraphReply again = correct(city, regulation, "2018-05-01", city.file("parking/first.txt"), key);
        GraphReply other = correct(city, regulation, "2018-05-01", city.file("parking/after-1.txt"), key);

        assertThat(first.codes()).isEmpty();
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(other.codes()).containsExactly("CONFLICT");
        assertThat(city.regulation(regulation, "corrections { reason }").path("corrections"))
                .hasSize(1);
    }

    @Test
    void reasonAndSourceAreRequiredAndTheTitleStays() {
        ShanshuiCity city = new ShanshuiCity("据州市", endpoint);
        String regulation = withASlip(city);
        String right = city.file("parking/first.txt");

        GraphReply noReason = correct(city, regulation, "2018-05-01", right, "reason", " ");
        GraphReply noSource = correct(city, regulation, "2018-05-01", right, "source", "");
        GraphReply otherTitle = correct(city, regulation, "2018-05-01", city.file("bicycles/first.txt"));
        GraphReply noSuchDay = correct(city, regulation, "2018-05-02", right);
        GraphReply nothingWrong = correct(city, regulation, "2018-05-01", right.replace("公共停车场的规划", "公共停车场的规画"));

        assertThat(noReason.body().at("/errors/0/extensions/field").asText()).isEqualTo("input.reason");
        assertThat(noSource.body().at("/errors/0/extensions/field").asText()).isEqualTo("input.source");
        assertThat(List.of(otherTitle, noSuchDay, nothingWrong))
                .allSatisfy(reply -> assertThat(reply.codes()).containsExactly("CONFLICT"));
        assertThat(noSuchDay.body().at("/errors/0/extensions/remedy").asText())
                .isEqualTo("Send the first day of a text: 2018-05-01, 2020-01-01");
    }

    @Test
    void onlyALegalOfficerCorrects() {
        ShanshuiCity city = new ShanshuiCity("权州市", endpoint);
        String regulation = withASlip(city);
        Map<String, Object> input = Map.of(
                "regulation",
                regulation,
                "effectiveOn",
                "2018-05-01",
                "text",
                city.file("parking/first.txt"),
                "revision",
                city.revision(regulation),
                "reason",
                REASON,
                "source",
                SOURCE);

        for (String role : List.of("reader", "clerk", "supervisor", "directory-editor")) {
            assertThat(city.as(role).ask(CORRECT, Map.of("input", input)).codes())
                    .as(role)
                    .containsExactly("FORBIDDEN");
        }
        assertThat(city.regulation(regulation, "corrections { reason }").path("corrections"))
                .isEmpty();
    }
}
