package org.yiding.regulation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.Test;
import org.yiding.testing.GraphClient;
import org.yiding.testing.GraphReply;
import org.yiding.testing.IdentityResource;
import org.yiding.testing.PostgresResource;
import org.yiding.testing.Tokens;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(IdentityResource.class)
class QueryTest {

    private static final String DAY = "2020-03-23";

    @TestHTTPResource("/graphql")
    URI endpoint;

    @Inject
    SessionFactory sessions;

    @Test
    void listIsCutIntoPagesInTheOrderOfRegistration() {
        Papers papers = Papers.of("分页", DAY, "页州市");
        for (int i = 1; i <= 5; i++) {
            papers = papers.names("d" + i, "关于第" + i + "件事的意见", "TABLED");
        }
        papers.register(as("clerk"));

        JsonNode head = page(2, null);
        JsonNode middle = page(2, head.at("/pageInfo/endCursor").asText());
        JsonNode tail = page(2, middle.at("/edges/1/cursor").asText());

        assertThat(head.path("nodes").findValuesAsText("title")).containsExactly("关于第1件事的意见", "关于第2件事的意见");
        assertThat(middle.path("nodes").findValuesAsText("title")).containsExactly("关于第3件事的意见", "关于第4件事的意见");
        assertThat(tail.path("nodes").findValuesAsText("title")).containsExactly("关于第5件事的意见");
        assertThat(tail.path("totalCount").asInt()).isEqualTo(5);
        assertThat(middle.at("/pageInfo/hasNextPage").asBoolean()).isTrue();
        assertThat(tail.at("/pageInfo/hasNextPage").asBoolean()).isFalse();
    }

    @Test
    void pageBeyondTheMaximumIsRefused() {
        GraphReply reply = as("reader").ask("{ regulations(first: 201) { totalCount } }");

        assertThat(reply.codes()).containsExactly("INVALID_INPUT");
        assertThat(reply.body().at("/errors/0/extensions/field").asText()).isEqualTo("first");
    }

    @Test
    void filtersRestrictTheList() {
        Papers.of("筛选一", "2020-01-10", "筛州市")
                .names("a", "《筛州市绿化办法（草案）》", "TABLED", "shortTitles", List.of("《绿办》"))
                .names("b", "筛州市供水条例", "IN_FORCE")
                .register(as("clerk"));
        Papers.of("筛选二", DAY, "筛州市").names("a", "筛州市绿化办法", "DELIBERATED").register(as("clerk"));

        assertThat(titles("filter: {region: \"筛州市\", text: \"绿办\"}")).containsExactly("筛州市绿化办法");
        assertThat(titles("filter: {region: \"筛州市\", text: \"供水\"}")).containsExactly("筛州市供水条例");
        assertThat(titles("filter: {region: \"筛州市\", title: \"筛州市供水条例\"}")).containsExactly("筛州市供水条例");
        assertThat(titles("filter: {region: \"筛州市\", type: LOCAL_REGULATION}")).containsExactly("筛州市供水条例");
        assertThat(titles("filter: {region: \"筛州市\", stage: DRAFT}, asOf: \"2020-03-22\""))
                .containsExactly("筛州市绿化办法");
        assertThat(titles("filter: {region: \"筛州市\", stage: DRAFT}, asOf: \"2020-03-23\""))
                .isEmpty();
        assertThat(titles("filter: {region: \"筛州市\", stage: DELIBERATED}")).containsExactly("筛州市绿化办法");
        assertThat(titles("filter: {region: \"筛州市\", stage: LAPSED}")).isEmpty();
        assertThat(titles("filter: {region: \"筛州市\"}")).hasSize(2);
    }

    @Test
    void unknownIdIsNullAndWhatIsNoIdIsInvalid() {
        GraphReply unknown = as("reader").ask("{ regulation(id: \"01890000-0000-7000-8000-000000000000\") { id } }");
        GraphReply malformed = as("reader").ask("{ regulation(id: \"93\") { id } }");

        assertThat(unknown.codes()).isEmpty();
        assertThat(unknown.at("/regulation").isNull()).isTrue();
        assertThat(malformed.codes()).containsExactly("INVALID_INPUT");
    }

    @Test
    void entitiesKeepTheirOrderAndAreNullWhereUnknown() {
        GraphReply registered = Papers.of("实体", DAY, "体州市")
                .names("a", "体州市绿化办法", "TABLED")
                .names("b", "体州市供水条例", "IN_FORCE")
                .register(as("clerk"));
        List<String> ids = registered.at("/registerDocuments").findValuesAsText("id");
        List<Map<String, String>> asked = List.of(
                Map.of("__typename", "Regulation", "id", ids.get(1)),
                Map.of("__typename", "Regulation", "id", "01890000-0000-7000-8000-000000000000"),
                Map.of("__typename", "Regulation", "id", "no id"),
                Map.of("__typename", "Regulation", "id", ids.get(0)));

        GraphReply reply = as("reader")
                .ask(
                        "query($asked: [_Any!]!) { _entities(representations: $asked) {"
                                + " ... on Regulation { title stage } } }",
                        Map.of("asked", asked));

        assertThat(reply.codes()).isEmpty();
        assertThat(reply.at("/_entities").toString())
                .isEqualTo("[{\"title\":\"体州市供水条例\",\"stage\":\"IN_FORCE\"},null,null,"
                        + "{\"title\":\"体州市绿化办法\",\"stage\":\"DRAFT\"}]");
    }

    @Test
    void nestedListsTakeAFewStatementsHoweverLongTheListIs() {
        Papers papers = Papers.of("批量", DAY, "批州市");
        for (int i = 1; i <= 20; i++) {
            papers = papers.names("r" + i, "批州市第" + i + "办法", "IN_FORCE", "effectiveOn", "2010-01-01")
                    .names("d" + i, "关于修改《批州市第" + i + "办法》的决定", "DELIBERATED", "amends", List.of("r" + i));
        }
        papers.register(as("clerk"));
        Statistics statistics = sessions.getStatistics();
        statistics.clear();

        GraphReply reply = as("reader").ask("""
                        { regulations(filter: {region: "批州市"}, first: 40) { totalCount nodes {
                          title shortTitles stage stages { from } version { effectiveOn } versions { effectiveOn }
                          amendedBy { title stage } amends { title stage }
                        } } }
                        """);

        assertThat(reply.codes()).isEmpty();
        assertThat(reply.at("/regulations/nodes")).hasSize(40);
        assertThat(IntStream.range(0, 40)
                        .filter(i -> reply.at("/regulations/nodes/" + i + "/amendedBy")
                                        .size()
                                == 1))
                .hasSize(20);
        // The page, its short titles and stages, its count, versions twice, and two for each direction of amending.
        assertThat(statistics.getPrepareStatementCount()).isEqualTo(9);
    }

    private JsonNode page(int first, String after) {
        return as("reader")
                .ask("""
                        query($first: Int, $after: String) {
                          regulations(filter: {region: "页州市"}, first: $first, after: $after) {
                            totalCount nodes { title } edges { cursor }
                            pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
                          } }
                        """, after == null ? Map.of("first", first) : Map.of("first", first, "after", after))
                .at("/regulations");
    }

    private List<String> titles(String arguments) {
        GraphReply reply = as("reader").ask("{ regulations(" + arguments + ") { nodes { title } } }");
        assertThat(reply.codes()).isEmpty();
        return reply.at("/regulations/nodes").findValuesAsText("title");
    }

    private GraphClient as(String role) {
        return GraphClient.at(endpoint).as(Tokens.of(role));
    }
}
