package org.yiding.regulation.amending.apply;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yiding.regulation.text.Level;
import org.yiding.regulation.text.ProvisionNumber;

/** Numbers parts, chapters and sections: each level under each heading that holds it. */
final class HeadingNumbers {
    private final Draft draft;
    private final Plan plan;
    private final List<String> warnings;

    HeadingNumbers(Draft draft, Plan plan, List<String> warnings) {
        this.draft = draft;
        this.plan = plan;
        this.warnings = warnings;
    }

    void number(Map<DraftNode, List<DraftNode>> byNumber) {
        List<DraftNode> holders = new ArrayList<>();
        draft.root.walk(node -> {
            if (node == draft.root || node.level.isHeading()) {
                holders.add(node);
            }
        });
        for (DraftNode holder : holders) {
            for (Level level : List.of(Level.PART, Level.SUBPART, Level.CHAPTER, Level.SECTION)) {
                List<DraftNode> placed = holder.children(level).stream()
                        .filter(node -> node.numeral != null)
                        .toList();
                List<DraftNode> added = byNumber.getOrDefault(holder, List.of()).stream()
                        .filter(node -> node.level == level)
                        .toList();
                number(holder, placed, added);
            }
        }
    }

    private void number(DraftNode holder, List<DraftNode> placed, List<DraftNode> added) {
        boolean claimed =
                placed.stream().anyMatch(node -> plan.claims.containsKey(node) || node.fresh || node.relocated);
        boolean gone = placed.stream().anyMatch(node -> node.gone);
        if (holder.fresh || (added.isEmpty() && !claimed && !gone)) {
            return;
        }
        boolean shifting = plan.renumberRest || claimed || !added.isEmpty();
        if (gone && !shifting) {
            warnings.add("删去章节后决定没有说调整序号，留有空号");
        }
        Sequence.Result result = new Sequence(placed, added, plan.claims, Set.of(), shifting).solve();
        result.relocated().forEach(node -> {
            warnings.add("移到别处的一" + node.level.unit() + "：" + node.text + "，请核对先后次序");
            Relocations.leaveTrace(node);
        });
        for (int i = 0; i < result.order().size(); i++) {
            DraftNode node = result.order().get(i);
            if (added.contains(node) || result.relocated().contains(node)) {
                put(holder, result.order(), i);
            }
            ProvisionNumber number = result.numbers().get(node);
            if (number != null) {
                node.renumber(number);
            }
        }
    }

    private static void put(DraftNode holder, List<DraftNode> order, int index) {
        DraftNode node = order.get(index);
        if (index > 0) {
            Placing.after(order.get(index - 1), node, "\n");
        } else if (order.size() > 1 && order.get(1).parent != null) {
            Placing.before(order.get(1), node);
        } else {
            Placing.atEnd(holder, node, "\n");
        }
    }
}
