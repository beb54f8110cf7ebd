package org.yiding.regulation.text;

import java.util.List;
import java.util.regex.Pattern;

/** Finds the signature (落款) of a text: the names of those who issued it, a line each, over the day. */
final class Signature {
    private static final Pattern DAY =
            Pattern.compile("[0-9０-９〇○零一二三四五六七八九]{4}年[0-9０-９一二三四五六七八九十]{1,3}月[0-9０-９一二三四五六七八九十]{1,3}日");
    private static final int MOST_NAMES = 6;
    private static final int LONGEST_NAME = 30;
    private static final String SIGNS = "。；，：、！？";

    private Signature() {}

    /**
     * Finds where it begins.
     *
     * @param lines all lines of the text
     * @param from the first line that may belong to it
     * @param to the end of the text that is signed: its appendices come behind the signature
     * @return the index of its first line; {@code to} where the text is not signed
     */
    static int start(List<Line> lines, int from, int to, LineReader reader) {
        if (to - 1 <= from
                || !DAY.matcher(Characters.folded(lines.get(to - 1).text())).matches()) {
            return to;
        }
        int start = to - 1;
        while (start - 1 > from && to - start <= MOST_NAMES && isName(lines.get(start - 1), reader)) {
            start--;
        }
        return endsSentence(lines.get(start - 1).text()) ? start : to;
    }

    private static boolean isName(Line line, LineReader reader) {
        boolean labelled = Labels.listLabel(line.text(), 0) != null || reader.opensBody(line);
        return !labelled && line.text().length() <= LONGEST_NAME && !endsSentence(line.text());
    }

    private static boolean endsSentence(String text) {
        return SIGNS.indexOf(Characters.fold(text.charAt(text.length() - 1))) >= 0;
    }
}
