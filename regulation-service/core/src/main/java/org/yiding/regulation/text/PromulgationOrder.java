package org.yiding.regulation.text;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the order above a title by which the instrument was promulgated: 青禾市人民政府令　第10号　《青禾市渡口办法》已经…通过，现予公布…. It is no
 * part of the instrument; the title is the line behind it that it names.
 */
final class PromulgationOrder {
    private static final Pattern HEAD = Pattern.compile(".{2,40}(令|公告)([（(]?第?[0-9一二三四五六七八九十百〇零]{1,6}号[）)]?)?");
    private static final Pattern NAMED = Pattern.compile("《(.{2,80})》[^《]*(公布|发布|施行|颁布)");
    private static final int MOST_LINES = 12;
    private static final int MOST_TITLE_LINES = 3;

    private PromulgationOrder() {}

    /**
     * Finds the title below the order.
     *
     * @param lines the lines of the text, none of them blank
     * @return the index of the first line of the title; 0 where the text does not begin with an order
     */
    static int titleBehind(List<Line> lines) {
        if (lines.isEmpty()
                || !HEAD.matcher(Characters.folded(lines.getFirst().text())).matches()) {
            return 0;
        }
        String title = "";
        for (int at = 1; at < Math.min(lines.size(), MOST_LINES); at++) {
            Matcher named = NAMED.matcher(lines.get(at).text());
            if (title.isEmpty() && named.find()) {
                title = Characters.folded(named.group(1));
            } else if (!title.isEmpty() && isTitle(lines, at, title)) {
                return at;
            }
        }
        return 0;
    }

    private static boolean isTitle(List<Line> lines, int from, String title) {
        StringBuilder joined = new StringBuilder();
        for (int at = from; at < Math.min(lines.size(), from + MOST_TITLE_LINES); at++) {
            joined.append(Characters.folded(lines.get(at).text()));
            if (joined.toString().equals(title)) {
                return true;
            }
        }
        return false;
    }
}
