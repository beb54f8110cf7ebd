package org.yiding.regulation.rendering;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yiding.regulation.comparison.Paragraph;
import org.yiding.regulation.comparison.Run;
import org.yiding.regulation.comparison.Run.Fate;
import org.yiding.regulation.history.Cause;
import org.yiding.regulation.text.Level;

/**
 * One paragraph of a redline.
 *
 * @param change what became of it
 * @param before null where only the new text has it
 * @param after null where only the old text has it
 * @param label its number: one kept run, or the old one deleted and the new one inserted; empty for none
 * @param words what of the words was kept, deleted and inserted
 * @param elsewhere the address in the other text of what was moved; null for what was not
 * @param cause the sentence that ordered it; null where none is known
 */
public record RedlineRow(
        Change change,
        @Nullable Paragraph before,
        @Nullable Paragraph after,
        List<Run> label,
        List<Run> words,
        @Nullable String elsewhere,
        @Nullable Cause cause) {
    public RedlineRow {
        label = List.copyOf(label);
        words = List.copyOf(words);
    }

    /** What became of a paragraph between two texts. */
    public enum Change {
        SAME("未改"),
        RENUMBERED("序号变动"),
        CHANGED("修改"),
        DELETED("删除"),
        INSERTED("增加"),
        MOVED_AWAY("移出"),
        MOVED_HERE("移入");

        private final String words;

        Change(String words) {
            this.words = words;
        }

        /** For a person to read. */
        public String words() {
            return words;
        }
    }

    static RedlineRow of(@Nullable Paragraph before, @Nullable Paragraph after, @Nullable Cause cause) {
        String oldLabel = before == null ? "" : before.label();
        String newLabel = after == null ? "" : after.label();
        String oldWords = before == null ? "" : before.words();
        String newWords = after == null ? "" : after.words();
        List<Run> label = new ArrayList<>();
        if (oldLabel.equals(newLabel)) {
            add(label, Fate.KEPT, oldLabel);
        } else {
            add(label, Fate.DELETED, oldLabel);
            add(label, Fate.INSERTED, newLabel);
        }
        Change change;
        if (before == null || after == null) {
            change = before == null ? Change.INSERTED : Change.DELETED;
        } else if (oldWords.equals(newWords)) {
            change = oldLabel.equals(newLabel) ? Change.SAME : Change.RENUMBERED;
        } else {
            change = Change.CHANGED;
        }
        return new RedlineRow(change, before, after, label, Run.between(oldWords, newWords), null, cause);
    }

    private static void add(List<Run> runs, Fate fate, String text) {
        if (!text.isEmpty()) {
            runs.add(new Run(fate, text));
        }
    }

    /** The same row, told to have gone to or come from another place. */
    RedlineRow moved(Change how, String address) {
        return new RedlineRow(how, before, after, label, words, address, cause);
    }

    /** The paragraph of the new text, or of the old one where that has none. */
    public Paragraph paragraph() {
        Paragraph paragraph = after == null ? before : after;
        if (paragraph == null) {
            throw new IllegalStateException("A row stands in one of the texts at least.");
        }
        return paragraph;
    }

    /** What kind of paragraph it is. */
    public Level level() {
        return paragraph().level();
    }

    /** Whether the words, not the number alone, are others than before. */
    public boolean changesWords() {
        return change != Change.SAME && change != Change.RENUMBERED;
    }
}
