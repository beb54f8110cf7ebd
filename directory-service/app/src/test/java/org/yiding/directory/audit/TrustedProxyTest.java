package org.yiding.directory.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.net.URI;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.yiding.testing.GraphClient;
import org.yiding.testing.IdentityResource;
import org.yiding.testing.PostgresResource;
import org.yiding.testing.Tokens;

/** A proxy that is trusted says whose request it is. */
@QuarkusTest
@TestProfile(TrustedProxyTest.BehindTheGateway.class)
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(IdentityResource.class)
class TrustedProxyTest {

    /** As the launcher sets it. */
    public static final class BehindTheGateway implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "quarkus.http.proxy.proxy-address-forwarding",
                    "true",
                    "quarkus.http.proxy.trusted-proxies",
                    "127.0.0.1");
        }
    }

    @TestHTTPResource("/graphql")
    URI endpoint;

    @Test
    void recordTellsTheAddressOfTheProxysClient() throws SQLException {
        String request = "address-" + UUID.randomUUID();

        GraphClient.at(endpoint)
                .as(Tokens.of("directory-editor"))
                .with("X-Request-Id", request)
                .with("X-Forwarded-For", "203.0.113.7")
                .ask("mutation { createPerson(input: {name: \"林汐\"}) { person { id } } }");

        assertThat(new Trail("directory").of(request).getFirst().entry().actor().address())
                .isEqualTo("203.0.113.7");
    }
}
