package org.yiding.regulation.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.yiding.regulation.amending.ReadAct;
import org.yiding.regulation.text.Instrument;

class HistoryNoteTest {
    private static final String BODY = "第一条　甲。\n第二条　乙。\n";

    private static String after(String note, String act) {
        Instrument text = Instrument.parse("中华人民共和国湖泊法\n" + note + "\n" + BODY);
        ActHead head = ActHead.read(ReadAct.read(act).title(), act).orElseThrow();
        String printed = HistoryNote.after(text, head).orElseThrow().print();
        return printed.substring(printed.indexOf('\n') + 1, printed.length() - BODY.length() - 1);
    }

    private static String congress(String day, String meeting) {
        return "全国人民代表大会常务委员会关于修改《中华人民共和国湖泊法》的决定\n（" + day + "第九十届全国人民代表大会常务委员会" + meeting + "通过）\n第九十届全国人民代表大会常务委员会"
                + meeting + "决定对《中华人民共和国湖泊法》作如下修改：\n一、删去第二条。\n";
    }

    @Test
    void firstAmendmentOfALawHasNoNumber() {
        assertThat(after("（2001年2月28日第八十届全国人民代表大会第一次会议通过）", congress("2011年3月4日", "第五次会议")))
                .isEqualTo("（2001年2月28日第八十届全国人民代表大会第一次会议通过　"
                        + "根据2011年3月4日第九十届全国人民代表大会常务委员会第五次会议《关于修改〈中华人民共和国湖泊法〉的决定》修正）");
    }

    @Test
    void secondAmendmentNumbersTheFirst() {
        assertThat(after(
                        "（2001年2月28日第八十届全国人民代表大会第一次会议通过　根据2011年3月4日第九十届全国人民代表大会常务委员会第五次会议" + "《关于修改〈中华人民共和国湖泊法〉的决定》修正）",
                        congress("2012年6月7日", "第九次会议")))
                .isEqualTo("（2001年2月28日第八十届全国人民代表大会第一次会议通过　根据2011年3月4日第九十届全国人民代表大会常务委员会第五次会议"
                        + "《关于修改〈中华人民共和国湖泊法〉的决定》第一次修正　根据2012年6月7日第九十届全国人民代表大会常务委员会第九次会议"
                        + "《关于修改〈中华人民共和国湖泊法〉的决定》第二次修正）");
    }

    @Test
    void numbersGoOnAfterTheLastOne() {
        assertThat(after("（2001年2月28日通过　根据2011年3月4日《甲》第一次修正　根据2012年3月4日《乙》第二次修正）", congress("2013年6月7日", "第十次会议")))
                .endsWith("根据2013年6月7日第九十届全国人民代表大会常务委员会第十次会议《关于修改〈中华人民共和国湖泊法〉的决定》第三次修正）");
    }

    @Test
    void reenactmentIsNotCountedAmongAmendments() {
        assertThat(after(
                        "（2001年2月28日第八十届全国人民代表大会第一次会议通过　2009年4月24日第八十八届全国人民代表大会常务委员会第八次会议修订）",
                        congress("2013年6月7日", "第十次会议")))
                .endsWith("第八次会议修订　根据2013年6月7日第九十届全国人民代表大会常务委员会第十次会议《关于修改〈中华人民共和国湖泊法〉的决定》修正）");
    }

    @Test
    void orderOfTheStateCouncilIsNamedByItsDayAndFullTitle() {
        String act = """
                中华人民共和国国务院令
                第999号
                现公布《国务院关于修改部分行政法规的决定》，自公布之日起施行。
                总理　甲乙丙
                2014年7月29日
                国务院关于修改部分行政法规的决定
                国务院决定：
                一、删去《湖泊条例》第二条。
                """;

        assertThat(after("（2001年2月28日中华人民共和国国务院令第900号公布）", act))
                .isEqualTo("（2001年2月28日中华人民共和国国务院令第900号公布　根据2014年7月29日《国务院关于修改部分行政法规的决定》修订）");
    }

    @Test
    void approvedActOfACityNamesBothMeetings() {
        String act = """
                山水市人民代表大会常务委员会关于修改《山水市湖泊条例》的决定
                （2021年7月30日山水市第七届人民代表大会常务委员会第三十次会议通过　2021年9月29日江河省第三届人民代表大会常务委员会第三十五次会议批准）
                一、删去第二条。
                """;

        assertThat(after("（2001年2月28日山水市第一届人民代表大会常务委员会第三次会议通过）", act))
                .endsWith("根据2021年7月30日山水市第七届人民代表大会常务委员会第三十次会议通过　2021年9月29日江河省第三届人民代表大会常务委员会第三十五次会议批准的"
                        + "《山水市人民代表大会常务委员会关于修改〈山水市湖泊条例〉的决定》修正）");
    }

    @Test
    void noteOnSeveralLinesGetsOneMore() {
        String note = "（2001年2月28日山水市人民政府令第1号公布\n根据2011年3月4日山水市人民政府令第2号《甲》修正）";
        String act = "山水市人民政府关于修改《山水市湖泊办法》的决定\n（2015年5月6日山水市人民政府令第3号公布）\n一、删去第二条。\n";

        assertThat(after(note, act)).isEqualTo("""
                （2001年2月28日山水市人民政府令第1号公布
                根据2011年3月4日山水市人民政府令第2号《甲》第一次修正
                根据2015年5月6日山水市人民政府令第3号《山水市人民政府关于修改〈山水市湖泊办法〉的决定》第二次修正）""");
    }

    @Test
    void presidentialOrderGivesDayAndMeeting() {
        String act = """
                中华人民共和国主席令
                第七十一号
                《全国人民代表大会常务委员会关于修改〈中华人民共和国湖泊法〉的决定》已由中华人民共和国第九十届全国人民代表大会常务委员会第三十一次会议于2021年10月23日通过，现予公布，自公布之日起施行。
                全国人民代表大会常务委员会关于修改《中华人民共和国湖泊法》的决定
                一、删去第二条。
                """;

        assertThat(ActHead.read("全国人民代表大会常务委员会关于修改《中华人民共和国湖泊法》的决定", act))
                .contains(new ActHead(
                        "全国人民代表大会常务委员会关于修改《中华人民共和国湖泊法》的决定",
                        LocalDate.parse("2021-10-23"),
                        "第九十届全国人民代表大会常务委员会第三十一次会议",
                        ActHead.Kind.ADOPTED,
                        null));
    }

    @Test
    void actWithoutADayLeavesTheNoteAlone() {
        assertThat(ActHead.read("关于修改《甲》的决定", "关于修改《甲》的决定\n一、删去第二条。\n")).isEqualTo(Optional.empty());
    }

    @Test
    void noteThatNamesTheActAlreadyStaysAsItIs() {
        String note = "（2001年2月28日通过　根据2013年6月7日第九十届全国人民代表大会常务委员会第十次会议《关于修改〈中华人民共和国湖泊法〉的决定》修正）";

        assertThat(after(note, congress("2013年6月7日", "第十次会议"))).isEqualTo(note);
    }
}
