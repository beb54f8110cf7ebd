package org.yiding.meeting.reading.layout;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yiding.meeting.reading.lexicon.Names;
import org.yiding.meeting.reading.lexicon.Words;
import org.yiding.meeting.reading.sentence.Persons;
import org.yiding.meeting.reading.text.Slice;

/** Reads who presided. */
final class ChairReader {

    static final Pattern CONVENES = Pattern.compile("主持召开了?|召开了?|主持了?|举行了?|召集了?");
    private static final Pattern PRESIDES =
            Pattern.compile("(?:会议由)?([^，。；]{4,40}?)主持(?:了)?(?:会议|本次会议)?(?:并[^。，]{2,20})?。?");
    private static final int LONGEST_APART = 60;
    /** The day between the chair and the verb: 县长张三11月4日主持召开. */
    private static final Pattern DAY_LAST = Pattern.compile(
            "(?<=[\\u4e00-\\u9fa5]{4})(?:(?:\\d{4}|[〇零一二三四五六七八九]{4})年)?(?:\\d{1,2}|[一二三四五六七八九十]{1,3})月(?:\\d{1,2}|[一二三四五六七八九十]{1,3})[日号](?:上午|中午|下午|晚上|晚|早上)?$");

    private static final Pattern LEAD_OF_CHAIR =
            Pattern.compile("^(?:.*(?:会议)?由|.*(?:上午|中午|下午|晚上|晚(?=[\\u4e00-\\u9fa5]{4}))|.*[\\d一二三四五六七八九十]日|.*[，。：；）])");

    private static final Pattern FOREIGN = Pattern.compile("[\\u4e00-\\u9fa5]{2,8}");

    private static final Pattern MANDATE = Pattern.compile("(?<=[\\u4e00-\\u9fa5]{4})受[^，。]{2,20}委托$");
    private static final Pattern VISITS =
            Pattern.compile("(?:^|[，。日])([^，。；日]{4,30}?)(?:到|赴|前往|带队|率队)(?=[^，。]{2,30}(?:调研|检查|督导|察看|现场))");

    private static final Pattern GATHERS = Pattern.compile("(?:^|[，。日])([^，。；日]{4,30}?)组织(?=[^，。]{2,80})");

    private final Outline outline;
    private final Slice opening;

    ChairReader(Outline outline, Slice opening) {
        this.outline = outline;
        this.opening = opening;
    }

    /** Whether a paragraph says who presided and nothing else. */
    static boolean isOnlyThat(Slice paragraph) {
        return paragraph.length() <= LONGEST_APART
                && PRESIDES.matcher(paragraph.norm()).matches();
    }

    /** Who presided: as a labelled line says, else who stands before the verb of convening. */
    Optional<Persons.Person> read() {
        Optional<Section> labelled = outline.section(Section.Kind.CHAIR);
        if (labelled.isPresent()) {
            Slice content = labelled.get().content().trim("。，；");
            Optional<Persons.Person> bracketed = withBracket(content);
            if (bracketed.isPresent()) {
                return bracketed;
            }
            Optional<Persons.Person> person =
                    beforeSpace(content).or(() -> Persons.whole(content)).or(() -> nameAlone(content));
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
        return beforeVerb(VISITS).or(() -> beforeVerb(GATHERS)).or(this::saidApart);
    }

    /** 区长张三到城东街道实地调研，并召开现场办公会; 副县长张三组织县水利局，在…召开会议 */
    private Optional<Persons.Person> beforeVerb(Pattern verb) {
        Matcher matcher = verb.matcher(opening.norm());
        if (!CONVENES.matcher(opening.norm()).find() || !matcher.find()) {
            return Optional.empty();
        }
        Slice named = opening.between(opening.from() + matcher.start(1), opening.from() + matcher.end(1));
        return Persons.whole(named).filter(person -> person.title() != null);
    }

    /** 会议由区长张三主持。 县长李四主持会议。: a short paragraph of its own. */
    private Optional<Persons.Person> saidApart() {
        for (Slice paragraph : outline.body()) {
            Matcher matcher = PRESIDES.matcher(paragraph.norm());
            if (paragraph.length() <= LONGEST_APART && matcher.matches()) {
                Slice named = paragraph.between(paragraph.from() + matcher.start(1), paragraph.from() + matcher.end(1));
                return Persons.whole(named);
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

    /** 主持人：那木日: what the label calls a person, though it is not built like a Han name. */
    private static Optional<Persons.Person> nameAlone(Slice content) {
        boolean name = FOREIGN.matcher(content.norm()).matches()
                && Names.unlikely(content.norm()) <= 1
                && Words.POSTS.longestBefore(content.norm(), 0, content.length()) == 0;
        return name ? Optional.of(new Persons.Person(content, null, content.to())) : Optional.empty();
    }

    private static Slice withoutDay(Slice phrase) {
        Matcher day = DAY_LAST.matcher(phrase.norm());
        return day.find() ? phrase.between(phrase.from(), phrase.from() + day.start()) : phrase;
    }

    /** 副秘书长张三受副市长李四委托: the one who was asked presides. */
    private static Slice withoutMandate(Slice phrase) {
        Matcher mandate = MANDATE.matcher(phrase.norm());
        return mandate.find() ? phrase.between(phrase.from(), phrase.from() + mandate.start()) : phrase;
    }

    /** The person who stands right before the verb, a venue between the two left aside. */
    private Optional<Persons.Person> chairBefore(int verb) {
        int from = verb;
        while (from > opening.from() && "，。；：）".indexOf(opening.at(from - 1)) < 0 && verb - from < 60) {
            from--;
        }
        Slice phrase = withoutMandate(withoutDay(opening.between(from, verb)));
        if (phrase.isEmpty() && from > opening.from() && from == verb && opening.at(from - 1) == '，') {
            return chairBefore(from - 1);
        }
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
