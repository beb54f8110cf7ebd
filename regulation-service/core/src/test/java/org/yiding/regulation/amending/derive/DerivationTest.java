package org.yiding.regulation.amending.derive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yiding.regulation.amending.ReadAct;
import org.yiding.regulation.amending.apply.Amender;
import org.yiding.regulation.amending.apply.Amendment;
import org.yiding.regulation.text.Instrument;

class DerivationTest {
    private static Derivation.Draft derive(String before, String after) {
        return Derivation.derive(Instrument.parse(before), Instrument.parse(after));
    }

    @Test
    void writesTheSentencesADrafterWould() {
        Derivation.Draft draft = derive(
                "船坞办法\n第一条　为了管理船坞，制定本办法。\n第二条　本办法自公布之日起施行。\n", "船坞办法\n第一条　依照法律。\n第二条　船坞应当定期检查。\n第三条　本办法自公布之日起施行。\n");

        assertThat(draft.verified()).isTrue();
        assertThat(draft.act()).isEqualTo("""
                        关于修改《船坞办法》的决定
                        对《船坞办法》作如下修改：
                        一、删去第一条。
                        二、增加一条，作为第一条：“依照法律。”
                        三、增加一条，作为第二条：“船坞应当定期检查。”
                        此外，对条文顺序作相应调整。
                        """);
    }

    @Test
    void quotesTheFewestWordsThatStandThereOnce() {
        Derivation.Draft draft = derive("""
                        船坞办法
                        第一条　船坞由市港务部门管理，市港务部门应当每年检查船坞。
                        检查结果应当公开，并报市人民政府。
                        第二条　船坞应当具备下列条件：
                        （一）有固定场地；
                        （二）有消防设备。
                        """, """
                        船坞办法
                        第一条　船坞由市港务部门管理，市港务部门应当每两年检查船坞。
                        检查结果应当公开。
                        第二条　船坞应当具备下列条件：
                        （一）有固定场地；
                        （二）有消防设备；
                        （三）有值班人员。
                        """);

        assertThat(draft.verified()).isTrue();
        assertThat(draft.act()).isEqualTo("""
                        关于修改《船坞办法》的决定
                        对《船坞办法》作如下修改：
                        一、将第一条第一款中的“每年”修改为“每两年”。
                        二、删去第一条第二款中的“，并报市人民政府”。
                        三、第二条增加一项，作为第三项：“（三）有值班人员。”
                        """);
    }

    @Test
    void leavesOutWhatFollowsByItself() {
        Derivation.Draft draft = derive(
                "船坞办法\n第一条　船坞应当登记。\n第二条　违反第一条的，责令改正。\n", "船坞办法\n第一条　为了管理船坞，制定本办法。\n第二条　船坞应当登记。\n第三条　违反第二条的，责令改正。\n");

        assertThat(draft.verified()).isTrue();
        assertThat(draft.act()).isEqualTo("""
                        关于修改《船坞办法》的决定
                        对《船坞办法》作如下修改：
                        一、增加一条，作为第一条：“为了管理船坞，制定本办法。”
                        此外，对条文顺序作相应调整。
                        """);
    }

    @Test
    void bringsAChapterWithItsArticles() {
        Derivation.Draft draft = derive(
                "船坞办法\n第一章　总则\n第一条　船坞应当登记。\n第二章　附则\n第二条　本办法自公布之日起施行。\n",
                "船坞办法\n第一章　总则\n第一条　船坞应当登记。\n第二章　罚则\n第二条　逾期不改的，处一千元罚款。\n第三章　附则\n第三条　本办法自公布之日起施行。\n");

        assertThat(draft.verified()).isTrue();
        assertThat(draft.act()).isEqualTo("""
                        关于修改《船坞办法》的决定
                        对《船坞办法》作如下修改：
                        一、增加一章，作为第二章：“第二章　罚则
                        “第二条　逾期不改的，处一千元罚款。”
                        此外，对条文顺序作相应调整。
                        """);
    }

    @Test
    void turnsInnerSignsAsActsDoAndKeepsThoseThatAreInnerAlready() {
        Derivation.Draft draft =
                derive("船坞办法\n第一条　船坞应当登记。\n第二条　船坞应当检查。\n", "船坞办法\n第一条　所称“船坞”，是指水工建筑物。\n第二条　所称‘检查’，是指看。\n");

        assertThat(draft.verified()).isTrue();
        assertThat(draft.act()).contains("“所称‘船坞’，是指水工建筑物。”").contains("「所称‘检查’，是指看。」");
    }

    @Test
    void restatesAllOfATextWhereNothingSmallerLeadsThere() {
        Derivation.Draft draft = derive("船坞办法\n第一条　船坞应当登记。\n附件\n收费表\n一级　一元\n", "船坞办法\n第一条　船坞应当登记。\n附件\n收费表\n一级　二元\n");

        assertThat(draft.verified()).isTrue();
        assertThat(draft.act()).contains("将全文修改为：「船坞办法\n");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 20261123})
    void provesRandomEditsByApplyingThem(long seed) {
        Random random = new Random(Long.getLong("yiding.seed", seed));
        int whole = 0;
        for (int run = 0; run < 150; run++) {
            RandomStatute statute = new RandomStatute(random);
            String before = statute.text();
            statute.edit(1 + random.nextInt(4));
            String after = statute.text();
            if (after.equals(before)) {
                continue;
            }

            Derivation.Draft draft = derive(before, after);

            assertThat(draft.verified())
                    .as("seed %d, run %d: %s", seed, run, draft.act())
                    .isTrue();
            whole += draft.act().contains("将全文修改为") ? 1 : 0;
            Amendment amendment = Amender.amend(Instrument.parse(before), ReadAct.read(draft.act()), null, false);
            assertThat(withoutSpace(amendment.text().print()))
                    .as("seed %d, run %d", seed, run)
                    .isEqualTo(withoutSpace(after));
        }
        assertThat(whole).as("texts restated as a whole, seed %d", seed).isLessThan(15);
    }

    private static List<String> withoutSpace(String text) {
        return text.lines().map(line -> line.replaceAll("[\\s　]", "")).toList();
    }
}
