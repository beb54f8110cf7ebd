package org.yiding.directory.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The planning bureau that became the bureau of natural resources in January 2019. */
class AgencyNamesTest {

    private static final LocalDate REFORM = LocalDate.of(2019, 1, 10);
    private static final AgencyNames BUREAU = new AgencyNames(List.of(
            name("市资源规划局", NameKind.ABBREVIATION, REFORM, null),
            name("苏州市自然资源和规划局", NameKind.FULL, REFORM, null),
            name("苏州市规划局", NameKind.FORMER, LocalDate.of(2001, 1, 1), REFORM),
            name("市规划局", NameKind.ABBREVIATION, LocalDate.of(2001, 1, 1), REFORM)));

    @Test
    void agencyIsCalledByTheFullNameOfTheDay() {
        assertThat(BUREAU.nameOn(REFORM.minusDays(1))).isEqualTo("苏州市规划局");
        assertThat(BUREAU.nameOn(REFORM)).isEqualTo("苏州市自然资源和规划局");
    }

    @Test
    void shortNameIsTheOneOfTheDay() {
        assertThat(BUREAU.shortNameOn(REFORM.minusDays(1))).contains("市规划局");
        assertThat(BUREAU.shortNameOn(REFORM)).contains("市资源规划局");
        assertThat(BUREAU.shortNameOn(LocalDate.of(1999, 1, 1))).isEmpty();
    }

    @Test
    void agencyKnownByItsShortFormAloneIsCalledByIt() {
        AgencyNames known = new AgencyNames(List.of(name("市打私办", NameKind.ABBREVIATION, null, null)));

        assertThat(known.nameOn(REFORM)).isEqualTo("市打私办");
    }

    @Test
    void mostLatelyObservedOfSeveralShortFormsWins() {
        AgencyNames names = new AgencyNames(List.of(
                observed("市打私办", LocalDate.of(2019, 5, 1)),
                observed("市反走私办", LocalDate.of(2020, 3, 23)),
                name("市打击走私办", NameKind.ABBREVIATION, null, null)));

        assertThat(names.shortNameOn(REFORM)).contains("市反走私办");
    }

    @Test
    void outsideOfEveryPeriodTheNearestNameIsGiven() {
        AgencyNames abolished = new AgencyNames(List.of(
                name("苏州市物价局", NameKind.FULL, LocalDate.of(1990, 1, 1), LocalDate.of(2010, 1, 1)),
                name("苏州市价格局", NameKind.FULL, LocalDate.of(2010, 1, 1), REFORM)));

        assertThat(abolished.nameOn(LocalDate.of(2024, 1, 1))).isEqualTo("苏州市价格局");
        assertThat(abolished.nameOn(LocalDate.of(1980, 1, 1))).isEqualTo("苏州市物价局");
    }

    @Test
    void agencyThatIsGoneIsCalledByItsLastFullName() {
        AgencyNames gone = new AgencyNames(List.of(
                name("市物价局", NameKind.ABBREVIATION, null, REFORM),
                name("苏州市物价局", NameKind.FORMER, null, REFORM),
                name("市价格局", NameKind.ABBREVIATION, null, REFORM)));

        assertThat(gone.nameOn(REFORM)).isEqualTo("苏州市物价局");
    }

    @Test
    void namesAreListedFullFirstThenFromOldToYoung() {
        assertThat(BUREAU.inOrder())
                .extracting(DatedName::name)
                .containsExactly("苏州市自然资源和规划局", "市规划局", "市资源规划局", "苏州市规划局");
    }

    @Test
    void agencyWithoutANameDoesNotExist() {
        assertThatThrownBy(() -> new AgencyNames(List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("An agency has at least one name");
    }

    @Test
    void secondFullNameOfADayAndTheSameNameTwiceClash() {
        assertThat(BUREAU.clashWith(name("苏州市资源局", NameKind.FULL, REFORM.minusDays(1), REFORM)))
                .map(DatedName::name)
                .contains("苏州市规划局");
        assertThat(BUREAU.clashWith(name("市规划局", NameKind.ABBREVIATION, REFORM.minusDays(1), null)))
                .map(DatedName::name)
                .contains("市规划局");
        assertThat(BUREAU.clashWith(name("市规划局", NameKind.ABBREVIATION, REFORM, null)))
                .isEmpty();
    }

    private static DatedName name(String name, NameKind kind, @Nullable LocalDate from, @Nullable LocalDate to) {
        return new DatedName(name, kind, new Validity(from, to), null);
    }

    private static DatedName observed(String name, LocalDate day) {
        return new DatedName(name, NameKind.ABBREVIATION, Validity.OPEN, day);
    }
}
