package org.yiding.directory.naming;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameQueryTest {

    @ParameterizedTest
    @CsvSource({
        "caizheng, caizheng",
        "'Cai Zheng Ju', caizhengju",
        "czj, czj",
        "xi’an, xian",
        "lvhua, luhua",
        "lühua, luhua",
        "12345rx, 12345rx"
    })
    void lettersAreTakenForASound(String typed, String letters) {
        assertThat(NameQuery.of(typed).letters()).isEqualTo(letters);
    }

    @ParameterizedTest
    @CsvSource({"财政", "cai政", "12345", "50%"})
    void whatIsNotLettersAloneIsPartOfAName(String typed) {
        assertThat(NameQuery.of(typed)).isEqualTo(new NameQuery(typed, null));
    }
}
