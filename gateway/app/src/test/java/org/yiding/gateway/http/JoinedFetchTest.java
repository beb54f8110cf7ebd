package org.yiding.gateway.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.vertx.core.http.HttpServerRequest;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yiding.testing.IdentityResource;
import org.yiding.testing.Tokens;

/** What several clients ask at once over one connection, which is served by one event loop. */
@QuarkusTest
@TestProfile(GuardedProfile.class)
@QuarkusTestResource(IdentityResource.class)
@QuarkusTestResource(SubgraphsResource.class)
class JoinedFetchTest {

    private static final String ANSWER = "{\"data\":{\"meeting\":{\"title\":\"一\"}}}";
    private static final String QUERY = "{\"query\":\"{ meeting(id: \\\"m\\\") { title } }\"}";

    // Each made once: two tokens of one caller differ by their ids.
    private static final Map<String, String> TOKENS = new ConcurrentHashMap<>();

    @TestHTTPResource("/graphql")
    URI endpoint;

    private static final String MUTATION = "{\"query\":\"mutation { confirm(id: \\\"m\\\") { title } }\"}";

    private final Queue<HttpServerRequest> held = new ConcurrentLinkedQueue<>();
    private FakeSubgraphs subgraphs;
    private HttpClient client;

    /** The client speaks HTTP/2 from its first answer on, so that whatever follows takes that one connection. */
    @BeforeEach
    void startAndConnect() throws Exception {
        subgraphs = new FakeSubgraphs().with("meeting", held::add);
        client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_2).build();
        HttpResponse<String> first =
                ask("joiner", "{\"query\":\"{ __typename }\"}").get(20, TimeUnit.SECONDS);
        assertThat(first.version()).isEqualTo(HttpClient.Version.HTTP_2);
    }

    @AfterEach
    void stop() {
        subgraphs.close();
    }

    @Test
    void equalQueriesOfOneCallerAreSentOnceAndAnsweredEach() throws Exception {
        List<CompletableFuture<HttpResponse<String>>> asked =
                Stream.generate(() -> ask("joiner", QUERY)).limit(5).toList();
        answerWhatIsHeldOnceQuiet();

        for (CompletableFuture<HttpResponse<String>> each : asked) {
            assertThat(each.get(20, TimeUnit.SECONDS).body()).isEqualTo(ANSWER);
        }
        assertThat(subgraphs.asked()).hasSize(1);
    }

    @Test
    void nobodyIsAnsweredWithWhatAnotherAskedFor() throws Exception {
        CompletableFuture<HttpResponse<String>> one = ask("joiner", QUERY);
        CompletableFuture<HttpResponse<String>> other = ask("passer-by", QUERY);
        answerWhatIsHeldOnceQuiet();

        assertThat(one.get(20, TimeUnit.SECONDS).body()).isEqualTo(ANSWER);
        assertThat(other.get(20, TimeUnit.SECONDS).body()).isEqualTo(ANSWER);
        assertThat(subgraphs.asked())
                .extracting(asked -> asked.headers().get("authorization"))
                .doesNotHaveDuplicates()
                .hasSize(2);
    }

    @Test
    void mutationsAreSentOneByOne() throws Exception {
        List<CompletableFuture<HttpResponse<String>>> asked =
                Stream.generate(() -> ask("joiner", MUTATION)).limit(2).toList();
        answerWhatIsHeldOnceQuiet();

        for (CompletableFuture<HttpResponse<String>> each : asked) {
            each.get(20, TimeUnit.SECONDS);
        }
        assertThat(subgraphs.asked()).hasSize(2);
    }

    @Test
    void clientThatHangsUpTakesNothingFromTheOthers() throws Exception {
        CompletableFuture<HttpResponse<String>> gone = ask("joiner", QUERY);
        CompletableFuture<HttpResponse<String>> staying = ask("joiner", QUERY);
        untilQuiet();
        gone.cancel(true);
        answerWhatIsHeldOnceQuiet();

        assertThat(staying.get(20, TimeUnit.SECONDS).body()).isEqualTo(ANSWER);
        assertThat(subgraphs.asked()).hasSize(1);
    }

    @Test
    void whatWasAnsweredIsAskedAnew() throws Exception {
        for (int i = 0; i < 2; i++) {
            CompletableFuture<HttpResponse<String>> asked = ask("joiner", QUERY);
            answerWhatIsHeldOnceQuiet();
            assertThat(asked.get(20, TimeUnit.SECONDS).body()).isEqualTo(ANSWER);
        }

        assertThat(subgraphs.asked()).hasSize(2);
    }

    /** Lets whatever is on its way to the subgraph arrive. */
    private void untilQuiet() throws InterruptedException {
        int before = -1;
        while (held.isEmpty() || before != held.size()) {
            before = held.size();
            Thread.sleep(300);
        }
    }

    private void answerWhatIsHeldOnceQuiet() throws InterruptedException {
        untilQuiet();
        for (HttpServerRequest request = held.poll(); request != null; request = held.poll()) {
            request.response().putHeader("Content-Type", "application/json").end(ANSWER);
        }
    }

    private CompletableFuture<HttpResponse<String>> ask(String role, String body) {
        HttpRequest request = HttpRequest.newBuilder(endpoint)
                .header("Authorization", "Bearer " + TOKENS.computeIfAbsent(role, Tokens::of))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build();
        return client.sendAsync(request, BodyHandlers.ofString());
    }
}
