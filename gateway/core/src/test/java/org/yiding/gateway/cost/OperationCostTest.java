package org.yiding.gateway.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import graphql.language.Document;
import graphql.language.OperationDefinition;
import graphql.parser.Parser;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yiding.gateway.supergraph.Supergraph;

class OperationCostTest {

    private static final String SHELVES = """
            schema @link(url: "https://specs.apollo.dev/cost/v0.1", import: [{name: "@listSize", as: "@size"}]) { query: Query }
            enum join__Graph { A @join__graph(name: "a", url: "http://a/graphql") }
            type Query @join__type(graph: A) {
              items(first: Int = 3, last: Int): [Item!]!
                @size(assumedSize: 20, slicingArguments: ["first", "last"], requireOneSlicingArgument: false)
              strict(first: Int, last: Int): [Item!]! @size(slicingArguments: ["first", "last"])
              assumed: [Item] @size(assumedSize: 50)
              page(first: Int): Page @size(slicingArguments: ["first"], sizedFields: ["entries"])
              search(by: Filter @cost(weight: 5), all: [Filter!]): Item @cost(weight: "10")
              plain: [Item]
            }
            input Filter @join__type(graph: A) { text: String @cost(weight: 3) or: Filter }
            type Page @join__type(graph: A) @cost(weight: 2) { entries: [Item!]! total: Int }
            interface Thing @join__type(graph: A) { id: ID! }
            type Item implements Thing @join__type(graph: A) {
              id: ID! colour: Colour near: [Item] tags(n: Int): [Colour!]! @size(slicingArguments: ["n"], requireOneSlicingArgument: false)
              name: String @cost(weight: 4)
            }
            enum Colour @join__type(graph: A) @cost(weight: 7) { RED @join__enumValue(graph: A) }
            """;

    private static double cost(String text, Map<String, Object> variables) {
        Supergraph graph = Supergraph.read(SHELVES);
        Document document = Parser.parse(text);
        OperationDefinition operation =
                document.getDefinitionsOfType(OperationDefinition.class).getFirst();
        return OperationCost.of(graph.cost(), graph.publicSchema(), document, operation, variables);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "an object counts 1, a leaf nothing | { plain { id } } | 1",
                "a field's own weight is added | { plain { name } } | 5",
                "a type's weight stands in for 1, and for 0 | { plain { colour } page(first: 0) { total } } | 10",
                "a list counts as long as its argument says | { items(first: 8) { id } } | 8",
                "the longest of several arguments counts | { items(first: 8, last: 9) { id } } | 9",
                "the default of an argument counts | { items { name } } | 15",
                "lists in lists multiply | { items(first: 4) { near { near { id } } } } | 12",
                "what is assumed counts where nothing says more | { assumed { id } } | 50",
                "leaves of a list have the weight of their type each | { plain { tags(n: 3) } } | 22",
                "a sized field is as long as the field above says | { page(first: 6) { entries { name } } } | 32",
                "arguments and fields of inputs have weights | { search(by: {text: \"a\", or: {text: \"b\"}}) { id } } | 22",
                "inputs in lists count each | { search(all: [{text: \"a\"}, {text: \"b\"}]) { id } } | 17",
                "a fragment counts wherever it is spread | { ...A ...A } fragment A on Query { plain { name } } | 10",
                "a fragment below a sized list is as long | { page(first: 2) { ...P } } fragment P on Page { entries { id } } | 4",
                "the schema itself costs nothing | { __typename __schema { types { name } } } | 0",
            })
    void costFollowsTheSchema(String rule, String operation, double expected) {
        assertThat(cost(operation, Map.of())).as(rule).isEqualTo(expected);
    }

    @Test
    void valuesOfVariablesCountAsIfTheyWereWritten() {
        assertThat(cost("query($n: Int) { items(first: $n) { id } }", Map.of("n", 40)))
                .isEqualTo(40);
        assertThat(cost("query($f: Filter) { search(by: $f) { id } }", Map.of("f", Map.of("text", "a"))))
                .isEqualTo(19);
    }

    @Test
    void listThatMustBeSlicedByExactlyOneArgumentIsRefusedOtherwise() {
        assertThat(cost("{ strict(first: 5) { id } }", Map.of())).isEqualTo(5);
        assertThatThrownBy(() -> cost("{ strict { id } }", Map.of()))
                .isInstanceOf(InvalidSlicingException.class)
                .hasMessage("Query.strict takes exactly one of first, last, here are 0.");
        assertThatThrownBy(() -> cost("{ strict(first: 1, last: 2) { id } }", Map.of()))
                .hasMessage("Query.strict takes exactly one of first, last, here are 2.");
    }

    @Test
    void fragmentsThatDoubleAtEachStepAreCountedWithoutBeingWalked() {
        StringBuilder doubling = new StringBuilder("{ ...F0 }");
        for (int i = 0; i < 60; i++) {
            doubling.append(" fragment F%d on Query { ...F%d ...F%d }".formatted(i, i + 1, i + 1));
        }

        assertThat(cost(doubling + " fragment F60 on Query { plain { id } }", Map.of()))
                .isEqualTo(Math.pow(2, 60));
    }
}
