package org.yiding.meeting.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.junit.jupiter.api.Test;
import org.yiding.extraction.SourceText;
import org.yiding.meeting.model.AgendaItem;
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
}
