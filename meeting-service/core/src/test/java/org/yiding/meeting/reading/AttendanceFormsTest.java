package org.yiding.meeting.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.yiding.meeting.reading.Samples.attendance;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.yiding.extraction.SourceText;
import org.yiding.meeting.model.Attendance;
import org.yiding.meeting.model.AttendanceRole;

/** The ways in which minutes say who was there. */
class AttendanceFormsTest {

    private static final AttendanceRole PRESENT = AttendanceRole.PRESENT;
    private static final AttendanceRole IN_ATTENDANCE = AttendanceRole.IN_ATTENDANCE;
    private static final AttendanceRole EXCUSED = AttendanceRole.EXCUSED;

    @Test
    void agenciesAndNamesRunTogetherWithNeitherSpaceNorSign() {
        List<Attendance> rows = attendance("列席：县发改局纪海波县财政局卢晓东县自然资源局\n邓小舟县住建局孟凡县水利局秦立群县农业农村局姚远");

        assertThat(rows)
                .extracting(Attendance::agency, Attendance::name)
                .containsExactly(
                        tuple("县发改局", "纪海波"),
                        tuple("县财政局", "卢晓东"),
                        tuple("县自然资源局", "邓小舟"),
                        tuple("县住建局", "孟凡"),
                        tuple("县水利局", "秦立群"),
                        tuple("县农业农村局", "姚远"));
    }

    @Test
    void whatHeadsAGroupOfAttendantsIsNobody() {
        List<Attendance> rows = attendance("列席：\n（一）邀请列席\n县人大常委会　高　明　　县政协　许　静\n（二）议题列席\n第一议题：县卫健局　康志成\n第二议题：县教育局　韩　梅");

        assertThat(rows)
                .extracting(Attendance::agency, Attendance::name)
                .containsExactly(tuple("县人大常委会", "高明"), tuple("县政协", "许静"), tuple("县卫健局", "康志成"), tuple("县教育局", "韩梅"));
    }

    @Test
    void aDeputyNamedAfterTheHeadIsOfTheSameAgency() {
        List<Attendance> rows = attendance("列席：县教育局局长韩梅、副局长沈国栋，县人武部政委郭铁军");

        assertThat(rows)
                .extracting(Attendance::agency, Attendance::post, Attendance::name)
                .containsExactly(tuple("县教育局", "局长", "韩梅"), tuple("县教育局", "副局长", "沈国栋"), tuple("县人武部", "政委", "郭铁军"));
    }

    @Test
    void anAgencyKeepsItsSecondName() {
        assertThat(attendance("列席：县工业商务局（县大数据局）余江"))
                .extracting(Attendance::agency, Attendance::name)
                .containsExactly(tuple("县工业商务局（县大数据局）", "余江"));
    }

    @Test
    void transliteratedNamesAreWholeAndApartFromTheirAgency() {
        List<Attendance> rows = attendance("出席：艾山·买买提　古丽娜尔·吐尔逊　王建军\n列席：县政协帕丽达·阿不都、云山乡依明江·沙吾提");

        assertThat(rows)
                .extracting(Attendance::role, Attendance::agency, Attendance::name)
                .containsExactly(
                        tuple(PRESENT, null, "艾山·买买提"),
                        tuple(PRESENT, null, "古丽娜尔·吐尔逊"),
                        tuple(PRESENT, null, "王建军"),
                        tuple(IN_ATTENDANCE, "县政协", "帕丽达·阿不都"),
                        tuple(IN_ATTENDANCE, "云山乡", "依明江·沙吾提"));
    }

    @Test
    void aColumnOfATableIsNotAPerson() {
        List<Attendance> rows =
                attendance("参会人员：\n姓名\t职务\n林知远\t县委副书记、县长\n童心\t副县长\n列席人员：\n姓名\t单位及职务\n江南\t县政府办公室主任\n曹北\t县教育局局长");

        assertThat(rows).extracting(Attendance::name).containsExactly("林知远", "童心", "江南", "曹北");
    }

    @Test
    void bracketsBehindAnExcusedPersonGiveTheReasonNotAnAgency() {
        assertThat(attendance("请假：副县长方舟（陪同市领导）、苏北（市财政局局长）"))
                .extracting(Attendance::role, Attendance::name, Attendance::agency, Attendance::reason)
                .containsExactly(tuple(EXCUSED, "方舟", null, "陪同市领导"), tuple(EXCUSED, "苏北", "市财政局", null));
    }

    @Test
    void aSentenceNamesThoseWhoCameAndLeavesCrowdsOut() {
        List<Attendance> rows = attendance("副县长童心、武涛出席会议，县政协副主席许静应邀列席，县法院、县检察院主要负责同志，县直各部门主要负责人列席会议。");

        assertThat(rows)
                .extracting(Attendance::role, Attendance::agency, Attendance::post, Attendance::name)
                .containsExactly(
                        tuple(PRESENT, null, "副县长", "童心"),
                        tuple(PRESENT, null, null, "武涛"),
                        tuple(IN_ATTENDANCE, "县政协", "副主席", "许静"),
                        tuple(IN_ATTENDANCE, "县法院", null, null),
                        tuple(IN_ATTENDANCE, "县检察院", null, null));
    }

    @Test
    void etcAfterTheLastNameIsNoPartOfIt() {
        assertThat(attendance("列席：县电信公司沈佳等"))
                .extracting(Attendance::agency, Attendance::name)
                .containsExactly(tuple("县电信公司", "沈佳"));
    }

    @Test
    void anOfficeInShortIsNobodyThoughItBeginsLikeAName() {
        String text = """
                2024年8月12日，县长林知远主持召开县政府第8次常务会议，副县长丁大勇参加会议，经发局、财政局、应急局主要负责同志列席会议。
                一、审议《云川县养老服务办法》
                会议同意《云川县养老服务办法》。
                """;

        assertThat(new MinutesReader().read(SourceText.of(text)).attendance())
                .filteredOn(row -> row.role() == IN_ATTENDANCE)
                .extracting(Attendance::agency, Attendance::name, Attendance::unnamed)
                .containsExactly(tuple("经发局", null, true), tuple("财政局", null, true), tuple("应急局", null, true));
    }

    @Test
    void thoseWhoCameForAnItemAreAListOfTheirOwn() {
        assertThat(attendance("列席：包建国　县人大常委会副主任\n　　　宝　音　县政协副主席\n议题列席：县发改局 王海、县财政局 金山"))
                .extracting(Attendance::agency, Attendance::name)
                .containsExactly(tuple("县人大常委会", "包建国"), tuple("县政协", "宝音"), tuple("县发改局", "王海"), tuple("县财政局", "金山"));
    }

    @Test
    void anAssistantIsNamedAndTheLastOfficeBeforeACrowdCounts() {
        String text = """
                2020年12月21日，县长林知远主持召开县政府第53次常务会议，县长助理贺铸、县司法局、县统计局等有关单位负责人列席会议。
                一、审议《云川县养老服务办法》
                会议同意《云川县养老服务办法》。
                """;

        assertThat(new MinutesReader().read(SourceText.of(text)).attendance())
                .extracting(Attendance::name, Attendance::agency, Attendance::post)
                .containsExactly(tuple("贺铸", null, "县长助理"), tuple(null, "县司法局", null), tuple(null, "县统计局", null));
    }

    @Test
    void aRareFamilyNameBehindAPostIsAName() {
        String text = """
                2026年2月24日，县长林知远主持召开县政府第53次常务会议。副县长尧山，县政府办公室主任列御寇出席会议。
                一、审议《云川县养老服务办法》
                会议同意《云川县养老服务办法》。
                """;

        assertThat(new MinutesReader().read(SourceText.of(text)).attendance())
                .extracting(Attendance::name)
                .containsExactly("尧山", "列御寇");
    }

    @Test
    void theNamesOfThoseWhoReportedArePartOfNoList() {
        List<Attendance> rows = attendance("旗级领导张继涛、史志良出席会议，徐晓东列席会议。（记者 朱明 通讯员 王晨）");

        assertThat(rows)
                .extracting(Attendance::role, Attendance::name)
                .containsExactly(tuple(PRESENT, "张继涛"), tuple(PRESENT, "史志良"), tuple(IN_ATTENDANCE, "徐晓东"));
    }

    @Test
    void aFamilyNameMayBeThatOfADistrict() {
        List<Attendance> rows = attendance("列席：县财政局：单明\n东风街道办事处：区志远\n铁西街道办事处：朴实");

        assertThat(rows)
                .extracting(Attendance::agency, Attendance::name)
                .containsExactly(tuple("县财政局", "单明"), tuple("东风街道办事处", "区志远"), tuple("铁西街道办事处", "朴实"));
    }

    @Test
    void thePlaceThatMetOpensAnAgencyInARunOfNames() {
        List<Attendance> rows = attendance("列席：县审计局严明县医保局安康县税务局云川分局石敏云川国投集团陈金山、金山云川人武部武强");

        assertThat(rows)
                .extracting(Attendance::agency, Attendance::name)
                .containsExactly(
                        tuple("县审计局", "严明"),
                        tuple("县医保局", "安康"),
                        tuple("县税务局云川分局", "石敏"),
                        tuple("云川国投集团", "陈金山"),
                        tuple("云川国投集团", "金山"),
                        tuple("云川人武部", "武强"));
    }

    @Test
    void thoseWhoCameForTheirItemAreNobody() {
        assertThat(attendance("列席：县审计局严明，议题涉及单位负责同志，县政府各工作部门主要负责人"))
                .extracting(Attendance::agency, Attendance::name)
                .containsExactly(tuple("县审计局", "严明"));
    }

    @Test
    void officesToldWithoutTheirHoldersAreNobody() {
        assertThat(attendance("县政府副县长及办公室主任出席会议。")).isEmpty();
    }

    @Test
    void anOfficeHeldBesideOneInTheGovernmentIsNotWhereSomebodyComesFrom() {
        assertThat(attendance("县委常委、常务副县长孙立平、县政府党组成员、县公安局局长严省安出席会议。"))
                .extracting(Attendance::agency, Attendance::name, Attendance::role)
                .containsExactly(tuple(null, "孙立平", PRESENT), tuple(null, "严省安", PRESENT));
    }

    @Test
    void whoCameInPlaceOfAnotherWasThere() {
        assertThat(attendance("列席：县司法局　许明\n县国资委主要负责人（出差，由副主任陶冶代）"))
                .extracting(Attendance::agency, Attendance::name, Attendance::post)
                .containsExactly(tuple("县司法局", "许明", null), tuple("县国资委", "陶冶", "副主任"));
    }

    @Test
    void bracketsMayTellBeforeTheNameWhereSomebodyComesFrom() {
        assertThat(attendance("列席：（县人大）何宇昭（县政协）潘健（县财政局）余敏"))
                .extracting(Attendance::agency, Attendance::name)
                .containsExactly(tuple("县人大", "何宇昭"), tuple("县政协", "潘健"), tuple("县财政局", "余敏"));
    }

    @Test
    void aGroupOfThosePresentMayBeHeaded() {
        assertThat(attendance("参加此次会议的有：（1）县领导：孙立平、陈美蓉；（2）部门：县财政局余敏"))
                .extracting(Attendance::agency, Attendance::name, Attendance::role)
                .containsExactly(
                        tuple(null, "孙立平", PRESENT), tuple(null, "陈美蓉", PRESENT), tuple("县财政局", "余敏", PRESENT));
    }

    @Test
    void aListMayBeOfThoseWhoCameForCertainMatters() {
        assertThat(attendance("参加人：孙立平、陈美蓉\n第一、二议题列席人员：县发改局卢添文，县财政局陈建辉\n第三议题列席人员：县卫健局郑永红\n记录人：\n县政府办公室秘书　　严明"))
                .extracting(Attendance::agency, Attendance::name, Attendance::role)
                .containsExactly(
                        tuple(null, "孙立平", PRESENT),
                        tuple(null, "陈美蓉", PRESENT),
                        tuple("县发改局", "卢添文", IN_ATTENDANCE),
                        tuple("县财政局", "陈建辉", IN_ATTENDANCE),
                        tuple("县卫健局", "郑永红", IN_ATTENDANCE));
    }

    @Test
    void aBracketThatIsNeverClosedTellsNothing() {
        assertThat(attendance("列席：（县人大）何宇昭（县政协）潘健（"))
                .extracting(Attendance::agency, Attendance::name)
                .containsExactly(tuple("县人大", "何宇昭"), tuple("县政协", "潘健"));
    }

    @Test
    void bracketsBehindAnAgencyNameWhoCameOrThatNobodyDid() {
        List<Attendance> rows = attendance("列席：县发改局（纪海波）、县财政局（副局长卢晓东、姚远）、县水利局（请假）");

        assertThat(rows)
                .extracting(Attendance::agency, Attendance::name, Attendance::post, Attendance::role)
                .containsExactly(
                        tuple("县发改局", "纪海波", null, IN_ATTENDANCE),
                        tuple("县财政局", "卢晓东", "副局长", IN_ATTENDANCE),
                        tuple("县财政局", "姚远", null, IN_ATTENDANCE),
                        tuple("县水利局", null, null, EXCUSED));
    }

    @Test
    void bracketsMayHoldTheAgencyAndTheItemSomebodyCameFor() {
        assertThat(attendance("列席：纪海波（县发改局）、卢晓东（县住建局，列席第三议题）"))
                .extracting(Attendance::agency, Attendance::name)
                .containsExactly(tuple("县发改局", "纪海波"), tuple("县住建局", "卢晓东"));
    }

    @Test
    void aPostIsNoPartOfATransliteratedName() {
        assertThat(attendance("出席：副县长艾力·玉素甫、县执法队队长买买提江·热合曼"))
                .extracting(Attendance::agency, Attendance::name)
                .containsExactly(tuple(null, "艾力·玉素甫"), tuple("县执法队", "买买提江·热合曼"));
    }

    @Test
    void aRuledLineUnderAListIsNobody() {
        assertThat(attendance("请假：章  其  波\n──────────────────\n分送：县委。"))
                .extracting(Attendance::name)
                .containsExactly("章其波");
    }

    @Test
    void peopleJoinedByAWordKeepTheirOwnOffices() {
        assertThat(attendance("出席：副县长邓长球和县政府办公室主任李松、县人大常委会副主任赵昔涛和县人武部政委陈建柱"))
                .extracting(Attendance::agency, Attendance::name)
                .containsExactly(
                        tuple(null, "邓长球"), tuple("县政府办公室", "李松"), tuple("县人大常委会", "赵昔涛"), tuple("县人武部", "陈建柱"));
    }

    @Test
    void theLastCharacterOfAPostOpensNoFamilyName() {
        assertThat(attendance("列席：县委组织部副部长孙兆峰"))
                .extracting(Attendance::agency, Attendance::name)
                .containsExactly(tuple("县委组织部", "孙兆峰"));
    }

    @Test
    void aNameThatEndsLikeASectionStaysAName() {
        assertThat(attendance("列席：县投促局吕科、县卫健局人事科关长海、县市监局（袁园代）"))
                .extracting(Attendance::agency, Attendance::name)
                .containsExactly(tuple("县投促局", "吕科"), tuple("县卫健局人事科", "关长海"), tuple("县市监局", "袁园"));
    }
}
