package org.yiding.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.yiding.testing.GraphClient;
import org.yiding.testing.GraphReply;
import org.yiding.testing.IdentityResource;
import org.yiding.testing.PostgresResource;
import org.yiding.testing.Tokens;

/** What the directory proposes for a written name, and why. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(IdentityResource.class)
class AgencyCandidatesTest {

    @TestHTTPResource("/graphql")
    URI endpoint;

    private GraphClient as(String role) {
        return GraphClient.at(endpoint).as(Tokens.of(role));
    }

    private GraphReply asked(String name, String region, String further) {
        return as("reader")
                .ask("{ agencyCandidates(name: \"" + name + "\", region: \"" + region + "\"" + further
                        + ") { score reason agency { name } } }");
    }

    private JsonNode candidates(String name, String region) {
        return asked(name, region, "").at("/agencyCandidates");
    }

    @Test
    void theLikeliestComeFirstEachWithItsReason() {
        Papers.of("候一", "2020-03-23", "候州市")
                .agency("a", "市发展和改革委员会")
                .agency("b", "市发展改革研究院")
                .agency("c", "市公安局")
                .register(as("clerk"));

        JsonNode found = candidates("市发改委", "候州市");

        assertThat(found).extracting(c -> c.at("/agency/name").asText()).containsExactly("市发展和改革委员会");
        assertThat(found.at("/0/reason").asText())
                .isEqualTo("Every character of 候州市发改委 stands in 候州市发展和改革委员会 in this order,"
                        + " and both end in the same organ.");
        assertThat(found.at("/0/score").asDouble()).isBetween(0.8, 0.9);
    }

    @Test
    void aNameOfTheAgencyItselfIsCertainAndOtherRegionsAreNotProposed() {
        Papers.of("候二", "2020-03-23", "侯州市").agency("a", "市财政局").register(as("clerk"));
        Papers.of("候三", "2020-03-23", "猴州市").agency("a", "市财政局").register(as("clerk"));

        assertThat(candidates("侯州市财政局", "侯州市"))
                .extracting(
                        c -> c.at("/agency/name").asText(), c -> c.path("score").asDouble())
                .containsExactly(tuple("市财政局", 1.0));
    }

    @Test
    void anEmptyNameAndTooManyAreRefused() {
        assertThat(asked(" ", "候州市", "").codes()).containsExactly("INVALID_INPUT");
        assertThat(asked("市财政局", "候州市", ", first: 51").codes()).containsExactly("INVALID_INPUT");
    }
}
