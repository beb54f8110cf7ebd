package org.yiding.meeting.reading.text;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Finds the lines that belong to the page and not to the text: page numbers, headings repeated on every page, ruled lines. */
final class PageFurniture {

    private static final Pattern MARKED_NUMBER =
            Pattern.compile("[-—–－─_·•\\s]+\\d{1,4}[-—–－─_·•\\s]+|第\\s?\\d{1,4}\\s?页([,，/／ ]?共\\s?\\d{1,4}\\s?页)?");
    private static final Pattern BARE_NUMBER = Pattern.compile("\\d{1,4}(\\s?[/／]\\s?\\d{1,4})?");
    /** A ruled line, drawn with characters. */
    private static final Pattern RULE = Pattern.compile("[-—–－─━═＝=_＿*★☆~～]{5,}");

    private static final int LONGEST = 60;
    private static final int LONGEST_RULE = 300;

    private PageFurniture() {}

    static boolean[] find(String raw, List<RawLine> lines) {
        boolean[] furniture = new boolean[lines.size()];
        Map<String, Integer> edges = new HashMap<>();
        String[] texts = new String[lines.size()];
        for (int i = 0; i < lines.size(); i++) {
            RawLine line = lines.get(i);
            texts[i] = line.to() - line.from() > LONGEST
                    ? ""
                    : raw.substring(line.from(), line.to()).strip();
            boolean atEdge = isAtEdge(lines, i);
            furniture[i] = isRule(raw, line)
                    || MARKED_NUMBER.matcher(texts[i]).matches()
                    || atEdge && BARE_NUMBER.matcher(texts[i]).matches();
            if (atEdge && !texts[i].isEmpty()) {
                edges.merge(texts[i], 1, Integer::sum);
            }
        }
        for (int i = 0; i < lines.size(); i++) {
            furniture[i] |= isAtEdge(lines, i) && edges.getOrDefault(texts[i], 0) >= 3;
        }
        return furniture;
    }

    private static boolean isRule(String raw, RawLine line) {
        return line.to() - line.from() <= LONGEST_RULE
                && RULE.matcher(raw.substring(line.from(), line.to()).strip()).matches();
    }

    /** The first and last line of a page, where pages are marked at all. */
    private static boolean isAtEdge(List<RawLine> lines, int i) {
        boolean last = i + 1 < lines.size() && lines.get(i + 1).opensPage();
        return lines.get(i).opensPage() || last;
    }
}
