package org.yiding.regulation.amending.apply;

import java.util.List;
import org.yiding.regulation.text.Characters;
import org.yiding.regulation.text.Labels;
import org.yiding.regulation.text.Level;

/**
 * Chooses between two chapters for a new article that has only a number and falls between them, from what such chapters
 * hold everywhere and from the words of both. No act says it, so anything but a clear case is left open.
 */
final class ChapterChoice {
    /** What comes of it. */
    enum Chapter {
        /** The chapter before, by what it and the next one always hold. */
        FIRST,
        /** The chapter behind, likewise. */
        SECOND,
        /** The chapter before, by its words: to be reported. */
        FIRST_BY_WORDS,
        /** The chapter behind, likewise. */
        SECOND_BY_WORDS,
        OPEN;

        boolean isSecond() {
            return this == SECOND || this == SECOND_BY_WORDS;
        }
    }

    private static final List<String> PENALTIES = List.of("罚款", "责令", "处分", "刑事责任", "警告", "没收", "吊销", "处罚");
    private static final List<String> SUPPLEMENTARY = List.of(
            "是指", "含义", "参照本", "参照执行", "不适用本", "另有规定", "本办法所称", "本条例所称", "本法所称", "本规定所称", "实施细则", "实施办法", "负责解释");
    private static final List<String> ENCOURAGING =
            List.of("国家鼓励", "国家支持", "鼓励和支持", "给予表彰", "予以表彰", "表彰、奖励", "表彰和奖励", "宣传教育", "宣传普及");
    private static final List<String> PROMOTION = List.of("鼓励", "支持", "扶持", "促进", "保障", "奖励", "宣传", "教育", "发展");

    /** 经营者, 消费者, 渡口管. */
    private static final int SUBJECT = 3;

    private final DraftNode before;
    private final DraftNode behind;
    private final String words;
    private final String first;
    private final String second;

    private ChapterChoice(DraftNode before, DraftNode behind, String words) {
        this.before = before;
        this.behind = behind;
        this.words = words;
        this.first = Characters.folded(before.text);
        this.second = Characters.folded(behind.text);
    }

    /** Chooses for an article with the words between the two headings. */
    static Chapter of(DraftNode before, DraftNode behind, String words) {
        return new ChapterChoice(before, behind, words).choose();
    }

    private Chapter choose() {
        if (second.equals("附则")) {
            return beforeSupplementary();
        }
        if (isPenal(second)) {
            return isPenalty() ? Chapter.SECOND : mentionsPenalty() ? Chapter.OPEN : Chapter.FIRST;
        }
        boolean promotes = PROMOTION.stream().anyMatch(second::contains);
        if (first.equals("总则") && !promotes && ENCOURAGING.stream().anyMatch(words::contains)) {
            return Chapter.FIRST_BY_WORDS;
        }
        if (isOfSubject(before, behind)) {
            return Chapter.FIRST_BY_WORDS;
        }
        if (isOfSubject(behind, before)) {
            return Chapter.SECOND_BY_WORDS;
        }
        if (ChapterWords.areOfOneOnly(before, behind, words)) {
            return Chapter.FIRST_BY_WORDS;
        }
        return ChapterWords.areOfOneOnly(behind, before, words) ? Chapter.SECOND_BY_WORDS : Chapter.OPEN;
    }

    /**
     * 经营者… between 经营者的义务 and a chapter that is called otherwise: the article opens with what the one chapter is
     * named after and at least half of its articles open with, and none of the other.
     */
    private boolean isOfSubject(DraftNode one, DraftNode other) {
        String opening = opening(words);
        String name = Characters.folded(one.text);
        boolean named = !opening.isEmpty()
                && name.contains(opening)
                && !Characters.folded(other.text).contains(opening);
        List<String> own = openings(one);
        long alike = own.stream().filter(opening::equals).count();
        return named && alike * 2 >= own.size() && !openings(other).contains(opening);
    }

    private static List<String> openings(DraftNode heading) {
        return heading.all().stream()
                .filter(node -> node.level == Level.ARTICLE && !node.fresh)
                .map(article -> opening(article.oldReading()))
                .toList();
    }

    /** The first characters behind the number; empty where there are fewer. */
    private static String opening(String reading) {
        Labels.Label label = Labels.ordinal(reading, 0);
        String bare = Characters.trimmed(reading.substring(label == null ? 0 : label.end()));
        return bare.length() < SUBJECT ? "" : bare.substring(0, SUBJECT);
    }

    /** 附则 holds definitions and the like, and a chapter of penalties holds penalties; else an article is none of 附则. */
    private Chapter beforeSupplementary() {
        boolean supplementary = SUPPLEMENTARY.stream().anyMatch(words::contains);
        if (!isPenal(first)) {
            return supplementary ? Chapter.OPEN : Chapter.FIRST;
        }
        if (mentionsPenalty()) {
            return supplementary && !isPenalty() ? Chapter.OPEN : Chapter.FIRST;
        }
        return supplementary ? Chapter.SECOND : Chapter.OPEN;
    }

    private static boolean isPenal(String name) {
        return name.contains("责任") || name.contains("罚");
    }

    private boolean isPenalty() {
        return words.contains("违反") && mentionsPenalty();
    }

    private boolean mentionsPenalty() {
        return PENALTIES.stream().anyMatch(words::contains);
    }
}
