package org.yiding.regulation.amending.apply;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** New words at the end of a sentence, an entry or a paragraph, and two additions at one place. */
class WordInsertsTest {
    private static final String PIERS = """
            码头办法
            第一条　码头应当登记。登记不收费。
            第二条　登记按照下列程序进行：
            （一）申请；
            （二）公示，公示期为7日；
            （三）发证。
            第三条　公安等部门协助。
            """;

    private static String after(String points) {
        return Forms.afterPoints(PIERS, points);
    }

    @Test
    void putsAPartOfASentenceBeforeItsSign() {
        assertThat(after("一、在第一条第一句末尾增加“并公布”。")).isEqualTo(PIERS.replace("应当登记。", "应当登记并公布。"));
    }

    @Test
    void letsWordsWithSignsAtBothEndsTakeThePlaceOfTheSign() {
        assertThat(after("一、在第一条第二句末尾增加“，但是可以收取工本费。”")).isEqualTo(PIERS.replace("不收费。", "不收费，但是可以收取工本费。"));
    }

    @Test
    void putsAFurtherSentenceBehindTheFullStop() {
        assertThat(after("一、将第一条第二句中的“不收费”修改为“免费”，并在句末增加“具体办法另行制定。”"))
                .isEqualTo(PIERS.replace("登记不收费。", "登记免费。具体办法另行制定。"));
    }

    @Test
    void putsWordsBehindAnEntryBeforeItsSign() {
        assertThat(after("一、在第二条第二项后增加“，有异议的，应当复核”的内容。")).isEqualTo(PIERS.replace("为7日；", "为7日，有异议的，应当复核；"));
    }

    @Test
    void refusesASentenceBehindAnEntryThatEndsWithASemicolon() {
        assertThat(after("一、在第二条第二项后增加“由港务局负责。”")).startsWith("refused").contains("说不清新的一句加在哪里");
    }

    @Test
    void refusesWordsAtTheEndOfAParagraphThatHoldsAList() {
        assertThat(after("一、在第二条末尾增加“具体办法另行制定。”")).startsWith("refused").contains("列有各项");
    }

    @Test
    void keepsWordsThatAreAddedRightBeforeOthersThatChange() {
        assertThat(after("一、在第三条“公安”后增加“、海事”，将“等部门”修改为“等主管部门”。")).isEqualTo(PIERS.replace("公安等部门", "公安、海事等主管部门"));
    }

    @Test
    void refusesTwoAdditionsAtOnePlace() {
        assertThat(after("一、在第三条“公安”后增加“、海事”。\n二、在第三条“等部门”前增加“、渔政”。"))
                .startsWith("refused")
                .contains("说不清先后");
    }
}
