package org.yiding.regulation.references;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yiding.regulation.text.Characters;
import org.yiding.regulation.text.ChineseNumber;
import org.yiding.regulation.text.Labels;
import org.yiding.regulation.text.Level;
import org.yiding.regulation.text.Numeral;
import org.yiding.regulation.text.ProvisionNumber;

/** Reads numbers that share one unit: 第二、三条, 第（一）、（三）项, 第一至三款. */
final class CompactNumbers {
    private static final Set<Character> JOINERS = Set.of('、', '和', '及', '与', '或', '至', '到');

    private final String text;
    private int at;

    private CompactNumbers(String text, int from) {
        this.text = text;
        this.at = from;
    }

    /** A number of such a list; the end of the last one is that of the unit. */
    record Entry(int start, Labels.Label label) {}

    private record Token(int start, int end, int value) {}

    /** The numbers from 第 at the offset on; empty where fewer than two stand there, or no unit behind them. */
    static List<Entry> at(String text, int from) {
        return new CompactNumbers(text, from).read();
    }

    private List<Entry> read() {
        List<Token> tokens = new ArrayList<>();
        Token next = token();
        while (next != null) {
            tokens.add(next);
            at = next.end();
            boolean joined = at < text.length() && JOINERS.contains(text.charAt(at));
            at += joined ? 1 : 0;
            next = joined ? token() : null;
        }
        Level level = tokens.size() < 2 ? null : unit();
        return level == null ? List.of() : entries(tokens, level);
    }

    private List<Entry> entries(List<Token> tokens, Level level) {
        List<Entry> entries = new ArrayList<>();
        for (Token token : tokens) {
            boolean last = token == tokens.getLast();
            int end = last ? token.end() + level.unit().length() : token.end();
            Numeral numeral = new Numeral(ProvisionNumber.of(token.value()), text.substring(token.start(), end));
            entries.add(new Entry(token.start(), new Labels.Label(level, numeral, end)));
        }
        return entries;
    }

    /** 第二, 三 or （三） without a unit; null where something else stands here. */
    private @Nullable Token token() {
        int start = at < text.length() && text.charAt(at) == '第' ? at + 1 : at;
        boolean bracketed = start < text.length() && Characters.fold(text.charAt(start)) == '（';
        int from = bracketed ? start + 1 : start;
        int end = ChineseNumber.endOfNumber(text, from);
        int value = ChineseNumber.parse(text.substring(Math.min(from, text.length()), Math.max(from, end)));
        if (value < 1 || bracketed && (end >= text.length() || Characters.fold(text.charAt(end)) != '）')) {
            return null;
        }
        return new Token(at, bracketed ? end + 1 : end, value);
    }

    private @Nullable Level unit() {
        return List.of(
                        Level.SUBPART,
                        Level.PART,
                        Level.CHAPTER,
                        Level.SECTION,
                        Level.ARTICLE,
                        Level.PARAGRAPH,
                        Level.ITEM)
                .stream()
                .filter(level -> text.startsWith(level.unit(), at))
                .findFirst()
                .orElse(null);
    }
}
