package org.yiding.directory;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import org.yiding.testing.IdentityResource;
import org.yiding.testing.PostgresResource;
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
}
