package org.yiding.regulation.text;

/** Numbers as legal texts write them: 一百零一, 〇, 两, 101, １０１. */
public final class ChineseNumber {
    private static final String DIGITS = "零一二三四五六七八九";
    private static final String UNITS = "十百千万";
    private static final int[] UNIT_VALUES = {10, 100, 1000, 10000};
    private static final int LONGEST = 12;

    private ChineseNumber() {}

    /** Whether the character can stand inside a written number, Chinese or Arabic. */
    public static boolean isNumeral(char character) {
        return digit(character) >= 0 || UNITS.indexOf(character) >= 0;
    }

    /** The end of the run of number characters that starts at {@code from}; {@code from} itself where there is none. */
    public static int endOfNumber(CharSequence text, int from) {
        int at = from;
        while (at < text.length() && isNumeral(text.charAt(at))) {
            at++;
        }
        return at;
    }

    /** The value of a written number, or -1 where the characters are not one or it is beyond any provision's number. */
    public static int parse(CharSequence written) {
        if (written.isEmpty() || written.length() > LONGEST) {
            return -1;
        }
        boolean withUnits = false;
        for (int i = 0; i < written.length(); i++) {
            if (!isNumeral(written.charAt(i))) {
                return -1;
            }
            withUnits |= UNITS.indexOf(written.charAt(i)) >= 0;
        }
        long value = withUnits ? byUnits(written) : byPosition(written);
        return value > 99_999 ? -1 : (int) value;
    }

    /** The number in Chinese numerals as statutes write it: 10 is 十, 110 is 一百一十, 1001 is 一千零一. */
    public static String format(int value) {
        if (value < 0 || value > 99_999) {
            throw new IllegalArgumentException("No provision has the number " + value);
        }
        if (value == 0) {
            return "零";
        }
        String written = group(value, false);
        return written.startsWith("一十") ? written.substring(1) : written;
    }

    private static String group(int value, boolean inside) {
        StringBuilder out = new StringBuilder();
        int rest = value;
        boolean gap = false;
        for (int u = UNIT_VALUES.length - 1; u >= 0; u--) {
            int count = rest / UNIT_VALUES[u];
            rest %= UNIT_VALUES[u];
            if (count == 0) {
                gap = gap || inside || !out.isEmpty();
                continue;
            }
            appendZero(out, gap);
            gap = false;
            out.append(DIGITS.charAt(count)).append(UNITS.charAt(u));
        }
        if (rest > 0) {
            appendZero(out, gap);
            out.append(DIGITS.charAt(rest));
        }
        return out.toString();
    }

    private static void appendZero(StringBuilder out, boolean gap) {
        if (gap && !out.isEmpty()) {
            out.append('零');
        }
    }

    private static long byPosition(CharSequence written) {
        long value = 0;
        for (int i = 0; i < written.length(); i++) {
            value = value * 10 + digit(written.charAt(i));
        }
        return value;
    }

    private static long byUnits(CharSequence written) {
        long total = 0;
        long current = -1;
        for (int i = 0; i < written.length(); i++) {
            char character = written.charAt(i);
            int unit = UNITS.indexOf(character);
            if (unit < 0) {
                current = digit(character);
            } else if (UNIT_VALUES[unit] == 10_000) {
                total = (total + Math.max(current, 0)) * 10_000;
                current = -1;
            } else {
                total += (current < 0 ? 1 : current) * UNIT_VALUES[unit];
                current = -1;
            }
        }
        return total + Math.max(current, 0);
    }

    private static int digit(char character) {
        if (character >= '0' && character <= '9') {
            return character - '0';
        }
        if (character >= '０' && character <= '９') {
            return character - '０';
        }
        return switch (character) {
            case '〇', '○', 'Ｏ' -> 0;
            case '两' -> 2;
            default -> DIGITS.indexOf(character);
        };
    }
}
