package org.yiding.gateway.scene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yiding.gateway.scene.Asking.sameAsOneSchema;
import static org.yiding.gateway.scene.Asking.services;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Value types whose fields several subgraphs share out, below entities and below shared roots. */
class SharedTypeTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{ trip { route { km map { url } } } }",
                "{ trip { name route { legs { number from toll } } } }",
                "{ trips { route { map { scale } legs { note to } } } }",
                "{ trip { guide { prefs { tz lang } } } }",
                "{ me { name prefs { lang colours { r g } } } }",
                "{ me { prefs { colours { r } } } }",
                "{ config { theme flags } }",
                "{ config { limits { upload rate burst { size window } } } }",
                "{ config { limits { burst { window } } } weather { wind { from knots } degrees } }",
                "{ a: config { flags } b: config { theme limits { rate } } }",
            })
    void federatedAnswerIsThatOfOneSchema(String operation) {
        sameAsOneSchema("shared", operation);
    }

    @Test
    void partOfAValueIsFetchedThroughTheEntityAboveIt() {
        assertThat(services("shared", "{ trip { route { map { url } } } }")).containsExactly("plans", "maps");
    }

    @Test
    void sharedRootIsAskedOnceWhereOneSubgraphHasAll() {
        assertThat(services("shared", "{ config { limits { burst { window } rate } } }"))
                .containsExactly("maps");
    }
}
