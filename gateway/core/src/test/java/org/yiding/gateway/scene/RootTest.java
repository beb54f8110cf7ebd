package org.yiding.gateway.scene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yiding.gateway.scene.Asking.sameAsOneSchema;
import static org.yiding.gateway.scene.Asking.services;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Root types of any name, shared roots, and mutations one after another. */
class RootTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{ __typename user { name mail } me { name } version }",
                "{ shared both { a b } users { age } }",
                "{ ... on Query { q: __typename shared } }",
                "mutation { __typename rename(name: \"x\") { name mail } }",
                "mutation { a: rename(name: \"x\") { age } reset { ok user { name } } b: rename(name: \"y\") { name } }",
                "mutation { shared }",
                "mutation { poke reset { user { mail name } } again: poke(n: 3) }",
            })
    void federatedAnswerIsThatOfOneSchema(String operation) {
        sameAsOneSchema("roots", operation);
    }

    @Test
    void mutationsAreAskedInTheOrderOfTheOperation() {
        assertThat(services("roots", "mutation { a: rename(name: \"x\") { mail } reset { ok } b: poke c: poke }"))
                .containsExactly("alpha", "beta", "beta", "alpha", "alpha");
    }

    @Test
    void sharedMutationRunsOnce() {
        assertThat(services("roots", "mutation { shared }")).hasSize(1);
    }

    @Test
    void typeNameOfTheRootNeedsNobody() {
        assertThat(services("roots", "{ __typename }")).isEmpty();
    }
}
