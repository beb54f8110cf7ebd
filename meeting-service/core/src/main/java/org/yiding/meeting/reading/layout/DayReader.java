package org.yiding.meeting.reading.layout;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yiding.meeting.model.Confidence;
import org.yiding.meeting.model.Fact;
import org.yiding.meeting.reading.sentence.Dates;
import org.yiding.meeting.reading.text.ChineseNumbers;
import org.yiding.meeting.reading.text.Slice;

/** Reads on which day the meeting was held, and completes a day that leaves out its year or month. */
final class DayReader {

    /** A bare day, its month told by the day of publication: 25日，市长张三主持召开. */
    private static final Pattern BARE_DAY = Pattern.compile("(?:^|[，。：])(\\d{1,2})日(?=上午|中午|下午|晚|，|[\\u4e00-\\u9fa5])");

    /** 近日，区长张三主持召开: the day is left open, and that of the page is not meant. */
    private static final Pattern RECENTLY = Pattern.compile("(?:近日|日前|近期|连日来)");

    /** 作者：… 时间：2015-11-18 at the foot of a page. */
    private static final Pattern PUT_ON_PAGE = Pattern.compile("(?:发布)?(?:时间|日期)：");

    private static final Pattern NUMBERED =
            Pattern.compile("((?:19|20)\\d{2})年第\\d{1,4}[期号]|[〔（]((?:19|20)\\d{2})[〕）]第?\\d{1,4}[期号]");
    /** 2026年第1次党组会议和第89次常务会议: the year holds for both. */
    private static final Pattern COUNTED = Pattern.compile("((?:19|20)\\d{2})年(?:度)?第[^，。]{1,4}次");

    /** A line that is a day and nothing else, and what a line must end with to be the title above it. */
    private static final Pattern DAY_ALONE = Pattern.compile("[\\d〇零○一二三四五六七八九]{4}年[^年月日]{1,3}月[^年月日]{1,3}日");

    private static final Pattern TITLE_END = Pattern.compile("(?:纪要|次）?|[期号]）?)$");

    private static final int LONGEST_NUMBER = 40;

    private final Outline outline;
    private final Slice opening;
    private final @Nullable LocalDate printedOn;

    /** @param printedOn a day of the imprint, which tells the year when the opening leaves it out */
    DayReader(Outline outline, Slice opening, @Nullable LocalDate printedOn) {
        this.outline = outline;
        this.opening = opening;
        this.printedOn = printedOn;
    }

    /** The day, null when the document does not tell it. */
    @Nullable
    Fact<LocalDate> read() {
        Optional<Fact<LocalDate>> convened = convenedOn();
        if (convened.isPresent()) {
            return convened.get();
        }
        if (RECENTLY.matcher(opening.norm()).lookingAt() && Dates.in(opening).isEmpty()) {
            return null;
        }
        Optional<Section> time = outline.section(Section.Kind.TIME);
        if (time.isPresent()) {
            Optional<Fact<LocalDate>> stated = firstDay(time.get().content(), printedOn);
            if (stated.isPresent()) {
                return stated.get();
            }
        }
        Optional<Fact<LocalDate>> stated = firstDay(opening, printedOn);
        if (stated.isPresent()) {
            return stated.get();
        }
        Optional<Fact<LocalDate>> bare = bareDay(printedOn);
        if (bare.isPresent()) {
            return bare.get();
        }
        boolean title = false;
        for (Slice line : outline.head()) {
            boolean underTitle = !line.isEmpty()
                    && line.length() <= 24
                    && (line.at(line.from()) == '（'
                            || title && DAY_ALONE.matcher(line.norm()).matches());
            title = TITLE_END.matcher(line.norm()).find();
            Optional<Fact<LocalDate>> day = underTitle ? firstDay(line, printedOn) : Optional.empty();
            if (day.isPresent()) {
                return new Fact<>(day.get().value(), day.get().evidence(), Confidence.UNSURE);
            }
        }
        return null;
    }

    /** A whole day right before the words that say who convened: a web page's 时间 is the day of its publication. */
    Optional<Fact<LocalDate>> convenedOn() {
        Matcher convenes = ChairReader.CONVENES.matcher(opening.norm());
        if (!convenes.find()) {
            return Optional.empty();
        }
        Slice before = opening.between(opening.from(), opening.from() + convenes.start());
        return firstDay(before, published(null).orElse(null));
    }

    private Optional<Fact<LocalDate>> firstDay(Slice slice, @Nullable LocalDate printedOn) {
        for (Dates.Mention day : Dates.in(slice)) {
            boolean quoted = slice.norm().lastIndexOf('《', day.words().from() - slice.from())
                    > slice.norm().lastIndexOf('》', day.words().from() - slice.from());
            if (quoted
                    || slice.startsWith("讯", day.words().to())
                    || slice.startsWith("电", day.words().to())) {
                continue;
            }
            if (day.date().isPresent()) {
                return Optional.of(MeetingReader.fact(day.date().get(), day.words(), Confidence.CERTAIN));
            }
            Optional<LocalDate> completed = completed(day, printedOn);
            if (completed.isPresent()) {
                return Optional.of(MeetingReader.fact(completed.get(), day.words(), Confidence.LIKELY));
            }
        }
        return Optional.empty();
    }

    /** A day of the month that the publication tells, or of the month before where it would lie after that. */
    private Optional<Fact<LocalDate>> bareDay(@Nullable LocalDate printedOn) {
        Optional<LocalDate> known = published(printedOn);
        Matcher matcher = BARE_DAY.matcher(opening.norm());
        if (known.isEmpty() || !matcher.find() || matcher.start() > 20) {
            return Optional.empty();
        }
        LocalDate until = known.get();
        int day = Integer.parseInt(matcher.group(1));
        LocalDate month = day > until.getDayOfMonth() ? until.minusMonths(1) : until;
        if (day < 1 || day > month.lengthOfMonth()) {
            return Optional.empty();
        }
        Slice words = opening.between(opening.from() + matcher.start(1), opening.from() + matcher.end());
        return Optional.of(MeetingReader.fact(month.withDayOfMonth(day), words, Confidence.LIKELY));
    }

    /** The day on which the document says it was printed or put on a page. */
    private Optional<LocalDate> published(@Nullable LocalDate printedOn) {
        LocalDate known = printedOn;
        List<Slice> lines = new ArrayList<>(outline.head());
        outline.section(Section.Kind.TIME).map(Section::content).ifPresent(lines::add);
        outline.tail().stream()
                .filter(line -> PUT_ON_PAGE.matcher(line.norm()).find())
                .forEach(lines::add);
        for (Slice line : lines) {
            for (Dates.Mention other : Dates.in(line)) {
                known = other.date().orElse(known);
            }
        }
        return Optional.ofNullable(known);
    }

    /** A day without its year lies before the next day that has one. */
    private Optional<LocalDate> completed(Dates.Mention day, @Nullable LocalDate printedOn) {
        LocalDate known = published(printedOn).orElse(null);
        if (known != null) {
            LocalDate until = known;
            Optional<LocalDate> sameYear = day.in(until.getYear());
            return sameYear.filter(held -> held.isAfter(until)).isPresent() ? day.in(until.getYear() - 1) : sameYear;
        }
        Optional<OrdinalReader.OrdinalNumber> ordinal = new OrdinalReader(outline, opening).read();
        if (ordinal.isPresent() && ordinal.get().withinYear()) {
            OptionalInt year = ChineseNumbers.parse(ordinal.get().words().norm().substring(0, 4));
            return year.isPresent() ? day.in(year.getAsInt()) : Optional.empty();
        }
        return numberedYear().flatMap(day::in);
    }

    /** The year that the meeting's or the document's number names: 2019年第11期, 〔2021〕56号. */
    private Optional<Integer> numberedYear() {
        Matcher counted = COUNTED.matcher(opening.norm());
        if (counted.find()) {
            return Optional.of(Integer.valueOf(counted.group(1)));
        }
        for (Slice line : outline.head()) {
            Matcher number = NUMBERED.matcher(line.norm());
            if (line.length() <= LONGEST_NUMBER && number.find()) {
                return Optional.of(Integer.valueOf(number.group(1) == null ? number.group(2) : number.group(1)));
            }
        }
        return Optional.empty();
    }
}
