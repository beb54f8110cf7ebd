package org.yiding.meeting.reading.text;

/** What a single character counts as: space, noise, and the one form in which the grammar sees it. */
final class Glyphs {

    private Glyphs() {}

    static boolean isLineBreak(int c) {
        return c == '\n' || c == '\r' || c == '\f' || c == 0x0B || c == 0x85 || c == 0x2028 || c == 0x2029;
    }

    static boolean isSpace(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    /** Marks that nobody sees: direction marks, joiners, byte order marks, controls, halves of a pair. */
    static boolean isInvisible(int c) {
        int type = Character.getType(c);
        return type == Character.FORMAT || type == Character.CONTROL || type == Character.SURROGATE;
    }

    /** Columns a space takes, an ideographic one counting as two. */
    static int columnsOfSpace(int c) {
        return c == 0x3000 ? 2 : c == '\t' ? 4 : 1;
    }

    static int columns(int c) {
        return c < 0x2E80 && !isWideMark(c) ? 1 : 2;
    }

    private static boolean isWideMark(int c) {
        return c == '“' || c == '”' || c == '‘' || c == '’' || c == '—' || c == '…';
    }

    /** Full-width digits and letters in their plain form; everything else as it is. */
    static int shown(int c) {
        boolean wideAlphanumeric = c >= '０' && c <= '９' || c >= 'Ａ' && c <= 'Ｚ' || c >= 'ａ' && c <= 'ｚ';
        return wideAlphanumeric ? c - 0xFEE0 : c;
    }

    /** The form the grammar matches on: one kind of bracket, comma, colon and semicolon. */
    static char folded(char c) {
        return switch (c) {
            case '(' -> '（';
            case ')' -> '）';
            case ',', '﹐' -> '，';
            case ':', '∶', '﹕' -> '：';
            case ';' -> '；';
            case '?' -> '？';
            case '!' -> '！';
            case '．' -> '.';
            case '｡' -> '。';
            case '<', '＜', '〈', '‹' -> '〈';
            case '>', '＞', '〉', '›' -> '〉';
            case '[', '［', '﹝', '【' -> '〔';
            case ']', '］', '﹞', '】' -> '〕';
            case '○', '◯', 'Ｏ' -> '〇';
            default -> c;
        };
    }
}
