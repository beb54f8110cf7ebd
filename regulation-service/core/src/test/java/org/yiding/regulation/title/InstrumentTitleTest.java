package org.yiding.regulation.title;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InstrumentTitleTest {

    @ParameterizedTest
    @CsvSource({
        "《苏州市反走私综合治理办法（草案）》, 苏州市反走私综合治理办法, true",
        "苏州市反走私综合治理办法(草案修改稿), 苏州市反走私综合治理办法, true",
        "苏州市供水条例（修订草案送审稿）, 苏州市供水条例, true",
        "苏州市停车管理办法（试行）, 苏州市停车管理办法（试行）, false",
        "苏州市停车管理办法（试行）（征求意见稿）, 苏州市停车管理办法（试行）, true",
        "'苏\n州市燃气 管理办法', 苏州市燃气管理办法, false",
        "关于修改<苏州市燃气管理办法>等 3件规章的决定, 关于修改<苏州市燃气管理办法>等3件规章的决定, false",
        "（草案）, （草案）, true"
    })
    void markOfADraftIsNoPartOfTheTitle(String written, String text, boolean draft) {
        assertThat(InstrumentTitle.of(written)).isEqualTo(new InstrumentTitle(text, draft));
    }

    @Test
    void writingsThatDifferInBracketsAndWidthAreOneTitle() {
        String key = InstrumentTitle.of("关于修改〈苏州市燃气管理办法〉等３件规章的决定").matchKey();

        assertThat(key).isEqualTo(InstrumentTitle.of("关于修改<苏州市燃气管理办法>等3件规章的决定").matchKey());
        assertThat(key)
                .isEqualTo(InstrumentTitle.of("《关于修改《苏州市燃气管理办法》等3件规章的决定》").matchKey());
    }

    @Test
    void trialVersionIsAnotherInstrument() {
        assertThat(InstrumentTitle.of("停车管理办法（试行）").matchKey())
                .isNotEqualTo(InstrumentTitle.of("停车管理办法").matchKey());
    }

    @Test
    void titleThatCannotBeOneHasAFlaw() {
        assertThat(InstrumentTitle.flawOf("《》")).contains("is empty");
        assertThat(InstrumentTitle.flawOf("办\u200D法")).contains("contains the invisible character U+200D");
        assertThat(InstrumentTitle.flawOf("法".repeat(501))).contains("is longer than 500 characters");
        assertThat(InstrumentTitle.flawOf("苏州市燃气管理办法")).isEmpty();
    }
}
