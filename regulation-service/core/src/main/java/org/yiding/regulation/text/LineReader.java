package org.yiding.regulation.text;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Tells what a line is, by the conventions that the whole text follows. */
final class LineReader {
    private static final int LONGEST_HEADING = 50;
    private static final int LONGEST_APPENDIX_HEADING = 40;
    private static final int SHORTEST_CAPTION = 4;
    private static final int LONGEST_CAPTION = 32;
    private static final Pattern TABLE_NAME = Pattern.compile("[\\p{IsHan}、]{2,30}表[一二三四五六七八九十0-9]{0,2}(（.{2,40}）)?");
    private static final Set<String> BARE_HEADINGS = Set.of("附则", "总则", "分则");
    private static final String SENTENCE_SIGNS = "。；，：、！？";
    private static final String AFTER_REFERENCE = "规第至、和或，的所中及与以。；";

    private final boolean spacedArticles;
    private final boolean enumerated;
    private @Nullable ProvisionNumber last;

    /** Lines such as 二、合同的订立 that stand over articles: the chapters of a judicial interpretation. */
    private final Set<String> enumeratedHeadings;

    private LineReader(boolean spacedArticles, boolean enumerated, Set<String> enumeratedHeadings) {
        this.spacedArticles = spacedArticles;
        this.enumerated = enumerated;
        this.enumeratedHeadings = enumeratedHeadings;
    }

    static LineReader forLines(List<Line> lines) {
        int spaced = 0;
        int articles = 0;
        boolean enumerated = false;
        for (Line line : lines) {
            Labels.Label label = Labels.ordinal(line.text(), 0);
            if (label != null && label.level() == Level.ARTICLE) {
                articles++;
                spaced += followedBySpace(line.text(), label.end()) ? 1 : 0;
            }
            Labels.Label entry = Labels.listLabel(line.text(), 0);
            enumerated |= entry != null && isEnumeration(entry);
        }
        return new LineReader(spaced * 2 > articles, articles == 0 && enumerated, enumeratedHeadings(lines));
    }

    /** Short lines 一、 to the last that are no sentences and have an article right behind; none where they do not count through. */
    private static Set<String> enumeratedHeadings(List<Line> lines) {
        Set<String> found = new LinkedHashSet<>();
        for (int i = 0; i + 1 < lines.size(); i++) {
            String line = lines.get(i).text();
            Labels.Label entry = Labels.listLabel(line, 0);
            Labels.Label next = Labels.ordinal(lines.get(i + 1).text(), 0);
            boolean over = next != null && next.level() == Level.ARTICLE;
            boolean heading = entry != null
                    && isEnumeration(entry)
                    && entry.numeral().number().base() == found.size() + 1
                    && line.length() <= LONGEST_HEADING
                    && !endsSentence(line);
            if (over && heading) {
                found.add(line);
            }
        }
        return found.size() < 2 ? Set.of() : found;
    }

    private static boolean isEnumeration(Labels.Label label) {
        return label.level() == Level.ITEM && label.numeral().written().endsWith("、");
    }

    private static boolean followedBySpace(String text, int at) {
        return at >= text.length() || Characters.isSpace(text.charAt(at));
    }

    boolean opensBody(Line line) {
        return heading(line) != null
                || article(line) != null
                || (isBareHeading(line) && line.text().contains("总"));
    }

    boolean isContentsHeading(Line line) {
        return Characters.folded(line.text()).equals("目录");
    }

    boolean isContentsEntry(Line line) {
        String folded = Characters.folded(line.text());
        return heading(line) != null
                || BARE_HEADINGS.contains(folded)
                || isPreambleHeading(line)
                || (folded.startsWith("附") && folded.length() < LONGEST_APPENDIX_HEADING && !endsSentence(folded));
    }

    boolean isBareHeading(Line line) {
        return BARE_HEADINGS.contains(Characters.folded(line.text()));
    }

    /** 序言 and 总纲, which no title goes on behind. */
    boolean isPreambleHeading(Line line) {
        return Level.PREAMBLE_NAMES.contains(Characters.folded(line.text()));
    }

    boolean isAppendixStart(Line line) {
        String folded = Characters.folded(line.text());
        if (folded.length() > LONGEST_APPENDIX_HEADING || folded.length() < 2 || folded.charAt(0) != '附') {
            return false;
        }
        boolean named = "件表录图".indexOf(folded.charAt(1)) >= 0 || folded.charAt(1) == '：';
        return named && !(folded.endsWith("。") || folded.endsWith("；") || folded.endsWith("，"));
    }

    /** The label of a heading line such as 第一章　总则; null for lines that only begin with a reference to a chapter. */
    Labels.@Nullable Label heading(Line line) {
        Labels.Label label = Labels.ordinal(line.text(), 0);
        if (enumeratedHeadings.contains(line.text())) {
            Labels.Label entry = Labels.listLabel(line.text(), 0);
            return entry == null ? null : new Labels.Label(Level.CHAPTER, entry.numeral(), entry.end());
        }
        if (label == null || !label.level().isHeading() || line.text().length() > LONGEST_HEADING) {
            return null;
        }
        if (followedBySpace(line.text(), label.end())) {
            return endsSentence(line.text()) ? null : label;
        }
        boolean reference = AFTER_REFERENCE.indexOf(line.text().charAt(label.end())) >= 0;
        return reference || endsSentence(line.text()) ? null : label;
    }

    /** The label of a line that opens an article; null for a paragraph that begins with a reference to one. */
    Labels.@Nullable Label article(Line line) {
        if (enumerated) {
            Labels.Label entry = Labels.listLabel(line.text(), 0);
            if (entry == null || !isEnumeration(entry)) {
                return null;
            }
            return new Labels.Label(Level.ARTICLE, entry.numeral(), entry.end());
        }
        Labels.Label label = Labels.ordinal(line.text(), 0);
        if (label == null || label.level() != Level.ARTICLE) {
            return null;
        }
        if (followedBySpace(line.text(), label.end()) || isCaption(line, label)) {
            return label;
        }
        boolean reference = AFTER_REFERENCE.indexOf(line.text().charAt(label.end())) >= 0;
        boolean ahead = last == null || label.numeral().number().compareTo(last) > 0;
        return !spacedArticles && ahead && !reference ? label : null;
    }

    /** 个人所得税税率表一 on a line of its own: the name of a table that is not called an appendix. */
    boolean isTableName(Line line) {
        String folded = Characters.folded(line.text());
        return TABLE_NAME.matcher(folded).matches();
    }

    /** Whether all that stands behind the number of an article is its caption: 第五条（适用范围）. */
    boolean isCaption(Line line, Labels.Label label) {
        String rest = line.text().substring(Labels.skipSpaces(line.text(), label.end()));
        if (rest.length() < SHORTEST_CAPTION || rest.length() > LONGEST_CAPTION) {
            return false;
        }
        char open = Characters.fold(rest.charAt(0));
        char close = Characters.fold(rest.charAt(rest.length() - 1));
        String words = rest.substring(1, rest.length() - 1);
        boolean bracketed = (open == '（' && close == '）') || (open == '〔' && close == '〕');
        boolean plain = words.chars().noneMatch(sign -> "（）()。；，：".indexOf(sign) >= 0);
        return bracketed && plain && !words.startsWith("删") && !words.startsWith("略") && !words.startsWith("废止");
    }

    void seen(ProvisionNumber number) {
        last = number;
    }

    private static boolean endsSentence(String text) {
        return SENTENCE_SIGNS.indexOf(Characters.fold(text.charAt(text.length() - 1))) >= 0;
    }
}
