package org.yiding.regulation.amending.apply;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.yiding.regulation.amending.Finding;
import org.yiding.regulation.amending.Operation;
import org.yiding.regulation.comparison.Likeness;
import org.yiding.regulation.text.Characters;
import org.yiding.regulation.text.Level;

/** Looks at all intentions together: what contradicts another, and what the text already says. */
final class Consistency {
    /** How many articles away a shifted number may lead. */
    private static final int NEIGHBOURS = 4;

    /** Below this likeness new words are no version of the old ones, from the other on they are. */
    private static final double UNLIKE = 0.25;

    private static final double LIKE = 0.6;

    private final Draft draft;
    private final Plan plan;
    private final List<Operation> operations;
    private final List<String> warnings;
    private final List<Finding> findings = new ArrayList<>();

    Consistency(Draft draft, Plan plan, List<Operation> operations, List<String> warnings) {
        this.draft = draft;
        this.plan = plan;
        this.operations = operations;
        this.warnings = warnings;
    }

    /** Whatever an operation gives new words as a whole. */
    private final Set<DraftNode> rewritten = new HashSet<>();

    List<Finding> check() {
        int same = 0;
        plan.rewrites.forEach(rewrite -> rewritten.add(rewrite.node()));
        for (Plan.Rewrite rewrite : plan.rewrites) {
            boolean alike = bare(rewrite.node(), rewrite, false).equals(bare(rewrite.words(), rewrite, false));
            same += alike ? 1 : 0;
            if (alike) {
                warnings.add("修改后的文字与原文相同：" + rewrite.words().reading());
            }
            checkWithin(rewrite);
            if (!alike) {
                checkNeighbours(rewrite);
            }
        }
        if (same > 0 && same == plan.rewrites.size()) {
            Plan.Rewrite first = plan.rewrites.getFirst();
            findings.add(new Finding(
                    "原文已经如此，像是已经修改过", operations.get(first.operation()).evidence()));
        }
        checkGone();
        checkInterruptedLists();
        mendSigns();
        return findings;
    }

    private static String bare(DraftNode node, Plan.Rewrite rewrite, boolean edited) {
        if (rewrite.ownWordsOnly()) {
            return Characters.folded(edited ? node.editedText() : node.text);
        }
        StringBuilder out = new StringBuilder();
        node.walk(part -> {
            out.append(part == node || part.numeral == null ? "" : part.numeral.written());
            out.append(edited ? part.editedText() : part.text);
        });
        return Characters.folded(out);
    }

    /** An act that counts by new numbers gives an article words that are all but those of the article beside it. */
    private void checkNeighbours(Plan.Rewrite rewrite) {
        DraftNode node = rewrite.node();
        int at = node.level == Level.ARTICLE && !rewrite.ownWordsOnly() ? draft.articles.indexOf(node) : -1;
        if (at < 0 || plan.claims.containsKey(node) || !numbersShift()) {
            return;
        }
        Likeness words = new Likeness(bare(rewrite.words(), rewrite, false));
        if (words.to(new Likeness(bare(node, rewrite, false))) > UNLIKE) {
            return;
        }
        int from = Math.max(0, at - NEIGHBOURS);
        int to = Math.min(draft.articles.size(), at + NEIGHBOURS + 1);
        for (DraftNode other : draft.articles.subList(from, to)) {
            boolean spokenOf = other == node || other.gone || rewritten.contains(other);
            if (!spokenOf && words.to(new Likeness(bare(other, rewrite, false))) >= LIKE) {
                refuse(rewrite, "新的文字更像另一条，说不清决定用的是修改前还是修改后的序号");
                return;
            }
        }
    }

    /** Whether the act gives any article another number; where it does not, old and new numbers are the same. */
    private boolean numbersShift() {
        return !plan.claims.isEmpty()
                || draft.articles.stream().anyMatch(article -> article.gone)
                || plan.insertions.stream()
                        .flatMap(insertion -> insertion.nodes().stream())
                        .anyMatch(node -> node.level == Level.ARTICLE);
    }

    /** 这一款相应修改为：“…” states a change a second time: both statements must come to the same words. */
    private void checkWithin(Plan.Rewrite rewrite) {
        String point = operations.get(rewrite.operation()).evidence().point();
        boolean edited = false;
        for (DraftNode part : rewrite.ownWordsOnly()
                ? List.of(rewrite.node())
                : rewrite.node().all()) {
            for (DraftNode.Edit edit : part.edits) {
                Operation other = operations.get(edit.operation());
                if (!other.evidence().point().equals(point)) {
                    refuse(rewrite, "同一处既整体修改又修改词语");
                    return;
                }
                edited = true;
            }
            boolean other = part != rewrite.node() && (part.gone || plan.claims.containsKey(part));
            boolean again = part != rewrite.node() && rewritten.contains(part);
            if (other || again) {
                refuse(rewrite, "同一处既整体修改又部分修改");
                return;
            }
        }
        if (edited && !bare(rewrite.node(), rewrite, true).equals(bare(rewrite.words(), rewrite, true))) {
            refuse(rewrite, "两种说法改出的文字不一样");
        }
        boolean inserted = plan.insertions.stream()
                .anyMatch(insertion -> insertion.holder().isWithin(rewrite.node())
                        && !rewrite.ownWordsOnly()
                        && !isFurtherParagraph(insertion, rewrite));
        if (inserted) {
            refuse(rewrite, "同一处既整体修改又增加条文");
        }
    }

    private void mendSigns() {
        LeftSigns signs = new LeftSigns(warnings);
        draft.root.walk(node -> {
            try {
                signs.mend(node);
            } catch (Refusal refusal) {
                int operation = node.edits.getFirst().operation();
                findings.add(
                        new Finding(refusal.reason(), operations.get(operation).evidence()));
            }
        });
    }

    /** Entries of a list with unnumbered lines between them are not counted through, so none may come or go. */
    private void checkInterruptedLists() {
        for (DraftNode article : draft.articles) {
            if (!article.hasInterruptedList() || article.gone || rewritten.contains(article)) {
                continue;
            }
            plan.insertions.stream()
                    .filter(insertion ->
                            insertion.holder() != article && insertion.holder().isWithin(article))
                    .forEach(insertion -> refuseInterrupted(insertion.operation()));
            article.walk(entry -> {
                Integer operation = plan.touchedBy.get(entry);
                boolean counted = entry.level == Level.ITEM && (entry.gone || plan.claims.containsKey(entry));
                if (counted && operation != null) {
                    refuseInterrupted(operation);
                }
            });
        }
    }

    private void refuseInterrupted(int operation) {
        findings.add(new Finding(
                "该条的列项之间有不编号的段落，说不清列项怎样排序", operations.get(operation).evidence()));
    }

    /** 第五条修改为：“…”。增加一款，作为第二款：“…”: the number says where the further paragraph goes. */
    private static boolean isFurtherParagraph(Plan.Insertion insertion, Plan.Rewrite rewrite) {
        return insertion.anchor() == null
                && insertion.holder() == rewrite.node()
                && insertion.nodes().stream().allMatch(node -> node.level == Level.PARAGRAPH);
    }

    private void checkGone() {
        draft.root.walk(node -> {
            boolean within = node.parent != null && isGone(node.parent);
            Integer operation = plan.touchedBy.get(node);
            boolean joins = plan.joins.stream().anyMatch(join -> node.isWithin(join.node()));
            if (joins) {
                return;
            }
            if (node.gone && rewritten.contains(node) && operation != null) {
                findings.add(new Finding("同一处既删去又修改", operations.get(operation).evidence()));
            }
            if (node.gone && operation != null && plan.claims.containsKey(node)) {
                findings.add(
                        new Finding("同一处既删去又给出新的序号", operations.get(operation).evidence()));
            }
            if (isGone(node)) {
                refuseEdits(node);
            }
            if (within && operation != null && node.level != Level.ARTICLE) {
                findings.add(new Finding("所在的条文已被删去", operations.get(operation).evidence()));
            }
        });
    }

    /** Words that one sentence changes and another deletes; what is said of the whole text spares what goes. */
    private void refuseEdits(DraftNode node) {
        for (DraftNode.Edit edit : node.edits) {
            Operation operation = operations.get(edit.operation());
            boolean everywhere = operation instanceof Operation.ReplaceWords words && words.everywhere();
            if (!everywhere) {
                findings.add(new Finding("同一处既删去又修改", operation.evidence()));
            }
        }
    }

    private boolean isGone(DraftNode node) {
        DraftNode at = node;
        while (at != null && (!at.gone || at != node && handsOn(at))) {
            at = at.parent;
        }
        return at != null;
    }

    /** A heading that goes while what it holds stays. */
    private boolean handsOn(DraftNode heading) {
        return plan.absorbed.containsKey(heading) || plan.dissolved.contains(heading);
    }

    private void refuse(Plan.Rewrite rewrite, String reason) {
        findings.add(new Finding(reason, operations.get(rewrite.operation()).evidence()));
    }
}
