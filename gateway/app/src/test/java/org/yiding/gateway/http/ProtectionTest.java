package org.yiding.gateway.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yiding.testing.GraphClient;
import org.yiding.testing.GraphReply;
import org.yiding.testing.IdentityResource;
import org.yiding.testing.Tokens;

/** What the gateway refuses before it asks any subgraph, and how clients name documents by their hash. */
@QuarkusTest
@TestProfile(GuardedProfile.class)
@QuarkusTestResource(IdentityResource.class)
@QuarkusTestResource(SubgraphsResource.class)
class ProtectionTest {

    private static final String ANSWER = "{\"data\":{\"meeting\":{\"title\":\"一\"}}}";
    private static final String OTHER = "{ meeting(id: \"m2\") { title } }";
    private static final String OTHER_HASH = "39db904e299fab6138bcca4a741d314f34ec5ebdfb88a2f13cb2aded7c6e6b3e";

    @TestHTTPResource("/graphql")
    URI endpoint;

    private FakeSubgraphs subgraphs;

    @BeforeEach
    void start() {
        subgraphs = new FakeSubgraphs().answer("meeting", ANSWER);
    }

    @AfterEach
    void stop() {
        subgraphs.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{ a: __typename b: __typename c: __typename d: __typename } | The operation has 4 aliases; at most 3 are allowed.",
                "{ ...T ...T } fragment T on Query { a: meeting(id: \"1\") { b: title } } | The operation has 4 aliases; at most 3 are allowed.",
                "{ ...T ...T __typename } fragment T on Query { __typename meetings { totalCount } } | The operation has 5 fields at its root; at most 4 are allowed.",
                "{ agencies { parent { parent { parent { parent { parent { parent { parent { parent { parent { parent { parent { id } } } } } } } } } } } } } | The operation is 13 fields deep; at most 12 are allowed.",
                "{ ...A } fragment A on Query { ...B } fragment B on Query { ...C } fragment C on Query { __typename } | More than 2 fragments are spread within each other.",
                "{ ...A } fragment A on Query { ...B } fragment B on Query { ...A __typename } | The fragment A spreads itself.",
            })
    void operationThatIsTooLargeIsRefusedBeforeAnythingIsAsked(String operation, String message) {
        GraphReply reply = ask("reader", operation);

        assertThat(reply.messages()).containsExactly(message);
        assertThat(subgraphs.asked()).isEmpty();
    }

    @Test
    void documentOfTooManyTokensIsRefused() {
        GraphReply reply = ask("reader", "{ " + "__typename ".repeat(300) + "}");

        assertThat(reply.codes()).containsExactly("INVALID_INPUT");
        assertThat(reply.messages().getFirst()).contains("200");
    }

    @Test
    void onlyThoseWithTheRoleAskForTheSchema() {
        String question = "{ ...S } fragment S on Query { __schema { queryType { name } } }";

        assertThat(ask("clerk", question).at("/__schema/queryType/name").asText())
                .isEqualTo("Query");
        GraphReply refused = ask("reader", question);
        assertThat(refused.body())
                .hasToString("{\"errors\":[{\"message\":\"The caller may not ask for the schema.\","
                        + "\"extensions\":{\"code\":\"FORBIDDEN\"}}]}");
        assertThat(ask("reader", "{ __typename }").at("/__typename").asText()).isEqualTo("Query");
    }

    @Test
    void planIsShownToThoseWithTheRoleWhoAskForIt() throws Exception {
        String asks = "{\"query\":\"{ meeting(id: 1) { title } }\",\"extensions\":{\"queryPlan\":true}}"
                .replace("1", "\\\"m1\\\"");

        assertThat(post("clerk", asks).body())
                .isEqualTo("{\"data\":{\"meeting\":{\"title\":\"一\"}},\"extensions\":{\"queryPlan\":"
                        + "\"1  meeting\\n   {meeting(id:\\\"m1\\\"){title}}\\n1 request, 1 one after another\\n\"}}");
        assertThat(post("reader", asks).body()).isEqualTo(ANSWER);
        assertThat(post("clerk", asks.replace(",\"extensions\":{\"queryPlan\":true}", ""))
                        .body())
                .isEqualTo(ANSWER);
    }

    @Test
    void trustedDocumentIsAnsweredByItsHashAlone() throws Exception {
        String byHash = "{\"documentId\":\"sha256:" + GuardedProfile.TRUSTED_HASH + "\"}";

        assertThat(post("reader", byHash).body()).isEqualTo(ANSWER);
        assertThat(subgraphs.asked().getFirst().body().getString("query")).isEqualTo("{meeting(id:\"m1\"){title}}");
    }

    @Test
    void clientRegistersADocumentAndNamesItFromThenOn() throws Exception {
        String hash = "\"extensions\":{\"persistedQuery\":{\"version\":1,\"sha256Hash\":\"" + OTHER_HASH + "\"}}";
        String text = "\"query\":\"" + OTHER.replace("\"", "\\\"") + "\"";

        HttpResponse<String> unknown = post("reader", "{" + hash + "}");
        HttpResponse<String> registered = post("reader", "{" + text + "," + hash + "}");
        HttpResponse<String> named = post("reader", "{" + hash + "}");

        assertThat(unknown.statusCode()).isEqualTo(200);
        assertThat(unknown.body())
                .isEqualTo("{\"errors\":[{\"message\":\"PersistedQueryNotFound\","
                        + "\"extensions\":{\"code\":\"PERSISTED_QUERY_NOT_FOUND\"}}]}");
        assertThat(registered.body()).isEqualTo(ANSWER);
        assertThat(named.body()).isEqualTo(ANSWER);
    }

    @Test
    void documentUnderAHashThatIsNotItsOwnIsRefused() throws Exception {
        String hash = "\"extensions\":{\"persistedQuery\":{\"version\":1,\"sha256Hash\":\"" + "0".repeat(64) + "\"}}";

        HttpResponse<String> refused = post("reader", "{\"query\":\"{__typename}\"," + hash + "}");
        HttpResponse<String> later = post("reader", "{" + hash + "}");

        assertThat(refused.body()).contains("The SHA-256 is not that of the query.");
        assertThat(later.body()).contains("PersistedQueryNotFound");
    }

    @Test
    void operationsOfABatchAreAnsweredInTheirOrder() throws Exception {
        String one = "{\"query\":\"{ meeting(id: \\\"m\\\") { title } }\"}";

        assertThat(post("reader", "[" + one + ",{\"query\":\"{ nothing }\"}]").body())
                .startsWith("[" + ANSWER + ",{\"errors\":[{")
                .endsWith("}]");
        HttpResponse<String> tooMany = post("reader", "[" + one + "," + one + "," + one + "]");
        assertThat(tooMany.statusCode()).isEqualTo(400);
        assertThat(tooMany.body()).contains("A batch holds 1 to 2 operations, this one 3.");
    }

    @Test
    void callerWhoAsksTooOftenIsToldWhenToComeAgainAndOthersAreNotConcerned() {
        for (int i = 0; i < 60; i++) {
            assertThat(ask("visitor", "{ __typename }").status()).isEqualTo(200);
        }
        GraphReply refused = ask("visitor", "{ __typename }");
        GraphReply other = ask("guest", "{ __typename }");

        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.codes()).containsExactly("RATE_LIMITED");
        assertThat(Integer.parseInt(refused.headers().firstValue("retry-after").orElseThrow()))
                .isBetween(1, 60);
        assertThat(other.status()).isEqualTo(200);
    }

    @Test
    void subgraphThatFailsAgainAndAgainIsLeftAloneForAWhileAndThenTriedAgain() throws Exception {
        String query = "{ agency(id: \"a\") { code } }";
        subgraphs.with(
                "directory", request -> request.response().setStatusCode(500).end());
        for (int i = 0; i < 4; i++) {
            ask("guest", query);
        }
        GraphReply spared = ask("guest", query);
        int askedBefore = subgraphs.asked().size();

        subgraphs.answer("directory", "{\"data\":{\"agency\":{\"code\":\"c\"}}}");
        GraphReply again = spared;
        for (int i = 0; i < 30 && !again.codes().isEmpty(); i++) {
            Thread.sleep(100);
            again = ask("guest", query);
        }

        assertThat(spared.codes()).containsExactly("UPSTREAM_UNAVAILABLE");
        assertThat(askedBefore).isEqualTo(4);
        assertThat(again.body()).hasToString("{\"data\":{\"agency\":{\"code\":\"c\"}}}");
    }

    @Test
    void answerForWhichThereIsNoRoomBesideTheOthersIsLeftOut() {
        subgraphs.answer("meeting", ANSWER);
        subgraphs.answer("directory", "{\"data\":{\"agency\":{\"code\":\"" + "c".repeat(97_000) + "\"}}}");

        GraphReply reply = ask("clerk", "{ meeting(id: \"m\") { title } agency(id: \"a\") { code } }");

        assertThat(reply.codes()).containsExactly("UPSTREAM_UNAVAILABLE");
        assertThat(reply.body().get("data")).hasToString("{\"meeting\":{\"title\":\"一\"},\"agency\":null}");
    }

    @Test
    void answerThatWasSentMakesRoomForTheNext() {
        subgraphs.answer("meeting", "{\"data\":{\"meeting\":{\"title\":\"" + "t".repeat(80_000) + "\"}}}");

        List<GraphReply> replies = IntStream.range(0, 5)
                .mapToObj(any -> ask("clerk", "{ meeting(id: \"m\") { title } }"))
                .toList();

        assertThat(replies).allSatisfy(reply -> {
            assertThat(reply.messages()).isEmpty();
            assertThat(reply.body().at("/data/meeting/title").asText()).hasSize(80_000);
        });
    }

    @Test
    void answerWhoseClientWentBeforeItWasSentMakesRoomForTheNext() throws Exception {
        subgraphs.answer("meeting", "{\"data\":{\"meeting\":{\"title\":\"" + "t".repeat(80_000) + "\"}}}");
        String query = "{ meeting(id: \"m\") { title } }";

        for (int client = 0; client < 3; client++) {
            takeABitOf(query);
        }

        Patience.until(() -> ask("auditor", query).messages().isEmpty());
    }

    /** Sends a query by a connection that takes little at once, and ends it when the answer begins. */
    private void takeABitOf(String query) throws IOException {
        String body = "{\"query\":\"" + query.replace("\"", "\\\"") + "\"}";
        try (Socket client = new Socket()) {
            client.setReceiveBufferSize(2_048);
            client.setSoLinger(true, 0);
            client.connect(new InetSocketAddress(endpoint.getHost(), endpoint.getPort()));
            client.getOutputStream()
                    .write(("POST /graphql HTTP/1.1\r\nHost: gateway\r\nContent-Type: application/json\r\n"
                                    + "Authorization: Bearer " + Tokens.of("auditor") + "\r\nContent-Length: "
                                    + body.length() + "\r\n\r\n" + body)
                            .getBytes(StandardCharsets.US_ASCII));
            assertThat(client.getInputStream().read()).isEqualTo('H');
        }
    }

    @Test
    void noTokenStandsInTheLog() throws Exception {
        List<String> tokens = List.of(
                Tokens.of("legal"),
                Tokens.expired("legal"),
                Tokens.forged("legal"),
                Tokens.forAnotherAudience("legal"));
        subgraphs.with(
                "meeting", request -> request.response().setStatusCode(500).end());

        for (String token : tokens) {
            GraphClient.at(endpoint).as(token).ask("{ meeting(id: \"m\") { title } }");
            GraphClient.at(endpoint).as(token).ask("{ nothing");
        }

        String log = Files.readString(GuardedProfile.log());
        assertThat(log).contains("Subgraph meeting gave no answer: status 500");
        assertThat(tokens).allSatisfy(token -> {
            assertThat(log).doesNotContain(token.split("\\.")[1]).doesNotContain(token.split("\\.")[2]);
        });
    }

    private GraphReply ask(String role, String operation) {
        return GraphClient.at(endpoint).as(Tokens.of(role)).ask(operation);
    }

    private HttpResponse<String> post(String role, String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(endpoint)
                .header("Authorization", "Bearer " + Tokens.of(role))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    }
}
