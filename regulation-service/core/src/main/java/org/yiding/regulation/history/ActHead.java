package org.yiding.regulation.history;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yiding.regulation.text.Characters;

/**
 * Who made an act and when, as its head says it.
 *
 * @param title of the act
 * @param adoptedOn the day of 通过, 公布 or the signature under an order
 * @param by who adopted it or the order that made it public, as written behind the day: 第十三届全国人民代表大会常务委员会
 *     第三十一次会议, 山水市人民政府令第15号; empty where the head names none
 * @param kind by which way it came to be
 * @param approval day and meeting of an approval by a higher congress, as written; null where there is none
 */
public record ActHead(
        String title,
        LocalDate adoptedOn,
        String by,
        Kind kind,
        @Nullable String approval) {
    private static final Pattern ADOPTED = Pattern.compile("^[\\s　]*(.{0,60}?会议)(?:审议|表决)?通过");
    private static final Pattern APPROVED = Pattern.compile("(.{0,60}?会议)批准");
    private static final Pattern ORDERED = Pattern.compile(
            "^[\\s　]*(?:以|经)?([^，。（）\\s　]{0,40}?令[\\s　]*第?[\\s　]*[0-9〇○零一二三四五六七八九十百千]+[\\s　]*号)[\\s　]*(公布|发布|颁布)?");
    private static final Pattern PRESIDENT = Pattern.compile("(第[^，。]{1,60}?会议)于$");
    private static final Pattern TITLE_LINE =
            Pattern.compile("(?m)^[^。，：《\\n]{0,60}关于[^。，：\\n]{0,20}(?:修改|修订|废止|修正|调整)[^。：\\n]{0,200}的决定$");
    private static final Pattern POINT = Pattern.compile("^(一、|第[一1]条|1、).*");

    /** How an act came to be. */
    public enum Kind {
        /** 会议通过. */
        ADOPTED,
        /** 令公布. */
        ORDERED,
        /** Only a day is known, such as that under an order of the State Council. */
        SIGNED
    }

    /**
     * Reads the head of an act.
     *
     * @param title as the act's reader found it
     * @param text of the act
     * @return empty where the head names no day
     */
    public static Optional<ActHead> read(String title, String text) {
        String head = head(text);
        // The order that makes an act public stands above it and names it, too.
        Matcher line = TITLE_LINE.matcher(head);
        return read(line.find() ? line.group() : title, head, WrittenDates.in(head));
    }

    private static Optional<ActHead> read(String title, String head, List<WrittenDates.Found> days) {
        for (int i = 0; i < days.size(); i++) {
            Optional<ActHead> read = adopted(title, head, days, i);
            if (read.isPresent()) {
                return read;
            }
        }
        for (WrittenDates.Found day : days) {
            Matcher order = ORDERED.matcher(head.substring(day.end()));
            if (order.find()) {
                return Optional.of(
                        new ActHead(title, day.day(), Characters.folded(order.group(1)), Kind.ORDERED, null));
            }
        }
        List<WrittenDates.Found> signed =
                days.stream().filter(day -> standsAlone(head, day)).toList();
        return signed.isEmpty()
                ? Optional.empty()
                : Optional.of(new ActHead(title, signed.getLast().day(), "", Kind.SIGNED, null));
    }

    private static Optional<ActHead> adopted(String title, String head, List<WrittenDates.Found> days, int index) {
        WrittenDates.Found day = days.get(index);
        String behind = head.substring(day.end());
        Matcher meeting = ADOPTED.matcher(behind);
        if (meeting.find()) {
            String by = Characters.folded(meeting.group(1));
            return Optional.of(new ActHead(title, day.day(), by, Kind.ADOPTED, approval(head, days, index + 1)));
        }
        Matcher president = PRESIDENT.matcher(head.substring(0, day.start()));
        boolean adopted = behind.startsWith("通过");
        return adopted && president.find()
                ? Optional.of(new ActHead(title, day.day(), president.group(1), Kind.ADOPTED, null))
                : Optional.empty();
    }

    private static @Nullable String approval(String head, List<WrittenDates.Found> days, int index) {
        if (index >= days.size()) {
            return null;
        }
        WrittenDates.Found day = days.get(index);
        Matcher approved = APPROVED.matcher(head.substring(day.end()));
        return approved.lookingAt() ? WrittenDates.write(day.day()) + Characters.folded(approved.group(1)) : null;
    }

    private static boolean standsAlone(String head, WrittenDates.Found day) {
        int start = head.lastIndexOf('\n', day.start()) + 1;
        int end = head.indexOf('\n', day.end());
        String line = head.substring(start, end < 0 ? head.length() : end);
        return Characters.folded(line).length() <= day.end() - day.start() + 8;
    }

    /** What stands before the first point, where acts say who made them. */
    private static String head(String text) {
        List<String> lines = new ArrayList<>();
        for (String line : text.split("\n", -1)) {
            String words = Characters.trimmed(line);
            if (POINT.matcher(words).matches()) {
                break;
            }
            lines.add(words);
        }
        return String.join("\n", lines);
    }
}
