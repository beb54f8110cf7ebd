package org.yiding.regulation.amending;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yiding.regulation.amending.Address.Part;
import org.yiding.regulation.text.Characters;
import org.yiding.regulation.text.Labels;
import org.yiding.regulation.text.Level;

/** Reads what a clause is about: places, and words in them. */
final class TargetReader {
    private static final List<String> WHOLE_TEXT = List.of(
            "其他条款中的", "其余条款中的", "其他条文中的", "其余条文中的", "有关条文中的", "相关条文中的", "全文中的", "全文中", "全文", "文中所有的", "文中所有", "中所有的",
            "中所有", "文中的", "文中", "正文中的", "正文中", "各条款中的", "各条中的", "有关条款中的", "相关条款中的", "条文中的", "中的", "中", "内的");
    static final List<String> WITHIN =
            List.of("中引用的", "中所称的", "中规定的", "中所列的", "中的", "里的", "内的", "规定的", "所列的", "的", "中", "里", "内");
    private static final List<String> ORIGINALS = List.of("原文为", "原文是", "原文", "原规定为", "原规定", "原为");
    private static final List<String> AMONG =
            List.of("其中的", "其中", "上述条款中的", "上述各条中的", "上述条文中的", "前述条款中的", "以上条款中的", "以上各条中的");
    private static final List<String> JOINERS = List.of("、", "以及", "和", "及", "与");
    private static final List<String> COMMAS = List.of("，", ",");
    private static final int LONGEST_NOUN = 10;

    private final ClauseReading reading;
    private final Cursor cursor;
    private final WordPlaces wordPlaces;

    TargetReader(ClauseReading reading) {
        this.reading = reading;
        this.cursor = reading.cursor;
        this.wordPlaces = new WordPlaces(reading);
    }

    /**
     * Places with the words quoted from them.
     *
     * @param instrument the instrument they belong to; empty where the act has named none
     * @param places empty where the whole text is meant
     * @param words empty where the places themselves are meant
     * @param everywhere whether the whole text is meant
     * @param atEnd whether 末尾 was said
     * @param understood whether the places come from the clause before
     * @param beside the words beside which alone these are meant; they are part of the quoted words and stay
     */
    record Group(
            String instrument,
            List<Address> places,
            List<String> words,
            boolean everywhere,
            boolean atEnd,
            boolean understood,
            Beside beside) {
        Group(
                String instrument,
                List<Address> places,
                List<String> words,
                boolean everywhere,
                boolean atEnd,
                boolean understood) {
            this(instrument, places, words, everywhere, atEnd, understood, Beside.NONE);
        }

        /** The same words in the whole text. */
        Group inWholeText() {
            return new Group(instrument, List.of(), words, true, false, false, beside);
        }

        /** The same places with the words of another group: 《甲》第二条、《乙》第八条中的“A”. */
        Group sharing(Group other) {
            return new Group(instrument, places, other.words, everywhere, atEnd, understood, other.beside);
        }
    }

    /** The words before and behind those that change: “甲”前的“乙” is 乙 with nothing before and 甲 behind. */
    record Beside(String before, String behind) {
        static final Beside NONE = new Beside("", "");

        /** The words as they stand in the text, together with what is beside them. */
        String around(String words) {
            return before + words + behind;
        }
    }

    /** Reads 第三条、第五条中的“A”和第六条中的“B”; empty where nothing of the kind stands here. */
    List<Group> groups() {
        return groups(true);
    }

    /** As {@link #groups()}, where a comma ends the list. */
    List<Group> groupsToComma() {
        return groups(false);
    }

    private List<Group> groups(boolean commas) {
        List<Group> groups = new ArrayList<>();
        int end = cursor.position();
        while (true) {
            Group group = group(commas);
            if (group == null) {
                cursor.back(end);
                return groups;
            }
            groups.add(group);
            end = cursor.position();
            cursor.skipBlank();
            boolean joined = cursor.acceptAny(JOINERS) != null || (commas && cursor.acceptAny(COMMAS) != null);
            if (!joined) {
                cursor.back(end);
                return groups;
            }
            cursor.skipBlank();
        }
    }

    private @Nullable Group group(boolean commas) {
        int start = cursor.position();
        boolean named = acceptInstrument();
        boolean among = !named && acceptAmong();
        Address last = reading.context.last();
        List<Address> places = commas ? reading.addresses.places(last) : reading.addresses.list(last);
        if (places.isEmpty()) {
            return among ? amongPlaces(start) : withoutPlaces(start, named);
        }
        if (among && !reading.moved.isEmpty()) {
            places = new AmongMoved(reading).places(places);
            if (places.isEmpty()) {
                cursor.back(start);
                return null;
            }
        }
        places = nameOfHeading(places, named);
        reading.context = reading.context.about(places);
        int end = cursor.position();
        Group others = wordPlaces.withOthers();
        if (others != null) {
            return others;
        }
        places = nameQuotedBehind(places);
        boolean atEnd = within();
        Group located = wordPlaces.beside(places);
        if (located != null) {
            return located;
        }
        List<String> words = reading.words();
        Address row = wordPlaces.row(places, words);
        if (row != null) {
            reading.context = reading.context.about(List.of(row));
            return new Group(reading.context.instrument(), List.of(row), List.of(), false, false, false);
        }
        if (words.isEmpty() && !atEnd) {
            words = wordPlaces.titleAsWords();
        }
        if (words.isEmpty() && !atEnd) {
            cursor.back(end);
            return new Group(reading.context.instrument(), places, List.of(), false, false, false);
        }
        return new Group(reading.context.instrument(), places, words, false, atEnd, false);
    }

    /** 第三章改为第四章，章名修改为…: the name of the heading just spoken of and not of the instrument. */
    private List<Address> nameOfHeading(List<Address> places, boolean named) {
        List<Address> spokenOf = reading.context.spokenOf();
        boolean name = !named && places.size() == 1 && places.getFirst().part() == Part.TITLE;
        Level level = spokenOf.size() == 1 ? spokenOf.getFirst().level() : null;
        boolean heading = level != null && level.isHeading();
        return name && heading ? List.of(spokenOf.getFirst().part(Part.HEADING)) : places;
    }

    /** 第三章“A”修改为“B”, with nothing between: A is the chapter's name and not words in the chapter. */
    private List<Address> nameQuotedBehind(List<Address> places) {
        if (places.size() != 1 || places.getFirst().part() != Part.WHOLE || !cursor.looksAtQuote()) {
            return places;
        }
        Level level = places.getFirst().level();
        return level != null && level.isHeading() ? List.of(places.getFirst().part(Part.HEADING)) : places;
    }

    /** 其中的: in the places of the clause before, which may be all that the article says. */
    private boolean acceptAmong() {
        if (cursor.acceptAny(AMONG) == null) {
            return false;
        }
        cursor.skipCommas();
        return true;
    }

    private @Nullable Group amongPlaces(int start) {
        List<String> words = reading.words();
        List<Address> subject = reading.context.subject();
        if (words.isEmpty() || subject.isEmpty()) {
            cursor.back(start);
            return null;
        }
        return new Group(reading.context.instrument(), subject, words, false, false, true);
    }

    /** “A” alone speaks of the last places or, where there are none, of the whole text. */
    private @Nullable Group withoutPlaces(int start, boolean named) {
        String wholeText = cursor.acceptAny(WHOLE_TEXT);
        boolean whole = wholeText != null;
        reading.othersOnly = wholeText != null && (wholeText.startsWith("其他") || wholeText.startsWith("其余"));
        List<Address> spokenOf = reading.context.spokenOf();
        Group located = named || whole || spokenOf.isEmpty() ? null : wordPlaces.beside(spokenOf);
        if (located != null) {
            return located;
        }
        List<String> words = reading.words();
        if (words.isEmpty()) {
            cursor.back(start);
            return null;
        }
        Group heading = headingQuoted(words);
        if (heading != null) {
            return heading;
        }
        boolean everywhere = named || whole || spokenOf.isEmpty();
        if (everywhere) {
            reading.context = ClauseContext.of(reading.context.instrument());
            return new Group(reading.context.instrument(), List.of(), words, true, false, false);
        }
        return new Group(reading.context.instrument(), spokenOf, words, false, false, true);
    }

    /** “第二章　管理”修改为…: the line of a heading quoted with its number; null where the words are others. */
    private @Nullable Group headingQuoted(List<String> words) {
        String line = words.getFirst();
        Labels.Label label = Labels.ordinal(line, 0);
        boolean heading = label != null && label.level().isHeading() && label.end() < line.length();
        if (label == null || !heading || words.size() != 1 || !cursor.looksAtAny(ClauseReading.CHANGE_VERBS)) {
            return null;
        }
        Address place = Address.of(
                        List.of(new Address.Step(label.level(), label.numeral().number())))
                .part(Part.HEADING);
        String name = Characters.trimmed(line.substring(label.end()));
        return new Group(reading.context.instrument(), List.of(place), List.of(name), false, false, false);
    }

    private boolean acceptInstrument() {
        String name = reading.addresses.instrumentName();
        if (name == null) {
            return false;
        }
        if (!name.isEmpty() && !InstrumentNames.same(name, reading.context.instrument())) {
            reading.context = reading.context.within(name);
        }
        if (!cursor.looksAt("的名称") && !cursor.looksAt("的标题")) {
            cursor.accept("的");
        }
        return true;
    }

    /** Skips 中的 and the like; returns whether 末尾 was among them. */
    private boolean within() {
        int before = cursor.position();
        cursor.acceptAny(WITHIN);
        skipNounBeforeFrom();
        if (cursor.acceptAny(ORIGINALS) != null) {
            cursor.skipCommas();
        }
        boolean atEnd = cursor.accept("末尾的") || cursor.accept("最后的") || cursor.accept("末尾") || cursor.accept("最后");
        cursor.skipBlank();
        if (!cursor.looksAtQuote() && !atEnd) {
            cursor.back(before);
        }
        return atEnd;
    }

    /** 第七条的罚款数额由“1000元”修改为…: what is said of the words before they are quoted. */
    private void skipNounBeforeFrom() {
        String text = cursor.text();
        int at = cursor.position();
        while (at < text.length()
                && at - cursor.position() < LONGEST_NOUN
                && Character.isIdeographic(text.charAt(at))
                && "第由在将".indexOf(text.charAt(at)) < 0) {
            at++;
        }
        if (text.startsWith("由" + ClauseText.QUOTE, at)) {
            cursor.back(at + 1);
        }
    }

    /** The places of all groups, in order. */
    static List<Address> places(List<Group> groups) {
        List<Address> all = new ArrayList<>();
        groups.forEach(group -> all.addAll(group.places()));
        return all;
    }

    /** Whether the places name only titles or headings. */
    static boolean areNames(List<Address> places) {
        return !places.isEmpty()
                && places.stream().allMatch(place -> place.part() == Part.TITLE || place.part() == Part.HEADING);
    }
}
