package org.yiding.meeting.reading.digest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.yiding.extraction.SourceText;
import org.yiding.meeting.reading.MinutesReader;

class MinutesDigestTest {

    private static final String OPENING = "2024年5月6日上午，县长王明主持召开县政府第3次常务会议。\n";

    private static String digest(String text) {
        return MinutesDigest.write(new MinutesReader().read(SourceText.of(text)));
    }

    @Test
    void decisionsDutiesAndPeopleStandInTheirPlaces() {
        String text = OPENING + "一、审议《防汛预案》\n"
                + "会议原则同意《防汛预案》，由县水务局修改完善后报县政府。由县财政局牵头，2024年5月31日前完成预算调整。\n"
                + "出席：王明、李华\n列席：县水务局张三、县财政局赵强\n";

        assertThat(digest(text)).isEqualTo("""
                # 县政府第3次会议纪要

                - **时间**　2024-05-06 上午
                - **主持**　县长王明
                - **会议机构**　县政府

                ## 议题（1项）

                ### 1. 审议《防汛预案》

                - **原则同意**　《防汛预案》

                ## 任务分工（2项）

                | 议题 | 角色 | 单位或个人 | 任务 | 下一步 | 期限 |
                | --- | --- | --- | --- | --- | --- |
                | 1 | 责任 | 县水务局 | 修改完善 | 报县政府 |  |
                | 1 | 牵头 | 县财政局 | 2024年5月31日前完成预算调整 |  | 2024-05-31（2024年5月31日前） |

                ## 参会

                - **出席（2）**　王明、李华
                - **列席（2）**　张三（县水务局）、赵强（县财政局）
                """);
    }

    @Test
    void opinionWithoutADecisionIsShownInItsWords() {
        String text = OPENING + "一、研究防汛工作\n会议指出，防汛是天大的事。\n";

        assertThat(digest(text)).contains("### 1. 研究防汛工作\n\n- 会议指出，防汛是天大的事。\n");
    }

    @Test
    void wordsOfTheDocumentCannotBecomeMarkup() {
        String text = OPENING + "一、审议《关于修改<防汛|预案>的*决定*》\n会议同意。\n";

        assertThat(digest(text)).contains("审议《关于修改\\<防汛\\|预案\\>的\\*决定\\*》");
    }

    @Test
    void whatAPersonShouldCheckStandsAtTheEnd() {
        assertThat(digest(OPENING)).endsWith("## 请核对\n\n- NO\\_ITEMS：No item was found.（第1字起）\n");
    }
}
