package org.yiding.regulation.amending.apply;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yiding.regulation.text.Level;
import org.yiding.regulation.text.Numeral;
import org.yiding.regulation.text.ProvisionNumber;

/** Sees that every new chapter holds the articles that the act says, and that none is left empty. */
final class HeadingExtents {
    private final Draft draft;
    private final Plan plan;
    private final TextStyle style;

    HeadingExtents(Draft draft, Plan plan, TextStyle style) {
        this.draft = draft;
        this.plan = plan;
        this.style = style;
    }

    void settle(Set<DraftNode> fresh) {
        plan.extents.forEach(this::gather);
        for (DraftNode heading : fresh) {
            boolean holds = heading.all().stream().anyMatch(node -> node.level == Level.ARTICLE && !node.gone);
            if (!holds) {
                throw new Refusal("增加的“" + heading.text + "”没有条文", heading);
            }
        }
        if (!fresh.isEmpty()) {
            refuseDisorder();
        }
    }

    private void gather(Plan.Extent extent) {
        List<DraftNode> meant = draft.currentArticles().stream()
                .filter(article -> isWithin(article.numeral, extent))
                .toList();
        boolean both = !meant.isEmpty()
                && number(meant.getFirst()).equals(extent.first())
                && number(meant.getLast()).equals(extent.last());
        if (!both) {
            throw new Refusal(
                    "增加的“" + extent.heading().text + "”应当包括" + extent.first().written("条") + "至"
                            + extent.last().written("条") + "，修改后却没有这些条",
                    extent.heading());
        }
        for (DraftNode article : meant) {
            if (!article.isWithin(extent.heading())) {
                Placing.atEnd(extent.heading(), article, style.tail());
            }
        }
    }

    private static boolean isWithin(@Nullable Numeral numeral, Plan.Extent extent) {
        return numeral != null
                && numeral.number().compareTo(extent.first()) >= 0
                && numeral.number().compareTo(extent.last()) <= 0;
    }

    private static ProvisionNumber number(DraftNode article) {
        Numeral numeral = article.numeral;
        if (numeral == null) {
            throw new Refusal("条文没有序号", article);
        }
        return numeral.number();
    }

    private void refuseDisorder() {
        ProvisionNumber last = null;
        for (DraftNode article : draft.currentArticles()) {
            if (article.numeral == null) {
                continue;
            }
            ProvisionNumber number = article.numeral.number();
            if (last != null && number.compareTo(last) <= 0) {
                throw new Refusal("增加章节后条文的先后与序号不合：" + number.written("条"), article);
            }
            last = number;
        }
    }
}
