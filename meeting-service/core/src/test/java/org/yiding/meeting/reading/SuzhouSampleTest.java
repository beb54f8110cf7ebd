package org.yiding.meeting.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.yiding.meeting.model.AgendaItem;
import org.yiding.meeting.model.Assignment;
import org.yiding.meeting.model.AssignmentRole;
import org.yiding.meeting.model.Attendance;
import org.yiding.meeting.model.AttendanceRole;
import org.yiding.meeting.model.BodyKind;
import org.yiding.meeting.model.Decision;
import org.yiding.meeting.model.Fact;
import org.yiding.meeting.model.InstrumentType;
import org.yiding.meeting.model.ItemKind;
import org.yiding.meeting.model.Meeting;
import org.yiding.meeting.model.Minutes;
import org.yiding.meeting.model.NextStep;
import org.yiding.meeting.model.PartOfDay;
import org.yiding.meeting.model.ReadMinutes;
import org.yiding.meeting.model.RegulationAct;
import org.yiding.meeting.model.Resolution;
import org.yiding.meeting.model.Ruling;

/** Every expectation here was taken from the document by eye. */
class SuzhouSampleTest {

    private static final String OMNIBUS = "关于修改<苏州市建筑施工安全监督管理办法>等3件规章的决定";

    private final ReadMinutes read = new MinutesReader().read(Samples.suzhou());

    @Test
    void meetingIsThatOfTheOpeningParagraph() {
        Meeting meeting = read.meeting();

        assertThat(meeting.body().value()).isEqualTo("苏州市人民政府");
        assertThat(meeting.bodyKind().value()).isEqualTo(BodyKind.EXECUTIVE_MEETING);
        assertThat(meeting.ordinal().value()).isEqualTo(93);
        assertThat(meeting.ordinalWithinYear()).isFalse();
        assertThat(meeting.heldOn().value()).isEqualTo(LocalDate.of(2020, 3, 23));
        assertThat(meeting.partOfDay().value()).isEqualTo(PartOfDay.AFTERNOON);
        assertThat(meeting.chair().value()).isEqualTo("李亚平");
        assertThat(meeting.chairTitle().value()).isEqualTo("市长");
        assertThat(meeting.venue()).isNull();
        assertThat(meeting.term()).isNull();
    }

    @Test
    void imprintTellsWhoCompiledAndPrintedIt() {
        Minutes minutes = read.minutes();

        assertThat(minutes.compiledBy().value()).isEqualTo("苏州市人民政府办公室");
        assertThat(minutes.compiledOn().value()).isEqualTo(LocalDate.of(2020, 4, 1));
        assertThat(minutes.issuer().value()).isEqualTo("苏州市人民政府办公室");
        assertThat(minutes.printedOn().value()).isEqualTo(LocalDate.of(2020, 4, 1));
        assertThat(minutes.recorder().value()).isEqualTo("栗涛");
        assertThat(minutes.publication().value()).isEqualTo("此件公开发布");
        assertThat(minutes.documentNumber()).isNull();
        assertThat(minutes.distribution())
                .extracting(Fact::value)
                .containsExactly("各市、区人民政府", "苏州工业园区、苏州高新区、太仓港口管委会", "市各有关部门和单位");
    }

    @Test
    void sevenItemsStandInTheirOrder() {
        assertThat(read.items())
                .extracting(AgendaItem::number, AgendaItem::label, AgendaItem::kind, AgendaItem::title)
                .containsExactly(
                        tuple(1, "一、", ItemKind.DELIBERATE, "审议《关于推进苏相合作区全面深化合作改革创新发展的若干意见》和《深化推进苏相合作区开发建设的工作方案》"),
                        tuple(2, "二、", ItemKind.DELIBERATE, "审议《苏州市反走私综合治理办法（草案）》"),
                        tuple(3, "三、", ItemKind.HEAR_REPORT, "听取贯彻审计署南京特派办开展国家重大政策措施落实情况跟踪审计进点会精神的汇报"),
                        tuple(4, "四、", ItemKind.DELIBERATE, "审议完善苏州市规划委员会有关事项"),
                        tuple(5, "五、", ItemKind.DELIBERATE, "审议《苏州市推进国有企业退休人员社会化管理实施办法》"),
                        tuple(6, "六、", ItemKind.DELIBERATE, "审议《关于工伤保险市区统筹的实施意见》"),
                        tuple(7, "七、", ItemKind.DELIBERATE, "审议《" + OMNIBUS + "》"));
    }

    @Test
    void documentsAreThoseOfTheHeadings() {
        assertThat(read.items())
                .flatExtracting(AgendaItem::documents)
                .extracting("title", "type")
                .containsExactly(
                        tuple("关于推进苏相合作区全面深化合作改革创新发展的若干意见", "若干意见"),
                        tuple("深化推进苏相合作区开发建设的工作方案", "工作方案"),
                        tuple("苏州市反走私综合治理办法（草案）", "办法"),
                        tuple("苏州市推进国有企业退休人员社会化管理实施办法", "实施办法"),
                        tuple("关于工伤保险市区统筹的实施意见", "实施意见"),
                        tuple(OMNIBUS, "决定"));
        assertThat(read.items().get(0).documents()).hasSize(2);
    }

    @Test
    void nineteenOpinionsAreNumberedPerItem() {
        assertThat(read.items()).extracting(item -> item.resolutions().size()).containsExactly(3, 3, 3, 3, 3, 2, 2);
        assertThat(read.items().get(0).resolutions())
                .extracting(Resolution::ordinal, Resolution::label)
                .containsExactly(tuple(1, "（一）"), tuple(2, "（二）"), tuple(3, "（三）"));
        assertThat(read.items().get(4).resolutions().get(1).text())
                .isEqualTo("推进国企退休人员社会化管理，是党中央、国务院着眼全面深化国企改革作出的重大决策，能够有效解决国企办社会职能等历史遗留问题，"
                        + "为国有企业公平参与市场竞争创造条件。各地各部门各国有企业要提高政治站位，统一思想认识，配合做好相关工作。");
    }

    @Test
    void theFirstOpinionOfEachItemAgreesInPrinciple() {
        List<Ruling> rulings = read.items().stream()
                .flatMap(item -> item.resolutions().stream())
                .flatMap(resolution -> resolution.rulings().stream())
                .toList();

        assertThat(rulings)
                .extracting(Ruling::decision, Ruling::asWritten, Ruling::objects)
                .containsExactly(
                        tuple(
                                Decision.APPROVED_IN_PRINCIPLE,
                                "原则同意",
                                List.of("关于推进苏相合作区全面深化合作改革创新发展的若干意见", "深化推进苏相合作区开发建设的工作方案")),
                        tuple(Decision.APPROVED_IN_PRINCIPLE, "原则同意", List.of("苏州市反走私综合治理办法（草案）")),
                        tuple(
                                Decision.APPROVED_IN_PRINCIPLE,
                                "原则同意",
                                List.of("市审计局关于贯彻审计署南京特派办开展国家重大政策措施落实情况跟踪审计进点会精神的汇报")),
                        tuple(Decision.APPROVED_IN_PRINCIPLE, "原则同意", List.of("市资源规划局关于完善苏州市规划委员会有关事项的汇报")),
                        tuple(Decision.APPROVED_IN_PRINCIPLE, "原则同意", List.of("苏州市推进国有企业退休人员社会化管理实施办法")),
                        tuple(Decision.APPROVED_IN_PRINCIPLE, "原则同意", List.of("关于工伤保险市区统筹的实施意见")),
                        tuple(Decision.APPROVED_IN_PRINCIPLE, "原则同意", List.of(OMNIBUS)));
        assertThat(read.items())
                .allSatisfy(
                        item -> assertThat(item.resolutions().get(0).ruling()).isPresent());
    }

    @Test
    void everyAssignmentNamesItsAgencyAndNextStep() {
        assertThat(read.items())
                .flatExtracting(AgendaItem::resolutions)
                .flatExtracting(resolution -> ((Resolution) resolution).assignments())
                .extracting("agency", "role", "nextStep", "nextStepAsWritten", "effectiveOn")
                .containsExactly(
                        tuple(
                                "市政府办公室",
                                AssignmentRole.RESPONSIBLE,
                                NextStep.SUBMIT_TO_PARTY_COMMITTEE,
                                "提请市委常委会审议",
                                null),
                        tuple(
                                "市打私办",
                                AssignmentRole.RESPONSIBLE,
                                NextStep.ISSUE_BY_PROCEDURE,
                                "按程序印发",
                                LocalDate.of(2020, 5, 1)),
                        tuple("市审计局", AssignmentRole.LEAD, null, null, null),
                        tuple("市规委办", AssignmentRole.LEAD, null, null, null),
                        tuple(
                                "市国资委",
                                AssignmentRole.RESPONSIBLE,
                                NextStep.SUBMIT_TO_PARTY_COMMITTEE,
                                "提请市委常委会审议",
                                null),
                        tuple("市国资委", AssignmentRole.LEAD, null, null, null),
                        tuple("市人社局", AssignmentRole.RESPONSIBLE, NextStep.ISSUE_IN_OFFICE_NAME, "以市政府办公室名义发文", null),
                        tuple("市住建局", AssignmentRole.RESPONSIBLE, NextStep.ISSUE_BY_PROCEDURE, "按程序发文", null),
                        tuple("市交通局", AssignmentRole.RESPONSIBLE, NextStep.ISSUE_BY_PROCEDURE, "按程序发文", null),
                        tuple("市住建局", AssignmentRole.LEAD, null, null, null),
                        tuple("市交通局", AssignmentRole.LEAD, null, null, null));
    }

    @Test
    void actionsSayWhatIsToBeDone() {
        assertThat(assignments(2, 1)).extracting(Assignment::action).containsExactly("根据本次会议讨论意见作进一步修改完善");
        assertThat(assignments(4, 3))
                .extracting(Assignment::action)
                .containsExactly("牵头抓紧出台《苏州市规划委员会工作规则》，形成规范化的运作模式，并在实践中不断完善运作规程");
        assertThat(assignments(5, 3)).extracting(Assignment::action).containsExactly("发挥好牵头作用");
        assertThat(assignments(7, 2))
                .extracting(Assignment::action)
                .containsExactly("牵头组织好执法人员的学习培训，及时调整工作流程，严格规范执法程序", "牵头组织好执法人员的学习培训，及时调整工作流程，严格规范执法程序");
    }

    private List<Assignment> assignments(int item, int opinion) {
        return read.items().get(item - 1).resolutions().get(opinion - 1).assignments();
    }

    @Test
    void demandsOnNobodyInParticularAreDirectives() {
        assertThat(read.items().get(0).resolutions().get(2).directives())
                .extracting("addressees")
                .containsExactly(List.of("苏州工业园区"), List.of("相城区"), List.of("市各相关部门"));
        assertThat(read.items().get(5).resolutions().get(1).directives())
                .extracting("addressees", "action")
                .containsExactly(
                        tuple(List.of("各相关地区和部门"), "切实统一思想，增强大局意识，按照市区统筹工作要求，各司其职、密切配合，抓好组织实施，确保工伤保险市区统筹工作有序落实到位"));
        assertThat(read.items().get(2).resolutions().get(1).directives())
                .extracting("addressees", "action")
                .containsExactly(tuple(List.of("各地各部门"), "充分认识这项工作的重要性和必要性，务必严肃认真落实相关任务"));
    }

    @Test
    void shortNameIsResolvedWhereItIsUsed() {
        assertThat(read.abbreviations())
                .extracting("shortName", "fullName")
                .containsExactly(tuple("《治理办法》", "苏州市反走私综合治理办法"));
        assertThat(read.items().get(1).resolutions().get(2).references())
                .extracting("asWritten", "title")
                .containsExactly(tuple("治理办法", "苏州市反走私综合治理办法（草案）"));
    }

    @Test
    void omnibusDecisionAmendsThreeRules() {
        assertThat(read.regulationActs())
                .extracting("kind", "instrument", "targets", "targetType")
                .containsExactly(tuple(
                        RegulationAct.Kind.AMEND,
                        OMNIBUS,
                        List.of("苏州市建筑施工安全监督管理办法", "苏州市燃气管理办法", "苏州市客运出租汽车管理办法"),
                        InstrumentType.RULE));
    }

    @Test
    void namesOfThosePresentAreJoined() {
        assertThat(read.attendance())
                .filteredOn(row -> row.role() == AttendanceRole.PRESENT)
                .extracting(Attendance::name)
                .containsExactly("李亚平", "王翔", "洪宗明", "蒋来清", "陆春云", "江海", "吴晓东", "曹后灵", "杨知评", "周伟", "吴维群");
    }

    @Test
    void everybodyInAttendanceStandsWithTheirAgency() {
        List<String> expected = List.of(
                "-韩卫 -张剑 -马九根 -沈志栋 -江皓 -季晶 -张伟 -徐业洲 -李国锋",
                "市纪委监委-叶新 市中级法院-吴万江 市检察院-薛国骏 市委组织部-胡卫江 市委组织部-周春良 市委宣传部-汪苏春",
                "市委政法委-朱耀明 市委编办-陈淑丽 市委台办-杨军 市档案馆-卜鉴民 市发改委-袁宏伟 市教育局-华意刚",
                "市科技局-张东驰 市工信局-蔡剑峰 市公安局-黄戟 市民政局-胡岚 市司法局-王侃 市财政局-吴炜 市人社局-朱正",
                "市资源规划局-黄戟 市生态环境局-毛元龙 市住建局-邵庆 市城管局-赵金龙 市交通局-陆文华 市水务局-王国荣",
                "市农业农村局-吴文祥 市商务局-方文浜 市文广旅局-陆锋 市卫生健康委-沈洁 市应急局-韦锋 市审计局-顾浩 市外办-陈羔",
                "市国资委-盛红明 市政府研究室-卢宁 市行政审批局-许振华 市市场监管局-王庆煊 市市场监管局-杨志强 市体育局-周志芳",
                "市统计局-陈鼎昌 市医保局-陈建民 市金融监管局-施敬 市红十字会-严晓凤 市社保中心-洪伟芳 苏州城投公司-张涛",
                "市税务局-张志忠 苏州海关-许鑫 苏州海关-王德平 苏州工业园区海关-范云龙 市邮政管理局-黄俊 市烟草专卖局-张一兵",
                "人行苏州中支-卜家怡 市慈善总会-徐国强 张家港海关辑私分局-石隽 张家港海事局-宋儒卿 常熟海事局-林翔",
                "太仓海事局-丁湖海 苏州长航公安分局-何健 张家港市-徐平观 常熟市-吴建伟 太仓市-胡捷 昆山市-魏杰 吴江区-许诺",
                "吴中区-顾益坚 相城区-葛宇红 姑苏区-单杰 苏州工业园区-吴宏 苏州高新区-王宇 太仓港口-董济文",
                "苏州军分区-曹永华 武警苏州支队-谭正宏 市园林绿化局-*");

        List<String> rows = read.attendance().stream()
                .filter(row -> row.role() == AttendanceRole.IN_ATTENDANCE)
                .map(row -> (row.agency() == null ? "" : row.agency()) + "-" + (row.unnamed() ? "*" : row.name()))
                .toList();

        assertThat(rows).containsExactly(String.join(" ", expected).split(" "));
        assertThat(read.attendance()).hasSize(91);
    }

    @Test
    void attendanceKeepsTheWordsOfTheList() {
        assertThat(read.attendance())
                .filteredOn(row -> "黄戟".equals(row.name()))
                .extracting(Attendance::asWritten)
                .containsExactly("市公安局黄戟", "市资源规划局黄戟");
        assertThat(read.attendance())
                .filteredOn(Attendance::unnamed)
                .extracting(Attendance::asWritten, Attendance::name)
                .containsExactly(tuple("市园林绿化局的代表", null));
    }

    @Test
    void nothingWasLeftUnplaced() {
        assertThat(read.warnings()).isEmpty();
    }
}
