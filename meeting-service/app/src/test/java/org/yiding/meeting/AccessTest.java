package org.yiding.meeting;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import org.yiding.meeting.neighbour.NeighboursResource;
import org.yiding.testing.IdentityResource;
import org.yiding.testing.PostgresResource;
import org.yiding.testing.access.AccessMatrix;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(IdentityResource.class)
@QuarkusTestResource(NeighboursResource.class)
class AccessTest extends AccessMatrix {

    @TestHTTPResource("/")
    URI root;

    AccessTest() {
        super("meeting", "org.yiding.meeting");
    }

    @Override
    protected URI root() {
        return root;
    }
}
