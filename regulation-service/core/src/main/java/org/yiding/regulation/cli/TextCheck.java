package org.yiding.regulation.cli;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.yiding.regulation.text.Characters;
import org.yiding.regulation.text.Instrument;
import org.yiding.regulation.text.Level;

/** Compares our text with a published one, paragraph by paragraph, and says of each difference what kind it is. */
final class TextCheck {
    private TextCheck() {}

    static List<String> compare(Instrument before, Instrument ours, Instrument official) {
        List<String> left = lines(ours);
        List<String> right = lines(official);
        Set<String> old = new HashSet<>(lines(before));
        List<String> differences = new ArrayList<>();
        int[][] common = common(left, right);
        int i = 0;
        int j = 0;
        while (i < left.size() || j < right.size()) {
            if (i < left.size() && j < right.size() && left.get(i).equals(right.get(j))) {
                i++;
                j++;
            } else if (i < left.size() && j < right.size() && common[i + 1][j + 1] == common[i][j]) {
                differences.add(difference(left.get(i++), right.get(j++), old));
            } else if (j >= right.size() || (i < left.size() && common[i + 1][j] >= common[i][j + 1])) {
                differences.add(difference(left.get(i++), "", old));
            } else {
                differences.add(difference("", right.get(j++), old));
            }
        }
        return differences;
    }

    private static List<String> lines(Instrument instrument) {
        List<String> lines = new ArrayList<>();
        StringBuilder pending = new StringBuilder();
        instrument.walk(node -> {
            if (node.level() == Level.NOTE) {
                return;
            }
            pending.append(Characters.trimmed(node.lead()));
            if (!node.text().isEmpty()) {
                lines.add(pending.append(node.text()).toString());
                pending.setLength(0);
            }
        });
        return lines;
    }

    private static String difference(String ours, String official, Set<String> old) {
        return "difference (" + kind(ours, official, old) + "): ours “" + ours + "” official “" + official + "”";
    }

    private static String kind(String ours, String official, Set<String> old) {
        if (signless(ours).equals(signless(official))) {
            return "typographic";
        }
        if (!ours.isEmpty() && numberless(ours).equals(numberless(official))) {
            return "numbering or reference";
        }
        return old.contains(ours) ? "publisher changed what no act says" : "unresolved";
    }

    private static String signless(String line) {
        return Characters.folded(line).replaceAll("[\\p{P}\\p{S}]", "");
    }

    private static String numberless(String line) {
        return signless(line).replaceAll("[〇零一二三四五六七八九十百千0-9]+(之[一二三四五六七八九十]+)?", "#");
    }

    private static int[][] common(List<String> left, List<String> right) {
        int[][] length = new int[left.size() + 1][right.size() + 1];
        for (int i = left.size() - 1; i >= 0; i--) {
            for (int j = right.size() - 1; j >= 0; j--) {
                length[i][j] = left.get(i).equals(right.get(j))
                        ? length[i + 1][j + 1] + 1
                        : Math.max(length[i + 1][j], length[i][j + 1]);
            }
        }
        return length;
    }
}
