package org.yiding.directory;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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
    AgroalDataSource database;

    @Inject
    SessionFactory sessions;

    @Test
    void listIsCutIntoPagesInTheOrderOfRegistration() {
        Papers papers = Papers.of("分页", DAY, "页州市");
        for (int i = 1; i <= 5; i++) {
            papers = papers.agency("a" + i, "第" + i + "局");
        }
        papers.register(as("clerk"));

        JsonNode head = page("页州市", 2, null);
        JsonNode middle = page("页州市", 2, head.at("/pageInfo/endCursor").asText());
        JsonNode tail = page("页州市", 2, middle.at("/edges/1/cursor").asText());

        assertThat(head.path("nodes").findValuesAsText("name")).containsExactly("第1局", "第2局");
        assertThat(middle.path("nodes").findValuesAsText("name")).containsExactly("第3局", "第4局");
        assertThat(tail.path("nodes").findValuesAsText("name")).containsExactly("第5局");
        assertThat(List.of(head, middle, tail))
                .allSatisfy(page -> assertThat(page.path("totalCount").asInt()).isEqualTo(5));
        assertThat(middle.at("/pageInfo/hasNextPage").asBoolean()).isTrue();
        assertThat(middle.at("/pageInfo/hasPreviousPage").asBoolean()).isTrue();
        assertThat(tail.at("/pageInfo/hasNextPage").asBoolean()).isFalse();
    }

    @Test
    void pageBeyondTheMaximumAndAStrangeCursorAreRefused() {
        GraphReply tooMany = as("reader").ask("{ agencies(first: 201) { totalCount } }");
        GraphReply strange = as("reader").ask("{ persons(after: \"eHl6\") { totalCount } }");

        assertThat(tooMany.codes()).containsExactly("INVALID_INPUT");
        assertThat(tooMany.body().at("/errors/0/extensions/field").asText()).isEqualTo("first");
        assertThat(strange.codes()).containsExactly("INVALID_INPUT");
        assertThat(strange.body().at("/errors/0/extensions/field").asText()).isEqualTo("after");
    }

    @Test
    void filtersRestrictTheList() {
        Papers.of("筛选", DAY, "筛州市")
                .agency("a1", "市国资委")
                .agency("a2", "市50%_局")
                .person("p1", "卜家怡", "a1", null)
                .person("p2", "卜鉴民", "a2", null)
                .register(as("clerk"));

        assertThat(agencyNames("{text: \"国资\", region: \"筛州市\"}")).containsExactly("市国资委");
        assertThat(agencyNames("{text: \"50%_\", region: \"筛州市\"}")).containsExactly("市50%_局");
        assertThat(agencyNames("{text: \"5%局\", region: \"筛州市\"}")).isEmpty();
        assertThat(agencyNames("{name: \"市国资委\", region: \"筛州市\"}")).containsExactly("市国资委");
        assertThat(agencyNames("{name: \"国资委\", region: \"筛州市\"}")).isEmpty();
        assertThat(agencyNames("{provisional: false, region: \"筛州市\"}")).isEmpty();
        assertThat(personNames("{text: \"鉴\"}")).containsExactly("卜鉴民");
        assertThat(personNames("{name: \"卜家怡\", provisional: true}")).containsExactly("卜家怡");
        assertThat(personNames("{agency: \"" + agencyId("筛州市", "市国资委") + "\"}")).containsExactly("卜家怡");
    }

    @Test
    void agencyIsCalledByTheNameOfTheDay() throws SQLException {
        UUID parent = UUID.randomUUID();
        UUID agency = UUID.randomUUID();
        execute("insert into agency (id, scope, region, provisional) values ('%s', '史州市', '史州市', false)"
                .formatted(parent));
        execute("insert into agency (id, scope, region, provisional) values ('%s', '史州市', '史州市', false)"
                .formatted(agency));
        execute(("insert into agency_tie (id, agency_id, superior_id, kind)"
                        + " values (gen_random_uuid(), '%s', '%s', 'PARENT')")
                .formatted(agency, parent));
        name(parent, "史州市人民政府", "FULL", null, null);
        name(agency, "史州市规划局", "FORMER", null, "2019-01-10");
        name(agency, "史州市自然资源和规划局", "FULL", "2019-01-10", null);
        name(agency, "市资源规划局", "ABBREVIATION", "2019-01-10", null);

        JsonNode before = agency(agency, "2019-01-09");
        JsonNode after = agency(agency, "2019-01-10");

        assertThat(before.path("name").asText()).isEqualTo("史州市规划局");
        assertThat(before.path("shortName").isNull()).isTrue();
        assertThat(after.path("name").asText()).isEqualTo("史州市自然资源和规划局");
        assertThat(after.path("shortName").asText()).isEqualTo("市资源规划局");
        assertThat(after.at("/parent/name").asText()).isEqualTo("史州市人民政府");
        assertThat(after.path("names").findValuesAsText("name")).containsExactly("史州市自然资源和规划局", "市资源规划局", "史州市规划局");
        assertThat(agencyNames("{text: \"规划局\", region: \"史州市\"}, asOf: \"2018-01-01\""))
                .containsExactly("史州市规划局");
    }

    @Test
    void unknownIdIsNullAndWhatIsNoIdIsInvalid() {
        GraphReply unknown = as("reader")
                .ask("{ agency(id: \"01890000-0000-7000-8000-000000000000\") { id }"
                        + " person(id: \"01890000-0000-7000-8000-000000000000\") { id } }");
        GraphReply malformed = as("reader").ask("{ agency(id: \"1-2-3-4-5\") { id } }");

        assertThat(unknown.codes()).isEmpty();
        assertThat(unknown.at("/agency").isNull()).isTrue();
        assertThat(unknown.at("/person").isNull()).isTrue();
        assertThat(malformed.codes()).containsExactly("INVALID_INPUT");
        assertThat(malformed.body().at("/errors/0/extensions/field").asText()).isEqualTo("id");
    }

    @Test
    void entitiesKeepTheirOrderAndAreNullWhereUnknown() {
        Papers.of("实体", DAY, "体州市")
                .agency("a1", "市审计局")
                .agency("a2", "市财政局")
                .person("p1", "顾浩", "a1", null)
                .register(as("clerk"));
        String person = as("reader")
                .ask("{ persons(filter: {agency: \"" + agencyId("体州市", "市审计局") + "\"}) { nodes { id } } }")
                .at("/persons/nodes/0/id")
                .asText();
        List<Map<String, String>> asked = List.of(
                Map.of("__typename", "Agency", "id", agencyId("体州市", "市财政局")),
                Map.of("__typename", "Agency", "id", "01890000-0000-7000-8000-000000000000"),
                Map.of("__typename", "Person", "id", person),
                Map.of("__typename", "Agency", "id", "no id"),
                Map.of("__typename", "Agency", "id", agencyId("体州市", "市审计局")),
                Map.of("__typename", "Agency", "id", agencyId("体州市", "市财政局")));

        GraphReply reply = as("reader").ask("""
                        query($asked: [_Any!]!) { _entities(representations: $asked) {
                          ... on Agency { name } ... on Person { name } } }
                        """, Map.of("asked", asked));

        assertThat(reply.codes()).isEmpty();
        assertThat(reply.at("/_entities").toString())
                .isEqualTo("[{\"name\":\"市财政局\"},null,{\"name\":\"顾浩\"},null,{\"name\":\"市审计局\"},{\"name\":\"市财政局\"}]");
    }

    @Test
    void nestedListsTakeOneStatementEachHoweverLongTheListIs() {
        Papers papers = Papers.of("批量", DAY, "批州市");
        for (int i = 1; i <= 40; i++) {
            papers = papers.agency("a" + i, "第" + i + "局").person("p" + i, "人" + i, "a" + i, "局长");
        }
        papers.register(as("clerk"));
        Statistics statistics = sessions.getStatistics();
        statistics.clear();

        GraphReply reply = as("reader").ask("""
                        { agencies(filter: {region: "批州市"}, first: 40) { totalCount nodes {
                          name names { name } parent { name }
                          appointments { post agency { name } person { name appointments { post } } }
                        } } }
                        """);

        assertThat(reply.codes()).isEmpty();
        assertThat(reply.at("/agencies/nodes")).hasSize(40);
        assertThat(reply.at("/agencies/nodes/39/appointments/0/person/appointments/0/post")
                        .asText())
                .isEqualTo("局长");
        // The page, its names, its count, the parents, the agencies' appointments, the persons' entries and
        // appointments.
        assertThat(statistics.getPrepareStatementCount()).isEqualTo(7);
    }

    private JsonNode page(String region, int first, String after) {
        return as("reader")
                .ask(
                        """
                        query($region: String, $first: Int, $after: String) {
                          agencies(filter: {region: $region}, first: $first, after: $after) {
                            totalCount nodes { name } edges { cursor }
                            pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
                          } }
                        """,
                        after == null
                                ? Map.of("region", region, "first", first)
                                : Map.of("region", region, "first", first, "after", after))
                .at("/agencies");
    }

    /** @param arguments of the list, its filter first */
    private List<String> agencyNames(String arguments) {
        GraphReply reply = as("reader").ask("{ agencies(filter: " + arguments + ") { nodes { name } } }");
        assertThat(reply.codes()).isEmpty();
        return reply.at("/agencies/nodes").findValuesAsText("name");
    }

    private List<String> personNames(String filter) {
        GraphReply reply = as("reader").ask("{ persons(filter: " + filter + ") { nodes { name } } }");
        assertThat(reply.codes()).isEmpty();
        return reply.at("/persons/nodes").findValuesAsText("name");
    }

    private String agencyId(String region, String name) {
        return as("reader")
                .ask(
                        "query($region: String, $name: String) {"
                                + " agencies(filter: {region: $region, name: $name}) { nodes { id } } }",
                        Map.of("region", region, "name", name))
                .at("/agencies/nodes/0/id")
                .asText();
    }

    private JsonNode agency(UUID id, String day) {
        return as("reader")
                .ask(
                        "query($id: String!, $day: Date) { agency(id: $id, asOf: $day) {"
                                + " name shortName names { name } parent { name } } }",
                        Map.of("id", id.toString(), "day", day))
                .at("/agency");
    }

    private void name(UUID agency, String name, String kind, String from, String to) throws SQLException {
        execute(("insert into agency_name (id, agency_id, scope, name, match_key, kind, valid_from, valid_to)"
                        + " values ('%s', '%s', '史州市', '%s', '%s', '%s', %s, %s)")
                .formatted(UUID.randomUUID(), agency, name, name, kind, day(from), day(to)));
    }

    private static String day(String day) {
        return day == null ? "null" : "'" + day + "'";
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private GraphClient as(String role) {
        return GraphClient.at(endpoint).as(Tokens.of(role));
    }
}
