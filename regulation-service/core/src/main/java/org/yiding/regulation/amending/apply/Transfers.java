package org.yiding.regulation.amending.apply;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yiding.regulation.text.Level;
import org.yiding.regulation.text.ProvisionNumber;

/** Carries entries into the lists of other articles, paragraphs or items, once the articles have their new numbers. */
final class Transfers {
    private final Draft draft;
    private final Plan plan;

    Transfers(Draft draft, Plan plan) {
        this.draft = draft;
        this.plan = plan;
    }

    /** Hands the entries on to the lists that are numbered next. */
    void carryOut(Map<DraftNode, List<DraftNode>> listsByNumber) {
        for (Plan.Transfer transfer : plan.transfers) {
            DraftNode entry = transfer.entry();
            DraftNode from = entry.parent;
            DraftNode list = list(transfer, listsByNumber);
            refuseRestated(entry, list);
            if (list == from) {
                plan.claim(entry, transfer.position(), transfer.operation());
                continue;
            }
            if (from == null || from.children(entry.level).stream().allMatch(other -> other == entry || other.gone)) {
                throw new Refusal("移走后，该处没有列" + entry.level.unit(), entry);
            }
            Relocations.leaveTrace(entry);
            from.children.remove(entry);
            entry.old = null;
            entry.movedFrom = entry.identity;
            plan.claim(entry, transfer.position(), transfer.operation());
            listsByNumber.computeIfAbsent(list, holder -> new ArrayList<>()).add(entry);
        }
    }

    private DraftNode list(Plan.Transfer transfer, Map<DraftNode, List<DraftNode>> listsByNumber) {
        DraftNode named = transfer.list();
        ProvisionNumber article = transfer.article();
        if (named == null) {
            return numbered(transfer, article, listsByNumber);
        }
        DraftNode holder = named.ancestor(Level.ARTICLE);
        boolean sameArticle = holder == null
                || holder.numeral != null && holder.numeral.number().equals(article);
        boolean settled = !listsByNumber.containsKey(named)
                && named.children(transfer.entry().level).stream()
                        .allMatch(node -> node == transfer.entry() || stays(node));
        if (!sameArticle || !settled || isGone(named)) {
            throw new Refusal("移入之处另有变动，说不清移到哪里", transfer.entry());
        }
        return named;
    }

    private static boolean isGone(DraftNode named) {
        for (DraftNode node = named; node != null; node = node.parent) {
            if (node.gone) {
                return true;
            }
        }
        return false;
    }

    private boolean stays(DraftNode node) {
        return !node.gone && !node.fresh && !plan.claims.containsKey(node);
    }

    /** The paragraph that takes the item; refused where its number may change or several have a list. */
    private DraftNode numbered(
            Plan.Transfer transfer, @Nullable ProvisionNumber number, Map<DraftNode, List<DraftNode>> listsByNumber) {
        String written = number == null ? "" : number.written("条");
        DraftNode article = draft.currentArticles().stream()
                .filter(other -> other.numeral != null && other.numeral.number().equals(number))
                .findFirst()
                .orElseThrow(() -> new Refusal("修改后没有" + written, transfer.entry()));
        List<DraftNode> paragraphs = article.children(Level.PARAGRAPH);
        List<DraftNode> lists = paragraphs.stream()
                .filter(paragraph -> !paragraph.children(Level.ITEM).isEmpty())
                .toList();
        ProvisionNumber paragraph = transfer.paragraph();
        boolean settled =
                !listsByNumber.containsKey(article) && paragraphs.stream().allMatch(this::stays);
        DraftNode found = paragraph == null ? only(lists) : settled ? at(paragraphs, paragraph) : null;
        if (found == null || !lists.contains(found)) {
            throw new Refusal("说不清移到" + written + "的哪一款", transfer.entry());
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

    /** New words for the whole place that the entry leaves or enters may already account for it. */
    private void refuseRestated(DraftNode entry, DraftNode list) {
        for (Plan.Rewrite rewrite : plan.rewrites) {
            boolean leaves = rewrite.node() != entry && entry.isWithin(rewrite.node());
            boolean enters = list.isWithin(rewrite.node());
            if (!rewrite.ownWordsOnly() && (leaves || enters)) {
                throw new Refusal("同一处既整体修改又移动列" + entry.level.unit(), entry);
            }
        }
    }
}
