package org.yiding.regulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.yiding.testing.GraphReply;
import org.yiding.testing.IdentityResource;
import org.yiding.testing.PostgresResource;

/** A legal officer records 草案, 审议, 公布, 施行 in their order, each by the meeting's resolution. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(IdentityResource.class)
class StageTest {

    private static final String RECORD = """
            mutation($input: StageInput!) {
              recordStage(input: $input) { regulation { id revision stage } }
            }""";

    @TestHTTPResource("/graphql")
    URI endpoint;

    /** A draft that a meeting's papers name. */
    private String draft(ShanshuiCity city) {
        return Papers.of(city.name() + "纪要", "2024-01-10", city.name())
                .names("a", "《" + city.name() + "停车收费办法（草案）》", "TABLED")
                .register(city.as("clerk"))
                .at("/registerDocuments/documents/0/id")
                .asText();
    }

    private static GraphReply record(ShanshuiCity city, String regulation, String stage, String day) {
        return city.as("legal")
                .ask(
                        RECORD,
                        Map.of(
                                "input",
                                Map.of(
                                        "regulation", regulation,
                                        "revision", city.revision(regulation),
                                        "stage", stage,
                                        "from", day,
                                        "resolution", "议-" + stage)));
    }

    @Test
    void stagesAreReachedOneAfterTheOtherWithTheirResolution() {
        ShanshuiCity city = new ShanshuiCity("阶州市", endpoint);
        String rule = draft(city);

        for (GraphReply reply : List.of(
                record(city, rule, "DELIBERATED", "2024-02-20"),
                record(city, rule, "PROMULGATED", "2024-03-01"),
                record(city, rule, "IN_FORCE", "2024-05-01"))) {
            assertThat(reply.codes()).as(reply.body().toString()).isEmpty();
        }

        assertThat(city.regulation(rule, "stages { stage from source resolution { id } }")
                        .path("stages"))
                .extracting(
                        s -> s.path("stage").asText(),
                        s -> s.path("from").asText(),
                        s -> s.at("/resolution/id").asText())
                .containsExactly(
                        tuple("DRAFT", "2024-01-10", ""),
                        tuple("DELIBERATED", "2024-02-20", "议-DELIBERATED"),
                        tuple("PROMULGATED", "2024-03-01", "议-PROMULGATED"),
                        tuple("IN_FORCE", "2024-05-01", "议-IN_FORCE"));
        assertThat(city.regulation(
                                rule,
                                "a: status(asOf: \"2024-04-30\") { state } b: status(asOf: \"2024-05-01\") { state }")
                        .findValuesAsText("state"))
                .containsExactly("PROMULGATED", "IN_FORCE");
    }

    @Test
    void noStageIsLeftOutOrTakenBack() {
        ShanshuiCity city = new ShanshuiCity("跳州市", endpoint);
        String rule = draft(city);

        GraphReply skipped = record(city, rule, "IN_FORCE", "2024-05-01");
        record(city, rule, "DELIBERATED", "2024-02-20");
        GraphReply tooEarly = record(city, rule, "PROMULGATED", "2024-02-19");
        GraphReply back = record(city, rule, "DRAFT", "2024-03-01");
        GraphReply end = record(city, rule, "REPEALED", "2024-03-01");

        assertThat(skipped.codes()).containsExactly("CONFLICT");
        assertThat(skipped.messages().getFirst())
                .isEqualTo("IN_FORCE comes after PROMULGATED; on 2024-05-01 it is DRAFT.");
        assertThat(tooEarly.messages().getFirst())
                .isEqualTo("PROMULGATED comes after DELIBERATED; on 2024-02-19 it is DRAFT.");
        assertThat(back.codes()).containsExactly("CONFLICT");
        assertThat(end.body().at("/errors/0/extensions/field").asText()).isEqualTo("input.stage");
        assertThat(city.regulation(rule, "stages { stage }").path("stages")).hasSize(2);
    }
}
