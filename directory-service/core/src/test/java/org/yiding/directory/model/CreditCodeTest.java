package org.yiding.directory.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CreditCodeTest {

    /** The example that explanations of the standard work through, and codes of companies as they publish them. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "91350100M000100Y43",
                "91110000802100433B",
                "91440300708461136T",
                "91330100799655058B",
                "914403001922038216"
            })
    void codeWithItsCheckSignHasNoFlaw(String code) {
        assertThat(CreditCode.flawOf(code)).isEmpty();
    }

    @Test
    void oneSignWrittenWronglyIsNoticed() {
        assertThat(CreditCode.flawOf("91350100M000100Y44")).contains("has the check sign 4 where GB 32100 gives 3");
        assertThat(CreditCode.flawOf("91350100M000010Y43")).isPresent();
        assertThat(CreditCode.flawOf("91530100M000100Y43")).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "9135010000010043", "91350100m000100Y43", "91350100I000100Y43", "91A50100M000100Y43"})
    void whatHasNotTheFormIsAFlaw(String code) {
        assertThat(CreditCode.flawOf(code))
                .hasValueSatisfying(flaw -> assertThat(flaw).startsWith("has not the form"));
    }
}
