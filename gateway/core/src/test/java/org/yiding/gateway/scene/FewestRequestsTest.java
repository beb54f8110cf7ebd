package org.yiding.gateway.scene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yiding.gateway.scene.Asking.sameAsOneSchema;
import static org.yiding.gateway.scene.Asking.services;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Plans take as few requests as they can once they take as few after each other as they can. */
class FewestRequestsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            { productNode { ... on Product { stock } } categoryNode { ... on Category { name } } }    | a b
            { productNode { ... on Category { name } } categoryNode { id } }                          | a
            { categoryNode { ... on Category { name } } }                                             | b
            { node(id: "ch") { id ... on Chat { account { mail } } ... on Account { mail } } }        | c d
            """)
    void entitiesOfOneSubgraphShareARequestWhicheverRootTheyCouldComeFrom(String operation, String asked) {
        assertThat(services("nodes", operation)).containsExactly(asked.split(" "));
        sameAsOneSchema("nodes", operation);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            { userInA { aName cName } }                   | a b c d
            { userInB { aName cName bName } }             | b c d
            { c { cName } }                               | c b c
            { a { name } b { aName } c { cName aName } }  | a b c b c d
            """)
    void requestWaitsForALaterOneToTheSameSubgraphWhereNothingWaitsForIt(String operation, String asked) {
        assertThat(services("takeover", operation)).containsExactly(asked.split(" "));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{ userInA { id name aName cName } }",
                "{ userInB { id name aName cName bName } }",
                "{ a { name } b { aName } c { cName aName name } }",
            })
    void whatWaitsIsThatOfOneSchema(String operation) {
        sameAsOneSchema("takeover", operation);
    }
}
