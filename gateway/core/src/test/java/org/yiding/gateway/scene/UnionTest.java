package org.yiding.gateway.scene;

import static org.yiding.gateway.scene.Asking.sameAsOneSchema;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One union or interface with other members in every subgraph. */
class UnionTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{ pets { __typename ... on Dog { name barks } ... on Cat { name lives } ... on Bird { wings } } }",
                "{ pet { ... on Cat { name lives legs } ... on Bird { wings } } }",
                "{ both { __typename ... on Dog { name legs } ... on Bird { wings } ... on Cat { lives } } }",
                "{ house { guest { ... on Dog { barks legs } } stays { ... on Cat { lives } } } }",
                "{ house { door { width } owner { __typename ... on Human { name } ... on Dog { name } } } }",
                "{ named { id name legs } }",
                "{ named { __typename legs ... on Dog { barks dogTag: tag } ... on Cat { lives tag } } }",
                "{ pets { ... on Named { name legs } } }",
                "{ pets { ... on Dog { dogTag: tag } ... on Cat { tag } } pet { ... on Cat { tag } } }",
            })
    void federatedAnswerIsThatOfOneSchema(String operation) {
        sameAsOneSchema("unions", operation);
    }
}
