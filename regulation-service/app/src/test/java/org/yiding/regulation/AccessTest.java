package org.yiding.regulation;

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
import java.util.function.Function;
import java.util.stream.Collectors;
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

    static final List<String> ROLES = List.of(
            "reader",
            "clerk",
            "legal",
            "directory-editor",
            "supervisor",
            "agency",
            "system-admin",
            "security-admin",
            "audit-admin");
    static final Set<String> READERS = Set.of("reader", "clerk", "legal", "directory-editor", "supervisor");
    private static final String UNKNOWN = "01890000-0000-7000-8000-000000000000";

    /** What everybody may ask who reads records. */
    private static final List<String> READING = List.of(
            "{ regulations { totalCount nodes { stage stages { from } version { effectiveOn } versions { effectiveOn }"
                    + " amends { id } amendedBy { id } corrections { reason } lifeEvents { kind }"
                    + " status { state } } } }",
            "{ regulation(id: \"" + UNKNOWN + "\") { id text { body } compare(from: \"2020-01-01\", to: \"2021-01-01\")"
                    + " { kind } } }",
            "{ amendingAct(id: \"" + UNKNOWN + "\") { id } }",
            "{ provisionHistory(id: \"p0\") { from provision { cause { point } } } }",
            "{ provisionSentences(id: \"p0\") { sentence cause { point } } }",
            "{ referencesTo(provision: \"p0\") { totalCount nodes { words regulation { id } provision { address } } } }",
            "{ searchProvisions(query: \"停车\") { totalCount nodes { snippet regulation { id } provision { address } } } }",
            "{ whatChanged(between: {from: \"2020-01-01\", to: \"2020-01-02\"}) { totalCount nodes { kind"
                    + " regulation { id } acts { id } provisions { kind } } } }",
            "{ _entities(representations: [{__typename: \"Resolution\", id: \"" + UNKNOWN + "\"}]) {"
                    + " ... on Resolution { acts { id } decidedRegulations { id } } } }",
            "{ _entities(representations: [{__typename: \"Regulation\", id: \"" + UNKNOWN + "\"}]) { __typename } }");

    private static final String REGISTERING = "mutation { registerDocuments(input: {documentSha256: \"" + "0".repeat(64)
            + "\", asOf: \"2020-03-23\", documents: []}) { documents { id } } }";

    /** Every operation with who may use it. */
    private static final Map<String, Set<String>> TABLE = Stream.concat(READING.stream(), Stream.of(REGISTERING))
            .collect(Collectors.toMap(
                    Function.identity(),
                    operation -> operation.equals(REGISTERING) ? Set.of("clerk", "legal") : READERS));

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
                assertThat(reply.codes()).as(role).isEmpty();
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
                        "amendingAct",
                        "applyAmendment",
                        "correctRegulationText",
                        "importRegulationText",
                        "previewAmendment",
                        "provisionHistory",
                        "provisionSentences",
                        "recordLifeEvent",
                        "recordStage",
                        "regulation",
                        "regulations",
                        "referencesTo",
                        "registerDocuments",
                        "searchProvisions",
                        "whatChanged");
    }
}
