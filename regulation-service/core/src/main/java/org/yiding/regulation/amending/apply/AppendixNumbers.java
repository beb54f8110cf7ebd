package org.yiding.regulation.amending.apply;

import java.util.List;
import java.util.Set;
import org.yiding.regulation.text.Level;
import org.yiding.regulation.text.ProvisionNumber;

/** Numbers the appendices where the act gives one another number or adds one. */
final class AppendixNumbers {
    private final Draft draft;
    private final Plan plan;
    private final TextStyle style;
    private final List<String> warnings;

    AppendixNumbers(Draft draft, Plan plan, TextStyle style, List<String> warnings) {
        this.draft = draft;
        this.plan = plan;
        this.style = style;
        this.warnings = warnings;
    }

    /**
     * Places and numbers.
     *
     * @param added new ones that have only their number
     */
    void number(List<DraftNode> added) {
        List<DraftNode> all = draft.root.children(Level.APPENDIX);
        List<DraftNode> numbered = all.stream().filter(node -> node.old != null).toList();
        boolean claimed = all.stream().anyMatch(plan.claims::containsKey);
        if (added.isEmpty() && !claimed) {
            if (numbered.stream().anyMatch(node -> node.gone)) {
                warnings.add("删去附件后决定没有说调整附件序号，留有空号");
            }
            return;
        }
        if (numbered.size() != all.size()) {
            throw new Refusal("文中的附件没有序号，说不清排在哪里");
        }
        Sequence.Result result = new Sequence(numbered, added, plan.claims, Set.of(), true).solve();
        for (int i = 0; i < result.order().size(); i++) {
            DraftNode node = result.order().get(i);
            if (added.contains(node) || result.relocated().contains(node)) {
                put(result.order(), i);
            }
            ProvisionNumber number = result.numbers().get(node);
            if (number != null && !number.equals(Appendices.number(node.text))) {
                warnings.add("附件序号已改变，请核对正文中提到附件的地方：" + node.text);
                node.text = Appendices.renumbered(node.text, number);
            }
        }
    }

    private void put(List<DraftNode> order, int index) {
        DraftNode node = order.get(index);
        if (index > 0) {
            Placing.after(order.get(index - 1), node, style.tail());
        } else if (order.size() > 1) {
            Placing.before(order.get(1), node);
        } else {
            Placing.atEnd(draft.root, node, style.tail());
        }
    }
}
