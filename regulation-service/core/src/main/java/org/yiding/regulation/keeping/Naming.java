package org.yiding.regulation.keeping;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.yiding.regulation.text.Level;

/**
 * Gives the rows of a new text their lasting identities: those that have one keep it, and of the others one that reads
 * the same as a vanished row, or stands at its number in the same article, is that provision with new words.
 */
public final class Naming {
    private final List<ProvisionRow> before;
    private final List<ProvisionRow> after;
    private final int[] parentsBefore;
    private final int[] parentsAfter;
    private final @Nullable String[] names;
    private final Set<String> free = new HashSet<>();
    private final Map<String, Integer> placeBefore = new HashMap<>();

    private Naming(List<ProvisionRow> before, List<ProvisionRow> after) {
        this.before = before;
        this.after = after;
        this.parentsBefore = Rows.parents(before);
        this.parentsAfter = Rows.parents(after);
        this.names = new @Nullable String[after.size()];
        for (int i = 0; i < before.size(); i++) {
            placeBefore.put(before.get(i).identity(), i);
            free.add(before.get(i).identity());
        }
    }

    /**
     * Names the rows.
     *
     * @param before the rows of the text before, with lasting identities
     * @param after the rows of the text after; an identity of {@code before} is kept, any other one is replaced
     * @param fresh makes an identity that no provision of the regulation has had
     */
    public static List<ProvisionRow> named(
            List<ProvisionRow> before, List<ProvisionRow> after, Supplier<String> fresh) {
        Naming naming = new Naming(before, after);
        naming.survivors();
        naming.sameWords();
        naming.holdersOfTheSame();
        naming.samePlaces();
        List<ProvisionRow> named = new ArrayList<>(after.size());
        for (int i = 0; i < after.size(); i++) {
            String name = naming.names[i] == null ? fresh.get() : naming.names[i];
            named.add(after.get(i).named(name, naming.article(i, name, named)));
        }
        return named;
    }

    private @Nullable String article(int row, String name, List<ProvisionRow> named) {
        if (after.get(row).level() == Level.ARTICLE) {
            return name;
        }
        return parentsAfter[row] < 0 ? null : named.get(parentsAfter[row]).article();
    }

    private void survivors() {
        for (int i = 0; i < after.size(); i++) {
            if (free.remove(after.get(i).identity())) {
                names[i] = after.get(i).identity();
            }
        }
    }

    private void sameWords() {
        Map<String, ArrayDeque<String>> byWords = new HashMap<>();
        for (ProvisionRow row : before) {
            if (free.contains(row.identity()) && !row.text().isEmpty()) {
                byWords.computeIfAbsent(words(row), words -> new ArrayDeque<>()).add(row.identity());
            }
        }
        for (int i = 0; i < after.size(); i++) {
            ArrayDeque<String> same = names[i] == null ? byWords.get(words(after.get(i))) : null;
            if (same != null && !same.isEmpty()) {
                take(i, same.remove());
            }
        }
    }

    private static String words(ProvisionRow row) {
        return row.level() + " " + row.text();
    }

    private void holdersOfTheSame() {
        for (int i = after.size() - 1; i >= 0; i--) {
            String byChild = names[i] == null ? holderOfFirstNamedChild(i) : null;
            if (byChild != null) {
                take(i, byChild);
            }
        }
    }

    private void samePlaces() {
        Map<String, ArrayDeque<String>> byPlace = places(before, parentsBefore, free);
        Map<String, Integer> counts = new HashMap<>();
        for (int i = 0; i < after.size(); i++) {
            String holder = parentsAfter[i] < 0 ? "" : String.valueOf(names[parentsAfter[i]]);
            String place = place(after.get(i), holder, counts);
            if (names[i] != null) {
                continue;
            }
            ArrayDeque<String> same = byPlace.getOrDefault(place, new ArrayDeque<>());
            if (!same.isEmpty() && free.contains(same.element())) {
                take(i, same.remove());
            }
        }
    }

    private static Map<String, ArrayDeque<String>> places(List<ProvisionRow> rows, int[] parents, Set<String> free) {
        Map<String, ArrayDeque<String>> found = new HashMap<>();
        Map<String, Integer> counts = new HashMap<>();
        for (int i = 0; i < rows.size(); i++) {
            String holder = parents[i] < 0 ? "" : rows.get(parents[i]).identity();
            String place = place(rows.get(i), holder, counts);
            if (free.contains(rows.get(i).identity())) {
                found.computeIfAbsent(place, key -> new ArrayDeque<>())
                        .add(rows.get(i).identity());
            }
        }
        return found;
    }

    /** Articles count through the whole text, everything else within what holds it. */
    private static String place(ProvisionRow row, String holder, Map<String, Integer> counts) {
        String list = (row.level() == Level.ARTICLE ? "" : holder) + " " + row.level();
        int position = counts.merge(list, 1, Integer::sum);
        return list + " "
                + (row.numeral() == null
                        ? "#" + position
                        : row.numeral().number().written(""));
    }

    /** An article whose first paragraph is that of an old article is that article, whatever its number. */
    private @Nullable String holderOfFirstNamedChild(int row) {
        for (int i = row + 1;
                i < after.size() && after.get(i).depth() > after.get(row).depth();
                i++) {
            String name = parentsAfter[i] == row ? names[i] : null;
            Integer place = name == null ? null : placeBefore.get(name);
            if (place != null && parentsBefore[place] >= 0) {
                ProvisionRow holder = before.get(parentsBefore[place]);
                return holder.level() == after.get(row).level() && free.contains(holder.identity())
                        ? holder.identity()
                        : null;
            }
        }
        return null;
    }

    private void take(int row, String identity) {
        names[row] = identity;
        free.remove(identity);
    }
}
