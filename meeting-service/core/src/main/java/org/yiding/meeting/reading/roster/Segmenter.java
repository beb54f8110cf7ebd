package org.yiding.meeting.reading.roster;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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

    private static final int LONGEST_POST = 16;
    private static final Pattern REPRESENTATIVE = Pattern.compile(
            "(?:等)?(?:的)?(?:各?(?:一|1|两|二|2)名)?(?:有关|相关|主要|分管|部分)?(?:代表|记者|负责人|负责同志|领导|同志|有关人员|相关人员|工作人员|人员)");
    private static final Pattern HEADER = Pattern.compile(
            "(?:（[一二三四五六七八九十\\d]{1,3}）)?(?:[省市区县州旗]领导(?=：)|(?:有关|相关)?(?:部门|单位)(?=：)|第?[一二三四五六七八九十百\\d、，至—\\-]{1,12}(?:个|项)?议题(?:（[^（）]{1,20}）)?|议题[一二三四五六七八九十\\d、，至—\\-]{1,12}|(?:固定|全程|邀请|特邀|应邀|其他|其它|分议题|按议题|议题|部门|单位|第?[一二三四五六七八九十\\d、]{1,8}项?)(?:列席|参会|参加))(?:列席|参加|参会)?(?:人员|单位|同志)?(：?)");
    private static final Pattern COLUMN_HEAD = Pattern.compile("姓名|职务|单位及职务|工作单位|单位|序号|备注|签名");
    /** 议题涉及单位负责同志, 县政府各工作部门主要负责人, 县政府派出机构负责人: many, none of them named. */
    private static final Pattern CROWD =
            Pattern.compile("(?:[\\u4e00-\\u9fa5&&[^局委办院等]]{0,6}?(?:涉及|相关|有关|各)[\\u4e00-\\u9fa5]{0,10}?"
                    + "(?:部门|单位|乡镇（街道）|乡镇|街道|镇街|县区|机构)"
                    + "|(?:[省市区县州旗]?(?:人民)?政府|[省市区县州旗]直|管委会)?(?:组成|工作|职能|派出|直属|所属)(?:部门|机构|单位))"
                    + "(?:的)?(?:主要|分管)?(?:负责人|负责同志|同志|领导|人员)");

    /** 市领导张三、李四: whose rank is told before them, and no office. */
    private static final Pattern LEADERS =
            Pattern.compile("[省市区县州旗镇](?:委|政府)?领导(?:同志)?(?=[\\u4e00-\\u9fa5])(?!小组|班子|干部|人|机关|同志)");

    private static final int STRAY = 140;
    /** What it costs that an agency follows a name with neither space nor sign between. */
    private static final int GLUED = 100;
    /** The same in a list that puts neither between any of its people. */
    private static final int GLUED_IN_DENSE = 18;

    private static final int NEVER = Integer.MAX_VALUE / 4;
    private static final Kind[] KINDS = Kind.values();

    private final RosterText roster;
    private final String norm;
    private final int[] cost;
    private final int[] from;
    private final int glued;
    private final NamePieces names;
    private final AgencyPieces agencies;

    private Segmenter(Slice list) {
        this.roster = new RosterText(list);
        this.norm = roster.norm();
        this.cost = new int[(list.length() + 1) * KINDS.length];
        this.from = new int[cost.length];
        Arrays.fill(cost, NEVER);
        boolean dense = roster.isDense();
        this.glued = dense ? GLUED_IN_DENSE : GLUED;
        this.names = new NamePieces(roster, this::offer);
        this.agencies = new AgencyPieces(roster, dense, this::offer);
    }

    static List<Unit> cut(Slice list) {
        return new Segmenter(list).cut();
    }

    private List<Unit> cut() {
        cost[Kind.SIGN.ordinal()] = 0;
        for (int at = roster.from(); at < roster.to(); at++) {
            tryAt(at);
        }
        Deque<Unit> units = new ArrayDeque<>();
        int state = cheapestAtEnd();
        while (state >= KINDS.length) {
            int before = from[state];
            int start = roster.from() + before / KINDS.length;
            units.addFirst(
                    new Unit(KINDS[state % KINDS.length], roster.between(start, roster.from() + state / KINDS.length)));
            state = before;
        }
        return new ArrayList<>(units);
    }

    private int cheapestAtEnd() {
        int first = roster.length() * KINDS.length;
        int best = first;
        for (int state = first; state < first + KINDS.length; state++) {
            best = cost[state] < cost[best] ? state : best;
        }
        return best;
    }

    private void offer(int at, int end, Kind as, int own) {
        int state = (end - roster.from()) * KINDS.length + as.ordinal();
        for (Kind before : KINDS) {
            int previous = (at - roster.from()) * KINDS.length + before.ordinal();
            if (cost[previous] >= NEVER) {
                continue;
            }
            int total = cost[previous] + own + meeting(before, as, roster.opens(at));
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
            int close = roster.closing(at);
            offer(at, close, Kind.NOTE, close == at + 1 ? STRAY : 0);
            return;
        }
        if (RosterText.isSign(c)) {
            offer(at, at + 1, Kind.SIGN, 0);
            return;
        }
        offer(at, at + 1, Kind.STRAY, STRAY);
        boolean joins = (c == '和' || c == '及') && at > roster.from() && !roster.opens(at + 1);
        if (norm.startsWith("以及", at) && at > roster.from()) {
            offer(at, at + 2, Kind.SIGN, 4);
        }
        boolean etc = c == '等' && at > roster.from() && roster.opens(at + 1);
        if (joins || etc) {
            offer(at, at + 1, Kind.SIGN, 12);
        }
        tryHeader(at);
        tryColumnHead(at);
        tryCrowd(at);
        tryLeaders(at);
        tryRepresentative(at);
        tryPost(at);
        names.at(at);
        agencies.at(at);
    }

    private void tryHeader(int at) {
        Matcher matcher = HEADER.matcher(norm).region(at, Math.min(roster.to(), at + 30));
        if (!roster.opens(at) || !matcher.lookingAt()) {
            return;
        }
        boolean ends = !matcher.group(1).isEmpty()
                || matcher.end() < roster.to() && roster.gapBefore(matcher.end()) >= JoinedText.NEW_LINE;
        if (ends) {
            offer(at, matcher.end(), Kind.HEADER, 0);
        }
    }

    /** 姓名 职务 over the columns of a table says nothing of anybody. */
    private void tryColumnHead(int at) {
        Matcher matcher = COLUMN_HEAD.matcher(norm).region(at, Math.min(roster.to(), at + 6));
        if (roster.opens(at) && matcher.lookingAt() && roster.opens(matcher.end())) {
            offer(at, matcher.end(), Kind.SIGN, 0);
        }
    }

    private void tryCrowd(int at) {
        Matcher matcher = CROWD.matcher(norm).region(at, Math.min(roster.to(), at + 36));
        if (roster.opens(at) && matcher.lookingAt() && roster.opens(matcher.end())) {
            offer(at, matcher.end(), Kind.HEADER, 0);
        }
    }

    private void tryLeaders(int at) {
        Matcher matcher = LEADERS.matcher(norm).region(at, Math.min(roster.to(), at + 8));
        if (roster.opens(at) && matcher.lookingAt()) {
            offer(at, matcher.end(), Kind.SIGN, 4);
        }
    }

    private void tryRepresentative(int at) {
        Matcher matcher = REPRESENTATIVE.matcher(norm).region(at, Math.min(roster.to(), at + 12));
        if (matcher.lookingAt() && roster.opens(matcher.end())) {
            offer(at, matcher.end(), Kind.REPRESENTATIVE, 10);
        }
    }

    private void tryPost(int at) {
        for (int length = Math.min(LONGEST_POST, roster.to() - at); length >= 2; length--) {
            int end = at + length;
            int word = Words.POSTS.longestBefore(norm, at, end);
            if (word == 0) {
                continue;
            }
            String prefix = norm.substring(at, end - word);
            boolean inPlace = prefix.length() == 1 && !roster.opens(at) && RosterText.isHan(norm.charAt(at - 1));
            boolean levelled = word == length || !inPlace && isPostPrefix(prefix, norm.substring(end - word, end));
            if (levelled) {
                offer(at, end, Kind.POST, 22 + roster.gaps(at, end, 80));
            }
        }
    }

    /** 市委常委, 县政府党组成员, 区政协副主席: a post with the organ it belongs to. */
    static boolean isPostPrefix(String prefix, String post) {
        if (prefix.equals("常务") || prefix.equals("挂职") || prefix.equals("代理")) {
            return true;
        }
        boolean level =
                prefix.length() <= 5 && prefix.chars().allMatch(c -> (RosterText.LEVELS + "委政府人民党组").indexOf(c) >= 0);
        if (!level) {
            return false;
        }
        boolean committee = prefix.endsWith("委") && (post.contains("书记") || post.contains("常委") || post.contains("委员"));
        boolean party = prefix.endsWith("政府") && (post.contains("党组") || post.endsWith("长") || post.endsWith("员"));
        return committee || party || prefix.length() == 1 && post.endsWith("长") && post.length() <= 3;
    }
}
