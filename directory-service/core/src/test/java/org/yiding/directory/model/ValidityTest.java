package org.yiding.directory.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ValidityTest {

    private static final LocalDate FIRST = LocalDate.of(2018, 10, 1);
    private static final LocalDate END = LocalDate.of(2023, 7, 1);

    @Test
    void firstDayIsIncludedAndTheEndIsNot() {
        Validity period = new Validity(FIRST, END);

        assertThat(period.contains(FIRST.minusDays(1))).isFalse();
        assertThat(period.contains(FIRST)).isTrue();
        assertThat(period.contains(END.minusDays(1))).isTrue();
        assertThat(period.contains(END)).isFalse();
    }

    @Test
    void unknownEndsHoldForEver() {
        assertThat(Validity.OPEN.contains(LocalDate.MIN)).isTrue();
        assertThat(Validity.OPEN.contains(LocalDate.MAX)).isTrue();
        assertThat(new Validity(FIRST, null).contains(LocalDate.MAX)).isTrue();
        assertThat(new Validity(null, END).contains(LocalDate.MIN)).isTrue();
    }

    @Test
    void periodThatEndsBeforeItBeginsIsRefused() {
        assertThatThrownBy(() -> new Validity(END, FIRST))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("A period must begin before it ends: 2023-07-01 to 2018-10-01");
        assertThatThrownBy(() -> new Validity(FIRST, FIRST)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whatTwoPeriodsShareBeginsWithTheLaterAndEndsWithTheEarlier() {
        Validity reform = new Validity(FIRST, END);

        assertThat(reform.sharedWith(new Validity(null, FIRST.plusDays(1))))
                .contains(new Validity(FIRST, FIRST.plusDays(1)));
        assertThat(reform.sharedWith(Validity.OPEN)).contains(reform);
        assertThat(reform.sharedWith(new Validity(END, null))).isEmpty();
    }
}
