package org.yiding.regulation.keeping;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.yiding.regulation.text.Instrument;

class HistoryRewriteTest {

    private static final LocalDate FIRST = LocalDate.parse("2018-01-01");
    private static final LocalDate SECOND = LocalDate.parse("2020-01-01");
    private static final LocalDate THIRD = LocalDate.parse("2022-01-01");

    private final List<KeptState> kept = new ArrayList<>();
    private int made;

    @Test
    void unchangedProvisionIsKeptOnceForAllVersions() {
        List<ProvisionRow> first = write(FIRST, null, List.of(), "第一条　甲。\n第二条　乙。\n");
        int rows = kept.size();

        write(SECOND, null, first, "第一条　甲。\n第二条　丙。\n");

        assertThat(rows).isEqualTo(4);
        assertThat(kept).hasSize(5);
        assertThat(textOn(LocalDate.parse("2019-12-31"))).isEqualTo("第一条　甲。\n第二条　乙。\n");
        assertThat(textOn(SECOND)).isEqualTo("第一条　甲。\n第二条　丙。\n");
    }

    @Test
    void provisionThatOnlyMovesUpKeepsItsParagraphsRow() {
        List<ProvisionRow> first = write(FIRST, null, List.of(), "第一条　甲。\n第二条　乙。\n");

        List<ProvisionRow> second = write(SECOND, null, first, "第一条　新。\n第二条　甲。\n第三条　乙。\n");

        assertThat(second.stream().map(ProvisionRow::identity)).containsExactly("p5", "p6", "p1", "p2", "p3", "p4");
        // Two new rows, and the numbers of the two articles that moved; their words are as they were.
        assertThat(kept).hasSize(8);
        assertThat(textOn(SECOND)).isEqualTo("第一条　新。\n第二条　甲。\n第三条　乙。\n");
        assertThat(textOn(FIRST)).isEqualTo("第一条　甲。\n第二条　乙。\n");
    }

    @Test
    void rowIsTakenBackInsteadOfClosedWhereATextOfThatDayWasOnRecord() {
        write(FIRST, null, List.of(), "第一条　甲。\n");

        HistoryRewrite change =
                HistoryRewrite.of(List.copyOf(kept), SECOND, List.of(new Segment(SECOND, null, List.of())), true);

        assertThat(change.closed()).isEmpty();
        assertThat(change.retracted()).hasSize(2).extracting(KeptState::to).containsOnlyNulls();
        assertThat(change.inserted()).extracting(KeptState::to).containsExactly(SECOND, SECOND);
    }

    @Test
    void endOfTheTextClosesItsRowsWithoutTakingThemBack() {
        write(FIRST, null, List.of(), "第一条　甲。\n");

        HistoryRewrite change =
                HistoryRewrite.of(List.copyOf(kept), SECOND, List.of(new Segment(SECOND, null, List.of())));

        assertThat(change.closed()).extracting(KeptState::to).containsExactly(SECOND, SECOND);
        assertThat(change.retracted()).isEmpty();
        assertThat(change.inserted()).isEmpty();
    }

    @Test
    void textThatComesBetweenTwoLeavesTheLaterOneAsItWas() {
        List<ProvisionRow> first = write(FIRST, null, List.of(), "第一条　甲。\n第二条　乙。\n");
        write(THIRD, null, first, "第一条　甲。\n第二条　丁。\n");

        write(SECOND, THIRD, first, "第一条　丙。\n第二条　乙。\n");

        assertThat(textOn(LocalDate.parse("2021-12-31"))).isEqualTo("第一条　丙。\n第二条　乙。\n");
        assertThat(textOn(LocalDate.parse("2019-12-31"))).isEqualTo("第一条　甲。\n第二条　乙。\n");
        assertThat(textOn(THIRD)).isEqualTo("第一条　甲。\n第二条　丁。\n");
    }

    @Test
    void everyDayReadsAsItWasWrittenWhateverTheOrderOfWriting() {
        Random random = new Random(Long.getLong("yiding.seed", 93));
        for (int round = 0; round < 200; round++) {
            kept.clear();
            String[] texts = new String[8];
            List<ProvisionRow> before = List.of();
            for (int write = 0; write < 12; write++) {
                int year = random.nextInt(8);
                int next = year + 1;
                while (next < 8 && texts[next] == null) {
                    next++;
                }
                texts[year] = randomText(random);
                LocalDate from = FIRST.plusYears(year);
                before = write(from, next == 8 ? null : FIRST.plusYears(next), before, texts[year]);
                for (int day = 0; day < 8; day++) {
                    assertThat(textOn(FIRST.plusYears(day))).isEqualTo(latest(texts, day));
                }
            }
        }
    }

    private static String latest(String[] texts, int year) {
        for (int i = year; i >= 0; i--) {
            if (texts[i] != null) {
                return texts[i];
            }
        }
        return "";
    }

    private static String randomText(Random random) {
        StringBuilder text = new StringBuilder();
        int articles = 1 + random.nextInt(6);
        for (int i = 1; i <= articles; i++) {
            text.append("第").append("一二三四五六".charAt(i - 1)).append("条　");
            text.append("甲乙丙丁戊己".charAt(random.nextInt(6))).append("。\n");
        }
        return text.toString();
    }

    private List<ProvisionRow> write(LocalDate from, LocalDate to, List<ProvisionRow> before, String text) {
        List<ProvisionRow> rows = Naming.named(before, Rows.of(Instrument.parse(text)), () -> "p" + ++made);
        List<ProvisionRow> ranked = Ranking.ranked(before, rows);
        List<KeptState> later = kept.stream()
                .filter(state -> state.to() == null || state.to().isAfter(from))
                .toList();
        HistoryRewrite change = HistoryRewrite.of(later, from, List.of(new Segment(from, to, ranked)));
        change.closed()
                .forEach(closed -> kept.removeIf(
                        state -> state.row().identity().equals(closed.row().identity()) && state.to() == null));
        kept.addAll(change.closed());
        change.retracted().forEach(kept::remove);
        kept.addAll(change.inserted());
        return ranked;
    }

    private String textOn(LocalDate day) {
        List<ProvisionRow> rows = kept.stream()
                .filter(state -> state.holdsOn(day))
                .map(KeptState::row)
                .sorted(Comparator.comparingLong(ProvisionRow::rank))
                .toList();
        assertThat(rows.stream().map(ProvisionRow::identity)).doesNotHaveDuplicates();
        Instrument instrument = Rows.instrument("", rows);
        assertThat(instrument.print()).isEqualTo(Rows.print("", rows));
        return instrument.print();
    }
}
