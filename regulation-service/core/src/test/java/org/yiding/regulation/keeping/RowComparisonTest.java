package org.yiding.regulation.keeping;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.yiding.regulation.text.Instrument;

class RowComparisonTest {

    private int made;

    @Test
    void ofArticlesThatChangePlacesTheFewestAreMovedAndTheOthersRenumbered() {
        List<String> changes = changes("第一条　甲。\n第二条　乙。\n第三条　丙。\n", "第一条　丙。\n第二条　甲。\n第三条　乙。\n");

        assertThat(changes).containsExactly("MOVED 第三条 -> 第一条", "RENUMBERED 第一条 -> 第二条", "RENUMBERED 第二条 -> 第三条");
    }

    @Test
    void anInsertedArticleMovesNoneOfThoseBehindIt() {
        List<String> changes = changes("第一条　甲。\n第二条　乙。\n", "第一条　甲。\n第二条　新。\n第三条　乙。\n");

        assertThat(changes).containsExactly("ADDED 第二条", "ADDED 新。", "RENUMBERED 第二条 -> 第三条");
    }

    @Test
    void aHeadingPutBetweenArticlesMovesNoneOfThem() {
        List<String> changes = changes("第一章　总则\n第一条　甲。\n第二条　乙。\n", "第一章　总则\n第一条　甲。\n第二章　附则\n第二条　乙。\n");

        assertThat(changes).containsExactly("ADDED 第二章");
    }

    @Test
    void aParagraphThatGoesToAnotherArticleIsMoved() {
        List<String> changes = changes("第一条　甲。\n乙。\n第二条　丙。\n", "第一条　甲。\n第二条　丙。\n乙。\n");

        assertThat(changes).containsExactly("MOVED 乙。 -> 乙。");
    }

    @Test
    void itemsThatChangePlacesAreMovedWithinTheirParagraph() {
        List<String> changes =
                changes("第一条　有下列情形之一的：\n（一）甲的；\n（二）乙的；\n（三）丙的。\n", "第一条　有下列情形之一的：\n（一）乙的；\n（二）丙的。\n（三）甲的；\n");

        assertThat(changes).containsExactly("RENUMBERED （二） -> （一）", "RENUMBERED （三） -> （二）", "MOVED （一） -> （三）");
    }

    @Test
    void aRemovedProvisionIsToldWhereItStood() {
        List<String> changes = changes("第一条　甲。\n第二条　乙。\n第三条　丙。\n", "第一条　甲。\n第二条　丙。\n");

        assertThat(changes).containsExactly("REMOVED 第二条", "REMOVED 乙。", "RENUMBERED 第三条 -> 第二条");
    }

    @Test
    void newWordsInsideAMovedArticleAreToldBesideTheMove() {
        List<ProvisionRow> before = ranked(List.of(), "第一条　甲。\n第二条　乙。\n第三条　丙。\n");
        List<ProvisionRow> after = ranked(before, "第一条　丙。\n第二条　甲。\n第三条　乙。\n").stream()
                .map(row -> row.text().equals("丙。") ? reworded(row, "丁。") : row)
                .toList();

        List<RowChange> changes = RowComparison.changes(before, after);

        assertThat(changes.get(0).kind()).isEqualTo(ProvisionChangeKind.MOVED);
        assertThat(changes.get(0).renumbered()).isTrue();
        assertThat(changes.get(1).kind()).isEqualTo(ProvisionChangeKind.CHANGED);
        assertThat(changes.get(1).moved()).isFalse();
    }

    private static ProvisionRow reworded(ProvisionRow row, String text) {
        return new ProvisionRow(
                row.identity(),
                row.article(),
                row.rank(),
                row.depth(),
                row.level(),
                row.numeral(),
                row.lead(),
                text,
                row.tail(),
                row.cause());
    }

    private List<String> changes(String before, String after) {
        List<ProvisionRow> old = ranked(List.of(), before);
        return RowComparison.changes(old, ranked(old, after)).stream()
                .map(change -> change.kind() + " " + described(change))
                .toList();
    }

    private static String described(RowChange change) {
        String was = name(change.before());
        String is = name(change.after());
        return was.isEmpty() ? is : is.isEmpty() ? was : was + " -> " + is;
    }

    private static String name(ProvisionRow row) {
        return row == null
                ? ""
                : row.numeral() == null ? row.text() : row.numeral().written();
    }

    private List<ProvisionRow> ranked(List<ProvisionRow> before, String text) {
        Supplier<String> fresh = () -> "p" + ++made;
        return Ranking.ranked(before, Naming.named(before, Rows.of(Instrument.parse(text)), fresh));
    }
}
