package org.yiding.regulation;

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
        super("regulation", "org.yiding.regulation");
    }

    @Override
    protected URI root() {
        return root;
    }
}
