package org.yiding.directory.naming;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PinyinTest {

    @ParameterizedTest
    @CsvSource({"财政局, cai zheng ju", "发展改革委, fa zhan gai ge wei", "绿化A办, lu hua a ban"})
    void textIsReadWithoutTones(String text, String pinyin) {
        assertThat(Pinyin.of(text)).isEqualTo(pinyin);
    }
}
