package org.yiding.meeting.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ChangeKindTest {

    @ParameterizedTest
    @CsvSource({
        "DRAFT,      REIMPORTED REREAD CORRECTED CONFIRMED WITHDRAWN SUPERSEDED",
        "CORRECTED,  REIMPORTED REREAD CORRECTED CONFIRMED WITHDRAWN SUPERSEDED",
        "CONFIRMED,  PUBLISHED MARKED_INTERNAL REOPENED WITHDRAWN SUPERSEDED",
        "PUBLISHED,  MARKED_INTERNAL REOPENED WITHDRAWN SUPERSEDED",
        "INTERNAL,   PUBLISHED REOPENED WITHDRAWN SUPERSEDED",
        "WITHDRAWN,  REOPENED",
        "SUPERSEDED, REOPENED"
    })
    void stateSaysWhatCanHappenNext(MeetingState state, String changes) {
        List<String> possible = Arrays.stream(ChangeKind.values())
                .filter(change -> change.isPossibleIn(state))
                .map(Enum::name)
                .toList();

        assertThat(possible).containsExactly(changes.split(" "));
    }

    @ParameterizedTest
    @EnumSource(MeetingState.class)
    void whatIsConfirmedCannotBeCorrected(MeetingState state) {
        assertThat(ChangeKind.CORRECTED.isPossibleIn(state)).isEqualTo(state.isOpen());
        assertThat(state.isOpen() && state.isConfirmed()).isFalse();
    }

    @Test
    void importBeginsARecordAndHappensToNone() {
        assertThat(Arrays.stream(MeetingState.values()).filter(ChangeKind.IMPORTED::isPossibleIn))
                .isEmpty();
    }
}
