package org.yiding.meeting.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.yiding.meeting.reading.Samples.assignments;

import org.junit.jupiter.api.Test;
import org.yiding.extraction.SourceText;
import org.yiding.meeting.model.Assignment;
import org.yiding.meeting.model.AssignmentRole;
import org.yiding.meeting.model.Confidence;
import org.yiding.meeting.model.Evidence;
import org.yiding.meeting.model.ReadMinutes;
import org.yiding.meeting.model.Warning;

/** 该局, 该公司, 该镇: charged by a word that only refers to who was named before. */
class BackReferenceFormsTest {

    @Test
    void anOfficeReferredToIsTheOneOfItsSortThatTheItemNamedBefore() {
        assertThat(assignments("会议听取了市城管局关于停车办法的汇报。会议决定，由该局修改完善后按程序印发。"))
                .extracting(Assignment::agency, Assignment::role, Assignment::nextStepAsWritten, Assignment::confidence)
                .containsExactly(tuple("市城管局", AssignmentRole.RESPONSIBLE, "按程序印发", Confidence.LIKELY));
    }

    @Test
    void theWordsThatNameItAreGivenAsTheReason() {
        assertThat(assignments("会议听取了市城管局关于停车办法的汇报。会议决定，由该局修改完善后按程序印发。"))
                .flatExtracting(Assignment::evidence)
                .extracting(Evidence::quote)
                .containsExactly("市城管局", "由该局修改完善后按程序印发");
    }

    @Test
    void townsAndCompaniesAreReferredToAsWell() {
        assertThat(assignments("太平镇政府配合，该镇负责征地拆迁。会议同意市城投公司的方案，该公司要牵头落实还款来源。"))
                .extracting(Assignment::agency, Assignment::role, Assignment::action)
                .containsExactly(
                        tuple("太平镇政府", AssignmentRole.SUPPORT, "征地拆迁"),
                        tuple("太平镇政府", AssignmentRole.RESPONSIBLE, "征地拆迁"),
                        tuple("市城投公司", AssignmentRole.LEAD, "牵头落实还款来源"));
    }

    @Test
    void whereSeveralCouldBeMeantNobodyIsChargedAndTheWordIsShown() {
        ReadMinutes read = read("会议听取了市住建局、市水务局的汇报。会议决定，由该局牵头拿出方案。");

        assertThat(read.items().get(0).resolutions())
                .flatExtracting(resolution -> resolution.assignments())
                .isEmpty();
        assertThat(read.warnings())
                .filteredOn(warning -> warning.message().contains("该局"))
                .extracting(Warning::code, warning -> warning.end() - warning.start())
                .containsExactly(tuple(Warning.Code.UNPARSED_SPAN, 2));
    }

    @Test
    void anAgencyOfAnotherItemIsNotMeant() {
        ReadMinutes read = read("会议听取了市住建局的汇报。\n二、研究供水价格有关工作\n会议决定，由该局牵头拿出方案。");

        assertThat(read.items().get(1).resolutions())
                .flatExtracting(resolution -> resolution.assignments())
                .isEmpty();
    }

    @Test
    void anOfficerOfTheOneReferredToIsNotItself() {
        assertThat(assignments("会议同意市发改委的方案，由该委主要负责同志兼任办公室主任。")).isEmpty();
    }

    private static ReadMinutes read(String body) {
        String text = """
                云川市人民政府第8次常务会议纪要
                2024年3月5日，林知远市长主持召开市政府第8次常务会议，研究有关工作。
                一、研究城市更新有关工作
                """ + body + "\n";
        return new MinutesReader().read(SourceText.of(text));
    }
}
