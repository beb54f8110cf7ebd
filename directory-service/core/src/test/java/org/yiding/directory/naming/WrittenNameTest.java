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
}
