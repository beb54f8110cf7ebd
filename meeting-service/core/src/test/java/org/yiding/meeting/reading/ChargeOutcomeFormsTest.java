package org.yiding.meeting.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.yiding.meeting.reading.Samples.assignments;
import static org.yiding.meeting.reading.Samples.resolutions;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.yiding.meeting.model.Assignment;
import org.yiding.meeting.model.AssignmentRole;
import org.yiding.meeting.model.Confidence;
import org.yiding.meeting.model.Resolution;
import org.yiding.meeting.model.Ruling;

/** What a charge is to lead to: the day it is due, who is told to act beside the one in charge, and what becomes of the paper. */
class ChargeOutcomeFormsTest {

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
    void whoSupportsStandsBehindTheOneInChargeWithoutACommaAndBesideACrowd() {
        assertThat(assignments("清产核资工作由市审计局牵头、市财政局和各平台公司配合，力争年内完成。"))
                .extracting(Assignment::agency, Assignment::role, Assignment::action, Assignment::dueOn)
                .containsExactly(
                        tuple("市审计局", AssignmentRole.LEAD, "力争年内完成", LocalDate.of(2024, 12, 31)),
                        tuple("市财政局", AssignmentRole.SUPPORT, "力争年内完成", LocalDate.of(2024, 12, 31)));
    }

    @Test
    void villagesThatSupportAreNoPartOfWhatIsToBeDone() {
        assertThat(assignments("由副镇长李梅牵头，各村配合，3月20日前完成灌渠清淤。"))
                .extracting(Assignment::person, Assignment::role, Assignment::action)
                .containsExactly(tuple("李梅", AssignmentRole.LEAD, "3月20日前完成灌渠清淤"));
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

    @Test
    void aNameThatEndsLikeOtherWordsMakesTheChargeLikelyAtMost() {
        assertThat(assignments("由市水利局牵头编制方案。由老旧小区改造办牵头编制方案。"))
                .extracting(Assignment::agency, Assignment::confidence)
                .containsExactly(tuple("市水利局", Confidence.CERTAIN), tuple("老旧小区改造办", Confidence.LIKELY));
    }

    @Test
    void whoeverTheMatterConcernsAndWhoTakesAnOfficeIsNotCharged() {
        assertThat(assignments("待遇由用人单位自行解决，指挥部由该委主要负责同志兼任主任。")).isEmpty();
    }

    @Test
    void whatIsDoneBesideAChargeNamesNobodyElse() {
        assertThat(assignments("由市商务局负责解释并牵头制定细则，市财政局、市投促局配合。"))
                .extracting(Assignment::agency, Assignment::role)
                .containsExactly(
                        tuple("市商务局", AssignmentRole.RESPONSIBLE),
                        tuple("市财政局", AssignmentRole.SUPPORT),
                        tuple("市投促局", AssignmentRole.SUPPORT));
    }

    @Test
    void anOfficeOfTheFinanceDepartmentIsNamedWhole() {
        assertThat(assignments("概算由市财政投资评审中心审定。"))
                .extracting(Assignment::agency)
                .containsExactly("市财政投资评审中心");
    }

    @Test
    void thePlaceConcernedSupportsBesideThoseNamed() {
        assertThat(assignments("由市应急局牵头，市环保局、市供电公司、所在区镇配合。"))
                .extracting(Assignment::agency, Assignment::role)
                .containsExactly(
                        tuple("市应急局", AssignmentRole.LEAD),
                        tuple("市环保局", AssignmentRole.SUPPORT),
                        tuple("市供电公司", AssignmentRole.SUPPORT));
    }

    @Test
    void stepsThatFollowUponEachOtherAreToldTogether() {
        assertThat(assignments("责成市城管局认真修改，报分管副市长审定后，以市人民政府议案形式提请市人大常委会审议。由市审计局将核查结果报管委会。"))
                .extracting(Assignment::nextStepAsWritten)
                .containsExactly("报分管副市长审定后，以市人民政府议案形式提请市人大常委会审议", "报管委会");
    }

    @Test
    void aPointMayAdoptAPaperByTheWordAlone() {
        assertThat(resolutions("1.通过《云川市数据条例（修订稿）》，自发布之日起施行。\n2.通过《云川日报》向社会公布。"))
                .flatExtracting(Resolution::rulings)
                .extracting(Ruling::asWritten, Ruling::objects)
                .containsExactly(tuple("通过", List.of("云川市数据条例（修订稿）")));
    }

    @Test
    void whoIsOnlyConsultedByTheWordForTalksIsNotCharged() {
        assertThat(assignments("由市商务局会同市司法局、市政府法律顾问团再次与企业协商，7月底前将协商情况报市政府。"))
                .extracting(Assignment::agency, Assignment::role, Assignment::nextStepAsWritten)
                .containsExactly(
                        tuple("市商务局", AssignmentRole.RESPONSIBLE, "报市政府"),
                        tuple("市司法局", AssignmentRole.SUPPORT, "报市政府"),
                        tuple("市政府法律顾问团", AssignmentRole.SUPPORT, "报市政府"));
    }

    @Test
    void aContractorOfTheProjectIsNoAgency() {
        assertThat(assignments("由市文旅局牵头，规划设计单位根据与会人员意见完善。"))
                .extracting(Assignment::agency)
                .containsExactly("市文旅局");
    }

    @Test
    void whoTheOneInChargeFoundsAFirmWithIsDealtWithAndNotCharged() {
        assertThat(assignments("同意该项目由市城投公司与金川物流公司合资建设。"))
                .extracting(Assignment::agency)
                .containsExactly("市城投公司");
    }

    @Test
    void whoWorksAlongOrIsToUseABuildingHasARole() {
        assertThat(assignments("由市水利局牵头，各区镇、市工信局、市商务局等部门协同，建立监管机制。市建筑工务署作为建设单位，市教育局作为使用单位。"))
                .extracting(Assignment::agency, Assignment::role)
                .containsExactly(
                        tuple("市水利局", AssignmentRole.LEAD),
                        tuple("市工信局", AssignmentRole.SUPPORT),
                        tuple("市商务局", AssignmentRole.SUPPORT),
                        tuple("市建筑工务署", AssignmentRole.RESPONSIBLE),
                        tuple("市教育局", AssignmentRole.RESPONSIBLE));
    }

    @Test
    void whoSpokeAtTheMeetingIsNotChargedByIt() {
        assertThat(assignments("会议由纪海波同志传达学习省领导批示精神。由市水利局局长卢晓东领学有关文件。会议由市应急局通报情况。"))
                .isEmpty();
    }

    @Test
    void theHeadOfAnAgencyDoesNotLengthenItsName() {
        assertThat(assignments("由市水利局局长卢晓东立刻核查堤防。"))
                .extracting(Assignment::agency)
                .containsExactly("市水利局");
    }
}
