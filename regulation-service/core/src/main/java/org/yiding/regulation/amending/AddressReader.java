package org.yiding.regulation.amending;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yiding.regulation.amending.Address.Part;
import org.yiding.regulation.amending.Address.Step;
import org.yiding.regulation.text.Characters;
import org.yiding.regulation.text.ChineseNumber;
import org.yiding.regulation.text.Labels;
import org.yiding.regulation.text.Level;
import org.yiding.regulation.text.ProvisionNumber;

/** Reads addresses and lists of them; what an address leaves out is taken from the one before it. */
final class AddressReader {
    private static final List<String> JOINERS = List.of("、", "以及", "和", "及", "与");
    private static final List<String> COMMAS = List.of("，", ",");
    private static final List<String> PRONOUNS =
            List.of("该条", "本条", "这一条", "此条", "同条", "该款", "本款", "这一款", "此款", "该项", "本项", "这一项", "该章", "本章", "该节", "本节");
    private static final List<String> LEADS = List.of(
            "条首部分", "条首部份", "款首部分", "条首", "款首", "首部", "开头部分", "开头", "引言部分", "引言", "引导语", "导语", "柱文", "主文", "序言部分");
    private static final List<String> HEADINGS =
            List.of("的章名", "的节名", "的编名", "章名", "节名", "编名", "的名称", "名称", "的标题", "标题");
    private static final List<String> NEW_NUMBERS = List.of("修改后的", "调整后的", "改动后的", "变更后的");
    private static final List<String> ROW_NOUNS = List.of("的一行", "的行", "的一栏", "的一项", "的项目", "的内容", "一行", "行", "一栏");
    private static final List<String> LAST_SENTENCES = List.of("最后一句", "最末一句", "末尾一句", "末句");
    private static final List<String> TITLES =
            List.of("章名", "节名", "编名", "法规名称", "规章名称", "文件名称", "题目", "标题", "名称", "的标题", "的名称", "的题目");

    private final Cursor cursor;
    private final NameReader names;
    private final Map<ProvisionNumber, ProvisionNumber> renumbered;

    /**
     * Prepares reading.
     *
     * @param renumbered the old number of each article to which the act has given a new one so far, by the new one
     */
    AddressReader(Cursor cursor, Map<ProvisionNumber, ProvisionNumber> renumbered) {
        this.cursor = cursor;
        this.names = new NameReader(cursor);
        this.renumbered = renumbered;
    }

    /**
     * Reads one address or a list.
     *
     * @param context what a partial address belongs to; null where nothing was spoken of
     * @return the addresses in order, empty where none stands here
     */
    List<Address> list(@Nullable Address context) {
        return list(context, false);
    }

    /** Reads what follows 作为 or 改为, where the instrument itself may be named again: 作为修改后《解释》第七条. */
    List<Address> destinations(@Nullable Address context) {
        int start = cursor.position();
        cursor.acceptAny(List.of("修改后的", "修改后", "新的", "新"));
        if (names.instrument() != null) {
            cursor.accept("的");
        }
        List<Address> found = list(context, false);
        if (found.isEmpty()) {
            cursor.back(start);
        }
        return found;
    }

    /** As {@link #list(Address)}, where a comma too may part the addresses. */
    List<Address> places(@Nullable Address context) {
        return list(context, true);
    }

    private List<Address> list(@Nullable Address context, boolean commas) {
        List<Address> found = new ArrayList<>();
        Address previous = context;
        int end = cursor.position();
        while (true) {
            List<Address> next = one(previous);
            if (next.isEmpty()) {
                cursor.back(end);
                return found;
            }
            found.addAll(next);
            previous = next.getLast();
            end = cursor.position();
            cursor.skipBlank();
            boolean joined = cursor.acceptAny(JOINERS) != null || (commas && cursor.acceptAny(COMMAS) != null);
            if (!joined) {
                cursor.back(end);
                return found;
            }
            cursor.skipBlank();
        }
    }

    private List<Address> one(@Nullable Address context) {
        int start = cursor.position();
        if (cursor.acceptAny(NEW_NUMBERS) != null) {
            return inNewNumbers(start);
        }
        cursor.acceptAny(List.of("原", "现行"));
        List<Step> base = pronoun(context);
        boolean pointed = base != null;
        List<Step> steps = new ArrayList<>(base == null ? List.of() : base);
        List<Address> compact = steps.isEmpty() ? compact(context) : List.of();
        if (!compact.isEmpty()) {
            return compact;
        }
        readSteps(steps, context);
        ProvisionNumber through = steps.isEmpty() ? null : run(steps.getLast());
        Address appendix = steps.isEmpty() && !pointed ? appendix() : null;
        if (appendix != null) {
            return List.of(appendix);
        }
        if (steps.isEmpty()) {
            special(steps);
        }
        Address named = steps.isEmpty() && !pointed ? names.named() : null;
        if (named != null) {
            return List.of(named);
        }
        if (steps.isEmpty() && !pointed && context != null) {
            int sentence = sentence();
            if (sentence != 0) {
                return List.of(Address.ofSentence(context.steps(), sentence));
            }
        }
        if (steps.isEmpty()) {
            Level front = pointed ? null : front();
            if (front != null) {
                return List.of(Address.of(List.of(new Step(front, ProvisionNumber.of(0)))));
            }
            boolean titled = !pointed && cursor.acceptAny(TITLES) != null;
            if (!titled) {
                cursor.back(start);
                return List.of();
            }
            return List.of(new Address(List.of(), null, Part.TITLE, null));
        }
        int sentence = through == null && !steps.getLast().level().isHeading() ? sentence() : 0;
        if (sentence != 0) {
            return List.of(Address.ofSentence(steps, sentence));
        }
        return List.of(new Address(steps, through, part(steps.getLast().level()), null));
    }

    /** Reads 第二句 or 最后一句; 0 where no sentence is named. */
    private int sentence() {
        int start = cursor.position();
        cursor.accept("的");
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

    /** 修改后的第三条: clear where the act has said which article gets that number, and nowhere else. */
    private List<Address> inNewNumbers(int start) {
        List<Address> read = cursor.looksAt("第") ? one(null) : List.of();
        if (read.size() != 1) {
            cursor.back(start);
            return List.of();
        }
        Address address = read.getFirst();
        ProvisionNumber number = address.numberOf(Level.ARTICLE);
        ProvisionNumber old = number == null ? null : renumbered.get(number);
        if (old == null || (address.through() != null && address.level() == Level.ARTICLE)) {
            cursor.back(start);
            return List.of();
        }
        List<Step> steps = new ArrayList<>();
        for (Step step : address.steps()) {
            steps.add(step.level() == Level.ARTICLE ? new Step(Level.ARTICLE, old) : step);
        }
        return List.of(new Address(steps, address.through(), address.part(), address.locator(), address.sentence()));
    }

    private Part part(Level level) {
        if (level.isHeading() || level == Level.APPENDIX) {
            return cursor.acceptAny(HEADINGS) != null ? Part.HEADING : Part.WHOLE;
        }
        int before = cursor.position();
        cursor.accept("的");
        if (cursor.acceptAny(LEADS) != null) {
            return Part.LEAD;
        }
        cursor.back(before);
        return Part.WHOLE;
    }

    private void readSteps(List<Step> steps, @Nullable Address context) {
        boolean first = steps.isEmpty();
        while (true) {
            int before = cursor.position();
            cursor.skipBlank();
            if (!steps.isEmpty()) {
                cursor.accept("的");
            }
            Labels.Label label = Labels.ordinal(cursor.text(), cursor.position());
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
    private @Nullable ProvisionNumber run(Step last) {
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

    /** 第一、二款 and 第三至五项: one unit for several numbers. */
    private List<Address> compact(@Nullable Address context) {
        int start = cursor.position();
        if (!cursor.accept("第")) {
            return List.of();
        }
        List<Integer> numbers = new ArrayList<>();
        boolean toLast = false;
        while (true) {
            int end = ChineseNumber.endOfNumber(cursor.text(), cursor.position());
            int value = ChineseNumber.parse(cursor.text().substring(cursor.position(), end));
            if (value < 0) {
                break;
            }
            numbers.add(value);
            cursor.back(end);
            toLast |= cursor.looksAt("至");
            if (cursor.acceptAny(List.of("、", "和", "至")) == null) {
                break;
            }
            cursor.accept("第");
        }
        Level level = numbers.size() < 2 || (toLast && numbers.size() != 2) ? null : acceptUnit();
        if (level == null) {
            cursor.back(start);
            return List.of();
        }
        List<Step> above = context == null || level == Level.ARTICLE ? List.of() : context.stepsAbove(level);
        List<Address> found = new ArrayList<>();
        for (int number : toLast ? numbers.subList(0, 1) : numbers) {
            List<Step> steps = new ArrayList<>(above);
            steps.add(new Step(level, ProvisionNumber.of(number)));
            ProvisionNumber through = toLast ? ProvisionNumber.of(numbers.getLast()) : null;
            found.add(new Address(steps, through, Part.WHOLE, null));
        }
        return found;
    }

    /** Accepts 条, 款, 项, 目, 章, 节, 编 and says which level it means; null where another sign stands here. */
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
                Level.SUBITEM)) {
            if (cursor.accept(level.unit())) {
                return level;
            }
        }
        return null;
    }

    private @Nullable List<Step> pronoun(@Nullable Address context) {
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

    private void special(List<Step> steps) {
        if (cursor.acceptAny(List.of("序言", "前言", "引言部分", "引言")) != null) {
            Labels.Label label = Labels.ordinal(cursor.text(), cursor.position());
            if (label == null || (label.level() != Level.PREAMBLE && label.level() != Level.PARAGRAPH)) {
                steps.add(new Step(Level.PREAMBLE, ProvisionNumber.of(0)));
                return;
            }
            steps.add(new Step(Level.PREAMBLE, label.numeral().number()));
            cursor.back(label.end());
            return;
        }
        if (cursor.accept("落款")) {
            steps.add(new Step(Level.LINE, ProvisionNumber.of(0)));
        }
    }

    /** 附件2, 附表, 附件1《申请表》, and the row of a table by its number: 附表第三项, 附表中序号为3的一行. */
    private @Nullable Address appendix() {
        String kind = cursor.acceptAny(Address.APPENDIX_KINDS);
        if (kind == null) {
            return null;
        }
        List<Step> steps = new ArrayList<>();
        steps.add(new Step(Level.APPENDIX, ProvisionNumber.of(number())));
        cursor.acceptTitle();
        int end = cursor.position();
        cursor.acceptAny(List.of("中的", "中", "的"));
        Labels.Label item = Labels.ordinal(cursor.text(), cursor.position());
        if (item != null && item.level() == Level.ITEM) {
            cursor.back(item.end());
            steps.add(new Step(Level.ITEM, item.numeral().number()));
        } else if (cursor.accept("序号")) {
            cursor.acceptAny(List.of("为", "是"));
            int row = number();
            cursor.acceptAny(ROW_NOUNS);
            end = row > 0 ? cursor.position() : end;
            steps.addAll(row > 0 ? List.of(new Step(Level.ITEM, ProvisionNumber.of(row))) : List.of());
            cursor.back(end);
        } else {
            cursor.back(end);
        }
        Part part = steps.size() == 1 ? part(Level.APPENDIX) : Part.WHOLE;
        return new Address(steps, null, part, kind);
    }

    /** Accepts a number; 0 where none stands here. */
    private int number() {
        int end = ChineseNumber.endOfNumber(cursor.text(), cursor.position());
        int number = ChineseNumber.parse(cursor.text().substring(cursor.position(), end));
        cursor.back(end);
        return Math.max(number, 0);
    }

    /** 题注修改为 and 目录修改为; 全文修改为 gives the title's level for the whole text. */
    private @Nullable Level front() {
        int start = cursor.position();
        String word = cursor.acceptAny(List.of("题注", "目录", "全文"));
        if (word != null && cursor.looksAt("修改为")) {
            return switch (word) {
                case "题注" -> Level.NOTE;
                case "目录" -> Level.CONTENTS;
                default -> Level.TITLE;
            };
        }
        cursor.back(start);
        return null;
    }

    /** As {@link NameReader#instrument()}. */
    @Nullable
    String instrumentName() {
        return names.instrument();
    }
}
