package org.yiding.meeting.reading.layout;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yiding.meeting.model.BodyKind;
import org.yiding.meeting.model.Confidence;
import org.yiding.meeting.model.Fact;
import org.yiding.meeting.model.Meeting;
import org.yiding.meeting.model.PartOfDay;
import org.yiding.meeting.reading.lexicon.Names;
import org.yiding.meeting.reading.lexicon.Words;
import org.yiding.meeting.reading.sentence.Dates;
import org.yiding.meeting.reading.sentence.Persons;
import org.yiding.meeting.reading.text.ChineseNumbers;
import org.yiding.meeting.reading.text.Slice;

/** Reads who met, when, under whom and for the how manieth time, from the opening paragraph and the head. */
public final class MeetingReader {

    private static final int OPENING_WINDOW = 600;
    private static final String NUMBER = "([0-9〇零一二两三四五六七八九十百千]{1,6})";
    private static final Pattern ORDINAL =
            Pattern.compile("(?:(\\d{4}|[〇零一二三四五六七八九]{4})年(?:度)?[^，。《》第年]{0,12})?(?:第|(?<=届))" + NUMBER + "次");
    private static final Pattern RANGE = Pattern.compile("第" + NUMBER + "次?(?:—|-|－|–|至|~|～|、)+第?" + NUMBER + "次");
    private static final Pattern TERM = Pattern.compile("(?:第)?" + NUMBER + "届");
    private static final Pattern PART_OF_DAY = Pattern.compile("上午|中午|下午|晚上|晚|早上|凌晨");
    private static final Pattern KIND =
            Pattern.compile("常务（扩大）会议|常务扩大会议|常务会|全体会议|全体（扩大）会议|[市区县州旗]长办公会|办公会议|专题会|党组（扩大）会议|党组会|专题协调会");
    private static final Pattern CONVENES = Pattern.compile("主持召开了?|召开了?|主持了?|举行了?|召集了?");
    /** The day between the chair and the verb: 县长张三11月4日主持召开. */
    private static final Pattern DAY_LAST = Pattern.compile(
            "(?<=[\\u4e00-\\u9fa5]{4})(?:(?:\\d{4}|[〇零一二三四五六七八九]{4})年)?(?:\\d{1,2}|[一二三四五六七八九十]{1,3})月(?:\\d{1,2}|[一二三四五六七八九十]{1,3})[日号](?:上午|中午|下午|晚上|晚|早上)?$");
    /** A bare day, its month told by the day of publication: 25日，市长张三主持召开. */
    private static final Pattern BARE_DAY = Pattern.compile("(?:^|[，。：])(\\d{1,2})日(?=上午|中午|下午|晚|，|[\\u4e00-\\u9fa5])");

    private static final Pattern LEAD_OF_CHAIR = Pattern.compile("^(?:.*(?:会议)?由|.*(?:上午|中午|下午|晚上|晚)|.*日|.*[，。：；）])");

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
        Optional<Matched<Integer>> ordinal = ordinal();
        Optional<Slice> partOfDay = partOfDay();
        Optional<Persons.Person> chair = chair();
        return new Meeting(
                BodyReader.body(outline, opening),
                kind(),
                title(),
                term(),
                ordinal.map(found -> fact(found.value(), found.words(), Confidence.CERTAIN))
                        .orElse(null),
                ordinal.map(Matched::marked).orElse(false),
                heldOn(printedOn),
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

    private record Matched<T>(T value, Slice words, boolean marked) {}

    static <T> Fact<T> fact(T value, Slice words, Confidence confidence) {
        return new Fact<>(value, words.evidence(), confidence);
    }

    private Optional<Section> section(Section.Kind kind) {
        return outline.sections().stream()
                .filter(section -> section.kind() == kind && !section.content().isEmpty())
                .findFirst();
    }

    private Optional<Matched<Integer>> ordinal() {
        Optional<Matched<Integer>> stated = ordinal(opening);
        if (stated.isPresent()) {
            return stated;
        }
        for (Slice line : outline.head()) {
            boolean title =
                    line.length() <= 60 && (line.contains("会") || line.at(line.from()) == '（' || line.length() < 16);
            Optional<Matched<Integer>> inHead = title ? ordinal(line) : Optional.empty();
            if (inHead.isPresent()) {
                return inHead;
            }
        }
        return Optional.empty();
    }

    /** A number before the meeting's own name; a range is never one, nor the number of another body's meeting. */
    private static Optional<Matched<Integer>> ordinal(Slice slice) {
        String norm = slice.norm();
        Matcher range = RANGE.matcher(norm);
        int rangeFrom = -1;
        int rangeTo = -1;
        if (range.find()) {
            rangeFrom = range.start();
            rangeTo = range.end();
        }
        Matcher matcher = ORDINAL.matcher(norm);
        Optional<Matched<Integer>> first = Optional.empty();
        while (matcher.find()) {
            boolean inRange = matcher.start(2) >= rangeFrom && matcher.start(2) < rangeTo;
            boolean named = norm.startsWith("会", matcher.end())
                    || KIND.matcher(norm)
                            .region(matcher.end(), Math.min(norm.length(), matcher.end() + 14))
                            .lookingAt()
                    || norm.substring(matcher.end(), Math.min(norm.length(), matcher.end() + 10))
                            .contains("会")
                    || matcher.end() + 1 >= norm.length();
            boolean quoted = norm.lastIndexOf('《', matcher.start()) > norm.lastIndexOf('》', matcher.start());
            OptionalInt value = ChineseNumbers.parse(matcher.group(2));
            if (!inRange && named && !quoted && value.isPresent() && value.getAsInt() > 0) {
                Slice words = slice.between(slice.from() + matcher.start(), slice.from() + matcher.end());
                Matched<Integer> found = new Matched<>(value.getAsInt(), words, matcher.group(1) != null);
                boolean second = first.isPresent() && norm.startsWith("常务", matcher.end());
                if (second && norm.substring(0, matcher.start()).contains("暨")) {
                    return Optional.of(found);
                }
                first = first.isPresent() ? first : Optional.of(found);
            }
        }
        return first;
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

    private @Nullable Fact<LocalDate> heldOn(@Nullable LocalDate printedOn) {
        Optional<Fact<LocalDate>> convened = convenedOn();
        if (convened.isPresent()) {
            return convened.get();
        }
        Optional<Section> time = section(Section.Kind.TIME);
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
        for (Slice line : outline.head()) {
            boolean underTitle = !line.isEmpty() && line.at(line.from()) == '（' && line.length() <= 24;
            Optional<Fact<LocalDate>> day = underTitle ? firstDay(line, printedOn) : Optional.empty();
            if (day.isPresent()) {
                return new Fact<>(day.get().value(), day.get().evidence(), Confidence.UNSURE);
            }
        }
        return null;
    }

    /** A whole day right before the words that say who convened: a web page's 时间 is the day of its publication. */
    private Optional<Fact<LocalDate>> convenedOn() {
        Matcher convenes = CONVENES.matcher(opening.norm());
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
            if (quoted) {
                continue;
            }
            if (day.date().isPresent()) {
                return Optional.of(fact(day.date().get(), day.words(), Confidence.CERTAIN));
            }
            Optional<LocalDate> completed = completed(day, printedOn);
            if (completed.isPresent()) {
                return Optional.of(fact(completed.get(), day.words(), Confidence.LIKELY));
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
        return Optional.of(fact(month.withDayOfMonth(day), words, Confidence.LIKELY));
    }

    /** The day on which the document says it was printed or put on a page. */
    private Optional<LocalDate> published(@Nullable LocalDate printedOn) {
        LocalDate known = printedOn;
        List<Slice> lines = new ArrayList<>(outline.head());
        section(Section.Kind.TIME).map(Section::content).ifPresent(lines::add);
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
        Optional<Matched<Integer>> ordinal = ordinal();
        if (ordinal.isPresent() && ordinal.get().marked()) {
            OptionalInt year = ChineseNumbers.parse(ordinal.get().words().norm().substring(0, 4));
            return year.isPresent() ? day.in(year.getAsInt()) : Optional.empty();
        }
        return Optional.empty();
    }

    private Optional<Slice> partOfDay() {
        Optional<Slice> stated = partOfDay(opening);
        return stated.isPresent() || convenedOn().isPresent()
                ? stated
                : section(Section.Kind.TIME).map(Section::content).flatMap(MeetingReader::partOfDay);
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
        Optional<Section> place = section(Section.Kind.PLACE);
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

    private Optional<Persons.Person> chair() {
        Optional<Section> labelled = section(Section.Kind.CHAIR);
        if (labelled.isPresent()) {
            Slice content = labelled.get().content().trim("。，；");
            Optional<Persons.Person> bracketed = withBracket(content);
            if (bracketed.isPresent()) {
                return bracketed;
            }
            Optional<Persons.Person> person = beforeSpace(content).or(() -> Persons.whole(content));
            if (person.isPresent()) {
                return person;
            }
        }
        Matcher matcher = CONVENES.matcher(opening.norm());
        while (matcher.find()) {
            Optional<Persons.Person> person = chairBefore(opening.from() + matcher.start());
            if (person.isPresent()) {
                return person;
            }
        }
        return Optional.empty();
    }

    /** 吴敏（区委副书记、区长） */
    private static Optional<Persons.Person> withBracket(Slice content) {
        int open = content.find("（", content.from());
        if (open < content.from() + 2 || content.at(content.to() - 1) != '）') {
            return Optional.empty();
        }
        Slice name = content.between(content.from(), open);
        boolean person = Names.score(name.norm()) >= 0;
        return person
                ? Optional.of(new Persons.Person(name, content.between(open + 1, content.to() - 1), content.to()))
                : Optional.empty();
    }

    /** 次仁多吉　区委副书记、区长: the name before the space, its title after it. */
    private static Optional<Persons.Person> beforeSpace(Slice content) {
        for (int i = content.from() + 2; i < Math.min(content.to() - 1, content.from() + 12); i++) {
            if (content.text().gapBefore(i) == 0) {
                continue;
            }
            Slice name = content.between(content.from(), i);
            Slice title = content.startingAt(i);
            boolean titled = Words.POSTS.longestBefore(title.norm(), 0, title.length()) > 0;
            boolean person = Words.POSTS.longestBefore(name.norm(), 0, name.length()) == 0
                    && (name.length() > 2 || Names.score(name.norm()) >= 0)
                    && Names.unlikely(name.norm()) <= 1;
            return titled && person ? Optional.of(new Persons.Person(name, title, content.to())) : Optional.empty();
        }
        return Optional.empty();
    }

    private static Slice withoutDay(Slice phrase) {
        Matcher day = DAY_LAST.matcher(phrase.norm());
        return day.find() ? phrase.between(phrase.from(), phrase.from() + day.start()) : phrase;
    }

    /** The person who stands right before the verb, a venue between the two left aside. */
    private Optional<Persons.Person> chairBefore(int verb) {
        int from = verb;
        while (from > opening.from() && "，。；：）".indexOf(opening.at(from - 1)) < 0 && verb - from < 60) {
            from--;
        }
        Slice phrase = withoutDay(opening.between(from, verb));
        int venue = phrase.find("在", phrase.from());
        if (venue == phrase.from() && from > opening.from()) {
            return chairBefore(from - 1);
        }
        if (venue > phrase.from()) {
            phrase = phrase.between(phrase.from(), venue);
        }
        Matcher lead = LEAD_OF_CHAIR.matcher(phrase.norm());
        if (lead.find()) {
            phrase = phrase.startingAt(phrase.from() + lead.end());
        }
        return phrase.isEmpty() ? Optional.empty() : Persons.whole(phrase);
    }
}
