package org.yiding.regulation.amending.apply;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Chapters that are divided into sections, and headings quoted as they stand. */
class SectionFormsTest {
    private static final String LOCKS = """
            船闸条例
            目录
            第一章　总则
            第二章　管理
            第三章　附则
            第一章　总则
            第一条　一。
            第二章　管理
            第二条　二。
            第三条　三。
            第四条　四。
            第三章　附则
            第五条　五。
            """;

    private static final String DIVIDED = LOCKS.replace("第二章　管理\n第三章", "第二章　管理\n第一节　调度\n第二节　养护\n第三章")
            .replace("第二条　二", "第一节　调度\n第二条　二")
            .replace("第四条　四", "第二节　养护\n第四条　四");

    private static String after(String points) {
        return Forms.afterPoints(LOCKS, points);
    }

    @Test
    void dividesAChapterWithTheArticlesOfEachSectionBeforeItsNumber() {
        assertThat(after("一、第二章分为两节，第二条、第三条为第一节，节名为“调度”；第四条为第二节，节名为“养护”。")).isEqualTo(DIVIDED);
    }

    @Test
    void dividesAChapterWithTheArticlesOfEachSectionBehindItsName() {
        assertThat(after("一、将第二章分为两节：第一节为“调度”，包括第二条至第三条；第二节为“养护”，包括第四条。")).isEqualTo(DIVIDED);
    }

    @Test
    void dividesAChapterWithAllNamesFirst() {
        assertThat(after("一、第二章分为两节，节名分别为“调度”“养护”，第一节包括第二条、第三条，第二节包括第四条。")).isEqualTo(DIVIDED);
    }

    @Test
    void makesArticlesASectionOfTheirChapter() {
        assertThat(after("一、将第二条、第三条作为第二章第一节，节名为“调度”；将第四条作为第二章第二节，节名为“养护”。")).isEqualTo(DIVIDED);
    }

    @Test
    void addsSectionsToTheChapterJustSpokenOf() {
        assertThat(after("一、在第二章增加第一节，节名为“调度”，包括第二条、第三条；增加第二节，节名为“养护”，包括第四条。")).isEqualTo(DIVIDED);
    }

    @Test
    void refusesADivisionThatDoesNotSayWhatEverySectionHolds() {
        assertThat(after("一、第二章分为两节，第二条为第一节，节名为“调度”。")).startsWith("refused").contains("没有写明各节的名称和条文");
    }

    @Test
    void refusesADivisionThatLeavesAnArticleBetweenTheSections() {
        assertThat(after("一、第二章分为两节，第二条为第一节，节名为“调度”；第四条为第二节，节名为“养护”。"))
                .startsWith("refused")
                .contains("条文的先后与序号不合");
    }

    @Test
    void renamesAHeadingThatIsQuotedWithItsNumber() {
        assertThat(after("一、将“第二章　管理”修改为“第二章　运行管理”。")).isEqualTo(LOCKS.replace("管理", "运行管理"));
    }

    @Test
    void takesAnotherNumberQuotedWithTheNameAsAClaim() {
        assertThat(after("一、将第二章章名修改为“第四章　运行管理”。")).startsWith("refused").contains("第四章");
    }

    @Test
    void refusesTwoNamesForOneChapter() {
        assertThat(after("一、第二章章名修改为“运行”。\n二、第二章章名修改为“养护”。"))
                .startsWith("refused")
                .contains("同一名称被两次修改");
    }

    @Test
    void refusesToDeleteAllOfANameWhereTheChapterMayBeMeant() {
        assertThat(after("一、删除第二章“管理”。")).startsWith("refused").contains("说不清是删去名称还是删去所辖条文");
    }

    @Test
    void readsTheArticlesOfANewChapterThatAreOnlyCounted() {
        assertThat(after("一、增加一章，作为第三章，章名为“罚则”，共一条，为：“第五条　罚款。”\n二、第三章改为第四章，对条文顺序作相应调整。"))
                .isEqualTo(LOCKS.replace("第三章　附则\n第一章", "第三章　罚则\n第四章　附则\n第一章")
                        .replace("第三章　附则\n第五条　五", "第三章　罚则\n第五条　罚款。\n第四章　附则\n第六条　五"));
    }
}
