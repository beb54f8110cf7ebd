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

    private static final Set<String> REGISTRARS = Set.of("clerk", "directory-editor");
    private static final Set<String> EDITORS = Set.of("directory-editor");
    private static final String REFORM =
            "input: {act: \"方案\", on: \"2019-01-10\", steps: [{kind: ABOLISH, agencies: [\"" + UNKNOWN
                    + "\"], into: []}]}";
    private static final String STANDARD =
            "(input: {region: \"词州市\", firstReformOn: \"2019-01-10\"}) { agencies { key } } }";
    private static final String AT = "id: \"" + UNKNOWN + "\", version: 0, ";

    /**
     * Who may use an operation, and what it says to those who may.
     *
     * @param answers the codes of the errors: changes of what is not there
     */
    private record Decision(Set<String> roles, List<String> answers) {

        static Decision answered(Set<String> roles) {
            return new Decision(roles, List.of());
        }

        static Decision refused(String code, Set<String> roles) {
            return new Decision(roles, List.of(code));
        }

        static Decision notFound(Set<String> roles) {
            return refused("NOT_FOUND", roles);
        }
    }

    private static String mutation(String field, String input, String selection) {
        return "mutation { " + field + "(input: {" + input + "}) { " + selection + " } }";
    }

    private static String edit(String field, String input) {
        return mutation(field, AT + input, "agency { id }");
    }

    /** Every operation with who may use it. */
    private static final Map<String, Decision> TABLE = Map.ofEntries(
            Map.entry(
                    "{ agencies { totalCount nodes { parent { id } supervisor { id } ancestors { id } successors { on } predecessors { on } posts { title } appointments { post } } } }",
                    Decision.answered(READERS)),
            Map.entry("{ agency(id: \"" + UNKNOWN + "\") { id } }", Decision.answered(READERS)),
            Map.entry(
                    "{ agencyCandidates(name: \"市发改委\", region: \"无州市\") { score reason agency { id } } }",
                    Decision.answered(READERS)),
            Map.entry(
                    "{ resolve(mentions: [\"市发改委\"], region: \"无州市\") { mention candidates { score reason agency { id } } } }",
                    Decision.answered(READERS)),
            Map.entry(
                    "{ persons { totalCount nodes { mergedInto { id } alsoEnteredAs { id } appointments { post } } } }",
                    Decision.answered(READERS)),
            Map.entry("{ person(id: \"" + UNKNOWN + "\") { id } }", Decision.answered(READERS)),
            Map.entry(
                    "{ _entities(representations: [{__typename: \"Agency\", id: \"" + UNKNOWN
                            + "\"}]) { __typename } }",
                    Decision.answered(READERS)),
            Map.entry(
                    "{ _entities(representations: [{__typename: \"Person\", id: \"" + UNKNOWN
                            + "\"}]) { __typename } }",
                    Decision.answered(READERS)),
            Map.entry(
                    mutation(
                            "registerMentions",
                            "documentSha256: \"" + "0".repeat(64)
                                    + "\", asOf: \"2020-03-23\", agencies: [], persons: []",
                            "agencies { id }"),
                    Decision.answered(REGISTRARS)),
            Map.entry(
                    mutation(
                            "teachAgencyName",
                            "agencyId: \"" + UNKNOWN + "\", name: \"市发改委\", documentSha256: \"" + "0".repeat(64)
                                    + "\", asOf: \"2020-03-23\"",
                            "taught"),
                    Decision.notFound(REGISTRARS)),
            Map.entry(
                    mutation(
                            "createAgency",
                            "name: \"无州市财政局\", region: \"无州市\", clientMutationId: \"access\"",
                            "agency { name }"),
                    Decision.answered(EDITORS)),
            Map.entry(edit("describeAgency", "kind: DEPARTMENT"), Decision.notFound(EDITORS)),
            Map.entry(edit("renameAgency", "name: \"市新局\", on: \"2020-01-01\""), Decision.notFound(EDITORS)),
            Map.entry(edit("addAgencyName", "name: \"市新局\", kind: ABBREVIATION"), Decision.notFound(EDITORS)),
            Map.entry(edit("endAgencyName", "name: \"市新局\", on: \"2020-01-01\""), Decision.notFound(EDITORS)),
            Map.entry(edit("placeAgency", "kind: PARENT"), Decision.notFound(EDITORS)),
            Map.entry("{ previewReform(" + REFORM + ") { basis } }", Decision.notFound(EDITORS)),
            Map.entry(
                    "mutation { applyReform(" + REFORM + ", basis: \"\") { reform { id } } }",
                    Decision.notFound(EDITORS)),
            Map.entry(
                    "mutation { undoReform(id: \"" + UNKNOWN + "\", reason: \"误\") { reform { act } } }",
                    Decision.notFound(EDITORS)),
            Map.entry("{ previewStandardOrganisation" + STANDARD, Decision.answered(EDITORS)),
            Map.entry("mutation { instantiateStandardOrganisation" + STANDARD, Decision.answered(EDITORS)),
            Map.entry(
                    mutation("createPerson", "name: \"某人\", clientMutationId: \"access person\"", "person { name }"),
                    Decision.answered(EDITORS)),
            Map.entry(mutation("describePerson", AT, "person { id }"), Decision.notFound(EDITORS)),
            Map.entry(
                    mutation("establishPost", "agency: \"" + UNKNOWN + "\", title: \"局长\"", "agency { id }"),
                    Decision.notFound(EDITORS)),
            Map.entry(
                    mutation(
                            "appoint",
                            "person: \"" + UNKNOWN + "\", version: 0, agency: \"" + UNKNOWN + "\", post: \"局长\"",
                            "person { id }"),
                    Decision.notFound(EDITORS)),
            Map.entry(
                    "mutation { endAppointment(id: \"" + UNKNOWN + "\", on: \"2020-01-01\") { person { id } } }",
                    Decision.notFound(EDITORS)),
            Map.entry("{ personDuplicates { totalCount nodes { score } } }", Decision.answered(EDITORS)),
            Map.entry(
                    mutation(
                            "mergePersons",
                            "kept: \"" + UNKNOWN + "\", keptVersion: 0, merged: \"" + UNKNOWN.replace("8000", "8001")
                                    + "\", mergedVersion: 0, reason: \"同\"",
                            "person { id }"),
                    Decision.notFound(EDITORS)),
            Map.entry(
                    "mutation { unmergePerson(id: \"" + UNKNOWN + "\", version: 0, reason: \"误\") { person { id } } }",
                    Decision.notFound(EDITORS)),
            Map.entry(
                    "mutation { distinguishPersons(one: \"" + UNKNOWN + "\", other: \""
                            + UNKNOWN.replace("8000", "8001") + "\", reason: \"异\") { person { id } } }",
                    Decision.notFound(EDITORS)),
            Map.entry("{ reforms { totalCount nodes { act } } }", Decision.answered(READERS)),
            Map.entry(
                    "{ responsibleFor(name: \"市局\", region: \"无州市\", on: \"2019-03-01\") { agency { id } } }",
                    Decision.refused("INVALID_INPUT", READERS)));

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
            Decision decision = TABLE.get(operation);
            if (decision.roles().contains(role)) {
                assertThat(reply.codes()).as(role).isEqualTo(decision.answers());
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
                        "addAgencyName",
                        "agencies",
                        "agency",
                        "agencyCandidates",
                        "appoint",
                        "applyReform",
                        "createPerson",
                        "createAgency",
                        "describePerson",
                        "describeAgency",
                        "distinguishPersons",
                        "endAppointment",
                        "establishPost",
                        "endAgencyName",
                        "instantiateStandardOrganisation",
                        "person",
                        "mergePersons",
                        "personDuplicates",
                        "persons",
                        "placeAgency",
                        "previewReform",
                        "previewStandardOrganisation",
                        "reforms",
                        "registerMentions",
                        "renameAgency",
                        "resolve",
                        "responsibleFor",
                        "teachAgencyName",
                        "unmergePerson",
                        "undoReform");
    }
}
