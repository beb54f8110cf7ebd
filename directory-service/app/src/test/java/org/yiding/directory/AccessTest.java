package org.yiding.directory;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.util.Map;
import java.util.UUID;
import org.yiding.testing.GraphClient;
import org.yiding.testing.IdentityResource;
import org.yiding.testing.PostgresResource;
import org.yiding.testing.Tokens;
import org.yiding.testing.access.AccessMatrix;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(IdentityResource.class)
class AccessTest extends AccessMatrix {

    @TestHTTPResource("/")
    URI root;

    AccessTest() {
        super("directory", "org.yiding.directory");
    }

    @Override
    protected URI root() {
        return root;
    }

    @Override
    protected OfAgency ofAgency() {
        String agency = GraphClient.at(root.resolve("/graphql"))
                .as(Tokens.of("directory-editor"))
                .ask("mutation { createAgency(input: {name: \"市水务局\", region: \"" + UUID.randomUUID()
                        + "\"}) { agency { id } } }")
                .at("/createAgency/agency/id")
                .asText();
        return new OfAgency(agency, Map.of("Agency", agency));
    }
}
