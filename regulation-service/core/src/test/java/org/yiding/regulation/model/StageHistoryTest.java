package org.yiding.regulation.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yiding.regulation.model.RegulationStage.AMENDED;
import static org.yiding.regulation.model.RegulationStage.DELIBERATED;
import static org.yiding.regulation.model.RegulationStage.DRAFT;
import static org.yiding.regulation.model.RegulationStage.IN_FORCE;
import static org.yiding.regulation.model.RegulationStage.LAPSED;
import static org.yiding.regulation.model.RegulationStage.PROMULGATED;
import static org.yiding.regulation.model.RegulationStage.REPEALED;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.yiding.regulation.model.StageHistory.Step;

class StageHistoryTest {

    private static final LocalDate TABLED = LocalDate.of(2020, 1, 10);
    private static final LocalDate DECIDED = LocalDate.of(2020, 3, 23);
    private static final LocalDate EFFECTIVE = LocalDate.of(2020, 5, 1);
    private static final StageHistory LIFE = history(
            new StageEntry(IN_FORCE, EFFECTIVE, "c"),
            new StageEntry(DRAFT, TABLED, "a"),
            new StageEntry(DELIBERATED, DECIDED, "b"));

    @Test
    void stageOnADayIsTheFurthestReachedByThen() {
        assertThat(LIFE.stageOn(TABLED.minusDays(1))).isEmpty();
        assertThat(LIFE.stageOn(TABLED)).contains(DRAFT);
        assertThat(LIFE.stageOn(DECIDED.minusDays(1))).contains(DRAFT);
        assertThat(LIFE.stageOn(DECIDED)).contains(DELIBERATED);
        assertThat(LIFE.stageOn(EFFECTIVE)).contains(IN_FORCE);
        assertThat(LIFE.stageOn(EFFECTIVE.plusYears(50))).contains(IN_FORCE);
    }

    @Test
    void twoStagesOfOneDayAreTheFurtherOne() {
        StageHistory sameDay = history(new StageEntry(DELIBERATED, DECIDED, "b"), new StageEntry(DRAFT, DECIDED, "a"));

        assertThat(sameDay.stageOn(DECIDED)).contains(DELIBERATED);
    }

    @Test
    void laterStageIsRecorded() {
        assertThat(LIFE.step(AMENDED, EFFECTIVE.plusYears(1)))
                .isEqualTo(new Step(true, "Its stage is AMENDED from 2021-05-01 on."));
        assertThat(history().step(DRAFT, TABLED)).isEqualTo(new Step(true, "Its stage is DRAFT from 2020-01-10 on."));
    }

    @Test
    void noStageIsLeftOutOnTheWayToForce() {
        StageHistory draft = history(new StageEntry(DRAFT, TABLED, "a"));

        assertThat(draft.advance(DELIBERATED, DECIDED).recorded()).isTrue();
        assertThat(draft.advance(IN_FORCE, EFFECTIVE))
                .isEqualTo(new Step(false, "IN_FORCE comes after PROMULGATED; on 2020-05-01 it is DRAFT."));
        assertThat(history().advance(PROMULGATED, DECIDED))
                .isEqualTo(
                        new Step(false, "PROMULGATED comes after DELIBERATED; on 2020-03-23 nothing is known of it."));
        assertThat(LIFE.advance(PROMULGATED, DECIDED.plusDays(10)).recorded()).isTrue();
    }

    @Test
    void stageInBetweenFillsTheGap() {
        assertThat(LIFE.step(PROMULGATED, DECIDED.plusDays(10)).recorded()).isTrue();
    }

    @Test
    void earlierEvidenceOfTheSameStageIsRecorded() {
        assertThat(LIFE.step(IN_FORCE, EFFECTIVE.minusDays(3)).recorded()).isTrue();
    }

    @Test
    void stageThatWasReachedIsNotRecordedAgain() {
        assertThat(LIFE.step(IN_FORCE, EFFECTIVE.plusYears(1)))
                .isEqualTo(new Step(false, "It has been IN_FORCE since 2020-05-01."));
    }

    @Test
    void nothingGoesBackwards() {
        assertThat(LIFE.step(DELIBERATED, EFFECTIVE.plusYears(1)))
                .isEqualTo(new Step(
                        false, "Its stage stays IN_FORCE since 2020-05-01; DELIBERATED would be a step back."));
    }

    @Test
    void olderDocumentCannotOvertakeWhatCameLater() {
        assertThat(LIFE.step(IN_FORCE, TABLED.plusDays(1)))
                .isEqualTo(new Step(false, "Its stage stays: on 2020-03-23 it was still DELIBERATED."));
    }

    @Test
    void whatHasEndedDoesNotEndAgainInAnotherWay() {
        StageHistory repealed = history(new StageEntry(REPEALED, EFFECTIVE, "d"));

        assertThat(repealed.step(LAPSED, EFFECTIVE.plusDays(1)))
                .isEqualTo(new Step(false, "It has been REPEALED since 2020-05-01."));
        assertThat(Stream.of(RegulationStage.values()).filter(RegulationStage::isFinal))
                .containsExactly(REPEALED, LAPSED);
    }

    private static StageHistory history(StageEntry... entries) {
        return new StageHistory(List.of(entries));
    }
}
