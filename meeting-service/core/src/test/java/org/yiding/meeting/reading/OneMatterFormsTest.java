package org.yiding.meeting.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.yiding.extraction.SourceText;
import org.yiding.meeting.model.AgendaItem;
import org.yiding.meeting.model.AssignmentRole;
import org.yiding.meeting.model.ItemKind;
import org.yiding.meeting.model.ReadMinutes;

/** The ways in which minutes of a meeting on one matter part what was said of it. */
class OneMatterFormsTest {

    private static ReadMinutes read(String text) {
        return new MinutesReader().read(SourceText.of(text));
    }

    @Test
    void numbersUnderOneReportAreWhatWasDecidedOnIt() {
        ReadMinutes read = read("""
                云川区人民政府专题会议纪要
                时间：2024年6月3日
                主持：林知远　区长
                会议听取了区住建局关于供暖管网建设情况的汇报，经讨论，议定如下：
                一、同意该项目采用总承包方式，由区住建局负责建设。
                二、请区财政局研究资金筹措方案，报区政府常务会议研究。
                """);

        assertThat(read.items()).hasSize(1);
        assertThat(read.items().get(0).kind()).isEqualTo(ItemKind.HEAR_REPORT);
        assertThat(read.items().get(0).resolutions())
                .flatExtracting("assignments")
                .extracting("agency")
                .containsExactly("区住建局", "区财政局");
    }

    @Test
    void numbersMayOnlyPartWhatIsSaidOfOneMatter() {
        ReadMinutes read = read("""
                云川县人民政府专题会议纪要
                2022年3月17日下午，副县长林知远主持召开会议，专题研究清水河治理有关工作。现纪要如下：
                一、会议听取了县水利局关于清水河治理情况的汇报。
                二、会议认为，清水河治理事关水质，必须抓紧抓好。
                三、会议议定如下事项：
                （一）县水利局牵头负责河道清淤，4月30日前完工。
                （二）县农业农村局负责畜禽养殖治理。
                """);

        assertThat(read.items()).extracting(AgendaItem::title).containsExactly("专题研究清水河治理有关工作");
        assertThat(read.items().get(0).resolutions())
                .flatExtracting("assignments")
                .extracting("agency")
                .containsExactly("县水利局", "县农业农村局");
    }

    @Test
    void aLineMayNameTheOnlyMatterOfTheMeeting() {
        ReadMinutes read = read("""
                云川区人民政府专题会议纪要
                时间：2024年6月3日
                主持：林知远　区长
                议题：研究城北片区供暖管网建设有关工作
                会议听取了区住建局关于前期工作情况的汇报，经讨论，议定如下：
                一、同意该项目采用总承包方式。
                二、请区财政局研究资金筹措方案，报区政府常务会议研究。
                """);

        assertThat(read.items()).extracting(AgendaItem::title).containsExactly("研究城北片区供暖管网建设有关工作");
        assertThat(read.items().get(0).resolutions())
                .flatExtracting("rulings")
                .extracting("asWritten")
                .containsExactly("同意");
    }

    @Test
    void aTableOfTasksChargesThoseInItsColumns() {
        ReadMinutes read = read("""
                2024年5月6日，副县长林知远主持召开专题会议，研究青水河治理有关问题。
                一、工作任务
                序号　任务　牵头单位　配合单位　完成时限
                1　污水厂改造　县住建局　城关镇、县财政局　2024年9月底
                二、有关要求
                由县政府督查室负责督办。
                """);

        assertThat(read.items()).extracting(AgendaItem::title).containsExactly("研究青水河治理有关问题");
        assertThat(read.items().get(0).resolutions())
                .flatExtracting("assignments")
                .extracting("agency", "role", "dueOn")
                .containsExactly(
                        tuple("县住建局", AssignmentRole.LEAD, LocalDate.of(2024, 9, 30)),
                        tuple("城关镇", AssignmentRole.SUPPORT, LocalDate.of(2024, 9, 30)),
                        tuple("县财政局", AssignmentRole.SUPPORT, LocalDate.of(2024, 9, 30)),
                        tuple("县政府督查室", AssignmentRole.RESPONSIBLE, null));
    }

    @Test
    void chargesOnTheOneMatterOfAMeetingAreNoItems() {
        ReadMinutes read = read("""
                2024年1月5日，区长林知远主持召开现场办公会，研究了供热保障有关问题。现纪要如下：
                1.由区工信局负责煤炭调运。
                2.区财政局负责拨付补贴资金。
                """);

        assertThat(read.items()).extracting(AgendaItem::title).containsExactly("研究了供热保障有关问题");
    }

    @Test
    void pointsOfAMeetingCalledToSettleOneMatterAreNoItems() {
        ReadMinutes read = read("""
                关于大桥用地保障的协调会议纪要
                2020年6月2日上午，市政府副秘书长林知远受副市长高志远委托，在市政府202会议室召集市发改委、市交通局等单位，专题协调大桥二期用地保障工作。纪要如下：
                一、市资规局要指导东山区政府抓紧组织报批；
                二、由市交通局牵头，6月底前完成评审；
                三、同意大桥公司临时占用东山码头。
                """);

        assertThat(read.meeting().chair().value()).isEqualTo("林知远");
        assertThat(read.items()).hasSize(1);
        assertThat(read.items().get(0).resolutions())
                .flatExtracting("assignments")
                .extracting("agency")
                .containsExactly("市交通局");
    }

    @Test
    void numbersThatOnlyDemandAreNoItemsOfATopicalMeeting() {
        ReadMinutes read = read("""
                专题会议纪要
                2024年7月16日下午，副县长林知远组织县发改局、县水利局、太平镇负责人，在县政府三楼会议室召开会议，专题研究太平水库除险加固工程。现纪要如下：
                一、加快前期工作。县水利局要抓紧完善初步设计，8月10日前报市水利局审批。
                二、落实建设资金。县财政局负责筹措配套资金1200万元。
                三、强化质量监管。县水利局要严格落实监理制。
                """);

        assertThat(read.meeting().chair().value()).isEqualTo("林知远");
        assertThat(read.items())
                .extracting(AgendaItem::title, item -> item.resolutions().size())
                .containsExactly(tuple("专题研究太平水库除险加固工程", 3));
    }

    @Test
    void theNameOfATopicalMeetingIsTheMatterOfWhatItsNumbersDemand() {
        ReadMinutes read = read("""
                云川市人民政府专题会议纪要
                2024年7月16日上午，副市长林知远在市政府第二会议室主持召开滨江大道建设专题会议。现将会议精神纪要如下：
                一、各单位要高度重视，加快推进。
                二、市城投集团要在7月底前完成施工图设计。
                三、市资规局负责用地报批。
                """);

        assertThat(read.meeting().body().value()).isEqualTo("云川市人民政府");
        assertThat(read.items()).extracting(AgendaItem::title).containsExactly("滨江大道建设");
    }

    @Test
    void projectsNamedOneByOneStayTheItemsOfATopicalMeeting() {
        ReadMinutes read = read("""
                云川市人民政府专题会议纪要
                2024年7月16日上午，副市长林知远主持召开专题会议，研究滨江大道、城北水厂等项目推进事宜。会议明确了以下事项：
                一、滨江大道项目。由市城投集团负责，7月底前完成施工图设计。
                二、城北水厂项目。由市水务集团负责，8月底前完成取水口改造。
                """);

        assertThat(read.items()).extracting(AgendaItem::title).containsExactly("滨江大道项目", "城北水厂项目");
    }

    @Test
    void numbersThatNameTheOneMatterAgainAreWhatWasSaidOfIt() {
        ReadMinutes read = read("""
                2024年市政府第二十三次市长办公会议纪要
                2024年8月19日上午，市长林知远主持市长办公会议暨益民商城建设指挥部第一次会议，研究了云川集团投资建设益民商城的有关事宜。会议议定：
                一、益民商城建设项目符合全市规划，有利于拉动经济加快发展。
                二、益民商城的报建工作要抓紧进行。
                三、益民商城建设项目由云川市政府直接与云川集团签订合同。
                """);

        assertThat(read.meeting().ordinal().value()).isEqualTo(23);
        assertThat(read.items())
                .extracting(AgendaItem::title, item -> item.resolutions().size())
                .containsExactly(tuple("研究了云川集团投资建设益民商城的有关事宜", 3));
        assertThat(read.items().get(0).resolutions())
                .flatExtracting("assignments")
                .extracting("agency")
                .containsExactly("云川市政府");
    }
}
