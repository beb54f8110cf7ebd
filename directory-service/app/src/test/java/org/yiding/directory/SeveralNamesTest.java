package org.yiding.directory;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.yiding.testing.GraphClient;
import org.yiding.testing.GraphReply;
import org.yiding.testing.IdentityResource;
import org.yiding.testing.PostgresResource;
import org.yiding.testing.Tokens;

/** Agencies whose names were learnt from different documents, so that their rows lie apart in the table. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(IdentityResource.class)
class SeveralNamesTest {

    private static final int AGENCIES = 150;

    @TestHTTPResource("/graphql")
    URI endpoint;

    @Test
    void agenciesAreFoundByAnyNameHoweverTheDatabaseReadsThem() throws SQLException {
        Papers abbreviated = Papers.of("简称", "2020-03-23", "癸州市");
        Papers full = Papers.of("全称", "2020-04-01", "癸州市");
        Papers mixed = Papers.of("又一份", "2020-05-01", "癸州市");
        for (int i = 0; i < AGENCIES; i++) {
            abbreviated = abbreviated.agency("a" + i, "市第" + i + "管理局");
            full = full.agency("a" + i, "癸州市第" + i + "管理局");
            mixed = mixed.agency("s" + i, "市第" + i + "管理局").agency("f" + i, "癸州市第" + i + "管理局");
        }

        abbreviated.register(clerk());
        full.register(clerk());
        analyze();
        GraphReply third = mixed.register(clerk());
        GraphReply listed = clerk().ask("{ agencies(filter: {region: \"癸州市\"}, first: 200)"
                + " { totalCount nodes { names { name } } } }");

        assertThat(third.codes()).isEmpty();
        assertThat(third.at("/registerMentions/agencies").findValuesAsText("created"))
                .hasSize(2 * AGENCIES)
                .containsOnly("false");
        assertThat(listed.at("/agencies/totalCount").asInt()).isEqualTo(AGENCIES);
        assertThat(StreamSupport.stream(listed.at("/agencies/nodes").spliterator(), false)
                        .map(node -> node.path("names"))
                        .map(JsonNode::size))
                .hasSize(AGENCIES)
                .containsOnly(2);
    }

    /** With figures about the tables the planner reads them in the order in which their rows were written. */
    private void analyze() throws SQLException {
        try (Connection connection = PostgresResource.connectAsOwner();
                Statement statement = connection.createStatement()) {
            statement.execute("analyze agency");
            statement.execute("analyze agency_name");
        }
    }

    private GraphClient clerk() {
        return GraphClient.at(endpoint).as(Tokens.of("clerk"));
    }
}
