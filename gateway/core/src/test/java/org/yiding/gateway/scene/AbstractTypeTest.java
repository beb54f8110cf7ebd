package org.yiding.gateway.scene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yiding.gateway.scene.Asking.answer;
import static org.yiding.gateway.scene.Asking.sameAsOneSchema;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Interfaces and unions whose objects live in different subgraphs. */
class AbstractTypeTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{ feed { __typename ... on Post { title likes } ... on Ad { sponsor } ... on Clip { seconds } } }",
                "{ feed { ... on Content { title author { name } } ... on Popular { likes } } }",
                "{ feed { ... on Node { id } ... on Ad { id sponsor } } }",
                "{ feed { ... on Post { size } ... on Clip { clipSize: size } } }",
                "{ saved { ... on Post { postSize: size } ... on Clip { size } } }",
                "{ latest { __typename title author { name age } ... on Popular { likes created } } }",
                "{ latest { ... on Node { ... on Content { ... on Clip { body { ... on Rich { html } } } } } } }",
                "{ latest { ... on Post { body { __typename ... on Plain { text } } top { __typename id } }"
                        + " ... on Clip { body { ... on Plain { text } ... on Rich { html } } top { id } } } }",
                "{ node(id: \"gym\") { __typename id ... on Gym { name rating open near { name } } } }",
                "{ node(id: \"clip\") { ... on Content { title } ... on Popular { likes } ... on Gym { name } } }",
                "{ places { __typename name near { name ... on Pool { rating depth } near { id } } } }",
                "{ places { ... on Gym { size { width } rating } ... on Pool { rating } } }",
                "{ mixed { __typename ... on Post { id title likes } ... on Gym { name rating } } }",
                "{ mixed { ... on Popular { likes } ... on Place { name } ... on Node { id } } }",
                "{ events { name starts place { name } ... on Race { km } ... on Concert { band } } }",
                "{ events { ... on Run { organiser { name } } } }",
                "{ events { ... on Race { organiser { name posts { likes ... on Clip { seconds } } } place { open } } } }",
                "{ owner { posts { __typename likes ... on Content { title author { age } } } } }",
                "{ search { __typename ... on Post { likes } ... on Gym { id rating } } }",
                "{ latest { ... on Post { related { ... on Clip { title likes related { __typename } } } } } }",
                "{ feed { __typename t: __typename ... on Popular { __typename } } }",
                "{ latest { __typename } places { t: __typename } }",
            })
    void federatedAnswerIsThatOfOneSchema(String operation) {
        sameAsOneSchema("shapes", operation);
    }

    @Test
    void fragmentThatMatchesNoObjectAddsNothing() {
        assertThat(answer("shapes", "{ owner { posts { ... on Clip { seconds } } } }")
                        .data())
                .hasToString("{owner={posts=[{}, {seconds=30}]}}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{ all { name } one { name tags peer { id } } }",
                "{ one { peer { name } tags } named { peer { peer { tags name } } } }",
                "{ all { ... on Named { name tags } } }",
            })
    void fieldOfAnInterfaceIsNullForObjectsWhoseOwnFieldMayBe(String operation) {
        sameAsOneSchema("fleet", operation);
    }
}
