package org.yiding.regulation.amending.apply;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.yiding.regulation.text.Level;
import org.yiding.regulation.text.ProvisionNumber;

/** Carries paragraphs, and articles that become paragraphs, into the article with a new number. */
final class Joining {
    private final Draft draft;
    private final Plan plan;

    Joining(Draft draft, Plan plan) {
        this.draft = draft;
        this.plan = plan;
    }

    /** Hands the paragraphs on to the lists that are numbered next. */
    void carryOut(Map<DraftNode, List<DraftNode>> listsByNumber) {
        for (Plan.Join join : plan.joins) {
            DraftNode into = draft.currentArticles().stream()
                    .filter(article ->
                            article.numeral != null && article.numeral.number().equals(join.into()))
                    .findFirst()
                    .orElseThrow(() -> new Refusal("修改后没有" + join.into().written("条")));
            if (join.node().level == Level.PARAGRAPH && join.node().parent == into) {
                plan.claim(join.node(), join.position(), join.operation());
            } else {
                join(join, into, listsByNumber);
            }
        }
    }

    private void join(Plan.Join join, DraftNode into, Map<DraftNode, List<DraftNode>> listsByNumber) {
        ProvisionNumber position = join.position();
        boolean whole = join.node().level == Level.ARTICLE;
        if (whole) {
            List<DraftNode> paragraphs = join.node().children(Level.PARAGRAPH);
            join.node().became = paragraphs.getFirst();
            join.node().becameSeveral = paragraphs.size() > 1;
        }
        for (DraftNode paragraph : whole ? List.copyOf(join.node().children(Level.PARAGRAPH)) : List.of(join.node())) {
            DraftNode parent = paragraph.parent;
            if (parent == null) {
                throw new Refusal("要移动的款已经不在原处", join.node());
            }
            if (!whole) {
                Relocations.leaveTrace(paragraph);
            }
            parent.children.remove(paragraph);
            paragraph.old = null;
            paragraph.movedFrom = parent.identity;
            plan.claim(paragraph, position, join.operation());
            listsByNumber.computeIfAbsent(into, holder -> new ArrayList<>()).add(paragraph);
            position = position.shifted(1);
        }
    }
}
