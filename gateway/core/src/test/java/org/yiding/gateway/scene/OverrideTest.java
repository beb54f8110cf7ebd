package org.yiding.gateway.scene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yiding.gateway.scene.Asking.sameAsOneSchema;
import static org.yiding.gateway.scene.Asking.services;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yiding.gateway.world.Federation;

/** Fields taken over by another subgraph, at once or by a label. */
class OverrideTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{ bills { amount } }",
                "{ bills { amount due status payer { name score } } }",
                "{ bills { risk amount } }",
                "{ bills { summary note { text bill { due } } } }",
                "{ notes { text bill { payer { name } risk } } }",
                "{ latest { amount summary } }",
            })
    void federatedAnswerIsThatOfOneSchema(String operation) {
        sameAsOneSchema("override", operation);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{ feed { created } }",
                "{ feed { id created ... on TextPost { body } ... on ImagePost { width likes } } }",
                "{ newest { created } gallery { created width } }",
                "{ gallery { ... on ImagePost { created likes } } }",
                "{ gallery { ... on Post { created } __typename } }",
                "{ both { ... on Post { created } ... on ImagePost { likes } ... on TextPost { body } } }",
                "{ post(id: \"i1\") { created ... on Picture { width } } }",
            })
    void fieldOfAnInterfaceIsAskedOfTheNewOwnerOfEachType(String operation) {
        sameAsOneSchema("posts", operation);
    }

    @Test
    void overriddenFieldIsAskedOfItsNewOwner() {
        assertThat(services("override", "{ bills { amount } }")).containsExactly("old", "fresh");
        assertThat(services("override", "{ latest { amount } }")).containsExactly("fresh");
    }

    @Test
    void shareOfALabelDecidesWhereTheFieldIsAsked() {
        assertThat(services("override", "{ bills { due } }")).containsExactly("old");
        assertThat(services("override", "{ notes { text } }")).containsExactly("fresh");
    }

    @Test
    void labelThatEachRequestDecidesMovesTheFieldWhileItIsActive() {
        Scene scene = new Scene("override", "apollo");
        Federation inactive = new Federation(scene);
        Federation active = new Federation(scene).withLabel("percent(25)");

        assertThat(scene.supergraph().overrideShares()).containsOnly(Map.entry("percent(25)", 25.0));
        assertThat(inactive.ask("{ bills { sent } }").data()).hasToString("{bills=[{sent=April}]}");
        assertThat(active.ask("{ bills { sent } }").data()).hasToString("{bills=[{sent=April}]}");
        assertThat(inactive.services()).containsExactly("old");
        assertThat(active.services()).containsExactly("old", "fresh");
    }

    @Test
    void interfaceWhoseTypesHaveAllMovedIsAskedOfTheNewOwnerByType() {
        assertThat(services("posts", "{ newest { created } }")).containsExactly("images", "words");
        assertThat(services("posts", "{ feed { created } }")).containsExactly("words");
    }

    @Test
    void fieldTakenFromASubgraphThatIsNoneStaysWithWhoTookIt() {
        assertThat(services("posts", "{ feed { ... on ImagePost { likes } } }")).containsExactly("words");
    }
}
