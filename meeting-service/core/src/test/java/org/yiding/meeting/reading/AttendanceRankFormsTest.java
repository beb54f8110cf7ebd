package org.yiding.meeting.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.yiding.meeting.reading.Samples.attendance;

import org.junit.jupiter.api.Test;
import org.yiding.extraction.SourceText;
import org.yiding.meeting.model.Attendance;
import org.yiding.meeting.model.AttendanceRole;
import org.yiding.meeting.model.Confidence;

/** Ranks, callings and other words beside the names in a list of those who were there. */
class AttendanceRankFormsTest {

    @Test
    void leadersBeforeNamesAreARankAndNobody() {
        assertThat(attendance("参加会议的有：县领导纪海波、卢晓东，县财政局孟凡，青石镇秦立群。"))
                .extracting(Attendance::agency, Attendance::name)
                .containsExactly(tuple(null, "纪海波"), tuple(null, "卢晓东"), tuple("县财政局", "孟凡"), tuple("青石镇", "秦立群"));
    }

    @Test
    void aCallingBehindANameIsNoPartOfIt() {
        assertThat(attendance("列席：县财政局孟凡，县法律顾问姚静律师"))
                .extracting(Attendance::name)
                .containsExactly("孟凡", "姚静");
    }

    @Test
    void postsInBracketsLeaveAPersonWithoutAnAgencyOfHisOwn() {
        assertThat(attendance("参会领导：纪海波（副县长）　卢晓东（副县长、公安云川分局局长）　孟凡（县政府党组成员）"))
                .extracting(Attendance::agency, Attendance::post, Attendance::name)
                .containsExactly(
                        tuple(null, "副县长", "纪海波"), tuple(null, "副县长、公安云川分局局长", "卢晓东"), tuple(null, "县政府党组成员", "孟凡"));
    }

    @Test
    void whoIsOnTheListButDidNotComeIsExcusedOrStoodInFor() {
        assertThat(attendance("参会人员：县财政局孟凡（请假）、县水利局秦立群（请假，姚静代）"))
                .extracting(Attendance::role, Attendance::agency, Attendance::name)
                .containsExactly(
                        tuple(AttendanceRole.EXCUSED, "县财政局", "孟凡"), tuple(AttendanceRole.PRESENT, "县水利局", "姚静"));
    }

    @Test
    void namesBeforeABracketShareItOnceTheListHasBegunToUseThem() {
        assertThat(attendance("参加人员：纪海波、卢晓东（县政府办）、孟凡、秦立群（青石街道）"))
                .extracting(Attendance::agency, Attendance::name, Attendance::confidence)
                .containsExactly(
                        tuple(null, "纪海波", Confidence.CERTAIN),
                        tuple("县政府办", "卢晓东", Confidence.CERTAIN),
                        tuple("青石街道", "孟凡", Confidence.LIKELY),
                        tuple("青石街道", "秦立群", Confidence.CERTAIN));
    }

    @Test
    void aPartOfTheListThatIsHeadedByDepartmentsIsNobody() {
        assertThat(attendance("列席：纪海波（县人大常委会副主任）\n部门列席：县财政局、县水利局负责人"))
                .extracting(Attendance::agency, Attendance::name)
                .containsExactly(tuple("县人大常委会", "纪海波"), tuple("县财政局", null), tuple("县水利局", null));
    }

    @Test
    void thePoliticalCommissarOfAGarrisonHoldsAPostInIt() {
        assertThat(attendance("列席：县人大常委会副主任纪海波，云川军分区政委卢晓东"))
                .extracting(Attendance::agency, Attendance::post, Attendance::name)
                .containsExactly(tuple("县人大常委会", "副主任", "纪海波"), tuple("云川军分区", "政委", "卢晓东"));
    }

    @Test
    void aListOfPeopleMakesTheAgenciesInProseSayNothingMore() {
        String text = """
                云川县人民政府专题会议纪要
                2024年3月5日，副县长林知远主持召开专题会议，研究渡口改造有关问题，县财政局、县水利局、县交通局等单位负责人参加会议。
                由县交通局负责渡口改造。

                参加人员：县财政局孟凡、县水利局秦立群、县交通局姚远
                """;

        assertThat(new MinutesReader().read(SourceText.of(text)).attendance())
                .extracting(Attendance::agency, Attendance::name)
                .containsExactly(tuple("县财政局", "孟凡"), tuple("县水利局", "秦立群"), tuple("县交通局", "姚远"));
    }

    @Test
    void theOfficeOfASecondPostStaysOnItsLine() {
        assertThat(attendance("出席人员：\n纪海波  县委常委、副县长\n卢晓东  副县长、县公安局局长\n孟凡  副县长\n秦立群  副县长"))
                .extracting(Attendance::agency, Attendance::name)
                .containsExactly(tuple(null, "纪海波"), tuple(null, "卢晓东"), tuple(null, "孟凡"), tuple(null, "秦立群"));
    }

    @Test
    void departmentsThatSendTheirHeadsAreNobodyInParticular() {
        var rows = attendance("出席：县政府组成部门主要负责人\n列席：县人大常委会、县法院有关负责人，各乡镇长，县政府派出机构主要负责人");

        assertThat(rows)
                .extracting(Attendance::agency, Attendance::name)
                .containsExactly(tuple("县人大常委会", null), tuple("县法院", null));
    }
}
