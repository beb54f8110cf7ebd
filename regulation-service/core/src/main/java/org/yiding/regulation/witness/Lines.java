package org.yiding.regulation.witness;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yiding.regulation.address.Addresses;
import org.yiding.regulation.text.Characters;
import org.yiding.regulation.text.Instrument;
import org.yiding.regulation.text.Level;
import org.yiding.regulation.witness.Difference.Place;

/** The paragraphs of a text as a reader meets them, and which of two texts' go together. The history note is left out. */
final class Lines {
    private Lines() {}

    /** Paragraphs that stand in each other's place; one of them null where the other text has none. */
    record Pair(@Nullable Place ours, @Nullable Place official) {}

    static List<Place> of(Instrument text) {
        Map<String, String> addresses = Addresses.of(text).written();
        List<Place> lines = new ArrayList<>();
        StringBuilder label = new StringBuilder();
        text.walk(node -> {
            if (node.level() == Level.NOTE) {
                return;
            }
            label.append(Characters.trimmed(node.lead()));
            if (!node.text().isEmpty()) {
                String gap = label.isEmpty() || node.level().isBelow(Level.PARAGRAPH) ? "" : "　";
                String address = addresses.getOrDefault(node.identity(), "");
                lines.add(new Place(node.identity(), address, label + gap + node.text()));
                label.setLength(0);
            }
        });
        return lines;
    }

    /** The pairs that are not the same to the letter, white space aside. */
    static List<Pair> unlike(List<Place> ours, List<Place> official) {
        List<String> left = ours.stream().map(Lines::key).toList();
        List<String> right = official.stream().map(Lines::key).toList();
        List<Pair> pairs = new ArrayList<>();
        for (AbstractDelta<String> delta : DiffUtils.diff(left, right).getDeltas()) {
            int from = delta.getSource().getPosition();
            int to = delta.getTarget().getPosition();
            pair(
                    ours.subList(from, from + delta.getSource().size()),
                    official.subList(to, to + delta.getTarget().size()),
                    pairs);
        }
        return pairs;
    }

    private static String key(Place place) {
        StringBuilder key = new StringBuilder();
        place.words().chars().filter(c -> !Characters.isSpace((char) c)).forEach(c -> key.append((char) c));
        return key.toString();
    }

    /** Within a run of differing paragraphs those go together that share most, in order. */
    private static void pair(List<Place> left, List<Place> right, List<Pair> pairs) {
        double[][] best = new double[left.size() + 1][right.size() + 1];
        for (int i = left.size() - 1; i >= 0; i--) {
            for (int j = right.size() - 1; j >= 0; j--) {
                double alike = Likeness.of(left.get(i).words(), right.get(j).words());
                double paired = alike < Likeness.LEAST ? 0 : alike + best[i + 1][j + 1];
                best[i][j] = Math.max(paired, Math.max(best[i + 1][j], best[i][j + 1]));
            }
        }
        int i = 0;
        int j = 0;
        while (i < left.size() || j < right.size()) {
            if (j >= right.size() || (i < left.size() && best[i][j] == best[i + 1][j])) {
                pairs.add(new Pair(left.get(i++), null));
            } else if (i >= left.size() || best[i][j] == best[i][j + 1]) {
                pairs.add(new Pair(null, right.get(j++)));
            } else {
                pairs.add(new Pair(left.get(i++), right.get(j++)));
            }
        }
    }
}
