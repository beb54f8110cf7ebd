package org.yiding.regulation.amending.apply;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yiding.regulation.references.Phrase;
import org.yiding.regulation.references.Reference;
import org.yiding.regulation.text.ChineseNumber;
import org.yiding.regulation.text.FoldedText.Span;
import org.yiding.regulation.text.Level;
import org.yiding.regulation.text.Numeral;

/**
 * Writes references anew whose target left the article or list it stood in: 第三条第二款 that became 第四条, 第一条第二项 that is
 * 第三条第四项 now. Where several numbers hang together, or the words that the reference meant are no longer told apart, it
 * is refused.
 */
final class ReferenceMoves {
    private static final Set<String> JOINERS = Set.of("、", "和", "及", "与", "或", "或者", "以及", "至", "到");
    private static final String BESIDE = "、和及与或至到";

    private ReferenceMoves() {}

    /**
     * Notes the edit.
     *
     * @param next the phrase behind; null where none follows
     * @param targets what each step of the phrase means in the old text, null where it has nothing of the kind
     * @return whether the phrase was written anew; false where nothing it names has left its place
     */
    static boolean carry(
            DraftNode node, Phrase phrase, @Nullable Phrase next, List<@Nullable DraftNode> targets, int operation) {
        Reference first = phrase.steps().getFirst();
        Span span = new Span(phrase.start(), phrase.end());
        boolean taken = node.edits.stream().anyMatch(edit -> edit.span().overlaps(span));
        if (taken || first.foreign() || phrase.steps().stream().anyMatch(Reference::relative)) {
            return false;
        }
        List<DraftNode> named = new ArrayList<>();
        for (int step = 0; step < targets.size(); step++) {
            DraftNode target = targets.get(step);
            Level level = phrase.steps().get(step).level();
            if (target == null || level.isHeading() || level == Level.SUBITEM) {
                return false;
            }
            named.add(target);
        }
        refuseMerged(node, phrase, named);
        if (named.stream().noneMatch(ReferenceMoves::hasLeft)) {
            return false;
        }
        if (hangsOnOthers(node.text, phrase, next)) {
            throw new Refusal("所引的几处有的移到了别处，说不清引用怎样改：" + node.text, named.getLast());
        }
        node.edits.add(new DraftNode.Edit(span, written(node, phrase, named), operation));
        return true;
    }

    /** 第二条第三款 where 第二条 was merged into words that the act gives: which paragraph it is now nobody says. */
    private static void refuseMerged(DraftNode node, Phrase phrase, List<DraftNode> named) {
        DraftNode article = named.getFirst();
        DraftNode last = named.getLast();
        boolean merged = article.level == Level.ARTICLE && article.gone && article.mergedInto != null;
        boolean lost = !isAttached(last) || isWithinGone(last);
        if (merged && named.size() > 1 && lost) {
            throw new Refusal(
                    "所引的" + phrase.steps().getFirst().numeral().written() + "已经合并，说不清原来的款、项在哪里：" + node.text,
                    article.mergedInto);
        }
    }

    private static boolean isWithinGone(DraftNode node) {
        DraftNode article = node.ancestor(Level.ARTICLE);
        return article == null || article.gone;
    }

    /** Whether a provision stands in another article, paragraph or list now. */
    static boolean hasLeft(DraftNode target) {
        if (target.level == Level.ARTICLE) {
            return target.became != null;
        }
        DraftNode paragraph = target.ancestor(Level.PARAGRAPH);
        boolean itself = target.level == Level.ITEM && target.movedFrom != null;
        boolean within = paragraph != null
                && (paragraph.became != null
                        || paragraph.movedFrom != null
                        || paragraph.relocated
                        || paragraph.parent != null && paragraph.parent.identity.endsWith(Promotions.AS_ARTICLE));
        return !target.gone && (itself || within);
    }

    /** 第一条第二款、第三款 and 第一条第二、三款: a part of the list alone cannot move. */
    private static boolean hangsOnOthers(String text, Phrase phrase, @Nullable Phrase next) {
        boolean joined = phrase.start() > 0
                && phrase.steps().getFirst().level() != Level.ARTICLE
                && BESIDE.indexOf(text.charAt(phrase.start() - 1)) >= 0;
        boolean leads = next != null
                && next.steps().getFirst().level() != Level.ARTICLE
                && JOINERS.contains(text.substring(phrase.end(), next.start()));
        return joined || leads;
    }

    private static String written(DraftNode node, Phrase phrase, List<DraftNode> named) {
        DraftNode last = named.getLast();
        DraftNode joined = last.became;
        boolean several = last.level == Level.ARTICLE && last.becameSeveral;
        DraftNode place = joined == null ? last : joined;
        DraftNode article = place.ancestor(Level.ARTICLE);
        Numeral number = article == null || article.gone ? null : article.numeral;
        if (several || article == null || number == null || !isAttached(place)) {
            throw new Refusal("所引的条文移到了别处，说不清引用怎样改：" + node.text, last);
        }
        boolean ownArticle = phrase.steps().getFirst().level() != Level.ARTICLE && node.isWithin(article);
        StringBuilder out = new StringBuilder(ownArticle ? "" : number.number().written(Level.ARTICLE.unit()));
        List<DraftNode> paragraphs = article.children(Level.PARAGRAPH);
        DraftNode paragraph = place.ancestor(Level.PARAGRAPH);
        if (paragraph != null && paragraphs.contains(paragraph) && paragraphs.size() > 1) {
            out.append('第')
                    .append(ChineseNumber.format(paragraphs.indexOf(paragraph) + 1))
                    .append('款');
        }
        Numeral entry = place.numeral;
        if (place.level == Level.ITEM && entry != null) {
            Numeral old = phrase.steps().getLast().numeral();
            out.append(old.withNumber(entry.number()).written());
        }
        if (out.isEmpty()) {
            throw new Refusal("所引的款已经没有序号，说不清引用怎样改：" + node.text, last);
        }
        return out.toString();
    }

    /** Whether it still stands in the text, and not in words that the act has replaced. */
    private static boolean isAttached(DraftNode place) {
        DraftNode node = place;
        while (node.parent != null) {
            if (!node.parent.children.contains(node)) {
                return false;
            }
            node = node.parent;
        }
        return true;
    }
}
