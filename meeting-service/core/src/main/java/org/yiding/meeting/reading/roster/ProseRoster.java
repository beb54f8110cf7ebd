package org.yiding.meeting.reading.roster;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yiding.meeting.model.Attendance;
import org.yiding.meeting.model.AttendanceRole;
import org.yiding.meeting.model.Evidence;
import org.yiding.meeting.model.Warning;
import org.yiding.meeting.reading.lexicon.Names;
import org.yiding.meeting.reading.lexicon.Words;
import org.yiding.meeting.reading.sentence.Persons;
import org.yiding.meeting.reading.text.Slice;

/** Reads people named in a sentence (副市长张三、李四，市政协副主席王五应邀): what names a group and nobody in it is left out. */
public final class ProseRoster {

    private static final Pattern SEPARATOR =
            Pattern.compile("、|，|；|。|以及|(?<=[\\u4e00-\\u9fa5]{2})(?:和|及)(?=[\\u4e00-\\u9fa5]{2})");
    /** A crowd, not a person and not an agency that sent somebody. */
    private static final Pattern GROUP =
            Pattern.compile(".*(?:有关|相关|部分|各|全体|组成人员|组成部门|班子|成员|直属|单位|涉及|市民|公民|群众|媒体|记者|代表|委员|人员|负责人|负责同志|同志|领导)$|"
                    + ".*(?:有关|相关|部分|组成部门|直属单位|议题|\\d+名|[一二三四五六七八九十]+名|主要负责|各).*");

    /** 县财政局主要负责人: nobody's name, but the agency that sent somebody. */
    private static final Pattern SENDER = Pattern.compile(
            "(?!.*(?:各|部门|单位|议题|委员|代表|有关|相关|涉及))[\\u4e00-\\u9fa5]{2,15}?(?:局|委|办|办公室|院|中心|科|室|处|股|站|所|队|公司|集团|街道|镇|乡)"
                    + "(?:的)?(?:主要|分管)?(?:负责人|负责同志)");

    /** 县审计局、县统计局等有关单位负责人: the last of those named before the crowd. */
    private static final Pattern LAST_OF_GROUP =
            Pattern.compile("((?!.*(?:各|有关|相关).*等)[\\u4e00-\\u9fa5]{1,14}(?:局|委|办|院|中心|公司|集团))等(?:有关|相关)?(?:部门|单位).*");

    private static final Pattern LEAD = Pattern.compile(
            "^(?:会议(?:应到|实到)[^，]*，|其中|同时|还有|另外|(?:会议)?(?:还)?(?:特别)?邀请了?|[省市区县州旗局院]?(?:政府|委|级|管委会)?领导(?:同志)?(?:班子成员)?(?=[\\u4e00-\\u9fa5]{2}))+");

    private ProseRoster() {}

    /**
     * @param warnings takes what looks like a person's name and is too unlike one to be kept
     */
    public static List<Attendance> read(AttendanceRole role, Slice list, List<Warning> warnings) {
        List<Attendance> rows = new ArrayList<>();
        Set<String> whole =
                Set.of(SEPARATOR.splitAsStream(list.shown()).distinct().toArray(String[]::new));
        for (Slice run : runs(list)) {
            for (Attendance row : RosterReader.read(role, run, warnings)) {
                boolean alone = row.name() != null && whole.contains(row.name()) && Names.unlikely(row.name()) <= 1;
                boolean behindPost = row.name() != null
                        && row.post() != null
                        && whole.contains(
                                row.asWritten().substring(row.asWritten().lastIndexOf('、') + 1))
                        && Names.unlikely(row.name()) <= 1;
                if (row.name() == null || Names.isLikely(row.name()) || alone || behindPost) {
                    rows.add(row);
                    continue;
                }
                Evidence span = row.evidence().get(0);
                warnings.add(new Warning(
                        Warning.Code.UNPARSED_SPAN,
                        "Not placed in the attendance: " + row.asWritten(),
                        span.start(),
                        span.end()));
            }
        }
        return rows;
    }

    /** 县政府副县长及办公室主任出席会议: offices at the end of a list, held by nobody who is named. */
    private static boolean isOfficeAlone(Slice token, Slice after) {
        boolean office = Words.POSTS.longestBefore(token.norm(), 0, token.length()) > 0;
        return office
                && after.isEmpty()
                && !SENDER.matcher(token.norm()).matches()
                && Persons.whole(token).isEmpty();
    }

    /** 县政府党组成员、县公安局局长张三: the first of two posts of one person, no crowd. */
    private static boolean isFirstPost(Slice token, Slice after) {
        if (!token.norm().endsWith("党组成员") || after.isEmpty()) {
            return false;
        }
        Matcher end = SEPARATOR.matcher(after.norm());
        Slice next = end.find() ? after.between(after.from(), after.from() + end.start()) : after;
        return Persons.whole(next).filter(person -> person.title() != null).isPresent();
    }

    /** The stretches of the list that no group interrupts. */
    private static List<Slice> runs(Slice list) {
        List<Slice> runs = new ArrayList<>();
        Matcher separator = SEPARATOR.matcher(list.norm());
        int from = list.from();
        int runFrom = -1;
        int runTo = -1;
        boolean more = true;
        while (more) {
            more = separator.find();
            Slice token = list.between(from, more ? list.from() + separator.start() : list.to());
            Matcher lead = LEAD.matcher(token.norm());
            Slice words = lead.find() ? token.startingAt(token.from() + lead.end()) : token;
            Matcher last = LAST_OF_GROUP.matcher(words.norm());
            words = last.matches() ? words.between(words.from(), words.from() + last.end(1)) : words;
            Slice after = more ? list.startingAt(list.from() + separator.end()) : list.between(list.to(), list.to());
            boolean group = words.length() < 2
                    || isOfficeAlone(words, after)
                    || !isFirstPost(words, after)
                            && GROUP.matcher(words.norm()).matches()
                            && !SENDER.matcher(words.norm()).matches();
            if (group && runFrom >= 0) {
                runs.add(list.between(runFrom, runTo));
                runFrom = -1;
            } else if (!group) {
                runFrom = runFrom < 0 || words.from() > token.from() ? words.from() : runFrom;
                runTo = words.to();
            }
            from = more ? list.from() + separator.end() : list.to();
        }
        if (runFrom >= 0) {
            runs.add(list.between(runFrom, runTo));
        }
        return runs;
    }
}
