package org.yiding.gateway.scene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yiding.gateway.scene.Asking.answer;
import static org.yiding.gateway.scene.Asking.sameAsOneSchema;
import static org.yiding.gateway.scene.Asking.services;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Entities by single, several, compound, nested and circular keys. */
class EntityTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{ ships { imo name } }",
                "{ ships { imo name tons } }",
                "{ ships { tons engine { power } } }",
                "{ ships { insurance } }",
                "{ ships { logbook name } }",
                "{ ship(imo: \"i1\") { imo logbook berth { id depth quay { number harbour { code } } } } }",
                "{ ships { berth { fee toll } } }",
                "{ ships { berth { taken { imo name insurance berth { fee } } } } }",
                "{ ships { crew { badge licence } } }",
                "{ ships { crew { night } } }",
                "{ ships { crew { partner { badge partner { licence night } } } } }",
                "{ pilots { badge night partner { night } } }",
                "{ berths { fee toll depth taken { tons } } }",
                "{ convoys { ships { name tons logbook } } }",
            })
    void federatedAnswerIsThatOfOneSchema(String operation) {
        sameAsOneSchema("keys", operation);
    }

    @Test
    void keyThatOnlyAThirdSubgraphHoldsIsFetchedOnTheWay() {
        assertThat(services("keys", "{ ships { name logbook } }")).containsExactly("registry", "survey", "insurers");
    }

    @Test
    void equalKeysWrittenInAnotherOrderNeedNoHop() {
        assertThat(services("keys", "{ berths { fee toll } }")).containsExactlyInAnyOrder("port", "fees", "tolls");
    }

    @Test
    void keyAloneIsNotFetchedFromTheOwner() {
        assertThat(services("keys", "{ ships { berth { id } crew { badge } } }"))
                .containsExactly("registry");
    }

    @Test
    void nullEntitiesAreNotAskedFor() {
        assertThat(answer("keys", "{ convoys { ships { name } } }").data())
                .hasToString("{convoys=[{ships=[[{name=Aurora}, {name=Borea}], [], [{name=Aurora}, null]]}]}");
    }
}
