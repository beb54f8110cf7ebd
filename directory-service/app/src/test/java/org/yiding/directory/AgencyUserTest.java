package org.yiding.directory;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yiding.testing.GraphClient;
import org.yiding.testing.GraphReply;
import org.yiding.testing.IdentityResource;
import org.yiding.testing.PostgresResource;
import org.yiding.testing.Tokens;

/** What somebody sees of the directory who acts for an agency: that agency. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(IdentityResource.class)
class AgencyUserTest {

    private static final String ENTITIES =
            "query($r: [_Any!]!) { _entities(representations: $r) { ... on Agency { name } } }";

    @TestHTTPResource("/graphql")
    URI endpoint;

    private final String region = "单位" + UUID.randomUUID().toString().substring(0, 8) + "市";
    private String own;
    private String another;

    @BeforeEach
    void twoAgencies() {
        own = entered("市水务局");
        another = entered("市园林局");
    }

    @Test
    void listHoldsItsOwnAgencyAlone() {
        GraphReply reply = as(own).ask("{ agencies { totalCount nodes { name } } }");

        assertThat(reply.at("/agencies").toString()).isEqualTo("{\"totalCount\":1,\"nodes\":[{\"name\":\"市水务局\"}]}");
    }

    @Test
    void filterLetsNobodySeeMore() {
        GraphReply reply = as(own).ask("{ agencies(filter: {name: \"市园林局\"}) { totalCount nodes { name } } }");

        assertThat(reply.at("/agencies").toString()).isEqualTo("{\"totalCount\":0,\"nodes\":[]}");
    }

    @Test
    void anotherAgencyIsNotThereByItsId() {
        JsonNode reply = as(own).ask("{ own: agency(id: \"" + own + "\") { name } another: agency(id: \"" + another
                        + "\") { name } }")
                .at("");

        assertThat(reply.toString()).isEqualTo("{\"own\":{\"name\":\"市水务局\"},\"another\":null}");
    }

    @Test
    void anotherAgencyIsNotThereForTheGatewayEither() {
        GraphReply reply = as(own).ask(
                        ENTITIES,
                        Map.of(
                                "r",
                                List.of(
                                        Map.of("__typename", "Agency", "id", another),
                                        Map.of("__typename", "Agency", "id", own))));

        assertThat(reply.at("/_entities").toString()).isEqualTo("[null,{\"name\":\"市水务局\"}]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{ agencies { nodes { parent { name } } } }",
                "{ agencies { nodes { ancestors { name } } } }",
                "{ agencies { nodes { supervisor { name } } } }",
                "{ agencies { nodes { successors { successor { name } } } } }",
                "{ agencies { nodes { appointments { id } } } }",
                "{ persons { totalCount } }",
                "{ directoryChanges { totalCount } }"
            })
    void whatLeadsToOthersIsClosed(String question) {
        assertThat(as(own).ask(question).codes()).containsExactly("FORBIDDEN");
    }

    @Test
    void whoMayReadAllReadsAllThoughTheyActForAnAgencyToo() {
        GraphReply reply = GraphClient.at(endpoint)
                .as(Tokens.ofUser("subject-of-li", "li", own, "agency", "reader"))
                .ask("{ agency(id: \"" + another + "\") { name } }");

        assertThat(reply.at("/agency/name").asText()).isEqualTo("市园林局");
    }

    private String entered(String name) {
        return GraphClient.at(endpoint)
                .as(Tokens.of("directory-editor"))
                .ask("mutation { createAgency(input: {name: \"" + name + "\", region: \"" + region
                        + "\"}) { agency { id } } }")
                .at("/createAgency/agency/id")
                .asText();
    }

    private GraphClient as(String agency) {
        return GraphClient.at(endpoint).as(Tokens.ofUser("subject-of-li", "li", agency, "agency"));
    }
}
