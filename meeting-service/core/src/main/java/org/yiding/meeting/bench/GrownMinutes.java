package org.yiding.meeting.bench;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Minutes of any length up to some ten megabytes: the items of real ones over and over, numbered on. */
final class GrownMinutes {

    private static final Pattern ITEM = Pattern.compile("(?m)^[ \\t]*[一二三四五六七八九十]+、");
    private static final Pattern END = Pattern.compile("(?m)^[ \\t]*出席：");
    private static final String DIGITS = "零一二三四五六七八九";
    private static final String[] UNITS = {"", "十", "百", "千"};

    private final String head;
    private final List<String> items = new ArrayList<>();
    private final String tail;

    /** @param text minutes whose items open with 一、 二、 … and whose attendance opens with 出席： */
    GrownMinutes(String text) {
        Matcher end = END.matcher(text);
        int last = end.find() ? end.start() : text.length();
        List<Integer> starts = new ArrayList<>();
        Matcher item = ITEM.matcher(text).region(0, last);
        int first = last;
        while (item.find()) {
            first = Math.min(first, item.start());
            starts.add(item.end());
        }
        starts.add(last);
        head = text.substring(0, first);
        tail = text.substring(last);
        for (int i = 0; i + 1 < starts.size(); i++) {
            String words = text.substring(starts.get(i), starts.get(i + 1));
            items.add(ITEM.matcher(words).find() ? words.substring(0, words.lastIndexOf('\n') + 1) : words);
        }
    }

    /** @param bytes the least length in UTF-8; it is passed by less than one item and the attendance */
    String ofSize(int bytes) {
        StringBuilder text = new StringBuilder(head);
        int length = head.getBytes(StandardCharsets.UTF_8).length;
        int[] lengths = items.stream()
                .mapToInt(item -> item.getBytes(StandardCharsets.UTF_8).length)
                .toArray();
        for (int i = 0; length < bytes; i++) {
            // Every second heading carries no number: ten megabytes hold more items than numerals go up to.
            String label = i % 2 == 0 ? numeral(i / 2 + 1) + "、" : "";
            text.append(label).append(items.get(i % items.size()));
            length += label.length() * 3 + lengths[i % items.size()];
        }
        return text.append(tail).toString();
    }

    /** The same without a line break. */
    String inOneLine(int bytes) {
        String text = ofSize(bytes * 21 / 20).replaceAll("\\s+", "");
        int[] codePoints = text.codePoints().toArray();
        return new String(codePoints, 0, Math.min(codePoints.length, bytes / 3));
    }

    /** Short items, as many as wanted, numbered 1. 2. 3. */
    static String manyItems(int count) {
        StringBuilder text = new StringBuilder("2020年3月23日，市长李明主持召开市政府第3次常务会议，研究有关工作。\n");
        for (int i = 1; i <= count; i++) {
            text.append(i)
                    .append("．审议《第")
                    .append(numeral(i % 9_000 + 1))
                    .append("号办法》\n会议同意《第")
                    .append(numeral(i % 9_000 + 1))
                    .append("号办法》，由市司法局按程序印发。\n");
        }
        return text.toString();
    }

    /** @param number 1 to 9999 */
    static String numeral(int number) {
        String digits = String.valueOf(number);
        StringBuilder words = new StringBuilder();
        boolean skipped = false;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(i) - '0';
            if (digit == 0) {
                skipped = true;
                continue;
            }
            if (skipped) {
                words.append('零');
                skipped = false;
            }
            words.append(DIGITS.charAt(digit)).append(UNITS[digits.length() - 1 - i]);
        }
        return words.indexOf("一十") == 0 ? words.substring(1) : words.toString();
    }
}
