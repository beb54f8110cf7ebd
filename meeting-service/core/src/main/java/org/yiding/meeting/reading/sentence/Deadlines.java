package org.yiding.meeting.reading.sentence;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yiding.meeting.model.Confidence;
import org.yiding.meeting.model.Fact;
import org.yiding.meeting.reading.text.ChineseNumbers;
import org.yiding.meeting.reading.text.Slice;

/** Reads until when something is due (4月底前, 会后10日内) and from when a document holds (自2020年5月1日起施行). */
public final class Deadlines {

    private static final String NUMBER = "(\\d{1,3}|[一二两三四五六七八九十]{1,3})";
    private static final Pattern BY_DAY = Pattern.compile(
            "(?:(\\d{4})年|(今年|明年|本年))?" + NUMBER + "月" + NUMBER + "[日号](?:（(不含|含)[^（）]{0,4}）)?(?:之前|以前|前)");
    private static final Pattern BY_MONTH = Pattern.compile("(?:(\\d{4})年|(今年|明年|本年))?" + NUMBER
            + "月份?(?:(底|末|中旬|上旬|下旬)?(?:之前|以前|前)|(底|末)(?=[^，。；]{0,12}(?:完成|竣工|建成|到位)))");
    /** 2021年11月底 behind a label for deadlines needs no 前. */
    private static final Pattern STATED_MONTH =
            Pattern.compile("(?:(\\d{4})年|(今年|明年|本年))?" + NUMBER + "月份?(底|末|中旬|上旬|下旬)()");

    private static final Pattern BY_YEAR =
            Pattern.compile("(?:(\\d{4})年|(今年|明年|本年)?)(?:年)?底(?:之前|以前|前|(?=[^，。；]{0,12}完成))");
    private static final Pattern WITHIN =
            Pattern.compile("(?:会后|会议结束后|本次会议后|印发后)?" + NUMBER + "(个工作日|日|天|周|个星期|个月|个半月)(?:之内|以内|内)");
    private static final Pattern THIS = Pattern.compile("(本周|本月|下周|下月)(?:底前|末前|底|末|内|前)");
    private static final Pattern IN_FORCE =
            Pattern.compile("(?:自|从|于)([^，。；、]{3,14}?[日号])起?(?:正式|开始|全面)?(?:施行|实施|执行|生效|试行)"
                    + "|(?<=^|，|。|；)([^，。；、]{3,14}?[日号])起(?:正式|开始|全面)?(?:施行|实施|执行|生效|试行)"
                    + "|(?:自|从)([^，。；、]{3,14}?[日号])(?:\\d{1,2}时)?起，?将[^，。；]{2,40}?(?:调整|提高|提升|上调|下调|降低|核定|恢复|更名)");

    private static final int LONGEST_BACKDATING = 120;

    private Deadlines() {}

    /**
     * @param words the deadline as written
     * @param lastDay the last day in time, null when it cannot be told
     */
    public record Deadline(String words, @Nullable LocalDate lastDay) {}

    /** The day from which the words say something holds. */
    public static Optional<LocalDate> effectiveOn(Slice words, @Nullable LocalDate heldOn) {
        return inForce(words, heldOn).map(Fact::value);
    }

    /** The day from which the words say something holds, with the words that say it. */
    public static Optional<Fact<LocalDate>> inForce(Slice words, @Nullable LocalDate heldOn) {
        Matcher matcher = IN_FORCE.matcher(words.norm());
        while (matcher.find()) {
            int group = matcher.group(1) != null ? 1 : matcher.group(2) != null ? 2 : 3;
            int from = words.from() + matcher.start(group);
            var days = Dates.in(words.between(from, words.from() + matcher.end(group)));
            if (days.size() == 1) {
                Dates.Mention day = days.get(0);
                Slice said = words.between(words.from() + matcher.start(), words.from() + matcher.end());
                Optional<LocalDate> stated = day.date();
                Confidence confidence = stated.isPresent() ? Confidence.CERTAIN : Confidence.LIKELY;
                return stated.or(() -> completed(day, heldOn))
                        .map(date -> new Fact<>(date, said.evidence(), confidence));
            }
        }
        return Optional.empty();
    }

    /** 自1月1日起施行, decided in November, is the January to come; a day shortly past is meant as it stands. */
    private static Optional<LocalDate> completed(Dates.Mention day, @Nullable LocalDate heldOn) {
        if (heldOn == null) {
            return Optional.empty();
        }
        Optional<LocalDate> sameYear = day.in(heldOn.getYear());
        boolean longPast = sameYear.filter(date -> date.isBefore(heldOn.minusDays(LONGEST_BACKDATING)))
                .isPresent();
        return longPast ? day.in(heldOn.getYear() + 1) : sameYear;
    }

    /** The first deadline in the words, titles left aside. */
    public static Optional<Deadline> in(Slice words, @Nullable LocalDate heldOn) {
        String bare = Titles.blanked(words);
        Matcher day = BY_DAY.matcher(bare);
        if (day.find()) {
            return Optional.of(new Deadline(day.group(), byDay(day, heldOn)));
        }
        Matcher month = BY_MONTH.matcher(bare);
        if (month.find()) {
            return Optional.of(new Deadline(month.group(), byMonth(month, heldOn)));
        }
        Matcher within = WITHIN.matcher(bare);
        if (within.find()) {
            return Optional.of(new Deadline(within.group(), within(within, heldOn)));
        }
        Matcher year = BY_YEAR.matcher(bare);
        if (year.find()) {
            Integer known = year(year.group(1), year.group(2), heldOn);
            return Optional.of(new Deadline(year.group(), known == null ? null : LocalDate.of(known, 12, 31)));
        }
        Matcher current = THIS.matcher(bare);
        if (current.find()) {
            return Optional.of(new Deadline(current.group(), current(current.group(1), heldOn)));
        }
        return Spans.in(bare, heldOn);
    }

    /** What a label for deadlines gives (完成时限：9月30日), where the day itself needs no 前. */
    public static Optional<Deadline> stated(Slice words, @Nullable LocalDate heldOn) {
        Optional<Deadline> usual = in(words, heldOn);
        if (usual.isPresent()) {
            return usual;
        }
        Matcher month = STATED_MONTH.matcher(words.norm());
        if (month.find()) {
            return Optional.of(new Deadline(month.group(), byMonth(month, heldOn)));
        }
        for (Dates.Mention day : Dates.in(words)) {
            Optional<LocalDate> date = day.date()
                    .or(() -> heldOn == null
                            ? Optional.empty()
                            : day.in(heldOn.getYear()).map(same -> notPast(same, heldOn)));
            return Optional.of(new Deadline(day.words().shown(), date.orElse(null)));
        }
        return Optional.empty();
    }

    private static @Nullable Integer year(
            @Nullable String stated, @Nullable String relative, @Nullable LocalDate heldOn) {
        if (stated != null) {
            return Integer.valueOf(stated);
        }
        if (heldOn == null) {
            return null;
        }
        return "明年".equals(relative) ? heldOn.getYear() + 1 : heldOn.getYear();
    }

    private static int number(String words) {
        return ChineseNumbers.parse(words).orElse(0);
    }

    private static @Nullable LocalDate byDay(Matcher found, @Nullable LocalDate heldOn) {
        Integer year = year(found.group(1), found.group(2), heldOn);
        LocalDate day = year == null ? null : day(year, number(found.group(3)), number(found.group(4)));
        boolean yearStated = found.group(1) != null || found.group(2) != null;
        LocalDate due = day == null || yearStated ? day : notPast(day, heldOn);
        // 10月1日（不含）前: the day itself is too late.
        return due != null && "不含".equals(found.group(5)) ? due.minusDays(1) : due;
    }

    private static @Nullable LocalDate day(int year, int month, int day) {
        try {
            return LocalDate.of(year, month, day);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static @Nullable LocalDate byMonth(Matcher found, @Nullable LocalDate heldOn) {
        Integer year = year(found.group(1), found.group(2), heldOn);
        int month = number(found.group(3));
        if (year == null || month < 1 || month > 12) {
            return null;
        }
        String named = found.group(4) == null ? found.group(5) : found.group(4);
        String part = named == null ? "" : named;
        LocalDate day =
                switch (part) {
                    case "上旬" -> LocalDate.of(year, month, 10);
                    case "中旬" -> LocalDate.of(year, month, 20);
                    case "" -> YearMonth.of(year, month).atDay(1).minusDays(1);
                    default -> YearMonth.of(year, month).atEndOfMonth();
                };
        boolean yearStated = found.group(1) != null || found.group(2) != null;
        return yearStated ? day : notPast(day, heldOn);
    }

    /** 3月底前, said in December, is the March to come. */
    private static LocalDate notPast(LocalDate day, @Nullable LocalDate heldOn) {
        return heldOn != null && day.isBefore(heldOn) ? day.plusYears(1) : day;
    }

    private static @Nullable LocalDate within(Matcher found, @Nullable LocalDate heldOn) {
        if (heldOn == null) {
            return null;
        }
        int count = number(found.group(1));
        return switch (found.group(2)) {
            case "个工作日" -> workingDays(heldOn, count);
            case "周", "个星期" -> heldOn.plusWeeks(count);
            case "个月" -> heldOn.plusMonths(count);
            case "个半月" -> heldOn.plusMonths(count).plusDays(15);
            default -> heldOn.plusDays(count);
        };
    }

    /** Public holidays are not known here; weekends are left out. */
    private static LocalDate workingDays(LocalDate start, int count) {
        LocalDate day = start;
        for (int left = count; left > 0; ) {
            day = day.plusDays(1);
            boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
            left -= weekend ? 0 : 1;
        }
        return day;
    }

    private static @Nullable LocalDate current(String period, @Nullable LocalDate heldOn) {
        if (heldOn == null) {
            return null;
        }
        LocalDate sunday = heldOn.plusDays(7 - heldOn.getDayOfWeek().getValue());
        return switch (period) {
            case "本周" -> sunday;
            case "下周" -> sunday.plusDays(7);
            case "本月" -> YearMonth.from(heldOn).atEndOfMonth();
            default -> YearMonth.from(heldOn).plusMonths(1).atEndOfMonth();
        };
    }
}
