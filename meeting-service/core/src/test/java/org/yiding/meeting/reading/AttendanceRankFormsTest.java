package org.yiding.meeting.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.yiding.extraction.SourceText;
import org.yiding.meeting.model.Attendance;

/** Ranks, callings and other words beside the names in a list of those who were there. */
class AttendanceRankFormsTest {

    private static List<Attendance> attendance(String list) {
        String text = """
                云川县人民政府第8次常务会议纪要
                2024年3月5日，县长林知远主持召开县政府第8次常务会议，审议《云川县养老服务办法》。
                一、审议《云川县养老服务办法》
                会议同意《云川县养老服务办法》。

                """ + list + "\n";
        return new MinutesReader().read(SourceText.of(text)).attendance();
    }

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
}
