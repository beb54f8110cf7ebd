package org.yiding.regulation.amending.apply;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yiding.regulation.amending.ReadAct;
import org.yiding.regulation.text.ChineseNumber;
import org.yiding.regulation.text.Instrument;
import org.yiding.regulation.text.ProvisionNumber;

/** What is wrong with acts and texts as they come, and that nothing of it reaches a provision nobody spoke of. */
class BadInputTest {
    @Test
    void closesAQuotationAtTheNextPointWhereTheActForgetsTo() {
        String text = Forms.after("一、将第一条修改为：“为了规范船坞管理，制定本办法。\n二、删去第二条第二款。");

        assertThat(text).isEqualTo(Forms.rulesWith("加强", "规范", "军用船坞不适用本办法。\n", ""));
    }

    @Test
    void refusesAQuotationThatWouldSwallowTheEndOfTheAct() {
        String text = Forms.after("一、将第一条修改为：“为了规范船坞管理，制定本办法。");

        assertThat(text).startsWith("refused").contains("引号没有合上").contains("将第一条修改为");
    }

    @Test
    void addressesArticlesBesideAGapByTheirOwnNumbers() {
        Amendment amendment = Forms.amend(
                "船坞办法\n第一条　甲。\n第三条　乙应当登记。\n第四条　丙。\n", "关于修改《船坞办法》的决定\n一、将第三条中的“登记”修改为“备案”。\n二、将第二条修改为：“丁。”\n");

        assertThat(amendment.text()).isNull();
        assertThat(amendment.refusals())
                .extracting(finding -> finding.evidence().point() + finding.reason())
                .containsExactly("二、文中没有第二条（第二条）");
    }

    @Test
    void refusesANumberThatTwoArticlesOfTheTextHave() {
        Amendment amendment = Forms.amend("船坞办法\n第一条　甲。\n第二条　乙。\n第二条　丙。\n", "关于修改《船坞办法》的决定\n一、将第二条修改为：“丁。”\n");

        assertThat(amendment.refusals()).extracting(finding -> finding.reason()).containsExactly("文中不止一处第二条（第二条）");
    }

    @Test
    void refusesTwoOrdersForOneArticle() {
        assertThat(Forms.after("一、将第一条修改为：“甲。”\n二、将第一条修改为：“乙。”"))
                .startsWith("refused")
                .contains("两次整体修改");
    }

    @Test
    void refusesToChangeWhatIsDeleted() {
        assertThat(Forms.after("一、删去第六条。\n二、将第六条中的“许可”修改为“核准”。")).startsWith("refused");
    }

    @Test
    void carriesOutTenThousandOrders() {
        int many = 10_000;
        StringBuilder before = new StringBuilder("试行条例\n");
        StringBuilder act = new StringBuilder("关于修改《试行条例》的决定\n");
        StringBuilder after = new StringBuilder("试行条例\n");
        for (int i = 1; i <= many; i++) {
            String number = ProvisionNumber.of(i).written("条");
            before.append(number).append("　甲").append(i).append("应当登记。\n");
            act.append(ChineseNumber.format(i)).append("、将").append(number).append("中的“登记”修改为“备案”。\n");
            after.append(number).append("　甲").append(i).append("应当备案。\n");
        }

        Amendment amendment = Forms.amend(before.toString(), act.toString());

        assertThat(amendment.applied()).hasSize(many);
        assertThat(amendment.text().print()).isEqualTo(after.toString());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 7, 20261126})
    void changesNoLineOutsideTheReachOfAnOrder(long seed) {
        Random random = new Random(Long.getLong("yiding.seed", seed));
        for (int run = 0; run < 200; run++) {
            int articles = 4 + random.nextInt(30);
            int target = 1 + random.nextInt(articles);
            String before = statute(articles);
            String number = ProvisionNumber.of(target).written("条");
            String order = order(random.nextInt(8), number, target);

            Instrument now =
                    Forms.amend(before, "关于修改《试行条例》的决定\n一、" + order + "\n").text();

            assertThat(now).as("seed %d: %s", seed, order).isNotNull();
            assertThat(others(now.print(), target))
                    .as("seed %d: %s", seed, order)
                    .isEqualTo(others(before, target));
            assertThat(now.print()).as("seed %d: %s", seed, order).isNotEqualTo(before);
        }
    }

    private static String order(int kind, String number, int target) {
        return switch (kind) {
            case 0 -> "将" + number + "修改为：“丁" + target + "改。”";
            case 1 -> "将" + number + "第二款中的“责令改正”修改为“警告”。";
            case 2 -> "删去" + number + "第二款。";
            case 3 -> number + "第一款增加一项，作为第三项：“（三）丁" + target + "项；”";
            case 4 -> "在" + number + "第二款“责令”前增加“当场”。";
            case 5 -> "删去" + number + "第二款第二句。";
            case 6 -> number + "增加一款，作为第一款：“丁" + target + "款。”";
            default -> "将" + number + "第一款第一项修改为：“（一）丁" + target + "项”。";
        };
    }

    private static String statute(int articles) {
        StringBuilder text = new StringBuilder("试行条例\n");
        for (int i = 1; i <= articles; i++) {
            text.append(ProvisionNumber.of(i).written("条"))
                    .append("　丁" + i + "应当具备下列条件：\n（一）场地；\n（二）人员。\n违反的，责令改正。逾期的，处罚款。\n");
        }
        return text.toString();
    }

    /** The articles but the one, each with its lines. */
    private static List<String> others(String text, int target) {
        List<String> found = new ArrayList<>();
        for (String article : text.split("(?=第[一二三四五六七八九十]+条　)")) {
            if (!article.startsWith(ProvisionNumber.of(target).written("条") + "　")) {
                found.add(article);
            }
        }
        return found;
    }

    @Test
    void readsTheSameActTheSameWayWhateverTheLineEnds() {
        String act = Forms.decision("一、将第一条中的“加强”修改为“规范”。\n二、删去第二条第二款。");

        Amendment amendment =
                Amender.amend(Instrument.parse(Forms.RULES), ReadAct.read(act.replace("\n", "\r\n")), null, false);

        assertThat(amendment.text().print()).isEqualTo(Forms.rulesWith("加强", "规范", "军用船坞不适用本办法。\n", ""));
    }
}
