package org.yiding.regulation.witness;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.yiding.regulation.history.Cause;
import org.yiding.regulation.history.ProvisionTrace;
import org.yiding.regulation.history.Replayed;
import org.yiding.regulation.text.Instrument;
import org.yiding.regulation.witness.Difference.Kind;
import org.yiding.regulation.witness.Difference.Place;

/**
 * Finds the act after which a replayed chain and published texts part. Published texts from between the acts narrow it
 * down; within what remains, each difference is traced to the act that last spoke of its place, or to the one that the
 * published text does not show.
 */
public final class Bisect {
    private final Replayed replayed;

    private Bisect(Replayed replayed) {
        this.replayed = replayed;
    }

    /**
     * Where they part; empty where every published text agrees with ours, typography aside.
     *
     * @param witnesses published texts by the number of the act after which they hold, counted from 1; 0 for the first
     *     text; only acts that were applied
     */
    public static Optional<Parting> part(Replayed replayed, Map<Integer, Instrument> witnesses) {
        Bisect bisect = new Bisect(replayed);
        SortedMap<Integer, Instrument> inOrder = new TreeMap<>(witnesses);
        Integer agreed = null;
        for (Map.Entry<Integer, Instrument> witness : inOrder.entrySet()) {
            List<Parting.Trace> traces = bisect.traces(witness.getKey(), witness.getValue());
            if (!traces.isEmpty()) {
                int after = agreed == null ? 0 : agreed;
                int act = traces.stream()
                        .map(Parting.Trace::act)
                        .filter(number -> number > after)
                        .min(Comparator.naturalOrder())
                        .orElse(agreed == null ? 0 : witness.getKey());
                return Optional.of(new Parting(act, agreed, witness.getKey(), traces));
            }
            agreed = witness.getKey();
        }
        return Optional.empty();
    }

    private Instrument text(int number) {
        return number == 0 ? replayed.first() : replayed.steps().get(number - 1).text();
    }

    private List<Parting.Trace> traces(int number, Instrument witness) {
        List<Parting.Trace> traces = new ArrayList<>();
        for (Lines.Pair pair : Lines.unlike(text(number), witness)) {
            Place ours = pair.ours();
            Place official = pair.official();
            boolean typographic = ours != null
                    && official != null
                    && WitnessCheck.signless(ours.words()).equals(WitnessCheck.signless(official.words()));
            if (!typographic) {
                traces.add(trace(number, ours, official));
            }
        }
        return traces;
    }

    private Parting.Trace trace(int number, @Nullable Place ours, @Nullable Place official) {
        int shown = official == null ? -1 : lastTextWith(official, number);
        if (shown >= 0) {
            Difference difference = new Difference(Kind.UNRESOLVED, ours, official, sentence(ours, shown + 1));
            return new Parting.Trace(difference, shown + 1, Parting.Reason.NOT_CARRIED_OUT);
        }
        Cause cause = ours == null || number == 0
                ? null
                : last(replayed.steps().get(number - 1).trace(ours.identity()));
        if (cause == null) {
            return new Parting.Trace(new Difference(Kind.PUBLISHER, ours, official, ""), 0, Parting.Reason.NO_ACT);
        }
        Difference difference = new Difference(Kind.UNRESOLVED, ours, official, cause.sentence());
        return new Parting.Trace(difference, numberOf(cause.act()), Parting.Reason.LAST_CHANGE);
    }

    /** The last of our texts before this one that has the published words; -1 where none has. */
    private int lastTextWith(Place official, int number) {
        String words = WitnessCheck.signless(official.words());
        for (int i = number - 1; i >= 0; i--) {
            boolean has = Lines.of(text(i)).stream()
                    .anyMatch(line -> WitnessCheck.signless(line.words()).equals(words));
            if (has) {
                return i;
            }
        }
        return -1;
    }

    private String sentence(@Nullable Place ours, int number) {
        if (ours == null) {
            return "";
        }
        Cause cause = last(replayed.steps().get(number - 1).trace(ours.identity()));
        return cause == null ? "" : cause.sentence();
    }

    private static @Nullable Cause last(ProvisionTrace trace) {
        return trace.changedBy() == null ? trace.insertedBy() : trace.changedBy();
    }

    private int numberOf(String act) {
        for (int i = 0; i < replayed.steps().size(); i++) {
            if (replayed.steps().get(i).act().id().equals(act)) {
                return i + 1;
            }
        }
        return 0;
    }
}
