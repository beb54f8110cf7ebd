package org.yiding.regulation.text;

import org.jspecify.annotations.Nullable;

/**
 * A number together with the way an instrument writes it, so that a renumbered provision keeps the writing of its list.
 *
 * @param number the value
 * @param written the label as it stands in the text: 第十条之一, （三）, 2.
 */
public record Numeral(ProvisionNumber number, String written) {
    private static final char FIRST_CIRCLED = '①';
    private static final int CIRCLED = 20;

    /** The label for another number in the same writing: （三） becomes （四）, 2. becomes 3. */
    public Numeral withNumber(ProvisionNumber other) {
        if (other.equals(number)) {
            return this;
        }
        if (isCircled(written)) {
            return new Numeral(other, String.valueOf((char) (FIRST_CIRCLED + other.base() - 1)));
        }
        int start = firstNumeral(written);
        int end = ChineseNumber.endOfNumber(written, start);
        String after = written.substring(end);
        int suffix = after.indexOf('之');
        StringBuilder out = new StringBuilder(written.substring(0, start));
        out.append(inScriptOf(written.charAt(start), other.base()));
        out.append(suffix < 0 ? after : after.substring(0, suffix));
        for (int value : other.suffixes()) {
            out.append('之').append(inScriptOf(written.charAt(start), value));
        }
        return new Numeral(other, out.toString());
    }

    /** The circled number that is the whole label, or null. */
    static @Nullable Numeral circled(char character) {
        int value = character - FIRST_CIRCLED + 1;
        return value >= 1 && value <= CIRCLED
                ? new Numeral(ProvisionNumber.of(value), String.valueOf(character))
                : null;
    }

    private static boolean isCircled(String label) {
        return label.length() == 1 && circled(label.charAt(0)) != null;
    }

    private static int firstNumeral(String label) {
        int at = 0;
        while (at < label.length() - 1 && !ChineseNumber.isNumeral(label.charAt(at))) {
            at++;
        }
        return at;
    }

    private static String inScriptOf(char sample, int value) {
        if (sample >= '0' && sample <= '9') {
            return Integer.toString(value);
        }
        if (sample >= '０' && sample <= '９') {
            StringBuilder wide = new StringBuilder();
            Integer.toString(value).chars().forEach(c -> wide.append((char) (c - '0' + '０')));
            return wide.toString();
        }
        return ChineseNumber.format(value);
    }
}
