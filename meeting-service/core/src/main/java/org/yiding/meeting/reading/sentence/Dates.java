package org.yiding.meeting.reading.sentence;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yiding.meeting.reading.text.ChineseNumbers;
import org.yiding.meeting.reading.text.Slice;

/** Finds days: 2020年3月23日, 二〇二五年十一月三日, 3月23日, 2025-11-03. */
public final class Dates {

    private static final String NUMBER = "(\\d{1,2}|[一二三四五六七八九十]{1,3})";
    private static final Pattern DAY = Pattern.compile("(?:(\\d{4}|[〇零OoΟ○一二三四五六七八九]{4})年)?" + NUMBER + "月" + NUMBER
            + "[日号]" + "|((?:19|20)\\d{2})[-./](\\d{1,2})[-./](0[1-9]|[12]\\d|3[01]|[1-9](?!\\d))");

    private Dates() {}

    /**
     * A day as the text names it.
     *
     * @param year empty when the text leaves it out
     */
    public record Mention(Slice words, OptionalInt year, int month, int day) {

        /** The day, empty when the year is left out or no calendar has such a day. */
        public Optional<LocalDate> date() {
            return year.isEmpty() ? Optional.empty() : in(year.getAsInt());
        }

        /** The day in a year that is known from elsewhere. */
        public Optional<LocalDate> in(int assumedYear) {
            try {
                return Optional.of(LocalDate.of(assumedYear, month, day));
            } catch (DateTimeException e) {
                return Optional.empty();
            }
        }
    }

    /** The days named in the slice, in order. */
    public static List<Mention> in(Slice slice) {
        List<Mention> found = new ArrayList<>();
        Matcher matcher = DAY.matcher(slice.norm());
        while (matcher.find()) {
            boolean dashed = matcher.group(4) != null;
            String year = matcher.group(dashed ? 4 : 1);
            OptionalInt month = ChineseNumbers.parse(String.valueOf(matcher.group(dashed ? 5 : 2)));
            OptionalInt day = ChineseNumbers.parse(String.valueOf(matcher.group(dashed ? 6 : 3)));
            if (month.isPresent() && day.isPresent()) {
                Slice words = slice.between(slice.from() + matcher.start(), slice.from() + matcher.end());
                OptionalInt known = year == null ? OptionalInt.empty() : ChineseNumbers.parse(year);
                found.add(new Mention(words, known, month.getAsInt(), day.getAsInt()));
            }
        }
        return found;
    }
}
