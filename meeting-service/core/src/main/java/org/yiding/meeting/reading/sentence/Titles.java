package org.yiding.meeting.reading.sentence;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yiding.meeting.reading.lexicon.Words;
import org.yiding.meeting.reading.text.Slice;

/** Finds 《…》 as one token each, whatever is nested in it. */
public final class Titles {

    private static final int LONGEST = 300;
    /** What belongs to a title though it stands after its sign: 《…》2026年分工方案. */
    private static final Pattern TAIL = Pattern.compile(
            "(?:\\d{4}年(?:度)?)?(?:重点|任务|责任|实施|工作|主要|贯彻)?(?:任务|工作)?(?:分工方案|任务分解|实施方案|工作方案|分工|实施细则|任务清单|责任清单)");

    private static final Pattern STAGE = Pattern.compile("（[^（）]{1,12}）$");

    private Titles() {}

    /**
     * @param whole the token with its signs
     * @param title the words of the title, joined
     */
    public record Title(Slice whole, String title) {}

    /** The titles in the slice, in order, nested ones not on their own. */
    public static List<Title> in(Slice slice) {
        List<Title> titles = new ArrayList<>();
        int i = slice.from();
        while (i < slice.to()) {
            if (slice.at(i) != '《') {
                i++;
                continue;
            }
            int end = close(slice, i);
            if (end < 0) {
                i++;
                continue;
            }
            titles.add(title(slice, i, end));
            i = titles.get(titles.size() - 1).whole().to();
        }
        return titles;
    }

    /** Position after the sign that closes the title opened at {@code open}, -1 when nothing does. */
    static int close(Slice slice, int open) {
        int depth = 0;
        int limit = Math.min(slice.to(), open + LONGEST);
        int firstClose = -1;
        for (int i = open; i < limit; i++) {
            char c = slice.at(i);
            if (c == '《') {
                depth++;
            } else if (c == '》') {
                depth--;
                firstClose = firstClose < 0 ? i + 1 : firstClose;
                if (depth == 0) {
                    return i + 1;
                }
            }
        }
        return firstClose;
    }

    private static Title title(Slice slice, int open, int end) {
        Slice inner = slice.between(open + 1, end - 1);
        Matcher tail =
                TAIL.matcher(slice.between(end, Math.min(slice.to(), end + 16)).norm());
        if (tail.lookingAt()) {
            Slice whole = slice.between(open, end + tail.end());
            return new Title(whole, whole.shown());
        }
        return new Title(slice.between(open, end), inner.shown());
    }

    /** The words with the inside of every title blanked out, so that a pattern sees only what stands outside. */
    public static String blanked(Slice slice) {
        StringBuilder bare = new StringBuilder(slice.norm());
        for (Title title : in(slice)) {
            for (int i = title.whole().from() + 1; i < title.whole().to() - 1; i++) {
                bare.setCharAt(i - slice.from(), '□');
            }
        }
        return bare.toString();
    }

    /** The form word a title ends with, its stage in brackets left aside; null when there is none. */
    public static @Nullable String form(String title) {
        String bare = title;
        for (int i = 0; i < 3; i++) {
            bare = STAGE.matcher(bare.replace('(', '（').replace(')', '）')).replaceFirst("");
        }
        int length = Words.FORMS.longestBefore(bare, 0, bare.length());
        return length == 0 ? null : bare.substring(bare.length() - length);
    }
}
