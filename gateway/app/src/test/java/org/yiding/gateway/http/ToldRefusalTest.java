package org.yiding.gateway.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yiding.testing.GraphClient;
import org.yiding.testing.IdentityResource;
import org.yiding.testing.Tokens;

/** What the gateway refuses is told to whoever records it, over HTTP, however much of it comes. */
@QuarkusTest
@TestProfile(ToldRefusalTest.Profile.class)
@QuarkusTestResource(IdentityResource.class)
@QuarkusTestResource(SubgraphsResource.class)
class ToldRefusalTest {

    private static final String PORT = "yiding.test.port.trail";

    @TestHTTPResource("/graphql")
    URI endpoint;

    private final String request = "told-" + UUID.randomUUID();
    private TrailServer trail;

    /** A gateway that tells of its refusals. */
    public static class Profile implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            // The test runs in another class loader, and this is asked more than once: a system property is what all
            // see.
            int port = Integer.getInteger(PORT, FreePort.next());
            System.setProperty(PORT, String.valueOf(port));
            String server = "http://127.0.0.1:" + port;
            return Map.of(
                    "yiding.gateway.refusals.url", server + "/refusals",
                    "yiding.gateway.introspection-roles", "clerk",
                    "quarkus.oidc-client.auth-server-url", server,
                    "quarkus.oidc-client.token-path", "/token",
                    "yiding.gateway.refusals.secret", "made-for-tests");
        }
    }

    @BeforeEach
    void open() {
        trail = new TrailServer(Integer.getInteger(PORT));
    }

    @AfterEach
    void close() {
        trail.close();
    }

    @Test
    void tokenThatIsNotGoodIsToldWithItsAddressAlone() throws Exception {
        graph().as(Tokens.forged("clerk")).ask("{ __typename }");

        assertThat(ofThisRequest(1))
                .containsExactly(new JsonObject()
                        .putNull("subject")
                        .putNull("name")
                        .put("roles", List.of())
                        .put("address", "127.0.0.1")
                        .put("requestId", request)
                        .putNull("traceParent")
                        .put("operation", "POST /graphql")
                        .put("reason", "no valid access token came")
                        .put("times", 1));
    }

    @Test
    void operationThatTheCallersRolesDoNotReachIsToldWithWhoItWas() throws Exception {
        graph().as(Tokens.of("reader")).ask("{ __schema { queryType { name } } }");

        JsonObject told = ofThisRequest(1).getFirst();
        assertThat(told.getString("subject")).isEqualTo("subject-of-reader");
        assertThat(told.getString("name")).isEqualTo("reader");
        assertThat(told.getJsonArray("roles")).containsExactly("reader");
        assertThat(told.getString("operation")).isEqualTo("GraphQL operation");
        assertThat(told.getString("reason")).isEqualTo("The caller may not ask for the schema.");
    }

    @Test
    void tokenThatIsNotGoodInTheGreetingOfAWebSocketIsToldLikewise() throws Exception {
        try (SocketClient client = SocketClient.connect(endpoint, "X-Request-Id", request)) {
            assertThat(client.say(SocketClient.init(Tokens.forged("clerk"))).told(1))
                    .containsExactly("closed 4403 Forbidden");
        }

        JsonObject told = ofThisRequest(1).getFirst();
        assertThat(told.getString("operation")).isEqualTo("WebSocket /graphql");
        assertThat(told.getString("reason")).isEqualTo("no valid access token came");
        assertThat(told.getString("address")).isEqualTo("127.0.0.1");
    }

    @Test
    void fieldThatTheCallersRolesDoNotReachIsToldWithWhoItWas() throws Exception {
        graph().as(Tokens.of("reader")).ask("{ agencies { fails } }");

        JsonObject told = ofThisRequest(1).getFirst();
        assertThat(told.getString("name")).isEqualTo("reader");
        assertThat(told.getString("operation")).isEqualTo("Agency.fails");
        assertThat(told.getString("reason")).isEqualTo("the caller's roles and scopes do not reach this field");
    }

    @Test
    void whatIsAnsweredIsNotTold() throws Exception {
        graph().as(Tokens.of("reader")).ask("{ __typename }");
        graph().ask("{ __typename }");

        assertThat(ofThisRequest(1))
                .extracting(told -> told.getString("reason"))
                .containsExactly("no valid access token came");
    }

    @Test
    void floodOfBadTokensIsAHandfulOfRecordsThatCountThemAll() throws Exception {
        for (int i = 0; i < 1_000; i++) {
            graph().as("rubbish").ask("{ __typename }");
        }

        List<JsonObject> told = trail.told(refusal -> "POST /graphql".equals(refusal.getString("operation")), 1_000);
        assertThat(TrailServer.times(told)).isEqualTo(1_000);
        assertThat(told).hasSizeLessThan(100);
    }

    @Test
    void refusalIsToldOnceItsKeeperIsBack() throws Exception {
        trail.goAway();
        graph().as(Tokens.expired("clerk")).ask("{ __typename }");
        assertThat(trail.told(told -> request.equals(told.getString("requestId")), 0))
                .isEmpty();

        trail.comeBack();

        assertThat(ofThisRequest(1)).hasSize(1);
    }

    private List<JsonObject> ofThisRequest(long requests) throws InterruptedException {
        return trail.told(told -> request.equals(told.getString("requestId")), requests);
    }

    private GraphClient graph() {
        return GraphClient.at(endpoint).with("X-Request-Id", request);
    }
}
