package org.yiding.regulation.comparison;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yiding.regulation.text.Characters;

/** Finds which paragraphs of two texts go together, in an order that keeps both texts' own. */
public final class Pairing {
    /** Beyond this many comparisons, a run of differing paragraphs is shown as gone and come. */
    private static final long MOST = 4_000_000;

    private final double sameNumber;
    private final List<Pair> pairs = new ArrayList<>();

    private Pairing(double sameNumber) {
        this.sameNumber = sameNumber;
    }

    /** Paragraphs that stand in each other's place; one of them null where the other text has none. */
    public record Pair(@Nullable Paragraph left, @Nullable Paragraph right) {
        /** Whether number and words are the same to the letter, white space aside. */
        public boolean isAlike() {
            return left != null
                    && right != null
                    && left.label().equals(right.label())
                    && spaceless(left.words()).equals(spaceless(right.words()));
        }
    }

    /** Pairs what has the same words, and of the rest what shares most; paragraphs that share little stay alone. */
    public static List<Pair> byWords(List<Paragraph> left, List<Paragraph> right) {
        return new Pairing(0).pairs(left, right);
    }

    /** The same, but a paragraph that was written anew under its old number still goes with the old one. */
    public static List<Pair> byWordsAndNumbers(List<Paragraph> left, List<Paragraph> right) {
        return new Pairing(Likeness.LEAST).pairs(left, right);
    }

    private List<Pair> pairs(List<Paragraph> left, List<Paragraph> right) {
        int i = 0;
        int j = 0;
        for (AbstractDelta<String> delta :
                DiffUtils.diff(keys(left), keys(right)).getDeltas()) {
            int from = delta.getSource().getPosition();
            int to = delta.getTarget().getPosition();
            while (i < from) {
                pairs.add(new Pair(left.get(i++), right.get(j++)));
            }
            i = from + delta.getSource().size();
            j = to + delta.getTarget().size();
            run(left.subList(from, i), right.subList(to, j));
        }
        while (i < left.size()) {
            pairs.add(new Pair(left.get(i++), right.get(j++)));
        }
        return pairs;
    }

    private static List<String> keys(List<Paragraph> paragraphs) {
        return paragraphs.stream()
                .map(paragraph -> paragraph.level() + spaceless(paragraph.words()))
                .toList();
    }

    private static String spaceless(String words) {
        StringBuilder key = new StringBuilder();
        words.chars().filter(c -> !Characters.isSpace((char) c)).forEach(c -> key.append((char) c));
        return key.toString();
    }

    /** Within a run of differing paragraphs those go together that share most in all. */
    private void run(List<Paragraph> left, List<Paragraph> right) {
        boolean tooMany = (long) left.size() * right.size() > MOST;
        double[][] alike = tooMany ? new double[left.size()][0] : likeness(left, right);
        double[][] best = new double[left.size() + 1][tooMany ? 1 : right.size() + 1];
        for (int i = left.size() - 1; i >= 0 && !tooMany; i--) {
            for (int j = right.size() - 1; j >= 0; j--) {
                double paired = alike[i][j] < Likeness.LEAST ? 0 : alike[i][j] + best[i + 1][j + 1];
                best[i][j] = Math.max(paired, Math.max(best[i + 1][j], best[i][j + 1]));
            }
        }
        int i = 0;
        int j = 0;
        while (i < left.size() || j < right.size()) {
            if (j >= right.size() || (i < left.size() && (tooMany || best[i][j] == best[i + 1][j]))) {
                pairs.add(new Pair(left.get(i++), null));
            } else if (i >= left.size() || best[i][j] == best[i][j + 1]) {
                pairs.add(new Pair(null, right.get(j++)));
            } else {
                pairs.add(new Pair(left.get(i++), right.get(j++)));
            }
        }
    }

    private double[][] likeness(List<Paragraph> left, List<Paragraph> right) {
        List<Likeness> wanted =
                right.stream().map(paragraph -> new Likeness(paragraph.words())).toList();
        double[][] alike = new double[left.size()][right.size()];
        for (int i = 0; i < left.size(); i++) {
            Paragraph one = left.get(i);
            Likeness words = new Likeness(one.words());
            for (int j = 0; j < right.size(); j++) {
                Paragraph other = right.get(j);
                boolean number = !one.label().isEmpty() && one.label().equals(other.label());
                alike[i][j] = one.level() == other.level() ? words.to(wanted.get(j)) + (number ? sameNumber : 0) : 0;
            }
        }
        return alike;
    }
}
