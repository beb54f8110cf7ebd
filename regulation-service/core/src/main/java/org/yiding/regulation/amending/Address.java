package org.yiding.regulation.amending;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yiding.regulation.text.ChineseNumber;
import org.yiding.regulation.text.Level;
import org.yiding.regulation.text.ProvisionNumber;

/**
 * A place in an instrument as an act names it.
 *
 * @param steps from the outermost level named to the innermost; empty for the instrument as a whole
 * @param through the last number where a run is named (第三项至第五项), on the level of the last step; else null
 * @param part what of the place is meant
 * @param locator words that the place contains, by which some acts point at a paragraph; else null
 * @param sentence which sentence is meant where the part is one, counted from 1; {@link #LAST_SENTENCE} for the last,
 *     {@link #FIRST_HALF} and {@link #SECOND_HALF} for one half of the only sentence; else 0
 */
public record Address(
        List<Step> steps,
        @Nullable ProvisionNumber through,
        Part part,
        @Nullable String locator,
        int sentence) {
    /** 最后一句. */
    public static final int LAST_SENTENCE = -1;

    /** 前半句. */
    public static final int FIRST_HALF = -2;

    /** 后半句. */
    public static final int SECOND_HALF = -3;

    /** The words by which appendices are called; one of them as locator says which kind is meant. */
    public static final List<String> APPENDIX_KINDS = List.of("附件", "附表", "附录", "附图");

    /** 第二部分: a point 二、 of an instrument that has no articles; as locator it says that no 第二条 is meant. */
    public static final String DIVISION = "部分";

    public Address {
        steps = List.copyOf(steps);
    }

    /** An address that means no single sentence. */
    public Address(List<Step> steps, @Nullable ProvisionNumber through, Part part, @Nullable String locator) {
        this(steps, through, part, locator, 0);
    }

    /** One level of an address with its number. */
    public record Step(Level level, ProvisionNumber number) {}

    /** What of a place is meant. */
    public enum Part {
        /** All of it. */
        WHOLE,
        /** The words before its items: 条首部分, 引言. */
        LEAD,
        /** The name behind its number: 章名. */
        HEADING,
        /** The title of the instrument: 名称. */
        TITLE,
        /** One sentence of its words: 第二句. */
        SENTENCE,
        /** The row of a table that holds the locating words: “停车”一行. */
        ROW
    }

    /** The whole place at these steps. */
    public static Address of(List<Step> steps) {
        return new Address(steps, null, Part.WHOLE, null);
    }

    /** One sentence of the place at these steps. */
    public static Address ofSentence(List<Step> steps, int sentence) {
        return new Address(steps, null, Part.SENTENCE, null, sentence);
    }

    /** The level of the innermost step, or null for the instrument as a whole. */
    public @Nullable Level level() {
        return steps.isEmpty() ? null : steps.getLast().level();
    }

    /** The number of the innermost step. */
    public ProvisionNumber number() {
        return steps.getLast().number();
    }

    /** The number named on a level, or null. */
    public @Nullable ProvisionNumber numberOf(Level level) {
        return steps.stream()
                .filter(step -> step.level() == level)
                .map(Step::number)
                .findFirst()
                .orElse(null);
    }

    /** The steps above a level: what a following 第三款 inherits; the rows of an appendix are its 项. */
    public List<Step> stepsAbove(Level level) {
        boolean row =
                level == Level.ITEM && !steps.isEmpty() && steps.getFirst().level() == Level.APPENDIX;
        return row
                ? steps.subList(0, 1)
                : steps.stream().filter(step -> level.isBelow(step.level())).toList();
    }

    /** Whether the other one is the next of the same list: 第二款 and 第三款, 第五条 and 第五条之一. */
    boolean isFollowedBy(Address other) {
        Level level = level();
        boolean siblings = level != null
                && level == other.level()
                && through == null
                && other.through == null
                && stepsAbove(level).equals(other.stepsAbove(level));
        return siblings
                && (number().next().equals(other.number()) || other.number().base() == number().base() + 1);
    }

    /** The same place with the words that locate it. */
    public Address containing(String words) {
        return new Address(steps, through, part, words, sentence);
    }

    /** Another part of the same place. */
    public Address part(Part other) {
        return new Address(steps, through, other, locator, sentence);
    }

    /** All single addresses of a run whose numbers are plain; the address itself where it is no run. */
    public List<Address> expanded() {
        ProvisionNumber last = through;
        if (last == null) {
            return List.of(this);
        }
        List<Address> all = new ArrayList<>();
        List<Step> above = steps.subList(0, steps.size() - 1);
        for (int base = number().base(); base <= last.base(); base++) {
            List<Step> own = new ArrayList<>(above);
            own.add(new Step(steps.getLast().level(), ProvisionNumber.of(base)));
            all.add(new Address(own, null, part, locator));
        }
        return all;
    }

    private static String unnumbered(Level level) {
        return switch (level) {
            case PREAMBLE -> "序言";
            case NOTE -> "题注";
            case CONTENTS -> "目录";
            case TITLE -> "全文";
            case LINE -> "落款";
            default -> level.unit();
        };
    }

    /** The address as acts write it: 第五条第二款. */
    public String written() {
        StringBuilder out = new StringBuilder();
        for (Step step : steps) {
            if (step.number().base() == 0 && locator != null && part != Part.ROW) {
                out.append(locator);
                continue;
            }
            if (step.level() == Level.APPENDIX && step.number().base() > 0) {
                boolean kind = locator != null && APPENDIX_KINDS.contains(locator);
                out.append(kind ? locator : step.level().unit())
                        .append(step.number().base());
                continue;
            }
            if (step.level() == Level.ARTICLE && DIVISION.equals(locator)) {
                out.append(step.number().written(DIVISION));
                continue;
            }
            out.append(
                    step.number().base() == 0
                            ? unnumbered(step.level())
                            : step.number().written(step.level().unit()));
        }
        ProvisionNumber last = through;
        if (last != null) {
            out.append('至').append(last.written(steps.getLast().level().unit()));
        }
        return out
                + switch (part) {
                    case WHOLE -> "";
                    case LEAD -> "条首部分";
                    case HEADING -> "名称";
                    case TITLE -> "标题";
                    case ROW -> "“" + locator + "”一行";
                    case SENTENCE -> writtenSentence();
                };
    }

    private String writtenSentence() {
        return switch (sentence) {
            case LAST_SENTENCE -> "最后一句";
            case FIRST_HALF -> "前半句";
            case SECOND_HALF -> "后半句";
            default -> "第" + ChineseNumber.format(sentence) + "句";
        };
    }
}
