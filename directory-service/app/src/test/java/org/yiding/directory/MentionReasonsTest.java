package org.yiding.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.yiding.testing.GraphClient;
import org.yiding.testing.GraphReply;
import org.yiding.testing.IdentityResource;
import org.yiding.testing.PostgresResource;
import org.yiding.testing.Tokens;

/** By what the mentions of a document are taken for entries, and which other agencies may be meant. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(IdentityResource.class)
class MentionReasonsTest {

    private static final String DAY = "2020-03-23";

    @TestHTTPResource("/graphql")
    URI endpoint;

    @Test
    void everyMentionSaysByWhatItIsItsEntry() {
        Papers.of("据一", DAY, "据州市")
                .agency("a", "市审计局")
                .person("p", "顾浩", "a", null)
                .person("q", "李亚平", null, "市长")
                .register(clerk());

        GraphReply reply = Papers.of("据二", "2020-05-06", "据州市")
                .agency("same", "市审计局")
                .agency("rule", "据州市审计局")
                .agency("new", "市财政局")
                .person("at", "顾浩", "same", null)
                .person("as", "李亚平", null, "市长")
                .person("alone", "张伟", null, null)
                .register(clerk());

        assertThat(reply.at("/registerMentions").findValuesAsText("basis"))
                .containsExactly("SAME_NAME", "WRITING_RULE", "NEW_ENTRY", "SAME_AGENCY", "SAME_POST", "NEW_ENTRY");
        assertThat(agency(reply, 1).path("reason").asText())
                .isEqualTo("In 据州市 据州市审计局 and 市审计局 are two writings of one name: 市 for 据州市.");
    }

    @Test
    void repeatKeepsTheBasisOfTheFirstTime() {
        Papers papers = Papers.of("据三", DAY, "复据市").agency("a", "市审计局").person("p", "顾浩", "a", null);
        papers.register(clerk());

        assertThat(papers.register(clerk()).at("/registerMentions").findValuesAsText("basis"))
                .containsExactly("NEW_ENTRY", "NEW_ENTRY");
    }

    @Test
    void shorterOfTwoNamesIsInDoubtAndTheLongerIsItsCandidate() {
        GraphReply reply = Papers.of("疑一", DAY, "疑州市")
                .agency("short", "市发改委")
                .agency("long", "市发展和改革委员会")
                .agency("other", "市财政局")
                .agency("alike", "市民政局")
                .agency("party", "市委")
                .register(clerk());

        assertThat(agency(reply, 0).path("candidates"))
                .extracting(
                        c -> c.path("id").asText(),
                        c -> c.path("name").asText(),
                        c -> c.path("score").asDouble())
                .containsExactly(tuple(agency(reply, 1).path("id").asText(), "市发展和改革委员会", 0.85));
        assertThat(agency(reply, 0).at("/candidates/0/reason").asText())
                .isEqualTo("Every character of 疑州市发改委 stands in 疑州市发展和改革委员会 in this order,"
                        + " and both end in the same organ.");
        assertThat(reply.at("/registerMentions/agencies"))
                .extracting(a -> a.path("candidates").size())
                .containsExactly(1, 0, 0, 0, 0);
    }

    @Test
    void fullNameThatComesLaterIsInDoubtAgainstTheShortOneOfAnEarlierDocument() {
        GraphReply first = Papers.of("疑二", DAY, "前州市").agency("a", "市发改委").register(clerk());

        GraphReply second = Papers.of("疑三", DAY, "前州市").agency("a", "市发展和改革委员会").register(clerk());

        assertThat(agency(second, 0).path("candidates"))
                .extracting(c -> c.path("id").asText())
                .containsExactly(agency(first, 0).path("id").asText());
    }

    @Test
    void taughtNameIsInDoubtNoMoreAndSaysWhoTaughtIt() {
        Papers first = Papers.of("疑四", DAY, "授州市").agency("long", "市统计调查局").agency("short", "市统计局");
        GraphReply registered = first.register(clerk());
        teach(agency(registered, 0).path("id").asText(), "市统计局", first);

        JsonNode next = agency(Papers.of("疑五", DAY, "授州市").agency("x", "市统计局").register(clerk()), 0);

        assertThat(next.path("basis").asText()).isEqualTo("TAUGHT");
        assertThat(next.path("reason").asText())
                .matches("clerk said on \\d{4}-\\d\\d-\\d\\d that in 授州市 市统计局 means 市统计调查局\\.");
        assertThat(next.path("candidates")).isEmpty();
    }

    @Test
    void documentsOwnDefinitionLeadsToTheFullName() {
        GraphReply reply = Papers.of("义一", DAY, "义州市")
                .defined("short", "市发改委", "义州市发展和改革委员会")
                .agency("full", "市发展和改革委员会")
                .register(clerk());

        assertThat(agency(reply, 0).path("basis").asText()).isEqualTo("DEFINED_IN_DOCUMENT");
        assertThat(agency(reply, 0).path("reason").asText())
                .isEqualTo("The document says that 市发改委 is short for 义州市发展和改革委员会.");
        assertThat(agency(reply, 1).path("id")).isEqualTo(agency(reply, 0).path("id"));
        assertThat(agency(reply, 0).path("candidates")).isEmpty();
    }

    @Test
    void definitionTakesAShortNameFromNobodyAndIsIgnoredWhereItCannotBeOne() {
        GraphReply earlier = Papers.of("义二", DAY, "夺州市").agency("a", "市发改委").register(clerk());

        Papers papers = Papers.of("义三", DAY, "夺州市")
                .defined("short", "市发改委", "夺州市发展和改革委员会")
                .defined("odd", "市财政局", "会议听取了夺州市教育局");
        GraphReply defined = papers.register(clerk());
        GraphReply later = Papers.of("义四", DAY, "夺州市").agency("a", "市发改委").register(clerk());

        assertThat(agency(defined, 0).path("id"))
                .isNotEqualTo(agency(earlier, 0).path("id"));
        assertThat(agency(defined, 1).path("basis").asText()).isEqualTo("NEW_ENTRY");
        assertThat(agency(later, 0).path("id")).isEqualTo(agency(earlier, 0).path("id"));
    }

    private void teach(String agency, String name, Papers papers) {
        GraphReply taught = clerk().ask(
                        "mutation($i: TeachAgencyNameInput!) { teachAgencyName(input: $i) { taught } }",
                        Map.of(
                                "i",
                                Map.of(
                                        "agencyId", agency,
                                        "name", name,
                                        "documentSha256", papers.sha256(),
                                        "asOf", papers.day(),
                                        "region", String.valueOf(papers.region()))));
        assertThat(taught.codes()).isEmpty();
    }

    private static JsonNode agency(GraphReply reply, int index) {
        return reply.at("/registerMentions/agencies/" + index);
    }

    private GraphClient clerk() {
        return GraphClient.at(endpoint).as(Tokens.of("clerk"));
    }
}
