package org.yiding.regulation.amending.apply;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Items and sub-items: the signs at their ends, and what becomes of the others. */
class ListFormsTest {
    @Test
    void leavesAListWithoutSignsWithoutThem() {
        assertThat(Forms.afterPoints("航标办法\n第一条　下列航标：\n（一）甲\n（二）乙\n", "一、第一条增加一项，作为第二项：“（二）新”。"))
                .isEqualTo("航标办法\n第一条　下列航标：\n（一）甲\n（二）新\n（三）乙\n");
    }

    @Test
    void refusesToEndAListWithTheWordThatJoinsItsLastTwo() {
        assertThat(Forms.afterPoints("航标办法\n第一条　下列航标：\n（一）甲；\n（二）乙；以及\n（三）丙。\n", "一、删去第一条第三项。"))
                .startsWith("refused")
                .contains("连接词");
    }

    private static final String LIST = "航标办法\n第一条　下列航标：\n（一）甲；\n（二）乙；\n（三）丙；\n（四）丁。\n";

    @Test
    void takesNumbersOfEntriesInQuotationsForOtherNumbers() {
        assertThat(Forms.afterPoints(LIST, "一、删除第一条第二项，并将“（三）”“（四）”修改为“（二）”“（三）”。"))
                .isEqualTo("航标办法\n第一条　下列航标：\n（一）甲；\n（二）丙；\n（三）丁。\n");
    }

    @Test
    void knowsAnEntryAmongThoseMovedByTheNumberThatOnlyTheNewOnesHave() {
        assertThat(Forms.afterPoints(LIST, "一、删除第一条第一项，第二项改为第一项，第三项、第四项改为第二项、第三项，其中第二项中的“丙”修改为“丙类”。"))
                .isEqualTo("航标办法\n第一条　下列航标：\n（一）乙；\n（二）丙类；\n（三）丁。\n");
    }

    @Test
    void refusesAnEntryAmongThoseMovedByANumberThatBothHave() {
        assertThat(Forms.afterPoints(LIST, "一、删除第一条第一项，第二项改为第一项，第三项、第四项改为第二项、第三项，其中第三项中的“丙”修改为“丙类”。"))
                .startsWith("refused")
                .contains("修改前还是修改后的序号");
    }

    private static final String NESTED = """
            引航员管理办法
            第一条　引航员应当符合下列条件：
            （一）年龄：
            1.甲类二十岁；
            2.乙类三十岁；
            （二）健康：
            1.视力正常；
            2.听力正常。
            """;

    @Test
    void endsAListWithinAnItemAsItEnded() {
        String text = Forms.afterPoints(NESTED, "一、将第一条第一项第2目中的“三十”修改为“四十”。");

        assertThat(text).isEqualTo(NESTED.replace("三十", "四十"));
    }

    @Test
    void addsToAListWithinAnItem() {
        String text = Forms.afterPoints(NESTED, "一、第一条第一项增加一目，作为第3目：“3.丙类五十岁。”");

        assertThat(text).isEqualTo(NESTED.replace("2.乙类三十岁；", "2.乙类三十岁；\n3.丙类五十岁；"));
    }

    @Test
    void endsTheLastEntryOfAListWithinAnItemAsTheDeletedOneEnded() {
        String text = Forms.afterPoints(NESTED, "一、删去第一条第一项第2目。");

        assertThat(text).isEqualTo(NESTED.replace("2.乙类三十岁；\n", ""));
    }

    @Test
    void endsWhatIsNoLongerTheLastAsTheOthers() {
        String text = Forms.afterPoints(NESTED, "一、第一条增加一项，作为第三项：“（三）无犯罪记录。”");

        assertThat(text).isEqualTo(NESTED.replace("2.听力正常。", "2.听力正常；\n（三）无犯罪记录。"));
    }

    @Test
    void countsWhatFollowsADeletedItemDown() {
        String before = "船员办法\n第一条　应当提交下列材料：\n（一）甲；\n（二）乙；\n（三）丙；\n（四）丁。\n";

        String text = Forms.afterPoints(before, "一、将第一条第三项修改为：“新丙”，并删除第一条第二项，其后各项序号依次递减。");

        assertThat(text).isEqualTo("船员办法\n第一条　应当提交下列材料：\n（一）甲；\n（二）新丙；\n（三）丁。\n");
    }

    @Test
    void partsAnItemInTwoThatAreQuotedInOneLine() {
        String before = "船员办法\n第一条　应当提交下列材料：\n（一）甲；\n（二）乙。\n";

        String text = Forms.afterPoints(before, "一、将第一条第（二）项修改为两项，作为第（二）项、第（三）项：“（二）新乙；（三）丙。”");

        assertThat(text).isEqualTo("船员办法\n第一条　应当提交下列材料：\n（一）甲；\n（二）新乙；\n（三）丙。\n");
    }

    @Test
    void addsTwoParagraphsAnnouncedAsOne() {
        String text = Forms.afterPoints("船员办法\n第一条　一。\n", "一、第一条增加一款作为第二款、第三款：“甲。\n“乙。”");

        assertThat(text).isEqualTo("船员办法\n第一条　一。\n甲。\n乙。\n");
    }

    @Test
    void endsARestatedEntryWithAStopWhereTheOthersDo() {
        String before = "船舶税办法\n第一条　税率：\n一、客船，百分之五。\n二、货船，百分之三。\n三、渔船，百分之一。\n第二条　二。\n";

        String text = Forms.afterPoints(before, "一、第一条第一项修改为：“客船，百分之四”。");

        assertThat(text).isEqualTo(before.replace("百分之五", "百分之四"));
    }
}
