package org.yiding.regulation.amending.apply;

import java.util.HashSet;
import java.util.Set;

/**
 * Tells by its words whether an article that falls between two chapters belongs to one of them. Pairs of characters that
 * only one of the chapters has count for it; what both have says nothing.
 */
final class ChapterWords {
    /** How many pairs the article must at least share with its chapter. */
    private static final int FEWEST = 3;

    /** How many times as many as with the other one. */
    private static final int MARGIN = 3;

    private ChapterWords() {}

    /** Whether the words are clearly those of the one chapter and not of the other. */
    static boolean areOfOneOnly(DraftNode one, DraftNode other, String words) {
        Set<String> own = pairs(words);
        Set<String> first = pairs(words(one));
        Set<String> second = pairs(words(other));
        Set<String> both = new HashSet<>(first);
        both.retainAll(second);
        first.removeAll(both);
        second.removeAll(both);
        long inFirst = own.stream().filter(first::contains).count();
        long inSecond = own.stream().filter(second::contains).count();
        boolean denser = inFirst * second.size() >= inSecond * first.size();
        return inFirst >= FEWEST && inFirst >= MARGIN * inSecond && denser;
    }

    private static String words(DraftNode heading) {
        StringBuilder out = new StringBuilder();
        heading.walk(node -> out.append(node.fresh ? "" : node.text).append('\n'));
        return out.toString();
    }

    private static Set<String> pairs(String words) {
        Set<String> pairs = new HashSet<>();
        for (int i = 0; i + 1 < words.length(); i++) {
            if (Character.isIdeographic(words.charAt(i)) && Character.isIdeographic(words.charAt(i + 1))) {
                pairs.add(words.substring(i, i + 2));
            }
        }
        return pairs;
    }
}
