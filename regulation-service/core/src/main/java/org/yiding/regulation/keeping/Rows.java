package org.yiding.regulation.keeping;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yiding.regulation.text.Instrument;
import org.yiding.regulation.text.Level;
import org.yiding.regulation.text.Provision;

/** A text as rows and rows as a text: one is always the other, to the character. */
public final class Rows {

    private Rows() {}

    /** The nodes of a text in its order, without ranks and causes. */
    public static List<ProvisionRow> of(Instrument instrument) {
        List<ProvisionRow> rows = new ArrayList<>();
        instrument.roots().forEach(root -> add(root, null, 0, rows));
        return rows;
    }

    private static void add(Provision node, @Nullable String above, int depth, List<ProvisionRow> rows) {
        String article = node.level() == Level.ARTICLE ? node.identity() : above;
        rows.add(new ProvisionRow(
                node.identity(),
                article,
                0,
                depth,
                node.level(),
                node.numeral(),
                node.lead(),
                node.text(),
                node.tail(),
                null));
        node.children().forEach(child -> add(child, article, depth + 1, rows));
    }

    /**
     * The text that the rows make.
     *
     * @param leading blank space before the first row
     * @param rows in their order
     */
    public static Instrument instrument(String leading, List<ProvisionRow> rows) {
        Deque<List<Provision>> finished = new ArrayDeque<>();
        int deepest = -1;
        // Backwards: a node's children are complete before the node itself comes.
        for (int i = rows.size() - 1; i >= 0; i--) {
            ProvisionRow row = rows.get(i);
            while (deepest < row.depth()) {
                finished.push(new ArrayList<>());
                deepest++;
            }
            List<Provision> children = deepest > row.depth() ? finished.pop() : List.of();
            if (deepest > row.depth()) {
                deepest--;
            }
            finished.element().addFirst(node(row, children));
        }
        return new Instrument(leading, finished.isEmpty() ? List.of() : finished.element());
    }

    private static Provision node(ProvisionRow row, List<Provision> children) {
        return new Provision(row.identity(), row.level(), row.numeral(), row.lead(), row.text(), row.tail(), children);
    }

    /** What the rows print. */
    public static String print(String leading, List<ProvisionRow> rows) {
        StringBuilder out = new StringBuilder(leading);
        rows.forEach(row -> out.append(row.lead()).append(row.text()).append(row.tail()));
        return out.toString();
    }

    /** For every row the index of the row that holds it, -1 for the outermost. */
    static int[] parents(List<ProvisionRow> rows) {
        int[] parents = new int[rows.size()];
        List<Integer> open = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            int depth = rows.get(i).depth();
            while (open.size() > depth) {
                open.removeLast();
            }
            parents[i] = open.isEmpty() ? -1 : open.getLast();
            open.add(i);
        }
        return parents;
    }
}
