package org.yiding.regulation.amending;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yiding.regulation.text.Characters;

/** A place in a clause text from which words are accepted one after the other. */
final class Cursor {
    private static final String SEPARATORS = "，。；、：,;:.";
    private static final String SENTENCE_ENDS = "。；;\n";
    private static final String CLAUSE_ENDS = "，,。；;：:\n";

    private final String text;
    private int at;

    Cursor(String text) {
        this.text = text;
    }

    int position() {
        return at;
    }

    void back(int position) {
        at = position;
    }

    String text() {
        return text;
    }

    boolean atEnd() {
        return at >= text.length();
    }

    boolean looksAt(String word) {
        return text.startsWith(word, at);
    }

    boolean looksAtAny(List<String> words) {
        return words.stream().anyMatch(this::looksAt);
    }

    boolean accept(String word) {
        if (!text.startsWith(word, at)) {
            return false;
        }
        at += word.length();
        return true;
    }

    /** Accepts the first of the words that stands here; longer ones must come before their own beginnings. */
    @Nullable
    String acceptAny(List<String> words) {
        for (String word : words) {
            if (accept(word)) {
                return word;
            }
        }
        return null;
    }

    void acceptAll(List<String> words) {
        while (acceptAny(words) != null) {
            skipBlank();
        }
    }

    void skipBlank() {
        while (at < text.length() && Characters.isSpace(text.charAt(at))) {
            at++;
        }
    }

    /** Where the last sign before this place stands that is no blank; -1 where there is none. A new line is no blank. */
    int lastBefore() {
        int before = at - 1;
        while (before >= 0 && text.charAt(before) != '\n' && Characters.isSpace(text.charAt(before))) {
            before--;
        }
        return before;
    }

    /** Skips commas, colons and blank space, but no sign that ends a sentence. */
    void skipCommas() {
        while (at < text.length() && (Characters.isSpace(text.charAt(at)) || "，,：:、".indexOf(text.charAt(at)) >= 0)) {
            at++;
        }
    }

    /** Skips whatever parts clauses and sentences; returns whether a sentence ended. */
    boolean skipSeparators() {
        boolean ended = false;
        while (at < text.length()
                && (Characters.isSpace(text.charAt(at)) || SEPARATORS.indexOf(text.charAt(at)) >= 0)) {
            ended |= SENTENCE_ENDS.indexOf(text.charAt(at)) >= 0;
            at++;
        }
        return ended;
    }

    boolean acceptQuote() {
        if (at < text.length() && text.charAt(at) == ClauseText.QUOTE) {
            at++;
            return true;
        }
        return false;
    }

    boolean looksAtQuote() {
        return at < text.length() && text.charAt(at) == ClauseText.QUOTE;
    }

    /** The rest up to the next sign that parts clauses. */
    String restOfClause() {
        return text.substring(at, endOf(CLAUSE_ENDS));
    }

    /** The rest up to the end of the sentence. */
    String restOfSentence() {
        return text.substring(at, endOf("。\n"));
    }

    void toEndOfClause() {
        at = endOf(CLAUSE_ENDS);
    }

    void toEndOfSentence() {
        at = endOf("。\n");
    }

    private int endOf(String signs) {
        int end = at;
        while (end < text.length() && signs.indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return end;
    }

    /** Accepts 《…》 and returns what stands between the outer signs; null where none stands here. */
    @Nullable
    String acceptTitle() {
        if (at >= text.length() || text.charAt(at) != '《') {
            return null;
        }
        int depth = 0;
        for (int i = at; i < text.length() && text.charAt(i) != '\n'; i++) {
            depth += text.charAt(i) == '《' ? 1 : text.charAt(i) == '》' ? -1 : 0;
            if (depth == 0) {
                String title = text.substring(at + 1, i);
                at = i + 1;
                return title;
            }
        }
        return null;
    }
}
