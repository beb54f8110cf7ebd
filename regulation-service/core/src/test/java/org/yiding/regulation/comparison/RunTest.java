package org.yiding.regulation.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.yiding.regulation.comparison.Run.Fate;

class RunTest {
    private static Run kept(String text) {
        return new Run(Fate.KEPT, text);
    }

    private static Run deleted(String text) {
        return new Run(Fate.DELETED, text);
    }

    private static Run inserted(String text) {
        return new Run(Fate.INSERTED, text);
    }

    @Test
    void sameWordsAreOneKeptRun() {
        assertThat(Run.between("制定本办法。", "制定本办法。")).containsExactly(kept("制定本办法。"));
    }

    @Test
    void numbersAreReplacedWhole() {
        assertThat(Run.between("处二十五元罚款", "处三十五元罚款"))
                .containsExactly(kept("处"), deleted("二十五"), inserted("三十五"), kept("元罚款"));
    }

    @Test
    void provisionNumbersAreReplacedWhole() {
        assertThat(Run.between("违反第十条之一的", "违反第十一条的"))
                .containsExactly(kept("违反"), deleted("第十条之一"), inserted("第十一条"), kept("的"));
    }

    @Test
    void singleCharacterBetweenTwoChangesGoesWithThem() {
        assertThat(Run.between("市水务局管河", "市农业局理河"))
                .containsExactly(kept("市"), deleted("水务局管"), inserted("农业局理"), kept("河"));
    }

    @Test
    void wordsThatBothSidesEndWithAreKept() {
        assertThat(Run.between("由市物价局会同制定", "由市发展和改革委员会会同制定"))
                .containsExactly(kept("由市"), deleted("物价局"), inserted("发展和改革委员会"), kept("会同制定"));
    }

    @Test
    void charactersOutsideTheBasicPlaneStayWhole() {
        assertThat(Run.between("在𠮷地", "在𠮾地")).containsExactly(kept("在"), deleted("𠮷"), inserted("𠮾"), kept("地"));
    }

    @Test
    void emptyWordsGiveOneRun() {
        assertThat(Run.between("", "新的")).isEqualTo(List.of(inserted("新的")));
        assertThat(Run.between("旧的", "")).isEqualTo(List.of(deleted("旧的")));
    }
}
