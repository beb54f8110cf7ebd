package org.yiding.regulation.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.yiding.regulation.comparison.Pairing.Pair;
import org.yiding.regulation.text.Instrument;

class PairingTest {
    private static final List<String> ARTICLES =
            List.of("河道由市水利局管理。", "禁止采砂、取土。", "船舶应当登记。", "违反前条的，给予警告。", "本办法自公布之日起施行。", "禁止采砂。");

    private static List<Paragraph> text(Random random) {
        StringBuilder text = new StringBuilder("河道办法\n");
        int articles = random.nextInt(12);
        for (int i = 1; i <= articles; i++) {
            text.append("第").append(i).append("条　").append(ARTICLES.get(random.nextInt(ARTICLES.size())));
            text.append(random.nextBoolean() ? "另有规定的除外。\n" : "\n");
        }
        return Paragraph.of(Instrument.parse(text.toString()));
    }

    @Test
    void everyParagraphOfBothTextsIsThereOnceAndInOrder() {
        Random random = new Random(20240506);
        for (int i = 0; i < 2_000; i++) {
            List<Paragraph> left = text(random);
            List<Paragraph> right = text(random);

            List<Pair> pairs = Pairing.byWordsAndNumbers(left, right);

            assertThat(pairs.stream().map(Pair::left).filter(Objects::nonNull)).containsExactlyElementsOf(left);
            assertThat(pairs.stream().map(Pair::right).filter(Objects::nonNull)).containsExactlyElementsOf(right);
        }
    }

    @Test
    void textsOfNothingInCommonAreGoneAndCome() {
        List<Paragraph> left = new ArrayList<>(text(new Random(1)));
        StringBuilder other = new StringBuilder();
        for (int i = 0; i < 20_000; i++) {
            other.append("甲乙丙丁戊己庚辛".charAt(i % 8)).append(i).append('\n');
        }
        List<Paragraph> right = Paragraph.of(Instrument.parse(other.toString()));

        List<Pair> pairs = Pairing.byWords(left, right);

        assertThat(pairs).hasSize(left.size() + right.size());
        assertThat(pairs).noneMatch(Pair::isAlike);
    }
}
