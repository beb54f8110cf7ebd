package org.yiding.meeting.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.yiding.extraction.SourceText;
import org.yiding.meeting.model.Confidence;
import org.yiding.meeting.model.ReadMinutes;

/** The ways in which head, opening and imprint say who met when under whom. */
class MeetingFormsTest {

    private static final String ITEM = "一、审议《云川区征收补助办法》\n会议同意该办法。\n";

    private static ReadMinutes read(String text) {
        return new MinutesReader().read(SourceText.of(text));
    }

    @Test
    void theDayOfTheHeadIsNotTheDayOfTheMeetingThoughTheLinesAreWrapped() {
        ReadMinutes read = read("""
                云川市人民政府
                常务会议纪要
                    云川市人民政府办公室              2023年11月24日
                    2023年11月16日上午，市长林知远主持召开市政府第47次常务
                会议，审议《云川市电动自行车管理办法（草案）》《云川市人民
                政府关于修改部分规章的决定（草案）》等事项。会议议定：
                    一、审议《云川市电动自行车管理办法（草案）》
                    审议通过《云川市电动自行车管理办法（草案）》。由市公安
                局会同市司法局根据会议意见修改后，以市人民政府令公布。
                """);

        assertThat(read.meeting().heldOn().value()).isEqualTo(LocalDate.of(2023, 11, 16));
        assertThat(read.meeting().ordinal().value()).isEqualTo(47);
    }

    @Test
    void committeeOfAPartyIsWhoMet() {
        ReadMinutes read = read("中国共产党东坪镇委员会会议纪要\n2025年3月3日上午，镇党委书记江波主持召开2025年第3次党委会议，纪要如下：\n" + ITEM);

        assertThat(read.meeting().body().value()).isEqualTo("中国共产党东坪镇委员会");
    }

    @Test
    void aDocumentNumberInRoundBracketsIsNoItem() {
        ReadMinutes read = read("中共云川市人民政府党组会议纪要\n（2025）9号\n2025年6月20日，市长林知远主持召开市政府党组（扩大）会议。\n" + ITEM);

        assertThat(read.meeting().heldOn().value()).isEqualTo(LocalDate.of(2025, 6, 20));
        assertThat(read.meeting().chair().value()).isEqualTo("林知远");
    }

    @Test
    void aChairMayCallTheAgenciesTogether() {
        ReadMinutes read = read("关于旧城改造的专题会议纪要\n2024年4月11日，副区长甄诚在区住建局五楼会议室召集区住建局、区财政局专题研究旧城改造工作。\n" + ITEM);

        assertThat(read.meeting().chair().value()).isEqualTo("甄诚");
        assertThat(read.meeting().venue().value()).isEqualTo("区住建局五楼会议室");
    }

    @Test
    void theNameOfTheChairMayBeOfAnotherLanguage() {
        ReadMinutes labelled = read("云川区人民政府专题会议纪要\n时间：2024年6月3日\n主持：次旺多吉　区委副书记、区长\n" + ITEM);
        ReadMinutes told = read("云川县人民政府常务会议纪要\n2024年6月3日，县委副书记、县长艾力·买买提主持召开县政府第9次常务会议。\n" + ITEM);

        assertThat(labelled.meeting().chair().value()).isEqualTo("次旺多吉");
        assertThat(labelled.meeting().chairTitle().value()).isEqualTo("区委副书记、区长");
        assertThat(told.meeting().chair().value()).isEqualTo("艾力·买买提");
        assertThat(told.meeting().chairTitle().value()).isEqualTo("县委副书记、县长");
    }

    @Test
    void theLineThatSaysWhoEditedGivesTheDayOfCompilation() {
        ReadMinutes read = read("市长办公会议纪要\n第6期\n云川市人民政府办公室编        二〇二二年九月二十日\n2022年9月14日，市长林知远主持召开市长办公会议。\n" + ITEM);

        assertThat(read.minutes().compiledOn().value()).isEqualTo(LocalDate.of(2022, 9, 20));
        assertThat(read.meeting().ordinal()).isNull();
    }

    @Test
    void theButtonThatPrintsAPageIsNotTheDayOfPrinting() {
        ReadMinutes read =
                read("云川区政府召开第9次常务会议\n发布机构：云川区人民政府 发布时间：2024-08-12 字体：大 中 小 打印\n8月9日，区长林知远主持召开区政府第9次常务会议。\n" + ITEM);

        assertThat(read.minutes().printedOn()).isNull();
        assertThat(read.meeting().heldOn().value()).isEqualTo(LocalDate.of(2024, 8, 9));
        assertThat(read.meeting().body().value()).isEqualTo("云川区人民政府");
    }

    @Test
    void thePartyGroupIsThatOfTheGovernmentAndAShortNameInTheTitleCounts() {
        ReadMinutes group = read("中共云川市人民政府党组会议纪要\n2025年4月1日，市政府党组书记林知远主持召开党组会议。\n" + ITEM);
        ReadMinutes topical = read("云川县政府专题会议纪要\n2022年5月18日，副县长林知远召集有关单位专题研究征收工作。\n" + ITEM);

        assertThat(group.meeting().body().value()).isEqualTo("云川市人民政府");
        assertThat(topical.meeting().body().value()).isEqualTo("云川县政府");
    }

    @Test
    void whoConvenedATopicalMeetingPresidedAndUnitsAndPeopleMayShareALabel() {
        ReadMinutes read = read("""
                关于研究凤栖苑小区登记问题的会议纪要
                时间：二〇二三年五月十一日上午十时
                地点：信访局四楼会议室
                召集人：区委常委、副区长温庭筠
                参会单位及人员：区信访局韦庄，区住建局冯延巳，开发企业代表牛希济
                会议就小区办理不动产登记问题进行研究，达成以下共识：
                1、由区住建局于6月5日前完成竣工验收备案。
                """);

        assertThat(read.meeting().chair().value()).isEqualTo("温庭筠");
        assertThat(read.attendance())
                .extracting("agency", "name")
                .containsExactly(tuple("区信访局", "韦庄"), tuple("区住建局", "冯延巳"), tuple("开发企业", "牛希济"));
    }

    @Test
    void whoPresidedMayBeSaidApartOrBehindTheRoom() {
        ReadMinutes apart = read("云川县政府召开第7次常务会议\n6月20日，云川县召开第7次常务会议。\n会议由县长林知远主持。\n会议审议了《云川县林木管理办法》。\n");
        ReadMinutes behind = read("2024年2月8日上午，区长林知远在区政府817会议室，主持召开区政府第2次常务会议，纪要如下：\n" + ITEM);

        assertThat(apart.meeting().chair().value()).isEqualTo("林知远");
        assertThat(apart.items()).hasSize(1);
        assertThat(behind.meeting().chair().value()).isEqualTo("林知远");
        assertThat(behind.meeting().chairTitle().value()).isEqualTo("区长");
    }

    @Test
    void aMeetingOfTheseDaysHasNoDayThoughThePageHasOne() {
        ReadMinutes read = read("云川区政府召开第9次常务会议\n时间：2020-08-05 12:06\n近日，区长林知远主持召开区政府第9次常务会议。\n" + ITEM);

        assertThat(read.meeting().heldOn()).isNull();
    }

    @Test
    void theBodyIsNamedBesideItsTermAndNumberInAnyOrder() {
        assertThat(read("2024年9月13日，区长林知远主持召开五届104次区政府常务会议。\n" + ITEM)
                        .meeting()
                        .body()
                        .value())
                .isEqualTo("区政府");
        assertThat(read("2024年2月17日，区政府2届42次常务会议在四楼会议室召开，会议由区长林知远主持。\n" + ITEM)
                        .meeting()
                        .body()
                        .value())
                .isEqualTo("区政府");
    }

    @Test
    void aLongNameBehindAPostIsThatOfTheChair() {
        ReadMinutes read =
                read("云川旗人民政府常务会议纪要\n2025年7月9日下午，旗委副书记、政府代旗长白音巴特尔主持召开旗政府第11次常务会议。\n" + ITEM + "记录：努尔兰·吐尔逊\n");

        assertThat(read.meeting().chair().value()).isEqualTo("白音巴特尔");
        assertThat(read.minutes().recorder().value()).isEqualTo("努尔兰·吐尔逊");
    }

    @Test
    void lettersMayStandForZeroInTheYear() {
        ReadMinutes read = read("会议纪要\n云川县人民政府办公室　　　二O一O年四月六日\n第32次常务会议纪要\n　　3月24日，县长林知远主持召开县政府第32次常务会议。\n" + ITEM);

        assertThat(read.meeting().heldOn().value()).isEqualTo(LocalDate.of(2010, 3, 24));
    }

    @Test
    void theDayOfTheNewsIsNotThatOfTheMeeting() {
        ReadMinutes read = read("发布时间：2024-01-18\n云川融媒1月18日讯（记者 严明）1月17日，县长林知远主持召开县政府第2次常务会议。\n" + ITEM);

        assertThat(read.meeting().heldOn().value()).isEqualTo(LocalDate.of(2024, 1, 17));
    }

    @Test
    void aHeadlineMayNameTheGovernmentInShort() {
        ReadMinutes read = read("区政府召开九届31次常务会议\n10月27日，区长林知远主持召开政府九届31次常务会议。\n" + ITEM);

        assertThat(read.meeting().body().value()).isEqualTo("区政府");
    }

    @Test
    void theNumberOfAllMeetingsIsNotThatOfTheYear() {
        ReadMinutes read = read("云川县人民政府常务会议纪要\n2023年第3次（总第21次）\n时间：2023年4月6日\n主持人：县委副书记、县长　旺堆次仁\n" + ITEM);

        assertThat(read.meeting().ordinal().value()).isEqualTo(3);
        assertThat(read.meeting().chair().value()).isEqualTo("旺堆次仁");
    }

    @Test
    void aManagementCommitteeMayMeet() {
        ReadMinutes read = read("9月1日下午，云川高新区管理委员会在三楼会议室召开会议，会议由主任林知远主持。\n" + ITEM);

        assertThat(read.meeting().body().value()).isEqualTo("云川高新区管理委员会");
    }

    @Test
    void aNameMayHoldTheWordForADayOrForTheEvening() {
        ReadMinutes mongolian = read("云川旗人民政府专题会议纪要\n3月17日上午，旗委常委、常务副旗长敖日格勒主持召开专题会议。\n" + ITEM);
        ReadMinutes evening = read("云川县人民政府常务会议纪要\n2023年11月14日，县委副书记、县长向晚晴主持召开县政府第26次常务会议。\n" + ITEM);

        assertThat(mongolian.meeting().chair().value()).isEqualTo("敖日格勒");
        assertThat(evening.meeting().chair().value()).isEqualTo("向晚晴");
    }

    @Test
    void whoVisitsAPlaceAndMeetsThereIsTheChair() {
        ReadMinutes read =
                read("云川区人民政府现场办公会议纪要\n2023年12月5日，区委副书记、区长林知远到城东街道实地调研，并召开现场办公会。\n" + ITEM + "记录：\n区政府办公室秘书　　严明\n");

        assertThat(read.meeting().chair().value()).isEqualTo("林知远");
        assertThat(read.minutes().recorder().value()).isEqualTo("严明");
    }

    @Test
    void aBodyThatIsNoGovernmentMayNameItselfInTheTitleAlone() {
        ReadMinutes read = read("云川市国资委党委（扩大）会议纪要\n2024年4月11日，市国资委党委书记林知远主持召开党委（扩大）会议。\n" + ITEM);

        assertThat(read.meeting().body().value()).isEqualTo("云川市国资委");
    }

    @Test
    void theNumberOfTheDocumentTellsTheYearOfADayWithoutOne() {
        ReadMinutes read = read("云川市人民政府市长办公会议纪要\n2019年第11期\n8月20日，市长林知远主持召开市长办公会议。\n" + ITEM);

        assertThat(read.meeting().heldOn().value()).isEqualTo(LocalDate.of(2019, 8, 20));
    }

    @Test
    void theYearOfOneMeetingHoldsForTheOtherHeldWithIt() {
        ReadMinutes read = read("1月15日，县长林知远主持召开云川县人民政府2026年第1次党组会议和第89次常务会议。\n" + ITEM);

        assertThat(read.meeting().heldOn().value()).isEqualTo(LocalDate.of(2026, 1, 15));
    }

    @Test
    void theLabelsOfTheHeadMayBeNumbered() {
        ReadMinutes read = read("""
                云川新区管委会主任办公会纪要
                一、会议时间：2024年2月6日下午2:30
                二、会议主持：管委会主任　林知远
                三、参会人员：马骏、周涛（组织部）
                四、会议内容：
                议题1：研究征收补助
                会议同意。
                """);

        assertThat(read.meeting().heldOn().value()).isEqualTo(LocalDate.of(2024, 2, 6));
        assertThat(read.meeting().chair().value()).isEqualTo("林知远");
        assertThat(read.attendance()).extracting("name").containsExactly("马骏", "周涛");
        assertThat(read.items()).extracting("title").containsExactly("研究征收补助");
    }

    @Test
    void anOpeningThatBeginsWithWhoPresidedLeavesTheBodyToTheHead() {
        ReadMinutes read = new MinutesReader().read(SourceText.of("""
                云川区人民政府
                第19次常务会议纪要
                （2023年6月14日）
                区长林知远主持召开区政府第19次常务会议，研究以下事项：
                一、研究渡口改造
                会议同意渡口改造方案。
                """));

        assertThat(read.meeting().body().value()).isEqualTo("云川区人民政府");
        assertThat(read.meeting().chair().value()).isEqualTo("林知远");
    }

    @Test
    void whatTheLabelsCallAPersonIsOneThoughNotNamedLikeAHan() {
        ReadMinutes read = new MinutesReader().read(SourceText.of("""
                云川旗人民政府2022年第9次常务会议纪要
                时间：2022年6月17日下午3:00
                主持人：那木日
                记录：萨日娜
                议题一：审议《云川旗禁牧休牧方案》
                会议同意《云川旗禁牧休牧方案》。
                """));

        assertThat(read.meeting().chair().value()).isEqualTo("那木日");
        assertThat(read.minutes().recorder().value()).isEqualTo("萨日娜");
    }

    @Test
    void aDayAloneUnderTheTitleIsThatOfTheMeetingWhereNothingElseTellsIt() {
        ReadMinutes read = new MinutesReader().read(SourceText.of("""
                云川区人民政府常务会议纪要
                （第34次）
                2023年3月22日

                主持人：林知远
                一、审议《云川区垃圾分类计划》
                会议同意《云川区垃圾分类计划》。
                """));

        assertThat(read.meeting().heldOn().value()).isEqualTo(LocalDate.of(2023, 3, 22));
        assertThat(read.meeting().heldOn().confidence()).isEqualTo(Confidence.UNSURE);
    }
}
