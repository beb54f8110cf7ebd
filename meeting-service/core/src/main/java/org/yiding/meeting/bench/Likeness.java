package org.yiding.meeting.bench;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** When two wordings count as the same: white space never matters, a title may be shortened or lack its verb. */
final class Likeness {

    private static final Pattern SPACE = Pattern.compile("[\\s\\u00a0\\u2000-\\u200a\\u202f\\u3000]+");
    private static final Pattern VERB = Pattern.compile("^(会议)?(审议|听取|传达学习|研究|讨论|研究审议|审议完善)?了?");
    private static final String EDGES = "。；，";
    private static final String BRACKETS = "《》";
    private static final double NEAR = 0.8;

    private Likeness() {}

    /** Without white space and the marks at the ends; empty for null. */
    static String bare(@Nullable String words) {
        return words == null ? "" : trim(SPACE.matcher(words).replaceAll(""), EDGES);
    }

    static boolean same(@Nullable String one, @Nullable String other) {
        return bare(one).equals(bare(other));
    }

    /** One within the other, neither empty. */
    static boolean overlap(@Nullable String one, @Nullable String other) {
        String a = bare(one);
        String b = bare(other);
        return !a.isEmpty() && !b.isEmpty() && (a.contains(b) || b.contains(a));
    }

    /** A title without its verb and the outer brackets. */
    static String title(@Nullable String words) {
        return trim(VERB.matcher(bare(words)).replaceFirst(""), BRACKETS);
    }

    /** Titles of which one holds the other, or four fifths of whose characters agree. */
    static boolean close(@Nullable String one, @Nullable String other) {
        String a = title(one);
        String b = title(other);
        return !a.isEmpty() && !b.isEmpty() && (a.contains(b) || b.contains(a) || ratio(a, b) >= NEAR);
    }

    /** Twice the characters in common runs over all characters (Ratcliff and Obershelp), from 0 to 1. */
    static double ratio(String a, String b) {
        int all = a.length() + b.length();
        return all == 0 ? 1 : 2.0 * common(a, b) / all;
    }

    private static int common(String a, String b) {
        int length = 0;
        int endA = 0;
        int endB = 0;
        int[] before = new int[b.length() + 1];
        for (int i = 1; i <= a.length(); i++) {
            int[] now = new int[b.length() + 1];
            for (int j = 1; j <= b.length(); j++) {
                now[j] = a.charAt(i - 1) == b.charAt(j - 1) ? before[j - 1] + 1 : 0;
                if (now[j] > length) {
                    length = now[j];
                    endA = i;
                    endB = j;
                }
            }
            before = now;
        }
        if (length == 0) {
            return 0;
        }
        return length
                + common(a.substring(0, endA - length), b.substring(0, endB - length))
                + common(a.substring(endA), b.substring(endB));
    }

    private static String trim(String words, String marks) {
        int from = 0;
        int to = words.length();
        while (from < to && marks.indexOf(words.charAt(from)) >= 0) {
            from++;
        }
        while (to > from && marks.indexOf(words.charAt(to - 1)) >= 0) {
            to--;
        }
        return words.substring(from, to);
    }
}
