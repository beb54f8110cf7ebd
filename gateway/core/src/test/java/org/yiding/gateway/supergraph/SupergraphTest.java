package org.yiding.gateway.supergraph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import graphql.schema.idl.SchemaPrinter;
import org.junit.jupiter.api.Test;
import org.yiding.gateway.world.Council;

class SupergraphTest {

    private static final String JOINS = """
            enum join__Graph { A @join__graph(name: "a", url: "http://a/graphql") B @join__graph(name: "b", url: "http://b") }
            """;

    @Test
    void publicSchemaShowsNothingOfCompositionAndNothingInaccessible() {
        String shown = new SchemaPrinter(SchemaPrinter.Options.defaultOptions().includeDirectiveDefinitions(false))
                .print(new Council().supergraph().publicSchema());

        assertThat(shown)
                .doesNotContain("join__", "link__", "internalNote", "SECRET", "registerDocuments", "@inaccessible")
                .contains("type Meeting {", "amendedBy: [Regulation!]!", "name(short: Boolean = false): String!");
    }

    @Test
    void subgraphsComeWithNamesAndAddresses() {
        Supergraph graph = Supergraph.read(JOINS + "type Query @join__type(graph: A) { x: Int }");

        assertThat(graph.subgraphs())
                .containsExactly(new Subgraph(0, "a", "http://a/graphql"), new Subgraph(1, "b", "http://b"));
    }

    @Test
    void overriddenFieldIsNotResolvedWhereItWas() {
        Supergraph graph = Supergraph.read(JOINS
                + "type Query @join__type(graph: A) @join__type(graph: B) { x: Int @join__field(graph: A, override: \"b\")"
                + " @join__field(graph: B, usedOverridden: true) }");

        assertThat(graph.type("Query").field("x", 0).resolvable()).isTrue();
        assertThat(graph.type("Query").field("x", 1).resolvable()).isFalse();
    }

    @Test
    void keyFieldOfAFederationOneExtensionIsResolved() {
        Supergraph graph = Supergraph.read(JOINS
                + "type Query @join__type(graph: A) { x: Int } type T @join__type(graph: A, key: \"id\")"
                + " @join__type(graph: B, key: \"id\", extension: true) { id: ID @join__field(graph: A) @join__field(graph:"
                + " B, external: true) y: Int @join__field(graph: A) @join__field(graph: B, external: true) }");

        assertThat(graph.type("T").field("id", 1).resolvable()).isTrue();
        assertThat(graph.type("T").field("y", 1).resolvable()).isFalse();
    }

    @Test
    void ownersOfTheFirstJoinSpecAreUnderstood() {
        Supergraph graph = Supergraph.read(JOINS
                + "type Query { t: T @join__field(graph: A) } type T @join__owner(graph: A) @join__type(graph: A, key: \"id\")"
                + " @join__type(graph: B, key: \"id\") { id: ID! @join__field(graph: A) name: String @join__field(graph: A)"
                + " more: V @join__field(graph: B) } type V { a: Int }");

        assertThat(graph.type("T").fields().get("id").graphs()).containsOnlyKeys(0, 1);
        assertThat(graph.type("T").fields().get("more").graphs()).containsOnlyKeys(1);
        assertThat(graph.type("V").fields().get("a").graphs()).containsOnlyKeys(0, 1);
    }

    @Test
    void keyThatCompositionForgotToJoinIsTheSubgraphsOwnAllTheSame() {
        Supergraph graph = Supergraph.read(JOINS
                + "type Query @join__type(graph: A) { t: T } type T @join__type(graph: A, key: \"id\")"
                + " @join__type(graph: B, key: \"id\") @join__type(graph: B, key: \"code { id }\") {"
                + " id: ID! @join__field(graph: A) code: Int @join__field(graph: A) }");

        assertThat(graph.type("T").field("id", 1).resolvable()).isTrue();
        assertThat(graph.type("T").fields().get("code").graphs()).containsOnlyKeys(0);
    }

    @Test
    void rolesOfTheSchemaAreRead() {
        Supergraph graph = Supergraph.read(JOINS
                + "type Query @join__type(graph: A) { x: Int @policy(policies: [[\"role:clerk\", \"day\"], [\"role:legal\"]])"
                + " y: Int @authenticated }");

        assertThat(graph.access().rules().get("Query.x").policies()).hasToString("[[role:clerk, day], [role:legal]]");
        assertThat(graph.access().rules().get("Query.y").authenticated()).isTrue();
    }

    @Test
    void whatIsNoSupergraphIsRefusedInOneLine() {
        assertThatThrownBy(() -> Supergraph.read("type Query { x: Int }"))
                .isInstanceOf(InvalidSupergraphException.class)
                .hasMessage("This is not a supergraph: it has no enum join__Graph. Compose the subgraphs first.");
        assertThatThrownBy(() -> Supergraph.read("type Query {"))
                .isInstanceOf(InvalidSupergraphException.class)
                .hasMessageStartingWith("The supergraph is not GraphQL: ");
        assertThatThrownBy(() -> Supergraph.read(JOINS + "type Query @join__type(graph: C) { x: Int }"))
                .isInstanceOf(InvalidSupergraphException.class)
                .hasMessage("Query refers to the unknown subgraph C");
    }
}
