package org.yiding.regulation.amending.apply;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Places that are named first, with the clause about them behind, a colon or a comma. */
class TopicFormsTest {
    private static final String BEFORE = """
            船坞条例
            第一条　船坞由港务局管理。
            禁止超载。
            船主应当自查。
            第二条　船主应当：
            （一）登记；
            （二）报港务局备案。
            """;

    @Test
    void deletesWhatLiesWithinThePlaceNamedFirst() {
        String expected = BEFORE.replace("禁止超载。\n船主应当自查。", "船主应当年检。").replace("（一）登记；\n（二）报", "（一）报");

        assertThat(Forms.afterPoints(BEFORE, "一、第一条删去第二款，将第三款修改为：“船主应当年检。”\n二、第二条中删去第一项。"))
                .isEqualTo(expected);
        assertThat(Forms.afterPoints(BEFORE, "一、第一条：删去第二款；第三款修改为：“船主应当年检。”\n二、第二条，删去第一项。"))
                .isEqualTo(expected);
    }

    @Test
    void replacesWordsOfThePlaceNamedFirst() {
        String expected = BEFORE.replace("港务局管理", "港口局管理").replace("报港务局备案", "报港口局");

        for (String joined : new String[] {"，将", "：将", "："}) {
            assertThat(Forms.afterPoints(BEFORE, "一、第一条" + joined + "“港务局”修改为“港口局”。\n二、第二条：第二项中的“港务局备案”修改为“港口局”。"))
                    .isEqualTo(expected);
        }
    }

    @Test
    void restatesThePlaceNamedFirst() {
        for (String sign : new String[] {"，", "："}) {
            assertThat(Forms.afterPoints(BEFORE, "一、第一条第二款" + sign + "修改为：“禁止夜航。”"))
                    .isEqualTo(BEFORE.replace("禁止超载", "禁止夜航"));
        }
    }

    @Test
    void refusesWordsThatWouldLieInADeletedParagraph() {
        assertThat(Forms.afterPoints(BEFORE, "一、第一条删去第二款，将“港务局”修改为“港口局”。")).startsWith("refused");
    }

    @Test
    void refusesWordsThatSeveralPlacesNamedFirstMayHave() {
        assertThat(Forms.afterPoints(BEFORE, "一、第一条、第二条，将“港务局”修改为“港口局”。"))
                .startsWith("refused")
                .contains("没有读懂这句话");
    }
}
