package org.yiding.gateway.scene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yiding.gateway.scene.Asking.sameAsOneSchema;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yiding.gateway.merge.Answer;
import org.yiding.gateway.world.Federation;
import org.yiding.gateway.world.WrittenGraph;

/** Arguments that a subgraph takes from objects above ({@code @context}, {@code @fromContext}). */
class ContextTest {

    private static final String DOCUMENT_FOR_TWO = "query($context_r0:[_Any!]!,$context0_0:String,"
            + "$context_r1:[_Any!]!,$context0_1:String)"
            + "{e0:_entities(representations:$context_r0){...on Line{price(in:$context0_0)}}"
            + " e1:_entities(representations:$context_r1){...on Line{price(in:$context0_1)}}}";

    private static final String SHOPS = """
            type Query @join__type(graph: A) @join__type(graph: B) { shops: [Shop!]! @join__field(graph: A) }
            type Shop @join__type(graph: A) @context(name: "b__currency") { code: String line: Line }
            type Line @join__type(graph: A, key: "id") @join__type(graph: B, key: "id") { id: ID!
              price: String @join__field(graph: B, contextArguments: [
                {context: "b__currency", name: "in", type: "String", selection: " { code }"}]) }
            """;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{ shops { lines { price } } }",
                "{ shops { id lines { price(digits: 3) p: price plain kids { price next { price } } }"
                        + " owner { lines { price } } } }",
                "{ deals { line { price id } inner { lines { price } } } }",
                "{ deals { line { kids { price kids { next { price } } } }"
                        + " inner { code owner { lines { kids { price } } } } } }",
            })
    void nearestObjectThatSetsTheContextGivesTheArgument(String operation) {
        sameAsOneSchema("currency", operation);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{ holders { line { tag label } ... on Box { lines { tag } boxes { line { tag } } } } }",
                "{ any { ... on Box { line { label } boxes { ... on Box { lines { label } } } }"
                        + " ... on Bag { line { tag } part { line { label } sub { line { tag } } } } } }",
                "{ any { ... on Box { lines { next { next { tag label } } } boxes { line { next { label } } } }"
                        + " ... on Bag { part { line { next { tag } } } } } }",
            })
    void interfaceSetsTheContextForItsObjects(String operation) {
        sameAsOneSchema("holders", operation);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{ t { u { field } } }",
                "{ t { u { field other need id } mid { us { field } } } }",
                "{ t { prop u { friend { field friend { other } } t { u { field } } } } }",
                "{ t { u { both need } } }",
            })
    void argumentMayComeFromAnotherSubgraph(String operation) {
        sameAsOneSchema("settings", operation);
    }

    @Test
    void entitiesThatTakeTheSameAreAskedForTogetherAndAllInOneRequest() {
        Federation federation = new Federation(new Scene("currency", "apollo"));

        federation.ask("{ shops { lines { price } } }");

        assertThat(federation.services()).containsExactly("a", "a");
        assertThat(federation.asked().getLast().document()).isEqualTo(DOCUMENT_FOR_TWO);
        assertThat(federation.asked().getLast().variables())
                .hasToString(
                        "{context_r0=[{__typename=Line, id=l1}, {__typename=Line, id=l2}, {__typename=Line, id=l1}],"
                                + " context0_0=EUR, context_r1=[{__typename=Line, id=l1}, {__typename=Line, id=l3}],"
                                + " context0_1=USD}");
    }

    @Test
    void variablesOfTheClientKeepTheirNames() {
        sameAsOneSchema(
                "currency",
                "query($context0: Int, $context: Int = 4)"
                        + " { shops { lines { a: price(digits: $context0) b: price(digits: $context) } } }",
                Map.of("context0", 7));
    }

    @Test
    void nothingIsAskedForWhereWhatStandsAboveCouldNotBeFetched() {
        Federation federation = new Federation(new Scene("settings", "apollo")).without("b");

        Answer answer = federation.ask("{ t { u { field } } }");

        assertThat(answer.data()).hasToString("{t=[{u={field=null}}, {u={field=null}}, {u={field=null}}]}");
        assertThat(answer.errors())
                .extracting(error -> String.valueOf(error.get("path")))
                .containsExactly("[t, 0, u, field]", "[t, 1, u, field]", "[t, 2, u, field]");
        assertThat(federation.services()).containsExactly("a", "b");
    }

    @Test
    void errorOfOneGroupStandsAtItsOwnObjects() {
        Federation federation = new Federation(new WrittenGraph(SHOPS))
                .answering("a", Map.of("data", Map.of("shops", shops(3))))
                .answering(
                        "b",
                        Map.of(
                                "errors",
                                List.of(Map.of("message", "no", "path", List.of("e1", 0, "price"))),
                                "data",
                                Map.of("e0", List.of(Map.of("price", "x")), "e2", List.of(Map.of("price", "z")))));

        Answer answer = federation.ask("{ shops { line { cost: price } } }");

        assertThat(answer.data()).hasToString("{shops=[{line={cost=x}}, {line={cost=null}}, {line={cost=z}}]}");
        assertThat(answer.errors())
                .extracting(error -> String.valueOf(error.get("path")))
                .containsExactly("[shops, 1, line, cost]");
    }

    @Test
    void moreThanAHundredGroupsTakeAnotherRequest() {
        Map<String, Object> priced = Map.of("e0", List.of(Map.of("price", "x")), "e99", List.of(Map.of("price", "y")));
        Federation federation = new Federation(new WrittenGraph(SHOPS))
                .answering("a", Map.of("data", Map.of("shops", shops(101))))
                .answering("b", Map.of("data", priced));

        Answer answer = federation.ask("{ shops { line { price } } }");

        assertThat(federation.services()).containsExactly("a", "b", "b");
        assertThat(federation.asked().getLast().variables())
                .hasToString("{context_r0=[{__typename=Line, id=l100}], context0_0=c100}");
        List<?> shops = (List<?>) answer.data().get("shops");
        assertThat(shops.get(0)).hasToString("{line={price=x}}");
        assertThat(shops.get(99)).hasToString("{line={price=y}}");
        assertThat(shops.get(100)).hasToString("{line={price=x}}");
    }

    private static List<Map<String, Object>> shops(int count) {
        List<Map<String, Object>> shops = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            shops.add(Map.of("code", "c" + i, "line", Map.of("id", "l" + i)));
        }
        return shops;
    }
}
