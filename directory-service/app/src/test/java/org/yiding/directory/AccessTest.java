package org.yiding.directory;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.language.FieldDefinition;
import graphql.language.ObjectTypeDefinition;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeDefinitionRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yiding.testing.GraphClient;
import org.yiding.testing.GraphReply;
import org.yiding.testing.IdentityResource;
import org.yiding.testing.PostgresResource;
import org.yiding.testing.Tokens;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(IdentityResource.class)
class AccessTest {

    private static final List<String> ROLES = List.of(
            "reader",
            "clerk",
            "legal",
            "directory-editor",
            "supervisor",
            "agency",
            "system-admin",
            "security-admin",
            "audit-admin");
    private static final Set<String> READERS = Set.of("reader", "clerk", "legal", "directory-editor", "supervisor");
    private static final String UNKNOWN = "01890000-0000-7000-8000-000000000000";

    private static final String TEACH = "mutation { teachAgencyName(input: {agencyId: \"" + UNKNOWN
            + "\", name: \"市发改委\", documentSha256: \"" + "0".repeat(64)
            + "\", asOf: \"2020-03-23\"}) { taught } }";

    /** Every operation with who may use it. */
    private static final Map<String, Set<String>> TABLE = Map.of(
            "{ agencies { totalCount nodes { parent { id } appointments { post } } } }",
            READERS,
            "{ agency(id: \"" + UNKNOWN + "\") { id } }",
            READERS,
            "{ agencyCandidates(name: \"市发改委\", region: \"无州市\") { score reason agency { id } } }",
            READERS,
            "{ persons { totalCount nodes { appointments { post } } } }",
            READERS,
            "{ person(id: \"" + UNKNOWN + "\") { id } }",
            READERS,
            "{ _entities(representations: [{__typename: \"Agency\", id: \"" + UNKNOWN + "\"}]) { __typename } }",
            READERS,
            "{ _entities(representations: [{__typename: \"Person\", id: \"" + UNKNOWN + "\"}]) { __typename } }",
            READERS,
            "mutation { registerMentions(input: {documentSha256: \"" + "0".repeat(64)
                    + "\", asOf: \"2020-03-23\", agencies: [], persons: []}) { agencies { id } } }",
            Set.of("clerk", "directory-editor"),
            TEACH,
            Set.of("clerk", "directory-editor"));

    @TestHTTPResource("/graphql")
    URI endpoint;

    static Stream<String> operations() {
        return TABLE.keySet().stream().sorted();
    }

    @ParameterizedTest
    @MethodSource("operations")
    void operationIsOpenToItsRolesAndToNobodyElse(String operation) {
        for (String role : ROLES) {
            GraphReply reply = GraphClient.at(endpoint).as(Tokens.of(role)).ask(operation);

            assertThat(reply.status()).as(role).isEqualTo(200);
            if (TABLE.get(operation).contains(role)) {
                // There is no agency to teach.
                List<String> answered = operation.equals(TEACH) ? List.of("NOT_FOUND") : List.of();
                assertThat(reply.codes()).as(role).isEqualTo(answered);
            } else {
                assertThat(reply.codes()).as(role).containsExactly("FORBIDDEN");
                assertThat(reply.body().path("data").findValues("id")).as(role).isEmpty();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("operations")
    void nobodyComesInWithoutAGoodToken(String operation) {
        List<GraphClient> strangers = List.of(
                GraphClient.at(endpoint),
                GraphClient.at(endpoint).as(Tokens.expired("clerk")),
                GraphClient.at(endpoint).as(Tokens.forged("clerk")),
                GraphClient.at(endpoint).as(Tokens.ofAnotherIssuer("clerk")),
                GraphClient.at(endpoint).as(Tokens.forAnotherAudience("clerk")));

        for (GraphClient stranger : strangers) {
            GraphReply reply = stranger.ask(operation);

            assertThat(reply.status()).isEqualTo(401);
            assertThat(reply.codes()).containsExactly("UNAUTHENTICATED");
        }
    }

    @Test
    void tableNamesEveryOperationOfTheSchema() throws IOException {
        TypeDefinitionRegistry schema = new SchemaParser().parse(Files.readString(Path.of("schema.graphql")));

        List<String> fields = Stream.of("Query", "Mutation")
                .map(root -> schema.getType(root, ObjectTypeDefinition.class).orElseThrow())
                .flatMap(root -> root.getFieldDefinitions().stream())
                .map(FieldDefinition::getName)
                .toList();

        assertThat(fields)
                .containsExactlyInAnyOrder(
                        "_entities",
                        "_service",
                        "agencies",
                        "agency",
                        "agencyCandidates",
                        "person",
                        "persons",
                        "registerMentions",
                        "teachAgencyName");
    }
}
