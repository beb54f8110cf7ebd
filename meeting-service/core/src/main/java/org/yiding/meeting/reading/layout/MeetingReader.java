package org.yiding.meeting.reading.layout;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yiding.meeting.model.BodyKind;
import org.yiding.meeting.model.Confidence;
import org.yiding.meeting.model.Fact;
import org.yiding.meeting.model.Meeting;
import org.yiding.meeting.model.PartOfDay;
import org.yiding.meeting.reading.sentence.Persons;
import org.yiding.meeting.reading.text.Slice;

/** Reads who met, when, under whom and for the how manieth time, from the opening paragraph and the head. */
public final class MeetingReader {

    private static final int OPENING_WINDOW = 600;
    private static final Pattern TERM = Pattern.compile("(?:第)?" + OrdinalReader.NUMBER + "届");
    private static final Pattern PART_OF_DAY = Pattern.compile("上午|中午|下午|晚上|晚|早上|凌晨");
    static final Pattern KIND =
            Pattern.compile("常务（扩大）会议|常务扩大会议|常务会|全体会议|全体（扩大）会议|[市区县州旗]长办公会|办公会议|专题会|党组（扩大）会议|党组会|专题协调会");

    private final Outline outline;
    private final Slice opening;

    public MeetingReader(Outline outline) {
        this.outline = outline;
        Slice found = outline.opening();
        this.opening = found == null
                ? outline.text().all().between(0, 0)
                : found.between(found.from(), Math.min(found.to(), found.from() + OPENING_WINDOW));
    }

    /** @param printedOn a day of the imprint, which tells the year when the opening leaves it out */
    public Meeting read(@Nullable LocalDate printedOn) {
        Optional<OrdinalReader.OrdinalNumber> ordinal = new OrdinalReader(outline, opening).read();
        DayReader day = new DayReader(outline, opening, printedOn);
        Optional<Slice> partOfDay = partOfDay(day.convenedOn().isPresent());
        Optional<Persons.Person> chair = new ChairReader(outline, opening).read();
        return new Meeting(
                BodyReader.body(outline, opening),
                kind(),
                title(),
                term(),
                ordinal.map(found -> fact(found.value(), found.words(), Confidence.CERTAIN))
                        .orElse(null),
                ordinal.map(OrdinalReader.OrdinalNumber::withinYear).orElse(false),
                day.read(),
                partOfDay
                        .map(words -> fact(partOfDay(words.norm()), words, Confidence.CERTAIN))
                        .orElse(null),
                partOfDay.map(Slice::shown).orElse(null),
                venue(),
                chair.map(person -> fact(person.name().shown(), person.name(), Confidence.CERTAIN))
                        .orElse(null),
                chair.map(Persons.Person::title)
                        .map(title -> fact(title.shown(), title, Confidence.CERTAIN))
                        .orElse(null));
    }

    static <T> Fact<T> fact(T value, Slice words, Confidence confidence) {
        return new Fact<>(value, words.evidence(), confidence);
    }

    private @Nullable Fact<String> term() {
        for (Slice slice : withOpening()) {
            Matcher matcher = TERM.matcher(slice.between(slice.from(), Math.min(slice.to(), slice.from() + 120))
                    .norm());
            if (matcher.find()) {
                String after = slice.norm().substring(matcher.end());
                boolean party = after.startsWith("中央") || after.matches("^[省市区县]?委.*");
                if (!party && after.length() > 1 && (after.contains("政府") || after.contains("次"))) {
                    Slice words = slice.between(slice.from() + matcher.start(), slice.from() + matcher.end());
                    return fact(words.shown(), words, Confidence.LIKELY);
                }
            }
        }
        return null;
    }

    private List<Slice> withOpening() {
        List<Slice> slices = new ArrayList<>();
        slices.add(opening);
        outline.head().stream().filter(line -> line.length() <= 60).forEach(slices::add);
        return slices;
    }

    private Optional<Slice> partOfDay(boolean dayInOpening) {
        Optional<Slice> stated = partOfDay(opening);
        return stated.isPresent() || dayInOpening
                ? stated
                : outline.section(Section.Kind.TIME).map(Section::content).flatMap(MeetingReader::partOfDay);
    }

    private static Optional<Slice> partOfDay(Slice where) {
        Slice start = where.between(where.from(), Math.min(where.to(), where.from() + 120));
        Matcher matcher = PART_OF_DAY.matcher(start.norm());
        return matcher.find()
                ? Optional.of(start.between(start.from() + matcher.start(), start.from() + matcher.end()))
                : Optional.empty();
    }

    private static PartOfDay partOfDay(String words) {
        return switch (words) {
            case "上午", "早上", "凌晨" -> PartOfDay.MORNING;
            case "中午" -> PartOfDay.NOON;
            case "下午" -> PartOfDay.AFTERNOON;
            default -> PartOfDay.EVENING;
        };
    }

    private @Nullable Fact<BodyKind> kind() {
        for (Slice slice : withOpening()) {
            Slice start = slice.between(slice.from(), Math.min(slice.to(), slice.from() + 160));
            Matcher matcher = KIND.matcher(start.norm());
            if (matcher.find()) {
                Slice words = start.between(start.from() + matcher.start(), start.from() + matcher.end());
                return fact(kind(matcher.group()), words, Confidence.CERTAIN);
            }
        }
        return null;
    }

    private static BodyKind kind(String words) {
        if (words.startsWith("常务")) {
            return words.contains("扩大") ? BodyKind.ENLARGED_EXECUTIVE_MEETING : BodyKind.EXECUTIVE_MEETING;
        }
        if (words.startsWith("全体")) {
            return BodyKind.FULL_MEETING;
        }
        if (words.startsWith("党组")) {
            return BodyKind.PARTY_GROUP_MEETING;
        }
        return words.startsWith("专题") ? BodyKind.TOPICAL_MEETING : BodyKind.MAYORS_OFFICE_MEETING;
    }

    private @Nullable Fact<String> title() {
        return outline.head().stream()
                .filter(line ->
                        line.length() <= 60 && (line.contains("纪要") || line.contains("会议") && line.contains("次")))
                .findFirst()
                .map(line -> fact(line.shown(), line, Confidence.LIKELY))
                .orElse(null);
    }

    private @Nullable Fact<String> venue() {
        Optional<Section> place = outline.section(Section.Kind.PLACE);
        if (place.isPresent()) {
            Slice words = place.get().content().trim("。，；");
            return fact(words.shown(), words, Confidence.CERTAIN);
        }
        Matcher matcher = Pattern.compile("[，\\u4e00-\\u9fa5]在(?!主持|召开|举行)([^，。；《]{2,40}?)(?:主持|召开|举行|召集)")
                .matcher(opening.norm());
        if (!matcher.find()) {
            return null;
        }
        Slice words = opening.between(opening.from() + matcher.start(1), opening.from() + matcher.end(1));
        return fact(words.shown(), words, Confidence.LIKELY);
    }
}
