package org.yiding.meeting.reading.roster;

import org.yiding.meeting.reading.lexicon.Names;
import org.yiding.meeting.reading.lexicon.Words;
import org.yiding.meeting.reading.roster.Unit.Kind;

/** Weighs what can be the name of an agency in an attendance list. */
final class AgencyPieces {

    private static final int LONGEST = 24;

    private final RosterText roster;
    private final String norm;
    private final boolean dense;
    private final Offer offer;

    AgencyPieces(RosterText roster, boolean dense, Offer offer) {
        this.roster = roster;
        this.norm = roster.norm();
        this.dense = dense;
        this.offer = offer;
    }

    /** Offers every agency that may begin at the position. */
    void at(int at) {
        int limit = Math.min(roster.to(), at + LONGEST);
        for (int end = at + 2; end <= limit; end++) {
            char last = norm.charAt(end - 1);
            if (RosterText.isSign(last) || last == '（') {
                return;
            }
            int suffix = Words.AGENCY_ENDS.longestBefore(norm, at, end);
            if (suffix > 0) {
                int own = agencyCost(at, end, suffix);
                offer.take(at, end, Kind.AGENCY, own);
                int bracketed = secondName(end);
                if (bracketed > 0) {
                    offer.take(at, bracketed, Kind.AGENCY, own - 4);
                }
            }
        }
    }

    /** 县工业商务局（县大数据局）: the second name an agency goes by; -1 where no such name follows. */
    private int secondName(int open) {
        if (open >= roster.to() || norm.charAt(open) != '（') {
            return -1;
        }
        int close = roster.closing(open);
        boolean name = close - open > 4
                && Words.AGENCY_ENDS.longestBefore(norm, open + 1, close - 1) > 0
                && RosterText.isLevel(norm.charAt(open + 1));
        boolean followed = close < roster.to() && RosterText.isHan(norm.charAt(close));
        return name && followed ? close : -1;
    }

    private int agencyCost(int at, int end, int suffix) {
        int length = end - at;
        boolean levelled = RosterText.isLevel(norm.charAt(at)) || roster.isHome(at);
        int own = 38 - Math.min(suffix, 4) * 2 - (levelled ? 10 : 0) + Math.max(0, length - 8) * 3;
        if (length == 2 && suffix == 1) {
            own += 30;
        }
        // 区投促局吕科: a name behind an agency, and no section of it.
        boolean named =
                norm.charAt(end - 1) == '科' && suffix == 1 && Words.AGENCY_ENDS.longestBefore(norm, at, end - 2) > 0;
        own += named ? 60 : 0;
        own += norm.startsWith("政委", end - 2) || "局委办厅院".indexOf(norm.charAt(at)) >= 0 ? 60 : 0;
        int listed = norm.substring(at, end).indexOf("以及");
        own += listed > 0 ? 60 : 0;
        for (int i = at + 2; i + 1 < end; i++) {
            boolean joins = norm.charAt(i) == '和' || norm.charAt(i) == '及';
            own += joins && RosterText.isLevel(norm.charAt(i + 1)) ? 90 : 0;
        }
        return own + roster.gaps(at, end, 90) + (dense ? glueCost(at, end) : 0);
    }

    /** In a dense list an agency neither holds people nor ends with the level that opens the next one. */
    private int glueCost(int at, int end) {
        boolean cutsNext = RosterText.isLevel(norm.charAt(end - 1))
                && !roster.opens(end)
                && Words.POSTS.longestAt(norm, end, roster.to()) == 0;
        return 90 * peopleIn(at, end) + (cutsNext ? 70 : 0);
    }

    /** 市委组织部张三市委编办: an agency, a name and the level that opens the next agency. */
    private int peopleIn(int at, int end) {
        int people = 0;
        for (int nameFrom = at; nameFrom + 3 < end; nameFrom++) {
            for (int length = 2; length <= 3 && nameFrom + length + 1 < end; length++) {
                boolean level = RosterText.isLevel(norm.charAt(nameFrom + length)) || roster.isHome(nameFrom + length);
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
}
