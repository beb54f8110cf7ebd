package org.yiding.meeting.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.junit.jupiter.api.Test;
import org.yiding.extraction.SourceText;
import org.yiding.meeting.model.AgendaItem;
import org.yiding.meeting.model.Confidence;
import org.yiding.meeting.model.ReadMinutes;
import org.yiding.meeting.model.TabledDocument;

/** The ways in which a page without numbers tells one matter from the next. */
class NewsPageFormsTest {

    private static ReadMinutes read(String text) {
        return new MinutesReader().read(SourceText.of(text));
    }

    @Test
    void aPageThatOnlyAnnouncesTheMattersStillHasThem() {
        ReadMinutes read = read("""
                云川区政府召开第21次常务会议
                2024年6月20日下午，区长林知远主持召开区政府第21次常务会议，传达学习全市安全生产会议精神；听取了关于规模以上企业培育，关于消防救援站建设，关于营商环境整改的汇报，对《云川产业园合作协议》进行研究，会议还研究了其他事项。
                """);

        assertThat(read.items())
                .extracting(AgendaItem::title)
                .containsExactly("传达学习全市安全生产会议精神", "听取了关于规模以上企业培育", "关于消防救援站建设", "关于营商环境整改的汇报", "对《云川产业园合作协议》进行研究");
        assertThat(read.items().get(4).documents())
                .extracting(TabledDocument::title)
                .containsExactly("云川产业园合作协议");
    }

    @Test
    void oneDecisionAtTheEndOfAListHoldsForEachOfItsMatters() {
        ReadMinutes read = read("""
                2024年2月17日，区长林知远主持召开区政府第42次常务会议。
                会议审议了云川区公务用车管理办法；听取了经济运行情况的汇报；审议了成立招商集团有限公司的请示。经讨论，会议原则通过以上议题。
                """);

        assertThat(read.items())
                .extracting(AgendaItem::title)
                .containsExactly("审议了云川区公务用车管理办法", "听取了经济运行情况的汇报", "审议了成立招商集团有限公司的请示");
        assertThat(read.items())
                .allSatisfy(item -> assertThat(item.resolutions())
                        .flatExtracting("rulings")
                        .extracting("asWritten")
                        .containsExactly("原则通过"));
    }

    @Test
    void documentsAndPapersBehindOneVerbAreMattersEach() {
        ReadMinutes read = read("""
                2024年6月20日，县长林知远主持召开县政府第7次常务会议。
                会议讨论通过了《云川县乡村振兴方案》、关于枯死林木采伐的请示、《云川县供水补贴办法》以及关于招聘检验人员的请示。
                """);

        assertThat(read.items())
                .extracting(AgendaItem::title)
                .containsExactly("讨论通过了《云川县乡村振兴方案》", "关于枯死林木采伐的请示", "《云川县供水补贴办法》", "关于招聘检验人员的请示");
        assertThat(read.items())
                .allSatisfy(item -> assertThat(item.resolutions())
                        .flatExtracting("rulings")
                        .extracting("asWritten")
                        .containsExactly("讨论通过"));
    }

    @Test
    void aParagraphMayListItsMattersFirstAndThenDecideOnEach() {
        ReadMinutes read = read("""
                6月3日，县长林知远主持召开云川县政府常务会议。
                审议《云川县绩效考核方案》，听取县教育局关于校车安全情况的汇报，审议《云川县老龄事业规划》和《云川县托育事业规划》。会议原则通过《云川县绩效考核方案》。
                会议原则同意县教育局关于校车安全情况的汇报。会议原则通过《云川县老龄事业规划》和《云川县托育事业规划》。责成县民政局修改完善后按程序印发。
                """);

        assertThat(read.items())
                .extracting(AgendaItem::title)
                .containsExactly("审议《云川县绩效考核方案》", "听取县教育局关于校车安全情况的汇报", "审议《云川县老龄事业规划》和《云川县托育事业规划》");
        assertThat(read.items())
                .flatExtracting(AgendaItem::resolutions)
                .flatExtracting("rulings")
                .extracting("asWritten", "confidence")
                .containsExactly(
                        tuple("原则通过", Confidence.LIKELY),
                        tuple("原则同意", Confidence.LIKELY),
                        tuple("原则通过", Confidence.LIKELY));
        assertThat(read.items().get(2).resolutions())
                .flatExtracting("assignments")
                .extracting("agency", "nextStepAsWritten")
                .containsExactly(tuple("县民政局", "按程序印发"));
    }

    @Test
    void aReportOnHowAnInstructionIsCarriedOutBelongsToTheInstruction() {
        ReadMinutes read = read("""
                5月21日下午，市长林知远主持召开市政府第44次常务会议。
                会议传达学习了粮食安全工作的指示精神，听取我市粮食安全工作汇报。会议指出，要压实责任。
                会议审议了《云川市夜市管理办法》。会议同意该办法。
                """);

        assertThat(read.items()).hasSize(2);
        assertThat(read.items().get(1).title()).isEqualTo("审议了《云川市夜市管理办法》");
    }

    @Test
    void paragraphsWithoutADocumentBelongToTheDocumentsOfTheOpening() {
        ReadMinutes read = read("""
                2025年3月21日上午，县长林知远主持召开县政府第54次常务会议，审议《云川县工业企业增产增效措施》《云川县农村供水管理办法》等事项。
                会议指出，出台工业企业增产增效措施有利于稳定运行，原则同意县工信局意见。县工信局负责，修改完善后以县政府办名义印发。
                会议指出，农村供水事关民生，原则同意县水利局意见。县水利局负责，修改完善后按程序印发。
                """);

        assertThat(read.items())
                .flatExtracting(AgendaItem::documents)
                .extracting(TabledDocument::title)
                .containsExactly("云川县工业企业增产增效措施", "云川县农村供水管理办法");
        assertThat(read.items())
                .flatExtracting(AgendaItem::resolutions)
                .flatExtracting("assignments")
                .extracting("agency")
                .containsExactly("县工信局", "县水利局");
    }

    @Test
    void aParagraphMayGoOnToASecondMatter() {
        ReadMinutes read = read("""
                2024年5月6日，市长林知远主持召开市政府常务会议。
                会议听取了春耕备耕情况汇报，要求抓紧调运农资。会议审议并原则通过了《云川市河道管理办法》，要求修改完善。
                """);

        assertThat(read.items()).extracting(AgendaItem::title).containsExactly("听取了春耕备耕情况汇报", "审议并原则通过了《云川市河道管理办法》");
        assertThat(read.items().get(0).resolutions()).flatExtracting("rulings").isEmpty();
    }

    @Test
    void whoPutsADocumentBeforeTheMeetingOpensItsItem() {
        ReadMinutes read = read("""
                2024年5月6日，市长林知远主持召开市政府第9次常务会议。
                会议审议并原则通过了《云川市投资计划》。
                随后，市财政局负责人汇报了《云川市预算管理办法》的起草情况。会议予以原则通过。
                """);

        assertThat(read.items())
                .flatExtracting(AgendaItem::documents)
                .extracting("title")
                .containsExactly("云川市投资计划", "云川市预算管理办法");
    }

    @Test
    void whatWasDecidedOnBehindAReportIsAMatterOfItsOwn() {
        ReadMinutes read = read("""
                4月15日，市政府召开第13次常务会议。
                会议听取了一季度经济运行情况通报，原则通过了《云川市家电促消费方案》《云川市污水处理方案》等。
                会议还研究了其他事项。（记者：向秀）
                """);

        assertThat(read.items()).extracting(AgendaItem::title).first().isEqualTo("听取了一季度经济运行情况通报");
        assertThat(read.items().get(0).resolutions()).flatExtracting("rulings").isEmpty();
        assertThat(read.items()).noneMatch(item -> String.valueOf(item.title()).contains("其他事项"));
    }

    @Test
    void remarksOnEachOfTwoDocumentsMakeThemMattersEach() {
        ReadMinutes read = read("""
                2018年3月23日，市长林知远主持召开市政府第4次常务会议，会议讨论研究了《云川市大气污染应急预案》《云川市政府投资项目管理意见》等。
                会议指出，大气污染应急机制是重要环节，各部门要认真学习应急预案。
                会议强调，政府投资项目建设是重要抓手，要完善投资项目管理。
                """);

        assertThat(read.items())
                .flatExtracting(AgendaItem::documents)
                .extracting("title")
                .containsExactly("云川市大气污染应急预案", "云川市政府投资项目管理意见");
        assertThat(read.items()).hasSize(2);
    }

    @Test
    void aPaperAgreedToApartFromTheItemBeforeIsAnItem() {
        ReadMinutes read = read("""
                2024年8月6日上午，市长林知远主持召开市政府第57次常务会议。
                会议研究向海产业园厂房项目有关事项。会议决定，由市城投集团作为项目业主。
                会议同意市人社局关于调整最低工资标准的方案，自2024年9月1日起执行。
                """);

        assertThat(read.items())
                .extracting(AgendaItem::title)
                .containsExactly("研究向海产业园厂房项目有关事项", "同意市人社局关于调整最低工资标准的方案");
    }

    @Test
    void whatTheOpeningSaysWasAdoptedIsAMatterWithItsDecision() {
        ReadMinutes read = read("""
                云川市政府召开第9次常务会议
                2022年5月9日，市长林知远主持召开市政府第9次常务会议，听取招商项目落地以及耕地保护整改等情况汇报，并审议通过《云川市支持复工若干措施》等议题。
                会议强调，各部门要抓好落实。
                """);

        assertThat(read.items())
                .extracting(AgendaItem::title)
                .containsExactly("听取招商项目落地以及耕地保护整改等情况汇报", "并审议通过《云川市支持复工若干措施》");
        assertThat(read.items().get(1).resolutions())
                .flatExtracting("rulings")
                .extracting("asWritten")
                .containsExactly("审议通过");
    }

    @Test
    void aParagraphThatDealsWithAMatterOpensAnItemWhereverItsVerbStands() {
        ReadMinutes read = read("""
                云川市政府召开第9次常务会议
                2022年5月9日，市长林知远主持召开市政府第9次常务会议。
                会议审议了《云川市国土空间规划》，决定提请省政府审定。
                会议对河湖督察整改的近期重点工作进行了部署。会议要求，各区要压实责任。
                """);

        assertThat(read.items()).extracting(AgendaItem::title).containsExactly("审议了《云川市国土空间规划》", "对河湖督察整改的近期重点工作进行了部署");
    }

    @Test
    void anAgreementToAnotherPlanIsAMatterOfItsOwnThoughNoAgencyPutIt() {
        ReadMinutes read = read("""
                2023年5月16日，县长林知远主持召开县政府第26次常务会议。
                会议研究了青石镇污水处理厂托管事宜。会议同意公开招标，由县生态环境分局具体组织。
                会议同意2022年度科技创新奖补资金兑现方案，共兑现832万元。
                """);

        assertThat(read.items())
                .extracting(AgendaItem::title)
                .containsExactly("研究了青石镇污水处理厂托管事宜", "同意2022年度科技创新奖补资金兑现方案");
    }

    @Test
    void anotherDocumentOrMatterWithinOneSentenceIsAMatterOfItsOwn() {
        ReadMinutes read = read("""
                海澜市人民政府第55次常务会议
                10月14日，市长徐建平主持召开市政府第55次常务会议。
                会议审议通过了《海澜市城市照明管理办法》《海澜市建筑垃圾管理规定》等政府规章，原则通过《海澜市低空经济发展行动计划》。
                会议审议了《海澜市湖泊保护办法》，原则同意该办法；研究了南港码头建设事宜，同意按方案实施。
                """);

        assertThat(read.items())
                .extracting(AgendaItem::title)
                .containsExactly(
                        "审议通过了《海澜市城市照明管理办法》《海澜市建筑垃圾管理规定》等政府规章", "原则通过《海澜市低空经济发展行动计划》", "审议了《海澜市湖泊保护办法》", "研究了南港码头建设事宜");
        assertThat(read.items())
                .extracting(item -> item.resolutions().get(0).rulings().get(0).asWritten())
                .containsExactly("审议通过", "原则通过", "原则同意", "同意");
    }
}
