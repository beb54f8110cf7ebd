package org.yiding.meeting.reading.sentence;

import java.util.regex.Pattern;
import org.yiding.meeting.reading.lexicon.Words;
import org.yiding.meeting.reading.text.Slice;

/** Tells where the name of an agency that begins at a position ends, by its last word and by what follows it. */
final class Agencies {

    private static final int LONGEST = 26;
    private static final String LEVELS = "省市区县州旗盟镇乡";
    private static final String STOPS = "，。；：、！？《》（）‘’";
    private static final int LONGEST_QUOTE = 12;
    private static final int LONGEST_OFFICE = 8;
    private static final String NEVER_INSIDE = "的了是把被";
    private static final String AFTER = "，。；：、！？（）和与及等";
    private static final Pattern GENERIC_HEAD = Pattern.compile("(?:各|有关|相关|全[省市区县体州旗]|我[省市区县州旗]|两地|广大|所有|"
            + "[省市区县州旗](?:各|直|属|级|有关|相关|政府各|直各)|其他|每|涉及|属地|牵头(?:部门|单位)|责任(?:部门|单位)|主管部门|行业主管|项目(?:主管|业主|建设|实施)?单位|"
            + "业主单位|(?:规划|项目)?(?:施工|设计|监理|勘察|编制|代建|运营|用人|建设)单位|所在|该|成员单位|领导干部|党员|大家|会议|本次|此次|这次|承办单位|主办单位|协办单位)");
    private static final Pattern GENERIC_INSIDE = Pattern.compile("各|有关|相关");
    /** 请市资规局12月10日前…: until when stands right behind who. */
    private static final Pattern DAY =
            Pattern.compile("\\d{1,2}月(?:\\d{1,2}日|底|份)?[^，。]{0,4}前|(?:\\d{4}|今|本)年[^，。]{0,6}前");

    private static final Pattern IN_CHARGE = Pattern.compile("牵头|负责|配合|会同");
    private static final Pattern HEAD_OF_CLAUSE =
            Pattern.compile("(?:[省市区县州旗镇乡国团]|政府办|[\\u4e00-\\u9fa5]{2,4}[省市区县州旗镇乡]).*");

    private Agencies() {}

    static boolean isLevel(char c) {
        return LEVELS.indexOf(c) >= 0;
    }

    /** Whether what begins here addresses nobody in particular. */
    static boolean isGeneric(Slice slice, int at) {
        return GENERIC_HEAD
                .matcher(slice.between(at, Math.min(slice.to(), at + 8)).norm())
                .lookingAt();
    }

    static boolean namesNobody(String phrase) {
        return GENERIC_INSIDE.matcher(phrase).find();
    }

    /**
     * @return position after the name, -1 when no agency begins at {@code at} that is followed as one charged with
     *     something is
     */
    static int end(Slice slice, int at) {
        if (at >= slice.to() || isGeneric(slice, at) || slice.startsWith("会同", at)) {
            return -1;
        }
        String norm = slice.text().norm();
        int limit = Math.min(slice.to(), at + LONGEST);
        for (int end = at + 1; end <= limit; end++) {
            if (isStop(norm, at, end - 1, limit) || isBy(norm, at, end - 1)) {
                return -1;
            }
            if (end >= at + 2 && endsAgency(norm, at, end)) {
                int whole = withSecondName(slice, end);
                if (isFollowed(norm, whole, slice.to()) && !(whole == end && isBracket(slice, end))) {
                    return whole == end ? longerOffice(norm, at, end, limit) : whole;
                }
                if (whole == end && isFollowed(norm, end, slice.to())) {
                    return end;
                }
            }
        }
        return -1;
    }

    /** 县财政投资评审中心负责: an office of the department whose stem alone could be charged as well; {@code end} without one. */
    private static int longerOffice(String norm, int at, int end, int limit) {
        if (Words.BARE_DEPARTMENTS.longestBefore(norm, at, end) == 0) {
            return end;
        }
        for (int longer = end + 2; longer <= Math.min(limit, end + LONGEST_OFFICE); longer++) {
            if (LEVELS.indexOf(norm.charAt(longer - 1)) >= 0 || STOPS.indexOf(norm.charAt(longer - 1)) >= 0) {
                return end;
            }
            boolean office = Words.AGENCY_ENDS_IN_SENTENCES.longestBefore(norm, end, longer) > 1
                    && Words.AGENCY_FOLLOWS.longestAt(norm, longer, norm.length()) > 0;
            boolean inCharge =
                    IN_CHARGE.matcher(norm).region(longer, norm.length()).lookingAt();
            if (endsAgency(norm, at, longer) && (inCharge || office)) {
                return longer;
            }
        }
        return end;
    }

    /** Whether no name goes on here; a short word in quotes near its beginning is part of it (市“放管服”改革办). */
    private static boolean isStop(String norm, int from, int at, int limit) {
        char c = norm.charAt(at);
        if (c == '“') {
            int close = norm.indexOf('”', at);
            return at == from || at - from > 4 || close < 0 || close - at > LONGEST_QUOTE || close >= limit;
        }
        if (c == '”') {
            return norm.lastIndexOf('“', at) < from;
        }
        // 确定后报县政府: what comes after is no part of a name.
        boolean then = c == '后' && (norm.startsWith("报", at + 1) || norm.startsWith("提", at + 1));
        // 市政府直接与集团签订: how it acts; 市直接待办 is a name.
        boolean directly = norm.startsWith("直接", at) && !norm.startsWith("直接待", at);
        return then || directly || STOPS.indexOf(c) >= 0 || NEVER_INSIDE.indexOf(c) >= 0;
    }

    private static boolean isBracket(Slice slice, int at) {
        return at < slice.to() && slice.at(at) == '（';
    }

    /** 县工业商务局（县大数据局）: position after the second name an agency goes by, the same position without one. */
    private static int withSecondName(Slice slice, int end) {
        if (!isBracket(slice, end)) {
            return end;
        }
        int close = Sentences.closeBracket(slice, end);
        boolean levelled = end + 1 < slice.to() && LEVELS.indexOf(slice.at(end + 1)) >= 0;
        boolean office = close + 1 < slice.to()
                && Words.AGENCY_FOLLOWS.longestAt(slice.text().norm(), close + 1, slice.to()) > 0;
        boolean name = close > end + 3
                && (levelled || office)
                && Words.AGENCY_ENDS_IN_SENTENCES.longestBefore(slice.text().norm(), end + 1, close) > 0;
        return name ? close + 1 : end;
    }

    /** 资金由市财政局负责: the agency begins after 由, which 自由贸易区 holds as part of its name. */
    private static boolean isBy(String norm, int from, int at) {
        return norm.charAt(at) == '由' && (at == from || norm.charAt(at - 1) != '自');
    }

    /** Like {@link #end}, but also without a known word after the name, where the words before it call for an agency. */
    static int endAfterCharge(Slice slice, int at) {
        int end = end(slice, at);
        if (end >= 0 || at >= slice.to() || isGeneric(slice, at)) {
            return end;
        }
        String norm = slice.text().norm();
        int limit = Math.min(slice.to(), at + LONGEST);
        for (int stop = at + 1; stop <= limit; stop++) {
            if (isStop(norm, at, stop - 1, limit)) {
                return -1;
            }
            boolean levelled = LEVELS.indexOf(norm.charAt(at)) >= 0 && stop <= at + 12;
            boolean known = Words.AGENCY_ENDS_IN_SENTENCES.longestBefore(norm, at, stop) >= 2;
            // 市水利局|局长张三: the post is no second end of the name.
            boolean longer = stop < limit
                    && endsAgency(norm, at, stop + 1)
                    && Words.POSTS.longestAt(norm, stop, slice.to()) == 0;
            if (stop >= at + 3
                    && !opensPartyPost(norm, stop - 2)
                    && !longer
                    && !goesOnAsFirm(norm, stop)
                    && (levelled && endsAgency(norm, at, stop) || known)
                    && !continues(norm, stop, slice.to())) {
                return stop;
            }
        }
        return -1;
    }

    /** Whether the words look like an agency that can open a clause: a level, a place, or an office known by itself. */
    static boolean opensClause(String name) {
        return HEAD_OF_CLAUSE.matcher(name).matches()
                || Words.AGENCY_ENDS.contains(name)
                || name.endsWith("公司")
                || name.endsWith("集团")
                || name.endsWith("领导小组")
                || name.endsWith("指挥部")
                || name.endsWith("管委会")
                || name.endsWith("专班")
                || name.endsWith("苏木")
                || name.endsWith("街道")
                || name.endsWith("街道办")
                || name.endsWith("办事处")
                || name.endsWith("分局")
                || name.endsWith("支队")
                || name.endsWith("大队")
                || name.endsWith("中心")
                || name.endsWith("学院")
                || name.endsWith("医院")
                || name.endsWith("银行");
    }

    private static boolean endsAgency(String norm, int at, int end) {
        int suffix = Words.AGENCY_ENDS_IN_SENTENCES.longestBefore(norm, at, end);
        // 市水利局党组成员张三: the party group belongs to the post.
        if (norm.startsWith("党组", end - 2) && opensPartyPost(norm, end - 2)) {
            return false;
        }
        if (goesOnAsFirm(norm, end)) {
            return false;
        }
        if (suffix == 0) {
            return Words.AGENCY_ENDS.contains(norm.substring(at, end)) && end - at >= 3;
        }
        char last = norm.charAt(end - 1);
        boolean place = suffix == 1 && "市区县镇乡州旗盟处部站".indexOf(last) >= 0;
        // 县城市建设集团: what is named after the town goes on.
        boolean town = place && end - at == 3 && norm.charAt(at + 1) == '城' && LEVELS.indexOf(norm.charAt(at)) >= 0;
        return !town && end - at >= (place ? 3 : 2);
    }

    /** 县文旅投|公司, 市水务集团|公司 */
    private static boolean goesOnAsFirm(String norm, int end) {
        return norm.startsWith("公司", end) || norm.startsWith("集团", end);
    }

    private static boolean isFollowed(String norm, int end, int limit) {
        if (end >= limit || AFTER.indexOf(norm.charAt(end)) >= 0) {
            return true;
        }
        if (!opensPartyPost(norm, end) && Words.POSTS.longestAt(norm, end, limit) > 0) {
            return false;
        }
        return opensPartyPost(norm, end)
                || DAY.matcher(norm).region(end, limit).lookingAt()
                || (Words.AGENCY_FOLLOWS.longestAt(norm, end, limit) > 0 || meetsWith(norm, end, limit))
                        && !continues(norm, end, limit);
    }

    private static boolean opensPartyPost(String norm, int at) {
        return norm.startsWith("党组成员", at) || norm.startsWith("党组书记", at) || norm.startsWith("党组副书记", at);
    }

    /** 区教育局会区人社局: short for 会同, told by the level that opens the next name. */
    static boolean meetsWith(String norm, int at, int limit) {
        return at + 2 < limit && norm.charAt(at) == '会' && LEVELS.indexOf(norm.charAt(at + 1)) >= 0;
    }

    /** 社区|建设办负责: what looks like a verb is the name of an office when an office ends with it. */
    private static boolean isOfficeOf(String norm, int at, int limit) {
        for (int end = at + 3; end <= Math.min(limit, at + 5); end++) {
            boolean office = "办局科所".indexOf(norm.charAt(end - 1)) >= 0;
            if (office && IN_CHARGE.matcher(norm).region(end, limit).lookingAt()) {
                return true;
            }
        }
        return false;
    }

    /** Whether a department's name goes on where the words so far could already be an agency (市委|组织部). */
    private static boolean continues(String norm, int end, int limit) {
        return Words.DEPARTMENTS.longestAt(norm, end, limit) > 0 || isOfficeOf(norm, end, limit);
    }
}
