package org.yiding.regulation.amending.apply;

import java.util.List;
import org.yiding.regulation.amending.Operation.Side;
import org.yiding.regulation.text.Level;
import org.yiding.regulation.text.Numeral;
import org.yiding.regulation.text.ProvisionNumber;

/** Makes articles of paragraphs. */
final class Promotions {
    /** How the identity of an article ends that was a paragraph. */
    static final String AS_ARTICLE = "-as-article";

    private final Draft draft;
    private final Plan plan;
    private final TextStyle style;

    Promotions(Draft draft, Plan plan, TextStyle style) {
        this.draft = draft;
        this.plan = plan;
        this.style = style;
    }

    /** Makes the article that a paragraph becomes. */
    void promote(DraftNode paragraph, ProvisionNumber number, int operation) {
        Numeral label = new Numeral(ProvisionNumber.of(1), style.articleLabel()).withNumber(number);
        String lead = style.indent(Level.ARTICLE) + label.written() + style.gap(Level.ARTICLE);
        DraftNode article = new DraftNode(Level.ARTICLE, paragraph.identity + AS_ARTICLE, true, lead, "", "");
        article.numeral = label;
        article.movedFrom = paragraph.identity;
        plan.promoted.put(paragraph, article);
        plan.claim(article, number, operation);
        plan.insertions.add(new Plan.Insertion(draft.root, null, Side.END, List.of(article), operation));
        plan.touchedBy.put(paragraph, operation);
    }

    /**
     * 第二条第一款作为第二条，第二款作为第三条: where all paragraphs become articles the first one stays in its article, which takes
     * the number.
     */
    void settle() {
        for (DraftNode article : draft.articles) {
            List<DraftNode> paragraphs = article.children(Level.PARAGRAPH);
            boolean all = !article.gone
                    && !paragraphs.isEmpty()
                    && paragraphs.stream().allMatch(plan.promoted::containsKey);
            if (all) {
                keep(article, paragraphs.getFirst());
            }
        }
    }

    private void keep(DraftNode article, DraftNode paragraph) {
        DraftNode made = plan.promoted.remove(paragraph);
        ProvisionNumber number = made == null ? null : plan.claims.remove(made);
        if (number == null) {
            return;
        }
        plan.insertions.removeIf(insertion -> insertion.nodes().contains(made));
        plan.rewrites.replaceAll(rewrite -> rewrite.node() == made
                ? new Plan.Rewrite(article, rewrite.words(), rewrite.ownWordsOnly(), rewrite.operation())
                : rewrite);
        plan.claim(article, number, plan.touchedBy.getOrDefault(paragraph, 0));
        paragraph.relocated = true;
    }
}
