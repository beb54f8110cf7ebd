package org.yiding.gateway.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yiding.testing.IdentityResource;
import org.yiding.testing.Tokens;

/** What protects the gateway over HTTP protects it over WebSocket. */
@QuarkusTest
@TestProfile(GuardedProfile.class)
@QuarkusTestResource(IdentityResource.class)
@QuarkusTestResource(SubgraphsResource.class)
class SocketLimitsTest {

    private static final String ANSWER = "{\"data\":{\"meeting\":{\"title\":\"一\"}}}";

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

    private SocketClient greeted(String role) throws InterruptedException {
        SocketClient client = SocketClient.connect(endpoint).say(SocketClient.init(Tokens.of(role)));
        assertThat(client.told(1)).containsExactly(SocketClient.ACK);
        return client;
    }

    @Test
    void operationThatIsTooLargeIsRefusedBeforeAnythingIsAsked() throws Exception {
        try (SocketClient client = greeted("legal")) {
            client.say(SocketClient.subscribe("q", "{ a: __typename b: __typename c: __typename d: __typename }"));

            assertThat(client.told(1).getFirst())
                    .contains("\"type\":\"error\"", "The operation has 4 aliases; at most 3 are allowed.");
            assertThat(subgraphs.asked()).isEmpty();
        }
    }

    @Test
    void trustedDocumentIsAnsweredByItsHashAlone() throws Exception {
        try (SocketClient client = greeted("legal")) {
            client.say("{\"type\":\"subscribe\",\"id\":\"q\",\"payload\":{\"documentId\":\"sha256:"
                    + GuardedProfile.TRUSTED_HASH + "\"}}");

            assertThat(client.told(1).getFirst()).endsWith(",\"payload\":" + ANSWER + "}");
        }
    }

    @Test
    void schemaIsForThoseWithTheRole() throws Exception {
        try (SocketClient client = greeted("legal")) {
            client.say(SocketClient.subscribe("q", "{ __schema { queryType { name } } }"));

            assertThat(client.told(1).getFirst()).contains("\"type\":\"error\"", "FORBIDDEN");
        }
    }

    @Test
    void operationsOfOneCallerAreCountedOverAllItsConnections() throws Exception {
        for (int connection = 0; connection < 2; connection++) {
            try (SocketClient client = greeted("supervisor")) {
                for (int i = 0; i < 30; i++) {
                    assertThat(client.say(SocketClient.subscribe("q", "{ __typename }"))
                                    .told(2)
                                    .getFirst())
                            .contains("\"type\":\"next\"");
                }
            }
        }
        try (SocketClient client = greeted("supervisor")) {
            client.say(SocketClient.subscribe("q", "{ __typename }"));

            assertThat(client.told(1).getFirst()).contains("\"type\":\"error\"", "RATE_LIMITED");
        }
    }

    @Test
    void connectionRunsSoManyOperationsAtOnceAndRefusesMore() throws Exception {
        subgraphs.with("meeting", request -> {
            // Never answers.
        });
        String waiting = "{ meeting(id: \\\"m\\\") { title } }";

        try (SocketClient client = greeted("legal")) {
            client.say(SocketClient.subscribe("a", waiting))
                    .say(SocketClient.subscribe("b", waiting))
                    .say(SocketClient.subscribe("c", "{ __typename }"));
            assertThat(client.told(1).getFirst())
                    .contains(
                            "\"type\":\"error\"",
                            "\"id\":\"c\"",
                            "At most 2 operations run at once on one connection.");

            client.say("{\"type\":\"complete\",\"id\":\"a\"}").say(SocketClient.subscribe("c", "{ __typename }"));
            assertThat(client.told(1).getFirst()).contains("\"type\":\"next\"", "\"id\":\"c\"");
        }
    }

    @Test
    void callerHoldsSoManyConnectionsOpenAndAnotherIsGreetedWhenOneHasEnded() throws Exception {
        String greeting = SocketClient.init(Tokens.of("auditor"));
        try (SocketClient first = greeted("auditor");
                SocketClient second = greeted("auditor");
                SocketClient third = greeted("auditor");
                SocketClient other = greeted("legal")) {
            SocketClient fourth = SocketClient.connect(endpoint).say(greeting);
            assertThat(fourth.told(1)).containsExactly("closed 1013 Too many connections of this caller");

            first.say("not JSON");
            assertThat(first.told(1)).containsExactly("closed 4400 Messages are JSON objects");

            SocketClient fifth = SocketClient.connect(endpoint).say(greeting);
            assertThat(fifth.told(1)).containsExactly(SocketClient.ACK);
            fifth.close();
            assertThat(List.of(second, third, other))
                    .noneMatch(client -> client.socket().isInputClosed());
        }
    }
}
