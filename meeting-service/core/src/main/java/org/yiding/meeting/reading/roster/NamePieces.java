package org.yiding.meeting.reading.roster;

import org.yiding.meeting.reading.lexicon.Names;
import org.yiding.meeting.reading.lexicon.Words;
import org.yiding.meeting.reading.roster.Unit.Kind;
import org.yiding.meeting.reading.text.JoinedText;

/** Weighs what can be the name of a person in an attendance list. */
final class NamePieces {

    private static final int LONGEST_FOREIGN = 8;
    private static final int LIKELIEST = 20;
    private static final char DISTRICT = '区';

    private final RosterText roster;
    private final String norm;
    private final Offer offer;

    NamePieces(RosterText roster, Offer offer) {
        this.roster = roster;
        this.norm = roster.norm();
        this.offer = offer;
    }

    /** Offers every name that may begin at the position. */
    void at(int at) {
        tryHan(at);
        tryForeign(at);
        tryTransliterated(at);
    }

    /** A family name with a given name; the likelier it looks, the less it costs. */
    private void tryHan(int at) {
        int limit = Math.min(roster.to(), at + 4);
        for (int end = at + 2; end <= limit; end++) {
            int score = Names.score(norm.substring(at, end));
            if (score >= 0 && !isOffice(at, end)) {
                int own = score >= 10 ? 20 + 11 - score : 95 - 5 * score;
                int post = endsPost(at) ? LIKELIEST * 4 : 0;
                boolean district = norm.charAt(at) == DISTRICT && isDistrictsName(at, end);
                offer.take(at, end, Kind.NAME, (district ? LIKELIEST : own) + post + nameGaps(at, end));
            }
        }
    }

    /** 副部长孙立: 长 ends the post and does not open the family name 长孙. */
    private boolean endsPost(int at) {
        return at > roster.from()
                && norm.charAt(at) == '长'
                && Words.POSTS.longestBefore(norm, roster.from(), at + 1) > 0;
    }

    /** 东风街道办事处：区志远: the family name that is also a level, where an agency stands right before and nothing behind. */
    private boolean isDistrictsName(int at, int end) {
        int agencyEnd = at > roster.from() && RosterText.isSign(norm.charAt(at - 1)) ? at - 1 : at;
        return roster.opens(at)
                && roster.opens(end)
                && Words.AGENCY_ENDS.longestBefore(norm, Math.max(roster.from(), agencyEnd - 6), agencyEnd) > 0
                && Words.AGENCY_ENDS.longestBefore(norm, at + 1, end) == 0;
    }

    /** 经发局: an office in short, though its first character is a family name. */
    private boolean isOffice(int at, int end) {
        return end - at >= 3 && "局委办厅镇乡".indexOf(norm.charAt(end - 1)) >= 0;
    }

    /** A name that is not built like a Han one (那顺巴雅尔) ends where a space or sign does, and holds none. */
    private void tryForeign(int at) {
        int end = at;
        while (end < roster.to()
                && end - at < LONGEST_FOREIGN
                && (end == at || !roster.opens(end))
                && RosterText.isHan(norm.charAt(end))) {
            end++;
        }
        boolean whole = end - at >= 2 && norm.charAt(end - 1) != '等' && (end == roster.to() || roster.opens(end));
        if (whole && !holdsPost(at, end) && Words.AGENCY_ENDS.longestBefore(norm, at, end) == 0) {
            int own = 52 + 4 * (end - at);
            offer.take(at, end, Kind.NAME, own + 30 * Names.unlikely(norm.substring(at, end)));
        }
    }

    private boolean holdsPost(int at, int end) {
        for (int i = at; i < end - 1; i++) {
            if (Words.POSTS.longestAt(norm, i, end) > 0) {
                return true;
            }
        }
        return false;
    }

    /** 买买提·依明: apart by a point, as long as no space or sign follows. */
    private void tryTransliterated(int at) {
        int dot = at + 1;
        while (dot < Math.min(roster.to(), at + 8) && norm.charAt(dot) != '·' && !roster.opens(dot)) {
            dot++;
        }
        if (dot < Math.min(roster.to(), at + 8) && norm.charAt(dot) == '·') {
            int end = dot + 1;
            while (end < roster.to() && end - at < 20 && !roster.opens(end)) {
                end++;
            }
            boolean behind = RosterText.isLevel(norm.charAt(at)) || endsAgencyBefore(at, dot) || opensWithPost(at, dot);
            offer.take(at, end, Kind.NAME, behind ? 100 : 20);
        }
    }

    /** 副主任艾力·玉苏甫: the post is no part of the name. */
    private boolean opensWithPost(int at, int dot) {
        return Words.POSTS.longestAt(norm, at, dot) > 0 || Names.unlikely(norm.substring(at, at + 1)) > 0;
    }

    private boolean endsAgencyBefore(int at, int dot) {
        for (int end = at + 2; end < dot; end++) {
            if (Words.AGENCY_ENDS.longestBefore(norm, at, end) > 0) {
                return true;
            }
        }
        return false;
    }

    private int nameGaps(int at, int end) {
        int gapCost = 0;
        for (int i = at + 1; i < end; i++) {
            int gap = roster.gapBefore(i);
            if (gap >= JoinedText.NEW_LINE) {
                gapCost += 25;
            } else if (gap > 0) {
                gapCost += end - at == 2 ? 10 : 70;
            }
        }
        return gapCost;
    }
}
