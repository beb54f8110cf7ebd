package org.yiding.gateway.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExplainTest {

    private static final String SUPERGRAPH = """
            enum join__Graph { A @join__graph(name: "a", url: "http://a/") B @join__graph(name: "b", url: "http://b/") }
            type Query @join__type(graph: A) @join__type(graph: B) { things: [Thing!]! @join__field(graph: A)
              any: [Any!]! @join__field(graph: A) }
            type Subscription @join__type(graph: A) @join__type(graph: B) { added: Thing @join__field(graph: B) }
            type Mutation @join__type(graph: A) @join__type(graph: B) { one: Int @join__field(graph: A)
              two: Int @join__field(graph: B) }
            type Thing @join__type(graph: A, key: "id") @join__type(graph: B, key: "id") { id: ID!
              name: String @join__field(graph: B) size: Int @join__field(graph: A) secret: Int @join__field(graph: B) }
            union Any @join__type(graph: A) @join__unionMember(graph: A, member: "Thing") = Thing
            """;

    @TempDir
    Path folder;

    private String written = "";
    private String complained = "";

    private int explain(String operation, String... more) throws IOException {
        Path file = Files.writeString(folder.resolve("supergraph.graphql"), SUPERGRAPH);
        String[] args = new String[more.length + 2];
        args[0] = "--supergraph";
        args[1] = file.toString();
        System.arraycopy(more, 0, args, 2, more.length);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int exit = Explain.run(
                args,
                new ByteArrayInputStream(operation.getBytes(StandardCharsets.UTF_8)),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
        written = out.toString(StandardCharsets.UTF_8);
        complained = err.toString(StandardCharsets.UTF_8);
        return exit;
    }

    @Test
    void everyRequestIsShownWithWhatItWaitsForAndWhereItsAnswerGoes() throws IOException {
        assertThat(explain("{ things { name } any { ... on Thing { name } } }")).isEqualTo(0);

        assertThat(written).isEqualTo("""
                1  a
                   {things{id} any{__typename ...on Thing{id}}}
                2  b, after 1
                   for things, any.<Thing>
                   query($r0:[_Any!]!){_entities(representations:$r0){...on Thing{name}}}
                2 requests, 2 one after another
                """);
    }

    @Test
    void mutationsAreShownOneAfterAnother() throws IOException {
        explain("mutation { one two }");

        assertThat(written).isEqualTo("""
                1  a
                   mutation{one}
                2  b, after all above
                   mutation{two}
                2 requests, 2 one after another
                """);
    }

    @Test
    void subscriptionIsOneStreamAndWhatEachEventTakes() throws IOException {
        explain("subscription { new: added { name size } }");

        assertThat(written).isEqualTo("""
                1  b
                   subscription{added{name id}}
                2  a, after 1
                   for added
                   query($r0:[_Any!]!){_entities(representations:$r0){...on Thing{size}}}
                2 requests, 2 one after another
                """);
    }

    @Test
    void conditionsFollowTheValuesThatAreSet() throws IOException {
        String operation =
                "query A($more: Boolean!) { things { id name @include(if: $more) } } query B { things { id } }";

        explain(operation, "--name", "A", "--set", "more=false");

        assertThat(written).isEqualTo("1  a\n   {things{id}}\n1 request, 1 one after another\n");
    }

    @Test
    void wrongOperationIsNamedInOneLine() throws IOException {
        assertThat(explain("{ nothing }")).isEqualTo(1);
        assertThat(complained).startsWith("yiding: ").contains("nothing").hasLineCount(1);
        assertThat(explain("{ things { id } }", "--set", "more=maybe")).isEqualTo(2);
        assertThat(complained).startsWith("Usage: ./yiding gateway explain --supergraph FILE");
    }
}
