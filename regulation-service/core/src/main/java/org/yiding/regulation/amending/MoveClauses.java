package org.yiding.regulation.amending;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yiding.regulation.amending.Operation.Side;
import org.yiding.regulation.text.ChineseNumber;
import org.yiding.regulation.text.Labels;
import org.yiding.regulation.text.Level;

/** Reads what gives provisions another place or number: 改为第X条, 移至第X条之后, 合并, 分为. */
final class MoveClauses {
    private static final List<String> AFTER = List.of("之后", "以后", "后面", "后");
    private static final List<String> BEFORE = List.of("之前", "以前", "前面", "前");

    private static final List<String> SWAPPED =
            List.of("互换位置", "对调位置", "调换位置", "交换位置", "互换顺序", "调换顺序", "交换顺序", "互换", "对调", "调换", "交换");

    private final ClauseReading reading;
    private final Cursor cursor;

    MoveClauses(ClauseReading reading) {
        this.reading = reading;
        this.cursor = reading.cursor;
    }

    boolean move(List<Address> places) {
        int start = cursor.position();
        List<Address> subject = reading.context.subject();
        List<Address> to = reading.addresses.destinations(places.getLast());
        List<Address> from = expanded(places);
        List<Address> targets = expanded(to);
        if (to.isEmpty() || from.size() != targets.size()) {
            cursor.back(start);
            if (!to.isEmpty()) {
                reading.reason = "改前有" + from.size() + "处，改后有" + targets.size() + "处";
            }
            return false;
        }
        reading.context = reading.context.about(subject);
        List<Operation.Move> moved = new ArrayList<>();
        for (int i = 0; i < from.size(); i++) {
            moved.add(new Operation.Move(
                    reading.context.instrument(), from.get(i), targets.get(i), null, Side.END, reading.evidence()));
        }
        moved.forEach(reading::emit);
        reading.moved = List.copyOf(moved);
        return true;
    }

    /**
     * Reads 互换位置 and 对调 behind two places: each takes the number of the other. Whatever the same sentence goes on
     * to say of one of them may mean either, and is refused.
     */
    boolean swap(List<Address> places) {
        int start = cursor.position();
        cursor.accept("的");
        cursor.acceptAny(List.of("先后顺序", "前后顺序", "位置", "顺序", "次序"));
        cursor.acceptAny(List.of("相互", "互相", "予以"));
        if (cursor.acceptAny(SWAPPED) == null) {
            cursor.back(start);
            return false;
        }
        if (!areSwappable(places)) {
            reading.reason = "互换位置的应当是同一处的两条、两款或者两项";
            return false;
        }
        Address first = places.getFirst();
        Address second = places.getLast();
        reading.context = reading.context.about(places);
        for (List<Address> pair : List.of(List.of(first, second), List.of(second, first))) {
            reading.emit(new Operation.Move(
                    reading.context.instrument(), pair.getFirst(), pair.getLast(), null, Side.END, reading.evidence()));
        }
        return atEndOfSentence();
    }

    private boolean atEndOfSentence() {
        boolean alone = cursor.atEnd() || "。；;\n".indexOf(cursor.text().charAt(cursor.position())) >= 0;
        reading.reason = alone ? reading.reason : NewNumbers.AMBIGUOUS;
        return alone;
    }

    private static boolean areSwappable(List<Address> places) {
        Address first = places.getFirst();
        Address last = places.getLast();
        Level level = first.level();
        return places.size() == 2
                && level != null
                && !level.isHeading()
                && level != Level.APPENDIX
                && level == last.level()
                && places.stream().allMatch(place -> place.part() == Address.Part.WHOLE && place.through() == null)
                && first.stepsAbove(level).equals(last.stepsAbove(level));
    }

    /** Reads 移至第四条之后，作为第五条 and 移至第二章 after the verb. */
    boolean relocate(List<Address> places) {
        int start = cursor.position();
        List<Address> anchors = reading.addresses.list(places.getLast());
        if (anchors.size() != 1) {
            cursor.back(start);
            return false;
        }
        Address anchor = anchors.getFirst();
        Side side = Side.END;
        if (cursor.acceptAny(AFTER) != null) {
            side = Side.AFTER;
        } else if (cursor.acceptAny(BEFORE) != null) {
            side = Side.BEFORE;
        } else {
            cursor.acceptAny(List.of("中", "内", "里"));
        }
        int end = cursor.position();
        cursor.skipCommas();
        cursor.acceptAll(List.of("并", "分别", "依次", "相应"));
        boolean numbered = cursor.acceptAny(List.of("作为", "改为", "列为", "变更为", "调整为")) != null;
        boolean into =
                side == Side.END && anchor.level() != null && !anchor.level().isHeading();
        boolean there = into || side != Side.END;
        List<Address> to = numbered ? reading.addresses.destinations(there ? anchor : places.getLast()) : List.of();
        if (to.isEmpty()) {
            cursor.back(end);
        }
        return moves(places, to, anchor, side);
    }

    /** Reads 第一款，修改为：“…” after 并入: the place that takes the others comes first. */
    boolean mergeInto(List<Address> places) {
        List<Address> into = reading.addresses.list(places.getLast());
        if (into.size() != 1) {
            return false;
        }
        List<Address> all = new ArrayList<>(into);
        all.addAll(places);
        return merge(all);
    }

    private boolean moves(List<Address> places, List<Address> to, Address anchor, Side side) {
        List<Address> from = expanded(places);
        List<Address> targets = expanded(to);
        boolean heading = anchor.level() != null && anchor.level().isHeading() && side == Side.END;
        if (!targets.isEmpty() && targets.size() != from.size()
                || (targets.isEmpty() && side == Side.END && !heading)) {
            reading.reason = "改前有" + from.size() + "处，改后有" + targets.size() + "处";
            return false;
        }
        boolean named = side == Side.END && !heading;
        for (int i = 0; i < from.size(); i++) {
            Address target = targets.isEmpty() ? null : targets.get(i);
            reading.emit(new Operation.Move(
                    reading.context.instrument(),
                    from.get(i),
                    target,
                    named ? null : anchor,
                    side,
                    reading.evidence()));
        }
        reading.context = reading.context.about(places);
        return true;
    }

    private static List<Address> expanded(List<Address> places) {
        return places.stream().flatMap(place -> place.expanded().stream()).toList();
    }

    boolean merge(List<Address> places) {
        cursor.skipCommas();
        cursor.acceptAny(List.of("修改为", "调整为", "改为", "作为", "为", "成"));
        List<Address> to = reading.addresses.destinations(places.getLast());
        if (to.isEmpty() && counted() != null) {
            cursor.skipCommas();
            cursor.accept("作为");
            to = reading.addresses.destinations(places.getLast());
        }
        if (to.size() > 1
                || places.stream().mapToInt(place -> place.expanded().size()).sum() < 2) {
            return false;
        }
        int end = cursor.position();
        cursor.skipCommas();
        cursor.acceptAll(List.of("并", "将其", "内容"));
        boolean heading =
                places.getFirst().level() != null && places.getFirst().level().isHeading();
        boolean named = heading && cursor.acceptAny(List.of("章名", "节名", "编名", "名称")) != null;
        boolean verb = named && cursor.accept("为")
                || cursor.acceptAny(ClauseReading.CHANGE_VERBS) != null
                || cursor.acceptAny(ChangeClauses.CONTENT) != null;
        String text = verb || cursor.looksAtQuote() ? reading.payload() : null;
        if (text == null) {
            cursor.back(end);
        }
        Address target = to.isEmpty() ? null : to.getFirst();
        reading.context = reading.context.about(List.of(places.getFirst()));
        reading.emit(new Operation.Merge(reading.context.instrument(), places, target, text, reading.evidence()));
        return true;
    }

    /**
     * Reads 分为两款，作为第一款、第二款：“…” behind the verb, or behind the count where that has been read.
     *
     * @param read the count that stands before the cursor; null where none has been read
     */
    boolean split(List<Address> places, @Nullable Counted read) {
        int start = cursor.position();
        Counted counted = read == null ? counted() : read;
        cursor.skipCommas();
        boolean numbered = cursor.acceptAny(List.of("分别作为", "依次作为", "作为", "分别列为", "列为")) != null;
        boolean named = numbered || counted == null;
        List<Address> to = named ? reading.addresses.destinations(places.getLast()) : List.of();
        cursor.skipCommas();
        cursor.acceptAll(List.of("并", "分别"));
        cursor.acceptAny(ClauseReading.CHANGE_VERBS);
        cursor.acceptAny(ChangeClauses.CONTENT);
        String text = reading.payload();
        Address whole = inRow(places);
        if (text == null || whole == null || numbered && to.isEmpty() || !emitSplit(whole, counted, to, text)) {
            cursor.back(start);
            return false;
        }
        reading.context = reading.context.about(places);
        return true;
    }

    /** Emits the parts, where they are as many as announced; an article in paragraphs is one that has new words. */
    private boolean emitSplit(Address whole, @Nullable Counted counted, List<Address> to, String text) {
        Level level = whole.level();
        Level unit = counted != null
                ? counted.unit()
                : to.isEmpty() ? level : to.getFirst().level();
        int numbers = expanded(to).size();
        long paragraphs =
                text.lines().filter(line -> Labels.listLabel(line, 0) == null).count();
        boolean asMany = counted == null
                || (numbers == 0 || numbers == counted.count())
                        && (unit != Level.PARAGRAPH || paragraphs == counted.count());
        if (!asMany) {
            reading.reason = "分为几处，与所给的序号或者文字不合";
            return false;
        }
        boolean article = level == Level.ARTICLE && unit == Level.PARAGRAPH && whole.through() == null;
        if (article) {
            reading.emit(new Operation.ReplaceProvisions(
                    reading.context.instrument(), List.of(whole), text, reading.evidence()));
            return true;
        }
        if (unit != level) {
            reading.reason = "分成的各处与原来不是同一层次";
            return false;
        }
        reading.emit(new Operation.Split(reading.context.instrument(), whole, to, text, reading.evidence()));
        return true;
    }

    /** 第二款、第三款 as 第二款至第三款; null where they do not follow each other. */
    private static @Nullable Address inRow(List<Address> places) {
        Address first = places.getFirst();
        for (int i = 1; i < places.size(); i++) {
            Address last = places.get(i - 1);
            Address next = places.get(i);
            if (!last.isFollowedBy(next)) {
                return null;
            }
        }
        return places.size() == 1
                ? first
                : new Address(first.steps(), places.getLast().number(), first.part(), null);
    }

    /** 两款 and the like. */
    record Counted(int count, Level unit) {}

    /** Accepts 二款 or 两条; null where none stands here. */
    @Nullable
    Counted counted() {
        int start = cursor.position();
        int end = ChineseNumber.endOfNumber(cursor.text(), start);
        int count = ChineseNumber.parse(cursor.text().substring(start, end));
        cursor.back(end);
        cursor.accept("个");
        Level unit = count < 1 ? null : reading.addresses.acceptUnit();
        if (unit == null) {
            cursor.back(start);
            return null;
        }
        return new Counted(count, unit);
    }
}
