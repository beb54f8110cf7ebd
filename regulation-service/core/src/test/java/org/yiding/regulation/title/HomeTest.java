package org.yiding.regulation.title;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HomeTest {

    @ParameterizedTest
    @CsvSource({
        "中华人民共和国安全生产法, 中华人民共和国",
        "国务院关于加强法治政府建设的意见, 中华人民共和国",
        "规章制定程序条例, 中华人民共和国",
        "立法法, 中华人民共和国",
        "江苏省安全生产条例, 江苏省",
        "苏州市供水条例, 苏州市",
        "昆山市供水条例, 苏州市",
        "关于工伤保险市区统筹的实施意见, 苏州市",
        "市政府会议办法, 苏州市"
    })
    void titleBelongsToWhomItNamesElseToTheDocumentsRegion(String title, String region) {
        assertThat(Home.of(InstrumentTitle.of(title), "苏州市", "00").region()).isEqualTo(region);
    }

    @Test
    void titleOfNobodyKnownStaysWithItsDocument() {
        Home one = Home.of(InstrumentTitle.of("会议办法"), null, "aa");
        Home other = Home.of(InstrumentTitle.of("会议办法"), null, "bb");

        assertThat(one.region()).isNull();
        assertThat(one.scope()).isNotEqualTo(other.scope());
        assertThat(one.described()).isEqualTo("this document");
    }
}
