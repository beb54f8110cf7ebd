package org.yiding.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(IdentityResource.class)
class SubgraphContractTest {

    @TestHTTPResource("/graphql")
    URI endpoint;

    @Test
    void withoutTokenTheAnswerIs401InTheShapeOfGraphQL() {
        GraphReply reply = anonymous().ask("{ letters { totalCount } }");

        assertThat(reply.status()).isEqualTo(401);
        assertThat(reply.codes()).containsExactly("UNAUTHENTICATED");
        assertThat(reply.headers().firstValue("content-type")).hasValue("application/json; charset=utf-8");
        assertThat(reply.headers().firstValue("www-authenticate")).hasValue("Bearer");
    }

    @Test
    void badTokensAreRefusedLikeNone() {
        List<String> bad = List.of(
                Tokens.expired("reader"),
                Tokens.forAnotherAudience("reader"),
                Tokens.ofAnotherIssuer("reader"),
                Tokens.forged("reader"),
                "eyJhbGciOiJub25lIn0.eyJyZWFsbV9hY2Nlc3MiOnsicm9sZXMiOlsicmVhZGVyIl19fQ.",
                "garbage");

        for (String token : bad) {
            GraphReply reply = anonymous().as(token).ask("{ letters { totalCount } }");

            assertThat(reply.status()).as(token).isEqualTo(401);
            assertThat(reply.codes()).as(token).containsExactly("UNAUTHENTICATED");
        }
    }

    @Test
    void missingRoleIsForbiddenAtTheFieldAndNamesNothingInternal() {
        GraphReply reply = as("agency").ask("{ letters { totalCount } requestId }");

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.codes()).containsExactly("FORBIDDEN");
        assertThat(reply.messages()).containsExactly("Your roles do not allow this.");
        assertThat(reply.body().at("/errors/0/path/0").asText()).isEqualTo("letters");
        assertThat(reply.at("/letters").isNull()).isTrue();
    }

    @Test
    void rolesThatExcludeEachOtherAreTakenAwayFromWhoeverBringsThem() {
        GraphReply one = anonymous().as(Tokens.ofAll("audit-admin", "reader")).ask("{ roles }");
        GraphReply two = anonymous()
                .as(Tokens.ofAll("audit-admin", "security-admin", "reader"))
                .ask("{ roles }");

        assertThat(one.at("/roles").toString()).isEqualTo("[\"audit-admin\",\"reader\"]");
        assertThat(two.at("/roles").toString()).isEqualTo("[\"reader\"]");
    }

    @Test
    void roleOfAnAgencyIsTakenAwayFromWhoeverBringsNone() {
        GraphReply with = as("agency").ask("{ roles }");
        GraphReply without = anonymous()
                .as(Tokens.ofUser("subject", "agency", null, "agency"))
                .ask("{ roles }");

        assertThat(with.at("/roles").toString()).isEqualTo("[\"agency\"]");
        assertThat(without.at("/roles").toString()).isEqualTo("[]");
    }

    @Test
    void unexpectedFailureIsInternalAndKeepsItsDetailsToTheLog() {
        GraphReply reply = as("reader").ask("{ failure }");

        assertThat(reply.codes()).containsExactly("INTERNAL");
        assertThat(reply.body().toString()).doesNotContain("secret-host").doesNotContain("IllegalState");
    }

    @Test
    void knownFailureKeepsItsCodeAndMessage() {
        GraphReply reply = as("reader").ask("{ missing(id: \"ω\") }");

        assertThat(reply.codes()).containsExactly("NOT_FOUND");
        assertThat(reply.messages()).containsExactly("There is no letter with the id ω.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{ nothing }", "{ weekday(date: \"yesterday\") }", "{ weekday(date: 7, other: 1) }"})
    void whatTheClientWroteWronglyIsInvalidInput(String document) {
        GraphReply reply = as("reader").ask(document);

        assertThat(reply.codes()).isNotEmpty().containsOnly("INVALID_INPUT");
    }

    @Test
    void pagesWalkAListToItsEnd() {
        GraphReply head = as("reader")
                .ask("{ letters(first: 24) { nodes { id } totalCount pageInfo { hasNextPage endCursor } } }");
        String end = head.at("/letters/pageInfo/endCursor").asText();
        GraphReply tail = as("clerk")
                .ask(
                        "query($after: String) { letters(first: 24, after: $after) { nodes { id } pageInfo { hasNextPage hasPreviousPage } } }",
                        Map.of("after", end));

        assertThat(head.at("/letters/totalCount").asInt()).isEqualTo(26);
        assertThat(head.at("/letters/pageInfo/hasNextPage").asBoolean()).isTrue();
        assertThat(tail.at("/letters/nodes").findValuesAsText("id")).containsExactly("y", "z");
        assertThat(tail.at("/letters/pageInfo/hasNextPage").asBoolean()).isFalse();
        assertThat(tail.at("/letters/pageInfo/hasPreviousPage").asBoolean()).isTrue();
    }

    @Test
    void pageBeyondTheMaximumIsRefusedWithTheRemedy() {
        GraphReply reply = as("reader").ask("{ letters(first: 201) { totalCount } }");

        assertThat(reply.codes()).containsExactly("INVALID_INPUT");
        assertThat(reply.body().at("/errors/0/extensions/field").asText()).isEqualTo("first");
        assertThat(reply.body().at("/errors/0/extensions/remedy").asText())
                .isEqualTo("Ask for at most 200 and walk the list with after.");
    }

    @Test
    void strangeCursorIsInvalidInput() {
        GraphReply reply = as("reader").ask("{ letters(after: \"%%%\") { totalCount } }");

        assertThat(reply.codes()).containsExactly("INVALID_INPUT");
    }

    @Test
    void harmlessRequestIdIsKeptAndReturns() {
        GraphReply reply = as("reader").with("X-Request-Id", "case-42").ask("{ requestId }");

        assertThat(reply.headers().firstValue("x-request-id")).hasValue("case-42");
        assertThat(reply.at("/requestId").asText()).isEqualTo("case-42");
    }

    @Test
    void requestIdThatCouldForgeALogLineIsReplaced() {
        GraphReply reply = as("reader").with("X-Request-Id", "a b;c").ask("{ requestId }");

        String id = reply.headers().firstValue("x-request-id").orElseThrow();
        assertThat(id).matches("[0-9a-f-]{36}");
        assertThat(reply.at("/requestId").asText()).isEqualTo(id);
    }

    @Test
    void entitiesAreAnsweredInTheOrderOfTheirRepresentations() {
        GraphReply reply = as("reader")
                .ask(
                        "{ _entities(representations: [{__typename: \"Letter\", id: \"c\"}, {__typename: \"Letter\", id: \"a\"}]) { ... on Letter { position } } }");

        assertThat(reply.at("/_entities").findValuesAsText("position")).containsExactly("3", "1");
    }

    private GraphClient anonymous() {
        return GraphClient.at(endpoint);
    }

    private GraphClient as(String role) {
        return anonymous().as(Tokens.of(role));
    }
}
