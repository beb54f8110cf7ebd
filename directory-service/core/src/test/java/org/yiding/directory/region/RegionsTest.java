package org.yiding.directory.region;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RegionsTest {

    @ParameterizedTest
    @CsvSource({"320000, 江苏省", "320500, 苏州市", "110000, 北京市", "152900, 阿拉善盟", "820000, 澳门特别行政区"})
    void provinceOrPrefectureIsKnownByItsCodeAndByItsName(String code, String name) {
        assertThat(Regions.nameOf(new RegionCode(code))).contains(name);
        assertThat(Regions.codeOf(name)).contains(new RegionCode(code));
        assertThat(Regions.flawOf(code, name)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"320583", "110101", "500229", "429004", "659001"})
    void countyIsTakenWhereCountiesCanLie(String code) {
        assertThat(Regions.flawOf(code, "某某市")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "3205, is not six digits",
        "32050a, is not six digits",
        "020000, is not six digits",
        "330000x, is not six digits",
        "170000, is no province or prefecture of GB/T 2260",
        "321400, is no province or prefecture of GB/T 2260",
        "321401, lies in no prefecture of GB/T 2260",
        "110301, lies in no prefecture of GB/T 2260",
        "179001, lies in no prefecture of GB/T 2260"
    })
    void codeThatCannotBeIsAFlaw(String code, String flaw) {
        assertThat(Regions.flawOf(code, null)).contains(flaw);
    }

    @Test
    void codeOfAnotherRegionIsAFlaw() {
        assertThat(Regions.flawOf("320200", "苏州市")).contains("is that of 无锡市, not of 苏州市");
    }

    @Test
    void regionLiesInItsPrefectureAndItsProvince() {
        assertThat(Regions.above(new RegionCode("320583"))).containsExactly("苏州市", "江苏省");
        assertThat(Regions.above(new RegionCode("320500"))).containsExactly("江苏省");
        assertThat(Regions.above(new RegionCode("110101"))).containsExactly("北京市");
        assertThat(Regions.above(new RegionCode("320000"))).isEmpty();
    }
}
