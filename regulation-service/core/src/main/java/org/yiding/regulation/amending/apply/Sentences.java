package org.yiding.regulation.amending.apply;

import java.util.List;
import org.yiding.regulation.amending.Address;
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
     */
    record Sentence(DraftNode node, Span span) {
        String words() {
            return node.text.substring(span.start(), span.end());
        }
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
        int wanted = address.sentence() == Address.LAST_SENTENCE ? all.size() : address.sentence();
        boolean endsInList = address.sentence() == Address.LAST_SENTENCE && !node.children.isEmpty();
        if (wanted < 1 || wanted > all.size() || endsInList) {
            throw new Refusal(address.written() + "不在文中：该处有" + all.size() + "句");
        }
        return new Sentence(node, all.get(wanted - 1));
    }
}
