package org.yiding.meeting.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.yiding.meeting.model.AgendaItem;
import org.yiding.meeting.model.Assignment;
import org.yiding.meeting.model.AssignmentRole;
import org.yiding.meeting.model.AttendanceRole;
import org.yiding.meeting.model.BodyKind;
import org.yiding.meeting.model.Decision;
import org.yiding.meeting.model.PartOfDay;
import org.yiding.meeting.model.ReadMinutes;
import org.yiding.meeting.model.Ruling;
import org.yiding.meeting.model.Warning;

/** One invented document a form; what each must give was written down with it. */
class InventedMinutesTest {

    private static final AssignmentRole LEAD = AssignmentRole.LEAD;
    private static final AssignmentRole RESPONSIBLE = AssignmentRole.RESPONSIBLE;
    private static final AssignmentRole SUPPORT = AssignmentRole.SUPPORT;

    private static ReadMinutes read(String name) {
        return new MinutesReader().read(Samples.invented(name));
    }

    private static List<Assignment> assignments(ReadMinutes read) {
        return read.items().stream()
                .flatMap(item -> item.resolutions().stream())
                .flatMap(resolution -> resolution.assignments().stream())
                .toList();
    }

    private static List<Ruling> rulings(ReadMinutes read) {
        return read.items().stream()
                .flatMap(item -> item.resolutions().stream())
                .flatMap(resolution -> resolution.rulings().stream())
                .toList();
    }

    @Test
    void headingAndBodyInOneParagraph() {
        ReadMinutes read = read("paragraphs");

        assertThat(read.meeting().body().value()).isEqualTo("临川县人民政府");
        assertThat(read.meeting().term().value()).isEqualTo("十八届");
        assertThat(read.meeting().ordinal().value()).isEqualTo(21);
        assertThat(read.meeting().venue().value()).isEqualTo("县政府二楼会议室");
        assertThat(read.meeting().chair().value()).isEqualTo("高志远");
        assertThat(read.meeting().chairTitle().value()).isEqualTo("县委副书记、县长");
        assertThat(read.minutes().printedOn().value()).isEqualTo(LocalDate.of(2024, 5, 20));
        assertThat(read.items()).hasSize(5);
        assertThat(rulings(read))
                .extracting(Ruling::asWritten, Ruling::decision)
                .containsExactly(
                        tuple("原则通过", Decision.APPROVED_IN_PRINCIPLE),
                        tuple("同意", Decision.APPROVED),
                        tuple("暂缓", Decision.DEFERRED));
        assertThat(assignments(read))
                .extracting(Assignment::asWritten, Assignment::role, Assignment::nextStepAsWritten, Assignment::dueOn)
                .containsExactly(
                        tuple("县水利局", LEAD, null, null),
                        tuple("县应急局", SUPPORT, null, null),
                        tuple("县气象局", SUPPORT, null, null),
                        tuple("县水利局", LEAD, "报县委审定", LocalDate.of(2024, 5, 31)),
                        tuple("县财政局", SUPPORT, "报县委审定", LocalDate.of(2024, 5, 31)),
                        tuple("县自然资源局", SUPPORT, "报县委审定", LocalDate.of(2024, 5, 31)),
                        tuple("王秀兰", RESPONSIBLE, null, null),
                        tuple("县住建局", RESPONSIBLE, null, null),
                        tuple("县民政局", RESPONSIBLE, "再研究", LocalDate.of(2024, 5, 24)));
        assertThat(read.attendance())
                .extracting("role", "name", "agency", "reason")
                .containsExactly(
                        tuple(AttendanceRole.PRESENT, "高志远", null, null),
                        tuple(AttendanceRole.PRESENT, "李建国", null, null),
                        tuple(AttendanceRole.PRESENT, "王秀兰", null, null),
                        tuple(AttendanceRole.PRESENT, "赵海涛", null, null),
                        tuple(AttendanceRole.EXCUSED, "孙立军", null, "出差"),
                        tuple(AttendanceRole.EXCUSED, "钱敏", null, "学习"),
                        tuple(AttendanceRole.IN_ATTENDANCE, null, "县政府办", null),
                        tuple(AttendanceRole.IN_ATTENDANCE, null, "县发改局", null),
                        tuple(AttendanceRole.IN_ATTENDANCE, null, "县财政局", null));
    }

    @Test
    void pageThatTellsOfTheMeetingWithTheYearLeftOut() {
        ReadMinutes read = read("webpage");

        assertThat(read.meeting().heldOn().value()).isEqualTo(LocalDate.of(2025, 3, 26));
        assertThat(read.meeting().ordinal().value()).isEqualTo(4);
        assertThat(read.meeting().ordinalWithinYear()).isTrue();
        assertThat(read.meeting().chairTitle().value()).isEqualTo("代市长");
        assertThat(read.items())
                .extracting(AgendaItem::title)
                .containsExactly(
                        "研究审议了《清河市数字经济促进办法（草案）》", "听取了一季度经济运行情况的汇报", "审议通过了《清河市2025年重点项目投资计划》", "学习了《中华人民共和国安全生产法》");
        assertThat(rulings(read))
                .extracting(Ruling::asWritten, Ruling::objects)
                .containsExactly(tuple("原则同意", List.of("清河市数字经济促进办法（草案）")), tuple("审议通过", List.of("清河市2025年重点项目投资计划")));
        assertThat(assignments(read))
                .extracting(Assignment::asWritten, Assignment::nextStepAsWritten, Assignment::effectiveOn)
                .containsExactly(tuple("市工信局", "按程序提请市人大常委会审议", null), tuple("市发改委", "印发", LocalDate.of(2025, 4, 1)));
    }

    @Test
    void labelledHeadWithChineseNumeralsInTheDate() {
        ReadMinutes read = read("headlist");

        assertThat(read.meeting().heldOn().value()).isEqualTo(LocalDate.of(2023, 11, 3));
        assertThat(read.meeting().partOfDay().value()).isEqualTo(PartOfDay.AFTERNOON);
        assertThat(read.meeting().bodyKind().value()).isEqualTo(BodyKind.MAYORS_OFFICE_MEETING);
        assertThat(read.meeting().chair().value()).isEqualTo("吴敏");
        assertThat(read.minutes().recorder().value()).isEqualTo("汤宁");
        assertThat(read.items()).extracting(AgendaItem::title).containsExactly("关于老旧小区改造资金问题", "关于社区用房问题");
        assertThat(rulings(read)).extracting(Ruling::asWritten).containsExactly("同意", "不予");
        assertThat(assignments(read))
                .extracting(Assignment::asWritten, Assignment::role, Assignment::effectiveOn, Assignment::dueOn)
                .containsExactly(
                        tuple("区住建委", RESPONSIBLE, null, null),
                        tuple("区财政局", SUPPORT, null, null),
                        tuple("安平街道办事处", SUPPORT, null, null),
                        tuple("区住建委", RESPONSIBLE, null, LocalDate.of(2023, 12, 15)),
                        tuple("区民政局", LEAD, null, LocalDate.of(2023, 11, 10)));
        assertThat(read.attendance())
                .extracting("name", "agency", "post", "note")
                .contains(
                        tuple("马俊", "区政府办", "主任", null),
                        tuple("许强", "区住建委", null, "列席第一议题"),
                        tuple(null, "城关镇", null, null));
    }

    @Test
    void hardWrappedLinesWithPageMarks() {
        ReadMinutes read = read("hardwrapped");

        assertThat(read.meeting().bodyKind().value()).isEqualTo(BodyKind.PARTY_GROUP_MEETING);
        assertThat(read.items())
                .extracting(AgendaItem::title)
                .containsExactly("传达学习习近平总书记关于粮食安全的重要论述", "研究《关于加强耕地保护的若干措施（审议稿）》");
        assertThat(read.items().get(1).resolutions()).hasSize(3);
        assertThat(rulings(read)).extracting(Ruling::asWritten).containsExactly("原则上同意");
        assertThat(assignments(read))
                .extracting(Assignment::asWritten, Assignment::role)
                .containsExactly(
                        tuple("市自然资源和规划局", RESPONSIBLE),
                        tuple("市农业农村局", SUPPORT),
                        tuple("市生态环境局", SUPPORT),
                        tuple("市委组织部", RESPONSIBLE),
                        tuple("市水务局", RESPONSIBLE));
        assertThat(read.attendance())
                .extracting("name", "agency")
                .containsExactly(
                        tuple("林国栋", null),
                        tuple("方圆", null),
                        tuple("石敬国", null),
                        tuple("徐锋", "市委组织部"),
                        tuple("沈亮", "市发改委"),
                        tuple("苏红", "市发改委"),
                        tuple("贺明", "市财政局"),
                        tuple("黎小兵", "市自然资源和规划局"),
                        tuple("唐文", "白沙经济技术开发区管委会"),
                        tuple("雷军", "国网白沙供电公司"),
                        tuple(null, "市农商行"));
    }

    @Test
    void bareNumeralsAndAMeetingOfAnotherBodyNamedInside() {
        ReadMinutes read = read("sections");

        assertThat(read.meeting().body().value()).isEqualTo("东海县人民政府");
        assertThat(read.meeting().ordinal().value()).isEqualTo(5);
        assertThat(read.meeting().heldOn().value()).isEqualTo(LocalDate.of(2021, 9, 2));
        assertThat(read.items()).hasSize(3);
        assertThat(rulings(read)).extracting(Ruling::asWritten).containsExactly("同意", "原则同意", "未通过");
        assertThat(read.attendance()).as("各乡镇主要负责人 is a crowd, not one row").hasSize(16);
        assertThat(read.attendance()).extracting("name").contains("刘洋", "郑好", "杜江", "赵晓东");
    }

    @Test
    void columnsOfNamesAndPosts() {
        ReadMinutes read = read("columns");

        assertThat(read.meeting().bodyKind().value()).isEqualTo(BodyKind.ENLARGED_EXECUTIVE_MEETING);
        assertThat(read.minutes().compiledOn().value()).isEqualTo(LocalDate.of(2019, 12, 3));
        assertThat(rulings(read)).extracting(Ruling::asWritten).containsExactly("原则通过", "同意", "暂缓");
        assertThat(read.attendance())
                .extracting("name", "agency", "post")
                .contains(tuple("丁宁", null, "副市长"), tuple("石磊", "市发展改革委", "主任"), tuple("尚可", null, "副市长"));
    }

    @Test
    void commasBetweenAgenciesAndAGapInTheNumbering() {
        ReadMinutes read = read("runon");

        assertThat(read.items()).hasSize(3);
        assertThat(read.warnings()).extracting(Warning::code).containsExactly(Warning.Code.BROKEN_NUMBERING);
        assertThat(rulings(read)).extracting(Ruling::asWritten).containsExactly("同意", "同意");
        assertThat(read.attendance())
                .extracting("name", "agency")
                .contains(tuple("庄伟", "区发改局"), tuple("俞丽", "区发改局"), tuple("夏雨", "市国土局南湖分局"));
    }

    @Test
    void compoundSurnamesAndNamesWithADot() {
        assertThat(read("namesonly").attendance())
                .extracting("name")
                .containsExactly("郭志强", "马骏", "丁一凡", "欧阳明", "司马长风", "阿不都·热合曼");
    }
}
