package org.yiding.regulation.amending.apply;

import org.yiding.regulation.text.Characters;
import org.yiding.regulation.text.FoldedText.Span;

/** What signs stand around words. */
final class Enclosure {
    private Enclosure() {}

    /** Whether quotation marks stand right around the words. */
    static boolean isQuoted(String text, Span words) {
        return words.start() > 0
                && words.end() < text.length()
                && Characters.fold(text.charAt(words.start() - 1)) == '”'
                && Characters.fold(text.charAt(words.end())) == '”';
    }

    /**
     * Whether the words are a part of a title in 《》 that goes on behind them, as 国土资源 in 《国土资源听证规定》: such a title
     * does not change with the words. Words at its end, as in 《物权法》, are its name.
     */
    static boolean isWithinTitle(String text, Span words) {
        int open = words.start() == 0 ? -1 : text.lastIndexOf('《', words.start() - 1);
        int close = open < 0 ? -1 : text.indexOf('》', open);
        return close > words.end();
    }
}
