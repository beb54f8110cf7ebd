package org.yiding.directory.succession;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.yiding.directory.model.SuccessionKind.ABOLISH;
import static org.yiding.directory.model.SuccessionKind.MERGE;
import static org.yiding.directory.model.SuccessionKind.RENAME;
import static org.yiding.directory.model.SuccessionKind.SPLIT;
import static org.yiding.directory.model.SuccessionKind.TRANSFER;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.yiding.directory.model.SuccessionKind;
import org.yiding.directory.succession.Lineage.Heir;

/** The reforms of an invented city: planning and land merged in 2019, part of the new bureau's duties passed on in 2024. */
class LineageTest {

    private static final UUID PLANNING = new UUID(0, 1);
    private static final UUID LAND = new UUID(0, 2);
    private static final UUID RESOURCES = new UUID(0, 3);
    private static final UUID FORESTRY = new UUID(0, 4);
    private static final LocalDate MERGED = LocalDate.of(2019, 1, 10);
    private static final LocalDate PASSED = LocalDate.of(2024, 3, 1);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);

    private final Lineage lineage = new Lineage(List.of(
            step(5, TRANSFER, RESOURCES, FORESTRY, PASSED, "森林防火", true),
            step(1, MERGE, PLANNING, RESOURCES, MERGED, null, false),
            step(2, MERGE, LAND, RESOURCES, MERGED, null, false)));

    @Test
    void whatMergedIsAnsweredForByWhatItBecame() {
        List<Heir> heirs = lineage.heirs(PLANNING, LocalDate.of(2018, 3, 1), TODAY);

        assertThat(heirs)
                .extracting(Heir::agency, Heir::matters)
                .containsExactly(tuple(RESOURCES, List.of()), tuple(FORESTRY, List.of("森林防火")));
        assertThat(heirs.getLast().path()).extracting(Succeeded::on).containsExactly(MERGED, PASSED);
    }

    @Test
    void onTheDayBeforeTheReformItIsTheAgencyItself() {
        assertThat(lineage.heirs(PLANNING, LocalDate.of(2018, 3, 1), MERGED.minusDays(1)))
                .containsExactly(new Heir(PLANNING, List.of(), List.of()));
        assertThat(lineage.heirs(RESOURCES, MERGED, PASSED.minusDays(1)))
                .extracting(Heir::agency)
                .containsExactly(RESOURCES);
    }

    @Test
    void dutiesThatHadPassedBeforeTheDayAreNotTheAgencys() {
        assertThat(lineage.heirs(RESOURCES, PASSED, TODAY))
                .extracting(Heir::agency)
                .containsExactly(RESOURCES);
    }

    @Test
    void newNameAndNewSuperiorLeaveTheDutiesWhereTheyWere() {
        Lineage renamed = new Lineage(List.of(
                step(1, RENAME, PLANNING, PLANNING, MERGED, null, true),
                step(2, TRANSFER, PLANNING, LAND, PASSED, null, true)));

        assertThat(renamed.heirs(PLANNING, LocalDate.EPOCH, TODAY))
                .containsExactly(new Heir(PLANNING, List.of(), List.of()));
    }

    @Test
    void agencyThatSplitGoesOnWhereItIsOneOfTheParts() {
        Lineage split = new Lineage(List.of(
                step(1, SPLIT, PLANNING, PLANNING, MERGED, null, true),
                step(2, SPLIT, PLANNING, LAND, MERGED, null, true)));

        assertThat(split.heirs(PLANNING, LocalDate.EPOCH, TODAY))
                .extracting(Heir::agency)
                .containsExactly(PLANNING, LAND);
    }

    @Test
    void nobodyAnswersForWhatWasAbolishedWithoutASuccessor() {
        Lineage abolished = new Lineage(List.of(step(1, ABOLISH, PLANNING, null, MERGED, null, false)));

        assertThat(abolished.heirs(PLANNING, LocalDate.EPOCH, TODAY)).isEmpty();
    }

    private static Succeeded step(
            long id, SuccessionKind kind, UUID agency, UUID successor, LocalDate on, String matter, boolean goesOn) {
        return new Succeeded(new UUID(1, id), kind, agency, successor, on, matter, goesOn);
    }
}
