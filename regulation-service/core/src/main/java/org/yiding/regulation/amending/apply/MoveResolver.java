package org.yiding.regulation.amending.apply;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yiding.regulation.amending.Address;
import org.yiding.regulation.amending.Address.Part;
import org.yiding.regulation.amending.Operation.Move;
import org.yiding.regulation.amending.Operation.Side;
import org.yiding.regulation.text.Level;
import org.yiding.regulation.text.ProvisionNumber;

/** Resolves moves: another number at the same place, another place, or another level. */
final class MoveResolver {
    private final Draft draft;
    private final Plan plan;
    private final TargetFinder finder;
    private final Promotions promotions;
    private final List<String> warnings;

    MoveResolver(Draft draft, Plan plan, TargetFinder finder, Promotions promotions, List<String> warnings) {
        this.draft = draft;
        this.plan = plan;
        this.finder = finder;
        this.promotions = promotions;
        this.warnings = warnings;
    }

    void move(Move move, int operation) {
        Address to = move.to();
        if (to != null && isBeyondExcerpt(move.target(), to)) {
            warnings.add("节录中没有" + move.target().written());
            return;
        }
        if (move.target().part() != Part.WHOLE || (to != null && to.part() != Part.WHOLE)) {
            throw new Refusal("不能移动" + move.target().written());
        }
        DraftNode node = finder.one(move.target());
        Address anchor = move.anchor();
        if (anchor != null) {
            relocate(node, finder.one(anchor), move.side(), to, operation);
        } else if (to != null) {
            renumber(move, node, to, operation);
        }
    }

    private void renumber(Move move, DraftNode node, Address to, int operation) {
        Level from = node.level;
        Level level = to.level();
        if (level == null) {
            throw new Refusal("没有说明改为哪里");
        }
        if (from == Level.PARAGRAPH && level == Level.PARAGRAPH) {
            paragraph(move, node, to, operation);
        } else if (from == level || from == Level.SUBITEM && level == Level.ITEM) {
            entry(move, node, to, operation);
        } else if (from == Level.PARAGRAPH && level == Level.ARTICLE) {
            promotions.promote(node, to.number(), operation);
        } else if (from == Level.ARTICLE && level == Level.PARAGRAPH) {
            join(node, to, operation);
        } else {
            throw new Refusal("还不能把" + from.unit() + "改为" + level.unit());
        }
    }

    /**
     * 将第五条改为第六条第一款 gives the article a number and leaves room behind its words; any other paragraph means that
     * the article joins another one.
     */
    private void join(DraftNode article, Address to, int operation) {
        ProvisionNumber into = to.numberOf(Level.ARTICLE);
        if (into == null) {
            throw new Refusal("没有说明成为哪一条的款");
        }
        if (to.number().equals(ProvisionNumber.of(1))) {
            plan.claim(article, into, operation);
            plan.openEnded.add(article);
            return;
        }
        plan.remove(article, operation);
        plan.joins.add(new Plan.Join(article, into, to.number(), operation));
    }

    /** Whether the paragraph changes its article is known when the articles have their new numbers. */
    private void paragraph(Move move, DraftNode node, Address to, int operation) {
        ProvisionNumber named = to.numberOf(Level.ARTICLE);
        DraftNode article = node.ancestor(Level.ARTICLE);
        if (named == null || article == null || isOwn(article, named)) {
            plan.claim(node, to.number(), operation);
        } else if (article.children(Level.PARAGRAPH).size() < 2) {
            throw new Refusal(move.target().written() + "移走后，该条没有内容");
        } else {
            plan.joins.add(new Plan.Join(node, named, to.number(), operation));
            plan.touchedBy.put(node, operation);
        }
    }

    private boolean isOwn(DraftNode article, ProvisionNumber named) {
        return named.equals(article.old) || named.equals(plan.claims.get(article));
    }

    /** An item keeps its list, or goes into that of another article or paragraph under the number it has there. */
    private void entry(Move move, DraftNode node, Address to, int operation) {
        ProvisionNumber named = to.numberOf(Level.ARTICLE);
        DraftNode article = node.ancestor(Level.ARTICLE);
        if (named == null || article == null || node.level == Level.ARTICLE) {
            plan.claim(node, to.number(), operation);
            return;
        }
        ProvisionNumber paragraph = to.numberOf(Level.PARAGRAPH);
        if (isOwn(article, named) && isOwnList(node, paragraph) && isOwnItem(node, to.numberOf(Level.ITEM))) {
            plan.claim(node, to.number(), operation);
        } else if (node.level == Level.ITEM && to.level() == Level.ITEM) {
            transfer(new Plan.Transfer(node, named, paragraph, null, to.number(), operation));
        } else if (node.level == Level.SUBITEM && to.level() == Level.SUBITEM && to.numberOf(Level.ITEM) != null) {
            DraftNode list = finder.one(Address.of(to.stepsAbove(Level.SUBITEM)));
            if (list.children(Level.SUBITEM).isEmpty()) {
                throw new Refusal("所移到的项下没有列目");
            }
            transfer(new Plan.Transfer(node, named, paragraph, list, to.number(), operation));
        } else {
            throw new Refusal("还不能把" + move.target().written() + "移到另一条或者另一款");
        }
    }

    private void transfer(Plan.Transfer transfer) {
        plan.transfers.add(transfer);
        plan.touchedBy.put(transfer.entry(), transfer.operation());
    }

    /** A sub-item keeps its list where the act names no item, or its own. */
    private boolean isOwnItem(DraftNode entry, @Nullable ProvisionNumber item) {
        DraftNode own = entry.level == Level.SUBITEM ? entry.ancestor(Level.ITEM) : null;
        return item == null || own == null || item.equals(own.old) || item.equals(plan.claims.get(own));
    }

    private boolean isOwnList(DraftNode entry, @Nullable ProvisionNumber paragraph) {
        DraftNode own = entry.ancestor(Level.PARAGRAPH);
        return paragraph == null || own == null || paragraph.equals(own.old) || paragraph.equals(plan.claims.get(own));
    }

    private void relocate(DraftNode node, DraftNode anchor, Side side, @Nullable Address to, int operation) {
        boolean beside = side != Side.END;
        if (beside && node.level.isBelow(Level.PARAGRAPH) && anchor.level == node.level) {
            intoListOf(node, anchor, side, to, operation);
            return;
        }
        boolean movable = node.level == Level.ARTICLE || node.level.isHeading() || node.level == Level.PARAGRAPH;
        boolean fits = beside ? anchor.level == node.level : anchor.level.isHeading() && node.level == Level.ARTICLE;
        if (!movable || !fits || anchor.isWithin(node)) {
            throw new Refusal("不能把" + node.level.unit() + "移到" + anchor.level.unit() + (beside ? "旁边" : "中"));
        }
        if (node.level == Level.PARAGRAPH && (node.parent != anchor.parent)) {
            throw new Refusal("还不能把款移到另一条的款旁边");
        }
        if (!beside && to == null) {
            throw new Refusal("没有说明移到该" + anchor.level.unit() + "后是第几条");
        }
        if (to != null) {
            if (to.level() != node.level) {
                throw new Refusal("移动后的序号和所移的层次不同");
            }
            plan.claim(node, to.number(), operation);
        }
        plan.relocations.add(new Plan.Relocation(node, anchor, side, operation));
        plan.touchedBy.put(node, operation);
    }

    /** 移至第八条第二项之后 names the list by one of its entries; the number there must be that of the place. */
    private void intoListOf(DraftNode node, DraftNode anchor, Side side, @Nullable Address to, int operation) {
        DraftNode list = anchor.parent;
        ProvisionNumber own = anchor.old;
        if (list == null || own == null || anchor == node || !own.suffixes().isEmpty()) {
            throw new Refusal("说不清移到哪里");
        }
        boolean leavesRoom = list == node.parent && node.old != null && node.old.compareTo(own) < 0;
        ProvisionNumber place = own.shifted((side == Side.AFTER ? 1 : 0) - (leavesRoom ? 1 : 0));
        if (to != null && (to.level() != node.level || !to.number().equals(place))) {
            throw new Refusal("移动后的序号和所说的位置不一致");
        }
        DraftNode article = anchor.ancestor(Level.ARTICLE);
        transfer(new Plan.Transfer(node, article == null ? null : article.old, null, list, place, operation));
    }

    /** A move of articles that an excerpt (节录) does not have, because it ends before them. */
    boolean isBeyondExcerpt(Address from, Address to) {
        boolean excerpt = draft.root.children(Level.TITLE).stream()
                .anyMatch(line -> line.text.contains("节录") || line.text.contains("节选"));
        boolean article = from.level() == Level.ARTICLE && to.level() == Level.ARTICLE;
        if (!excerpt || !article || draft.articles.isEmpty()) {
            return false;
        }
        ProvisionNumber last = draft.articles.getLast().old;
        return last != null && from.number().compareTo(last) > 0;
    }
}
