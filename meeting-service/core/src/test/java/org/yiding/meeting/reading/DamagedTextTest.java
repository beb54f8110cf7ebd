package org.yiding.meeting.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.yiding.extraction.SourceText;
import org.yiding.meeting.model.ReadMinutes;
import org.yiding.meeting.model.Warning;
import org.yiding.support.error.UnreadableDocumentException;

class DamagedTextTest {

    private static final String OPENING = "2020年3月23日，市长李明主持召开市政府第3次常务会议，研究有关工作。\n";

    private static ReadMinutes read(String text) {
        return new MinutesReader().read(SourceText.of(text));
    }

    @Test
    void emptyTextIsRefused() {
        assertThatThrownBy(() -> read(" \n\t\f"))
                .isInstanceOf(UnreadableDocumentException.class)
                .hasMessage("The document holds no text.");
    }

    @Test
    void articleIsRefusedWithItsFirstWords() {
        assertThatThrownBy(() -> read("春天来了，公园里的樱花开了。\n市民纷纷前来赏花。"))
                .isInstanceOf(UnreadableDocumentException.class)
                .hasMessageContaining("春天来了");
    }

    @Test
    void noticeOfAMeetingYetToComeIsRefused() {
        assertThatThrownBy(() -> read("关于召开防汛工作会议的通知\n各镇人民政府：\n定于5月6日上午召开防汛工作会议，请准时参加。"))
                .isInstanceOf(UnreadableDocumentException.class)
                .hasMessageStartingWith("This is not the minutes of a meeting");
    }

    @Test
    void minutesWithoutItemsSaySo() {
        ReadMinutes read = read(OPENING);

        assertThat(read.items()).isEmpty();
        assertThat(read.warnings()).extracting(Warning::code).containsExactly(Warning.Code.NO_ITEMS);
    }

    @Test
    void directionMarksAndHalvesOfPairsAreReadOver() {
        ReadMinutes read = read(OPENING + "一、审议\u202E《防汛\uD800预案》\u200F\n会议同意《防汛\uDC00预案》。");

        assertThat(read.items()).hasSize(1);
        assertThat(read.items().get(0).documents()).extracting("title").containsExactly("防汛预案");
    }

    @Test
    void shortNameOfATitleThatIsCutOffIsReadOver() {
        ReadMinutes read = read(OPENING + "一、审议《（以下简称《预案》）\n会议原则同意《预案》。");

        assertThat(read.items()).hasSize(1);
    }

    @Test
    void oneLineOfUnclosedBracketsEnds() {
        ReadMinutes read = read(OPENING + "《".repeat(20_000) + "（".repeat(20_000) + "由市".repeat(20_000));

        assertThat(read.meeting().ordinal().value()).isEqualTo(3);
    }

    @Test
    void tenMegabytesInOneLineAreRead() {
        String opinion = "会议原则同意《防汛预案》。";
        int opinions = 10 * 1024 * 1024 / opinion.getBytes(StandardCharsets.UTF_8).length;

        ReadMinutes read = read(OPENING + "一、审议《防汛预案》。" + opinion.repeat(opinions));

        assertThat(read.items()).hasSize(1);
        assertThat(read.items().get(0).resolutions().stream()
                        .mapToInt(resolution -> resolution.rulings().size())
                        .sum())
                .isEqualTo(opinions);
    }

    @Test
    void tenThousandItemsAreAllRead() {
        StringBuilder text = new StringBuilder(OPENING);
        for (int i = 1; i <= 10_000; i++) {
            text.append(i).append("．审议《第").append(i).append("号办法》\n会议同意。\n");
        }

        assertThat(read(text.toString()).items()).hasSize(10_000);
    }

    @Test
    void daysThatNoCalendarHasAreTold() {
        ReadMinutes read = read(OPENING + "一、审议《防汛预案》\n会议同意《防汛预案》。由市水利局于13月45日前印发，2月30日前演练。");

        assertThat(read.warnings())
                .extracting(Warning::code, Warning::message)
                .containsExactly(
                        tuple(Warning.Code.IMPLAUSIBLE_VALUE, "No calendar has this day: 13月45日"),
                        tuple(Warning.Code.IMPLAUSIBLE_VALUE, "No calendar has this day: 2月30日"));
        assertThat(read.items().get(0).resolutions().get(0).assignments().get(0).dueOn())
                .isNull();
    }

    @Test
    void minutesPrintedBeforeTheMeetingAreTold() {
        ReadMinutes read = read(OPENING + "一、审议《防汛预案》\n会议同意《防汛预案》。\n\n云川市人民政府办公室　　2014年3月8日印发\n");

        assertThat(read.warnings()).extracting(Warning::code).containsExactly(Warning.Code.IMPLAUSIBLE_VALUE);
    }
}
