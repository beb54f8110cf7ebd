package org.yiding.regulation.text;

import java.util.ArrayList;
import java.util.List;
import org.yiding.regulation.text.FoldedText.Span;

/** The sentences of a paragraph: they end with 。, ！ or ？ outside of quotation marks and brackets. */
public final class SentenceSpans {
    private static final String ENDS = "。！？";
    private static final String OPENING = "“‘（《「";
    private static final String CLOSING = "”’）》」";

    private SentenceSpans() {}

    /** Where the sentences stand, each with its sign; what follows the last sign is a sentence, too. */
    public static List<Span> of(String text) {
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

    /** Where one of the signs stands outside of quotation marks and brackets, full width or half. */
    public static List<Integer> signs(String text, String wanted) {
        List<Integer> found = new ArrayList<>();
        int depth = 0;
        for (int i = 0; i < text.length(); i++) {
            depth += OPENING.indexOf(text.charAt(i)) >= 0 ? 1 : CLOSING.indexOf(text.charAt(i)) >= 0 ? -1 : 0;
            if (depth <= 0 && wanted.indexOf(Characters.fold(text.charAt(i))) >= 0) {
                found.add(i);
            }
        }
        return found;
    }

    /** The sentence that holds an offset; the whole text where none does. */
    public static String around(String text, int offset) {
        return of(text).stream()
                .filter(span -> span.start() <= offset && offset < span.end())
                .findFirst()
                .map(span -> text.substring(span.start(), span.end()))
                .orElse(text);
    }
}
