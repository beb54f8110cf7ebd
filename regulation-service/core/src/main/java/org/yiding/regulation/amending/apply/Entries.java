package org.yiding.regulation.amending.apply;

import java.util.ArrayList;
import java.util.List;
import org.yiding.regulation.text.Level;
import org.yiding.regulation.text.Numeral;
import org.yiding.regulation.text.ProvisionNumber;

/** Numbers the paragraphs of an article or the entries of a list anew and puts them in order. */
final class Entries {
    private Entries() {}

    static void number(DraftNode holder, List<DraftNode> placed, List<DraftNode> byNumber, Plan plan, TextStyle style) {
        Sequence.Result result = new Sequence(placed, byNumber, plan.claims, plan.staying, true).solve();
        List<DraftNode> rest = holder.children.stream()
                .filter(child -> !placed.contains(child))
                .toList();
        boolean restFirst = !rest.isEmpty() && !placed.isEmpty() && holder.children.indexOf(rest.getFirst()) == 0;
        String lastTail = holder.lastLeaf().tail;
        List<DraftNode> ordered = new ArrayList<>(result.order());
        ordered.addAll(restFirst ? 0 : ordered.size(), rest);
        holder.children.clear();
        for (DraftNode node : ordered) {
            if (node.parent != null && node.parent != holder) {
                node.parent.children.remove(node);
            }
            holder.add(node);
        }
        placed.stream().filter(node -> node.gone).forEach(holder::add);
        label(result, ordered, style);
        mendSpace(holder, ordered, lastTail, style);
    }

    private static void label(Sequence.Result result, List<DraftNode> ordered, TextStyle style) {
        DraftNode sample = ordered.stream()
                .filter(node -> !node.fresh && node.numeral != null)
                .findFirst()
                .orElse(null);
        for (DraftNode node : result.order()) {
            ProvisionNumber number = result.numbers().get(node);
            if (number == null || node.level == Level.PARAGRAPH) {
                continue;
            }
            if (node.fresh && sample != null) {
                writeLike(node, sample);
            }
            Numeral numeral = node.numeral;
            if (numeral == null) {
                node.lead = style.indent(node.level);
                node.numeral = new Numeral(ProvisionNumber.of(1), style.itemLabel()).withNumber(number);
                node.lead += node.numeral.written();
            } else {
                node.renumber(number);
            }
        }
    }

    /** Takes indentation and writing of the label from a neighbour. */
    static void writeLike(DraftNode node, DraftNode sample) {
        Numeral own = node.numeral;
        Numeral other = sample.numeral;
        if (own == null || other == null || sample.level != node.level && node.level != Level.ITEM) {
            return;
        }
        Numeral written = other.withNumber(own.number());
        node.lead = sample.lead.replace(other.written(), written.written());
        node.numeral = written;
    }

    /** The first paragraph stands behind its article's number, the others on lines of their own. */
    private static void mendSpace(DraftNode holder, List<DraftNode> ordered, String lastTail, TextStyle style) {
        for (int i = 0; i < ordered.size(); i++) {
            DraftNode node = ordered.get(i);
            boolean onArticleLine = holder.level == Level.ARTICLE && holder.tail.isEmpty() && i == 0;
            if (node.level == Level.PARAGRAPH) {
                boolean bare = node.lead.isEmpty() && !onArticleLine;
                node.lead = onArticleLine ? "" : bare ? style.indent(Level.PARAGRAPH) : node.lead;
            }
            DraftNode leaf = node.lastLeaf();
            boolean last = i == ordered.size() - 1;
            leaf.tail = last ? lastTail : leaf.tail.indexOf('\n') < 0 ? style.tail() : leaf.tail;
        }
    }
}
