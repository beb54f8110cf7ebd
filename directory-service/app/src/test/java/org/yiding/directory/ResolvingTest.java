package org.yiding.directory;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.yiding.directory.store.KnownNames;
import org.yiding.testing.GraphClient;
import org.yiding.testing.GraphReply;
import org.yiding.testing.IdentityResource;
import org.yiding.testing.PostgresResource;
import org.yiding.testing.Tokens;

/** Which agencies the names in one document may mean. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(IdentityResource.class)
class ResolvingTest {

    private static final String QUESTION = """
            query($mentions: [String!]!, $region: String!, $day: Date) {
              resolve(mentions: $mentions, region: $region, asOf: $day, first: 2) {
                mention candidates { score reason agency { name } } } }
            """;

    @TestHTTPResource("/graphql")
    URI endpoint;

    private GraphReply resolved(List<String> mentions, String region, String day) {
        return GraphClient.at(endpoint)
                .as(Tokens.of("reader"))
                .ask(QUESTION, Map.of("mentions", mentions, "region", region, "day", day));
    }

    private static List<String> likeliest(GraphReply reply) {
        List<String> names = new ArrayList<>();
        reply.at("/resolve")
                .forEach(mention ->
                        names.add(mention.at("/candidates/0/agency/name").asText() + " "
                                + mention.at("/candidates/0/score").asText()));
        return names;
    }

    @Test
    void namesOfADocumentAreResolvedAsOfItsDayInTheirOrder() {
        World world = new World(endpoint, "淮安市");
        world.mutated("instantiateStandardOrganisation(input: {region: \"淮安市\", firstReformOn: \"2019-01-10\","
                + " secondReformOn: \"2024-03-01\"}) { created }");

        GraphReply then = resolved(List.of("市规划局", "市资源规划局", "财政局", "市财证局", "市 发改委", "中国电信"), "淮安市", "2018-03-01");
        GraphReply now = resolved(List.of("市规划局", "市自然资源规划局"), "淮安市", "2020-03-23");

        assertThat(likeliest(then))
                .containsExactly(
                        "淮安市规划局 1.0", "淮安市自然资源和规划局 0.95", "淮安市财政局 0.95", "淮安市财政局 0.75", "淮安市发展和改革委员会 1.0", " ");
        assertThat(then.at("/resolve/4/mention").asText()).isEqualTo("市发改委");
        assertThat(likeliest(now)).containsExactly("淮安市规划局 0.95", "淮安市自然资源和规划局 1.0");
        assertThat(now.at("/resolve/0/candidates/0/reason").asText()).endsWith("规划局 on 2020-03-23.");
    }

    @Test
    void namesOfTheProvinceAndOfNamedRegionsAreFoundToo() {
        new World(endpoint, "江苏省").agency("江苏省财政厅", "");
        new World(endpoint, "灌南县").agency("灌南县财政局", "");
        new World(endpoint, "宿迁市").agency("宿迁市财政局", "");

        GraphReply reply = resolved(List.of("省财政厅", "灌南县财政局", "市财政局"), "宿迁市", "2020-03-23");

        assertThat(likeliest(reply)).containsExactly("江苏省财政厅 1.0", "灌南县财政局 1.0", "宿迁市财政局 1.0");
    }

    @Test
    void whatIsNoNameAndTooManyAreRefused() {
        GraphReply invisible = resolved(List.of("市财政局", "市财\u200B政局"), "淮安市", "2020-03-23");
        GraphReply many = resolved(Collections.nCopies(1001, "市财政局"), "淮安市", "2020-03-23");

        assertThat(invisible.body().at("/errors/0/extensions/field").asText()).isEqualTo("mentions[1]");
        assertThat(many.messages()).containsExactly("There are 1001 mentions, more than 1000.");
    }

    /** However many names there are, those of a document's regions are one range of an index each. */
    @Test
    void namesOfARegionAreReadByTheirIndex() throws SQLException {
        try (Connection connection = PostgresResource.connectAsOwner();
                Statement statement = connection.createStatement()) {
            statement.execute("""
                    insert into agency (id, scope, region, provisional)
                    select gen_random_uuid(), '标' || r || '市', '标' || r || '市', true
                    from generate_series(1, 400) r, generate_series(1, 10)""");
            statement.execute("""
                    insert into agency_name (id, agency_id, scope, name, match_key, kind)
                    select gen_random_uuid(), id, scope, scope || left(id::text, 13), scope || left(id::text, 13), 'FULL'
                    from agency where scope like '标%市'""");
            statement.execute("vacuum analyze agency_name");
            // How much of the table is known to be visible depends on who else is at work, and with it whether a bitmap
            // over a table as small as this one costs less.
            statement.execute("set enable_bitmapscan = off");

            String plan = plan(connection);
            statement.execute("reset enable_bitmapscan");

            assertThat(plan)
                    .contains("Index Only Scan using agency_name_known_ix")
                    .doesNotContain("Seq Scan");
        }
    }

    private static String plan(Connection connection) throws SQLException {
        StringBuilder plan = new StringBuilder();
        try (PreparedStatement explain = connection.prepareStatement("explain " + KnownNames.SQL)) {
            explain.setArray(1, connection.createArrayOf("text", new Object[] {"标7市", "标江苏省"}));
            explain.setInt(2, 50_000);
            try (ResultSet lines = explain.executeQuery()) {
                while (lines.next()) {
                    plan.append(lines.getString(1)).append('\n');
                }
            }
        }
        return plan.toString();
    }
}
