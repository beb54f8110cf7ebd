package org.yiding.regulation.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class VersionTest {

    private static final LocalDate FIRST = LocalDate.of(2020, 5, 1);
    private static final LocalDate NEXT = LocalDate.of(2022, 1, 1);

    @Test
    void versionHoldsFromItsFirstDayUntilTheNextOneDoes() {
        Version version = new Version(FIRST, NEXT, true);

        assertThat(version.holdsOn(FIRST.minusDays(1))).isFalse();
        assertThat(version.holdsOn(FIRST)).isTrue();
        assertThat(version.holdsOn(NEXT.minusDays(1))).isTrue();
        assertThat(version.holdsOn(NEXT)).isFalse();
        assertThat(new Version(FIRST, null, true).holdsOn(LocalDate.MAX)).isTrue();
    }

    @Test
    void versionThatIsSupersededBeforeItBeginsIsRefused() {
        assertThatThrownBy(() -> new Version(NEXT, FIRST, true))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("A version must begin before it is superseded: 2022-01-01, 2020-05-01");
    }
}
