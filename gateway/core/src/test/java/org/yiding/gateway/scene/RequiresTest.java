package org.yiding.gateway.scene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yiding.gateway.scene.Asking.sameAsOneSchema;
import static org.yiding.gateway.scene.Asking.services;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Fields that require others: nested, with arguments, through unions and interfaces, in chains. */
class RequiresTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{ cakes { dough } }",
                "{ cakes { sweetness sugar sugar1: sugar(unit: OUNCE) } }",
                "{ cakes { sweetness sweetGrams } }",
                "{ cakes { taste fillings { ... on Nut { name } } } }",
                "{ cakes { look glaze { ... on Sugar { shine } } } }",
                "{ cakes { coat } }",
                "{ cakes { look coat dough taste } }",
                "{ cakes { secret } }",
                "{ cakes { review } }",
                "{ cakes { verdict secret review } }",
                "{ orders { total } }",
                "{ orders { total cake { verdict price } shop { vat city } } }",
                "{ orders { cake { secret dough taste } count } }",
                "{ a: cakes { s: secret } b: cakes { t: taste fillings { ... on Fruit { acid } } } }",
            })
    void federatedAnswerIsThatOfOneSchema(String operation) {
        sameAsOneSchema("requires", operation);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{ works { byBeginner } }",
                "{ works { rank } }",
                "{ works { seal } }",
                "{ works { prize } }",
                "{ works { prize seal rank byBeginner author { years best { prize } } } }",
                "{ authors { best { seal prize rank } } }",
                "{ latest { rank author { school { town name } best { byBeginner } } } }",
            })
    void requirementsThatGoBackAndForthBetweenSubgraphsAreMet(String operation) {
        sameAsOneSchema("circles", operation);
    }

    @Test
    void chainOfRequirementsIsFetchedLinkByLink() {
        assertThat(services("requires", "{ cakes { verdict } }"))
                .containsExactly("kitchen", "science", "critics", "tax");
    }

    @Test
    void requirementThatIsAlreadySelectedIsNotFetchedTwice() {
        assertThat(services("requires", "{ cakes { taste fillings { ... on Nut { roasted } } } }"))
                .containsExactly("kitchen", "science");
    }

    @Test
    void requirementsThatShareAFieldOfSeveralTypesKeepItForEach() {
        sameAsOneSchema("requires", "{ cakes { verdict secret review } }");
    }
}
