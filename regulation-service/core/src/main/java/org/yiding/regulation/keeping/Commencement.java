package org.yiding.regulation.keeping;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yiding.regulation.text.ChineseNumber;

/** From when on a text holds, as its own words say it: 自2020年5月1日起施行, 自公布之日起施行, 自发布之日起30日后施行. */
public final class Commencement {

    private static final String NUMBER = "[0-9０-９〇零一二三四五六七八九十]{1,4}";
    private static final String HOLDS = "(?:起|后)?(?:正式)?(?:施行|实施|生效|执行)";
    private static final Pattern DAY =
            Pattern.compile("自\\s*(" + NUMBER + ")\\s*年\\s*(" + NUMBER + ")\\s*月\\s*(" + NUMBER + ")\\s*日" + HOLDS);
    private static final Pattern PROMULGATION =
            Pattern.compile("自(?:公布|发布|颁布|印发|通过)之日(?:起)?(?:满)?(?:(" + NUMBER + ")(?:个)?日(?:后|起|之后)?(?:起)?)?" + HOLDS);

    /** 其中第二项、第四项自2026年1月1日起施行 */
    private static final Pattern PART =
            Pattern.compile("其中[，,]?\\s*((?:第[一二三四五六七八九十百]{1,5}[项条点](?:[、和及]|以及)?){1,20})\\s*自\\s*(" + NUMBER
                    + ")\\s*年\\s*(" + NUMBER + ")\\s*月\\s*(" + NUMBER + ")\\s*日" + HOLDS);

    private static final Pattern POINT = Pattern.compile("第([一二三四五六七八九十百]{1,5})[项条点]");

    private Commencement() {}

    /**
     * Points that start on a day of their own.
     *
     * @param words the sentences that speak of the start
     * @return the day of each point, by its number as an act writes it (二)
     */
    public static Map<String, LocalDate> parts(String words) {
        Map<String, LocalDate> days = new LinkedHashMap<>();
        Matcher part = PART.matcher(words);
        while (part.find()) {
            Matcher point = POINT.matcher(part.group(1));
            while (point.find()) {
                String number = point.group(1);
                date(part.group(2), part.group(3), part.group(4)).ifPresent(day -> days.put(number, day));
            }
        }
        return days;
    }

    /**
     * The first day.
     *
     * @param words the sentences that speak of it; where several do, the last one counts; 其中… speaks of parts only
     * @param promulgatedOn the day of promulgation
     * @return empty where the words say no day
     */
    public static Optional<LocalDate> firstDay(String words, LocalDate promulgatedOn) {
        Optional<LocalDate> found = Optional.empty();
        int last = -1;
        Matcher day = DAY.matcher(words);
        while (day.find()) {
            if (speaksOfParts(words, day.start())) {
                continue;
            }
            found = date(day.group(1), day.group(2), day.group(3));
            last = day.start();
        }
        Matcher promulgation = PROMULGATION.matcher(words);
        while (promulgation.find()) {
            if (promulgation.start() > last) {
                String later = promulgation.group(1);
                found = Optional.of(promulgatedOn.plusDays(later == null ? 0 : ChineseNumber.parse(later)));
            }
        }
        return found;
    }

    private static boolean speaksOfParts(String words, int at) {
        int sentence = Math.max(words.lastIndexOf('。', at), words.lastIndexOf('\n', at));
        return words.substring(sentence + 1, at).contains("其中");
    }

    private static Optional<LocalDate> date(String year, String month, String day) {
        try {
            return Optional.of(
                    LocalDate.of(ChineseNumber.parse(year), ChineseNumber.parse(month), ChineseNumber.parse(day)));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }
}
