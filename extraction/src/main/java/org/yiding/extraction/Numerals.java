package org.yiding.extraction;

import java.util.Locale;

/** Numbers in the numerals of list labels. */
final class Numerals {

    private static final String DIGITS = "〇一二三四五六七八九";
    private static final String FORMAL_DIGITS = "零壹贰叁肆伍陆柒捌玖";
    private static final int[] ROMAN_VALUES = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
    private static final String[] ROMAN = {"M", "CM", "D", "CD", "C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"};

    private Numerals() {}

    /** @param format as WordprocessingML names it; an unknown one counts in Arabic digits */
    static String format(int number, String format) {
        return switch (format) {
            case "chineseCounting",
                    "chineseCountingThousand",
                    "japaneseCounting",
                    "taiwaneseCounting",
                    "taiwaneseCountingThousand" -> counting(number, DIGITS, "十", "百");
            case "chineseLegalSimplified", "ideographLegalTraditional" -> counting(number, FORMAL_DIGITS, "拾", "佰");
            case "ideographDigital", "japaneseDigitalTenThousand" -> digits(number, DIGITS.charAt(0));
            case "decimalFullWidth", "decimalFullWidth2" -> fullWidth(number);
            case "decimalEnclosedCircle", "decimalEnclosedCircleChinese" -> offset(number, 20, '①');
            case "decimalEnclosedParen" -> offset(number, 20, '⑴');
            case "decimalEnclosedFullstop" -> offset(number, 20, '⒈');
            case "ideographEnclosedCircle" -> offset(number, 10, '㊀');
            case "ideographZodiac" -> cycle(number, "子丑寅卯辰巳午未申酉戌亥");
            case "ideographTraditional" -> cycle(number, "甲乙丙丁戊己庚辛壬癸");
            case "upperLetter" -> letters(number);
            case "lowerLetter" -> letters(number).toLowerCase(Locale.ROOT);
            case "upperRoman" -> roman(number);
            case "lowerRoman" -> roman(number).toLowerCase(Locale.ROOT);
            case "decimalZero" -> String.format(Locale.ROOT, "%02d", number);
            default -> String.valueOf(number);
        };
    }

    private static String counting(int number, String digits, String ten, String hundred) {
        if (number <= 0 || number > 999) {
            return String.valueOf(number);
        }
        int hundreds = number / 100;
        int tens = number / 10 % 10;
        int ones = number % 10;
        StringBuilder text = new StringBuilder();
        if (hundreds > 0) {
            text.append(digits.charAt(hundreds)).append(hundred);
        }
        if (hundreds > 0 && tens == 0 && ones > 0) {
            text.append('零');
        }
        if (tens > 0) {
            text.append(tens > 1 || hundreds > 0 || ten.equals("拾") ? String.valueOf(digits.charAt(tens)) : "")
                    .append(ten);
        }
        return text.append(ones > 0 ? String.valueOf(digits.charAt(ones)) : "").toString();
    }

    private static String digits(int number, char zero) {
        StringBuilder text = new StringBuilder();
        for (char digit : String.valueOf(number).toCharArray()) {
            text.append(digit == '0' ? zero : DIGITS.charAt(digit - '0'));
        }
        return text.toString();
    }

    private static String fullWidth(int number) {
        StringBuilder text = new StringBuilder();
        String.valueOf(number).chars().forEach(digit -> text.append((char) ('０' + digit - '0')));
        return text.toString();
    }

    private static String offset(int number, int last, char first) {
        return number >= 1 && number <= last ? String.valueOf((char) (first + number - 1)) : String.valueOf(number);
    }

    private static String cycle(int number, String names) {
        return number >= 1 ? String.valueOf(names.charAt((number - 1) % names.length())) : String.valueOf(number);
    }

    private static String letters(int number) {
        return number >= 1 && number <= 26 ? String.valueOf((char) ('A' + number - 1)) : String.valueOf(number);
    }

    private static String roman(int number) {
        if (number <= 0 || number > 3999) {
            return String.valueOf(number);
        }
        StringBuilder text = new StringBuilder();
        int rest = number;
        for (int i = 0; i < ROMAN.length; i++) {
            while (rest >= ROMAN_VALUES[i]) {
                text.append(ROMAN[i]);
                rest -= ROMAN_VALUES[i];
            }
        }
        return text.toString();
    }
}
