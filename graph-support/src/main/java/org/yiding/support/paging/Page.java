package org.yiding.support.paging;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param rows in the list's order
 * @param cursors one for each row, encoded
 * @param totalCount rows in the whole filtered list
 */
public record Page<T>(List<T> rows, List<String> cursors, long totalCount, PageInfo pageInfo) {

    public Page {
        rows = List.copyOf(rows);
        cursors = List.copyOf(cursors);
    }

    /** A page of a list in which there is nothing. */
    public static <T> Page<T> empty() {
        return new Page<>(List.of(), List.of(), 0, new PageInfo(false, false, null, null));
    }

    /**
     * Cuts a page out of the rows that a store found.
     *
     * @param found up to {@link PageRequest#limit()} rows behind the cursor, in order
     * @param cursor the place of a row
     * @param totalCount rows in the whole filtered list
     */
    public static <T> Page<T> of(PageRequest request, List<T> found, Function<T, Cursor> cursor, long totalCount) {
        boolean more = found.size() > request.first();
        List<T> rows = more ? found.subList(0, request.first()) : found;
        List<String> cursors =
                rows.stream().map(row -> cursor.apply(row).encode()).toList();
        PageInfo info = new PageInfo(more, request.after() != null, first(cursors), last(cursors));
        return new Page<>(rows, cursors, totalCount, info);
    }

    /** The same page with each row turned into something else. */
    public <R> Page<R> map(Function<T, R> turn) {
        return new Page<>(rows.stream().map(turn).toList(), cursors, totalCount, pageInfo);
    }

    /**
     * The rows with their cursors.
     *
     * @param edge made of a row's cursor and the row
     */
    public <E> List<E> edges(BiFunction<String, T, E> edge) {
        return IntStream.range(0, rows.size())
                .mapToObj(row -> edge.apply(cursors.get(row), rows.get(row)))
                .toList();
    }

    private static @Nullable String first(List<String> cursors) {
        return cursors.isEmpty() ? null : cursors.getFirst();
    }

    private static @Nullable String last(List<String> cursors) {
        return cursors.isEmpty() ? null : cursors.getLast();
    }
}
