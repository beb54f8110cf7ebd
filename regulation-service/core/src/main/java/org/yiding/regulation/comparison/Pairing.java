package org.yiding.regulation.comparison;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
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
        for (int[] match : matches(keys(left), keys(right))) {
            run(left.subList(i, match[0]), right.subList(j, match[1]));
            pairs.add(new Pair(left.get(match[0]), right.get(match[1])));
            i = match[0] + 1;
            j = match[1] + 1;
        }
        run(left.subList(i, left.size()), right.subList(j, right.size()));
        return pairs;
    }

    /**
     * The places of what is the same on both sides and in order. Only what both sides have is given to the search, whose
     * time and memory grow with the square of what differs: two texts of nothing in common cost nothing.
     */
    private static List<int[]> matches(List<String> left, List<String> right) {
        List<Integer> mine = shared(left, new HashSet<>(right));
        List<Integer> theirs = shared(right, new HashSet<>(left));
        List<int[]> matches = new ArrayList<>();
        int i = 0;
        int j = 0;
        for (AbstractDelta<String> delta : DiffUtils.diff(
                        mine.stream().map(left::get).toList(),
                        theirs.stream().map(right::get).toList())
                .getDeltas()) {
            while (i < delta.getSource().getPosition()) {
                matches.add(new int[] {mine.get(i++), theirs.get(j++)});
            }
            i += delta.getSource().size();
            j += delta.getTarget().size();
        }
        while (i < mine.size()) {
            matches.add(new int[] {mine.get(i++), theirs.get(j++)});
        }
        return matches;
    }

    private static List<Integer> shared(List<String> own, Set<String> other) {
        return IntStream.range(0, own.size())
                .filter(i -> other.contains(own.get(i)))
                .boxed()
                .toList();
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
