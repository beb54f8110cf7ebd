package org.yiding.regulation.keeping;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.yiding.regulation.keeping.ProvisionRow.Cause;
import org.yiding.regulation.text.Level;

class SentenceOriginTest {

    private static final LocalDate FIRST = LocalDate.parse("2018-01-01");
    private static final LocalDate SECOND = LocalDate.parse("2020-01-01");
    private static final LocalDate THIRD = LocalDate.parse("2022-01-01");
    private static final Cause SECOND_ACT = new Cause("second", "一、");
    private static final Cause THIRD_ACT = new Cause("third", "三、");

    private static KeptState state(LocalDate from, @Nullable LocalDate to, String text, @Nullable Cause cause) {
        return new KeptState(
                new ProvisionRow("p1", null, 1, 0, Level.PARAGRAPH, null, "", text, "\n", cause), from, to);
    }

    @Test
    void eachSentenceIsOlderThanTheWordsAroundItThatChangedLater() {
        List<KeptState> states = List.of(
                state(FIRST, SECOND, "甲。乙。", null),
                state(SECOND, THIRD, "甲。丙。", SECOND_ACT),
                state(THIRD, null, "甲。丙。丁（见附件。）。", THIRD_ACT));

        assertThat(SentenceOrigin.of(states, THIRD))
                .containsExactly(
                        new SentenceOrigin("甲。", FIRST, null),
                        new SentenceOrigin("丙。", SECOND, SECOND_ACT),
                        new SentenceOrigin("丁（见附件。）。", THIRD, THIRD_ACT));
        assertThat(SentenceOrigin.of(states, SECOND.minusDays(1)))
                .containsExactly(new SentenceOrigin("甲。", FIRST, null), new SentenceOrigin("乙。", FIRST, null));
    }

    @Test
    void sentenceThatWasAwayForAWhileCountsFromItsReturn() {
        List<KeptState> states = List.of(state(FIRST, SECOND, "甲。", null), state(THIRD, null, "甲。", THIRD_ACT));

        assertThat(SentenceOrigin.of(states, THIRD)).containsExactly(new SentenceOrigin("甲。", THIRD, THIRD_ACT));
        assertThat(SentenceOrigin.of(states, SECOND)).isEmpty();
    }
}
