package org.yiding.meeting.reading.sentence;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.yiding.meeting.reading.lexicon.Words;
import org.yiding.meeting.reading.text.Slice;

/** Parties told in short: 请国土会同发改, 电信、移动、联通桃源分公司. */
final class BareStems {

    private static final Pattern CHARGED = Pattern.compile("会同|会商|会(?=[省市区县])|牵头|负责|配合|、|，|。|；");
    /** How many may share the last words of one. */
    private static final int MOST = 8;

    private BareStems() {}

    /** A department told by what it deals with alone, where a word that charges stands right behind; empty elsewhere. */
    static List<Party> department(Slice slice, int at) {
        int length = Words.BARE_DEPARTMENTS.longestAt(slice.text().norm(), at, slice.to());
        boolean charged = length > 0
                && (at + length >= slice.to()
                        || CHARGED.matcher(slice.startingAt(at + length).norm()).lookingAt());
        return charged ? List.of(Party.agency(slice.between(at, at + length))) : List.of();
    }

    /** Enterprises of which the last one's name ends for all; empty where they are no such list. */
    static List<Party> enterprises(Slice slice, int at) {
        List<Slice> stems = new ArrayList<>();
        int from = at;
        while (stems.size() < MOST) {
            int length = Words.BARE_ENTERPRISES.longestAt(slice.text().norm(), from, slice.to());
            if (length == 0) {
                return List.of();
            }
            stems.add(slice.between(from, from + length));
            if (!slice.startsWith("、", from + length)) {
                break;
            }
            from += length + 1;
        }
        Slice last = stems.get(stems.size() - 1);
        int end = Agencies.end(slice, last.from());
        if (stems.size() < 2
                || end <= last.to()
                || !slice.between(last.from(), end).norm().endsWith("公司")) {
            return List.of();
        }
        String shared = slice.between(last.to(), end).shown();
        List<Party> parties = new ArrayList<>();
        for (Slice stem : stems) {
            Slice words = stem == last ? slice.between(stem.from(), end) : stem;
            parties.add(new Party(Party.Kind.AGENCY, words, stem.shown() + shared, null));
        }
        return parties;
    }
}
