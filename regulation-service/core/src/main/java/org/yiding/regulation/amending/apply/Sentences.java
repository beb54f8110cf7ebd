package org.yiding.regulation.amending.apply;

import java.util.List;
import org.yiding.regulation.amending.Address;
import org.yiding.regulation.text.Characters;
import org.yiding.regulation.text.FoldedText.Span;
import org.yiding.regulation.text.Level;
import org.yiding.regulation.text.SentenceSpans;

/** Finds the sentence of a provision that an act calls by its number: 第二款第二句. */
final class Sentences {
    private Sentences() {}

    /**
     * One sentence.
     *
     * @param node the provision whose own words hold it
     * @param span where, its sign included
     * @param cut what goes where it is deleted: its sign stays where that ends what remains
     */
    record Sentence(DraftNode node, Span span, Span cut) {
        String words() {
            return node.text.substring(span.start(), span.end());
        }
    }

    /**
     * One half of the only sentence: it has exactly one ；, or exactly one ， and no ；. The second half goes to the end
     * of the sentence, the first takes the sign between the two along.
     */
    private static Sentence half(DraftNode node, List<Span> sentences, Address address) {
        List<Integer> signs = SentenceSpans.signs(node.text, "；");
        List<Integer> dividing = signs.isEmpty() ? SentenceSpans.signs(node.text, "，") : signs;
        boolean certain = sentences.size() == 1 && dividing.size() == 1 && node.children.isEmpty();
        if (!certain) {
            throw new Refusal("说不清哪里是" + address.written() + "：该处不是只由一个分号或者逗号分成两半的一句");
        }
        int division = dividing.getFirst();
        int end = node.text.length();
        if (address.sentence() == Address.FIRST_HALF) {
            Span first = new Span(0, division + 1);
            return new Sentence(node, first, first);
        }
        boolean signed = "。；".indexOf(Characters.fold(node.text.charAt(end - 1))) >= 0;
        return new Sentence(node, new Span(division + 1, end), new Span(division, signed ? end - 1 : end));
    }

    /** The sentence meant; refused where the provision has no such one, or is an article of several paragraphs. */
    static Sentence find(DraftNode provision, Address address) {
        DraftNode node = provision;
        if (provision.level == Level.ARTICLE) {
            List<DraftNode> paragraphs = provision.children(Level.PARAGRAPH);
            if (paragraphs.size() != 1) {
                throw new Refusal("该条有" + paragraphs.size() + "款，没有说明是哪一款的" + address.written());
            }
            node = paragraphs.getFirst();
        }
        List<Span> all = SentenceSpans.of(node.text);
        if (address.sentence() == Address.FIRST_HALF || address.sentence() == Address.SECOND_HALF) {
            return half(node, all, address);
        }
        int wanted = address.sentence() == Address.LAST_SENTENCE ? all.size() : address.sentence();
        boolean endsInList = address.sentence() == Address.LAST_SENTENCE && !node.children.isEmpty();
        if (wanted < 1 || wanted > all.size() || endsInList) {
            throw new Refusal(address.written() + "不在文中：该处有" + all.size() + "句");
        }
        Span span = all.get(wanted - 1);
        return new Sentence(node, span, span);
    }
}
