package org.yiding.regulation.keeping;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yiding.regulation.text.Level;

/**
 * What differs between two texts of one instrument, provision by provision: what has one identity in both is one
 * provision, wherever it stands. Of articles that changed places the fewest count as moved, and what is inside a moved
 * provision moves with it and is not told again.
 */
public final class RowComparison {

    private static final long ABSENT = -1;

    private final List<ProvisionRow> before;
    private final List<ProvisionRow> after;
    private final Map<String, Integer> placesBefore = new HashMap<>();
    private final Set<String> moved = new HashSet<>();

    private RowComparison(List<ProvisionRow> before, List<ProvisionRow> after) {
        this.before = before;
        this.after = after;
        for (int i = 0; i < before.size(); i++) {
            placesBefore.put(before.get(i).identity(), i);
        }
    }

    /**
     * Compares two texts.
     *
     * @param before the rows of the text before, in order and named
     * @param after the rows of the text after, likewise
     * @return each provision by what it prints itself and not what is below it, in the order of the later text, removed
     *     ones where they stood
     */
    public static List<RowChange> changes(List<ProvisionRow> before, List<ProvisionRow> after) {
        RowComparison comparison = new RowComparison(before, after);
        comparison.findMoved();
        return comparison.told();
    }

    private void findMoved() {
        int[] parentsBefore = Rows.parents(before);
        int[] parentsAfter = Rows.parents(after);
        Map<String, List<ProvisionRow>> lists = new LinkedHashMap<>();
        for (int i = 0; i < after.size(); i++) {
            ProvisionRow row = after.get(i);
            Integer place = placesBefore.get(row.identity());
            if (place == null) {
                continue;
            }
            String holder = holder(after, parentsAfter, i);
            if (Objects.equals(holder, holder(before, parentsBefore, place))) {
                lists.computeIfAbsent(holder + " " + listOf(row.level()), key -> new ArrayList<>())
                        .add(row);
            } else {
                moved.add(row.identity());
            }
        }
        lists.values().forEach(this::findMoved);
    }

    private void findMoved(List<ProvisionRow> list) {
        long[] places = list.stream()
                .mapToLong(row -> placesBefore.getOrDefault(row.identity(), -1))
                .toArray();
        boolean[] kept = LongestRise.of(places, ABSENT);
        for (int i = 0; i < kept.length; i++) {
            if (!kept[i]) {
                moved.add(list.get(i).identity());
            }
        }
    }

    /**
     * What a provision is counted in. Articles and headings are in the instrument as a whole: a heading put between two
     * articles moves none of them.
     */
    private static @Nullable String holder(List<ProvisionRow> rows, int[] parents, int row) {
        Level level = rows.get(row).level();
        boolean whole = level == Level.ARTICLE || level.isHeading() || parents[row] < 0;
        return whole ? null : rows.get(parents[row]).identity();
    }

    private static String listOf(Level level) {
        return level.isHeading() ? "headings" : level.name();
    }

    private List<RowChange> told() {
        Set<String> kept = new HashSet<>();
        after.forEach(row -> kept.add(row.identity()));
        List<RowChange> changes = new ArrayList<>();
        int next = 0;
        for (ProvisionRow row : after) {
            Integer place = placesBefore.get(row.identity());
            if (place == null) {
                changes.add(new RowChange(ProvisionChangeKind.ADDED, null, row, false));
                continue;
            }
            for (; next < place; next++) {
                removed(before.get(next), kept, changes);
            }
            differing(before.get(place), row, changes);
        }
        for (; next < before.size(); next++) {
            removed(before.get(next), kept, changes);
        }
        return changes;
    }

    private static void removed(ProvisionRow row, Set<String> kept, List<RowChange> changes) {
        if (!kept.contains(row.identity())) {
            changes.add(new RowChange(ProvisionChangeKind.REMOVED, row, null, false));
        }
    }

    private void differing(ProvisionRow was, ProvisionRow is, List<RowChange> changes) {
        boolean elsewhere = moved.contains(is.identity());
        if (!was.text().equals(is.text())) {
            changes.add(new RowChange(ProvisionChangeKind.CHANGED, was, is, elsewhere));
        } else if (elsewhere) {
            changes.add(new RowChange(ProvisionChangeKind.MOVED, was, is, true));
        } else if (!Objects.equals(was.numeral(), is.numeral())) {
            changes.add(new RowChange(ProvisionChangeKind.RENUMBERED, was, is, false));
        }
    }
}
