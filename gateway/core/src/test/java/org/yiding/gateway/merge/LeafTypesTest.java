package org.yiding.gateway.merge;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.GraphQL;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yiding.gateway.supergraph.Supergraph;
import org.yiding.gateway.world.Federation;
import org.yiding.gateway.world.Graphs;

/** What a subgraph may write for a leaf of each type. */
class LeafTypesTest {

    private static final Supergraph LEAVES = Supergraph.read("""
            enum join__Graph { A @join__graph(name: "a", url: "http://a/graphql") }
            scalar Any
            type Query @join__type(graph: A) { text: String int: Int float: Float truth: Boolean id: ID any: Any }
            """);

    private final Federation federation = new Federation(new Graphs() {
        @Override
        public Supergraph supergraph() {
            return LEAVES;
        }

        @Override
        public GraphQL subgraph(String name) {
            throw new UnsupportedOperationException("every answer is given");
        }
    });

    private String answer(String field, String value) {
        String reply = "{\"data\":{\"" + field + "\":" + value + "}}";
        return federation
                .answering("a", reply.getBytes(StandardCharsets.UTF_8))
                .ask("{ " + field + " }")
                .json()
                .toString();
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            value = {
                "text  | \"\"",
                "int   | 0",
                "int   | 2147483647",
                "int   | -2147483648",
                "float | 7",
                "float | -12345678901234567890.1230E+400",
                "truth | false",
                "id    | \"x\"",
                "id    | 12345678901234567890",
                "any   | {\"a\":[true,1.5]}",
                "any   | -12345678901234567890.1230E+400"
            })
    void valueOfTheTypeArrivesAsItWasWritten(String field, String value) {
        assertThat(answer(field, value)).isEqualTo("{\"data\":{\"" + field + "\":" + value + "}}");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            value = {
                "text  | 7",
                "text  | true",
                "text  | {\"a\":1}",
                "text  | [\"a\"]",
                "int   | \"7\"",
                "int   | true",
                "int   | 1.0",
                "int   | 1e3",
                "int   | 2147483648",
                "int   | -2147483649",
                "int   | 123456789012",
                "float | \"1.5\"",
                "float | false",
                "truth | 1",
                "truth | \"true\"",
                "id    | true",
                "id    | [\"x\"]"
            })
    void valueOfAnotherTypeIsNullWithAnError(String field, String value) {
        assertThat(answer(field, value))
                .isEqualTo("{\"errors\":[{\"message\":\"The value of Query." + field
                        + " is not of its type.\",\"path\":[\"" + field
                        + "\"],\"extensions\":{\"code\":\"INTERNAL\"}}],"
                        + "\"data\":{\"" + field + "\":null}}");
    }
}
