package org.yiding.meeting.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.yiding.meeting.reading.Samples.assignments;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.yiding.meeting.model.Assignment;
import org.yiding.meeting.model.AssignmentRole;
import org.yiding.meeting.model.Confidence;

/** The ways in which a sentence says who does what until when, and what becomes of it then. */
class ChargeFormsTest {

    private static final AssignmentRole LEAD = AssignmentRole.LEAD;
    private static final AssignmentRole RESPONSIBLE = AssignmentRole.RESPONSIBLE;
    private static final AssignmentRole SUPPORT = AssignmentRole.SUPPORT;

    @Test
    void supportIsAskedForInManyWords() {
        assertThat(assignments("请市住建局牵头落实，市财政局、市水利局按职责分工配合。市公安局、市城管局要主动配合。市审计局予以配合。"))
                .extracting(Assignment::agency, Assignment::role)
                .containsExactly(
                        tuple("市住建局", LEAD),
                        tuple("市财政局", SUPPORT),
                        tuple("市水利局", SUPPORT),
                        tuple("市公安局", SUPPORT),
                        tuple("市城管局", SUPPORT),
                        tuple("市审计局", SUPPORT));
    }

    @Test
    void anOfficerNamedWithTheAgencyLeavesTheAgencyAccountable() {
        assertThat(assignments("由市住建局肖林同志牵头，市财政局刘畅同志具体负责。"))
                .extracting(Assignment::agency, Assignment::person, Assignment::role)
                .containsExactly(tuple("市住建局", null, LEAD), tuple("市财政局", null, RESPONSIBLE));
    }

    @Test
    void anAgencyMayHoldAWordInQuotes() {
        assertThat(assignments("由市“放管服”改革办负责修改完善。"))
                .extracting(Assignment::agency, Assignment::action)
                .containsExactly(tuple("市“放管服”改革办", "修改完善"));
    }

    @Test
    void levelsOfGovernmentAreNoAgency() {
        assertThat(assignments("所需资金由市、区两级财政按现行体制分担。")).isEmpty();
    }

    @Test
    void aStepAndADayThatStandWithThoseWhoJoinHoldForTheOneInCharge() {
        assertThat(assignments("由市住建局负责修改方案，会同市财政局测算成本，4月10日前报市委审定。"))
                .filteredOn(assignment -> assignment.role() == RESPONSIBLE)
                .extracting(Assignment::agency, Assignment::action, Assignment::nextStepAsWritten, Assignment::dueOn)
                .containsExactly(tuple("市住建局", "修改方案", "报市委审定", LocalDate.of(2024, 4, 10)));
    }

    @Test
    void aTimeLimitAfterTheAgenciesHoldsForAllOfThem() {
        assertThat(assignments("责任单位：市文旅局；配合单位：市民政局；完成时限：2024年10月31日前。"))
                .extracting(Assignment::agency, Assignment::role, Assignment::dueOn)
                .containsExactly(
                        tuple("市文旅局", RESPONSIBLE, LocalDate.of(2024, 10, 31)),
                        tuple("市民政局", SUPPORT, LocalDate.of(2024, 10, 31)));
    }

    @Test
    void bracketsBehindAnOpinionMayNameAgenciesPersonsAndTheirDay() {
        assertThat(assignments("加快组卷报批。（责任领导：孙立平、马志远；责任单位：市自然资源局；完成时限：9月30日）"))
                .extracting(Assignment::agency, Assignment::person, Assignment::role, Assignment::dueOn)
                .containsExactly(
                        tuple(null, "孙立平", RESPONSIBLE, LocalDate.of(2024, 9, 30)),
                        tuple(null, "马志远", RESPONSIBLE, LocalDate.of(2024, 9, 30)),
                        tuple("市自然资源局", null, RESPONSIBLE, LocalDate.of(2024, 9, 30)));
    }

    @Test
    void aMonthAlreadyPastIsThatOfTheNextYear() {
        assertThat(assignments("由市文旅局负责，2月底前完成验收。由市水利局负责，12月底完成主体工程。"))
                .extracting(Assignment::agency, Assignment::dueOn)
                .containsExactly(tuple("市文旅局", LocalDate.of(2025, 2, 28)), tuple("市水利局", LocalDate.of(2024, 12, 31)));
    }

    @Test
    void aDemandOnAnAgencyIsNoAssignment() {
        assertThat(assignments("会议要求市文旅局、市交通局加强值守，及时处置突发情况。")).isEmpty();
    }

    @Test
    void commasMayPartTheAgenciesThatAreCharged() {
        assertThat(assignments("由市教育局，市卫健委，市公安局负责摸排。"))
                .extracting(Assignment::agency)
                .containsExactly("市教育局", "市卫健委", "市公安局");
    }

    @Test
    void aReportIsANextStepAlsoToADepartment() {
        assertThat(assignments("由市住建局修改完善后报省发展改革委。"))
                .extracting(Assignment::nextStepAsWritten)
                .containsExactly("报省发展改革委");
        assertThat(assignments("由市住建局修改完善后向社会公布。"))
                .extracting(Assignment::nextStepAsWritten)
                .containsExactly("向社会公布");
        assertThat(assignments("由市住建局进一步论证后再行提交。"))
                .extracting(Assignment::nextStepAsWritten)
                .containsExactly("再行提交");
    }

    @Test
    void whatTheMeetingAsksForIsNoPartOfTheName() {
        assertThat(assignments("会议不同意市城管局的意见，要求市城管局党组会同市纪委重新研究。"))
                .extracting(Assignment::agency, Assignment::role)
                .containsExactly(tuple("市城管局党组", RESPONSIBLE), tuple("市纪委", SUPPORT));
    }

    @Test
    void aNumberInsideASentenceOpensAClause() {
        assertThat(assignments("会议议定，（一）由市财政局安排专项资金；（二）市卫健委牵头，成立工作专班。"))
                .extracting(Assignment::agency, Assignment::role)
                .containsExactly(tuple("市财政局", RESPONSIBLE), tuple("市卫健委", LEAD));
    }

    @Test
    void theBracketAroundALabelIsNoAction() {
        assertThat(assignments("两镇于5月31日前完成清表。（责任单位：城东镇政府、城西镇政府）"))
                .extracting(Assignment::agency, Assignment::action)
                .containsExactly(tuple("城东镇政府", ""), tuple("城西镇政府", ""));
    }

    @Test
    void aDayBeforeTheOneInChargeIsTheirs() {
        assertThat(assignments("会后一周内，由市交通集团将测算结果报市府办。2024年5月31日前，由市财政局拨付资金。"))
                .extracting(Assignment::agency, Assignment::dueOn)
                .containsExactly(tuple("市交通集团", LocalDate.of(2024, 3, 12)), tuple("市财政局", LocalDate.of(2024, 5, 31)));
    }

    @Test
    void beingTheOwnerOfAProjectIsTheChargeItself() {
        assertThat(assignments("会议同意实施，由市公路局为业主单位。"))
                .extracting(Assignment::agency, Assignment::role, Assignment::action)
                .containsExactly(tuple("市公路局", RESPONSIBLE, ""));
    }

    @Test
    void aDayThatMayBeThatOfOthersInTheSentenceIsNotCertain() {
        assertThat(assignments("各街道要逐户排查，区消防救援大队负责业务指导，12月10日前完成第一轮排查。"))
                .extracting(Assignment::agency, Assignment::confidence)
                .containsExactly(tuple("区消防救援大队", Confidence.LIKELY));
    }

    @Test
    void whoPutADocumentBeforeTheMeetingIsNotTherebyCharged() {
        assertThat(assignments("会议同意由市统计局提出的《云川市统计责任制实施细则》。市财政局负责人汇报了预算编制情况。")).isEmpty();
    }

    @Test
    void anOfficerMayBeChargedByTheOfficeAlone() {
        assertThat(assignments("由分管副市长组织审计、财政等部门研究把关。"))
                .extracting(Assignment::person, Assignment::role)
                .containsExactly(tuple("分管副市长", RESPONSIBLE));
    }

    @Test
    void whoTakesPartOrIsMetWithSupports() {
        assertThat(assignments("由市卫健委牵头，市民政局、市医保局参与，提出选址方案。由市教育局会市人社局、市财政局组织实施。"))
                .extracting(Assignment::agency, Assignment::role)
                .containsExactly(
                        tuple("市卫健委", LEAD),
                        tuple("市民政局", SUPPORT),
                        tuple("市医保局", SUPPORT),
                        tuple("市教育局", RESPONSIBLE),
                        tuple("市人社局", SUPPORT),
                        tuple("市财政局", SUPPORT));
    }

    @Test
    void commasMayPartThoseWhoSupport() {
        assertThat(assignments("市教育局牵头，市卫健局，市市场监管局配合，开展校园食品安全整治。"))
                .extracting(Assignment::agency, Assignment::role)
                .containsExactly(tuple("市教育局", LEAD), tuple("市卫健局", SUPPORT), tuple("市市场监管局", SUPPORT));
    }

    @Test
    void whatIsSentBackIsInTheHandsOfThoseItGoesTo() {
        assertThat(assignments("退回市民政局，会同市财政局重新测算后，再次提交市政府常务会议审议。"))
                .extracting(Assignment::agency, Assignment::role, Assignment::nextStepAsWritten)
                .containsExactly(tuple("市民政局", RESPONSIBLE, "提交市政府常务会议审议"), tuple("市财政局", SUPPORT, "提交市政府常务会议审议"));
    }

    @Test
    void aRoleMayNameTheWorkItIsFor() {
        assertThat(assignments("城东街道为征地拆迁工作责任主体，市住建局负责业务指导。"))
                .extracting(Assignment::agency, Assignment::role)
                .containsExactly(tuple("城东街道", RESPONSIBLE), tuple("市住建局", RESPONSIBLE));
    }

    @Test
    void whoHeadsAGroupIsNotCharged() {
        assertThat(assignments("成立建设指挥部，由孙立平同志任指挥长。")).isEmpty();
    }

    @Test
    void aLookOverByAnOfficerLeavesTheStepWithTheAgency() {
        assertThat(assignments("请市财政局修改完善，由常务副市长孙立平审核把关，提交市委常委会讨论后，提请市人大常委会审议。"))
                .filteredOn(assignment -> assignment.agency() != null)
                .extracting(Assignment::agency, Assignment::nextStepAsWritten)
                .containsExactly(tuple("市财政局", "提交市委常委会讨论后，提请市人大常委会审议"));
    }

    @Test
    void stepsThatFollowUponEachOtherAreToldTogether() {
        assertThat(assignments("由市司法局按程序公布，并报省人民政府备案。"))
                .extracting(Assignment::nextStepAsWritten)
                .containsExactly("按程序公布，并报省人民政府备案");
    }

    @Test
    void aTownInTheNameOfACompanyIsNoAgency() {
        assertThat(assignments("市综合执法局负责改造，市城市建设集团配合。"))
                .extracting(Assignment::agency, Assignment::role)
                .containsExactly(tuple("市综合执法局", RESPONSIBLE), tuple("市城市建设集团", SUPPORT));
    }

    @Test
    void anAgencyMayBeTheOwnerOrThePartyThatExpropriates() {
        assertThat(assignments("由市教育局任业主单位。城东镇政府作为征收主体，由市住建局指导。"))
                .extracting(Assignment::agency, Assignment::role)
                .containsExactly(tuple("市教育局", RESPONSIBLE), tuple("城东镇政府", RESPONSIBLE), tuple("市住建局", RESPONSIBLE));
    }

    @Test
    void whoSupportsMayBearANameOfNoLevel() {
        assertThat(assignments("由市发改委牵头，农发行云川支行、市粮食局配合，抓好收购。"))
                .extracting(Assignment::agency, Assignment::role)
                .containsExactly(tuple("市发改委", LEAD), tuple("农发行云川支行", SUPPORT), tuple("市粮食局", SUPPORT));
    }

    @Test
    void thePartyPostOfAnOfficerIsNoPartOfTheAgency() {
        assertThat(assignments("由市水利局党组成员、执法支队长孙立平牵头，成立清理小组。"))
                .extracting(Assignment::agency, Assignment::role)
                .containsExactly(tuple("市水利局", LEAD));
    }

    @Test
    void anAgencyWhoseNameHoldsAVerbOfJoiningStaysWhole() {
        assertThat(assignments("由市发改委牵头，市经信委、市商务委、市统计局配合，逐项落实。"))
                .extracting(Assignment::agency, Assignment::role)
                .containsExactly(
                        tuple("市发改委", LEAD), tuple("市经信委", SUPPORT), tuple("市商务委", SUPPORT), tuple("市统计局", SUPPORT));
    }

    @Test
    void aLabelMayNameThePartWhichSomebodyThenTakes() {
        assertThat(assignments("（1）业主单位：由市教育局担任；（2）市城投集团为项目法人；（3）请市卫计局借鉴外地经验完善方案。"))
                .extracting(Assignment::agency, Assignment::role)
                .containsExactly(tuple("市教育局", RESPONSIBLE), tuple("市城投集团", RESPONSIBLE), tuple("市卫计局", RESPONSIBLE));
    }

    @Test
    void theSharedWordBelongsToEachDepartment() {
        assertThat(assignments("由市住建局牵头，发展改革、财政、审计部门配合，9月底前拿出方案。"))
                .extracting(Assignment::agency, Assignment::role)
                .containsExactly(
                        tuple("市住建局", LEAD), tuple("发展改革部门", SUPPORT), tuple("财政部门", SUPPORT), tuple("审计部门", SUPPORT));
    }

    @Test
    void severalEnterprisesShareTheLastWordsOfOne() {
        assertThat(assignments("由市供电公司、电信、移动、联通云川分公司负责迁改管线。"))
                .extracting(Assignment::agency)
                .containsExactly("市供电公司", "电信云川分公司", "移动云川分公司", "联通云川分公司");
    }

    @Test
    void aDepartmentMayBeToldByWhatItDealsWithAlone() {
        assertThat(assignments("请国土会同发改，年内完成立项。"))
                .extracting(Assignment::agency, Assignment::role, Assignment::dueOn)
                .containsExactly(
                        tuple("国土", RESPONSIBLE, LocalDate.of(2024, 12, 31)),
                        tuple("发改", SUPPORT, LocalDate.of(2024, 12, 31)));
    }

    @Test
    void thoseWithWhomAContractIsMadeAreNotCharged() {
        assertThat(assignments("由市城投集团与云川燃气公司、云川热力公司签署补充协议。"))
                .extracting(Assignment::agency)
                .containsExactly("市城投集团");
    }

    @Test
    void aDayMayBeToldByWeekQuarterHalfAndFeast() {
        assertThat(assignments("由市住建局负责拆除，下周三前完成。由市水利局负责清淤，本季度末前完成。由市教育局负责招标，上半年内完成。"
                        + "由市交通局负责抢修，国庆节前通车。由市财政局负责拨付，4月1日（不含）前到位。"))
                .extracting(Assignment::agency, Assignment::dueOn)
                .containsExactly(
                        tuple("市住建局", LocalDate.of(2024, 3, 13)),
                        tuple("市水利局", LocalDate.of(2024, 3, 31)),
                        tuple("市教育局", LocalDate.of(2024, 6, 30)),
                        tuple("市交通局", LocalDate.of(2024, 9, 30)),
                        tuple("市财政局", LocalDate.of(2024, 3, 31)));
    }

    @Test
    void aDayMayStandRightBehindWhoIsAsked() {
        assertThat(assignments("请市资规局3月20日前完成用地移交。"))
                .extracting(Assignment::agency, Assignment::dueOn)
                .containsExactly(tuple("市资规局", LocalDate.of(2024, 3, 20)));
    }

    @Test
    void anOfficeOfADepartmentIsToldWhole() {
        assertThat(assignments("道路整治由市住建局组织实施，市财政投资评审中心负责预算评审。"))
                .extracting(Assignment::agency)
                .containsExactly("市住建局", "市财政投资评审中心");
    }

    @Test
    void whatSomebodyIsToDoOnlyInACaseIsNotCertain() {
        assertThat(assignments("由市资规局负责整改，逾期未完成的由市政府约谈。"))
                .extracting(Assignment::agency, Assignment::confidence)
                .containsExactly(tuple("市资规局", Confidence.CERTAIN), tuple("市政府", Confidence.LIKELY));
    }

    @Test
    void anOfficerNamedBehindALabelNeedsNoFamilyName() {
        assertThat(assignments("同意选址。（牵头领导：普布扎西；责任单位：市住建局）"))
                .extracting(Assignment::agency, Assignment::person, Assignment::role)
                .containsExactly(tuple(null, "普布扎西", LEAD), tuple("市住建局", null, RESPONSIBLE));
    }

    @Test
    void aPostBehindTheOrganItIsOfChargesNobodyWhenItHeadsAGroup() {
        assertThat(assignments("由人大主席吴展雄任组长，市农业局具体负责。"))
                .extracting(Assignment::agency)
                .containsExactly("市农业局");
    }

    @Test
    void aCommitteeMayMeetOverAPriceAndThenReport() {
        assertThat(assignments("起始价由市土委会会商确定后报市政府批准。"))
                .extracting(Assignment::agency, Assignment::role)
                .containsExactly(tuple("市土委会", RESPONSIBLE));
    }
}
