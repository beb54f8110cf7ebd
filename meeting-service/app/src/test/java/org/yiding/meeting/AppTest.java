package org.yiding.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import jakarta.inject.Inject;
import java.net.URI;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.yiding.meeting.neighbour.Neighbour;
import org.yiding.meeting.neighbour.NeighboursResource;
import org.yiding.testing.GraphClient;
import org.yiding.testing.GraphReply;
import org.yiding.testing.IdentityResource;
import org.yiding.testing.PostgresResource;
import org.yiding.testing.Tokens;

/** The running application with an empty database, and what tests say to it. */
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(IdentityResource.class)
@QuarkusTestResource(NeighboursResource.class)
abstract class AppTest {

    static final String IMPORT = """
            mutation($input: ImportMinutesInput!) {
              importMinutes(input: $input) {
                meeting { id ordinal } alreadyImported warnings { code message start end } clientMutationId
              }
            }""";

    @TestHTTPResource("/graphql")
    URI endpoint;

    @Inject
    DataSource database;

    final Neighbour directory = Neighbour.directory();
    final Neighbour regulation = Neighbour.regulation();

    @BeforeEach
    void startEmpty() throws SQLException {
        directory.reset();
        regulation.reset();
        // The service itself may empty no table.
        try (Connection connection = PostgresResource.connectAsOwner();
                Statement statement = connection.createStatement()) {
            statement.execute("truncate source_document, body, outbox cascade");
        }
    }

    GraphClient as(String role) {
        return GraphClient.at(endpoint).as(Tokens.of(role));
    }

    GraphReply importMinutes(byte[] content) {
        return importMinutes(content, null);
    }

    GraphReply importMinutes(byte[] content, @Nullable String clientMutationId) {
        Map<String, Object> input = new HashMap<>();
        input.put("fileName", "suzhou-93.txt");
        input.put("contentBase64", Base64.getEncoder().encodeToString(content));
        input.put("clientMutationId", clientMutationId);
        return as("clerk").ask(IMPORT, Map.of("input", input));
    }

    /** Imports and gives the meeting's id. */
    String imported(byte[] content) {
        return importMinutes(content).at("/importMinutes/meeting/id").asText();
    }

    /** Imports, confirms and publishes, and gives the meeting's id. */
    String published(byte[] content) {
        String id = imported(content);
        done("confirmMeeting", "id: \"" + id + "\", version: 1");
        done("publishMeeting", "id: \"" + id + "\"");
        return id;
    }

    /** Does something to a meeting as clerk and gives the meeting afterwards: id, version, state. */
    JsonNode done(String mutation, String arguments) {
        GraphReply reply = tried(mutation, arguments);
        assertThat(reply.codes()).as(reply.body().toString()).isEmpty();
        return reply.at("/" + mutation + "/meeting");
    }

    /** The same where a refusal is to be looked at. */
    GraphReply tried(String mutation, String arguments) {
        return as("clerk")
                .ask("mutation { " + mutation + "(" + arguments
                        + ") { meeting { id version state stateReason } clientMutationId } }");
    }

    long rows(String table) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("select count(*) from " + table)) {
            result.next();
            return result.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
