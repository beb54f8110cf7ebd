package org.yiding.directory.naming;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WrittenNameTest {

    @ParameterizedTest
    @CsvSource({"王  翔, 王翔", "' 江\u3000皓 ', 江皓", "'市\n委政法委', 市委政法委", "John  Smith, John Smith", "苏州 ABC 公司, 苏州ABC公司"})
    void spacesThatTheLayoutPutInAreTakenOut(String written, String name) {
        assertThat(WrittenName.withoutSpacing(written)).isEqualTo(name);
    }

    @Test
    void ordinaryNameHasNoFlaw() {
        assertThat(WrittenName.flawOf("市卫生健康委")).isEmpty();
        assertThat(WrittenName.flawOf("𠮷野")).isEmpty();
    }

    @Test
    void invisibleCharacterIsAFlaw() {
        assertThat(WrittenName.flawOf("市公\u200B安局")).contains("contains the invisible character U+200B");
        assertThat(WrittenName.flawOf("王\u0000翔")).contains("contains the invisible character U+0000");
    }

    @Test
    void emptyAndEndlessNamesAreFlaws() {
        assertThat(WrittenName.flawOf(" \u3000")).contains("is empty");
        assertThat(WrittenName.flawOf("局".repeat(101))).contains("is longer than 100 characters");
        assertThat(WrittenName.flawOf("局".repeat(100))).isEmpty();
    }

    @Test
    void radicalInThePlaceOfTheCharacterItLooksLikeIsATrick() {
        assertThat(WrittenName.trickOf("苏州市⼈民政府")).contains("contains U+2F08, which only looks like 人");
        assertThat(WrittenName.trickOf("苏州市\uF9E4局")).contains("contains U+F9E4, which only looks like 理");
    }

    @Test
    void alphabetsThatNobodyMixesAreATrick() {
        assertThat(WrittenName.trickOf("苏州АBC公司")).contains("mixes letters of alphabets that look alike");
    }

    @ParameterizedTest
    @CsvSource({"苏州ABC公司", "市卫生健康委", "阿不都热合曼·买买提", "苏州１０２４中心", "𠮷野", "市12345热线办", "中新工业园区（筹）"})
    void namesThatPeopleBearAreNoTrick(String name) {
        assertThat(WrittenName.trickOf(name)).isEmpty();
    }
}
