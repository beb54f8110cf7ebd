package org.yiding.regulation.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class InstrumentTest {
    private static final String[] PIECES = {
        "第一条　甲",
        "第二条",
        "第十条之一 乙",
        "（一）丙；",
        "(二)丁。",
        "1.戊",
        "一、己",
        "第一章　总　则",
        "目　录",
        "附件1",
        "前款规定的，",
        "：",
        "\r\n",
        "\n",
        "\n\n",
        "　　",
        "\t",
        "委员长，",
        "“引”",
        "第三条规定的，依照其规定。",
        "（2011年1月1日公布）",
        "附　则",
        "\uFEFF",
        "①庚"
    };

    @Test
    void takesDatedLinesWithoutBracketsForTheHistoryAndNotForTheTitle() {
        Instrument text = Instrument.parse("渡口登记办法\n2001年3月1日 市人民政府批准\n2001年3月9日 市交通局发布\n第一条　渡口应当登记。\n");

        assertThat(text.title()).isEqualTo("渡口登记办法");
    }

    @Test
    void leavesTheOrderAboveTheTitleOutOfTheInstrument() {
        String order = "青禾市人民政府令\n第10号\n　　《青禾市渡口办法》已经2001年2月1日市人民政府常务会议通过，现予公布。\n市长　王青禾\n2001年3月1日\n\n";
        String rules = "青禾市\n渡口办法\n第一条　渡口应当登记。\n";

        Instrument text = Instrument.parse(order + rules);

        assertThat(text.title()).isEqualTo("青禾市渡口办法");
        assertThat(text.leading()).isEqualTo(order);
        assertThat(text.print()).isEqualTo(order + rules);
    }

    @Test
    void takesAnOrderWithoutTheTitleItNamesForATitle() {
        assertThat(Instrument.parse("渡口管理令\n《港口法》于2001年公布。\n第一条　一。\n").title()).isEqualTo("渡口管理令");
    }

    @Test
    void readsEnumeratedLinesOverArticlesAsChapters() {
        Instrument text = Instrument.parse("引航解释\n一、一般规定\n第一条　一。\n二、责任\n第二条　二。\n");

        assertThat(text.roots().stream().map(root -> root.level() + " " + root.text()))
                .containsExactly("TITLE 引航解释", "CHAPTER 一般规定", "CHAPTER 责任");
    }

    @Test
    void printsAnyTextAsItWas() {
        long seed = Long.getLong("yiding.seed", 20261123L);
        Random random = new Random(seed);
        for (int run = 0; run < 3000; run++) {
            StringBuilder text = new StringBuilder();
            int length = random.nextInt(40);
            for (int i = 0; i < length; i++) {
                text.append(PIECES[random.nextInt(PIECES.length)]);
            }

            String printed = Instrument.parse(text.toString()).print();

            assertThat(printed).as("seed %d", seed).isEqualTo(text.toString());
        }
    }

    @Test
    void readsParagraphsItemsAndSubitems() {
        Instrument instrument = Instrument.parse("办法\n第一条 甲：\n（一）乙：\n1.丙；\n2.丁。\n（二）戊。\n己。\n第一条之一 庚。\n");

        Provision article = instrument.articles().getFirst();
        assertThat(article.children()).extracting(Provision::text).containsExactly("甲：", "己。");
        assertThat(article.children().getFirst().children())
                .extracting(Provision::identity)
                .containsExactly("article-1/paragraph-1/item-1", "article-1/paragraph-1/item-2");
        assertThat(article.children().getFirst().children().getFirst().children())
                .extracting(Provision::text)
                .containsExactly("丙；", "丁。");
        assertThat(instrument.articles().getLast().numeral().number()).isEqualTo(new ProvisionNumber(1, List.of(1)));
    }

    @Test
    void takesAParagraphThatBeginsWithAReferenceForNoArticle() {
        Instrument instrument = Instrument.parse("办法\n第一条　甲。\n第五条规定的，乙。\n第二条　丙。\n");

        assertThat(instrument.articles()).hasSize(2);
    }

    @Test
    void readsAnEnumeratedInstrumentAsArticles() {
        Instrument instrument = Instrument.parse("关于某事的通知\n各区：\n一、甲。\n二、乙：\n（一）丙。\n");

        assertThat(instrument.articles()).hasSize(2);
    }

    @Test
    void writesAndReadsNumbers() {
        for (int value = 1; value < 12_000; value++) {
            assertThat(ChineseNumber.parse(ChineseNumber.format(value))).isEqualTo(value);
        }
        assertThat(ChineseNumber.format(110)).isEqualTo("一百一十");
        assertThat(ChineseNumber.format(1001)).isEqualTo("一千零一");
        assertThat(ChineseNumber.parse("一百○五")).isEqualTo(105);
        assertThat(ChineseNumber.parse("１２")).isEqualTo(12);
    }

    @Test
    void keepsTheWritingOfALabel() {
        assertThat(new Numeral(ProvisionNumber.of(3), "（三）")
                        .withNumber(ProvisionNumber.of(10))
                        .written())
                .isEqualTo("（十）");
        assertThat(new Numeral(ProvisionNumber.of(2), "2.")
                        .withNumber(ProvisionNumber.of(3))
                        .written())
                .isEqualTo("3.");
    }
}
