package org.yiding.directory.naming;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.yiding.directory.naming.PersonResemblance.Held;
import org.yiding.directory.naming.PersonResemblance.Shown;
import org.yiding.directory.naming.PersonResemblance.Succeeding;

class PersonResemblanceTest {

    private static final UUID PLANNING = new UUID(0, 1);
    private static final UUID RESOURCES = new UUID(0, 2);

    private static Shown shown(@Nullable LocalDate bornOn, Held... held) {
        return new Shown("黄戟", bornOn, List.of(held));
    }

    @Test
    void nameAloneSpeaksLittle() {
        PersonResemblance resemblance = PersonResemblance.of(
                shown(null, new Held(PLANNING, "市规划局", "局长")), shown(null, new Held(null, null, "县长")), Set.of());

        assertThat(resemblance).isEqualTo(new PersonResemblance(0.2, List.of("Both are called 黄戟.")));
    }

    @Test
    void agencyPostAndBirthSpeakForIt() {
        LocalDate day = LocalDate.of(1970, 5, 6);

        PersonResemblance resemblance = PersonResemblance.of(
                shown(day, new Held(PLANNING, "市规划局", "局长")), shown(day, new Held(PLANNING, "市规划局", "局长")), Set.of());

        assertThat(resemblance.score()).isEqualTo(0.95);
        assertThat(resemblance.reasons())
                .containsExactly(
                        "Both are called 黄戟.",
                        "Both are shown at 市规划局.",
                        "Both are shown as 局长.",
                        "Both were born on the same day.");
    }

    @Test
    void agencyThatBecameTheOthersSpeaksForIt() {
        PersonResemblance resemblance = PersonResemblance.of(
                shown(null, new Held(PLANNING, "市规划局", null)),
                shown(null, new Held(RESOURCES, "市资源规划局", null)),
                Set.of(new Succeeding(PLANNING, RESOURCES)));

        assertThat(resemblance.score()).isEqualTo(0.5, within(1e-9));
        assertThat(resemblance.reasons().getLast())
                .isEqualTo("One is shown at 市规划局, the other at what succeeded it or came before.");
    }
}
