package org.yiding.regulation.amending.derive;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yiding.regulation.text.Characters;
import org.yiding.regulation.text.Provision;

/** Pairs the provisions of two lists in order, so that the pairs are as alike as possible. */
final class Alignment {
    private static final double ALIKE = 0.3;

    /** A provision of the old text and the one it became; one of them null where there is no partner. */
    record Pair(@Nullable Provision old, @Nullable Provision now) {}

    private final List<Provision> before;
    private final List<Provision> after;

    Alignment(List<Provision> before, List<Provision> after) {
        this.before = before;
        this.after = after;
    }

    /** The pairs in an order that keeps both texts' own. */
    List<Pair> pairs() {
        int start = 0;
        int endBefore = before.size();
        int endAfter = after.size();
        List<Pair> head = new ArrayList<>();
        List<Pair> tail = new ArrayList<>();
        while (start < Math.min(endBefore, endAfter) && same(before.get(start), after.get(start))) {
            head.add(new Pair(before.get(start), after.get(start)));
            start++;
        }
        while (endBefore > start && endAfter > start && same(before.get(endBefore - 1), after.get(endAfter - 1))) {
            endBefore--;
            endAfter--;
            tail.addFirst(new Pair(before.get(endBefore), after.get(endAfter)));
        }
        head.addAll(middle(before.subList(start, endBefore), after.subList(start, endAfter)));
        head.addAll(tail);
        return head;
    }

    private static boolean same(Provision one, Provision other) {
        return words(one).equals(words(other));
    }

    private static List<Pair> middle(List<Provision> left, List<Provision> right) {
        List<Set<String>> leftGrams = left.stream().map(Alignment::grams).toList();
        List<Set<String>> rightGrams = right.stream().map(Alignment::grams).toList();
        double[][] best = new double[left.size() + 1][right.size() + 1];
        double[][] alike = new double[left.size()][right.size()];
        for (int i = left.size() - 1; i >= 0; i--) {
            for (int j = right.size() - 1; j >= 0; j--) {
                alike[i][j] = likeness(leftGrams.get(i), rightGrams.get(j));
                double paired = alike[i][j] < ALIKE ? 0 : best[i + 1][j + 1] + alike[i][j];
                best[i][j] = Math.max(paired, Math.max(best[i + 1][j], best[i][j + 1]));
            }
        }
        List<Pair> pairs = new ArrayList<>();
        int i = 0;
        int j = 0;
        while (i < left.size() || j < right.size()) {
            boolean both = i < left.size() && j < right.size();
            if (both && alike[i][j] >= ALIKE && best[i][j] == best[i + 1][j + 1] + alike[i][j]) {
                pairs.add(new Pair(left.get(i++), right.get(j++)));
            } else if (j >= right.size() || (i < left.size() && best[i + 1][j] >= best[i][j + 1])) {
                pairs.add(new Pair(left.get(i++), null));
            } else {
                pairs.add(new Pair(null, right.get(j++)));
            }
        }
        return pairs;
    }

    private static double likeness(Set<String> one, Set<String> other) {
        int shared = 0;
        for (String gram : one.size() < other.size() ? one : other) {
            shared += (one.size() < other.size() ? other : one).contains(gram) ? 1 : 0;
        }
        int all = one.size() + other.size();
        return all == 0 ? 1 : 2.0 * shared / all;
    }

    private static Set<String> grams(Provision provision) {
        String words = words(provision);
        Set<String> grams = new HashSet<>();
        for (int i = 0; i + 2 <= words.length(); i++) {
            grams.add(words.substring(i, i + 2));
        }
        return grams;
    }

    /** The words of a provision without its own number. */
    static String words(Provision provision) {
        StringBuilder out = new StringBuilder(provision.text());
        provision.children().forEach(child -> out.append(child.print()));
        return Characters.folded(out);
    }
}
