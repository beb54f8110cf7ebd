package org.yiding.regulation.keeping;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What has to change in the kept rows so that from a day on they make other texts. Rows that hold before that day and
 * hold on unchanged are left alone, which is what keeps a long history small.
 *
 * @param closed rows that end on the day, in the ordinary course of things: nothing that was known proves wrong
 * @param retracted rows that were known and are no longer taken for right
 * @param inserted rows that come to be known
 */
public record HistoryRewrite(List<KeptState> closed, List<KeptState> retracted, List<KeptState> inserted) {
    public HistoryRewrite {
        closed = List.copyOf(closed);
        retracted = List.copyOf(retracted);
        inserted = List.copyOf(inserted);
    }

    /**
     * Finds the changes.
     *
     * @param kept all rows of the regulation that hold on the day or later
     * @param day the first day with another text
     * @param segments the texts from the day on, in order and without gaps; what is kept of days behind the last one
     *     stays as it is
     */
    public static HistoryRewrite of(List<KeptState> kept, LocalDate day, List<Segment> segments) {
        return of(kept, day, segments, false);
    }

    /**
     * Finds the changes.
     *
     * @param rewritten whether a text was on record for this day or a later one: then no row may end in place, since what
     *     was known of those days can be asked for
     * @see #of(List, LocalDate, List)
     */
    public static HistoryRewrite of(List<KeptState> kept, LocalDate day, List<Segment> segments, boolean rewritten) {
        LocalDate end = segments.isEmpty() ? null : segments.getLast().to();
        Map<String, List<KeptState>> wanted = wanted(segments);
        List<KeptState> closed = new ArrayList<>();
        List<KeptState> retracted = new ArrayList<>();
        List<KeptState> inserted = new ArrayList<>();
        boolean atTheEnd = !rewritten
                && kept.stream()
                        .allMatch(state -> state.to() == null && state.from().isBefore(day));
        for (KeptState state : kept) {
            if (end != null && !state.from().isBefore(end)) {
                continue;
            }
            List<KeptState> intervals = wanted.getOrDefault(state.row().identity(), List.of());
            KeptState same = continuing(state, day, intervals);
            if (same != null && Objects.equals(same.to(), lastDayOf(state, end))) {
                intervals.remove(same);
            } else if (atTheEnd && same == null && end == null) {
                closed.add(state.during(state.from(), day));
            } else {
                retracted.add(state);
                inserted.addAll(rest(state, day, same, end));
                if (same != null) {
                    intervals.remove(same);
                }
            }
        }
        wanted.values().forEach(inserted::addAll);
        return new HistoryRewrite(closed, retracted, inserted);
    }

    /** Where the row ends within the segments. */
    private static @Nullable LocalDate lastDayOf(KeptState state, @Nullable LocalDate end) {
        boolean beyond = end != null && (state.to() == null || end.isBefore(state.to()));
        return beyond ? end : state.to();
    }

    /** The wanted interval that this row already is, or is the beginning of. */
    private static @Nullable KeptState continuing(KeptState state, LocalDate day, List<KeptState> intervals) {
        LocalDate start = state.from().isBefore(day) ? day : state.from();
        return intervals.stream()
                .filter(interval ->
                        interval.from().equals(start) && interval.row().sameAs(state.row()))
                .findFirst()
                .orElse(null);
    }

    /** What is still right of a row that is taken back: before the day, and behind the segments. */
    private static List<KeptState> rest(
            KeptState state, LocalDate day, @Nullable KeptState same, @Nullable LocalDate end) {
        List<KeptState> rest = new ArrayList<>();
        if (same != null) {
            rest.add(state.during(state.from(), same.to()));
        } else if (state.from().isBefore(day)) {
            rest.add(state.during(state.from(), day));
        }
        if (end != null && (state.to() == null || end.isBefore(state.to()))) {
            rest.add(state.during(end, state.to()));
        }
        return rest;
    }

    /** By identity, the intervals on which a row is the same, in order. */
    private static Map<String, List<KeptState>> wanted(List<Segment> segments) {
        Map<String, List<KeptState>> all = new LinkedHashMap<>();
        Map<String, KeptState> open = new HashMap<>();
        for (Segment segment : segments) {
            Map<String, KeptState> next = new LinkedHashMap<>();
            for (ProvisionRow row : segment.rows()) {
                KeptState before = open.get(row.identity());
                List<KeptState> intervals = all.computeIfAbsent(row.identity(), key -> new ArrayList<>());
                KeptState state = new KeptState(row, segment.from(), segment.to());
                if (before != null && before.row().sameAs(row) && segment.from().equals(before.to())) {
                    state = before.during(before.from(), segment.to());
                    intervals.removeLast();
                }
                intervals.add(state);
                next.put(row.identity(), state);
            }
            open = next;
        }
        return all;
    }
}
