package org.yiding.regulation.keeping;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yiding.regulation.text.Level;

/**
 * Lets provisions that an act makes again, because the text before it was put right or another act came in between, keep
 * the identities that they had when the act was applied the first time.
 */
public final class Recall {

    private Recall() {}

    private record Words(Level level, String label, String text) {
        static Words of(ProvisionRow row) {
            return new Words(
                    row.level(), row.numeral() == null ? "" : row.numeral().written(), row.text());
        }
    }

    /**
     * Renames what is new and reads as a provision that the day had.
     *
     * @param before the rows before the act
     * @param named the rows after the act; identities that {@code before} has are left alone
     * @param earlier the rows that were on record for the day; empty where there were none
     */
    public static List<ProvisionRow> recalled(
            List<ProvisionRow> before, List<ProvisionRow> named, List<ProvisionRow> earlier) {
        Set<String> taken = new HashSet<>();
        before.forEach(row -> taken.add(row.identity()));
        Map<Words, Deque<String>> free = new HashMap<>();
        earlier.stream()
                .filter(row -> !taken.contains(row.identity()))
                .forEach(row -> free.computeIfAbsent(Words.of(row), words -> new ArrayDeque<>())
                        .add(row.identity()));
        Map<String, String> recalled = new HashMap<>();
        for (ProvisionRow row : named) {
            Deque<String> identities = taken.contains(row.identity()) ? null : free.get(Words.of(row));
            if (identities != null && !identities.isEmpty()) {
                recalled.put(row.identity(), identities.remove());
            }
        }
        return named.stream().map(row -> renamed(row, recalled)).toList();
    }

    private static ProvisionRow renamed(ProvisionRow row, Map<String, String> recalled) {
        String article = row.article();
        return row.named(
                recalled.getOrDefault(row.identity(), row.identity()),
                article == null ? null : recalled.getOrDefault(article, article));
    }
}
