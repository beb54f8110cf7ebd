package org.yiding.regulation.amending.apply;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Places and acts that are written in less usual ways. */
class AddressFormsTest {
    @Test
    void carriesAReferenceToAnEntryWhoseListStandsInALaterParagraph() {
        String before = "渡口办法\n第一条　一。\n禁止下列行为：\n（一）甲；\n（二）乙。\n第二条　违反第一条第（二）项的，罚款。\n";

        assertThat(Forms.afterPoints(before, "一、第一条第二款增加一项，作为第二项：“（二）新；”"))
                .isEqualTo("渡口办法\n第一条　一。\n禁止下列行为：\n（一）甲；\n（二）新；\n（三）乙。\n第二条　违反第一条第（三）项的，罚款。\n");
    }

    @Test
    void carriesAReferenceToAnEntryOfTheParagraphBefore() {
        String before = "渡口办法\n第一条　禁止下列行为：\n（一）甲；\n（二）乙；\n（三）丙。\n前款第（二）项、第（三）项的例外另行规定。\n";

        assertThat(Forms.afterPoints(before, "一、删去第一条第一款第一项。"))
                .isEqualTo("渡口办法\n第一条　禁止下列行为：\n（一）乙；\n（二）丙。\n前款第（一）项、第（二）项的例外另行规定。\n");
    }

    @Test
    void goesOnBehindAQuotationThatEndsItsSentence() {
        String text = Forms.afterPoints("渡口办法\n第一条　一。\n二。\n第二条　二。\n", "一、第一条增加一款，作为第二款：“新。” 将第二条修改为：“二二。”以后各条顺序作相应调整。");

        assertThat(text).isEqualTo("渡口办法\n第一条　一。\n新。\n二。\n第二条　二二。\n");
    }

    private static final String BUOYS = """
            浮标办法
            第一条　浮标由港务局设置。浮标应当醒目。
            第二条　浮标应当符合下列要求：
            （一）颜色鲜明；
            （二）灯光明亮；
            （三）牢固；
            （四）编号清楚。
            港务局每年检查浮标。
            第三条　损坏浮标的，港务局责令赔偿。
            """;

    private static String after(String points) {
        return Forms.afterPoints(BUOYS, points);
    }

    @Test
    void readsOneUnitForSeveralBracketedNumbers() {
        String text = after("一、删去第二条第一款第（一）、（三）项。");

        assertThat(text).contains("要求：\n（一）灯光明亮；\n（二）编号清楚。\n港务局每年");
    }

    @Test
    void readsARunOfBracketedNumbers() {
        String text = after("一、删去第二条第（二）至（四）项。");

        assertThat(text).contains("要求：\n（一）颜色鲜明。\n港务局每年");
    }

    @Test
    void readsTheFirstSentence() {
        String text = after("一、将第一条首句修改为：“浮标由航务局设置。”");

        assertThat(text).isEqualTo(BUOYS.replace("由港务局设置", "由航务局设置"));
    }

    @Test
    void deletesWordsQuotedBehindTheVerb() {
        String text = after("一、第三条删去“港务局”。");

        assertThat(text).isEqualTo(BUOYS.replace("的，港务局责令", "的，责令"));
    }

    @Test
    void readsQuotationsWithNothingBetween() {
        String text = after("一、将第二条中的“颜色”“灯光”统一修改为“标志”。");

        assertThat(text).isEqualTo(BUOYS.replace("颜色鲜明", "标志鲜明").replace("灯光明亮", "标志明亮"));
    }

    @Test
    void readsWordsOfSeveralPlacesBeforeOneVerb() {
        String text = after("一、第一条中的“港务局”，第二条第二款中的“港务局”，统一修改为“航务局”。");

        assertThat(text).isEqualTo(BUOYS.replace("由港务局设置", "由航务局设置").replace("港务局每年", "航务局每年"));
    }

    @Test
    void readsTheOldWordsBeforeTheNew() {
        String text = after("一、第三条原文为：“损坏浮标的，港务局责令赔偿。”现修改为：“损坏浮标的，应当赔偿。”");

        assertThat(text).isEqualTo(BUOYS.replace("港务局责令赔偿", "应当赔偿"));
    }

    @Test
    void mergesAParagraphIntoTheOneItGoesInto() {
        String text = Forms.afterPoints("浮标办法\n第一条　甲。\n乙。\n丙。\n", "一、将第一条第二款并入第一款，修改为：“甲和乙。”");

        assertThat(text).isEqualTo("浮标办法\n第一条　甲和乙。\n丙。\n");
    }

    @Test
    void movesAParagraphToTheArticleNamedTwice() {
        String text = after("一、将第二条第二款移至第三条，作为第三条第二款。");

        assertThat(text).endsWith("（四）编号清楚。\n第三条　损坏浮标的，港务局责令赔偿。\n港务局每年检查浮标。\n");
    }

    @Test
    void readsAnActInArticlesOfItsOwn() {
        String act = """
                关于修改《浮标办法》的决定
                第一条　《浮标办法》第三条修改为：“损坏浮标的，应当赔偿。”
                第二条　第二条第二款中的“每年”修改为“每月”。
                第三条　删去第一条中的“浮标应当醒目。”
                第四条　本决定自发布之日起施行。
                """;

        String text = String.valueOf(Forms.amend(BUOYS, act).text().print());

        assertThat(text)
                .isEqualTo(
                        BUOYS.replace("，港务局责令赔偿", "，应当赔偿").replace("每年", "每月").replace("浮标应当醒目。", ""));
    }

    @Test
    void readsANoticeOnAPartOfOneText() {
        String act = """
                青禾市港务局关于修改《浮标办法》部分条款的通知
                各有关单位：
                现对《浮标办法》部分条款修改如下：
                一、第二条第（三）项“牢固”修改为“牢固可靠”。
                二、第三条“责令赔偿”修改为“责令照价赔偿”。
                本通知自印发之日起执行。
                """;

        String text = String.valueOf(Forms.amend(BUOYS, act).text().print());

        assertThat(text).isEqualTo(BUOYS.replace("（三）牢固；", "（三）牢固可靠；").replace("责令赔偿", "责令照价赔偿"));
    }

    @Test
    void changesWordsInAnArticleAndAllOthers() {
        String text = after("一、将第一条及其他条款中的“港务局”修改为“航务局”。");

        assertThat(text).isEqualTo(BUOYS.replace("港务局", "航务局"));
    }

    @Test
    void changesTheSameWordsInFurtherPlaces() {
        String text = after("一、将第一条中的“港务局”修改为“航务局”；第二条第二款、第三条作相同修改。");

        assertThat(text).isEqualTo(BUOYS.replace("港务局", "航务局"));
    }

    @Test
    void addsAnItemWithTheNumberOfTheOneMovedDown() {
        String text = after("一、第二条第一款第（四）项调整为第（五）项，增加第（四）项：“（四）抗风；”");

        assertThat(text).isEqualTo(BUOYS.replace("（四）编号清楚。", "（四）抗风；\n（五）编号清楚。"));
    }

    @Test
    void addsWordsAtTheEndOfTheSentence() {
        String text = after("一、在第三条句末增加“和维修”。");

        assertThat(text).isEqualTo(BUOYS.replace("责令赔偿。", "责令赔偿和维修。"));
    }

    @Test
    void takesANumberForTheOldOneOnceItsArticleMovesToo() {
        String text = after("一、增加一条，作为第一条：“新。”\n二、第一条改为第二条，第二条改为第三条，第二款修改为：“丙。”第三条改为第四条，修改为：“丁。”");

        assertThat(text).isEqualTo("""
                浮标办法
                第一条　新。
                第二条　浮标由港务局设置。浮标应当醒目。
                第三条　浮标应当符合下列要求：
                （一）颜色鲜明；
                （二）灯光明亮；
                （三）牢固；
                （四）编号清楚。
                丙。
                第四条　丁。
                """);
    }
}
