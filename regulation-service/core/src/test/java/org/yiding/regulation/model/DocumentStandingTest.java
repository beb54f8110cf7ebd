package org.yiding.regulation.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class DocumentStandingTest {

    private static final LocalDate MEETING = LocalDate.of(2020, 3, 23);

    @Test
    void standingIsEvidenceOfOneStage() {
        assertThat(DocumentStanding.values())
                .extracting(DocumentStanding::stage)
                .containsExactly(
                        RegulationStage.DELIBERATED,
                        RegulationStage.DRAFT,
                        RegulationStage.IN_FORCE,
                        RegulationStage.DRAFT);
    }

    @Test
    void whatIsInForceHasBeenSoSinceItsEffectiveDay() {
        LocalDate earlier = MEETING.minusYears(3);

        assertThat(DocumentStanding.IN_FORCE.since(MEETING, earlier)).isEqualTo(earlier);
        assertThat(DocumentStanding.IN_FORCE.since(MEETING, MEETING.plusDays(1)))
                .isEqualTo(MEETING);
        assertThat(DocumentStanding.IN_FORCE.since(MEETING, null)).isEqualTo(MEETING);
        assertThat(DocumentStanding.DELIBERATED.since(MEETING, earlier)).isEqualTo(MEETING);
    }
}
