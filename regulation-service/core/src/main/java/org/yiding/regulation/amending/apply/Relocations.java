package org.yiding.regulation.amending.apply;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.yiding.regulation.amending.Operation.Side;
import org.yiding.regulation.text.Level;

/** Carries provisions to other places; a trace with the old number stays behind so that what follows is counted on. */
final class Relocations {
    private final Plan plan;
    private final TextStyle style;

    Relocations(Plan plan, TextStyle style) {
        this.plan = plan;
        this.style = style;
    }

    /** Carries out all moves beside an anchor; articles that move into a heading by number are handed back. */
    void carryOut(List<DraftNode> articlesByNumber, Map<DraftNode, DraftNode> homes) {
        Map<DraftNode, DraftNode> lastBehind = new HashMap<>();
        for (Plan.Relocation relocation : plan.relocations) {
            DraftNode node = relocation.node();
            leaveTrace(node);
            if (relocation.side() == Side.BEFORE) {
                Placing.before(relocation.anchor(), node);
            } else if (relocation.side() == Side.AFTER) {
                DraftNode behind = lastBehind.getOrDefault(relocation.anchor(), relocation.anchor());
                Placing.after(behind, node, style.tail());
                lastBehind.put(relocation.anchor(), node);
            } else {
                detach(node);
                articlesByNumber.add(node);
                homes.put(node, relocation.anchor());
            }
        }
    }

    /** Leaves the old number where the node stood and takes it from the node, which is counted where it goes. */
    static void leaveTrace(DraftNode node) {
        DraftNode parent = node.parent;
        if (parent == null) {
            throw new Refusal("不能移动整个文本");
        }
        parent.children.add(parent.children.indexOf(node), trace(node, parent));
    }

    private static DraftNode trace(DraftNode node, DraftNode parent) {
        DraftNode trace = new DraftNode(node.level, node.identity + "-left", false, "", "", "");
        trace.old = node.old;
        trace.numeral = node.numeral;
        trace.gone = true;
        trace.parent = parent;
        boolean counted = node.level == Level.ARTICLE || node.level.isHeading() || node.level == Level.PARAGRAPH;
        if (counted && node.old != null) {
            node.movedFrom = node.old.written(node.level.unit());
            node.old = null;
            node.relocated = true;
        }
        if (node.level.isHeading()) {
            node.children.forEach(child -> trace.children.add(trace(child, trace)));
        }
        return trace;
    }

    private static void detach(DraftNode node) {
        if (node.parent != null) {
            node.parent.children.remove(node);
            node.parent = null;
        }
    }
}
