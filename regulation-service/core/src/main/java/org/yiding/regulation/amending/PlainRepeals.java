package org.yiding.regulation.amending;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads acts that only repeal and say so in their one sentence (市人民政府决定废止《甲》《乙》。) or over a list of titles
 * (决定对下列规章予以废止：一、《甲》). Looked at only where an act orders nothing else.
 */
final class PlainRepeals {

    private static final String TITLES = "(?:《[^》\\n]{2,80}》(?:（[^（）\\n]{0,60}）)?[、和及]?){1,40}";
    private static final Pattern SENTENCE =
            Pattern.compile("(?m)^[^。《\\n]{0,40}(?:决定|同意|批准)[^。《\\n]{0,20}废止(" + TITLES + ")[^。《\\n]{0,20}。");
    private static final Pattern ALONE = Pattern.compile("(?m)^[\\s　]*废止(" + TITLES + ")。");
    private static final Pattern OVER_LIST =
            Pattern.compile("(?:下列|以下|如下)[^。《\\n]{0,24}(?:予以|一并)?废止(?:下列[^。《\\n]{0,12})?：");
    private static final Pattern LISTED = Pattern.compile(
            "(?m)^[\\s　]*(?:[一二三四五六七八九十百]{1,5}、|（[一二三四五六七八九十]{1,4}）|\\d{1,3}[、.．])[\\s　]*《([^》\\n]{2,80})》(?:（[^（）\\n]{0,60}）)?[。；]?[\\s　]*$");
    private static final Pattern TITLE = Pattern.compile("《([^》\\n]{2,80})》");

    private PlainRepeals() {}

    /** The repeals in the order of the act; empty where it states none like this. */
    static List<Operation> in(String act) {
        List<Operation> repeals = new ArrayList<>();
        for (Pattern pattern : List.of(SENTENCE, ALONE)) {
            Matcher sentence = pattern.matcher(act);
            while (sentence.find()) {
                Matcher title = TITLE.matcher(sentence.group(1));
                while (title.find()) {
                    repeals.add(repeal(title.group(1), sentence.group().strip(), sentence.start(), sentence.end()));
                }
            }
        }
        Matcher heading = OVER_LIST.matcher(act);
        if (repeals.isEmpty() && heading.find()) {
            Matcher listed = LISTED.matcher(act);
            while (listed.find()) {
                repeals.add(repeal(listed.group(1), listed.group().strip(), listed.start(), listed.end()));
            }
        }
        return repeals;
    }

    private static Operation repeal(String title, String sentence, int start, int end) {
        return new Operation.Repeal(title, new Evidence(sentence, start, end, ""));
    }
}
