package org.yiding.gateway.scene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yiding.gateway.scene.Asking.sameAsOneSchema;
import static org.yiding.gateway.scene.Asking.services;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yiding.gateway.merge.Answer;
import org.yiding.gateway.world.Federation;
import org.yiding.gateway.world.WrittenGraph;

/** Subgraphs of Federation 1, composed by today's tools and by the one of their time, which printed join v0.1. */
class FederationOneTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{ songs { id title singer { id name } } }",
                "{ songs { singer { country songs { title } } } }",
                "{ songs { plays royalty span { from to } } }",
                "{ charts { week top { title seconds singer { name label { name city } } } lengths { from to } } }",
                "{ charts { top { royalty } } }",
                "{ singers { name songs { title royalty } label { code name singers { id } } } }",
                "{ label { name singers { name songs { plays } } } }",
                "{ song(id: \"hit\") { span { to } singer { label { code } } } }",
                "{ songs { __typename singer { __typename } } }",
            })
    void federatedAnswerIsThatOfOneSchema(String operation) {
        sameAsOneSchema("fed1", operation);
        Scene old = new Scene("fed1", "federation1");
        Answer answer = new Federation(old).ask(operation);
        assertThat(answer.errors()).isEmpty();
        assertThat(String.valueOf(answer.data()))
                .isEqualTo(String.valueOf(old.expected(operation, Map.of()).get("data")));
    }

    @Test
    void keyOfAnExtendedTypeIsTakenFromTheExtension() {
        assertThat(services("fed1", "{ songs { singer { id name } } }")).containsExactly("songs");
        assertThat(services("fed1", "{ singers { label { code } } }")).containsExactly("singers");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{ host { name nick sign } }",
                "{ someone { id name nick visits } }",
                "{ someone { sign room { floor people { visits vip } } } }",
                "{ lastIn { name sign room { number } pass { issuer code } } }",
                "{ rooms { people { id mail visits sign } } }",
                "{ gates { open { vip nick room { floor } } } }",
                "{ users { visits sign room { people { pass { code } } } } }",
            })
    void formsOfTheFirstFederationMeanTheSameInTheSecond(String operation) {
        sameAsOneSchema("guests", operation);
    }

    @Test
    void keyMarkedExternalIsStillTheSubgraphsOwn() {
        assertThat(services("guests", "{ host { id name } }")).containsExactly("rooms");
        assertThat(services("guests", "{ someone { visits } }")).containsExactly("rooms", "users", "gates");
    }

    @Test
    void keyThatIsExternalWhereItBeginsIsAskedForThereAllTheSame() {
        Federation federation = new Federation(new WrittenGraph("""
                        type Query @join__type(graph: A) @join__type(graph: B) { product: Product @join__field(graph: A) }
                        type Product @join__type(graph: A, key: "id") @join__type(graph: B, key: "id") {
                          id: ID! @join__field(graph: A, external: true) @join__field(graph: B)
                          price: Int @join__field(graph: A)
                          name: String @join__field(graph: B)
                        }
                        """))
                .answering("a", Map.of("data", Map.of("product", Map.of("id", "p", "price", 3))))
                .answering("b", Map.of("data", Map.of("_entities", List.of(Map.of("name", "N")))));

        Answer answer = federation.ask("{ product { price name } }");

        assertThat(answer.data()).hasToString("{product={price=3, name=N}}");
        assertThat(federation.asked().getFirst().document()).isEqualTo("{product{price id}}");
    }
}
