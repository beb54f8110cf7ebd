package org.yiding.regulation.amending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.yiding.regulation.amending.Operation.InsertProvisions;
import org.yiding.regulation.amending.Operation.Move;
import org.yiding.regulation.amending.Operation.ReplaceProvisions;
import org.yiding.regulation.amending.Operation.ReplaceWords;

/** How the sentences of acts become operations, whatever text they are then applied to. */
class ReadingFormsTest {
    private static final String HEAD = "关于修改《船坞条例》的决定\n对《船坞条例》（以下简称《条例》）作如下修改：\n";

    private static List<Operation> read(String points) {
        ReadAct act = ReadAct.read(HEAD + points);
        assertThat(act.notUnderstood()).isEmpty();
        return act.operations();
    }

    @Test
    void findsTheWordsOfTheArticleJustRenumbered() {
        List<Operation> operations = read("一、第五条改为第六条，其中的“港监”修改为“海事”，“船只”修改为“船舶”。");

        assertThat(operations)
                .filteredOn(ReplaceWords.class::isInstance)
                .extracting(
                        operation ->
                                ((ReplaceWords) operation).targets().getFirst().written(),
                        operation ->
                                ((ReplaceWords) operation).pairs().getFirst().replacement())
                .containsExactly(tuple("第五条", "海事"), tuple("第五条", "船舶"));
    }

    @Test
    void readsNewNumbersBesideTheNameOfTheInstrument() {
        List<Operation> operations = read("一、增加一条，作为《条例》第七条：“船坞应当公开收费。”\n二、将《条例》原第七条改为修改后《条例》第八条。");

        assertThat(operations.get(0))
                .isInstanceOfSatisfying(
                        InsertProvisions.class,
                        insert -> assertThat(insert.numbers())
                                .extracting(Address::written)
                                .containsExactly("第七条"));
        assertThat(operations.get(1))
                .isInstanceOfSatisfying(
                        Move.class,
                        move -> assertThat(List.of(
                                        move.target().written(), move.to().written()))
                                .containsExactly("第七条", "第八条"));
    }

    @Test
    void sparesWhatIsNamedBehindTheNewWords() {
        List<Operation> operations = read("一、将本条例中的“港监”统一修改为“海事”，但第五条除外。");

        assertThat(operations).singleElement().isInstanceOfSatisfying(ReplaceWords.class, words -> {
            assertThat(words.everywhere()).isTrue();
            assertThat(words.except()).extracting(Address::written).containsExactly("第五条");
        });
    }

    @Test
    void takesTheSignsAroundAnItemForItsNumber() {
        List<Operation> operations = read("一、第二条第一款“（三）”中的“港监”修改为“海事”。");

        assertThat(operations)
                .singleElement()
                .isInstanceOfSatisfying(
                        ReplaceWords.class,
                        words -> assertThat(words.targets())
                                .extracting(Address::written)
                                .containsExactly("第二条第一款第三项"));
    }

    @Test
    void takesTheLinesBehindForTheTextOfATable() {
        List<Operation> operations = read("一、收费标准表（小型船坞适用）修改为：\n级别　金额\n1　100元\n二、第二条修改为：“甲。”");

        assertThat(operations.getFirst())
                .isInstanceOfSatisfying(
                        ReplaceProvisions.class,
                        table -> assertThat(table.text()).isEqualTo("级别　金额\n1　100元"));
        assertThat(operations).hasSize(2);
    }

    @Test
    void closesAQuotationBeforeTheNextOrderWhereTheActForgetsTo() {
        List<Operation> operations = read("将第二条修改为：“甲。\n- “乙。\n将第三条修改为：“丙。”");

        assertThat(operations)
                .extracting(operation -> ((ReplaceProvisions) operation).text())
                .containsExactly("甲。\n乙。", "丙。");
    }

    @Test
    void saysWhichSentenceItDoesNotUnderstand() {
        ReadAct act = ReadAct.read(HEAD + "一、第二条修改为：“甲。”\n二、第三条第二句另行规定。");

        assertThat(act.notUnderstood())
                .extracting(sentence -> sentence.finding().evidence().sentence())
                .containsExactly("第三条第二句另行规定");
    }
}
