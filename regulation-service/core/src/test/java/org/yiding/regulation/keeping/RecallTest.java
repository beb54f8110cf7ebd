package org.yiding.regulation.keeping;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.yiding.regulation.text.Instrument;

class RecallTest {

    private int made;
    private final Supplier<String> names = () -> "p" + ++made;

    private List<ProvisionRow> after(List<ProvisionRow> before, String text) {
        return Naming.named(before, Rows.of(Instrument.parse(text)), names);
    }

    @Test
    void provisionThatIsMadeAgainKeepsTheIdentityItHad() {
        List<ProvisionRow> first = after(List.of(), "第一条　甲。\n");
        List<ProvisionRow> recorded = after(first, "第一条　甲。\n第二条　乙。\n");
        List<ProvisionRow> again = after(first, "第一条　甲。\n第二条　乙。\n第三条　丙。\n");

        List<ProvisionRow> recalled = Recall.recalled(first, again, recorded);

        assertThat(recalled).extracting(ProvisionRow::identity).containsExactly("p1", "p2", "p3", "p4", "p7", "p8");
        assertThat(recalled).extracting(ProvisionRow::article).containsExactly("p1", "p1", "p3", "p3", "p7", "p7");
    }

    @Test
    void nothingIsRecalledWhereNothingWasOnRecord() {
        List<ProvisionRow> first = after(List.of(), "第一条　甲。\n");
        List<ProvisionRow> second = after(first, "第一条　甲。\n第二条　乙。\n");

        assertThat(Recall.recalled(first, second, List.of())).isEqualTo(second);
    }
}
