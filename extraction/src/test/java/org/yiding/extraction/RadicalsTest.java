package org.yiding.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RadicalsTest {
    @Test
    void radicalsOfTheSupplementBecomeTheCharactersThatAreMeant() {
        assertThat(Radicals.unified("⼈⺠政府停⻋场⻓期开⻔")).isEqualTo("人民政府停车场长期开门");
    }

    @Test
    void radicalsThatStandForNoWholeCharacterStay() {
        assertThat(Radicals.unified("⺡旁")).isEqualTo("⺡旁");
    }

    @Test
    void otherTextIsLeftAlone() {
        assertThat(Radicals.unified("长期开门 ABC𠮷")).isEqualTo("长期开门 ABC𠮷");
    }
}
