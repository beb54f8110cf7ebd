package org.yiding.regulation.amending.apply;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yiding.regulation.text.Level;
import org.yiding.regulation.text.ProvisionNumber;

/** Carries items into the lists of other articles or paragraphs, once the articles have their new numbers. */
final class Transfers {
    private final Draft draft;
    private final Plan plan;

    Transfers(Draft draft, Plan plan) {
        this.draft = draft;
        this.plan = plan;
    }

    /** Hands the items on to the lists that are numbered next. */
    void carryOut(Map<DraftNode, List<DraftNode>> listsByNumber) {
        for (Plan.Transfer transfer : plan.transfers) {
            DraftNode item = transfer.item();
            DraftNode from = item.parent;
            DraftNode list = list(transfer, listsByNumber);
            refuseRestated(item, list);
            if (from == null || from.children(Level.ITEM).stream().allMatch(other -> other == item || other.gone)) {
                throw new Refusal("移走后，该处没有列项", item);
            }
            Relocations.leaveTrace(item);
            from.children.remove(item);
            item.old = null;
            item.movedFrom = item.identity;
            plan.claim(item, transfer.position(), transfer.operation());
            listsByNumber.computeIfAbsent(list, holder -> new ArrayList<>()).add(item);
        }
    }

    /** The paragraph that takes the item; refused where its number may change or several have a list. */
    private DraftNode list(Plan.Transfer transfer, Map<DraftNode, List<DraftNode>> listsByNumber) {
        DraftNode article = draft.currentArticles().stream()
                .filter(other -> other.numeral != null && other.numeral.number().equals(transfer.article()))
                .findFirst()
                .orElseThrow(() -> new Refusal("修改后没有" + transfer.article().written("条"), transfer.item()));
        List<DraftNode> paragraphs = article.children(Level.PARAGRAPH);
        List<DraftNode> lists = paragraphs.stream()
                .filter(paragraph -> !paragraph.children(Level.ITEM).isEmpty())
                .toList();
        ProvisionNumber number = transfer.paragraph();
        boolean settled = !listsByNumber.containsKey(article)
                && paragraphs.stream().noneMatch(node -> node.gone || node.fresh || plan.claims.containsKey(node));
        DraftNode found = number == null ? only(lists) : settled ? at(paragraphs, number) : null;
        if (found == null || !lists.contains(found)) {
            throw new Refusal("说不清移到" + transfer.article().written("条") + "的哪一款", transfer.item());
        }
        return found;
    }

    private static @Nullable DraftNode only(List<DraftNode> lists) {
        return lists.size() == 1 ? lists.getFirst() : null;
    }

    private static @Nullable DraftNode at(List<DraftNode> paragraphs, ProvisionNumber number) {
        int at = number.base() - 1;
        return at >= 0 && at < paragraphs.size() ? paragraphs.get(at) : null;
    }

    /** New words for the whole place that the item leaves or enters may already account for it. */
    private void refuseRestated(DraftNode item, DraftNode list) {
        for (Plan.Rewrite rewrite : plan.rewrites) {
            boolean leaves = rewrite.node() != item && item.isWithin(rewrite.node());
            boolean enters = list.isWithin(rewrite.node());
            if (!rewrite.ownWordsOnly() && (leaves || enters)) {
                throw new Refusal("同一处既整体修改又移动列项", item);
            }
        }
    }
}
