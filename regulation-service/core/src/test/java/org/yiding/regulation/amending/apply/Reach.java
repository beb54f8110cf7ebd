package org.yiding.regulation.amending.apply;

import java.util.Arrays;

/** Tells from the words of an act alone whether a line of the result may be as it is. */
final class Reach {
    private static final String NUMBERS =
            "第[（(]?[〇零一二三四五六七八九十百千0-9]+[）)]?(分编|编|章|节|条|款|项|目)(之[一二三四五六七八九十]+)*|^[（(][一二三四五六七八九十]+[）)]";

    private Reach() {}

    /** The line without numbers, white space and the sign at its end, which follow by themselves. */
    static String numberless(String line) {
        return line.replaceAll("[\\s　]", "").replaceAll(NUMBERS, "").replaceAll("[。；]$", "");
    }

    /**
     * Whether a line that the old text does not have comes from what the act quotes: it holds a quotation, is an old line
     * without one, or is a sign alone.
     */
    static boolean isOrdered(String line, String before, String act) {
        String now = numberless(line);
        return now.isEmpty()
                || Arrays.stream(act.split("[“”\n]"))
                        .map(Reach::numberless)
                        .filter(piece -> !piece.isEmpty())
                        .anyMatch(piece -> now.contains(piece)
                                || before.lines()
                                        .anyMatch(old -> numberless(old)
                                                .replace(piece, "")
                                                .equals(now)));
    }
}
