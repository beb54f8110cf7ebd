package org.yiding.directory.naming;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgencyLikenessTest {

    private static final String REGION = "云川市";

    @ParameterizedTest
    @CsvSource({"市发改委, 市发展和改革委员会", "市卫健委, 云川市卫生健康委员会", "市住建局, 市住房和城乡建设局", "市政府办, 市人民政府办公室", "市编办, 市机构编制委员会办公室"})
    void whatKeepsTheOrderOfTheCharactersAndTheOrganCanBeShortForIt(String written, String known) {
        assertThat(AgencyLikeness.of(written, known, REGION))
                .hasValueSatisfying(likeness -> assertThat(likeness.score()).isBetween(0.7, 0.9));
    }

    @Test
    void writingsOfOneNameAreCertain() {
        assertThat(AgencyLikeness.of("市财政局", "云川市财政局", REGION))
                .hasValueSatisfying(likeness -> assertThat(likeness.score()).isEqualTo(1));
    }

    @Test
    void aShorterAbbreviationOfTheSameNameIsLessLikelyThanALongerOne() {
        double near =
                AgencyLikeness.of("市发展改革委", "市发展和改革委员会", REGION).orElseThrow().score();
        double far =
                AgencyLikeness.of("市发改委", "市发展和改革委员会", REGION).orElseThrow().score();

        assertThat(near).isGreaterThan(far);
    }

    @ParameterizedTest
    @CsvSource({"市财政局, 市公安局", "市发改委, 市发展改革研究院", "市水利局, 县水利局", "市住建局, 市住房和城乡建设委员会"})
    void anotherOrganOrAnotherNameIsNotProposedAsItsLongForm(String written, String known) {
        assertThat(AgencyLikeness.of(written, known, null)
                        .map(AgencyLikeness.Likeness::score)
                        .orElse(0.0))
                .isLessThan(0.6);
    }

    @ParameterizedTest
    @CsvSource({
        "市财证局, 市财政局, 0.75, Both are read yun chuan shi cai zheng ju.",
        "市政财局, 市财政局, 0.6, Two neighbouring characters stand the other way round.",
        "市财致局, 市财政局, 0.5, One character differs."
    })
    void slipOfTheKeyboardIsNamed(String written, String known, double score, String reason) {
        assertThat(AgencyLikeness.of(written, known, REGION)).contains(new AgencyLikeness.Likeness(score, reason));
    }

    @Test
    void nameInTheRegionsPapersMayLeaveTheRegionOut() {
        assertThat(AgencyLikeness.of("财政局", "市财政局", REGION))
                .contains(new AgencyLikeness.Likeness(
                        0.95, "财政局 and 市财政局 are writings of one name. 财政局 leaves its region out."));
    }

    @Test
    void charactersOfTheRegionsNameSpeakForNothing() {
        assertThat(AgencyLikeness.of("云川市民政局", "云川市财政局", REGION).map(AgencyLikeness.Likeness::reason))
                .contains("One character differs.");
        assertThat(AgencyLikeness.of("云川市农村局", "云川市商务局", REGION)).isEmpty();
    }
}
