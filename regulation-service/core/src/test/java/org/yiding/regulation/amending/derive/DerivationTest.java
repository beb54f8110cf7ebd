package org.yiding.regulation.amending.derive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.yiding.regulation.text.ChineseNumber;
import org.yiding.regulation.text.Instrument;

class DerivationTest {
    @Test
    void writesTheSentencesADrafterWould() {
        Instrument before = Instrument.parse("船坞办法\n第一条　为了管理船坞，制定本办法。\n第二条　本办法自公布之日起施行。\n");
        Instrument after = Instrument.parse("船坞办法\n第一条　为了规范船坞管理，制定本办法。\n第二条　船坞应当定期检查。\n第三条　本办法自公布之日起施行。\n");

        Derivation.Draft draft = Derivation.derive(before, after);

        assertThat(draft.verified()).isTrue();
        assertThat(draft.act()).isEqualTo("""
                        关于修改《船坞办法》的决定
                        对《船坞办法》作如下修改：
                        一、将第一条修改为：“为了规范船坞管理，制定本办法。”
                        二、增加一条，作为第二条：“船坞应当定期检查。”
                        此外，对条文顺序作相应调整。
                        """);
    }

    @Test
    void provesRandomEditsByApplyingThem() {
        long seed = Long.getLong("yiding.seed", 20261123L);
        Random random = new Random(seed);
        for (int run = 0; run < 200; run++) {
            List<String> old = new ArrayList<>();
            int length = 3 + random.nextInt(12);
            for (int i = 0; i < length; i++) {
                old.add(article(random));
            }
            List<String> now = new ArrayList<>(old);
            for (int i = 0; i <= random.nextInt(3); i++) {
                edit(now, random);
            }
            if (now.equals(old)) {
                continue;
            }

            Derivation.Draft draft = Derivation.derive(Instrument.parse(text(old)), Instrument.parse(text(now)));

            assertThat(draft.verified()).as("seed %d, %s", seed, draft.act()).isTrue();
        }
    }

    private static void edit(List<String> articles, Random random) {
        int at = random.nextInt(articles.size());
        switch (random.nextInt(3)) {
            case 0 -> articles.add(at, article(random));
            case 1 -> articles.set(at, articles.get(at).replaceFirst("应当", "可以"));
            default -> {
                if (articles.size() > 2) {
                    articles.remove(at);
                }
            }
        }
    }

    private static String article(Random random) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < 12; i++) {
            out.append((char) ('丁' + random.nextInt(2000)));
        }
        return out + "应当办理。" + (random.nextBoolean() ? "\n所称办理，应当是指登记。" : "");
    }

    private static String text(List<String> articles) {
        StringBuilder out = new StringBuilder("试行条例\n");
        for (int i = 0; i < articles.size(); i++) {
            out.append("第")
                    .append(ChineseNumber.format(i + 1))
                    .append("条　")
                    .append(articles.get(i))
                    .append('\n');
        }
        return out.toString();
    }
}
