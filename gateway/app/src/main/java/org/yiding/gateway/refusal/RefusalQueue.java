package org.yiding.gateway.refusal;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Refusals that wait to be told. Those that are alike are one with a count, and where there is no room for another sort it is
 * counted alone: a flood costs a few hundred bytes for each sort of request, and at most for as many as there is room.
 */
final class RefusalQueue {

    private final int capacity;
    private final Map<List<@Nullable Object>, Counted> waiting = new LinkedHashMap<>();
    private long dropped;

    /** @param capacity how many sorts may wait */
    RefusalQueue(int capacity) {
        this.capacity = capacity;
    }

    /** Refusals that are alike. @param first the first of them, with its request @param times how many there were */
    record Counted(Refusal first, long times) {}

    /** What is told at once. @param dropped how many refusals there were no room for since the last */
    record Batch(List<Counted> refusals, long dropped) {

        static final Batch NOTHING = new Batch(List.of(), 0);

        boolean isEmpty() {
            return refusals.isEmpty() && dropped == 0;
        }
    }

    /** Takes a refusal in. Returns at once, on any thread. */
    synchronized void add(Refusal refusal) {
        List<@Nullable Object> key = refusal.sameness();
        Counted known = waiting.get(key);
        if (known != null) {
            waiting.put(key, new Counted(known.first(), known.times() + 1));
        } else if (waiting.size() < capacity) {
            waiting.put(key, new Counted(refusal, 1));
        } else {
            dropped++;
        }
    }

    /** Gives out the oldest, and how many were dropped. @param most sorts at once */
    synchronized Batch take(int most) {
        List<Counted> taken = new ArrayList<>();
        Iterator<Counted> oldest = waiting.values().iterator();
        while (taken.size() < most && oldest.hasNext()) {
            taken.add(oldest.next());
            oldest.remove();
        }
        Batch batch = new Batch(taken, dropped);
        dropped = 0;
        return batch;
    }
}
