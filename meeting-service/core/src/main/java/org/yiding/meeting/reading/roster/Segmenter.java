package org.yiding.meeting.reading.roster;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yiding.meeting.reading.lexicon.Names;
import org.yiding.meeting.reading.lexicon.Words;
import org.yiding.meeting.reading.roster.Unit.Kind;
import org.yiding.meeting.reading.text.JoinedText;
import org.yiding.meeting.reading.text.Slice;

/**
 * Cuts an attendance list into agencies, posts and names. All ways of cutting are weighed against each other: how much
 * each piece looks like what it is taken for, and whether the space and signs around it agree; the cheapest whole wins, so
 * that a gap inside a name (王  翔) or a line break inside an agency costs less than a piece that makes no sense.
 */
final class Segmenter {

    private static final int LONGEST_AGENCY = 24;
    private static final int LONGEST_POST = 16;
    private static final String SIGNS = "、，；。：•●—-/|,.";
    private static final String LEVELS = "省市区县州旗盟镇乡";
    private static final Pattern REPRESENTATIVE =
            Pattern.compile("(?:等)?(?:的)?(?:有关|相关|主要|分管|部分)?(?:代表|负责人|负责同志|领导|同志|有关人员|相关人员|工作人员|人员)");
    private static final int STRAY = 140;
    private static final int NEVER = Integer.MAX_VALUE / 4;
    private static final Kind[] KINDS = Kind.values();

    private final Slice list;
    private final String norm;
    private final int[] cost;
    private final int[] from;

    private Segmenter(Slice list) {
        this.list = list;
        this.norm = list.text().norm();
        this.cost = new int[(list.length() + 1) * KINDS.length];
        this.from = new int[cost.length];
        Arrays.fill(cost, NEVER);
    }

    static List<Unit> cut(Slice list) {
        return new Segmenter(list).cut();
    }

    private List<Unit> cut() {
        cost[Kind.SIGN.ordinal()] = 0;
        for (int at = list.from(); at < list.to(); at++) {
            tryAt(at);
        }
        Deque<Unit> units = new ArrayDeque<>();
        int state = cheapestAtEnd();
        while (state >= KINDS.length) {
            int before = from[state];
            int start = list.from() + before / KINDS.length;
            units.addFirst(
                    new Unit(KINDS[state % KINDS.length], list.between(start, list.from() + state / KINDS.length)));
            state = before;
        }
        return new ArrayList<>(units);
    }

    private int cheapestAtEnd() {
        int first = list.length() * KINDS.length;
        int best = first;
        for (int state = first; state < first + KINDS.length; state++) {
            best = cost[state] < cost[best] ? state : best;
        }
        return best;
    }

    private void offer(int at, int end, Kind as, int own) {
        int state = (end - list.from()) * KINDS.length + as.ordinal();
        for (Kind before : KINDS) {
            int previous = (at - list.from()) * KINDS.length + before.ordinal();
            if (cost[previous] >= NEVER) {
                continue;
            }
            int total = cost[previous] + own + meeting(before, as, opens(at));
            if (total < cost[state]) {
                cost[state] = total;
                from[state] = previous;
            }
        }
    }

    /** What it costs that two pieces stand side by side, with or without a space or sign between them. */
    private static int meeting(Kind before, Kind here, boolean apart) {
        boolean unattended = before == Kind.AGENCY && (here == Kind.SIGN || here == Kind.AGENCY);
        if (apart) {
            return unattended ? 30 : before == Kind.AGENCY && here == Kind.NAME ? 3 : 0;
        }
        return switch (here) {
            case AGENCY -> before == Kind.SIGN || before == Kind.NOTE ? 0 : 100;
            case NAME -> before == Kind.NAME ? 90 : before == Kind.STRAY ? 50 : before == Kind.REPRESENTATIVE ? 60 : 0;
            case POST -> before == Kind.STRAY ? 60 : before == Kind.NAME ? 15 : 0;
            default -> 0;
        };
    }

    private void tryAt(int at) {
        char c = norm.charAt(at);
        if (c == '（') {
            int close = closing(at);
            offer(at, close, Kind.NOTE, close == at + 1 ? STRAY : 0);
            return;
        }
        if (SIGNS.indexOf(c) >= 0) {
            offer(at, at + 1, Kind.SIGN, 0);
            return;
        }
        offer(at, at + 1, Kind.STRAY, STRAY);
        tryRepresentative(at);
        tryPost(at);
        tryNames(at);
        tryAgencies(at);
    }

    private int closing(int open) {
        int limit = Math.min(list.to(), open + 60);
        for (int i = open; i < limit; i++) {
            if (norm.charAt(i) == '）') {
                return i + 1;
            }
        }
        return open + 1;
    }

    private void tryRepresentative(int at) {
        Matcher matcher = REPRESENTATIVE.matcher(norm).region(at, Math.min(list.to(), at + 12));
        if (matcher.lookingAt() && opens(matcher.end())) {
            offer(at, matcher.end(), Kind.REPRESENTATIVE, 10);
        }
    }

    private void tryPost(int at) {
        for (int length = Math.min(LONGEST_POST, list.to() - at); length >= 2; length--) {
            int end = at + length;
            int word = Words.POSTS.longestBefore(norm, at, end);
            if (word == 0) {
                continue;
            }
            boolean levelled =
                    word == length || isPostPrefix(norm.substring(at, end - word), norm.substring(end - word, end));
            if (levelled) {
                offer(at, end, Kind.POST, 22 + gaps(at, end, 80));
            }
        }
    }

    /** 市委常委, 县政府党组成员, 区政协副主席: a post with the organ it belongs to. */
    private static boolean isPostPrefix(String prefix, String post) {
        boolean level = prefix.length() <= 5 && prefix.chars().allMatch(c -> (LEVELS + "委政府人民党组").indexOf(c) >= 0);
        if (!level) {
            return false;
        }
        boolean committee = prefix.endsWith("委") && (post.contains("书记") || post.contains("常委") || post.contains("委员"));
        boolean party = prefix.endsWith("政府") && (post.contains("党组") || post.contains("长") && !post.contains("秘书长"));
        return committee || party || prefix.length() == 1 && post.endsWith("长") && post.length() <= 3;
    }

    private void tryNames(int at) {
        int limit = Math.min(list.to(), at + 4);
        for (int end = at + 2; end <= limit; end++) {
            int score = Names.score(norm.substring(at, end));
            if (score >= 0) {
                int own = score >= 10 ? 20 + (11 - score) : 95 - 5 * score;
                offer(at, end, Kind.NAME, own + nameGaps(at, end));
            }
        }
        int dot = at + 1;
        while (dot < Math.min(list.to(), at + 8) && norm.charAt(dot) != '·' && !opens(dot)) {
            dot++;
        }
        if (dot < Math.min(list.to(), at + 8) && norm.charAt(dot) == '·') {
            int end = dot + 1;
            while (end < list.to() && end - at < 20 && !opens(end)) {
                end++;
            }
            offer(at, end, Kind.NAME, 20);
        }
    }

    private int nameGaps(int at, int end) {
        int gapCost = 0;
        for (int i = at + 1; i < end; i++) {
            int gap = list.text().gapBefore(i);
            if (gap >= JoinedText.NEW_LINE) {
                gapCost += 25;
            } else if (gap > 0) {
                gapCost += end - at == 2 ? 10 : 70;
            }
        }
        return gapCost;
    }

    private int gaps(int at, int end, int space) {
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
                    || Words.AGENCY_ENDS.longestBefore(norm, at, start) > 0
                    || Words.POSTS.longestBefore(norm, at, start) > 0;
            if (apart && Names.isLikely(norm.substring(start, end))) {
                return true;
            }
        }
        return false;
    }

    private void tryAgencies(int at) {
        int limit = Math.min(list.to(), at + LONGEST_AGENCY);
        for (int end = at + 2; end <= limit; end++) {
            char last = norm.charAt(end - 1);
            if (SIGNS.indexOf(last) >= 0 || last == '（') {
                return;
            }
            int suffix = Words.AGENCY_ENDS.longestBefore(norm, at, end);
            if (suffix > 0) {
                offer(at, end, Kind.AGENCY, agencyCost(at, end, suffix));
            }
        }
    }

    private int agencyCost(int at, int end, int suffix) {
        int length = end - at;
        boolean levelled = LEVELS.indexOf(norm.charAt(at)) >= 0;
        int own = 38 - Math.min(suffix, 4) * 2 - (levelled ? 10 : 0) + Math.max(0, length - 8) * 3;
        if (length == 2 && suffix == 1) {
            own += 30;
        }
        return own + gaps(at, end, 90);
    }

    /** Whether a piece can begin here: at the ends, after space, or beside a sign or bracket. */
    private boolean opens(int at) {
        if (at <= list.from() || at >= list.to() || list.text().gapBefore(at) > 0) {
            return true;
        }
        char before = norm.charAt(at - 1);
        char here = norm.charAt(at);
        return SIGNS.indexOf(before) >= 0 || SIGNS.indexOf(here) >= 0 || before == '）' || here == '（' || here == '）';
    }
}
