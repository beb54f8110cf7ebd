package org.yiding.regulation.amending.apply;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yiding.regulation.amending.Operation.Side;
import org.yiding.regulation.text.Level;
import org.yiding.regulation.text.Numeral;
import org.yiding.regulation.text.ProvisionNumber;

/** Builds the new tree from the plan, once: new words, new places, then all numbers. */
final class Builder {
    private final Draft draft;
    private final Plan plan;
    private final TextStyle style;
    private final List<String> warnings;
    private final boolean keepsNumbers;
    private final List<String> points;
    private final Set<DraftNode> touchedHolders = new LinkedHashSet<>();

    /**
     * Prepares the building.
     *
     * @param points for each operation the point it stands in, for provenance
     * @param keepsNumbers whether a deleted article keeps its number with （删去）
     */
    Builder(Draft draft, Plan plan, TextStyle style, List<String> warnings, List<String> points, boolean keepsNumbers) {
        this.draft = draft;
        this.plan = plan;
        this.style = style;
        this.warnings = warnings;
        this.points = points;
        this.keepsNumbers = keepsNumbers;
    }

    void build() {
        ListEndings endings = new ListEndings(draft, warnings);
        noteEditedProvenance();
        new FrontMatter(draft, plan, style).write();
        plan.rewrites.forEach(this::rewrite);
        plan.names.forEach((node, name) -> {
            node.text = name;
            node.edits.clear();
            node.changedBy = points.get(plan.touchedBy.getOrDefault(node, 0));
        });
        new HeadingsGone(plan).handOn();
        List<DraftNode> articlesByNumber = new ArrayList<>();
        Map<DraftNode, DraftNode> homes = new HashMap<>();
        Map<DraftNode, List<DraftNode>> listsByNumber = new HashMap<>();
        place(articlesByNumber, homes, listsByNumber);
        new Relocations(plan, style).carryOut(articlesByNumber, homes);
        promote();
        new HeadingNumbers(draft, plan, warnings).number(listsByNumber);
        new AppendixNumbers(draft, plan, style, warnings)
                .number(listsByNumber.getOrDefault(draft.root, List.of()).stream()
                        .filter(node -> node.level == Level.APPENDIX)
                        .toList());
        new ArticleNumbers(draft, plan, warnings, keepsNumbers).number(articlesByNumber, homes);
        new HeadingExtents(draft, plan, style).settle(newHeadings());
        new Joining(draft, plan).carryOut(listsByNumber);
        new Transfers(draft, plan).carryOut(listsByNumber);
        numberLists(listsByNumber);
        dropGone();
        endings.mend(touchedHolders);
    }

    private Set<DraftNode> newHeadings() {
        Set<DraftNode> headings = new LinkedHashSet<>();
        for (Plan.Insertion insertion : plan.insertions) {
            insertion.nodes().stream().filter(node -> node.level.isHeading()).forEach(headings::add);
        }
        return headings;
    }

    private void noteEditedProvenance() {
        draft.root.walk(node -> {
            if (!node.edits.isEmpty()) {
                node.changedBy = points.get(node.edits.getLast().operation());
            }
        });
    }

    private void rewrite(Plan.Rewrite rewrite) {
        DraftNode node = rewrite.node();
        DraftNode words = rewrite.words();
        node.changedBy = points.get(rewrite.operation());
        node.edits.clear();
        if (node.level.isHeading()) {
            rewriteHeading(node, words, rewrite.operation());
        } else if (node.level == Level.ARTICLE) {
            String tail = node.children.isEmpty() ? style.tail() : node.lastLeaf().tail;
            node.children.clear();
            words.children.forEach(node::add);
            node.lastLeaf().tail = tail;
            caption(node, words);
        } else {
            String tail = node.lastLeaf().tail;
            node.text = words.text;
            node.rewritten = true;
            if (!rewrite.ownWordsOnly()) {
                node.children.clear();
                words.children.forEach(node::add);
                node.tail = node.children.isEmpty() ? tail : style.tail();
                node.lastLeaf().tail = tail;
            }
            if (node.level == Level.ITEM || node.level == Level.SUBITEM) {
                touch(node);
            }
        }
    }

    /** New text may bring a caption; where it has none the old one stays. */
    private void caption(DraftNode article, DraftNode words) {
        if (words.text.isEmpty()) {
            return;
        }
        article.text = words.text;
        article.tail = style.tail();
        article.children.getFirst().lead = style.indent(Level.PARAGRAPH);
    }

    /** The new articles stand before the old ones, which stay as traces of their numbers until all is counted. */
    private void rewriteHeading(DraftNode node, DraftNode words, int operation) {
        node.text = words.text;
        String tail = node.lastLeaf().tail;
        node.walk(part -> {
            if (part.level == Level.ARTICLE || (part.level.isHeading() && part != node)) {
                part.gone = true;
                plan.touchedBy.put(part, operation);
            }
        });
        List<DraftNode> old = List.copyOf(node.children);
        node.children.clear();
        words.children.forEach(node::add);
        node.children.forEach(child -> child.walk(part -> part.insertedBy = points.get(operation)));
        node.lastLeaf().tail = tail;
        old.forEach(node::add);
    }

    private void touch(DraftNode entry) {
        if (entry.parent != null) {
            touchedHolders.add(entry.parent);
        }
    }

    /** Puts what has a place there, and sorts what has only a number by the list it belongs to. */
    private void place(
            List<DraftNode> articlesByNumber,
            Map<DraftNode, DraftNode> homes,
            Map<DraftNode, List<DraftNode>> listsByNumber) {
        Map<DraftNode, DraftNode> lastBehind = new HashMap<>();
        for (Plan.Insertion insertion : plan.insertions) {
            for (DraftNode node : insertion.nodes()) {
                node.walk(part -> part.insertedBy = part.fresh ? points.get(insertion.operation()) : null);
                plan.touchedBy.put(node, insertion.operation());
            }
            DraftNode anchor = insertion.anchor();
            if (anchor != null) {
                beside(insertion, anchor, lastBehind);
            } else if (insertion.nodes().getFirst().level == Level.ARTICLE) {
                articlesByNumber.addAll(insertion.nodes());
                DraftNode home = plan.absorbed.getOrDefault(insertion.holder(), insertion.holder());
                insertion.nodes().forEach(node -> homes.put(node, home));
            } else {
                listsByNumber
                        .computeIfAbsent(insertion.holder(), holder -> new ArrayList<>())
                        .addAll(insertion.nodes());
            }
            if (insertion.nodes().getFirst().level.isBelow(Level.PARAGRAPH)) {
                touchedHolders.add(insertion.holder());
            }
        }
    }

    private void beside(Plan.Insertion insertion, DraftNode anchor, Map<DraftNode, DraftNode> lastBehind) {
        DraftNode before = insertion.side() == Side.AFTER ? lastBehind.getOrDefault(anchor, anchor) : anchor;
        boolean first = insertion.side() != Side.AFTER;
        for (DraftNode node : insertion.nodes()) {
            if (node.level == Level.ITEM || node.level == Level.SUBITEM) {
                Entries.writeLike(node, anchor);
            }
            if (first) {
                Placing.before(before, node);
                first = false;
            } else {
                Placing.after(before, node, style.tail());
            }
            before = node;
        }
        lastBehind.put(anchor, before);
    }

    private void promote() {
        plan.promoted.forEach((paragraph, article) -> {
            DraftNode parent = paragraph.parent;
            if (parent == null) {
                return;
            }
            DraftNode trace = new DraftNode(Level.PARAGRAPH, paragraph.identity + "-left", false, "", "", "");
            trace.old = paragraph.old;
            trace.gone = true;
            trace.parent = parent;
            parent.children.set(parent.children.indexOf(paragraph), trace);
            if (article.children.isEmpty()) {
                paragraph.lead = "";
                paragraph.old = null;
                article.add(paragraph);
            }
            paragraph.became = paragraph.parent == article ? null : article;
            plan.touchedBy.put(trace, plan.touchedBy.getOrDefault(paragraph, 0));
        });
    }

    /** Paragraphs, items and sub-items: always counted through, whatever the act says of articles. */
    private void numberLists(Map<DraftNode, List<DraftNode>> listsByNumber) {
        List<DraftNode> holders = new ArrayList<>();
        draft.root.walk(node -> {
            boolean holds = node.level == Level.ARTICLE || node.level == Level.PARAGRAPH || node.level == Level.ITEM;
            if (holds && !node.gone) {
                holders.add(node);
            }
        });
        for (DraftNode holder : holders) {
            Level level = listLevel(holder);
            List<DraftNode> placed = holder.children(level);
            List<DraftNode> byNumber = listsByNumber.getOrDefault(holder, List.of());
            boolean changed = !byNumber.isEmpty()
                    || placed.stream().anyMatch(node -> node.gone || plan.claims.containsKey(node) || unplanned(node));
            if (changed && !isNewText(holder)) {
                Entries.number(holder, placed, byNumber, plan, style);
                if (level != Level.PARAGRAPH) {
                    touchedHolders.add(holder);
                }
            }
        }
    }

    private boolean unplanned(DraftNode node) {
        return node.old == null && node.insertedBy != null;
    }

    private static boolean isNewText(DraftNode holder) {
        return holder.fresh && holder.children.stream().allMatch(child -> child.fresh);
    }

    private static Level listLevel(DraftNode holder) {
        if (holder.level == Level.ARTICLE) {
            return Level.PARAGRAPH;
        }
        return holder.level == Level.ITEM
                        || holder.children(Level.ITEM).isEmpty()
                                && !holder.children(Level.SUBITEM).isEmpty()
                ? Level.SUBITEM
                : Level.ITEM;
    }

    private void dropGone() {
        draft.root.walk(node -> {
            if (!node.gone || node.parent == null) {
                return;
            }
            if (node.level == Level.ITEM || node.level == Level.SUBITEM) {
                touch(node);
            }
            node.parent.children.remove(node);
        });
    }

    /** The label of a node for its number, in the writing of another. */
    static void relabel(DraftNode node, Numeral sample, ProvisionNumber number) {
        Numeral current = node.numeral;
        Numeral changed = sample.number().equals(number) ? sample : sample.withNumber(number);
        node.lead = current == null
                ? node.lead + changed.written()
                : node.lead.replace(current.written(), changed.written());
        node.numeral = changed;
    }
}
