package org.yiding.gateway.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yiding.testing.GraphClient;
import org.yiding.testing.GraphReply;
import org.yiding.testing.IdentityResource;
import org.yiding.testing.Tokens;

@QuarkusTest
@QuarkusTestResource(IdentityResource.class)
@QuarkusTestResource(SubgraphsResource.class)
class GraphqlEndpointTest {

    private static final String MEETING = "{\"data\":{\"meeting\":{\"title\":\"第93次\",\"chair\":{\"id\":\"p1\"}}}}";
    private static final String PERSON = "{\"data\":{\"_entities\":[{\"name\":\"李亚平\"}]}}";
    private static final String QUERY = "{ meeting(id: \"m1\") { title chair { name } } }";

    @TestHTTPResource("/graphql")
    URI endpoint;

    private FakeSubgraphs subgraphs;

    @BeforeEach
    void start() {
        subgraphs = new FakeSubgraphs().answer("meeting", MEETING).answer("directory", PERSON);
    }

    @AfterEach
    void stop() {
        subgraphs.close();
    }

    private GraphClient reader() {
        return GraphClient.at(endpoint).as(Tokens.of("reader"));
    }

    @Test
    void oneAnswerComesFromTwoSubgraphs() {
        GraphReply reply = reader().ask(QUERY);

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.body())
                .hasToString("{\"data\":{\"meeting\":{\"title\":\"第93次\",\"chair\":{\"name\":\"李亚平\"}}}}");
        assertThat(reply.headers().firstValue("content-type")).contains("application/json; charset=utf-8");
    }

    @Test
    void nobodyComesInWithoutAToken() {
        List<GraphClient> strangers = List.of(
                GraphClient.at(endpoint),
                GraphClient.at(endpoint).as("garbage"),
                GraphClient.at(endpoint).as(Tokens.expired("reader")),
                GraphClient.at(endpoint).as(Tokens.forAnotherAudience("reader")));

        assertThat(strangers).allSatisfy(stranger -> {
            GraphReply reply = stranger.ask(QUERY);
            assertThat(reply.status()).isEqualTo(401);
            assertThat(reply.codes()).containsExactly("UNAUTHENTICATED");
        });
        assertThat(subgraphs.asked()).isEmpty();
    }

    @Test
    void tokenRequestIdAndTraceReachEverySubgraph() {
        String token = Tokens.of("reader");
        GraphReply reply = GraphClient.at(endpoint)
                .as(token)
                .with("X-Request-Id", "request-7")
                .with("traceparent", "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01")
                .ask(QUERY);

        assertThat(reply.headers().firstValue("x-request-id")).contains("request-7");
        assertThat(subgraphs.asked()).hasSize(2).allSatisfy(asked -> {
            assertThat(asked.headers()).containsEntry("authorization", "Bearer " + token);
            assertThat(asked.headers()).containsEntry("x-request-id", "request-7");
            assertThat(asked.headers().get("traceparent")).startsWith("00-4bf92f3577b34da6a3ce929d0e0e4736-");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"status 500", "status 502 with JSON", "HTML", "truncated", "list", "slow", "huge", "reset"})
    void whateverASubgraphDoesTheRestIsAnswered(String misbehaviour) {
        subgraphs.answer("directory", "{\"data\":{\"persons\":[]}}").with("regulation", request -> {
            var response = request.response();
            switch (misbehaviour) {
                case "status 500" -> response.setStatusCode(500).end("secret");
                case "status 502 with JSON" -> response.setStatusCode(502).end("{\"data\":{\"regulation\":null}}");
                case "HTML" -> response.end("<html>Not here</html>");
                case "truncated" -> response.end("{\"data\":{\"regulation\":{\"title\":\"Hal");
                case "list" -> response.end("[]");
                case "huge" -> response.end("{\"data\":{\"regulation\":{\"title\":\"" + "x".repeat(200_000) + "\"}}}");
                case "reset" -> request.connection().close();
                default -> {
                    // Never answers.
                }
            }
        });

        GraphReply reply = reader().ask("{ regulation(id: \"r1\") { title } persons { name } }");

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.body().path("data")).hasToString("{\"regulation\":null,\"persons\":[]}");
        assertThat(reply.body().path("errors"))
                .hasToString("[{\"message\":\"The service regulation cannot be reached at the moment.\","
                        + "\"path\":[\"regulation\"],\"extensions\":{\"code\":\"UPSTREAM_UNAVAILABLE\","
                        + "\"service\":\"regulation\"}}]");
    }

    @Test
    void serviceThatIsDownCostsOnlyItsOwnPart() {
        subgraphs.down("directory");

        GraphReply reply = reader().ask(QUERY);

        assertThat(reply.at("")).hasToString("{\"meeting\":{\"title\":\"第93次\",\"chair\":null}}");
        assertThat(reply.codes()).containsExactly("UPSTREAM_UNAVAILABLE");
        assertThat(reply.body().at("/errors/0/path")).hasToString("[\"meeting\",\"chair\",\"name\"]");
    }

    @Test
    void whatTheSchemaLetsOnlyARoleSeeIsNotFetchedForOthers() {
        subgraphs.answer("directory", "{\"data\":{\"agency\":{\"code\":\"c\",\"fails\":\"seen\"}}}");
        String query = "{ agency(id: \"a1\") { code fails } }";

        GraphReply read = reader().ask(query);
        GraphReply asClerk =
                GraphClient.at(endpoint).as(Tokens.ofAll("reader", "clerk")).ask(query);

        assertThat(read.body())
                .hasToString("{\"errors\":[{\"message\":\"The caller may not see Agency.fails.\","
                        + "\"path\":[\"agency\",\"fails\"],\"extensions\":{\"code\":\"FORBIDDEN\"}}],"
                        + "\"data\":{\"agency\":{\"code\":\"c\",\"fails\":null}}}");
        assertThat(asClerk.body()).hasToString("{\"data\":{\"agency\":{\"code\":\"c\",\"fails\":\"seen\"}}}");
        assertThat(subgraphs.asked())
                .extracting(asked -> asked.body().getString("query"))
                .containsExactly("{agency(id:\"a1\"){code}}", "{agency(id:\"a1\"){code fails}}");
    }

    @Test
    void mutationsGoOneAfterAnother() {
        subgraphs.answer("meeting", "{\"data\":{\"confirm\":null,\"confirm__2\":null}}");
        subgraphs.answer("regulation", "{\"data\":{\"repeal\":null}}");

        reader().ask(
                        "mutation { a: confirm(id: \"m1\") { id } repeal(id: \"r1\") { id } b: confirm(id: \"m2\") { id } }");

        assertThat(subgraphs.asked())
                .extracting(FakeSubgraphs.Asked::service)
                .containsExactly("meeting", "regulation", "meeting");
    }

    @Test
    void variablesTravelAsTheyCame() {
        reader().ask("query($id: String!) { meeting(id: $id) { title } }", Map.of("id", "m\"1 议"));

        assertThat(subgraphs
                        .asked()
                        .getFirst()
                        .body()
                        .getJsonObject("variables")
                        .getMap())
                .isEqualTo(Map.of("id", "m\"1 议"));
    }

    @Test
    void badOperationsAreTheClientsToMend() {
        String deep = "{ agencies { " + "parent { ".repeat(12) + "id" + " }".repeat(14);

        assertThat(List.of(
                        "{ meeting(id: 1) { nothing } }",
                        "{ meeting(",
                        "",
                        deep,
                        "{ a b }",
                        "query($n: Int!) { meetings(first: $n) { totalCount } }"))
                .allSatisfy(document -> {
                    GraphReply reply = reader().with("Accept", "application/graphql-response+json")
                            .ask(document);
                    assertThat(reply.status()).isEqualTo(400);
                    assertThat(reply.codes()).isNotEmpty().containsOnly("INVALID_INPUT");
                });
        assertThat(subgraphs.asked()).isEmpty();
    }

    @Test
    void pageToTryQueriesLoadsNothingFromElsewhere() throws Exception {
        HttpResponse<String> page =
                send(HttpRequest.newBuilder(endpoint.resolve("/graphiql/")).GET());
        HttpResponse<String> library = send(HttpRequest.newBuilder(endpoint.resolve("/graphiql/graphiql.min.js"))
                .GET());

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).doesNotContain("http:", "https:", "//");
        assertThat(library.statusCode()).isEqualTo(200);
    }

    @Test
    void probesAreOpenAndNothingElseIs() throws Exception {
        assertThat(send(HttpRequest.newBuilder(endpoint.resolve("/q/health/ready"))
                                .GET())
                        .statusCode())
                .isEqualTo(200);
        assertThat(send(HttpRequest.newBuilder(endpoint.resolve("/q/metrics")).GET())
                        .statusCode())
                .isEqualTo(200);
        assertThat(send(HttpRequest.newBuilder(endpoint.resolve("/graphql-ui/index.html"))
                                .GET())
                        .statusCode())
                .isEqualTo(401);
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request.build(), BodyHandlers.ofString());
        }
    }
}
