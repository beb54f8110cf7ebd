package org.yiding.meeting.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.yiding.extraction.SourceText;
import org.yiding.meeting.model.Assignment;
import org.yiding.meeting.model.AssignmentRole;
import org.yiding.meeting.model.Confidence;
import org.yiding.meeting.model.Resolution;
import org.yiding.meeting.model.Ruling;

/** What a charge is to lead to: the day it is due, who is told to act beside the one in charge, and what becomes of the paper. */
class ChargeOutcomeFormsTest {

    private static List<Resolution> resolutions(String opinion) {
        String text = """
                云川市人民政府第8次常务会议纪要
                2024年3月5日，林知远市长主持召开市政府第8次常务会议，研究有关工作。
                一、研究城市更新有关工作
                """ + opinion + "\n";
        return new MinutesReader().read(SourceText.of(text)).items().get(0).resolutions();
    }

    private static List<Assignment> assignments(String opinion) {
        return resolutions(opinion).stream()
                .flatMap(resolution -> resolution.assignments().stream())
                .toList();
    }

    @Test
    void whoFollowsUponTheOneInChargeWithADayIsAccountableButLikelyAtMost() {
        List<Assignment> charged = assignments("由市督查室牵头，市文旅局、青石街道于4月15日前提出清单，各单位要支持。");

        assertThat(charged)
                .extracting(Assignment::agency, Assignment::role, Assignment::dueOn)
                .containsExactly(
                        tuple("市督查室", AssignmentRole.LEAD, LocalDate.of(2024, 4, 15)),
                        tuple("市文旅局", AssignmentRole.RESPONSIBLE, LocalDate.of(2024, 4, 15)),
                        tuple("青石街道", AssignmentRole.RESPONSIBLE, LocalDate.of(2024, 4, 15)));
        assertThat(charged.get(1).confidence()).isEqualTo(Confidence.LIKELY);
    }

    @Test
    void anAgencyWithADayButNobodyInChargeBeforeItIsNotAccountable() {
        assertThat(assignments("市文旅局于4月15日前已经提出清单，会议予以肯定。")).isEmpty();
    }

    @Test
    void aPaperMayBeReportedForIssueOrHandedDown() {
        assertThat(assignments("请市商务局修改后按程序报市政府发文实施。由市发改局按程序下达。"))
                .extracting(Assignment::agency, Assignment::nextStepAsWritten)
                .containsExactly(tuple("市商务局", "按程序报市政府发文实施"), tuple("市发改局", "按程序下达"));
    }

    @Test
    void aPaperSentBackIsForTheAgencyToComplete() {
        assertThat(assignments("退回市林业局补充完善资料，成熟后再提交会议研究。"))
                .extracting(Assignment::agency, Assignment::nextStepAsWritten)
                .containsExactly(tuple("市林业局", "再提交会议研究"));
    }

    @Test
    void propertyThatIsNotDisposedOfYetIsPutOff() {
        assertThat(resolutions("会议决定，旧址资产暂不处置。"))
                .flatExtracting(Resolution::rulings)
                .extracting(Ruling::asWritten)
                .containsExactly("暂不");
    }
}
