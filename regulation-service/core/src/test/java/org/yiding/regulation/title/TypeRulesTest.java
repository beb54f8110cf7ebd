package org.yiding.regulation.title;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yiding.regulation.model.Classification;
import org.yiding.regulation.model.Classification.Certainty;
import org.yiding.regulation.model.RegulationType;

class TypeRulesTest {

    @ParameterizedTest
    @CsvSource({
        "中华人民共和国安全生产法, LAW, BY_FORM",
        "立法法, LAW, BY_FORM",
        "规章制定程序条例, ADMINISTRATIVE_REGULATION, BY_FORM",
        "苏州市供水条例, LOCAL_REGULATION, BY_FORM",
        "江苏省安全生产条例, LOCAL_REGULATION, BY_FORM",
        "苏州市反走私综合治理办法（草案）, RULE, BY_FORM",
        "关于修改<苏州市建筑施工安全监督管理办法>等3件规章的决定, RULE, BY_FORM",
        "关于修改《苏州市供水条例》的决定, LOCAL_REGULATION, BY_FORM",
        "关于废止部分地方性法规的决定, LOCAL_REGULATION, BY_FORM",
        "苏州市推进国有企业退休人员社会化管理实施办法, NORMATIVE_DOCUMENT, BY_DEFAULT",
        "关于工伤保险市区统筹的实施意见, NORMATIVE_DOCUMENT, BY_DEFAULT",
        "深化推进苏相合作区开发建设的工作方案, NORMATIVE_DOCUMENT, BY_DEFAULT",
        "苏州市规划委员会工作规则, NORMATIVE_DOCUMENT, BY_DEFAULT",
        "关于修改<苏州市燃气管理办法>的决定, NORMATIVE_DOCUMENT, BY_DEFAULT"
    })
    void typeFollowsFromTheTitle(String title, RegulationType type, Certainty certainty) {
        Classification found = classified(title, null);

        assertThat(found.type()).isEqualTo(type);
        assertThat(found.certainty()).isEqualTo(certainty);
    }

    @Test
    void whatTheDocumentSaysOutweighsTheForm() {
        Classification found = classified("苏州市燃气管理办法", RegulationType.RULE);

        assertThat(found).isEqualTo(new Classification(RegulationType.RULE, Certainty.STATED, "文件写明"));
        assertThat(found.provesMoreThan(Certainty.BY_FORM)).isTrue();
        assertThat(found.provesMoreThan(Certainty.STATED)).isFalse();
    }

    @Test
    void basisNamesTheRule() {
        assertThat(classified("苏州市供水条例", null).basis()).isEqualTo("地方“条例”，规章不得称“条例”（规章制定程序条例），故为地方性法规");
        assertThat(classified("关于修改《苏州市供水条例》的决定", null).basis())
                .isEqualTo("与所修改的《苏州市供水条例》同类：地方“条例”，规章不得称“条例”（规章制定程序条例），故为地方性法规");
    }

    @Test
    void whatADecisionOnRulesAmendsIsARule() {
        InstrumentTitle act = InstrumentTitle.of("关于修改<苏州市建筑施工安全监督管理办法>等3件规章的决定");

        assertThat(TypeRules.amendedBy(act, classified(act.text(), null)))
                .contains(new Classification(
                        RegulationType.RULE, Certainty.BY_FORM, "由《关于修改<苏州市建筑施工安全监督管理办法>等3件规章的决定》修改，与其同类"));
        assertThat(TypeRules.amendedBy(act, classified("关于某事的意见", null))).isEmpty();
    }

    private static Classification classified(String written, RegulationType stated) {
        InstrumentTitle title = InstrumentTitle.of(written);
        return TypeRules.classify(title, Home.of(title, "苏州市", "00"), stated);
    }
}
