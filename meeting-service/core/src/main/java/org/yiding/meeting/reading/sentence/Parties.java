package org.yiding.meeting.reading.sentence;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yiding.meeting.reading.lexicon.Names;
import org.yiding.meeting.reading.lexicon.Words;
import org.yiding.meeting.reading.text.Slice;

/**
 * Several parties behind one verb: 市住建局、市交通局; 发展改革、财政部门; 张三同志.
 *
 * @param to position after the last of them
 */
record Parties(List<Party> list, int to) {

    private static final Parties NONE = new Parties(List.of(), -1);
    /** An officer who is charged without a name: 市政府分管副市长. */
    private static final Pattern OFFICER = Pattern.compile("(?:分管|主要|有关|联系)(?:的)?(?:副?[市区县州旗镇乡]长|副?秘书长|领导|负责同志|负责人)");
    /** After 与X these words say that X is dealt with, not charged. */
    private static final Pattern COUNTERPART = Pattern.compile("签订|签署|签约|对接|合作|合资|联合|共建|沟通|协商|衔接|洽谈|商谈|之间|的");

    private static final int LONGEST_SHARED = 80;
    private static final String STOPS = "，。；：！？《》（）的了是把";
    private static final Pattern GENERIC = Pattern.compile(
            "(?:沿线|辖区|所在|属地)(?:各)?(?:区镇|县区|镇街|乡镇|街道|镇村|镇|村)|(?:各|有关|相关|[省市区县州旗]直?各|[省市区县州旗]有关|[省市区县州旗]相关)[^，。；：、]{0,18}?(?:部门|单位|地区|乡镇(?:人民政府|政府)?|街乡|街镇|街道(?:办事处|办)?|镇|村（社区）|村|社区|企业|公司|学校|医院|地|区|县|板块|园区|方面|成员)(?:（[^（）]{1,12}）)?");

    boolean isEmpty() {
        return list.isEmpty();
    }

    /** The parties that begin at {@code at}, each followed as one charged with something is. */
    static Parties at(Slice slice, int at) {
        return read(slice, at, false);
    }

    /** The parties after a word that calls for them (由, 责成). */
    static Parties afterCharge(Slice slice, int at) {
        return read(slice, at, true);
    }

    /** The parties after a word that asks them (请), which may be told in short. */
    static Parties asked(Slice slice, int at) {
        Parties named = at(slice, at);
        List<Party> bare = named.isEmpty() ? BareStems.department(slice, at) : List.of();
        return bare.isEmpty() ? named : of(bare);
    }

    private static Parties read(Slice slice, int start, boolean called) {
        List<Party> found = new ArrayList<>();
        int at = start;
        int end = -1;
        while (at < slice.to() && found.size() < 40) {
            Parties next = one(slice, at, called);
            if (next.isEmpty()) {
                break;
            }
            if (end > 0 && sentenceWith(slice, end) && isCounterpart(slice, at, next, called)) {
                break;
            }
            found.addAll(next.list());
            end = next.to();
            int separator = called && goesOnAfterComma(slice, at, end) ? 1 : separatorLength(slice, end);
            if (separator == 0) {
                break;
            }
            at = end + separator;
        }
        return found.isEmpty() ? NONE : new Parties(found, skipEtc(slice, end));
    }

    /** 由甲公司与乙公司、丙公司签订: those behind 与, all of them, are dealt with and not charged. */
    private static boolean isCounterpart(Slice slice, int at, Parties first, boolean called) {
        int to = slice.startsWith("、", first.to())
                ? Math.max(first.to(), read(slice, at, called).to())
                : first.to();
        return COUNTERPART
                .matcher(slice.between(to, Math.min(slice.to(), to + 4)).norm())
                .lookingAt();
    }

    private static boolean sentenceWith(Slice slice, int at) {
        return slice.startsWith("与", at) || slice.startsWith("和", at);
    }

    /** 由区教育局，区卫健局，区公安分局负责: in some documents commas part the agencies. */
    private static boolean goesOnAfterComma(Slice slice, int at, int end) {
        if (!slice.startsWith("，", end) || end + 1 >= slice.to() || slice.at(end + 1) != slice.at(at)) {
            return false;
        }
        int next = Agencies.end(slice, end + 1);
        return next - end > 3;
    }

    private static int separatorLength(Slice slice, int at) {
        for (String word : new String[] {"以及", "、", "和", "与", "及"}) {
            if (slice.startsWith(word, at)) {
                return word.length();
            }
        }
        return 0;
    }

    private static int skipEtc(Slice slice, int at) {
        for (String word : new String[] {"等部门", "等单位", "等相关部门", "等有关部门", "等相关单位", "等有关单位", "等"}) {
            if (slice.startsWith(word, at) && !slice.startsWith("等方式", at)) {
                return at + word.length();
            }
        }
        return at;
    }

    private static Parties one(Slice slice, int at, boolean called) {
        Matcher generic = GENERIC.matcher(
                slice.startingAt(at).between(at, Math.min(slice.to(), at + 30)).norm());
        if (generic.lookingAt()) {
            Slice words = slice.between(at, at + generic.end());
            return new Parties(List.of(Party.generic(words)), words.to());
        }
        int reference = Antecedents.end(slice, at);
        if (reference > 0 && isReferredTo(slice, at, reference, called)) {
            return of(List.of(Party.backReference(slice.between(at, reference))));
        }
        List<Party> enterprises = BareStems.enterprises(slice, at);
        if (!enterprises.isEmpty()) {
            return of(enterprises);
        }
        Optional<Persons.Person> person = Persons.at(slice, at);
        if (person.isPresent()) {
            return new Parties(List.of(of(person.get())), person.get().to());
        }
        Optional<Parties> unnamed = called ? unnamedOfficer(slice, at, at) : Optional.empty();
        if (unnamed.isPresent()) {
            return unnamed.get();
        }
        int end = called ? Agencies.endAfterCharge(slice, at) : Agencies.end(slice, at);
        if (end > 0) {
            return officerOf(slice, at, end);
        }
        int before = called ? -1 : Agencies.endAfterCharge(slice, at);
        boolean comrade = before > 0
                && Persons.at(slice, before)
                        .filter(officer -> slice.startsWith("同志", officer.to() - 2))
                        .isPresent();
        if (comrade) {
            return officerOf(slice, at, before);
        }
        Parties shared = sharedSuffix(slice, at);
        if (!shared.isEmpty() || !called) {
            return shared;
        }
        List<Party> bare = BareStems.department(slice, at);
        return bare.isEmpty() ? bareName(slice, at) : of(bare);
    }

    /** Whether 该局 itself is meant, and not one of its officers (该局主要负责同志). */
    private static boolean isReferredTo(Slice slice, int at, int end, boolean called) {
        return unnamedOfficer(slice, at, end).isEmpty() && (called || isFollowed(slice, end));
    }

    private static Parties of(List<Party> parties) {
        return new Parties(parties, parties.get(parties.size() - 1).words().to());
    }

    private static Party of(Persons.Person person) {
        Slice title = person.title();
        return new Party(Party.Kind.PERSON, person.name(), person.name().shown(), title == null ? null : title.shown());
    }

    /** An agency, or who heads it when a post and a name follow (市财政局局长张三). */
    private static Parties officerOf(Slice slice, int at, int end) {
        Optional<Persons.Person> officer = Persons.at(slice, end);
        if (officer.isPresent()) {
            // 市住建局李明同志: the agency is accountable, by whom it acts stands in the evidence.
            return new Parties(
                    List.of(Party.agency(slice.between(at, end))), officer.get().to());
        }
        return unnamedOfficer(slice, at, end)
                .orElseGet(() -> new Parties(List.of(Party.agency(slice.between(at, end))), end));
    }

    /** 分管副市长 told by the post alone: the post stands at {@code post}, the party is read from {@code from}. */
    private static Optional<Parties> unnamedOfficer(Slice slice, int from, int post) {
        Matcher officer = OFFICER.matcher(
                slice.between(post, Math.min(slice.to(), post + 10)).norm());
        if (!officer.lookingAt()) {
            return Optional.empty();
        }
        Slice words = slice.between(from, post + officer.end());
        return Optional.of(new Parties(List.of(new Party(Party.Kind.PERSON, words, words.shown(), null)), words.to()));
    }

    /** 责任人：张三、李四: names alone, with nothing to tell them by but the label. */
    static Parties named(Slice slice, int from) {
        List<Party> found = new ArrayList<>();
        int at = from;
        int end = from;
        while (at < slice.to()) {
            int to = at;
            while (to < slice.to() && "，、；。）".indexOf(slice.at(to)) < 0 && to - at < 5) {
                to++;
            }
            Slice name = slice.between(at, to);
            boolean person = Names.isLikely(name.norm()) || name.length() > 2 && Names.unlikely(name.norm()) == 0;
            if (!person) {
                break;
            }
            found.add(new Party(Party.Kind.PERSON, name, name.shown(), null));
            end = to;
            if (to >= slice.to() || slice.at(to) != '、') {
                break;
            }
            at = to + 1;
        }
        return found.isEmpty() ? NONE : new Parties(found, end);
    }

    /** 张三负责…: a name that nothing tells but what it is charged with. */
    static Parties bareName(Slice slice, int at) {
        for (int length : new int[] {3, 2}) {
            if (at + length >= slice.to()) {
                continue;
            }
            Slice name = slice.between(at, at + length);
            boolean charged = slice.startsWith("负责", name.to())
                    || slice.startsWith("牵头", name.to())
                    || slice.startsWith("具体", name.to())
                    || slice.startsWith("同志", name.to());
            if (charged && Names.isLikely(name.norm())) {
                return new Parties(List.of(new Party(Party.Kind.PERSON, name, name.shown(), null)), name.to());
            }
        }
        return NONE;
    }

    /** 财政、审计部门: the last word belongs to each of them. */
    private static Parties sharedSuffix(Slice slice, int at) {
        int limit = Math.min(slice.to(), at + LONGEST_SHARED);
        int suffix = at;
        while (suffix < limit && !slice.startsWith("部门", suffix) && !slice.startsWith("单位", suffix)) {
            if (STOPS.indexOf(slice.at(suffix)) >= 0) {
                return NONE;
            }
            suffix++;
        }
        if (suffix + 2 > limit) {
            return NONE;
        }
        Slice stems = withoutEtc(slice.between(at, suffix));
        if (!isFollowed(slice, suffix + 2) || Agencies.namesNobody(stems.norm())) {
            return NONE;
        }
        List<Party> parties = new ArrayList<>();
        int from = at;
        for (int i = at; i <= stems.to(); i++) {
            if (i < stems.to() && "、和与".indexOf(slice.at(i)) < 0) {
                continue;
            }
            if (i - from < 2 || i - from > 8) {
                return NONE;
            }
            Slice stem = slice.between(from, i);
            if (stem.contains("会同") || stem.contains("联合")) {
                return NONE;
            }
            boolean whole = stem.length() > 2
                    && Words.AGENCY_ENDS_IN_SENTENCES.longestBefore(stem.norm(), 0, stem.length()) > 0;
            String ending = whole ? "" : slice.between(suffix, suffix + 2).shown();
            parties.add(new Party(Party.Kind.AGENCY, stem, stem.shown() + ending, null));
            from = i + 1;
        }
        return parties.size() < 2 ? NONE : new Parties(parties, suffix + 2);
    }

    private static Slice withoutEtc(Slice stems) {
        Slice bare = stems;
        for (String word : new String[] {"相关", "有关", "等"}) {
            if (bare.norm().endsWith(word)) {
                bare = bare.between(bare.from(), bare.to() - word.length());
            }
        }
        return bare;
    }

    private static boolean isFollowed(Slice slice, int at) {
        return at >= slice.to()
                || "，、。；".indexOf(slice.at(at)) >= 0
                || Words.AGENCY_FOLLOWS.longestAt(slice.text().norm(), at, slice.to()) > 0;
    }
}
