package org.yiding.regulation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.yiding.testing.GraphClient;
import org.yiding.testing.IdentityResource;
import org.yiding.testing.PostgresResource;
import org.yiding.testing.Tokens;

/** Texts and acts that are taken over stand in the trail, though they are written by SQL. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(IdentityResource.class)
class AuditedWriteTest {

    @TestHTTPResource("/graphql")
    URI endpoint;

    @Test
    void actThatIsAppliedIsRecordedWithTheRevisionBeforeAndAfter() {
        ShanshuiCity city = new ShanshuiCity("录审市", endpoint);
        String id = city.imports("parking/first.txt", "2018-05-01");
        int revision = city.revision(id);
        city.applies(1);

        JsonNode records = GraphClient.at(endpoint)
                .as(Tokens.of("audit-admin"))
                .ask("""
                        { regulationAuditTrail(filter: {objectType: "Regulation", objectId: "%s"}) {
                          nodes { operation name before after request } } }""".formatted(id))
                .at("/regulationAuditTrail/nodes");

        assertThat(records.findValuesAsText("operation")).containsExactly("applyAmendment", "importRegulationText");
        JsonNode applied = records.get(0);
        assertThat(applied.path("name").asText()).isEqualTo("legal");
        assertThat(applied.path("before").asText())
                .contains("\"Regulation/%s\":{\"revision\":%d}".formatted(id, revision));
        assertThat(applied.path("after").asText())
                .contains("\"Regulation/%s\":{\"revision\":%d}".formatted(id, city.revision(id)));
        assertThat(applied.path("request").asText()).contains("\"region\":\"录审市\"");
    }
}
