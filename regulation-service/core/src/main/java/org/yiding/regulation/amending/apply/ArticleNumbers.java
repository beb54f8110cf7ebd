package org.yiding.regulation.amending.apply;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yiding.regulation.text.Level;
import org.yiding.regulation.text.ProvisionNumber;

/** Numbers the articles of the whole text and puts those that have only a number where it says. */
final class ArticleNumbers {
    private final Draft draft;
    private final Plan plan;
    private final List<String> warnings;
    private final boolean keepsNumbers;
    private final Set<DraftNode> fixed = new HashSet<>();

    ArticleNumbers(Draft draft, Plan plan, List<String> warnings, boolean keepsNumbers) {
        this.draft = draft;
        this.plan = plan;
        this.warnings = warnings;
        this.keepsNumbers = keepsNumbers;
    }

    void number(List<DraftNode> byNumber, Map<DraftNode, DraftNode> homes) {
        fixed.addAll(plan.openEnded);
        fixed.addAll(plan.staying);
        List<DraftNode> placed = new ArrayList<>();
        draft.root.walk(node -> {
            if (node.level == Level.ARTICLE) {
                placed.add(node);
            }
        });
        boolean changed = !byNumber.isEmpty()
                || placed.stream()
                        .anyMatch(node -> node.gone || node.fresh || node.relocated || plan.claims.containsKey(node));
        if (!changed) {
            return;
        }
        Sequence.Result result = solve(placed, byNumber);
        result.relocated()
                .forEach(node ->
                        warnings.add("移到别处的一条：" + (node.old == null ? "" : node.old.written("条")) + "，请核对先后次序"));
        Set<DraftNode> moving = new HashSet<>(byNumber);
        moving.addAll(result.relocated());
        for (int i = 0; i < result.order().size(); i++) {
            DraftNode node = result.order().get(i);
            if (moving.contains(node)) {
                put(result.order(), i, homes.get(node), moving);
            }
            ProvisionNumber number = result.numbers().get(node);
            if (number != null) {
                noteMove(node, number);
                node.renumber(number);
            }
        }
    }

    private static void noteMove(DraftNode node, ProvisionNumber number) {
        ProvisionNumber old = node.old;
        if (old != null && !old.equals(number)) {
            node.movedFrom = old.written("条");
        }
    }

    private Sequence.Result solve(List<DraftNode> placed, List<DraftNode> byNumber) {
        boolean stated = plan.renumberRest;
        boolean implied = claimsShift(placed, byNumber);
        boolean gone = placed.stream().anyMatch(node -> node.gone);
        if (!stated && !implied) {
            return fixed(placed, byNumber, gone);
        }
        try {
            Sequence.Result result = new Sequence(placed, byNumber, plan.claims, fixed, true).solve();
            if (!stated) {
                warnings.add("决定没有说其余条文顺序作相应调整，但所给序号表明如此");
            }
            return result;
        } catch (Refusal refusal) {
            if (stated) {
                throw refusal;
            }
            try {
                return fixed(placed, byNumber, gone);
            } catch (Refusal alsoFixed) {
                throw refusal;
            }
        }
    }

    private Sequence.Result fixed(List<DraftNode> placed, List<DraftNode> byNumber, boolean gone) {
        Sequence.Result result = new Sequence(placed, byNumber, plan.claims, fixed, false).solve();
        if (gone && keepsNumbers) {
            return withTraces(placed, byNumber);
        }
        if (gone) {
            warnings.add("删去条文后决定没有说调整序号，留有空号");
        }
        return result;
    }

    /** In amendments (修正案) a deleted article leaves its number with （删去）. */
    private Sequence.Result withTraces(List<DraftNode> placed, List<DraftNode> byNumber) {
        for (DraftNode node : placed) {
            if (node.gone && node.old != null && !plan.joins.stream().anyMatch(join -> join.node() == node)) {
                String tail = node.lastLeaf().tail;
                node.gone = false;
                node.children.clear();
                node.add(new DraftNode(Level.PARAGRAPH, node.identity + "/trace", true, "", "（删去）", tail));
            }
        }
        return new Sequence(placed, byNumber, plan.claims, fixed, false).solve();
    }

    /** A plain number among those that exist can only mean that the rest shifts. */
    private boolean claimsShift(List<DraftNode> placed, List<DraftNode> byNumber) {
        boolean moved = placed.stream()
                .anyMatch(node ->
                        node.old != null && plan.claims.containsKey(node) && !node.old.equals(plan.claims.get(node)));
        ProvisionNumber last = placed.stream()
                .map(node -> node.old)
                .filter(number -> number != null)
                .reduce((first, second) -> second)
                .orElse(null);
        return moved
                || placed.stream().anyMatch(node -> node.relocated)
                || byNumber.stream().anyMatch(node -> isWithin(plan.claims.get(node), last))
                || placed.stream().anyMatch(node -> node.fresh && isWithin(plan.claims.get(node), last));
    }

    private static boolean isWithin(@Nullable ProvisionNumber claim, @Nullable ProvisionNumber last) {
        return claim == null || (claim.suffixes().isEmpty() && last != null && claim.compareTo(last) <= 0);
    }

    private void put(List<DraftNode> order, int index, @Nullable DraftNode home, Set<DraftNode> moving) {
        DraftNode node = order.get(index);
        DraftNode before = index > 0 ? order.get(index - 1) : null;
        DraftNode after = order.subList(index + 1, order.size()).stream()
                .filter(later -> later.parent != null && !moving.contains(later))
                .findFirst()
                .orElse(null);
        boolean named = home != null && home != draft.root;
        if (home != null && named && (before == null || !before.isWithin(home))) {
            if (after != null && after.isWithin(home)) {
                Placing.before(after, node);
            } else {
                Placing.atEnd(home, node, "\n");
            }
            return;
        }
        if (before == null && after != null) {
            Placing.before(after, node);
            return;
        }
        if (before == null) {
            Placing.atEnd(draft.root, node, "\n");
            return;
        }
        atBoundary(node, before, after, named);
    }

    private void atBoundary(DraftNode node, DraftNode before, @Nullable DraftNode after, boolean named) {
        DraftNode empty = emptyHeadingAfter(before);
        if (empty != null && !named) {
            Placing.atEnd(empty, node, "\n");
            return;
        }
        DraftNode next = headingOf(after);
        if (named || after == null || next == null || after.parent == before.parent) {
            Placing.after(before, node, "\n");
            return;
        }
        DraftNode own = before.parent;
        ChapterChoice.Chapter choice = own == null || !own.level.isHeading()
                ? ChapterChoice.Chapter.OPEN
                : ChapterChoice.of(own, next, node.reading());
        boolean certain = choice == ChapterChoice.Chapter.FIRST || choice == ChapterChoice.Chapter.SECOND;
        boolean ordered = !certain && isOrderedNext(node, next);
        boolean behind = !certain && isOrderedBehind(node, next);
        if (ordered) {
            warnings.add("决定接着修改“" + next.text + "”，所以" + added(node) + "放在它之前，请核对");
        } else if (behind) {
            warnings.add("决定刚刚修改“" + next.text + "”，所以" + added(node) + "放在它之后，请核对");
        } else if (choice == ChapterChoice.Chapter.OPEN) {
            throw new Refusal(added(node) + "正在“" + next.text + "”之前，说不清属于哪一章（节）", node);
        }
        boolean second = behind || !ordered && choice.isSecond();
        if (!ordered && !behind && !certain) {
            String chapter = second || own == null ? next.text : own.text;
            warnings.add(added(node) + "在两章（节）之间，从用语看属于“" + chapter + "”，请核对");
        }
        if (second) {
            Placing.before(after, node);
        } else {
            Placing.after(before, node, "\n");
        }
    }

    private String added(DraftNode node) {
        ProvisionNumber number = plan.claims.get(node);
        return "增加的" + (number == null ? "一条" : number.written("条"));
    }

    /** Acts go through a text in order: what they order right before they change a heading stands before it. */
    private boolean isOrderedNext(DraftNode node, DraftNode heading) {
        return ordersBetween(node, heading) == 1;
    }

    /** What they order right behind the change of a heading stands behind it. */
    private boolean isOrderedBehind(DraftNode node, DraftNode heading) {
        return ordersBetween(node, heading) == -1;
    }

    /** How many orders behind that of the new article the heading is changed; 0 where it is not. */
    private int ordersBetween(DraftNode node, DraftNode heading) {
        Integer inserted = plan.touchedBy.get(node);
        Integer headed = plan.touchedBy.get(heading);
        return inserted == null || headed == null ? 0 : headed - inserted;
    }

    private static @Nullable DraftNode headingOf(@Nullable DraftNode article) {
        return article == null || article.parent == null || !article.parent.level.isHeading() ? null : article.parent;
    }

    /** A new chapter without articles that stands right behind the chapter of the article. */
    private static @Nullable DraftNode emptyHeadingAfter(DraftNode article) {
        DraftNode node = article;
        while (node.parent != null) {
            List<DraftNode> siblings = node.parent.children;
            int next = siblings.indexOf(node) + 1;
            if (next < siblings.size()) {
                DraftNode sibling = siblings.get(next);
                return sibling.fresh && sibling.level.isHeading() && sibling.children.isEmpty() ? sibling : null;
            }
            node = node.parent;
        }
        return null;
    }
}
