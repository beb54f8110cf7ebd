package org.yiding.meeting.reading.layout;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yiding.meeting.reading.text.ChineseNumbers;
import org.yiding.meeting.reading.text.Slice;

/** Reads for the how manieth time the body met. */
final class OrdinalReader {

    static final String NUMBER = "([0-9〇零一二两三四五六七八九十百千]{1,6})";
    private static final Pattern ORDINAL =
            Pattern.compile("(?:(\\d{4}|[〇零一二三四五六七八九]{4})年(?:度)?[^，。《》第年]{0,12})?(?:第|(?<=届))" + NUMBER + "次");

    private static final Pattern RANGE = Pattern.compile("第" + NUMBER + "次?(?:—|-|－|–|至|~|～|、)+第?" + NUMBER + "次");

    private static final int LONGEST_BRACKET = 200;
    private static final Pattern OTHER_BODY = Pattern.compile("委员会|领导小组|指挥部|联席");

    private static final int LONGEST_JOINED = 40;
    private static final Pattern JOINED_BODY = Pattern.compile("暨[^，。]*(?:委员会|领导小组|指挥部|联席会议)(?:\\d{4}年)?");

    private final Outline outline;
    private final Slice opening;

    OrdinalReader(Outline outline, Slice opening) {
        this.outline = outline;
        this.opening = opening;
    }

    /** @param withinYear whether it counts within a year rather than within a term or from the beginning */
    record OrdinalNumber(int value, Slice words, boolean withinYear) {}

    /** The number of the meeting, from the opening, else from a title line. */
    Optional<OrdinalNumber> read() {
        Optional<OrdinalNumber> stated = in(opening);
        if (stated.isPresent()) {
            return stated;
        }
        for (Slice line : outline.head()) {
            boolean title =
                    line.length() <= 60 && (line.contains("会") || line.at(line.from()) == '（' || line.length() < 16);
            Optional<OrdinalNumber> inHead = title ? in(line) : Optional.empty();
            if (inHead.isPresent()) {
                return inHead;
            }
        }
        return Optional.empty();
    }

    /** A number before the meeting's own name; a range is never one, nor the number of another body's meeting. */
    private static Optional<OrdinalNumber> in(Slice slice) {
        String norm = slice.norm();
        Matcher range = RANGE.matcher(norm);
        int rangeFrom = -1;
        int rangeTo = -1;
        if (range.find()) {
            rangeFrom = range.start();
            rangeTo = range.end();
        }
        Matcher matcher = ORDINAL.matcher(norm);
        Optional<OrdinalNumber> first = Optional.empty();
        while (matcher.find()) {
            boolean inRange = matcher.start(2) >= rangeFrom && matcher.start(2) < rangeTo;
            boolean named = norm.startsWith("会", matcher.end())
                    || MeetingReader.KIND
                            .matcher(norm)
                            .region(matcher.end(), Math.min(norm.length(), matcher.end() + 14))
                            .lookingAt()
                    || norm.substring(matcher.end(), Math.min(norm.length(), matcher.end() + 10))
                            .contains("会")
                    || norm.startsWith("（总第", matcher.end())
                    || matcher.end() + 1 >= norm.length();
            boolean inAll = matcher.start() > 0 && norm.charAt(matcher.start() - 1) == '总';
            boolean quoted = norm.lastIndexOf('《', matcher.start()) > norm.lastIndexOf('》', matcher.start());
            boolean ofGuest = isOfOtherInBrackets(norm, matcher.start()) || isOfOtherJoined(norm, matcher.start());
            OptionalInt value = ChineseNumbers.parse(matcher.group(2));
            if (!inRange && !inAll && named && !quoted && !ofGuest && value.isPresent() && value.getAsInt() > 0) {
                Slice words = slice.between(slice.from() + matcher.start(), slice.from() + matcher.end());
                OrdinalNumber found = new OrdinalNumber(value.getAsInt(), words, matcher.group(1) != null);
                boolean second = first.isPresent() && norm.startsWith("常务", matcher.end());
                if (second && norm.substring(0, matcher.start()).contains("暨")) {
                    return Optional.of(found);
                }
                first = first.isPresent() ? first : Optional.of(found);
            }
        }
        return first;
    }

    /** 全体会议（区安全生产委员会2025年第四次会议）: another body that met at the same time. */
    private static boolean isOfOtherInBrackets(String norm, int at) {
        int depth = 0;
        int open = -1;
        for (int i = Math.max(0, at - LONGEST_BRACKET); i < at; i++) {
            if (norm.charAt(i) == '（') {
                open = depth == 0 ? i : open;
                depth++;
            } else if (norm.charAt(i) == '）' && depth > 0) {
                depth--;
            }
        }
        return depth > 0 && OTHER_BODY.matcher(norm).region(open, at).find();
    }

    /** 市长办公会议暨商城建设指挥部第一次会议: the first meeting of the headquarters, not of the mayor's. */
    private static boolean isOfOtherJoined(String norm, int at) {
        String before = norm.substring(Math.max(0, at - LONGEST_JOINED), at);
        int joined = before.lastIndexOf('暨');
        return joined > 0 && JOINED_BODY.matcher(before.substring(joined)).matches();
    }
}
