package org.yiding.regulation.amending;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yiding.regulation.text.Level;

/**
 * One step of an amending act, as data. Targets are in the numbering of the text before the act, numbers after 作为 and
 * 改为 in the numbering after it.
 */
public sealed interface Operation {
    /** The instrument it addresses as the act names it; empty where the act names none. */
    String instrument();

    /** Where it was read. */
    Evidence evidence();

    /** The places of the old text that it changes, deletes, moves or joins; empty for what only adds or stands around. */
    default List<Address> places() {
        return switch (this) {
            case ReplaceProvisions replace -> replace.targets();
            case ReplaceWords replace -> replace.targets();
            case DeleteProvisions delete -> delete.targets();
            case InsertWords insert -> insert.targets();
            case Merge merge -> merge.targets();
            case Move move -> List.of(move.target());
            case Split split -> List.of(split.target());
            default -> List.of();
        };
    }

    /** Words and what stands in their place; empty {@code replacement} deletes them. */
    record WordPair(String words, String replacement) {}

    /** On which side of an anchor, or where in the target where there is no anchor. */
    enum Side {
        BEFORE,
        AFTER,
        START,
        END
    }

    /**
     * …修改为：“…”. A sequence of targets takes the provisions of the payload together.
     *
     * @param was the old words, where the act quotes them in full: 第七条：“…”修改为：“…”; null where it does not
     */
    record ReplaceProvisions(
            String instrument,
            List<Address> targets,
            String text,
            @Nullable String was,
            Evidence evidence) implements Operation {
        public ReplaceProvisions(String instrument, List<Address> targets, String text, Evidence evidence) {
            this(instrument, targets, text, null, evidence);
        }
    }

    /** 将…中的“A”修改为“B”; with no targets and {@code everywhere}, 将“A”统一修改为“B”. */
    record ReplaceWords(
            String instrument,
            List<Address> targets,
            boolean everywhere,
            List<Address> except,
            List<WordPair> pairs,
            Evidence evidence)
            implements Operation {}

    /** 删去第X条. */
    record DeleteProvisions(String instrument, List<Address> targets, Evidence evidence) implements Operation {}

    /**
     * 增加一条，作为第X条：“…”.
     *
     * @param anchor the provision before or behind which it goes, or that which holds it (with START or END); null for
     *     the instrument
     * @param numbers the new numbers, empty where the act names none
     * @param contents the articles that a new chapter holds as the act says (包括第四条至第七条), in the new numbering
     */
    record InsertProvisions(
            String instrument,
            Level level,
            int count,
            @Nullable Address anchor,
            Side side,
            List<Address> numbers,
            List<Address> contents,
            String text,
            Evidence evidence)
            implements Operation {}

    /** 在“A”后增加“B”; {@code anchorWords} is null where the words go to the start or end of the target. */
    record InsertWords(
            String instrument,
            List<Address> targets,
            @Nullable String anchorWords,
            Side side,
            String words,
            Evidence evidence)
            implements Operation {}

    /**
     * 将第X条改为第Y条; 将第X条移至第Z条之后，作为第Y条.
     *
     * @param to the new number; null where the act only says beside what it goes
     * @param anchor beside or in what it goes; null where the number alone says it
     * @param side on which side of the anchor, END for inside it
     */
    record Move(
            String instrument,
            Address target,
            @Nullable Address to,
            @Nullable Address anchor,
            Side side,
            Evidence evidence)
            implements Operation {}

    /** 将第X条、第Y条合并，作为第Z条，修改为：“…”; without text their paragraphs follow each other. */
    record Merge(
            String instrument,
            List<Address> targets,
            @Nullable Address to,
            @Nullable String text,
            Evidence evidence) implements Operation {}

    /** 将第X条分为二条，作为第X条、第Y条：“…”. */
    record Split(String instrument, Address target, List<Address> to, String text, Evidence evidence)
            implements Operation {}

    /** 第三章章名修改为“…”; the title where the address says so. */
    record Rename(
            String instrument, Address target, @Nullable String was, String name, Evidence evidence)
            implements Operation {}

    /** 废止《…》. */
    record Repeal(String instrument, Evidence evidence) implements Operation {}

    /** 条文顺序作相应调整, 其他各项序号依次顺延, and 根据本决定作相应修改，重新公布 ({@code republished}). */
    record RenumberRest(String instrument, boolean republished, Evidence evidence) implements Operation {}

    /** 本决定自…起施行 and what else is said about the act and not about a text. */
    record Closing(String instrument, Evidence evidence) implements Operation {}
}
