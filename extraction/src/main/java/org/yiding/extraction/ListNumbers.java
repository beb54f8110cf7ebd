package org.yiding.extraction;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The numbers that a word processor prints before the paragraphs of a list and does not keep in their text. Counts as it
 * goes: ask once for every list paragraph, in order.
 */
final class ListNumbers {

    private static final int LEVELS = 9;

    private final Map<String, int[]> counters = new HashMap<>();

    /**
     * @param start the first number
     * @param format as WordprocessingML names it: decimal, chineseCounting, bullet, …
     * @param template the label, {@code %1} standing for the number of the outermost level
     */
    record Level(int start, String format, String template) {}

    /**
     * @param list paragraphs of one list count on from each other
     * @param levels of the list, outermost first
     * @return the label, empty for a bullet or an unnumbered level
     */
    String next(String list, List<Level> levels, int level) {
        if (level < 0 || level >= levels.size() || level >= LEVELS) {
            return "";
        }
        int[] counts = counters.computeIfAbsent(list, key -> new int[LEVELS]);
        counts[level]++;
        for (int deeper = level + 1; deeper < LEVELS; deeper++) {
            counts[deeper] = 0;
        }
        String template = levels.get(level).template();
        if (levels.get(level).format().equals("bullet")
                || levels.get(level).format().equals("none")) {
            return "";
        }
        for (int i = 0; i <= level; i++) {
            Level shown = levels.get(i);
            int number = shown.start() + Math.max(0, counts[i] - 1);
            template = template.replace("%" + (i + 1), Numerals.format(number, shown.format()));
        }
        return separated(template);
    }

    /** Lets a list begin anew at its first numbers. */
    void restart(String list) {
        counters.remove(list);
    }

    // A tab follows the label in print; only after a bare dot would its absence make another number of it.
    private static String separated(String label) {
        return label.endsWith(".") || !label.isEmpty() && Character.isDigit(label.charAt(label.length() - 1))
                ? label + " "
                : label;
    }
}
