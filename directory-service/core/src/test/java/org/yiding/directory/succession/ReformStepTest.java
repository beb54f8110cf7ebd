package org.yiding.directory.succession;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yiding.directory.model.SuccessionKind.ABOLISH;
import static org.yiding.directory.model.SuccessionKind.MERGE;
import static org.yiding.directory.model.SuccessionKind.RENAME;
import static org.yiding.directory.model.SuccessionKind.SPLIT;
import static org.yiding.directory.model.SuccessionKind.TRANSFER;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.yiding.directory.succession.Successor.Known;
import org.yiding.directory.succession.Successor.Named;

class ReformStepTest {

    private static final UUID PLANNING = new UUID(0, 1);
    private static final UUID LAND = new UUID(0, 2);
    private static final Named RESOURCES = new Named("市自然资源和规划局", List.of());

    @Test
    void wellFormedStepsHaveNoFlaw() {
        assertThat(List.of(
                        new ReformStep(MERGE, List.of(PLANNING, LAND), List.of(RESOURCES), null),
                        new ReformStep(MERGE, List.of(PLANNING, LAND), List.of(new Known(LAND)), null),
                        new ReformStep(MERGE, List.of(PLANNING), List.of(new Known(LAND)), null),
                        new ReformStep(SPLIT, List.of(PLANNING), List.of(new Known(PLANNING), RESOURCES), null),
                        new ReformStep(RENAME, List.of(PLANNING), List.of(RESOURCES), null),
                        new ReformStep(TRANSFER, List.of(PLANNING), List.of(new Known(LAND)), null),
                        new ReformStep(TRANSFER, List.of(PLANNING), List.of(RESOURCES), "测绘"),
                        new ReformStep(ABOLISH, List.of(PLANNING), List.of(), null)))
                .allSatisfy(step -> assertThat(step.flaw()).isEmpty());
    }

    @Test
    void stepOfAnotherFormSaysWhatItsKindNeeds() {
        assertThat(new ReformStep(MERGE, List.of(PLANNING), List.of(RESOURCES), null).flaw())
                .contains("is no MERGE, which merges two or more into one");
        assertThat(new ReformStep(SPLIT, List.of(PLANNING), List.of(RESOURCES), null).flaw())
                .contains("is no SPLIT, which splits one into two or more");
        assertThat(new ReformStep(RENAME, List.of(PLANNING), List.of(new Known(LAND)), null).flaw())
                .contains("is no RENAME, which renames one agency to one name");
        assertThat(new ReformStep(TRANSFER, List.of(PLANNING), List.of(RESOURCES), null).flaw())
                .contains("is no TRANSFER, which transfers one agency under a known one,"
                        + " or its duties in a matter to another");
        assertThat(new ReformStep(ABOLISH, List.of(PLANNING), List.of(new Known(PLANNING)), null).flaw())
                .contains("is no ABOLISH, which abolishes one agency");
        assertThat(new ReformStep(ABOLISH, List.of(PLANNING), List.of(), "测绘").flaw())
                .contains("has a matter, which only a transfer of duties has");
        assertThat(new ReformStep(MERGE, List.of(LAND, LAND), List.of(RESOURCES), null).flaw())
                .contains("names an agency twice on one side");
    }

    @Test
    void agencyGoesOnUnlessItIsMergedSplitOrAbolishedAway() {
        assertThat(new ReformStep(MERGE, List.of(PLANNING, LAND), List.of(new Known(LAND)), null).goesOn(LAND))
                .isTrue();
        assertThat(new ReformStep(MERGE, List.of(PLANNING, LAND), List.of(new Known(LAND)), null).goesOn(PLANNING))
                .isFalse();
        assertThat(new ReformStep(TRANSFER, List.of(PLANNING), List.of(RESOURCES), "测绘").goesOn(PLANNING))
                .isTrue();
    }
}
