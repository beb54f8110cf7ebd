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
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.yiding.testing.GraphClient;
import org.yiding.testing.IdentityResource;
import org.yiding.testing.PostgresResource;
import org.yiding.testing.Tokens;

/** Whoever follows the directory learns of everything that changes in it, once and in order. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(IdentityResource.class)
class ChangeFeedTest {

    @TestHTTPResource("/graphql")
    URI endpoint;

    @Inject
    AgroalDataSource database;

    @Test
    void feedSaysWhatHappenedToAnAgencyAndWithWhatItIsNow() {
        World world = new World(endpoint, "馈州市");
        String government = world.agency("馈州市人民政府", "");
        String id = world.agency("馈州市规划局", ", parent: \"" + government + "\"");
        world.mutated("renameAgency(input: {id: \"" + id + "\", version: 0, name: \"馈州市资源局\", on: \"2019-01-10\"})"
                + " { agency { id } }");
        world.mutated("describeAgency(input: {id: \"" + id + "\", version: 1, kind: DEPARTMENT}) { agency { id } }");
        world.mutated("establishPost(input: {agency: \"" + id + "\", title: \"局长\"}) { agency { id } }");

        JsonNode told = world.asked("{ directoryChanges(about: \"" + id
                        + "\") { totalCount nodes { kind agencyId personId at agency { name } person { name } } } }")
                .at("/directoryChanges");

        assertThat(told.path("nodes").findValuesAsText("kind").subList(0, 3))
                .containsExactlyInAnyOrder("ENTERED", "NAMED", "PLACED");
        assertThat(told.path("nodes").findValuesAsText("kind").subList(3, 6))
                .containsExactly("NAMED", "DESCRIBED", "POSTS_CHANGED");
        assertThat(told.path("totalCount").asInt()).isEqualTo(6);
        assertThat(told.path("nodes").findValuesAsText("agencyId")).containsOnly(id);
        assertThat(told.path("nodes").findValuesAsText("name")).containsOnly("馈州市资源局");
        assertThat(told.at("/nodes/0/personId").isNull()).isTrue();
        assertThat(told.at("/nodes/0/person").isNull()).isTrue();
        assertThat(told.at("/nodes/0/at").asText()).matches("\\d{4}-\\d\\d-\\d\\dT.*Z");
    }

    @Test
    void reformIsToldOfWhatItEndsAndOfWhatItMakes() {
        World world = new World(endpoint, "沿州市");
        String one = world.agency("沿州市规划局", "");
        String other = world.agency("沿州市国土局", "");
        String reform = world.applied("act: \"机构改革方案\", on: \"2019-01-10\", steps: [{kind: MERGE, agencies: [\"" + one
                + "\", \"" + other + "\"], into: [{name: \"沿州市资源局\"}]}]");
        String made = world.asked("{ agencies(filter: {name: \"沿州市资源局\"}, asOf: \"2020-01-01\") { nodes { id } } }")
                .at("/agencies/nodes/0/id")
                .asText();
        world.undo(reform);

        assertThat(kinds(world, one)).contains("ENTERED", "DESCRIBED", "SUCCEEDED");
        assertThat(kinds(world, made)).contains("ENTERED", "NAMED", "SUCCEEDED", "REMOVED");
    }

    @Test
    void whatIsTriedOrRefusedIsNotTold() {
        World world = new World(endpoint, "试州市");
        String one = world.agency("试州市规划局", "");
        int before = kinds(world, one).size();

        world.preview(
                "act: \"方案\", on: \"2019-01-10\", steps: [{kind: ABOLISH, agencies: [\"" + one + "\"], into: []}]");
        world.editor()
                .ask("mutation { describeAgency(input: {id: \"" + one
                        + "\", version: 9, kind: DEPARTMENT}) { agency { id } } }");

        assertThat(kinds(world, one)).hasSize(before);
    }

    @Test
    void cursorGoesOnWhereItLeftOff() {
        World world = new World(endpoint, "续州市");
        world.agency("续州市财政局", "");
        String cursor = end(world);

        String person = world.mutated("createPerson(input: {name: \"续甲\"}) { person { id } }")
                .at("/person/id")
                .asText();

        JsonNode since = world.asked("{ directoryChanges(after: \"" + cursor
                        + "\") { nodes { kind personId person { name } } pageInfo { hasNextPage } } }")
                .at("/directoryChanges");
        assertThat(since.toString())
                .isEqualTo("{\"nodes\":[{\"kind\":\"ENTERED\",\"personId\":\"" + person
                        + "\",\"person\":{\"name\":\"续甲\"}}],\"pageInfo\":{\"hasNextPage\":false}}");
        assertThat(world.editor()
                        .ask("{ directoryChanges(after: \"eA\") { totalCount } }")
                        .codes())
                .containsExactly("INVALID_INPUT");
    }

    @Test
    void transactionThatBeganEarlierAndEndsLaterIsToldBehindTheCursor() throws SQLException {
        World world = new World(endpoint, "慢州市");
        String slow = world.agency("慢州市一局", "");
        try (Connection connection = database.getConnection();
                PreparedStatement update =
                        connection.prepareStatement("update agency set kind = 'COURT' where id = ?")) {
            connection.setAutoCommit(false);
            update.setObject(1, UUID.fromString(slow));
            update.executeUpdate();
            world.agency("慢州市二局", "");
            String cursor = end(world);

            connection.commit();
            connection.setAutoCommit(true);

            assertThat(world.asked("{ directoryChanges(after: \"" + cursor + "\") { nodes { kind agencyId } } }")
                            .at("/directoryChanges/nodes")
                            .toString())
                    .isEqualTo("[{\"kind\":\"DESCRIBED\",\"agencyId\":\"" + slow + "\"}]");
        }
    }

    @Test
    void whoFollowsTheFeedWhileManyWriteMissesNothing() {
        World world = new World(endpoint, "众州市");
        String cursor = end(world);
        List<String> seen = new ArrayList<>();
        try (ExecutorService editors = Executors.newFixedThreadPool(4)) {
            List<?> entries = IntStream.range(0, 24)
                    .mapToObj(i -> editors.submit(() -> new World(endpoint, "众州" + i + "市").agency("众州财政局", "")))
                    .toList();
            while (seen.size() < entries.size()) {
                JsonNode page = world.asked("{ directoryChanges(first: 7, after: \"" + cursor
                                + "\") { nodes { kind agencyId } pageInfo { endCursor } } }")
                        .at("/directoryChanges");
                for (JsonNode node : page.path("nodes")) {
                    if (node.path("kind").asText().equals("ENTERED")) {
                        seen.add(node.path("agencyId").asText());
                    }
                }
                cursor = page.path("nodes").isEmpty()
                        ? cursor
                        : page.at("/pageInfo/endCursor").asText();
            }
        }

        assertThat(seen).hasSize(24).doesNotHaveDuplicates();
    }

    @Test
    void outboxHasTheColumnsThatDebeziumReads() throws SQLException {
        String id = new World(endpoint, "卡州市").agency("卡州市财政局", "");

        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row =
                        statement.executeQuery("select id, aggregatetype, aggregateid, type, payload from outbox"
                                + " where type = 'ENTERED' and agency_id = '" + id + "'")) {
            row.next();
            assertThat(row.getString("aggregatetype")).isEqualTo("Agency");
            assertThat(row.getString("aggregateid")).isEqualTo(id);
            assertThat(row.getString("payload")).contains("\"id\": \"" + id + "\"", "\"change\": \"ENTERED\"");
        }
    }

    @Test
    void onlyThoseWhoReadTheDirectoryFollowIt() {
        assertThat(GraphClient.at(endpoint)
                        .as(Tokens.of("agency"))
                        .ask("{ directoryChanges { totalCount } }")
                        .codes())
                .containsExactly("FORBIDDEN");
    }

    private static List<String> kinds(World world, String about) {
        return world.asked("{ directoryChanges(first: 200, about: \"" + about + "\") { nodes { kind } } }")
                .at("/directoryChanges/nodes")
                .findValuesAsText("kind");
    }

    /** The cursor of the last change of all. */
    private static String end(World world) {
        String after = "";
        while (true) {
            JsonNode page = world.asked(
                            "{ directoryChanges(first: 200" + after + ") { pageInfo { endCursor hasNextPage } } }")
                    .at("/directoryChanges/pageInfo");
            if (!page.path("hasNextPage").asBoolean()) {
                return page.path("endCursor").asText();
            }
            after = ", after: \"" + page.path("endCursor").asText() + "\"";
        }
    }
}
