package org.yiding.regulation.amending.apply;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.yiding.regulation.text.Characters;
import org.yiding.regulation.text.Level;

/** How an instrument sets its lines, learned from what it has most of, so that new text looks like the old. */
final class TextStyle {
    private final Map<Level, String> indents = new HashMap<>();
    private final Map<Level, String> gaps = new HashMap<>();
    private final String tail;
    private final String articleLabel;
    private final String itemLabel;

    TextStyle(Draft draft) {
        Map<Level, List<String>> indentSamples = new HashMap<>();
        Map<Level, List<String>> gapSamples = new HashMap<>();
        List<String> tails = new ArrayList<>();
        String[] labels = {"第一条", "（一）"};
        boolean[] labelled = new boolean[2];
        draft.root.walk(node -> {
            boolean first =
                    node.level == Level.PARAGRAPH && node.parent != null && node.parent.children.getFirst() == node;
            if (!first) {
                indentSamples
                        .computeIfAbsent(node.level, level -> new ArrayList<>())
                        .add(indent(node.lead));
            }
            if (node.numeral != null) {
                gapSamples
                        .computeIfAbsent(node.level, level -> new ArrayList<>())
                        .add(gap(node.lead));
            }
            if (node.children.isEmpty() && node.tail.endsWith("\n")) {
                tails.add(node.tail);
            }
            int kind = node.level == Level.ARTICLE ? 0 : node.level == Level.ITEM ? 1 : -1;
            if (kind >= 0 && !labelled[kind] && node.numeral != null) {
                labelled[kind] = true;
                labels[kind] = node.numeral.written();
            }
        });
        indentSamples.forEach((level, samples) -> indents.put(level, mostFrequent(samples, "")));
        gapSamples.forEach((level, samples) -> gaps.put(level, mostFrequent(samples, "")));
        this.tail = mostFrequent(tails, "\n");
        this.articleLabel = labels[0];
        this.itemLabel = labels[1];
    }

    String indent(Level level) {
        String fallback = level.isBelow(Level.ARTICLE)
                ? indents.getOrDefault(Level.PARAGRAPH, indents.getOrDefault(Level.ARTICLE, ""))
                : indents.getOrDefault(level.isHeading() ? Level.CHAPTER : Level.ARTICLE, "");
        return indents.getOrDefault(level, fallback);
    }

    String gap(Level level) {
        boolean spaced = level.isHeading() || level == Level.ARTICLE && articleLabel.startsWith("第");
        String fallback = level.isHeading() ? gaps.getOrDefault(Level.CHAPTER, "　") : spaced ? "　" : "";
        return gaps.getOrDefault(level, fallback);
    }

    String tail() {
        return tail;
    }

    /** A label of an article of this instrument, for its writing: 第一条 or 一、. */
    String articleLabel() {
        return articleLabel;
    }

    /** A label of an item of this instrument, for its writing. */
    String itemLabel() {
        return itemLabel;
    }

    private static String indent(String lead) {
        int end = 0;
        while (end < lead.length() && Characters.isSpace(lead.charAt(end))) {
            end++;
        }
        return lead.substring(0, end);
    }

    private static String gap(String lead) {
        int start = lead.length();
        while (start > 0 && Characters.isSpace(lead.charAt(start - 1))) {
            start--;
        }
        return lead.substring(start);
    }

    private static String mostFrequent(List<String> samples, String otherwise) {
        Map<String, Integer> counts = new HashMap<>();
        String best = otherwise;
        int most = 0;
        for (String sample : samples) {
            int count = counts.merge(sample, 1, Integer::sum);
            if (count > most) {
                most = count;
                best = sample;
            }
        }
        return best;
    }
}
