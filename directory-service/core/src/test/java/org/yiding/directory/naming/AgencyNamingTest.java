package org.yiding.directory.naming;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yiding.directory.model.NameKind;

class AgencyNamingTest {

    @ParameterizedTest
    @ValueSource(strings = {"苏州市人民政府", "苏州市人民政府办公室", "苏州市卫生健康委员会", "昆山市人民法院", "广西壮族自治区人民政府办公厅"})
    void nameThatSpellsOutRegionAndOrganIsFull(String name) {
        assertThat(AgencyNaming.kindOf(name)).isEqualTo(NameKind.FULL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"市政府办公室", "市国资委", "苏州市应急局", "苏州海关", "张家港市", "市纪委监委", "人行苏州中支"})
    void nameThatMayBeAShortFormIsAnAbbreviation(String name) {
        assertThat(AgencyNaming.kindOf(name)).isEqualTo(NameKind.ABBREVIATION);
    }

    @ParameterizedTest
    @CsvSource({
        "市政府办公室, 苏州市人民政府办公室, 苏州市",
        "市国资委, 苏州市国资委, 苏州市",
        "县财政局, 沛县财政局, 沛县",
        "省政府, 江苏省人民政府, 江苏省",
        "市公安局５分局, 市公安局5分局, 苏州市"
    })
    void twoWritingsOfOneNameShareTheirKey(String written, String other, String region) {
        assertThat(AgencyNaming.matchKey(written, region)).isEqualTo(AgencyNaming.matchKey(other, region));
    }

    @ParameterizedTest
    @CsvSource({"市公安局, 苏州海关, 苏州市", "市场监管局, 市市场监管局, 苏州市", "市委办公室, 市政府办公室, 苏州市", "省财政厅, 苏州市财政厅, 苏州市"})
    void differentNamesKeepDifferentKeys(String written, String other, String region) {
        assertThat(AgencyNaming.matchKey(written, region)).isNotEqualTo(AgencyNaming.matchKey(other, region));
    }

    @Test
    void levelWordMeansNothingWhereTheRegionIsNotKnown() {
        assertThat(AgencyNaming.matchKey("市公安局", null)).isEqualTo("市公安局");
    }
}
