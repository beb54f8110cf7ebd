package org.yiding.regulation.rendering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.junit.jupiter.api.Test;
import org.yiding.regulation.comparison.Paragraph;
import org.yiding.regulation.rendering.Redline.Group;
import org.yiding.regulation.rendering.Redline.Side;
import org.yiding.regulation.rendering.RedlineRow.Change;
import org.yiding.regulation.text.Instrument;

class RedlineTest {
    private static Redline of(String before, String after) {
        return Redline.of(
                new Side("前", Instrument.parse(before)), new Side("后", Instrument.parse(after)), Causes.unknown());
    }

    @Test
    void everyParagraphIsToldWhatBecameOfIt() {
        assertThat(Shown.redline().rows())
                .extracting(RedlineRow::change, row -> row.paragraph().address())
                .containsExactly(
                        tuple(Change.SAME, "标题"),
                        tuple(Change.SAME, "第一条第一款"),
                        tuple(Change.CHANGED, "第二条第一款"),
                        tuple(Change.INSERTED, "第三条第一款"),
                        tuple(Change.RENUMBERED, "第四条第一款"),
                        tuple(Change.SAME, "第四条第一款第一项"),
                        tuple(Change.SAME, "第四条第一款第二项"),
                        tuple(Change.CHANGED, "第五条第一款"),
                        tuple(Change.DELETED, "第五条第一款"),
                        tuple(Change.SAME, "第六条第一款"));
    }

    @Test
    void changesNameTheSentencesBehindThem() {
        assertThat(Shown.redline().rows().stream().filter(RedlineRow::changesWords))
                .extracting(row -> row.cause().point())
                .containsExactly("一、", "二、", "", "三、");
    }

    @Test
    void bothTextsCanBeReadFromTheRows() {
        Redline redline = Shown.redline();

        assertThat(redline.rows().stream().map(RedlineRow::before).filter(paragraph -> paragraph != null))
                .isEqualTo(Paragraph.of(Shown.BEFORE));
        assertThat(redline.rows().stream().map(RedlineRow::after).filter(paragraph -> paragraph != null))
                .isEqualTo(Paragraph.of(Shown.amendment().text()));
    }

    @Test
    void rowsOfAnArticleAreOneGroupUnderBothNumbers() {
        assertThat(Shown.redline().groups())
                .extracting(Group::before, Group::after, group -> group.rows().size())
                .containsExactly(
                        tuple("标题", "标题", 1),
                        tuple("第一条", "第一条", 1),
                        tuple("第二条", "第二条", 1),
                        tuple("", "第三条", 1),
                        tuple("第三条", "第四条", 3),
                        tuple("第四条", "第五条", 1),
                        tuple("第五条", "", 1),
                        tuple("第六条", "第六条", 1));
    }

    @Test
    void provisionThatStandsElsewhereWithTheSameWordsWasMoved() {
        Redline redline = of(
                "河道办法\n第一条　河道由市水利局管理和养护。\n第二条　禁止采砂，禁止取土。\n第三条　禁止倾倒垃圾和废物。\n",
                "河道办法\n第一条　禁止采砂，禁止取土。\n第二条　禁止倾倒垃圾和废物。\n第三条　河道由市水利局管理和养护。\n");

        assertThat(redline.rows().stream().filter(row -> row.elsewhere() != null))
                .extracting(RedlineRow::change, RedlineRow::elsewhere)
                .containsExactly(tuple(Change.MOVED_AWAY, "第三条第一款"), tuple(Change.MOVED_HERE, "第一条第一款"));
    }

    @Test
    void provisionWrittenAnewUnderItsNumberStandsBesideTheOldOne() {
        Redline redline = of("河道办法\n第一条　禁止采砂。\n第二条　略。\n", "河道办法\n第一条　船舶应当登记。\n第二条　略。\n");

        assertThat(redline.count(Change.CHANGED)).isEqualTo(1);
        assertThat(redline.count(Change.DELETED)).isZero();
    }

    @Test
    void articlesThatOnlyMovedUpTogetherAreOneSentence() {
        Redline redline = of(
                "办法\n第一条　甲的职责。\n第二条　乙的职责。\n第三条　丙的职责。\n第四条　丁的职责。\n",
                "办法\n第一条　甲的职责。\n第二条　新设的机构。\n第三条　乙的职责。\n第四条　丙的职责。\n第五条　丁的职责。\n");

        assertThat(Renumbering.sentences(redline)).containsExactly("第二条至第四条依次改为第三条至第五条");
    }
}
