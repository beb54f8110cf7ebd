package org.yiding.meeting.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.yiding.extraction.SourceText;
import org.yiding.meeting.model.AgendaItem;
import org.yiding.meeting.model.Confidence;
import org.yiding.meeting.model.ReadMinutes;
import org.yiding.meeting.model.Ruling;
import org.yiding.meeting.model.Warning;

/** The ways in which minutes tell one matter from the next. */
class ItemFormsTest {

    private static ReadMinutes read(String text) {
        return new MinutesReader().read(SourceText.of(text));
    }

    @Test
    void numbersThatFollowWhatTheMeetingDecidedAreMattersOfTheirOwn() {
        ReadMinutes read = read("""
                云川市防汛抗旱指挥部会议纪要
                第三期
                2024年7月6日，市长林知远主持召开市防指会商会议，分析研判汛情。会议决定：
                第一，自7月6日起，将应急响应提升至Ⅱ级。
                第二，由市水利局牵头，市气象局配合，加密监测预报。
                第三，同意市财政局紧急下拨资金2000万元。
                """);

        assertThat(read.meeting().body().value()).isEqualTo("云川市防汛抗旱指挥部");
        assertThat(read.items())
                .extracting(AgendaItem::title)
                .containsExactly("自7月6日起，将应急响应提升至Ⅱ级", "由市水利局牵头，市气象局配合，加密监测预报", "同意市财政局紧急下拨资金2000万元");
        assertThat(read.items().get(1).resolutions().get(0).assignments())
                .extracting("agency")
                .containsExactly("市水利局", "市气象局");
    }

    @Test
    void numbersThatRunOnOverGroupsAreItems() {
        ReadMinutes read = read("""
                云川区人民政府常务会议纪要
                2024年6月3日，区长林知远主持召开区政府第12次常务会议。会议议定事项纪要如下：
                一、审议有关文件
                （一）审议《云川区征收补助办法》。会议原则同意该办法。
                （二）审议《云川区科技企业倍增计划》。会议原则同意该计划。
                二、研究有关事项
                （三）研究政府投资项目调整事宜。会议同意新增三个项目。
                （四）研究土地款缓缴事宜。会议不同意缓缴。
                """);

        assertThat(read.items())
                .extracting(AgendaItem::label, AgendaItem::parent)
                .containsExactly(
                        tuple("（一）", "审议有关文件"), tuple("（二）", "审议有关文件"), tuple("（三）", "研究有关事项"), tuple("（四）", "研究有关事项"));
        assertThat(read.items().get(3).resolutions().get(0).rulings())
                .extracting(Ruling::asWritten)
                .containsExactly("不同意");
    }

    @Test
    void otherMattersAreNoItemAlsoWithANumber() {
        ReadMinutes read = read("""
                云川区人民政府常务会议纪要
                2024年6月3日，区长林知远主持召开区政府第12次常务会议。
                一、审议《云川区征收补助办法》
                会议同意该办法。
                二、其他事项
                """);

        assertThat(read.items()).extracting(AgendaItem::title).containsExactly("审议《云川区征收补助办法》");
    }

    @Test
    void whatNoRuleCouldPlaceIsAWarningWithItsSpan() {
        String text = """
                云川区人民政府常务会议纪要
                2024年6月3日，区长林知远主持召开区政府第12次常务会议。
                一、研究供热价格有关事项
                会议认为，责成那边的人把价格表再算一遍。
                """;
        ReadMinutes read = read(text);

        assertThat(read.warnings())
                .filteredOn(warning -> warning.code() == Warning.Code.UNPARSED_SPAN)
                .extracting(warning -> text.substring(warning.start(), warning.end()))
                .containsExactly("会议认为，责成那边的人把价格表再算一遍");
    }

    @Test
    void pointsAfterAGeneralRemarkAreMattersAndTheRemarkIsNotLostInSilence() {
        ReadMinutes read = read("""
                关于加快云川大道改扩建工程的专题会议纪要
                2022年5月18日，副县长林知远召集有关单位，就云川大道改扩建工程进行了专题研究。
                会议指出，云川大道是县委、县政府确定的重点工程，各有关单位要高度重视，确保如期完工。
                会议明确了以下事项：
                1.征地拆迁。城东镇政府为征地拆迁主体，务必于5月31日前全面完成清表。
                2.资金保障。县财政局要优先保障项目资金。
                """);

        assertThat(read.items()).extracting(AgendaItem::title).containsExactly("征地拆迁", "资金保障");
        assertThat(read.warnings()).extracting(Warning::message).anyMatch(message -> message.contains("会议指出，云川大道"));
    }

    @Test
    void whatStandsBeforeTheDecidingWordIsWhatIsPutOff() {
        ReadMinutes read = read("""
                2019年11月8日，市长林知远主持召开市政府第41次常务会议。
                一、审议《云川市更新计划》、《云川市保护办法》
                （一）原则通过《云川市更新计划》。
                （二）《云川市保护办法》暂缓通过，由市文旅局征求意见。
                二、研究连接线工程
                会议认为条件尚不成熟，此事暂缓。
                """);

        assertThat(read.items())
                .flatExtracting(AgendaItem::resolutions)
                .flatExtracting("rulings")
                .extracting("asWritten", "objects")
                .containsExactly(
                        tuple("原则通过", List.of("云川市更新计划")), tuple("暂缓", List.of("云川市保护办法")), tuple("暂缓", List.of()));
    }

    @Test
    void aHeadingThatRunsOnIntoWhatWasDecidedEndsBeforeIt() {
        ReadMinutes read = read("""
                2024年11月20日，副市长林知远主持召开专题会议，研究地块开发有关问题。会议明确如下事项：
                一、关于出让时序。其余地块视市场情况另行研究确定。
                二、关于企业搬迁补偿，会议认为应严格按照合同办理，不同意提高补偿标准。
                """);

        assertThat(read.items()).extracting(AgendaItem::title).containsExactly("关于出让时序", "关于企业搬迁补偿");
        assertThat(read.items())
                .flatExtracting(AgendaItem::resolutions)
                .flatExtracting("rulings")
                .extracting("asWritten", "objects")
                .containsExactly(tuple("另行研究", List.of()), tuple("不同意", List.of("提高补偿标准")));
        assertThat(read.items().get(1).resolutions().get(0).directives()).isEmpty();
    }

    @Test
    void pointsThatSemicolonsPartInsideAParagraphAreNoItems() {
        ReadMinutes read = read("""
                云川区人民政府常务会议纪要
                2023年9月28日，区长林知远主持召开区政府第52次常务会议，研究了国庆期间安全生产等工作。
                会议要求抓好国庆期间安全生产工作：一、区应急局要牵头开展检查；二、区商务局负责商超安全；三、由区政府办公室做好值班值守。
                会议审议了《云川区创建文明城市方案》，原则予以通过，由区文明办修改后印发。
                会议听取了区教育局关于入学情况的汇报，同意区教育局提出的建议。
                """);

        assertThat(read.items())
                .extracting(AgendaItem::title)
                .containsExactly("研究了国庆期间安全生产", "审议了《云川区创建文明城市方案》", "听取了区教育局关于入学情况的汇报");
        assertThat(read.items().get(0).resolutions().get(0).assignments())
                .extracting("agency")
                .containsExactly("区应急局", "区商务局", "区政府办公室");
    }

    @Test
    void headingsToldFirstTakeTheBodiesThatAreNumberedAnewBelow() {
        ReadMinutes read = read("""
                云川区人民政府第12次常务会议纪要
                时间：2021年9月26日上午
                主持人：区长　林知远
                会议议题：
                一、听取民生实事进展情况的汇报
                二、审议《云川区养老设施布点规划》
                会议纪要：
                （一）会议听取了区政府督查室关于民生实事进展情况的汇报。
                （二）会议审议并原则通过了《云川区养老设施布点规划》。由区民政局牵头落实。
                """);

        assertThat(read.items()).extracting(AgendaItem::title).containsExactly("听取民生实事进展情况的汇报", "审议《云川区养老设施布点规划》");
        assertThat(read.items().get(0).resolutions()).flatExtracting("rulings").isEmpty();
        assertThat(read.items().get(1).resolutions())
                .flatExtracting("assignments")
                .extracting("agency")
                .containsExactly("区民政局");
    }

    @Test
    void aLeadThatSaysWhatWasStudiedAndSettledIsNoItem() {
        ReadMinutes read = read("""
                8月26日，副市长林知远主持召开2013年第31次例会。
                会议研究议定了如下事项：
                一、原则同意城北加油站的选址方案。
                二、不同意城南街道临青年大道开口。
                """);

        assertThat(read.items()).extracting(AgendaItem::title).containsExactly("原则同意城北加油站的选址方案", "不同意城南街道临青年大道开口");
    }

    @Test
    void theOrdinalOfAMatterMayOpenItsHeading() {
        ReadMinutes read = read("""
                云川区人民政府区长办公会议纪要
                2020年4月16日下午，林知远区长主持召开区长办公会议。具体事项纪要如下：
                第一项、关于设立企业转贷资金
                会议确定，由区财政局负责筹集资金。
                第二项、关于污水管网建设
                会议同意该方案。
                """);

        assertThat(read.items()).extracting(AgendaItem::title).containsExactly("关于设立企业转贷资金", "关于污水管网建设");
    }

    @Test
    void partsOfAMeetingMayHoldMattersToldByTheirSubject() {
        ReadMinutes read = read("""
                云川县人民政府党组会议暨第30次常务会议纪要
                2023年12月11日，县长林知远主持召开县政府党组会议暨第30次常务会议。
                一、党组会议
                （一）集体学习有关讲话精神
                会议强调，要抓好贯彻落实。
                （二）研究民主生活会有关事项
                会议同意民主生活会方案。
                二、常务会议
                （一）审议《云川县民宿管理办法》
                会议原则同意《云川县民宿管理办法》。
                （二）关于站前广场管理权移交
                由县交通局牵头移交；移交后的日常管理由县城管局负责。
                """);

        assertThat(read.items())
                .extracting(AgendaItem::title)
                .containsExactly("集体学习有关讲话精神", "研究民主生活会有关事项", "审议《云川县民宿管理办法》", "关于站前广场管理权移交");
        assertThat(read.items().get(3).resolutions())
                .flatExtracting("assignments")
                .extracting("agency")
                .containsExactly("县交通局", "县城管局");
    }

    @Test
    void minutesWhoseHeadGotLostAreToldByWhatTheMeetingHeard() {
        ReadMinutes read = read("""
                〔2011〕28号
                云川市人民政府办公室 二○一一年八月二十七日
                一、会议听取了水务局关于水利改革意见的汇报。会议原则同意该意见。
                二、会议听取了民政局关于道路命名的汇报，同意命名为“香樟大道”。
                """);

        assertThat(read.items()).hasSize(2);
        assertThat(read.meeting().heldOn()).isNull();
    }

    @Test
    void theRowsOfATableMayBeTheItems() {
        ReadMinutes read = read("""
                2024年5月6日，区长林知远主持召开区政府第9次常务会议。会议议定事项如下：
                序号\t议题\t汇报单位\t议定意见
                1\t审议《云川区养老服务办法》\t区民政局\t会议原则同意，由区民政局会同区财政局修改完善。
                2\t研究城东公园建设\t区住建局\t会议决定暂缓实施。
                """);

        assertThat(read.items()).extracting(AgendaItem::title).containsExactly("审议《云川区养老服务办法》", "研究城东公园建设");
        assertThat(read.items().get(0).resolutions())
                .flatExtracting("assignments")
                .extracting("agency")
                .containsExactly("区民政局", "区财政局");
    }

    @Test
    void aHeadingMayStandOverMattersThatArabicNumbersCount() {
        ReadMinutes read = read("""
                中共云川县人民政府党组会议纪要
                时间：2024年5月6日
                主持：县长　林知远
                一、学习内容
                1．传达学习《信访工作条例》。
                2．传达学习省委全会精神。
                二、研究事项
                1．关于追加经费的请示
                会议同意，由县财政局负责拨付。
                2．关于变更项目主体的请示
                会议决定暂缓审议。
                """);

        assertThat(read.items())
                .extracting(AgendaItem::title)
                .containsExactly("传达学习《信访工作条例》", "传达学习省委全会精神", "关于追加经费的请示", "关于变更项目主体的请示");
    }

    @Test
    void aListOfHeadingsThatTheItemsBearAgainIsNoItem() {
        ReadMinutes read = read("""
                2024年7月11日，区长林知远主持召开区政府第89次常务会议，议题如下：
                1.审议《云川区救助细则》
                2.研究城东公园建设
                1.审议《云川区救助细则》
                会议未予通过，请区民政局重新测算。
                2.研究城东公园建设
                会议同意，请区住建局会同各街乡抓好落实。
                """);

        assertThat(read.items())
                .extracting(item -> item.resolutions().get(0).rulings().get(0).asWritten())
                .containsExactly("未予通过", "同意");
        assertThat(read.items().get(1).resolutions())
                .flatExtracting("assignments")
                .extracting("agency")
                .containsExactly("区住建局");
    }

    @Test
    void aRubricBeforeADecisionIsNoPartOfIt() {
        ReadMinutes read = read("""
                2022年5月18日，市长林知远主持召开市政府第9次常务会议。
                一、关于供热管网改造
                【汇报单位】市住建局
                【会议决议】1.同意实施改造工程。2.由市住建局负责。
                二、关于票价调整
                【会议决议】待听证后另行研究。
                """);

        assertThat(read.items())
                .flatExtracting(AgendaItem::resolutions)
                .flatExtracting("rulings")
                .extracting("asWritten", "confidence")
                .containsExactly(tuple("同意", Confidence.CERTAIN), tuple("另行研究", Confidence.LIKELY));
    }
}
