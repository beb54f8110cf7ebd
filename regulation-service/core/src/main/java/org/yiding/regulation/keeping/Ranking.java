package org.yiding.regulation.keeping;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Gives the rows of a text their ranks so that as few as possible change: what stays in its order keeps its rank, and
 * what is new or moved gets one between its neighbours.
 */
public final class Ranking {

    private static final long STEP = 1L << 32;
    private static final long UNRANKED = Long.MIN_VALUE;

    private Ranking() {}

    /**
     * Ranks the rows of a text.
     *
     * @param before the rows of the text before, ranked
     * @param after the rows of the text after in order, named
     */
    public static List<ProvisionRow> ranked(List<ProvisionRow> before, List<ProvisionRow> after) {
        Map<String, Long> known = new HashMap<>();
        before.forEach(row -> known.put(row.identity(), row.rank()));
        long[] old = after.stream()
                .mapToLong(row -> known.getOrDefault(row.identity(), UNRANKED))
                .toArray();
        long[] ranks = filled(kept(old));
        List<ProvisionRow> ranked = new ArrayList<>(after.size());
        for (int i = 0; i < ranks.length; i++) {
            ranked.add(after.get(i).ranked(ranks[i]));
        }
        return ranked;
    }

    /** The longest run of old ranks that rises; the others are taken away. */
    private static long[] kept(long[] old) {
        boolean[] inOrder = LongestRise.of(old, UNRANKED);
        long[] kept = new long[old.length];
        Arrays.setAll(kept, i -> inOrder[i] ? old[i] : UNRANKED);
        return kept;
    }

    private static long[] filled(long[] kept) {
        long[] ranks = kept.clone();
        int i = 0;
        while (i < ranks.length) {
            if (ranks[i] != UNRANKED) {
                i++;
                continue;
            }
            int end = i;
            while (end < ranks.length && ranks[end] == UNRANKED) {
                end++;
            }
            if (!fill(ranks, i, end)) {
                return spread(ranks.length);
            }
            i = end;
        }
        return ranks;
    }

    /** Whether there was room for the rows from start to end. */
    private static boolean fill(long[] ranks, int start, int end) {
        int count = end - start;
        boolean open = end == ranks.length;
        long low = start == 0 ? (open ? 0 : ranks[end] - STEP * (count + 1)) : ranks[start - 1];
        long gap = open ? STEP : (ranks[end] - low) / (count + 1);
        if (gap < 1) {
            return false;
        }
        for (int i = start; i < end; i++) {
            ranks[i] = low + gap * (i - start + 1);
        }
        return true;
    }

    private static long[] spread(int count) {
        long[] ranks = new long[count];
        Arrays.setAll(ranks, i -> STEP * (i + 1));
        return ranks;
    }
}
