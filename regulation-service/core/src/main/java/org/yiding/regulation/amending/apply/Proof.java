package org.yiding.regulation.amending.apply;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.yiding.regulation.text.Level;
import org.yiding.regulation.text.Numeral;
import org.yiding.regulation.text.ProvisionNumber;

/**
 * The last look at a result, whatever way it was made: nothing is lost that no operation removes, nothing stands twice,
 * every number that the act states has come true, and articles are in order where they were before.
 */
final class Proof {
    private final Draft draft;
    private final Plan plan;
    private final List<DraftNode> expected = new ArrayList<>();
    private final List<DraftNode> headings = new ArrayList<>();
    private final boolean ordered;

    /** Remembers what must remain; to be made when all is planned and nothing is built. */
    Proof(Draft draft, Plan plan) {
        this.draft = draft;
        this.plan = plan;
        this.ordered = isOrdered(draft.currentArticles());
        Set<DraftNode> rewritten = new HashSet<>();
        Set<DraftNode> joined = new HashSet<>();
        plan.rewrites.stream()
                .filter(rewrite -> !rewrite.ownWordsOnly())
                .forEach(rewrite -> rewritten.add(rewrite.node()));
        plan.joins.forEach(join -> joined.add(join.node()));
        draft.root.children.forEach(child -> expect(child, rewritten, joined));
        draft.root.walk(node -> {
            if (node.level.isHeading() && !node.gone && holdsArticles(node, true)) {
                headings.add(node);
            }
        });
    }

    private static boolean holdsArticles(DraftNode heading, boolean withGone) {
        return heading.all().stream().anyMatch(node -> node.level == Level.ARTICLE && (withGone || !node.gone));
    }

    private void expect(DraftNode node, Set<DraftNode> rewritten, Set<DraftNode> joined) {
        boolean leaves = node.gone && !joined.contains(node);
        if (leaves) {
            return;
        }
        boolean held = node.level == Level.CONTENTS || joined.contains(node) || plan.promoted.containsKey(node);
        if (!held && node.level != Level.ENTRY) {
            expected.add(node);
        }
        if (!rewritten.contains(node) && !rewritten.contains(plan.promoted.getOrDefault(node, node))) {
            node.children.forEach(child -> expect(child, rewritten, joined));
        }
    }

    /** Refuses a result that breaks one of the promises. */
    void check() {
        Set<DraftNode> found = new HashSet<>();
        draft.root.walk(node -> {
            if (!found.add(node)) {
                throw new Refusal("同一条文出现了两次", node);
            }
        });
        for (DraftNode node : expected) {
            if (!found.contains(node)) {
                throw new Refusal("修改后缺少没有删去的文字：" + node.reading(), node);
            }
        }
        for (DraftNode heading : headings) {
            if (found.contains(heading) && !holdsArticles(heading, false)) {
                throw new Refusal("修改后“" + heading.text + "”没有条文，说不清是否保留", heading);
            }
        }
        plan.claims.forEach((node, number) -> checkClaim(node, number, found));
        if (ordered && !isOrdered(draft.currentArticles())) {
            throw new Refusal("修改后条文的先后与序号不合");
        }
    }

    private void checkClaim(DraftNode node, ProvisionNumber number, Set<DraftNode> found) {
        if (!found.contains(node) || node.level == Level.PREAMBLE) {
            return;
        }
        ProvisionNumber now = numberOf(node, number);
        if (!now.equals(number)) {
            String unit = node.level.unit();
            throw new Refusal("决定称为" + number.written(unit) + "，修改后却是" + now.written(unit), node);
        }
    }

    private static ProvisionNumber numberOf(DraftNode node, ProvisionNumber otherwise) {
        DraftNode parent = node.parent;
        if (node.level == Level.PARAGRAPH && parent != null) {
            return ProvisionNumber.of(parent.children(Level.PARAGRAPH).indexOf(node) + 1);
        }
        ProvisionNumber appendix = node.level == Level.APPENDIX ? Appendices.number(node.text) : null;
        if (appendix != null) {
            return appendix;
        }
        Numeral numeral = node.numeral;
        return numeral == null ? otherwise : numeral.number();
    }

    private static boolean isOrdered(List<DraftNode> articles) {
        ProvisionNumber last = null;
        for (DraftNode article : articles) {
            Numeral numeral = article.numeral;
            if (numeral == null) {
                continue;
            }
            if (last != null && numeral.number().compareTo(last) <= 0) {
                return false;
            }
            last = numeral.number();
        }
        return true;
    }
}
