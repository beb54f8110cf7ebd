package org.yiding.meeting.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.yiding.extraction.SourceText;
import org.yiding.meeting.model.AgendaItem;
import org.yiding.meeting.model.Directive;
import org.yiding.meeting.model.ReadMinutes;

/** Matters under headings that only part the meeting. */
class GroupedItemFormsTest {

    private static ReadMinutes read(String text) {
        return new MinutesReader().read(SourceText.of(text));
    }

    @Test
    void mattersThatAnAgencyPutsStandUnderTheHeadingOfTheirPart() {
        ReadMinutes read = read("""
                云川市人民政府
                第六届12次常务会议纪要
                时间：2021年4月6日9:00
                主持：林知远
                一、传达学习
                田野同志传达了省河长制会议精神。
                二、审议事项
                （一）市水利局关于审议《云川市河道采砂规划》的议题
                议定：同意《云川市河道采砂规划》，由市水利局按程序印发。
                （二）市交通局关于拨付渡口改造资金的请示
                议定：退回市交通局补充资料。
                """);

        assertThat(read.items())
                .extracting(AgendaItem::title, AgendaItem::parent)
                .containsExactly(
                        tuple("传达学习", null),
                        tuple("市水利局关于审议《云川市河道采砂规划》的议题", "审议事项"),
                        tuple("市交通局关于拨付渡口改造资金的请示", "审议事项"));
        assertThat(read.items().get(1).resolutions())
                .flatExtracting("rulings")
                .extracting("asWritten")
                .containsExactly("同意");
    }

    @Test
    void numberedLineIsAMatterHoweverShort() {
        ReadMinutes read = read("""
                云梦湖新区农村人居环境整治工作调度会会议纪要
                时间：2023年12月1日15:00
                主持：范志刚
                会议内容：
                会议通报了暗访情况，议定如下事项：
                1．白沙镇、青山镇于12月10日前完成清零行动，农业农村局负责验收。
                2．城乡建设局负责河道保洁。
                """);

        assertThat(read.items()).extracting(AgendaItem::title).containsExactly("白沙镇、青山镇于12月10日前完成清零行动", "城乡建设局负责河道保洁");
        assertThat(read.items().get(0).resolutions().get(0).directives())
                .extracting(Directive::addressees, Directive::action)
                .containsExactly(tuple(List.of("白沙镇", "青山镇"), "于12月10日前完成清零行动"));
        assertThat(read.items().get(0).resolutions().get(0).assignments())
                .extracting("agency", "action")
                .containsExactly(tuple("农业农村局", "验收"));
    }
}
