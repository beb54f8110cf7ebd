package org.yiding.meeting.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.yiding.extraction.SourceText;
import org.yiding.meeting.model.AgendaItem;
import org.yiding.meeting.model.Attendance;
import org.yiding.meeting.model.Directive;
import org.yiding.meeting.model.ReadMinutes;
import org.yiding.meeting.model.Resolution;
import org.yiding.meeting.model.Ruling;

/** Minutes in which a body speaks to its own offices, and orders that no word such as 由 or 要 announces. */
class OwnOfficesFormsTest {

    private static ReadMinutes read(String text) {
        return new MinutesReader().read(SourceText.of(text));
    }

    private static List<Directive> directives(String opinion) {
        return resolutions("""
                青岭县人民政府常务会议纪要
                2025年5月6日，县长宋嘉禾主持召开县政府第40次常务会议。纪要如下：
                一、会议研究了供水管网改造事宜。%s
                """.formatted(opinion)).stream()
                .flatMap(resolution -> resolution.directives().stream())
                .toList();
    }

    private static List<Resolution> resolutions(String text) {
        return read(text).items().stream()
                .flatMap(item -> item.resolutions().stream())
                .toList();
    }

    @Test
    void orderWithoutAWordThatSaysSoIsADemand() {
        assertThat(directives("会议同意改造方案。县住建局抓紧组织实施，县自然资源局做好用地保障，县审计局全程跟踪审计。"))
                .extracting(Directive::addressees, Directive::action)
                .containsExactly(
                        tuple(List.of("县住建局"), "抓紧组织实施"),
                        tuple(List.of("县自然资源局"), "做好用地保障"),
                        tuple(List.of("县审计局"), "全程跟踪审计"));
    }

    @Test
    void whatAnAgencyHasDoneIsNoOrder() {
        assertThat(directives("会议指出，县住建局认真组织实施了一期工程，县水利局做好要素保障，成效明显。")).isEmpty();
    }

    @Test
    void officesOfTheBodyAreDemandedOfAsAgenciesAre() {
        assertThat(directives("会议要求，财务科要加快支出进度；办公室、人事科要各负其责。"))
                .extracting(Directive::addressees, Directive::action)
                .containsExactly(tuple(List.of("财务科"), "加快支出进度"), tuple(List.of("办公室", "人事科"), "各负其责"));
    }

    @Test
    void headsOfOfficesAttendWithoutBeingNamed() {
        ReadMinutes read = read("""
                澄江市自然资源和规划局党组会议纪要
                2025年5月6日，局党组书记、局长宋嘉禾主持召开局党组2025年第8次会议。办公室、人事科、财务科主要负责人列席。纪要如下：
                会议研究了采购事宜。会议同意采购方案。
                """);

        assertThat(read.attendance())
                .extracting(Attendance::agency, Attendance::name)
                .containsExactly(tuple("办公室", null), tuple("人事科", null), tuple("财务科", null));
    }

    @Test
    void matterAndItsOutcomeInOneSentenceStayApartWhereAnotherParagraphFollows() {
        ReadMinutes read = read("""
                澄江市自然资源和规划局党组会议纪要
                2025年5月6日，局党组书记、局长宋嘉禾主持召开局党组2025年第8次会议。纪要如下：
                会议传达学习了有关文件精神。
                会议审议通过了《澄江市采购管理办法》，自2025年9月1日起施行，2019年印发的《采购管理暂行办法》同时废止。
                会议还研究了其他事项。
                """);

        AgendaItem item = read.items().get(1);
        assertThat(item.title()).isEqualTo("审议通过了《澄江市采购管理办法》");
        assertThat(item.resolutions().get(0).rulings())
                .extracting(Ruling::asWritten)
                .containsExactly("审议通过");
        assertThat(item.resolutions().get(0).effectiveOn().value()).isEqualTo(LocalDate.of(2025, 9, 1));
    }
}
