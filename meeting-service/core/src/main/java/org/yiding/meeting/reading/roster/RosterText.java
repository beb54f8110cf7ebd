package org.yiding.meeting.reading.roster;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yiding.meeting.reading.lexicon.Names;
import org.yiding.meeting.reading.lexicon.Words;
import org.yiding.meeting.reading.text.JoinedText;
import org.yiding.meeting.reading.text.Slice;

/** An attendance list as characters, with the space, signs and brackets between its pieces. */
final class RosterText {

    /** Of an administrative level; the words for posts may hold further ones. */
    static final String LEVELS = "省市区县州旗盟镇乡";

    private static final String SIGNS = "、，；。：•●—-/|,.";
    /** A list is dense when space and signs come rarer than this many characters. */
    private static final int DENSE = 11;

    /** Whose government the document is of, looked for in so many of its first characters. */
    private static final int HEAD = 2_000;

    private static final Pattern HOME = Pattern.compile("([\\u4e00-\\u9fa5]{2})[市县区州旗盟](?:人民)?政府");

    private final Slice list;
    private final String norm;
    private final @Nullable String home;

    RosterText(Slice list) {
        this.list = list;
        this.norm = list.text().norm();
        Matcher matcher = HOME.matcher(norm).region(0, Math.min(norm.length(), HEAD));
        this.home = matcher.find() ? matcher.group(1) : null;
    }

    /** Whether the place whose government met is named here: 云川国投集团 in the minutes of 云川市. */
    boolean isHome(int at) {
        return home != null && norm.startsWith(home, at);
    }

    /** The characters of the whole document; positions count in it. */
    String norm() {
        return norm;
    }

    int from() {
        return list.from();
    }

    int to() {
        return list.to();
    }

    int length() {
        return list.length();
    }

    Slice between(int from, int to) {
        return list.between(from, to);
    }

    int gapBefore(int at) {
        return list.text().gapBefore(at);
    }

    static boolean isSign(char c) {
        return SIGNS.indexOf(c) >= 0;
    }

    static boolean isHan(char c) {
        return c >= 0x4E00 && c <= 0x9FA5;
    }

    static boolean isLevel(char c) {
        return LEVELS.indexOf(c) >= 0;
    }

    /** 市发改委张三市财政局李四: only the grammar of names tells where one ends. */
    boolean isDense() {
        int breaks = 0;
        for (int i = list.from() + 1; i < list.to(); i++) {
            int gap = list.text().gapBefore(i);
            breaks += gap > 0 && gap < JoinedText.NEW_LINE || isSign(norm.charAt(i)) ? 1 : 0;
        }
        return list.length() > 2 * DENSE && breaks * DENSE < list.length();
    }

    /** Whether a piece can begin here: at the ends, after space, or beside a sign or bracket. */
    boolean opens(int at) {
        if (at <= list.from() || at >= list.to() || list.text().gapBefore(at) > 0) {
            return true;
        }
        char before = norm.charAt(at - 1);
        char here = norm.charAt(at);
        return isSign(before) || isSign(here) || before == '）' || here == '（' || here == '）';
    }

    int closing(int open) {
        int limit = Math.min(list.to(), open + 60);
        for (int i = open; i < limit; i++) {
            if (norm.charAt(i) == '）') {
                return i + 1;
            }
        }
        return open + 1;
    }

    /** What the gaps inside an agency or a post cost: {@code space} each, a line break less, unless a name ends there. */
    int gaps(int at, int end, int space) {
        int gapCost = 0;
        for (int i = at + 1; i < end; i++) {
            int gap = list.text().gapBefore(i);
            if (gap >= JoinedText.NEW_LINE) {
                gapCost += 20 + (endsWithName(at, i) ? 100 : 0);
            } else if (gap > 0) {
                gapCost += space;
            }
        }
        return gapCost;
    }

    /** Whether a name stands right before a line break, so that nothing goes on behind it. */
    private boolean endsWithName(int at, int end) {
        for (int length = 2; length <= 3 && end - length >= at; length++) {
            int start = end - length;
            boolean apart = start == at
                    || start - at >= 2 && Words.AGENCY_ENDS.longestBefore(norm, at, start) > 0
                    || Words.POSTS.longestBefore(norm, at, start) > 0;
            boolean district = start == at && at > list.from() && norm.startsWith("：区", at - 1) && length == 3;
            if (apart && (district || Names.isLikely(norm.substring(start, end)))) {
                return true;
            }
        }
        return false;
    }
}
