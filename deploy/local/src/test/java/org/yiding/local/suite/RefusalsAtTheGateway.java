package org.yiding.local.suite;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the gateway refuses without asking any service stands in the directory's trail soon. */
interface RefusalsAtTheGateway {

    RunningSuite suite();

    @Test
    default void tokenThatTheGatewayRefusesStandsInTheTrail() throws Exception {
        String forged = suite().token("clerk").replaceFirst("\\.[^.]*$", ".Zm9yZ2Vk");

        GraphQuestion.Answer refused = new GraphQuestion("{ __typename }", Map.of())
                .ask(suite().addresses().gateway(), forged);

        assertThat(refused.status()).isEqualTo(401);
        JsonNode told = told();
        assertThat(told.path("address").asText()).isEqualTo("127.0.0.1");
        assertThat(told.path("subject").isNull()).isTrue();
        assertThat(told.path("outcome").asText()).isEqualTo("REFUSED");
        assertThat(told.path("reason").asText()).isEqualTo("no valid access token came");
        assertThat(told.path("requestId").asText()).isNotEmpty();
    }

    private JsonNode told() throws InterruptedException {
        Instant end = Instant.now().plus(Duration.ofSeconds(30));
        while (Instant.now().isBefore(end)) {
            JsonNode found = suite().ask(
                            "audit-admin",
                            "{ directoryAuditTrail(filter: {kind: ACCESS}, first: 200) { nodes {"
                                    + " operation subject address outcome reason requestId } } }",
                            Map.of())
                    .body()
                    .at("/data/directoryAuditTrail/nodes");
            for (JsonNode record : found) {
                if (record.path("operation").asText().equals("gateway POST /graphql")) {
                    return record;
                }
            }
            Thread.sleep(500);
        }
        throw new AssertionError("The trail tells of no refusal at the gateway");
    }
}
