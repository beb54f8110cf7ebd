package org.yiding.regulation;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.yiding.testing.GraphClient;
import org.yiding.testing.IdentityResource;
import org.yiding.testing.PostgresResource;
import org.yiding.testing.SchemaFile;
import org.yiding.testing.Tokens;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(IdentityResource.class)
class SchemaTest {

    @TestHTTPResource("/graphql")
    URI endpoint;

    @Test
    void committedSchemaIsWhatTheServicePrints() {
        SchemaFile.assertCurrent(
                Path.of("schema.graphql"), GraphClient.at(endpoint).as(Tokens.of("reader")));
    }
}
