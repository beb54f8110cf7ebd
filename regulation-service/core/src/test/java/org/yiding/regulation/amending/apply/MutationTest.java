package org.yiding.regulation.amending.apply;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.yiding.regulation.amending.ReadAct;
import org.yiding.regulation.text.ChineseNumber;
import org.yiding.regulation.text.Instrument;
import org.yiding.regulation.text.Provision;
import org.yiding.regulation.text.ProvisionNumber;

/** Broken acts and large ones: whatever is wrong with an act, the answer is a text or a refusal. */
class MutationTest {
    private static final String ACT = Forms.decision("""
            一、将第一条修改为：“为了规范船坞管理，制定本办法。”
            二、第三条第二款中的“区港务部门”修改为“区港口机构”，“协助”修改为“配合”。
            三、增加一条，作为第五条：“船坞应当定期检查。
            “检查结果应当公开。”
            四、第四条第一款增加一项，作为第四项：“（四）有救生设备。”
            五、删去第六条。
            此外，对条文顺序作相应调整。""");
    private static final String[] SIGNS = {
        "“", "”", "第", "条", "，", "。", "\n", "一、", "：", "至", "《", "》", "增加一条", "修改为", "删去", "99999", ""
    };

    @Test
    void answersEveryMutationWithATextOrARefusal() {
        long seed = Long.getLong("yiding.seed", 20261123L);
        Random random = new Random(seed);
        for (int run = 0; run < 2000; run++) {
            StringBuilder act = new StringBuilder(ACT);
            StringBuilder text = new StringBuilder(Forms.RULES);
            for (int i = random.nextInt(4); i >= 0; i--) {
                mutate(random.nextInt(3) == 0 ? text : act, random);
            }

            Amendment amendment = Forms.amend(text.toString(), act.toString());

            assertThat(amendment.text() == null)
                    .as("seed %d", seed)
                    .isEqualTo(!amendment.refusals().isEmpty());
        }
    }

    @Test
    void changesNoLineByMoreThanTheActQuotesOrNumbers() {
        long seed = Long.getLong("yiding.seed", 20261126L);
        Random random = new Random(seed);
        Set<String> old =
                new HashSet<>(Forms.RULES.lines().map(Reach::numberless).toList());
        for (int run = 0; run < 2000; run++) {
            StringBuilder act = new StringBuilder(ACT);
            for (int i = random.nextInt(3); i >= 0; i--) {
                mutate(act, random);
            }

            Instrument now = Forms.amend(Forms.RULES, act.toString()).text();

            List<String> lines = now == null ? List.of() : now.print().lines().toList();
            for (String line : lines) {
                assertThat(old.contains(Reach.numberless(line)) || Reach.isOrdered(line, Forms.RULES, act.toString()))
                        .as("seed %d, run %d: %s%n%s", seed, run, line, act)
                        .isTrue();
            }
        }
    }

    private static void mutate(StringBuilder text, Random random) {
        int at = random.nextInt(text.length());
        int end = Math.min(text.length(), at + random.nextInt(4));
        text.replace(at, end, SIGNS[random.nextInt(SIGNS.length)]);
    }

    @Test
    void leavesWhatNoOperationSpeaksOfAsItWas() {
        long seed = Long.getLong("yiding.seed", 20261123L);
        Random random = new Random(seed);
        for (int run = 0; run < 200; run++) {
            int articles = 5 + random.nextInt(40);
            int target = 1 + random.nextInt(articles);
            String before = statute(articles);
            Instrument old = Instrument.parse(before);
            String number = old.articles().get(target - 1).numeral().written();
            String act = "关于修改《试行条例》的决定\n一、将" + number + "中的“甲" + target + "”修改为“新词”。\n";

            Instrument now = Amender.amend(old, ReadAct.read(act), null, false).text();

            assertThat(now.print()).as("seed %d", seed).isEqualTo(before.replace("甲" + target + "乙", "新词乙"));
        }
    }

    @Test
    void numbersTheArticlesWithoutGapsAfterManyInsertionsAndDeletions() {
        StringBuilder act = new StringBuilder("关于修改《试行条例》的决定\n");
        for (int i = 1; i <= 200; i++) {
            String written = ProvisionNumber.of(i * 6).written("条");
            act.append(ChineseNumber.format(i)).append("、删去").append(written).append("。\n");
        }
        act.append("此外，对条文顺序作相应调整。\n");

        Instrument now = Amender.amend(Instrument.parse(statute(1260)), ReadAct.read(act.toString()), null, false)
                .text();

        List<Provision> articles = now.articles();
        assertThat(articles).hasSize(1060);
        for (int i = 0; i < articles.size(); i++) {
            assertThat(articles.get(i).numeral().number().base()).isEqualTo(i + 1);
        }
    }

    private static String statute(int articles) {
        StringBuilder text = new StringBuilder("试行条例\n");
        for (int i = 1; i <= articles; i++) {
            text.append(ProvisionNumber.of(i).written("条"))
                    .append("　甲")
                    .append(i)
                    .append("乙应当遵守规定。\n违反的，责令改正。\n");
        }
        return text.toString();
    }
}
