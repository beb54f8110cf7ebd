package org.yiding.directory.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TieTest {

    private static final UUID GOVERNMENT = new UUID(0, 1);
    private static final UUID BUREAU = new UUID(0, 2);
    private static final UUID STATION = new UUID(0, 3);
    private static final LocalDate REFORM = LocalDate.of(2019, 1, 10);

    @Test
    void tieToWhatLiesBelowClosesACircle() {
        List<Tie> tree = List.of(new Tie(BUREAU, GOVERNMENT, Validity.OPEN), new Tie(STATION, BUREAU, Validity.OPEN));

        assertThat(new Tie(GOVERNMENT, STATION, Validity.OPEN).circleWith(tree))
                .contains(List.of(GOVERNMENT, STATION, BUREAU, GOVERNMENT));
        assertThat(new Tie(STATION, GOVERNMENT, Validity.OPEN).circleWith(tree)).isEmpty();
    }

    @Test
    void tiesThatNeverHoldTogetherMakeNoCircle() {
        List<Tie> before = List.of(new Tie(STATION, BUREAU, new Validity(null, REFORM)));

        assertThat(new Tie(BUREAU, STATION, new Validity(REFORM, null)).circleWith(before))
                .isEmpty();
        assertThat(new Tie(BUREAU, STATION, new Validity(REFORM.minusDays(1), null)).circleWith(before))
                .contains(List.of(BUREAU, STATION, BUREAU));
    }

    @Test
    void circleNeedsOneDayOnWhichAllOfItHolds() {
        List<Tie> tree = List.of(
                new Tie(STATION, BUREAU, new Validity(null, REFORM)),
                new Tie(BUREAU, GOVERNMENT, new Validity(REFORM, null)));

        assertThat(new Tie(GOVERNMENT, STATION, Validity.OPEN).circleWith(tree)).isEmpty();
    }
}
