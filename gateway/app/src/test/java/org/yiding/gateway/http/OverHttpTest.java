package org.yiding.gateway.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yiding.testing.IdentityResource;
import org.yiding.testing.Tokens;

/** GraphQL over HTTP: methods, media types, status codes, and what a request may be. */
@QuarkusTest
@QuarkusTestResource(IdentityResource.class)
@QuarkusTestResource(SubgraphsResource.class)
class OverHttpTest {

    private static final String TYPENAME = "{\"query\":\"{__typename}\"}";

    @TestHTTPResource("/graphql")
    URI endpoint;

    private FakeSubgraphs subgraphs;

    @BeforeEach
    void start() {
        subgraphs = new FakeSubgraphs().answer("meeting", "{\"data\":{\"meeting\":{\"title\":\"第93次\"}}}");
    }

    @AfterEach
    void stop() {
        subgraphs.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "application/json | application/json | {\"query\": | 400",
                "application/json | application/json | [] | 400",
                "application/json | application/json | [{\"query\":\"{__typename}\"}] | 400",
                "application/json | application/json | {} | 400",
                "application/json | application/json | {\"query\":7} | 400",
                "application/json | application/json | {\"query\":\"{__typename}\",\"variables\":[]} | 400",
                "application/json | application/json | {\"query\":\"{__typename}\",\"extensions\":[]} | 400",
                "application/json | application/json | {\"query\":\"{__typename}\",\"operationName\":1} | 400",
                "application/json | application/json | {\"query\":\"{__typename}\",\"extensions\":{\"a\":1}} | 200",
                "application/json | application/json | {\"query\":\"{__typename}\"} | 200",
                "application/json;charset=UTF-8 | application/json | {\"query\":\"{__typename}\"} | 200",
                "application/json;charset=latin1 | application/json | {\"query\":\"{__typename}\"} | 415",
                "application/json | */* | {\"query\":\"{__typename}\"} | 200",
                "application/json | text/html | {\"query\":\"{__typename}\"} | 406",
                "application/json | application/json;q=0 | {\"query\":\"{__typename}\"} | 406",
                "text/plain | application/json | {\"query\":\"{__typename}\"} | 415",
                "application/x-www-form-urlencoded | application/json | query=%7B__typename%7D | 415",
            })
    void statusFollowsGraphqlOverHttp(String contentType, String accept, String body, int status) throws Exception {
        HttpResponse<String> response = send(request(endpoint)
                .header("Content-Type", contentType)
                .header("Accept", accept)
                .POST(BodyPublishers.ofString(body)));

        assertThat(response.statusCode()).isEqualTo(status);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"query\":\"{ nothing }\"}",
                "{\"query\":\"{ meeting(\"}",
                "{\"query\":\"query($n: Int!) { meetings(first: $n) { totalCount } }\"}",
                "{\"query\":\"query A { __typename } query B { __typename }\"}"
            })
    void operationThatIsNotValidIsARefusalInTheNewMediaTypeAndAnAnswerInTheOld(String body) throws Exception {
        HttpResponse<String> current = post("application/graphql-response+json", body);
        HttpResponse<String> legacy = post("application/json", body);

        assertThat(current.statusCode()).isEqualTo(400);
        assertThat(legacy.statusCode()).isEqualTo(200);
        assertThat(legacy.body())
                .isEqualTo(current.body())
                .contains("INVALID_INPUT")
                .doesNotContain("\"data\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "application/graphql-response+json, application/json;q=0.9 | application/graphql-response+json",
                "application/json, application/graphql-response+json;q=0.5 | application/json",
                "application/json | application/json",
                "*/* | application/json",
                "text/html, application/*;q=0.1 | application/json",
            })
    void answerComesInTheMediaTypeThatTheClientLikesBest(String accept, String type) throws Exception {
        HttpResponse<String> response = post(accept, TYPENAME);

        assertThat(response.headers().firstValue("content-type")).contains(type + "; charset=utf-8");
        assertThat(response.body()).isEqualTo("{\"data\":{\"__typename\":\"Query\"}}");
    }

    @Test
    void queriesMayComeByGetAndMutationsMayNot() throws Exception {
        HttpResponse<String> query =
                send(request(get("query($id: String!) { meeting(id: $id) { title } }", "variables", "{\"id\":\"m1\"}"))
                        .GET());
        HttpResponse<String> mutation =
                send(request(get("mutation { confirm(id: \"m1\") { id } }", "operationName", ""))
                        .GET());

        assertThat(query.body()).isEqualTo("{\"data\":{\"meeting\":{\"title\":\"第93次\"}}}");
        assertThat(mutation.statusCode()).isEqualTo(405);
        assertThat(mutation.headers().firstValue("allow")).contains("POST");
        assertThat(subgraphs.asked()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "DELETE", "PATCH", "OPTIONS"})
    void otherMethodsAreTold(String method) throws Exception {
        HttpResponse<String> response = send(request(endpoint).method(method, BodyPublishers.noBody()));

        assertThat(response.statusCode()).isEqualTo(405);
        assertThat(response.headers().firstValue("allow")).contains("GET, POST");
    }

    @Test
    void documentThatIsNotUtf8IsRefused() throws Exception {
        byte[] body = "{\"query\":\"{ meeting(id: \\\"?\\\") { title } }\"}".getBytes(StandardCharsets.US_ASCII);
        body[25] = (byte) 0xC3;

        HttpResponse<String> response = send(
                request(endpoint).header("Content-Type", "application/json").POST(BodyPublishers.ofByteArray(body)));

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.body()).contains("The body is not a JSON object.");
        assertThat(subgraphs.asked()).isEmpty();
    }

    @Test
    void requestMayNotBeLargerThanAllowedNeitherPackedNorUnpacked() throws Exception {
        byte[] large = ("{\"query\":\"{__typename}\",\"variables\":{\"a\":\"" + "x".repeat(2_000_000) + "\"}}")
                .getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(packed)) {
            zip.write(large);
        }

        HttpResponse<String> plain = send(
                request(endpoint).header("Content-Type", "application/json").POST(BodyPublishers.ofByteArray(large)));
        HttpResponse<String> bomb = send(request(endpoint)
                .header("Content-Type", "application/json")
                .header("Content-Encoding", "gzip")
                .POST(BodyPublishers.ofByteArray(packed.toByteArray())));

        assertThat(plain.statusCode()).isEqualTo(413);
        assertThat(bomb.statusCode()).isEqualTo(413);
    }

    @Test
    void packingThatIsNotKnownHereIsRefused() throws Exception {
        HttpResponse<String> response = send(request(endpoint)
                .header("Content-Type", "application/json")
                .header("Content-Encoding", "br")
                .POST(BodyPublishers.ofString(TYPENAME)));

        assertThat(response.statusCode()).isEqualTo(415);
        assertThat(response.headers().firstValue("accept-encoding")).contains("gzip, identity");
    }

    private static HttpRequest.Builder request(URI address) {
        return HttpRequest.newBuilder(address).header("Authorization", "Bearer " + Tokens.of("reader"));
    }

    private HttpResponse<String> post(String accept, String body) throws Exception {
        return send(request(endpoint)
                .header("Content-Type", "application/json")
                .header("Accept", accept)
                .POST(BodyPublishers.ofString(body)));
    }

    private URI get(String query, String name, String value) {
        return URI.create(endpoint + "?query=" + URLEncoder.encode(query, StandardCharsets.UTF_8) + "&" + name + "="
                + URLEncoder.encode(value, StandardCharsets.UTF_8));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        try (HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            return client.send(request.build(), BodyHandlers.ofString());
        }
    }
}
