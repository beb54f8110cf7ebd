package org.yiding.regulation.references;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.yiding.regulation.keeping.Naming;
import org.yiding.regulation.keeping.ProvisionRow;
import org.yiding.regulation.keeping.Rows;
import org.yiding.regulation.keeping.Segment;
import org.yiding.regulation.text.Instrument;

class ReferenceLivesTest {

    private static final LocalDate FIRST = LocalDate.parse("2018-01-01");
    private static final LocalDate SECOND = LocalDate.parse("2020-01-01");
    private static final LocalDate THIRD = LocalDate.parse("2022-01-01");

    private final List<Segment> texts = new ArrayList<>();
    private int made;

    @Test
    void referenceGoesOnWhileItsWordsAndItsTargetStay() {
        text(FIRST, SECOND, "第一条　甲。\n第二条　违反第一条规定的，处罚款。\n");
        text(SECOND, null, "第一条　甲乙。\n第二条　违反第一条规定的，处罚款。\n");

        assertThat(ReferenceLives.of(texts))
                .extracting(KeptReference::words, KeptReference::targets, KeptReference::since, KeptReference::until)
                .containsExactly(tuple("第一条", List.of("p1"), FIRST, null));
    }

    @Test
    void renumberedTargetIsTheSameProvisionUnderItsNewNumber() {
        text(FIRST, SECOND, "第一条　甲。\n第二条　违反第一条规定的，处罚款。\n");
        text(SECOND, null, "第一条　新。\n第二条　甲。\n第三条　违反第二条规定的，处罚款。\n");

        assertThat(ReferenceLives.of(texts))
                .extracting(KeptReference::words, KeptReference::targets, KeptReference::since, KeptReference::until)
                .containsExactly(tuple("第一条", List.of("p1"), FIRST, SECOND), tuple("第二条", List.of("p1"), SECOND, null));
    }

    @Test
    void referenceDoesNotReachOverDaysWithoutAText() {
        text(FIRST, SECOND, "第一条　甲。\n第二条　依照前条办理。\n");
        text(THIRD, null, "第一条　甲。\n第二条　依照前条办理。\n");

        assertThat(ReferenceLives.of(texts))
                .extracting(KeptReference::since, KeptReference::until)
                .containsExactly(tuple(FIRST, SECOND), tuple(THIRD, null));
    }

    @Test
    void rangeOfAnotherInstrumentIsKeptByItsEnds() {
        text(FIRST, null, "第一条　依照《停车条例》第三条至第五条的规定处理，适用刑法第二条。\n");

        assertThat(ReferenceLives.of(texts))
                .extracting(
                        KeptReference::words,
                        kept -> kept.cited().title(),
                        kept -> kept.cited().first().id(),
                        kept -> kept.cited().last().id(),
                        KeptReference::targets)
                .containsExactly(tuple("第三条至第五条", "停车条例", "art_3", "art_5", List.of()));
    }

    private void text(LocalDate from, @Nullable LocalDate to, String text) {
        List<ProvisionRow> before =
                texts.isEmpty() ? List.of() : texts.getLast().rows();
        Supplier<String> fresh = () -> "p" + ++made;
        texts.add(new Segment(from, to, Naming.named(before, Rows.of(Instrument.parse(text)), fresh)));
    }
}
