package org.yiding.meeting.reading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;

/** Damages a text as copying, conversion and typing damage it, and worse; the same random numbers damage alike. */
final class Damage {

    /** What is put in: the words and marks that the forms of minutes turn on, and characters that should not be there. */
    static final List<String> FRAGMENTS = List.of(
            "\n",
            "\f",
            "\t",
            "　",
            " ",
            "。",
            "；",
            "，",
            "、",
            "：",
            ":",
            "（",
            "）",
            "(",
            "《",
            "》",
            "“",
            "”",
            "1.",
            "一、",
            "（一）",
            "第一，",
            "出席：",
            "列席：",
            "请假：",
            "缺席",
            "记录",
            "会议",
            "会议决定",
            "会议原则同意",
            "由",
            "牵头",
            "负责",
            "责成",
            "会同",
            "配合",
            "请",
            "市",
            "县财政局",
            "局长",
            "同志",
            "同意",
            "审议通过",
            "不予",
            "报市政府",
            "2024年",
            "13月45日",
            "12月底前",
            "会后10日内",
            "〇〇年",
            "零",
            "9".repeat(40),
            "亿元",
            "以下简称",
            "印发",
            "分送：",
            "附件",
            "\u200B",
            "\u200F",
            "\u202E",
            "\uFEFF",
            "\uFFFD",
            "\0",
            "\u0007",
            "\uD840",
            "\uDC00",
            "𠀀",
            "e\u0301",
            "<b>",
            "&nbsp;",
            "|");

    private static final int MOST_DAMAGES = 6;
    private static final int LONGEST_SPAN = 200;
    private static final int MOST_REPEATS = 400;

    private final RandomGenerator random;

    Damage(RandomGenerator random) {
        this.random = random;
    }

    /** @param other what a piece may be taken from */
    String to(String text, String other) {
        StringBuilder damaged = new StringBuilder(text);
        for (int i = 1 + random.nextInt(MOST_DAMAGES); i > 0; i--) {
            once(damaged, other);
        }
        return damaged.toString();
    }

    private void once(StringBuilder text, String other) {
        int at = random.nextInt(text.length() + 1);
        int end = Math.min(text.length(), at + random.nextInt(LONGEST_SPAN));
        switch (random.nextInt(11)) {
            case 0 -> text.delete(at, end);
            case 1 -> text.insert(at, text.substring(at, end));
            case 2 -> text.insert(at, fragment());
            case 3 -> text.insert(at, fragment().repeat(random.nextInt(MOST_REPEATS)));
            case 4 -> text.replace(at, Math.min(text.length(), at + 1), fragment());
            case 5 -> text.setLength(at);
            case 6 -> replaceAll(text, "\n", "");
            case 7 -> replaceAll(text, String.valueOf(any(text)), fragment());
            case 8 -> shuffleLines(text);
            case 9 -> text.insert(at, piece(other));
            default -> wrap(text);
        }
    }

    private String fragment() {
        return FRAGMENTS.get(random.nextInt(FRAGMENTS.size()));
    }

    private char any(StringBuilder text) {
        return text.isEmpty() ? ' ' : text.charAt(random.nextInt(text.length()));
    }

    private String piece(String other) {
        int from = random.nextInt(other.length());
        return other.substring(from, Math.min(other.length(), from + random.nextInt(LONGEST_SPAN * 5)));
    }

    private void shuffleLines(StringBuilder text) {
        List<String> lines = new ArrayList<>(Arrays.asList(text.toString().split("\n", -1)));
        Collections.shuffle(lines, Random.from(random));
        text.setLength(0);
        text.append(String.join("\n", lines));
    }

    private void wrap(StringBuilder text) {
        int width = 1 + random.nextInt(40);
        String flat = text.toString().replace("\n", "");
        text.setLength(0);
        for (int i = 0; i < flat.length(); i += width) {
            text.append(flat, i, Math.min(flat.length(), i + width)).append('\n');
        }
    }

    private static void replaceAll(StringBuilder text, String what, String with) {
        String replaced = text.toString().replace(what, with);
        text.setLength(0);
        text.append(replaced);
    }
}
