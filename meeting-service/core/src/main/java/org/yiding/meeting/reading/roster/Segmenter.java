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
    private static final Pattern REPRESENTATIVE = Pattern.compile(
            "(?:等)?(?:的)?(?:各?(?:一|1|两|二|2)名)?(?:有关|相关|主要|分管|部分)?(?:代表|负责人|负责同志|领导|同志|有关人员|相关人员|工作人员|人员)");
    private static final Pattern HEADER = Pattern.compile(
            "(?:（[一二三四五六七八九十]{1,3}）)?(?:第?[一二三四五六七八九十百\\d、，至—\\-]{1,12}(?:个|项)?议题(?:（[^（）]{1,20}）)?|议题[一二三四五六七八九十\\d、，至—\\-]{1,12}|(?:固定|全程|邀请|特邀|应邀|其他|其它|分议题|按议题|议题|第?[一二三四五六七八九十\\d、]{1,8}项?)(?:列席|参会|参加))(?:列席|参加|参会)?(?:人员|单位|同志)?(：?)");
    private static final int LONGEST_FOREIGN = 8;
    private static final Pattern COLUMN_HEAD = Pattern.compile("姓名|职务|单位及职务|工作单位|单位|序号|备注|签名");
    private static final int STRAY = 140;
    /** What it costs that an agency follows a name with neither space nor sign between. */
    private static final int GLUED = 100;
    /** The same in a list that puts neither between any of its people. */
    private static final int GLUED_IN_DENSE = 18;
    /** A list is dense when space and signs come rarer than this many characters. */
    private static final int DENSE = 11;

    private static final int NEVER = Integer.MAX_VALUE / 4;
    private static final Kind[] KINDS = Kind.values();

    private final Slice list;
    private final String norm;
    private final int[] cost;
    private final int[] from;
    private final int glued;

    private Segmenter(Slice list) {
        this.list = list;
        this.norm = list.text().norm();
        this.cost = new int[(list.length() + 1) * KINDS.length];
        this.from = new int[cost.length];
        Arrays.fill(cost, NEVER);
        this.glued = isDense() ? GLUED_IN_DENSE : GLUED;
    }

    /** 市发改委张三市财政局李四: only the grammar of names tells where one ends. */
    private boolean isDense() {
        int breaks = 0;
        for (int i = list.from() + 1; i < list.to(); i++) {
            int gap = list.text().gapBefore(i);
            breaks += gap > 0 && gap < JoinedText.NEW_LINE || SIGNS.indexOf(norm.charAt(i)) >= 0 ? 1 : 0;
        }
        return list.length() > 2 * DENSE && breaks * DENSE < list.length();
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
    private int meeting(Kind before, Kind here, boolean apart) {
        boolean unattended = before == Kind.AGENCY && (here == Kind.SIGN || here == Kind.AGENCY);
        if (apart) {
            return unattended ? 30 : before == Kind.AGENCY && here == Kind.NAME ? 3 : 0;
        }
        return switch (here) {
            case AGENCY -> before == Kind.SIGN || before == Kind.NOTE ? 0 : before == Kind.NAME ? glued : GLUED;
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
        boolean joins = (c == '和' || c == '及') && at > list.from() && at + 1 < list.to();
        boolean etc = c == '等' && at > list.from() && opens(at + 1);
        if (joins || etc) {
            offer(at, at + 1, Kind.SIGN, 12);
        }
        tryHeader(at);
        tryColumnHead(at);
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

    private void tryHeader(int at) {
        Matcher matcher = HEADER.matcher(norm).region(at, Math.min(list.to(), at + 30));
        if (!opens(at) || !matcher.lookingAt()) {
            return;
        }
        boolean ends = !matcher.group(1).isEmpty()
                || matcher.end() < list.to() && list.text().gapBefore(matcher.end()) >= JoinedText.NEW_LINE;
        if (ends) {
            offer(at, matcher.end(), Kind.HEADER, 0);
        }
    }

    /** 姓名 职务 over the columns of a table says nothing of anybody. */
    private void tryColumnHead(int at) {
        Matcher matcher = COLUMN_HEAD.matcher(norm).region(at, Math.min(list.to(), at + 6));
        if (opens(at) && matcher.lookingAt() && opens(matcher.end())) {
            offer(at, matcher.end(), Kind.SIGN, 0);
        }
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
            String prefix = norm.substring(at, end - word);
            boolean inPlace = prefix.length() == 1 && !opens(at) && isHan(norm.charAt(at - 1));
            boolean levelled = word == length || !inPlace && isPostPrefix(prefix, norm.substring(end - word, end));
            if (levelled) {
                offer(at, end, Kind.POST, 22 + gaps(at, end, 80));
            }
        }
    }

    /** 市委常委, 县政府党组成员, 区政协副主席: a post with the organ it belongs to. */
    private static boolean isPostPrefix(String prefix, String post) {
        if (prefix.equals("常务") || prefix.equals("挂职") || prefix.equals("代理")) {
            return true;
        }
        boolean level = prefix.length() <= 5 && prefix.chars().allMatch(c -> (LEVELS + "委政府人民党组").indexOf(c) >= 0);
        if (!level) {
            return false;
        }
        boolean committee = prefix.endsWith("委") && (post.contains("书记") || post.contains("常委") || post.contains("委员"));
        boolean party = prefix.endsWith("政府") && (post.contains("党组") || post.endsWith("长"));
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
        tryForeign(at);
        int dot = at + 1;
        while (dot < Math.min(list.to(), at + 8) && norm.charAt(dot) != '·' && !opens(dot)) {
            dot++;
        }
        if (dot < Math.min(list.to(), at + 8) && norm.charAt(dot) == '·') {
            int end = dot + 1;
            while (end < list.to() && end - at < 20 && !opens(end)) {
                end++;
            }
            boolean behindAgency = isLevel(norm.charAt(at)) || endsAgencyBefore(at, dot);
            offer(at, end, Kind.NAME, behindAgency ? 100 : 20);
        }
    }

    private boolean endsAgencyBefore(int at, int dot) {
        for (int end = at + 2; end < dot; end++) {
            if (Words.AGENCY_ENDS.longestBefore(norm, at, end) > 0) {
                return true;
            }
        }
        return false;
    }

    /** A name that is not built like a Han one (那顺巴雅尔) ends where a space or sign does, and holds none. */
    private void tryForeign(int at) {
        int end = at;
        while (end < list.to() && end - at < LONGEST_FOREIGN && (end == at || !opens(end)) && isHan(norm.charAt(end))) {
            end++;
        }
        boolean whole = end - at >= 2 && norm.charAt(end - 1) != '等' && (end == list.to() || opens(end));
        if (whole
                && Words.POSTS.longestBefore(norm, at, end) == 0
                && Words.AGENCY_ENDS.longestBefore(norm, at, end) == 0) {
            int own = 52 + 4 * (end - at);
            offer(at, end, Kind.NAME, own + 30 * Names.unlikely(norm.substring(at, end)));
        }
    }

    static boolean isLevel(char c) {
        return LEVELS.indexOf(c) >= 0;
    }

    private static boolean isHan(char c) {
        return c >= 0x4E00 && c <= 0x9FA5;
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
                    || start - at >= 2 && Words.AGENCY_ENDS.longestBefore(norm, at, start) > 0
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
                int own = agencyCost(at, end, suffix);
                offer(at, end, Kind.AGENCY, own);
                int bracketed = secondName(end);
                if (bracketed > 0) {
                    offer(at, bracketed, Kind.AGENCY, own - 4);
                }
            }
        }
    }

    /** 县工业商务局（县大数据局）: the second name an agency goes by; -1 where no such name follows. */
    private int secondName(int open) {
        if (open >= list.to() || norm.charAt(open) != '（') {
            return -1;
        }
        int close = closing(open);
        boolean name = close - open > 4
                && Words.AGENCY_ENDS.longestBefore(norm, open + 1, close - 1) > 0
                && LEVELS.indexOf(norm.charAt(open + 1)) >= 0;
        boolean followed = close < list.to() && isHan(norm.charAt(close));
        return name && followed ? close : -1;
    }

    private int agencyCost(int at, int end, int suffix) {
        int length = end - at;
        boolean levelled = LEVELS.indexOf(norm.charAt(at)) >= 0;
        int own = 38 - Math.min(suffix, 4) * 2 - (levelled ? 10 : 0) + Math.max(0, length - 8) * 3;
        if (length == 2 && suffix == 1) {
            own += 30;
        }
        own += norm.startsWith("政委", end - 2) ? 60 : 0;
        for (int i = at + 2; i + 1 < end; i++) {
            boolean joins = norm.charAt(i) == '和' || norm.charAt(i) == '及';
            own += joins && LEVELS.indexOf(norm.charAt(i + 1)) >= 0 ? 40 : 0;
        }
        return own + gaps(at, end, 90) + (glued < GLUED ? glueCost(at, end) : 0);
    }

    /** In a dense list an agency neither holds people nor ends with the level that opens the next one. */
    private int glueCost(int at, int end) {
        boolean cutsNext = isLevel(norm.charAt(end - 1)) && !opens(end);
        return 90 * peopleIn(at, end) + (cutsNext ? 70 : 0);
    }

    /** 市委组织部张三市委编办: an agency, a name and the level that opens the next agency. */
    private int peopleIn(int at, int end) {
        int people = 0;
        for (int nameFrom = at; nameFrom + 3 < end; nameFrom++) {
            for (int length = 2; length <= 3 && nameFrom + length + 1 < end; length++) {
                boolean level = isLevel(norm.charAt(nameFrom + length));
                if (level
                        && Names.isLikely(norm.substring(nameFrom, nameFrom + length))
                        && (nameFrom == at || Words.AGENCY_ENDS.longestBefore(norm, at, nameFrom) > 0)) {
                    people++;
                    break;
                }
            }
        }
        return people;
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
