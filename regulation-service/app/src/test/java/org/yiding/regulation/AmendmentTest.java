package org.yiding.regulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.yiding.testing.GraphClient;
import org.yiding.testing.GraphReply;
import org.yiding.testing.IdentityResource;
import org.yiding.testing.PostgresResource;
import org.yiding.testing.Tokens;

/** Every day of an instrument's life, as acts applied by a legal officer make it. Each test has a city of its own. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(IdentityResource.class)
class AmendmentTest {

    private static final String APPLY = """
            mutation($input: AmendmentInput!) {
              applyAmendment(input: $input) {
                alreadyApplied warnings clientMutationId
                act { id title effectiveOn applications { regulationId effectiveOn position } }
              }
            }""";
    private static final String PREVIEW = """
            query($input: AmendmentInput!) {
              previewAmendment(input: $input) {
                title effectiveOn basis notUnderstood
                operations { kind target old replacement point }
                parts { instrument regulationId confirmable refusal texts { effectiveOn after } warnings }
              }
            }""";
    private static final String IMPORT = """
            mutation($input: RegulationTextInput!) {
              importRegulationText(input: $input) { alreadyThere regulation { id title } }
            }""";

    @TestHTTPResource("/graphql")
    URI endpoint;

    @Inject
    DataSource database;

    private static String file(String name) {
        try {
            return Files.readString(Path.of("../../samples/shanshui").resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The sample's words as those of another city, so that no test sees another's. */
    private static String in(String city, String text) {
        return text.replace("山水市", city);
    }

    private GraphClient as(String role) {
        return GraphClient.at(endpoint).as(Tokens.of(role));
    }

    private GraphReply importText(String city, String name, String day) {
        Map<String, Object> input = new HashMap<>();
        input.put("text", in(city, file(name)));
        input.put("region", city);
        input.put("effectiveOn", day);
        return as("legal").ask(IMPORT, Map.of("input", input));
    }

    private String imported(String city, String name, String day) {
        GraphReply reply = importText(city, name, day);
        assertThat(reply.codes()).as(reply.body().toString()).isEmpty();
        return reply.at("/importRegulationText/regulation/id").asText();
    }

    private GraphReply apply(String city, int act, Map<String, Object> further) {
        Map<String, Object> input = new HashMap<>(further);
        input.put("decisionText", in(city, file("acts/" + act + ".txt")));
        input.put("region", city);
        return as("legal").ask(APPLY, Map.of("input", input));
    }

    private JsonNode applied(String city, int act) {
        GraphReply reply = apply(city, act, Map.of());
        assertThat(reply.codes()).as(reply.body().toString()).isEmpty();
        return reply.at("/applyAmendment");
    }

    private @Nullable String text(String regulation, String day) {
        JsonNode text = as("reader")
                .ask("{ regulation(id: \"" + regulation + "\") { text(asOf: \"" + day + "\") { body } } }")
                .at("/regulation/text");
        return text.isNull() ? null : text.path("body").asText();
    }

    @Test
    void everyDayOfTheChainReadsAsWrittenByHand() {
        String city = "历州市";
        String parking = imported(city, "parking/first.txt", "2018-05-01");
        String bicycles = imported(city, "bicycles/first.txt", "2016-11-01");

        applied(city, 1);
        JsonNode omnibus = applied(city, 2);
        applied(city, 3);
        applied(city, 4);

        assertThat(omnibus.at("/act/applications"))
                .extracting(a -> a.path("regulationId").asText())
                .containsExactlyInAnyOrder(parking, bicycles);
        assertThat(text(parking, "2018-04-30")).isNull();
        assertThat(text(parking, "2018-05-01")).isEqualTo(in(city, file("parking/first.txt")));
        assertThat(text(parking, "2019-12-31")).isEqualTo(in(city, file("parking/first.txt")));
        assertThat(text(parking, "2020-01-01")).isEqualTo(in(city, file("parking/after-1.txt")));
        assertThat(text(parking, "2021-06-18")).isEqualTo(in(city, file("parking/after-2.txt")));
        assertThat(text(parking, "2023-09-01")).isEqualTo(in(city, file("parking/after-3.txt")));
        assertThat(text(parking, "2025-12-31")).isEqualTo(in(city, file("parking/after-4.txt")));
        assertThat(text(parking, "2026-01-01")).isEqualTo(in(city, file("parking/after-4-second-day.txt")));
        assertThat(text(bicycles, "2021-06-18")).isEqualTo(in(city, file("bicycles/after-2.txt")));
    }

    @Test
    void aProvisionKnowsItsLifeAndTheActBehindEachChange() {
        String city = "源州市";
        String parking = imported(city, "parking/first.txt", "2018-05-01");
        String act = applied(city, 1).at("/act/id").asText();
        JsonNode changes = as("reader")
                .ask("{ regulation(id: \"" + parking + "\") { compare(from: \"2019-12-31\", to: \"2020-01-01\") {"
                        + " kind before { id label text } after { id label text actId point } } } }")
                .at("/regulation/compare");

        JsonNode changed = StreamSupport.stream(changes.spliterator(), false)
                .filter(c -> c.path("kind").asText().equals("CHANGED"))
                .filter(c -> c.at("/after/text").asText().startsWith("市城市管理局"))
                .findFirst()
                .orElseThrow();
        assertThat(changed.at("/after/actId").asText()).isEqualTo(act);
        assertThat(changed.at("/after/point").asText()).isEqualTo("一、");
        assertThat(changed.at("/before/id").asText())
                .isEqualTo(changed.at("/after/id").asText());
        assertThat(as("reader")
                        .ask("{ provisionHistory(id: \""
                                + changed.at("/after/id").asText() + "\") { from to provision { text } } }")
                        .at("/provisionHistory"))
                .extracting(s -> s.path("from").asText(), s -> s.path("to").asText())
                .containsExactly(tuple("2018-05-01", "2020-01-01"), tuple("2020-01-01", "null"));
        assertThat(StreamSupport.stream(changes.spliterator(), false)
                        .filter(c -> c.path("kind").asText().equals("ADDED"))
                        .map(c -> c.at("/after/text").asText()))
                .contains("鼓励单位和个人利用闲置土地建设临时停车场。");
    }

    @Test
    void previewShowsTheTextAndChangesNothing() {
        String city = "预州市";
        String parking = imported(city, "parking/first.txt", "2018-05-01");

        JsonNode preview = as("legal")
                .ask(PREVIEW, Map.of("input", Map.of("decisionText", in(city, file("acts/1.txt")), "region", city)))
                .at("/previewAmendment");

        assertThat(preview.path("effectiveOn").asText()).isEqualTo("2020-01-01");
        assertThat(preview.at("/parts/0/confirmable").asBoolean()).isTrue();
        assertThat(preview.at("/parts/0/regulationId").asText()).isEqualTo(parking);
        assertThat(preview.at("/parts/0/texts/0/after").asText()).isEqualTo(in(city, file("parking/after-1.txt")));
        assertThat(preview.path("operations"))
                .extracting(
                        o -> o.path("kind").asText(),
                        o -> o.path("target").asText(),
                        o -> o.path("point").asText())
                .contains(tuple("replaceProvision", "第三条第一款", "一、"), tuple("insertProvision", "第八条", "二、"));
        assertThat(text(parking, "2020-01-01")).isEqualTo(in(city, file("parking/first.txt")));
    }

    @Test
    void confirmingAPreviewThatIsOutOfDateIsRefused() {
        String city = "旧州市";
        imported(city, "parking/first.txt", "2018-05-01");
        imported(city, "bicycles/first.txt", "2016-11-01");
        String basis = as("legal")
                .ask(PREVIEW, Map.of("input", Map.of("decisionText", in(city, file("acts/2.txt")), "region", city)))
                .at("/previewAmendment/basis")
                .asText();
        applied(city, 1);

        GraphReply refused = apply(city, 2, Map.of("basis", basis));

        assertThat(refused.codes()).containsExactly("CONFLICT");
    }

    @Test
    void theSameActTwiceIsOneAct() {
        String city = "再州市";
        imported(city, "parking/first.txt", "2018-05-01");
        JsonNode first = applied(city, 1);

        JsonNode again = applied(city, 1);

        assertThat(again.path("alreadyApplied").asBoolean()).isTrue();
        assertThat(again.at("/act/id").asText()).isEqualTo(first.at("/act/id").asText());
    }

    @Test
    void anActOfWhichAnyPartIsRefusedChangesNothing() throws SQLException {
        String city = "拒州市";
        String parking = imported(city, "parking/first.txt", "2018-05-01");
        applied(city, 1);

        GraphReply refused = apply(city, 2, Map.of());

        assertThat(refused.codes()).containsExactly("CONFLICT");
        assertThat(refused.messages().getFirst()).contains("非机动车停放管理办法");
        assertThat(text(parking, "2021-06-18")).isEqualTo(in(city, file("parking/after-1.txt")));
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "select count(*) from regulation_version where retracted_at is null and regulation_id = '"
                                + parking + "'")) {
            rows.next();
            assertThat(rows.getInt(1)).isEqualTo(2);
        }
    }

    @Test
    void theSameTextAgainChangesNothingAndAnotherOfTheDayIsAConflict() {
        String city = "同州市";
        imported(city, "parking/first.txt", "2018-05-01");

        GraphReply again = importText(city, "parking/first.txt", "2018-05-01");
        GraphReply other = importText(city, "parking/after-1.txt", "2018-05-01");

        assertThat(again.at("/importRegulationText/alreadyThere").asBoolean()).isTrue();
        assertThat(other.codes()).containsExactly("CONFLICT");
    }

    @Test
    void whatIsNoTextOrTooEarlyIsRefusedWithItsPlace() {
        Map<String, Object> noArticle = Map.of("text", "山水市某办法\n没有条文。", "effectiveOn", "2020-01-01");
        Map<String, Object> early = Map.of("text", in("早州市", file("parking/first.txt")), "effectiveOn", "2001-01-01");

        GraphReply first = as("legal").ask(IMPORT, Map.of("input", noArticle));
        GraphReply second = as("legal").ask(IMPORT, Map.of("input", early));

        assertThat(first.codes()).containsExactly("INVALID_INPUT");
        assertThat(first.body().at("/errors/0/extensions/field").asText()).isEqualTo("input.text");
        assertThat(second.codes()).containsExactly("INVALID_INPUT");
        assertThat(second.body().at("/errors/0/extensions/field").asText()).isEqualTo("input.effectiveOn");
    }

    @Test
    void onlyALegalOfficerImportsPreviewsAndApplies() {
        for (String role : List.of("reader", "clerk", "supervisor", "directory-editor")) {
            assertThat(as(role).ask(IMPORT, Map.of("input", Map.of("text", "x", "effectiveOn", "2020-01-01")))
                            .codes())
                    .containsExactly("FORBIDDEN");
            assertThat(as(role).ask(PREVIEW, Map.of("input", Map.of("decisionText", "x")))
                            .codes())
                    .containsExactly("FORBIDDEN");
            assertThat(as(role).ask(APPLY, Map.of("input", Map.of("decisionText", "x")))
                            .codes())
                    .containsExactly("FORBIDDEN");
        }
    }

    @Test
    void anActNamesTheResolutionThatApprovedIt() {
        String city = "决州市";
        imported(city, "parking/first.txt", "2018-05-01");
        String id = apply(city, 1, Map.of("resolution", "0189-res"))
                .at("/applyAmendment/act/id")
                .asText();

        JsonNode act = as("reader")
                .ask("{ amendingAct(id: \"" + id + "\") { resolutionId promulgatedOn operations { kind sentence } } }")
                .at("/amendingAct");

        assertThat(act.path("resolutionId").asText()).isEqualTo("0189-res");
        assertThat(act.path("promulgatedOn").asText()).isEqualTo("2019-11-08");
        assertThat(act.at("/operations/0/sentence").asText()).startsWith("将第三条第一款修改为");
    }

    @Test
    void aRepealEndsTheTextAndWhatWasKnownBeforeItCanStillBeAsked() {
        String city = "终州市";
        String bicycles = imported(city, "bicycles/first.txt", "2016-11-01");
        String before = Instant.now().toString();
        Map<String, Object> input = Map.of(
                "decisionText",
                "终州市人民政府关于废止《终州市非机动车停放管理办法》的决定\n（2024年3月1日终州市人民政府令第40号公布）\n"
                        + "终州市人民政府决定废止《终州市非机动车停放管理办法》。\n本决定自2024年4月1日起施行。\n",
                "region",
                city);
        GraphReply repealed = as("legal").ask(APPLY, Map.of("input", input));
        assertThat(repealed.codes()).as(repealed.body().toString()).isEmpty();

        JsonNode now = as("reader")
                .ask("{ regulation(id: \"" + bicycles + "\") {"
                        + " last: text(asOf: \"2024-03-31\") { body }"
                        + " after: text(asOf: \"2024-04-01\") { body }"
                        + " known: text(asOf: \"2024-04-01\", knownAt: \"" + Instant.now() + "\") { body }"
                        + " earlier: text(asOf: \"2024-04-01\", knownAt: \"" + before + "\") { body } } }")
                .at("/regulation");

        assertThat(now.at("/last/body").asText()).isEqualTo(in(city, file("bicycles/first.txt")));
        assertThat(now.path("after").isNull()).isTrue();
        assertThat(now.path("known").isNull()).isTrue();
        assertThat(now.at("/earlier/body").asText()).isEqualTo(in(city, file("bicycles/first.txt")));
    }
}
