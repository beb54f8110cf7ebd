package org.yiding.regulation.amending.apply;

import java.util.ArrayList;
import java.util.List;
import org.yiding.regulation.amending.Address;
import org.yiding.regulation.text.Characters;
import org.yiding.regulation.text.FoldedText.Span;
import org.yiding.regulation.text.Level;

/** Finds the sentence of a provision that an act calls by its number: 第二款第二句. */
final class Sentences {
    private static final String ENDS = "。！？";
    private static final String OPENING = "“‘（《「";
    private static final String CLOSING = "”’）》」";

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
        List<Span> all = spans(node.text);
        int wanted = address.sentence() == Address.LAST_SENTENCE ? all.size() : address.sentence();
        boolean endsInList = address.sentence() == Address.LAST_SENTENCE && !node.children.isEmpty();
        if (wanted < 1 || wanted > all.size() || endsInList) {
            throw new Refusal(address.written() + "不在文中：该处有" + all.size() + "句");
        }
        return new Sentence(node, all.get(wanted - 1));
    }

    private static List<Span> spans(String text) {
        List<Span> found = new ArrayList<>();
        int depth = 0;
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            char sign = Characters.fold(text.charAt(i));
            depth += OPENING.indexOf(text.charAt(i)) >= 0 ? 1 : CLOSING.indexOf(text.charAt(i)) >= 0 ? -1 : 0;
            if (depth <= 0 && ENDS.indexOf(sign) >= 0) {
                found.add(new Span(start, i + 1));
                start = i + 1;
            }
        }
        if (start < text.length() && !text.substring(start).isBlank()) {
            found.add(new Span(start, text.length()));
        }
        return found;
    }
}
