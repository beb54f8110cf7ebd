package org.yiding.regulation.amending;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yiding.regulation.amending.Operation.InsertProvisions;
import org.yiding.regulation.amending.Operation.Side;
import org.yiding.regulation.amending.TargetReader.Group;
import org.yiding.regulation.text.ChineseNumber;
import org.yiding.regulation.text.Level;

/** Reads 增加一条，作为第X条：“…” and its many sisters, from the verb on. */
final class InsertClauses {
    private static final List<String> AS = List.of("分别作为", "依次作为", "作为", "列为", "编为", "即", "为");
    static final List<String> CONTENT = List.of(
            "章名为", "节名为", "编名为", "名称为", "标题为", "条文内容为", "具体内容为", "内容分别为", "分别为", "内容如下", "内容为", "条文如下", "条文为", "表述为",
            "规定", "如下", "即");
    private static final List<String> WORDS = List.of("一句话", "一句", "一段", "如下内容", "以下内容", "内容", "规定", "文字", "字样", "表述");

    private final ClauseReading reading;
    private final Cursor cursor;
    private final ChangeClauses changes;
    private final ChapterContents chapters;

    /** Insertions whose text has not come yet. */
    private final List<InsertProvisions> pending = new ArrayList<>();

    InsertClauses(ClauseReading reading, ChangeClauses changes) {
        this.reading = reading;
        this.cursor = reading.cursor;
        this.changes = changes;
        this.chapters = new ChapterContents(reading);
    }

    /**
     * Reads what follows 增加.
     *
     * @param group the place and words named before it; null where none was
     * @param side where, as said before it; null where only the place was named
     */
    boolean afterVerb(@Nullable Group group, @Nullable Side side) {
        cursor.skipBlank();
        int start = cursor.position();
        Level level = countedUnit();
        if (level != null) {
            int count = Math.max(1, ChineseNumber.parse(cursor.text().substring(start, numberEnd(start))));
            return provisions(level, count, anchor(group), side);
        }
        cursor.back(start);
        Address spokenOf = reading.context.carried() ? null : reading.context.last();
        List<Address> direct = reading.addresses.list(group == null ? spokenOf : anchor(group));
        if (!direct.isEmpty()) {
            return directly(direct, anchor(group), side);
        }
        cursor.acceptAny(WORDS);
        cursor.skipCommas();
        cursor.acceptAny(CONTENT);
        Group target = group == null
                ? new Group(reading.context.instrument(), reading.context.spokenOf(), List.of(), false, true, true)
                : group;
        return !target.places().isEmpty() && changes.insertWords(target, side);
    }

    /** “A”与“B”之间增加“C”, read as “AB” becoming “ACB”. */
    boolean betweenWords(Group group) {
        cursor.acceptAny(WORDS);
        cursor.skipCommas();
        cursor.acceptAny(CONTENT);
        String words = reading.payload();
        if (words == null) {
            return false;
        }
        String first = group.words().get(0);
        String second = group.words().get(1);
        reading.emit(new Operation.ReplaceWords(
                reading.context.instrument(),
                group.places(),
                group.everywhere(),
                List.of(),
                List.of(new Operation.WordPair(first + second, first + words + second)),
                reading.evidence()));
        return true;
    }

    private int numberEnd(int start) {
        return ChineseNumber.endOfNumber(cursor.text(), start);
    }

    private @Nullable Level countedUnit() {
        int start = cursor.position();
        int end = numberEnd(start);
        if (end == start) {
            return null;
        }
        cursor.back(end);
        cursor.acceptAny(List.of("个", "份"));
        Level level = reading.addresses.acceptUnit();
        if (level == null && cursor.acceptAny(Address.APPENDIX_KINDS) != null) {
            return Level.APPENDIX;
        }
        if (level == null && cursor.accept("行")) {
            return Level.LINE;
        }
        if (level != null) {
            cursor.accept("规定");
        }
        return level;
    }

    private @Nullable Address anchor(@Nullable Group group) {
        if (group == null || group.places().isEmpty()) {
            return null;
        }
        Address place = group.places().getLast();
        return group.words().isEmpty() ? place : place.containing(group.words().getFirst());
    }

    private boolean directly(List<Address> numbers, @Nullable Address anchor, @Nullable Side side) {
        Level level = numbers.getFirst().level();
        if (level == null) {
            return false;
        }
        Address chapter = anchor == null && level == Level.SECTION ? chapterSpokenOf() : anchor;
        Address holder = holder(numbers, chapter, level);
        return emit(level, count(numbers), holder, side, numbers);
    }

    private boolean provisions(Level level, int count, @Nullable Address anchor, @Nullable Side side) {
        Address place = anchor == null && level == Level.SECTION ? chapterSpokenOf() : anchor;
        if (place == null && level.isBelow(Level.ARTICLE) && level != Level.APPENDIX) {
            place = holderSpokenOf(level);
        }
        int end = cursor.position();
        cursor.skipCommas();
        List<Address> numbers = List.of();
        if (cursor.acceptAny(AS) != null) {
            cursor.skipBlank();
            ClauseContext kept = reading.context;
            numbers = reading.addresses.destinations(place);
            reading.context = kept;
        }
        if (numbers.isEmpty()) {
            cursor.back(end);
        } else if (count(numbers) != count && count(numbers) != 1 && count != 1) {
            reading.reason = "增加" + count + "处，却给出" + count(numbers) + "个序号";
            return false;
        }
        return emit(level, Math.max(count, count(numbers)), holder(numbers, place, level), side, numbers);
    }

    /** 在第二章增加第一节…；增加第二节…: both are sections of the chapter; null where none was spoken of. */
    private @Nullable Address chapterSpokenOf() {
        Address last = reading.context.carried() ? null : reading.context.last();
        boolean within = last != null && (last.level() == Level.CHAPTER || last.level() == Level.SECTION);
        List<Address.Step> chapter = last == null || !within ? List.of() : last.stepsAbove(Level.SECTION);
        return chapter.isEmpty() ? null : Address.of(chapter);
    }

    /** 第二条第三项 was spoken of: a new item goes into 第二条, a new paragraph too. */
    private @Nullable Address holderSpokenOf(Level level) {
        Address last = reading.context.carried() ? null : reading.context.last();
        List<Address.Step> above = last == null ? List.of() : last.stepsAbove(level);
        return above.isEmpty() ? null : Address.of(above);
    }

    private boolean emit(Level level, int count, @Nullable Address anchor, @Nullable Side side, List<Address> numbers) {
        if (level.isBelow(Level.ARTICLE) && level != Level.APPENDIX && anchor == null) {
            reading.reason = "没有说明增加到哪一条";
            return false;
        }
        int end = cursor.position();
        cursor.skipCommas();
        cursor.acceptAny(CONTENT);
        String text = reading.payload();
        if (text == null) {
            cursor.back(end);
        }
        List<Address> contents = level.isHeading() ? chapters.articles() : List.of();
        if (level.isHeading()) {
            text = chapters.withArticles(level, text, contents);
        }
        Address place = anchor;
        Side where = side == null || place == null ? Side.END : side;
        InsertProvisions insert = new InsertProvisions(
                reading.context.instrument(),
                level,
                count,
                place,
                where,
                numbers,
                contents,
                text == null ? "" : text,
                reading.evidence());
        reading.emit(insert);
        boolean nameOnly = text != null && level.isHeading() && text.indexOf('\n') < 0;
        if (text == null || nameOnly) {
            pending.add(insert);
        }
        remember(place, side);
        return true;
    }

    /** After 第五条增加一款 the next partial address is one of 第五条. */
    private void remember(@Nullable Address place, @Nullable Side side) {
        if (place == null) {
            return;
        }
        boolean beside = side == Side.AFTER || side == Side.BEFORE;
        List<Address.Step> steps =
                beside ? place.steps().subList(0, place.steps().size() - 1) : place.steps();
        reading.context = reading.context.about(List.of(steps.isEmpty() ? place : Address.of(steps)));
    }

    /** An address such as 作为第五条第三款 names the holder together with the number. */
    private static @Nullable Address holder(List<Address> numbers, @Nullable Address anchor, Level level) {
        boolean outermost = !level.isBelow(Level.ARTICLE) || level == Level.APPENDIX;
        if (anchor != null || numbers.isEmpty() || outermost) {
            return anchor;
        }
        List<Address.Step> above = numbers.getFirst().stepsAbove(level);
        return above.isEmpty() ? null : Address.of(above);
    }

    private static int count(List<Address> numbers) {
        int count = 0;
        for (Address number : numbers) {
            count +=
                    number.through() == null ? 1 : Math.max(1, number.expanded().size());
        }
        return count;
    }

    boolean hasPending() {
        return !pending.isEmpty();
    }

    /** Reads 内容如下：“…” for insertions announced before. */
    boolean pendingText() {
        int start = cursor.position();
        cursor.acceptAny(CONTENT);
        String text = reading.payload();
        if (text == null) {
            cursor.back(start);
            return false;
        }
        InsertProvisions first = pending.getFirst();
        reading.operations.removeAll(pending);
        String own = first.text().isEmpty() || ChapterContents.opensWith(first.level(), text)
                ? text
                : first.text() + "\n" + text;
        reading.emit(new InsertProvisions(
                first.instrument(),
                first.level(),
                first.count(),
                first.anchor(),
                first.side(),
                first.numbers(),
                first.contents(),
                own,
                reading.evidence()));
        pending.clear();
        return true;
    }
}
