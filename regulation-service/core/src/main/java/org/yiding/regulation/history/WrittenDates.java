package org.yiding.regulation.history;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yiding.regulation.text.ChineseNumber;

/** Days as Chinese documents write them: 2019年11月8日, 二〇一九年十一月八日. */
final class WrittenDates {
    private static final String DIGITS = "[0-9０-９〇○零一二三四五六七八九十]";
    private static final Pattern DAY =
            Pattern.compile("(" + DIGITS + "{4})\\s*年\\s*(" + DIGITS + "{1,3})\\s*月\\s*(" + DIGITS + "{1,3})\\s*日");

    private WrittenDates() {}

    /** A day found in a text, with the offsets of its words. */
    record Found(LocalDate day, int start, int end) {}

    /** All days in the text, left to right; what has the form and is no day of the calendar is left out. */
    static List<Found> in(String text) {
        List<Found> found = new ArrayList<>();
        Matcher match = DAY.matcher(text);
        while (match.find()) {
            try {
                LocalDate day = LocalDate.of(
                        ChineseNumber.parse(match.group(1)),
                        ChineseNumber.parse(match.group(2)),
                        ChineseNumber.parse(match.group(3)));
                found.add(new Found(day, match.start(), match.end()));
            } catch (DateTimeException noDay) {
                continue;
            }
        }
        return found;
    }

    /** 2019年11月8日. */
    static String write(LocalDate day) {
        return day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
    }
}
