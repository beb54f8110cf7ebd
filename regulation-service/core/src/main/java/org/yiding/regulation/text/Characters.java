package org.yiding.regulation.text;

/** What counts as white space, and which signs are the same in half and full width. */
public final class Characters {
    private static final String HALF = "()[],:;!?<>%\"'";
    private static final String FULL = "（）〔〕，：；！？〈〉％””";

    private Characters() {}

    /** White space in Chinese documents: also U+3000, no-break space, byte order mark and zero-width space. */
    public static boolean isSpace(char character) {
        return Character.isWhitespace(character)
                || character == '\u3000'
                || character == '\u00a0'
                || character == '\ufeff'
                || character == '\u200b';
    }

    /** The sign for comparison: half-width signs as full-width ones, all quotation marks alike, 〇 and ○ alike. */
    public static char fold(char character) {
        int half = HALF.indexOf(character);
        if (half >= 0) {
            return FULL.charAt(half);
        }
        if (character >= '０' && character <= '９') {
            return (char) (character - '０' + '0');
        }
        return switch (character) {
            case '“', '‘', '’', '＂' -> '”';
            case '［', '【' -> '〔';
            case '］', '】' -> '〕';
            case '○' -> '〇';
            case '《' -> '〈';
            case '》' -> '〉';
            case '．' -> '.';
            default -> character;
        };
    }

    /** The text without white space and with every sign folded: two texts that read alike are equal. */
    public static String folded(CharSequence text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            if (!isSpace(text.charAt(i))) {
                out.append(fold(text.charAt(i)));
            }
        }
        return out.toString();
    }

    /** The text without white space at either end. */
    public static String trimmed(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && isSpace(text.charAt(start))) {
            start++;
        }
        while (end > start && isSpace(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }
}
