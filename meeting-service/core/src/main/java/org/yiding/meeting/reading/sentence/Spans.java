package org.yiding.meeting.reading.sentence;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yiding.meeting.reading.text.ChineseNumbers;

/** Deadlines told by a span of the calendar or a feast: 下周三前, 本季度末前, 上半年, 年内, 国庆节前. */
final class Spans {

    private static final String DAYS = "一二三四五六日";
    private static final Pattern WEEKDAY = Pattern.compile("(本|这|下)?周([一二三四五六日天])(?:下班)?(?:之前|以前|前)");
    private static final Pattern QUARTER = Pattern.compile("(?:(本)季度|(?:今年|本年)?第?([一二三四])季度)(?:末|底)?(?:之前|以前|前|内)");
    private static final Pattern HALF = Pattern.compile("(?:今年)?(上|下)半年(?:末|底)?(?:之前|以前|前|内)");
    private static final Pattern YEAR = Pattern.compile("(?:(?<![\\d一二三四五六七八九十两])|今|本)年(?:度)?(?:之?内)(?!部)");
    private static final Pattern FEAST =
            Pattern.compile("(?:(元旦|“?五一”?|国庆)节?|“?[春节两元旦端午中秋清明]{2,4}”?节?(?<=节))(?:假期)?(?:之前|以前|前)");

    private Spans() {}

    /** @param bare words with the inside of titles blanked out */
    static Optional<Deadlines.Deadline> in(String bare, @Nullable LocalDate heldOn) {
        Matcher weekday = WEEKDAY.matcher(bare);
        if (weekday.find()) {
            return due(weekday, heldOn == null ? null : weekday(weekday, heldOn));
        }
        Matcher quarter = QUARTER.matcher(bare);
        if (quarter.find()) {
            return due(quarter, heldOn == null ? null : quarter(quarter, heldOn));
        }
        Matcher half = HALF.matcher(bare);
        if (half.find()) {
            return due(
                    half,
                    heldOn == null
                            ? null
                            : endOfMonth(heldOn.getYear(), half.group(1).equals("上") ? 6 : 12));
        }
        Matcher year = YEAR.matcher(bare);
        if (year.find()) {
            return due(year, heldOn == null ? null : endOfMonth(heldOn.getYear(), 12));
        }
        Matcher feast = FEAST.matcher(bare);
        return feast.find() ? due(feast, heldOn == null ? null : beforeFeast(feast, heldOn)) : Optional.empty();
    }

    private static Optional<Deadlines.Deadline> due(Matcher found, @Nullable LocalDate lastDay) {
        return Optional.of(new Deadlines.Deadline(found.group(), lastDay));
    }

    /** 周五前, said on a Saturday, is the Friday to come. */
    private static LocalDate weekday(Matcher found, LocalDate heldOn) {
        int day = DAYS.indexOf(found.group(2).replace('天', '日')) + 1;
        LocalDate monday = heldOn.minusDays(heldOn.getDayOfWeek().getValue() - 1L);
        LocalDate thisWeek = monday.plusDays(day - 1L);
        boolean next = "下".equals(found.group(1)) || found.group(1) == null && thisWeek.isBefore(heldOn);
        return next ? thisWeek.plusWeeks(1) : thisWeek;
    }

    private static LocalDate quarter(Matcher found, LocalDate heldOn) {
        int quarter = found.group(1) != null
                ? (heldOn.getMonthValue() + 2) / 3
                : ChineseNumbers.parse(found.group(2)).orElse(1);
        return endOfMonth(heldOn.getYear(), quarter * 3);
    }

    private static LocalDate endOfMonth(int year, int month) {
        return LocalDate.of(year, month, 1).plusMonths(1).minusDays(1);
    }

    /** The day before a feast of the solar calendar; null for one of the lunar, whose day is not known here. */
    private static @Nullable LocalDate beforeFeast(Matcher found, LocalDate heldOn) {
        String feast = found.group(1);
        if (feast == null) {
            return null;
        }
        int month = feast.contains("五一") ? 5 : feast.equals("国庆") ? 10 : 1;
        LocalDate eve = LocalDate.of(heldOn.getYear(), month, 1).minusDays(1);
        return eve.isBefore(heldOn) ? eve.plusYears(1) : eve;
    }
}
