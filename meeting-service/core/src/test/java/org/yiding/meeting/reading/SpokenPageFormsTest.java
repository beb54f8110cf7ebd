package org.yiding.meeting.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.junit.jupiter.api.Test;
import org.yiding.extraction.SourceText;
import org.yiding.meeting.model.AgendaItem;
import org.yiding.meeting.model.ItemKind;
import org.yiding.meeting.model.ReadMinutes;
import org.yiding.meeting.model.Warning;

/** Pages of news that tell what the chair said, and lists in which one verb stands for many matters. */
class SpokenPageFormsTest {

    private static ReadMinutes read(String text) {
        return new MinutesReader().read(SourceText.of(text));
    }

    @Test
    void whatFollowsASemicolonIsUnderTheVerbBeforeIt() {
        ReadMinutes read = read("""
                2024年4月7日，县长林知远主持召开2024年第6次县政府常务会议。
                会议传达学习了全市安全生产会议精神；市政府全体会议精神。听取了绿化工程推进情况汇报；廉政会议筹备情况汇报。审议了《云川县云广播实施方案（送审稿）》。
                """);

        assertThat(read.items())
                .extracting(AgendaItem::kind, AgendaItem::title)
                .containsExactly(
                        tuple(ItemKind.CONVEY, "传达学习了全市安全生产会议精神"),
                        tuple(ItemKind.HEAR_REPORT, "听取了绿化工程推进情况汇报"),
                        tuple(ItemKind.HEAR_REPORT, "廉政会议筹备情况汇报"),
                        tuple(ItemKind.DELIBERATE, "审议了《云川县云广播实施方案（送审稿）》"));
    }

    @Test
    void threeStatesOfAffairsAreThreeReports() {
        ReadMinutes read = read("""
                2024年4月7日，区长林知远主持召开区政府第6次常务会议。
                会议传达全市农村工作会议精神。听取一季度大气污染防治情况、一季度招商引资情况以及一季度经济指标完成情况。
                """);

        assertThat(read.items())
                .extracting(AgendaItem::title)
                .containsExactly("传达全市农村工作会议精神", "听取一季度大气污染防治情况", "一季度招商引资情况", "一季度经济指标完成情况");
    }

    @Test
    void whatTheChairSaidOnNoMatterIsAWarningAndNoItem() {
        ReadMinutes read = read("""
                9月24日上午，云川市政府第六次全体（扩大）会议召开。市长林知远出席并讲话。
                林知远说，当前正值冲刺全年的关键时期，要更大力度抓好各项工作部署落实。要更大力度抓好安全生产。
                """);

        assertThat(read.items()).isEmpty();
        assertThat(read.warnings())
                .filteredOn(warning -> warning.code() == Warning.Code.UNPARSED_SPAN)
                .extracting(Warning::message)
                .containsExactly("Stands outside the items: 林知远说，当前正值冲刺全年的关键时期，要更大力度抓好各项工作部署落实。要更大力度抓好安全生产。");
        assertThat(read.warnings()).extracting(Warning::code).contains(Warning.Code.NO_ITEMS);
    }

    @Test
    void whatTheChairConveyedIsTheMatterOfWhatIsSaidAfterIt() {
        ReadMinutes read = read("""
                2024年2月26日，市长林知远主持召开市政府第38次常务会议。会上，林知远传达了市委常委会会议精神，并部署下阶段工作。
                林知远指出，今年是建设旅游城市的关键一年，要以此为契机，乘势而上。
                林知远就近期工作重点作出部署。他强调，要加快推进棚户区改造工作。
                """);

        assertThat(read.items())
                .extracting(AgendaItem::title, item -> item.resolutions().size())
                .containsExactly(tuple("林知远传达了市委常委会会议精神，并部署下阶段工作", 2));
    }

    @Test
    void theFormOfAMeetingStandsBeforeItsVerb() {
        ReadMinutes read = read("""
                2024年5月23日，县长林知远主持召开县政府2024年第16次常务会议。
                会议以理论学习中心组学习会的形式，深入学习《论乡村振兴》精神，研究县政府初步贯彻意见。
                会议还听取了防汛准备工作情况的汇报。
                """);

        assertThat(read.items()).extracting(AgendaItem::kind).containsExactly(ItemKind.CONVEY, ItemKind.HEAR_REPORT);
    }

    @Test
    void theNumberOfACommitteeThatMetAtTheSameTimeIsNotTheMeetings() {
        ReadMinutes read = read("""
                2024年9月30日上午，区长林知远主持召开区政府全体会议（区生态环境保护（林长制）委员会2024年第三次会议）。
                会议传达学习全省生态环境保护大会精神。
                """);

        assertThat(read.meeting().ordinal()).isNull();
    }
}
