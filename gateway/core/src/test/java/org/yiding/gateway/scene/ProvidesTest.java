package org.yiding.gateway.scene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yiding.gateway.scene.Asking.sameAsOneSchema;
import static org.yiding.gateway.scene.Asking.services;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a subgraph provides below one field, and nowhere else. */
class ProvidesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{ loans { book { title author { name home { name } } } } }",
                "{ loans { book { title author { name home { name zip } born } } } }",
                "{ loans { book { cover author { born } } } }",
                "{ loans { by { card email name } } }",
                "{ loans { item { title ... on Book { pages } ... on Map { scale } } } }",
                "{ loans { item { title cover } } }",
                "{ desk { ... on Book { title pages } ... on Score { key } } }",
                "{ shelf { title cover ... on Map { scale } } }",
                "{ branch { head { email name } newest { title } items { __typename title } } }",
                "{ branches { head { email } } }",
            })
    void federatedAnswerIsThatOfOneSchema(String operation) {
        sameAsOneSchema("provides", operation);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            { loans { book { title author { name home { name } } } } } | loans
            { loans { item { title ... on Book { pages } } } }         | loans
            { desk { ... on Book { title } } }                         | loans
            { branch { head { email } } }                              | loans
            """)
    void providedFieldIsTakenWhereItIsProvided(String operation, String asked) {
        assertThat(services("provides", operation)).containsExactly(asked);
    }

    @Test
    void providedFieldIsFetchedFromItsOwnerElsewhere() {
        assertThat(services("provides", "{ branches { head { email } } }")).containsExactly("loans", "readers");
    }
}
