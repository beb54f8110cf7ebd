package org.yiding.regulation.comparison;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A stretch of words of one paragraph that fared alike.
 *
 * @param fate what became of it
 * @param text never empty
 */
public record Run(Fate fate, String text) {
    /** An equal stretch as short as this between two changes only makes them hard to read, and goes with them. */
    private static final int SLIGHT = 1;

    /** Beyond this many units, words that differ at both ends are shown as gone and come: finding more takes too long. */
    private static final int MOST = 4_000;

    private static final Pattern UNIT =
            Pattern.compile("第[〇零一二三四五六七八九十百千0-9]+[编章节条款项目](之[一二三四五六七八九十]+)*|[零一二三四五六七八九十百千万亿]+|[A-Za-z0-9]+|(?s:.)");

    /** What became of words between two texts. */
    public enum Fate {
        KEPT,
        DELETED,
        INSERTED
    }

    /** The runs that lead from the old words to the new ones; what is deleted stands before what comes for it. */
    public static List<Run> between(String old, String now) {
        List<String> left = units(old);
        List<String> right = units(now);
        int start = 0;
        int most = Math.min(left.size(), right.size());
        while (start < most && left.get(start).equals(right.get(start))) {
            start++;
        }
        int end = 0;
        while (end < most - start && left.get(left.size() - 1 - end).equals(right.get(right.size() - 1 - end))) {
            end++;
        }
        Runs runs = new Runs();
        runs.kept(left.subList(0, start), false);
        runs.differing(left.subList(start, left.size() - end), right.subList(start, right.size() - end));
        runs.kept(left.subList(left.size() - end, left.size()), false);
        return runs.joined();
    }

    /** Chinese by the character; a number, such as 十五 or 第十六条, and a Latin word are one unit each. */
    private static List<String> units(String text) {
        List<String> units = new ArrayList<>();
        Matcher unit = UNIT.matcher(text);
        while (unit.find()) {
            units.add(unit.group());
        }
        return units;
    }

    private static final class Runs {
        private final List<Run> done = new ArrayList<>();
        private final List<String> deleted = new ArrayList<>();
        private final List<String> inserted = new ArrayList<>();

        void differing(List<String> left, List<String> right) {
            if (left.isEmpty() || right.isEmpty() || left.size() + right.size() > MOST) {
                deleted.addAll(left);
                inserted.addAll(right);
                return;
            }
            int i = 0;
            for (AbstractDelta<String> delta : DiffUtils.diff(left, right).getDeltas()) {
                List<String> kept = left.subList(i, delta.getSource().getPosition());
                kept(kept, i > 0 && kept.size() <= SLIGHT);
                i = delta.getSource().getPosition() + delta.getSource().size();
                deleted.addAll(delta.getSource().getLines());
                inserted.addAll(delta.getTarget().getLines());
            }
            List<String> rest = left.subList(i, left.size());
            if (!rest.isEmpty()) {
                kept(rest, false);
            }
        }

        /** The runs in order, neighbours of one fate as one. */
        List<Run> joined() {
            List<Run> joined = new ArrayList<>();
            for (Run run : done) {
                boolean more = !joined.isEmpty() && joined.getLast().fate() == run.fate();
                joined.add(more ? new Run(run.fate(), joined.removeLast().text() + run.text()) : run);
            }
            return joined;
        }

        void kept(List<String> units, boolean slight) {
            if (slight) {
                deleted.addAll(units);
                inserted.addAll(units);
                return;
            }
            StringBuilder behind = new StringBuilder();
            while (!deleted.isEmpty()
                    && !inserted.isEmpty()
                    && deleted.getLast().equals(inserted.getLast())) {
                behind.insert(0, deleted.removeLast());
                inserted.removeLast();
            }
            add(Fate.DELETED, String.join("", deleted));
            add(Fate.INSERTED, String.join("", inserted));
            deleted.clear();
            inserted.clear();
            add(Fate.KEPT, behind + String.join("", units));
        }

        private void add(Fate fate, String text) {
            if (!text.isEmpty()) {
                done.add(new Run(fate, text));
            }
        }
    }
}
