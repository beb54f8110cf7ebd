package org.yiding.regulation.amending.apply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yiding.regulation.amending.apply.Forms.after;
import static org.yiding.regulation.amending.apply.Forms.rulesWith;

import org.junit.jupiter.api.Test;

/** What stands in front of the articles: history note, contents, and an act that restates everything. */
class FrontMatterTest {
    private static final String CHARTER = """
            引航协会章程
            总纲
            协会是引航员的组织。
            协会服务航运。
            第一章　会员
            第一条　会员自愿入会。
            入会应当申请。
            """;

    @Test
    void countsTheParagraphsUnderTheGeneralPrinciples() {
        assertThat(Forms.afterPoints(CHARTER, "一、总纲第二自然段修改为：“协会服务航运和港口。”"))
                .isEqualTo(CHARTER.replace("服务航运", "服务航运和港口"));
    }

    @Test
    void addsAParagraphToTheGeneralPrinciples() {
        assertThat(Forms.afterPoints(CHARTER, "一、总纲第一自然段后增写一自然段：“协会民主办会。”"))
                .isEqualTo(CHARTER.replace("协会服务航运。", "协会民主办会。\n协会服务航运。"));
    }

    @Test
    void takesAParagraphOfAnArticleByThatNameAsOneOfItsParagraphs() {
        assertThat(Forms.afterPoints(CHARTER, "一、第一条第二自然段修改为：“入会应当书面申请。”"))
                .isEqualTo(CHARTER.replace("入会应当申请", "入会应当书面申请"));
    }

    @Test
    void bringsTheContentsInLineWithWordsChangedThroughout() {
        String before = "港务条例\n目录\n第一章　总则\n第二章　港务管理\n第一章　总则\n第一条　一。\n第二章　港务管理\n第二条　二。\n";

        assertThat(Forms.afterPoints(before, "一、将“港务”统一修改为“航务”。")).isEqualTo(before.replace("港务管理", "航务管理"));
    }

    @Test
    void replacesTheHistoryNote() {
        String text = after("一、将题注修改为：“（2015年3月2日青禾市人民政府公布　2026年5月8日修正）”");

        assertThat(text).isEqualTo(rulesWith("（2015年3月2日青禾市人民政府公布）", "（2015年3月2日青禾市人民政府公布　2026年5月8日修正）"));
    }

    @Test
    void takesTheContentsAsTheActWritesThem() {
        String text = after("一、第二章章名修改为“监督管理”。\n二、目录修改为：\n“第一章　总则\n“第二章　监督管理\n“第三章　附则”");

        assertThat(text).isEqualTo(Forms.RULES.replace("第二章　管理", "第二章　监督管理"));
    }

    @Test
    void refusesTwoTextsForTheHistoryNote() {
        String text = after("一、将题注修改为：“（2015年3月2日公布）”\n二、将题注修改为：“（2015年3月3日公布）”");

        assertThat(text).startsWith("refused").contains("同一处被两次整体修改");
    }

    @Test
    void takesTheWholeTextWhereTheActRestatesIt() {
        String text = after("一、将全文修改为：“青禾市船坞管理办法\n第一条　船坞由市港务部门管理。\n第二条　本办法自公布之日起施行。”");

        assertThat(text).isEqualTo("青禾市船坞管理办法\n第一条　船坞由市港务部门管理。\n第二条　本办法自公布之日起施行。\n");
    }

    @Test
    void refusesToEditATextThatIsAlsoRestated() {
        String text = after("一、将全文修改为：“青禾市船坞管理办法\n第一条　船坞由市港务部门管理。”\n二、将第一条中的“加强”修改为“规范”。");

        assertThat(text).startsWith("refused").contains("全文修改之外不能再修改条文");
    }

    @Test
    void keepsTheInnerSignsOfWordsBetweenCornerMarks() {
        String text = after("一、将第五条中的「违反」修改为「‘严重’违反」。\n二、将第六条中的“许可”修改为“‘特别’许可”。");

        assertThat(text).isEqualTo(rulesWith("违反本办法第三条", "‘严重’违反本办法第三条", "需要许可", "需要“特别”许可"));
    }
}
