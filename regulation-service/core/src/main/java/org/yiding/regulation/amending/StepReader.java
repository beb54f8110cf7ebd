package org.yiding.regulation.amending;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yiding.regulation.amending.Address.Part;
import org.yiding.regulation.amending.Address.Step;
import org.yiding.regulation.text.Characters;
import org.yiding.regulation.text.ChineseNumber;
import org.yiding.regulation.text.Labels;
import org.yiding.regulation.text.Level;
import org.yiding.regulation.text.ProvisionNumber;

/** Reads the numbered steps of an address, with what abbreviates them: 该条, 第一、二款, 第三项至第五项, 第二句. */
final class StepReader {
    private static final List<String> PRONOUNS =
            List.of("该条", "本条", "这一条", "此条", "同条", "该款", "本款", "这一款", "此款", "该项", "本项", "这一项", "该章", "本章", "该节", "本节");
    private static final List<String> LAST_SENTENCES = List.of("最后一句", "最末一句", "末尾一句", "末句");

    private static final List<String> FIRST_HALVES = List.of("前半句话", "前半句", "前半段", "上半句");
    private static final List<String> SECOND_HALVES = List.of("后半句话", "后半句", "后半段", "下半句");

    private static final Pattern POWERS = Pattern.compile("[\\p{IsIdeographic}&&[^第款项条增删修改]]{2,30}职权(?=第)");

    private final Cursor cursor;

    StepReader(Cursor cursor) {
        this.cursor = cursor;
    }

    /** Reads 第二句, 最后一句 or 后半句; 0 where no sentence is named. */
    int sentence() {
        int start = cursor.position();
        cursor.accept("的");
        if (cursor.acceptAny(FIRST_HALVES) != null) {
            return Address.FIRST_HALF;
        }
        if (cursor.acceptAny(SECOND_HALVES) != null) {
            return Address.SECOND_HALF;
        }
        if (cursor.accept("首句")) {
            return 1;
        }
        if (cursor.acceptAny(LAST_SENTENCES) != null) {
            cursor.accept("话");
            return Address.LAST_SENTENCE;
        }
        if (cursor.accept("第")) {
            int end = ChineseNumber.endOfNumber(cursor.text(), cursor.position());
            int number = ChineseNumber.parse(cursor.text().substring(cursor.position(), end));
            cursor.back(end);
            if (number > 0 && cursor.accept("句")) {
                cursor.accept("话");
                return number;
            }
        }
        cursor.back(start);
        return 0;
    }

    /** Reads 第二部分, which is the point 二、 of an instrument without articles; false where none stands here. */
    boolean division(List<Step> steps) {
        int start = cursor.position();
        int number = cursor.accept("第") ? number() : 0;
        if (number > 0 && cursor.accept(Address.DIVISION)) {
            steps.add(new Step(Level.ARTICLE, ProvisionNumber.of(number)));
            return true;
        }
        cursor.back(start);
        return false;
    }

    /** Reads 第五条第二款第三项 onto the steps; what a first 第二款 leaves out is taken from the context. */
    void readSteps(List<Step> steps, @Nullable Address context) {
        boolean first = steps.isEmpty();
        while (true) {
            int before = cursor.position();
            cursor.skipBlank();
            if (!steps.isEmpty()) {
                cursor.accept("的");
            }
            skipPowers(steps);
            Labels.Label label = within(steps, Labels.ordinal(cursor.text(), cursor.position()));
            boolean deeper = label != null
                    && (steps.isEmpty() || label.level().isBelow(steps.getLast().level()));
            if (label == null && !steps.isEmpty()) {
                label = bracketedItem();
                deeper = label != null && label.level().isBelow(steps.getLast().level());
            }
            if (label == null || !deeper) {
                cursor.back(before);
                return;
            }
            if (first && context != null && !label.level().isHeading() && label.level() != Level.ARTICLE) {
                steps.addAll(context.stepsAbove(label.level()));
            }
            first = false;
            steps.add(new Step(label.level(), label.numeral().number()));
            cursor.back(label.end());
        }
    }

    /** 第六十七条全国人民代表大会常务委员会职权第二十项: whose powers the items are is said between. */
    private void skipPowers(List<Step> steps) {
        Matcher powers = POWERS.matcher(cursor.text())
                .region(cursor.position(), cursor.text().length());
        if (!steps.isEmpty() && steps.getLast().level() == Level.ARTICLE && powers.lookingAt()) {
            cursor.back(powers.end());
        }
    }

    /** 第三条第二自然段 is its second paragraph; 第二自然段 alone is one of the preamble. */
    private static Labels.@Nullable Label within(List<Step> steps, Labels.@Nullable Label label) {
        boolean ofArticle = !steps.isEmpty() && steps.getLast().level() == Level.ARTICLE;
        return label != null && ofArticle && label.level() == Level.PREAMBLE
                ? new Labels.Label(Level.PARAGRAPH, label.numeral(), label.end())
                : label;
    }

    /** 第一条（三）项: an item called by its sign alone. */
    private Labels.@Nullable Label bracketedItem() {
        if (cursor.atEnd() || Characters.fold(cursor.text().charAt(cursor.position())) != '（') {
            return null;
        }
        Labels.Label label = Labels.listLabel(cursor.text(), cursor.position());
        if (label == null || label.level() != Level.ITEM) {
            return null;
        }
        int end = label.end() + (cursor.text().startsWith("项", label.end()) ? 1 : 0);
        return new Labels.Label(Level.ITEM, label.numeral(), end);
    }

    /** 第三项至第五项, 第三至第五项's second half. */
    @Nullable
    ProvisionNumber run(Step last) {
        int before = cursor.position();
        cursor.skipBlank();
        if (cursor.accept("至") || cursor.accept("到")) {
            cursor.skipBlank();
            Labels.Label label = Labels.ordinal(cursor.text(), cursor.position());
            if (label == null && last.level() == Level.ITEM) {
                label = bracketedItem();
            }
            if (label != null && label.level() == last.level()) {
                cursor.back(label.end());
                return label.numeral().number();
            }
        }
        cursor.back(before);
        return null;
    }

    /** 第一、二款, 第（一）、（三）项 and 第三至五项: one unit for several numbers, within the steps read before. */
    List<Address> compact(List<Step> holder, @Nullable Address context) {
        int start = cursor.position();
        if (!cursor.accept("第")) {
            return List.of();
        }
        List<Integer> numbers = new ArrayList<>();
        boolean toLast = false;
        while (true) {
            int value = bracketedNumber();
            if (value < 0) {
                break;
            }
            numbers.add(value);
            toLast |= cursor.looksAt("至");
            if (cursor.acceptAny(List.of("、", "和", "至")) == null) {
                break;
            }
            cursor.accept("第");
        }
        Level level = numbers.size() < 2 || (toLast && numbers.size() != 2) ? null : acceptUnit();
        if (level == null
                || !holder.isEmpty() && !level.isBelow(holder.getLast().level())) {
            cursor.back(start);
            return List.of();
        }
        List<Step> understood = context == null || level == Level.ARTICLE ? List.of() : context.stepsAbove(level);
        List<Step> above = holder.isEmpty() ? understood : holder;
        List<Address> found = new ArrayList<>();
        for (int number : toLast ? numbers.subList(0, 1) : numbers) {
            List<Step> steps = new ArrayList<>(above);
            steps.add(new Step(level, ProvisionNumber.of(number)));
            ProvisionNumber through = toLast ? ProvisionNumber.of(numbers.getLast()) : null;
            found.add(new Address(steps, through, Part.WHOLE, null));
        }
        return found;
    }

    /** Accepts 条, 款, 项, 目, 章, 节, 编, 自然段 and says which level it means; null where another sign stands here. */
    @Nullable
    Level acceptUnit() {
        for (Level level : List.of(
                Level.SUBPART,
                Level.PART,
                Level.CHAPTER,
                Level.SECTION,
                Level.ARTICLE,
                Level.PARAGRAPH,
                Level.ITEM,
                Level.SUBITEM,
                Level.PREAMBLE)) {
            if (cursor.accept(level.unit())) {
                return level;
            }
        }
        return null;
    }

    /** Reads 该条 and the like; null where none stands here or nothing was spoken of. */
    @Nullable
    List<Step> pronoun(@Nullable Address context) {
        int start = cursor.position();
        String word = cursor.acceptAny(PRONOUNS);
        if (word == null || context == null) {
            cursor.back(start);
            return null;
        }
        char unit = word.charAt(word.length() - 1);
        List<Step> kept = new ArrayList<>();
        for (Step step : context.steps()) {
            kept.add(step);
            if (step.level().unit().equals(String.valueOf(unit))) {
                return kept;
            }
        }
        cursor.back(start);
        return null;
    }

    /** Accepts 三 or （三）; -1 where none stands here. */
    private int bracketedNumber() {
        int start = cursor.position();
        boolean bracketed = cursor.acceptAny(List.of("（", "(")) != null;
        int end = ChineseNumber.endOfNumber(cursor.text(), cursor.position());
        int value = ChineseNumber.parse(cursor.text().substring(cursor.position(), end));
        cursor.back(end);
        if (value < 0 || bracketed && cursor.acceptAny(List.of("）", ")")) == null) {
            cursor.back(start);
            return -1;
        }
        return value;
    }

    /** Accepts a number; 0 where none stands here. */
    int number() {
        int end = ChineseNumber.endOfNumber(cursor.text(), cursor.position());
        int number = ChineseNumber.parse(cursor.text().substring(cursor.position(), end));
        cursor.back(end);
        return Math.max(number, 0);
    }
}
