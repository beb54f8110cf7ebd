package org.yiding.regulation.amending.apply;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yiding.regulation.amending.Operation.Side;
import org.yiding.regulation.amending.Operation.WordPair;
import org.yiding.regulation.text.Characters;
import org.yiding.regulation.text.FoldedText.Span;
import org.yiding.regulation.text.Labels;
import org.yiding.regulation.text.Level;

/** Notes new words beside others, beside a sentence, or at an end of a provision. */
final class WordInserts {
    /** Signs that new words have where they are more than a part of a quoted term. */
    private static final String OUTSIDE_SIGNS = "。；“‘";

    private WordInserts() {}

    /** Puts words before or behind others that must stand there once, or at an end of the target's words. */
    static void insert(DraftNode target, @Nullable String anchor, Side side, String words, int operation) {
        Labels.Label label = Labels.listLabel(words, 0);
        if (label != null && label.level() == Level.ITEM && label.end() < words.length()) {
            throw new Refusal("增加的文字带有项的序号，说不清是否另列一项");
        }
        if (anchor == null) {
            if (side == Side.BEFORE) {
                throw new Refusal("没有说明加在哪些文字之前");
            }
            atEnd(target, side, words, operation);
            return;
        }
        List<WordEditor.Place> places = WordEditor.places(target.all(), new WordPair(anchor, ""));
        if (places.size() != 1) {
            throw new Refusal("所指处“" + anchor + "”有" + places.size() + "处");
        }
        WordEditor.Place place = places.getFirst();
        int at = side == Side.BEFORE ? place.span().start() : place.span().end();
        if (Enclosure.isQuoted(place.node().text, place.span())
                && OUTSIDE_SIGNS.chars().anyMatch(sign -> words.indexOf(sign) >= 0)) {
            throw new Refusal("“" + anchor + "”在文中带有引号，说不清加在引号之内还是之外");
        }
        put(place.node(), at, side, words, operation);
    }

    /** Puts words before or behind one sentence. */
    static void besideSentence(Sentences.Sentence sentence, Side side, String words, int operation) {
        boolean before = side == Side.BEFORE || side == Side.START;
        if (before) {
            put(sentence.node(), sentence.span().start(), Side.BEFORE, words, operation);
        } else {
            behind(sentence.node(), sentence.span().end(), words, operation);
        }
    }

    private static void put(DraftNode node, int at, Side side, String words, int operation) {
        if (standsAt(node, at, side, words)) {
            throw new Refusal("“" + words + "”已经在那里，像是已经修改过");
        }
        WordEditor.edit(node, new Span(at, at), words, operation);
    }

    /**
     * Puts words behind a sentence or an entry that ends at the offset: a part of it goes before its sign, and takes the
     * place of the sign where it brings one; a further sentence goes behind a full stop.
     */
    private static void behind(DraftNode node, int end, String words, int operation) {
        boolean ended = end > 0 && isSign(node.text.charAt(end - 1));
        boolean closes = isSign(WordEditor.lastOf(words));
        boolean goesOn = isSign(words.charAt(0));
        if (!ended) {
            put(node, end, Side.AFTER, words, operation);
        } else if (goesOn && closes) {
            WordEditor.edit(node, new Span(end - 1, end), words, operation);
        } else if (closes && "。！？：".indexOf(Characters.fold(node.text.charAt(end - 1))) < 0) {
            throw new Refusal("原文以“" + node.text.charAt(end - 1) + "”结束，说不清新的一句加在哪里");
        } else {
            put(node, closes ? end : end - 1, Side.AFTER, words, operation);
        }
    }

    private static boolean isSign(char character) {
        return WordEditor.END_SIGNS.indexOf(Characters.fold(character)) >= 0;
    }

    private static boolean standsAt(DraftNode node, int at, Side side, String words) {
        String before = Characters.folded(node.text.substring(0, at));
        String after = Characters.folded(node.text.substring(at));
        String folded = Characters.folded(words);
        return side == Side.BEFORE ? before.endsWith(folded) : after.startsWith(folded);
    }

    private static void atEnd(DraftNode target, Side side, String words, int operation) {
        DraftNode holder = target;
        if (target.level == Level.ARTICLE) {
            List<DraftNode> paragraphs = target.children(Level.PARAGRAPH);
            if (paragraphs.size() != 1) {
                throw new Refusal("没有说明加在哪一款");
            }
            holder = paragraphs.getFirst();
        }
        if (side == Side.START) {
            put(holder, 0, Side.BEFORE, words, operation);
            return;
        }
        if (holder.lastLeaf() != holder) {
            throw new Refusal("该处列有各项，说不清文字加在哪里");
        }
        if (Characters.folded(holder.text).contains(Characters.folded(words))) {
            throw new Refusal("“" + words + "”已经在那里，像是已经修改过");
        }
        behind(holder, holder.text.length(), words, operation);
    }
}
