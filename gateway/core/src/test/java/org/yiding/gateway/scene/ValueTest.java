package org.yiding.gateway.scene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yiding.gateway.scene.Asking.answer;
import static org.yiding.gateway.scene.Asking.sameAsOneSchema;

import graphql.schema.idl.SchemaPrinter;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yiding.gateway.merge.Answer;

/** Enums and inputs that only some subgraphs know, scalars, arguments and variables. */
class ValueTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{ tone when(at: \"2024\") pick word matrix }",
                "{ things { id colour made meta price } }",
                "{ things { grid { id } price(in: \"USD\") usd: price(in: \"USD\") eur: price } }",
                "{ filtered(by: { colour: RED, limit: 3, nested: { colour: BLUE } }) { colour made } }",
                "query($n: Int = 4, $list: [Int!]) { pick(by: { limit: $n }, list: $list) word(b: $n) }",
                "query($by: Pick, $t: Tone = LOUD) { pick(by: $by, tone: $t) filtered(by: $by) { id meta } }",
                "query($on: Boolean! = true) { things { id made @include(if: $on) price @skip(if: $on) } }",
            })
    void federatedAnswerIsThatOfOneSchema(String operation) {
        sameAsOneSchema("values", operation, Map.of("by", Map.of("limit", 2)));
    }

    @Test
    void valueThatIsNotPublicBecomesNullWithAnError() {
        Answer answer = answer("values", "{ tones things { tone } }");

        assertThat(answer.data()).hasToString("{tones=[SOFT, null, LOUD], things=[{tone=SOFT}, {tone=null}]}");
        assertThat(answer.errors())
                .extracting(error -> String.valueOf(error.get("path")))
                .containsExactly("[tones, 1]", "[things, 1, tone]");
    }

    @Test
    void inputFieldThatOneSubgraphLacksDoesNotExist() {
        for (String tool : Scene.TOOLS) {
            String printed = new SchemaPrinter()
                    .print(new Scene("values", tool).supergraph().publicSchema());

            assertThat(printed)
                    .contains("input Pick {\n  colour: Colour\n  limit: Int = 5\n  nested: Pick\n}")
                    .contains("label(sort: Sort): String")
                    .contains("enum Sort {\n  DOWN\n  UP\n}")
                    .contains("enum Tone {\n  LOUD\n  SOFT\n}");
        }
    }
}
