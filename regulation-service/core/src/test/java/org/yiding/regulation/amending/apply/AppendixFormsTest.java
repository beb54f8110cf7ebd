package org.yiding.regulation.amending.apply;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Appendices and the rows of tables in them. */
class AppendixFormsTest {
    private static final String FEES = """
            灯塔收费办法
            第一条　灯塔收费依照附件1执行，申请依照附件2填写。
            附件1
            收费标准
            序号	项目	标准
            1	停靠	5元
            2	引航	30元
            3	供水	2元
            附件2
            申请表
            姓名
            """;

    private static String after(String before, String points) {
        return Forms.afterPoints(before, points);
    }

    @Test
    void changesWordsInATable() {
        String text = after(FEES, "一、将附件1中的“5元”修改为“6元”。");

        assertThat(text).isEqualTo(FEES.replace("5元", "6元"));
    }

    @Test
    void restatesTheRowWithANumber() {
        String text = after(FEES, "一、将附件1中序号为2的一行修改为：“2	引航	40元”。");

        assertThat(text).isEqualTo(FEES.replace("30元", "40元"));
    }

    @Test
    void takesTheNextNumberForARowOfTheSameAppendix() {
        String before = FEES.replace("\t", "　").replace("1　停靠", "一、停靠").replace("2　引航", "二、引航");

        String text = after(before, "一、将附件1第一项中的“5元”修改为“6元”，第二项中的“30元”修改为“40元”。");

        assertThat(text).isEqualTo(before.replace("5元", "6元").replace("30元", "40元"));
    }

    @Test
    void deletesTheRowThatHoldsTheWords() {
        String text = after(FEES, "一、删去附件1中的“供水	2元”一行。");

        assertThat(text).isEqualTo(FEES.replace("3	供水	2元\n", ""));
    }

    @Test
    void deletesTheRowWhoseWordsAreAllDeleted() {
        String text = after(FEES, "一、删去附件1中的“3	供水	2元”。");

        assertThat(text).isEqualTo(FEES.replace("3	供水	2元\n", ""));
    }

    @Test
    void insertsARowBehindAnother() {
        String text = after(FEES, "一、在附件1“停靠	5元”一行之后增加一行：“1-1	夜间停靠	8元”。");

        assertThat(text).isEqualTo(FEES.replace("2	引航", "1-1	夜间停靠	8元\n2	引航"));
    }

    @Test
    void refusesARowThatTwoLinesMayMean() {
        String text = after(FEES, "一、删去附件1中的“元”一行。");

        assertThat(text).startsWith("refused").contains("“元”所在的行有3处");
    }

    @Test
    void addsAnAppendixByTheNumberInItsHeading() {
        String text = after(FEES, "一、增加附件3：“附件3\n承诺书\n本人承诺如实填写。”");

        assertThat(text).isEqualTo(FEES + "附件3\n承诺书\n本人承诺如实填写。\n");
    }

    @Test
    void addsAnAppendixBeforeAnother() {
        String text = after(FEES, "一、增加一个附件，作为附件2：“减免办法\n渔船免费。”\n二、将附件2改为附件3。");

        assertThat(text).isEqualTo(FEES.replace("附件2\n申请表", "附件2\n减免办法\n渔船免费。\n附件3\n申请表"));
    }

    @Test
    void givesTheAppendixBehindADeletedOneItsNumber() {
        String text = after(FEES, "一、删去附件1。\n二、附件2改为附件1。\n三、第一条修改为：“申请依照附件1填写。”");

        assertThat(text).isEqualTo("""
                灯塔收费办法
                第一条　申请依照附件1填写。
                附件1
                申请表
                姓名
                """);
    }

    @Test
    void takesTheNewAppendixFromTheAnnexOfTheAct() {
        String act = """
                关于修改《灯塔收费办法》的决定
                市人民政府决定对《灯塔收费办法》作如下修改：
                一、将附件2修改为本决定附件1。
                本决定自公布之日起施行。
                附件1
                减免申请表
                一、姓名
                二、住址
                """;

        String text = String.valueOf(Forms.amend(FEES, act).text().print());

        assertThat(text).isEqualTo(FEES.replace("申请表\n姓名\n", "减免申请表\n一、姓名\n二、住址\n"));
    }

    @Test
    void refusesAnAnnexThatTheActDoesNotHave() {
        String text = after(FEES, "一、将附件2修改为本决定附件1。");

        assertThat(text).startsWith("refused").contains("决定没有附上附件1的文字");
    }

    @Test
    void refusesNewTextForAnotherAppendix() {
        String text = after(FEES, "一、将附件2修改为：“附件3\n申请表\n住址”");

        assertThat(text).startsWith("refused").contains("引号内附件的序号与要修改的附件不一致");
    }

    @Test
    void renamesAppendices() {
        String text = after(FEES, "一、将附件1的名称修改为“收费项目”。\n二、将附件2名称“申请表”修改为“登记表”。");

        assertThat(text).isEqualTo(FEES.replace("收费标准", "收费项目").replace("申请表", "登记表"));
    }

    @Test
    void refusesTheNameOfAnotherAppendix() {
        String text = after(FEES, "一、将附件2名称“收费标准”修改为“登记表”。");

        assertThat(text).startsWith("refused").contains("名称不是“收费标准”，而是“申请表”");
    }

    @Test
    void callsTablesAndAppendicesOfOneTextApart() {
        String text = after("灯塔收费办法\n第一条　见附件、附表。\n附件\n标准\n停靠5元\n附表\n申请\n停靠5元\n", "一、将附表中的“5元”修改为“6元”。");

        assertThat(text).isEqualTo("灯塔收费办法\n第一条　见附件、附表。\n附件\n标准\n停靠5元\n附表\n申请\n停靠6元\n");
    }

    @Test
    void restatesATableThatIsCalledByItsName() {
        String before = """
                灯塔费法
                第一条　灯塔费依照费率表计算。
                灯塔费费率表一
                （客船适用）
                级数 费率
                1 一元
                灯塔费费率表二
                （货船适用）
                级数 费率
                1 二元
                """;

        String text = after(before, "一、灯塔费费率表一（客船适用）修改为：\n级数 费率\n1 三元\n2 四元\n本决定自公布之日起施行。");

        assertThat(text).isEqualTo(before.replace("1 一元\n", "1 三元\n2 四元\n"));
    }
}
