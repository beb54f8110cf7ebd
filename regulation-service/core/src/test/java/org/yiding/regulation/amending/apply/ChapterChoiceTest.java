package org.yiding.regulation.amending.apply;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Where a new article goes whose number alone puts it between two chapters. */
class ChapterChoiceTest {
    private static final String BUOYS = """
            航标条例
            第一章　总则
            第一条　为了保护航标，制定本条例。
            第二章　设置
            第二条　设置航标，应当绘制海图，标明经度、纬度。
            第三条　海图由测绘单位绘制。
            第三章　养护
            第四条　养护航标，应当定期清洗浮体，更换电池、灯泡。
            第五条　浮体锈蚀的，应当除锈，更换灯泡。
            第四章　法律责任
            第六条　违反本条例规定，毁坏航标的，处一千元罚款。
            第五章　附则
            第七条　本条例自公布之日起施行。
            """;

    private static String after(int number, String words) {
        String numeral = "一二三四五六七八".substring(number - 1, number);
        return Forms.afterPoints(BUOYS, "一、增加一条，作为第" + numeral + "条：“" + words + "”\n二、条文序号作相应调整。");
    }

    @Test
    void putsAnEncouragementIntoTheGeneralProvisions() {
        assertThat(after(2, "国家鼓励研究新型航标。")).contains("第二条　国家鼓励研究新型航标。\n第二章　设置\n第三条");
    }

    @Test
    void putsWordsOfTheChapterBeforeThere() {
        assertThat(after(4, "海图上的经度、纬度由测绘单位核对。")).contains("第四条　海图上的经度、纬度由测绘单位核对。\n第三章　养护\n第五条");
    }

    @Test
    void putsWordsOfTheChapterBehindThere() {
        assertThat(after(4, "浮体的灯泡、电池应当备件，锈蚀的及时更换。")).contains("第三章　养护\n第四条　浮体的灯泡、电池应当备件，锈蚀的及时更换。\n第五条");
    }

    @Test
    void putsWhatIsOrderedRightBehindTheNameOfAChapterIntoThatChapter() {
        String act = "一、第三章章名修改为“维护”。\n二、增加一条，作为第四条：“航标应当安全。”\n三、条文序号作相应调整。";

        assertThat(Forms.afterPoints(BUOYS, act)).contains("第三章　维护\n第四条　航标应当安全。\n第五条　养护");
    }

    @Test
    void putsAnArticleOnWhatOneChapterIsNamedAfterThere() {
        String before = """
                引航条例
                第一章　引航员的义务
                第一条　引航员应当持证。
                第二条　引航员应当守时。
                第二章　国家的保护
                第三条　国家保护引航。
                第四条　主管机关应当登记。
                """;
        String act = "一、增加一条，作为第三条：“引航员不得饮酒。”\n二、条文序号作相应调整。";

        assertThat(Forms.afterPoints(before, act)).contains("第三条　引航员不得饮酒。\n第二章　国家的保护\n第四条");
        assertThat(Forms.afterPoints(before.replace("主管机关应当", "引航员依法"), act))
                .startsWith("refused")
                .contains("说不清属于哪一章");
    }

    @Test
    void refusesWordsThatSpeakForNeitherChapter() {
        assertThat(after(4, "航标应当安全。")).startsWith("refused").contains("说不清属于哪一章");
    }

    @Test
    void putsAPenaltyIntoTheChapterOfPenalties() {
        assertThat(after(6, "违反本条例第二条规定的，责令改正。")).contains("第四章　法律责任\n第六条　违反本条例第二条规定的，责令改正。\n第七条");
    }

    @Test
    void keepsWhatIsNoPenaltyOutOfTheChapterOfPenalties() {
        assertThat(after(6, "航标的养护费用列入预算。")).contains("第六条　航标的养护费用列入预算。\n第四章　法律责任\n第七条");
    }

    @Test
    void refusesWhatSpeaksOfPenaltiesWithoutBeingOneBeforeTheirChapter() {
        assertThat(after(6, "养护人员失职的，依法给予处分。")).startsWith("refused").contains("说不清属于哪一章");
    }

    @Test
    void putsADefinitionBehindThePenaltiesIntoTheSupplementaryProvisions() {
        assertThat(after(7, "本条例所称航标，是指助航设施。")).contains("第五章　附则\n第七条　本条例所称航标，是指助航设施。\n第八条");
    }

    @Test
    void putsAPenaltyBeforeTheSupplementaryProvisions() {
        assertThat(after(7, "违反本条例规定，构成犯罪的，依法追究刑事责任。")).contains("第七条　违反本条例规定，构成犯罪的，依法追究刑事责任。\n第五章　附则\n第八条");
    }

    @Test
    void refusesWhatIsNeitherPenaltyNorSupplementaryBetweenTheTwo() {
        assertThat(after(7, "航标应当安全。")).startsWith("refused").contains("说不清属于哪一章");
    }
}
