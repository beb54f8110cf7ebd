package org.yiding.regulation.amending;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yiding.regulation.amending.Operation.Side;
import org.yiding.regulation.amending.TargetReader.Group;

/** Reads what follows the places: 修改为, 改为第X条, 删去, 合并, 分为. */
final class ChangeClauses {
    private static final List<String> ADVERBS = List.of(
            "分别", "统一", "一并", "相应地", "相应", "依次", "全部", "一律", "均", "都", "予以", "各", "整章", "整节", "整条", "整款", "全条", "全文");
    private static final List<String> RELOCATE =
            List.of("整体移至", "移动至", "移至", "移到", "移入", "挪至", "调整至", "调整到", "后移至", "前移至");
    private static final List<String> ALONE = List.of("单独作为一条", "单独列为一条", "单列为一条", "单独成条", "独立成条", "独立作为一条", "分立为一条");
    private static final List<String> AS = List.of("作为", "列为", "移作", "单独列为", "单列为", "单独作为", "另列为", "独立为");
    static final List<String> CONTENT = List.of("内容修改为", "内容为", "内容如下", "表述为", "条文为", "具体内容为", "分别为", "即为", "即", "如下");
    private final ClauseReading reading;
    private final Cursor cursor;
    private final WordClauses words;
    private final MoveClauses moves;
    private final DivisionClauses divisions;

    ChangeClauses(ClauseReading reading) {
        this.reading = reading;
        this.cursor = reading.cursor;
        this.words = new WordClauses(reading);
        this.moves = new MoveClauses(reading);
        this.divisions = new DivisionClauses(reading);
    }

    /** Reads the verb and what it takes; false, with nothing emitted, where this is no clause of the kind. */
    boolean afterPlaces(List<Group> groups, List<Address> except) {
        int start = cursor.position();
        cursor.skipBlank();
        boolean throughout = cursor.looksAt("统一") && groups.stream().allMatch(Group::understood);
        List<Group> meant = throughout ? groups.stream().map(Group::inWholeText).toList() : groups;
        boolean quoted = !groups.getLast().words().isEmpty();
        if (quoted) {
            cursor.skipCommas();
        }
        cursor.acceptAll(ADVERBS);
        boolean read = quoted ? words.words(WordClauses.sharingWords(meant), except) : provisions(groups);
        if (!read) {
            cursor.back(start);
        }
        return read;
    }

    private static boolean ofOneInstrument(List<Group> groups) {
        return groups.stream()
                .allMatch(group -> group.instrument().equals(groups.getFirst().instrument()));
    }

    private boolean provisions(List<Group> groups) {
        List<Address> places = TargetReader.places(groups);
        if (!ofOneInstrument(groups)) {
            return deleteMixed(groups);
        }
        if (groups.stream().anyMatch(group -> !group.words().isEmpty()) || places.isEmpty()) {
            return deleteMixed(groups);
        }
        if (words.deleteBehind(groups) || new QuotedWhole(reading).read(places)) {
            return true;
        }
        cursor.acceptAny(List.of("的内容", "的规定", "内容"));
        if (cursor.acceptAny(ClauseReading.DELETE_VERBS) != null) {
            reading.emit(new Operation.DeleteProvisions(reading.context.instrument(), places, reading.evidence()));
            return true;
        }
        if (cursor.accept("合并")) {
            return moves.merge(places);
        }
        if (cursor.acceptAny(List.of("并入", "合并到", "合并入")) != null) {
            return moves.mergeInto(places);
        }
        if (moves.swap(places)) {
            return true;
        }
        if (cursor.acceptAny(RELOCATE) != null) {
            return moves.relocate(places);
        }
        if (cursor.acceptAny(List.of("拆分为", "分为", "分成", "拆为", "下设", "下分")) != null) {
            return divided(places) || moves.split(places, null);
        }
        if (cursor.acceptAny(ALONE) != null) {
            cursor.skipCommas();
        }
        if (cursor.acceptAny(AS) != null) {
            return divisions.gathered(places) || moves.move(places);
        }
        if (cursor.acceptAny(ClauseReading.CHANGE_VERBS) != null) {
            cursor.skipBlank();
            MoveClauses.Counted counted = moves.counted();
            return counted != null
                    ? moves.split(places, counted)
                    : movedWithText(places) || replace(places) || moves.split(places, null);
        }
        return false;
    }

    /** 第二条修改为第三条, and the new words right behind: 第二条修改为第三条：“…”. */
    private boolean movedWithText(List<Address> places) {
        if (!moves.move(places)) {
            return false;
        }
        int end = cursor.position();
        boolean text = cursor.acceptAny(List.of("：", ":")) != null && cursor.looksAtQuote();
        cursor.back(end);
        return !text || replace(places);
    }

    private boolean divided(List<Address> places) {
        int start = cursor.position();
        MoveClauses.Counted counted = moves.counted();
        boolean divided = counted != null && divisions.divided(places, counted.count());
        if (!divided) {
            cursor.back(start);
        }
        return divided;
    }

    private boolean deleteMixed(List<Group> groups) {
        if (cursor.acceptAny(ClauseReading.DELETE_VERBS) == null) {
            return false;
        }
        words.deleteWords(groups, List.of());
        return true;
    }

    /** Reads 修改为：“…” where the place was named in the clause before. */
    boolean replace(List<Address> places) {
        int start = cursor.position();
        cursor.acceptAny(CONTENT);
        cursor.skipCommas();
        String title = cursor.looksAt("《") ? cursor.acceptTitle() : null;
        String text = title == null ? reading.payload() : title;
        if (text == null) {
            cursor.back(start);
            return false;
        }
        if (places.size() == 1 && TargetReader.areNames(places)) {
            reading.rename(places.getFirst(), null, text);
        } else {
            reading.emit(
                    new Operation.ReplaceProvisions(reading.context.instrument(), places, text, reading.evidence()));
        }
        return true;
    }

    /** Reads what follows 修改为 where the place was named in the clause before: “…” or 两款：“…”. */
    boolean restate(List<Address> places) {
        cursor.skipBlank();
        MoveClauses.Counted counted = moves.counted();
        return counted != null ? moves.split(places, counted) : replace(places);
    }

    /** As {@link WordClauses#deleteFirst}. */
    boolean deleteFirst(List<Group> groups) {
        return words.deleteFirst(groups);
    }

    /** As {@link WordClauses#insertWords}. */
    boolean insertWords(Group group, @Nullable Side side) {
        return words.insertWords(group, side);
    }
}
