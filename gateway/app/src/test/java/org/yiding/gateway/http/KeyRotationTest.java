package org.yiding.gateway.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.yiding.testing.GraphClient;

/** Tokens are checked here, with the keys that the issuer publishes at the time. */
@QuarkusTest
@TestProfile(KeyRotationTest.Rotating.class)
class KeyRotationTest {

    /** A gateway of its own: the others trust one key that never changes. */
    public static class Rotating implements QuarkusTestProfile {

        @Override
        public boolean disableGlobalTestResources() {
            return true;
        }

        @Override
        public List<TestResourceEntry> testResources() {
            return List.of(new TestResourceEntry(RotatingIssuer.class), new TestResourceEntry(SubgraphsResource.class));
        }
    }

    @TestHTTPResource("/graphql")
    URI endpoint;

    private static String issuer(String path) throws Exception {
        URI address = URI.create(System.getProperty(RotatingIssuer.ADDRESS) + path);
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString())
                .body();
    }

    @Test
    void tokenOfANewKeyIsGoodAtOnceAndTheKeyBeforeIsForgotten() throws Exception {
        String before = issuer("/token");
        assertThat(GraphClient.at(endpoint).as(before).ask("{ __typename }").status())
                .isEqualTo(200);

        issuer("/rotate");
        String after = issuer("/token");

        assertThat(GraphClient.at(endpoint).as(after).ask("{ __typename }").status())
                .isEqualTo(200);
        assertThat(GraphClient.at(endpoint).as(before).ask("{ __typename }").status())
                .isEqualTo(401);
    }
}
