package org.yiding.regulation.amending;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yiding.regulation.amending.Address.Part;
import org.yiding.regulation.amending.Address.Step;
import org.yiding.regulation.amending.Operation.Side;
import org.yiding.regulation.amending.Operation.WordPair;
import org.yiding.regulation.amending.TargetReader.Group;
import org.yiding.regulation.text.Labels;
import org.yiding.regulation.text.Level;
import org.yiding.regulation.text.ProvisionNumber;

/** Reads what becomes of quoted words: 修改为“B”, 删去, “A”后增加“B”. */
final class WordClauses {
    private static final List<String> ENCLOSING = List.of("《》", "“”", "‘’", "（）", "()");

    private final ClauseReading reading;
    private final Cursor cursor;

    WordClauses(ClauseReading reading) {
        this.reading = reading;
        this.cursor = reading.cursor;
    }

    /** Places of several instruments before one quotation: it is meant in each of them. */
    static List<Group> sharingWords(List<Group> groups) {
        Group last = groups.getLast();
        List<Group> others = groups.subList(0, groups.size() - 1);
        boolean shared = others.stream()
                .allMatch(group -> group.words().isEmpty()
                        && !group.places().isEmpty()
                        && !group.instrument().equals(last.instrument()));
        return shared ? groups.stream().map(group -> group.sharing(last)).toList() : groups;
    }

    /** Reads 修改为“B” or 删去 behind places with words; false where it is neither. */
    boolean words(List<Group> groups, List<Address> except) {
        if (cursor.acceptAny(ClauseReading.DELETE_VERBS) != null) {
            deleteWords(groups, except);
            return true;
        }
        cursor.skipCommas();
        cursor.acceptAny(List.of("现将其", "现"));
        if (cursor.acceptAny(ClauseReading.CHANGE_VERBS) == null) {
            return false;
        }
        cursor.skipCommas();
        List<String> replacements = replacements(groups);
        if (replacements.isEmpty()) {
            return false;
        }
        List<Address> spared = new ArrayList<>(except);
        spared.addAll(exceptionsBehind());
        if (TargetReader.areNames(TargetReader.places(groups))
                && groups.size() == 1
                && groups.getFirst().words().size() == 1
                && replacements.size() == 1
                && groups.getFirst().places().size() == 1) {
            reading.rename(
                    groups.getFirst().places().getFirst(),
                    groups.getFirst().words().getFirst(),
                    replacements.getFirst());
            return true;
        }
        return replaceWords(groups, spared, replacements);
    }

    /** ，但第五条除外 behind the new words. */
    private List<Address> exceptionsBehind() {
        int start = cursor.position();
        boolean bracketed = cursor.acceptAny(List.of("（", "(")) != null;
        cursor.skipCommas();
        cursor.acceptAny(List.of("但是", "但", "其中"));
        cursor.skipCommas();
        List<Address> except = reading.addresses.list(null);
        cursor.accept("中的");
        if (!except.isEmpty() && cursor.acceptAny(List.of("除外", "不作修改", "不修改", "不变")) != null) {
            if (bracketed) {
                cursor.acceptAny(List.of("）", ")"));
            }
            return except;
        }
        cursor.back(start);
        return List.of();
    }

    /** New words, or a title without quotation marks: it keeps its 《》 where the old words have them, or is a name. */
    private List<String> replacements(List<Group> groups) {
        String title = cursor.looksAt("《") ? cursor.acceptTitle() : null;
        if (title == null) {
            return reading.replacements();
        }
        if (TargetReader.areNames(TargetReader.places(groups))) {
            return List.of(title);
        }
        boolean titles = groups.stream()
                .allMatch(group ->
                        group.words().stream().allMatch(words -> words.startsWith("《") && words.endsWith("》")));
        reading.reason = titles ? reading.reason : "新的名称没有加引号，说不清是否包括书名号";
        return titles ? List.of("《" + title + "》") : List.of();
    }

    private boolean replaceWords(List<Group> groups, List<Address> except, List<String> replacements) {
        int count = groups.stream().mapToInt(group -> group.words().size()).sum();
        if (replacements.size() != 1 && replacements.size() != count) {
            reading.reason = "有" + count + "处旧词语，却有" + replacements.size() + "处新词语";
            return false;
        }
        int next = 0;
        for (Group group : groups) {
            List<WordPair> pairs = new ArrayList<>();
            for (String old : group.words()) {
                String now = replacements.size() == 1 ? replacements.getFirst() : replacements.get(next);
                pairs.add(new WordPair(old, group.beside().around(now)));
                next++;
            }
            if (!pairs.isEmpty()) {
                emitWords(group, except, pairs);
            }
        }
        return groups.stream().noneMatch(group -> group.words().isEmpty());
    }

    /** 第三条第一款删去“A”: the words behind the verb, in the places before it. */
    boolean deleteBehind(List<Group> groups) {
        int start = cursor.position();
        boolean single = groups.size() == 1 && groups.getFirst().words().isEmpty();
        cursor.acceptAny(List.of("中", "里", "内"));
        boolean verb = single && cursor.acceptAny(ClauseReading.DELETE_VERBS) != null;
        cursor.skipCommas();
        cursor.acceptAny(List.of("其中的", "其中", "了"));
        List<String> words = verb ? reading.words() : List.of();
        if (words.isEmpty()) {
            cursor.back(start);
            return false;
        }
        Group group = groups.getFirst();
        emitWords(
                group,
                List.of(),
                words.stream().map(old -> new WordPair(old, "")).toList());
        return true;
    }

    /** Emits the deletion of words, or of the places of groups without words. */
    void deleteWords(List<Group> groups, List<Address> except) {
        for (Group group : groups) {
            if (group.words().isEmpty()) {
                reading.emit(new Operation.DeleteProvisions(group.instrument(), group.places(), reading.evidence()));
            } else {
                emitWords(
                        group,
                        except,
                        group.words().stream()
                                .map(old -> new WordPair(old, group.beside().around("")))
                                .toList());
            }
        }
    }

    private void emitWords(Group group, List<Address> except, List<WordPair> pairs) {
        if (group.places().size() == 1 && pairs.stream().allMatch(WordClauses::isOfLabels)) {
            moveEntries(group, pairs);
            return;
        }
        List<Address> spared = new ArrayList<>(except);
        if (group.everywhere() && reading.othersOnly) {
            reading.operations.forEach(operation -> spared.addAll(NewNumbers.places(operation)));
        }
        List<WordPair> all = new ArrayList<>();
        Operation last = reading.operations.isEmpty() ? null : reading.operations.getLast();
        if (group.understood() && last instanceof Operation.ReplaceWords before && goesOnWith(before, group)) {
            all.addAll(before.pairs());
            reading.operations.removeLast();
        }
        all.addAll(pairs);
        reading.emit(new Operation.ReplaceWords(
                group.instrument(), group.places(), group.everywhere(), spared, all, reading.evidence()));
    }

    /** “（三）” for “（二）”: the number of an entry and not words. */
    private static boolean isOfLabels(WordPair pair) {
        return isLabel(pair.words()) && isLabel(pair.replacement());
    }

    private static boolean isLabel(String words) {
        Labels.Label label = Labels.listLabel(words, 0);
        return label != null && label.level() == Level.ITEM && label.end() == words.length();
    }

    /** 删去第二项，并将“（三）”“（四）”修改为“（二）”“（三）”: the entries of the list get other numbers. */
    private void moveEntries(Group group, List<WordPair> pairs) {
        List<Step> holder = group.places().getFirst().stepsAbove(Level.ITEM);
        for (WordPair pair : pairs) {
            reading.emit(new Operation.Move(
                    group.instrument(),
                    entry(holder, pair.words()),
                    entry(holder, pair.replacement()),
                    null,
                    Side.END,
                    reading.evidence()));
        }
    }

    private static Address entry(List<Step> holder, String words) {
        Labels.Label label = Labels.listLabel(words, 0);
        List<Step> steps = new ArrayList<>(holder);
        steps.add(new Step(
                Level.ITEM,
                label == null ? ProvisionNumber.of(0) : label.numeral().number()));
        return Address.of(steps);
    }

    /** 将第一条、第二条中的“A”修改为“B”，“C”修改为“D”: all pairs are meant together, each wherever its words stand. */
    private boolean goesOnWith(Operation.ReplaceWords before, Group group) {
        return before.targets().size() > 1
                && before.targets().equals(group.places())
                && before.instrument().equals(group.instrument())
                && before.except().isEmpty()
                && before.evidence().start() == reading.evidence().start();
    }

    /** Reads 删去第三条第二款、第五条中的“A” after the verb. */
    boolean deleteFirst(List<Group> groups) {
        if (groups.isEmpty()) {
            return false;
        }
        for (Group group : groups) {
            boolean title = group.places().stream().anyMatch(place -> place.part() == Part.TITLE);
            if (title && group.words().isEmpty()) {
                return false;
            }
        }
        if (!instead(groups) && !marks(groups)) {
            deleteWords(groups, List.of());
        }
        return true;
    }

    /** 删除第四条中“《甲》”的书名号 takes the signs away and leaves the words. */
    private boolean marks(List<Group> groups) {
        int start = cursor.position();
        cursor.accept("的");
        String signs = cursor.acceptAny(List.of("书名号", "引号", "括号"));
        List<String> words = groups.getLast().words();
        boolean enclosed = words.stream()
                .allMatch(word ->
                        word.length() > 2 && ENCLOSING.contains(word.charAt(0) + "" + word.charAt(word.length() - 1)));
        if (signs == null || groups.size() != 1 || words.isEmpty() || !enclosed) {
            cursor.back(start);
            return false;
        }
        emitWords(
                groups.getFirst(),
                List.of(),
                words.stream()
                        .map(word -> new WordPair(word, word.substring(1, word.length() - 1)))
                        .toList());
        return true;
    }

    /** 删去第一条中的“A”，改为“B” replaces the words. */
    private boolean instead(List<Group> groups) {
        int start = cursor.position();
        boolean single = groups.size() == 1 && groups.getFirst().words().size() == 1;
        cursor.skipCommas();
        cursor.acceptAny(List.of("并", "将其"));
        boolean verb = single && cursor.acceptAny(ClauseReading.CHANGE_VERBS) != null;
        List<String> replacements = verb ? reading.replacements() : List.of();
        if (replacements.size() != 1) {
            cursor.back(start);
            return false;
        }
        return replaceWords(groups, List.of(), replacements);
    }

    /** Reads 在“A”后增加“B” once the words and the side have been read; where no side is said, B must be a sentence. */
    boolean insertWords(Group group, @Nullable Side said) {
        String words = reading.payload();
        if (words == null || group.words().size() > 1) {
            return false;
        }
        if (said == null && !words.endsWith("。")) {
            reading.reason = "没有说明增加的文字加在哪里";
            return false;
        }
        Side side = said == null ? Side.END : said;
        cursor.acceptAny(List.of("的内容", "的规定", "等内容", "字样", "一句"));
        String anchor = group.words().isEmpty() ? null : group.words().getFirst();
        reading.emit(new Operation.InsertWords(
                reading.context.instrument(), group.places(), anchor, side, words, reading.evidence()));
        return true;
    }
}
