package org.yiding.regulation.history;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yiding.regulation.address.Addresses;
import org.yiding.regulation.amending.Operation;
import org.yiding.regulation.amending.apply.Amender;
import org.yiding.regulation.amending.apply.Amendment;
import org.yiding.regulation.amending.apply.Provenance;
import org.yiding.regulation.text.Instrument;

/** Applies acts one after the other, each to the text that the one before it left. */
public final class Replay {
    private final List<Replayed.Step> steps = new ArrayList<>();
    private Map<String, ProvisionTrace> traces = new HashMap<>();
    private Instrument text;

    private Replay(Instrument first) {
        this.text = first;
    }

    /**
     * Replays a chain. It stops at the first act that is refused, since every later one was written for a text that
     * we do not have. The history note is carried on with each act whose head names its day.
     *
     * @param first the text before any act
     * @param title the instrument meant where acts amend several; null for the title that each text has
     * @param acts in the order in which they take effect; of one day in the order stated
     */
    public static Replayed replay(Instrument first, @Nullable String title, List<ChainAct> acts) {
        Replay replay = new Replay(first);
        for (ChainAct act : acts) {
            Amendment amendment = Amender.amend(replay.text, act.act(), title, false);
            Instrument after = amendment.text();
            if (after == null) {
                return new Replayed(first, replay.steps, new Replayed.Stop(act, amendment));
            }
            replay.step(act, amendment, after);
        }
        return new Replayed(first, replay.steps, null);
    }

    private void step(ChainAct act, Amendment amendment, Instrument after) {
        Map<String, String> names = NewIdentities.of(text, after, act.id());
        Instrument renamed = NewIdentities.rename(after, names);
        Instrument named = ActHead.read(act.act().title(), act.text())
                .flatMap(head -> HistoryNote.after(renamed, head))
                .orElse(renamed);
        Map<String, ProvisionTrace> next = carried(named);
        Map<String, String> sentences = sentences(amendment);
        amendment.provenance().forEach((identity, provenance) -> {
            String name = names.getOrDefault(identity, identity);
            next.compute(name, (key, before) -> touched(key, before, provenance, act, sentences));
        });
        moves(act, named, sentences, amendment, names, next);
        traces = next;
        text = named;
        steps.add(new Replayed.Step(act, named, amendment, next));
    }

    private Map<String, ProvisionTrace> carried(Instrument after) {
        Map<String, ProvisionTrace> carried = new HashMap<>();
        after.walk(node -> {
            ProvisionTrace trace = traces.get(node.identity());
            if (trace != null) {
                carried.put(node.identity(), trace);
            }
        });
        return carried;
    }

    private static ProvisionTrace touched(
            String identity,
            @Nullable ProvisionTrace before,
            Provenance provenance,
            ChainAct act,
            Map<String, String> sentences) {
        ProvisionTrace trace = before == null ? ProvisionTrace.untouched(identity) : before;
        String inserted = provenance.insertedBy();
        if (inserted != null) {
            trace = trace.inserted(cause(act, inserted, sentences));
        }
        String changed = provenance.changedBy();
        return changed == null ? trace : trace.changed(cause(act, changed, sentences));
    }

    /** Addresses are compared, not reported numbers: so a paragraph below a renumbered article has moved with it. */
    private void moves(
            ChainAct act,
            Instrument after,
            Map<String, String> sentences,
            Amendment amendment,
            Map<String, String> names,
            Map<String, ProvisionTrace> next) {
        Map<String, String> from = Addresses.of(text).written();
        Map<String, String> to = Addresses.of(after).written();
        Map<String, String> points = new HashMap<>();
        amendment.provenance().forEach((identity, provenance) -> {
            if (provenance.movedFrom() != null && provenance.changedBy() != null) {
                points.put(names.getOrDefault(identity, identity), provenance.changedBy());
            }
        });
        to.forEach((identity, address) -> {
            String old = from.get(identity);
            if (old != null && !old.equals(address)) {
                Cause by = cause(act, points.getOrDefault(identity, ""), sentences);
                ProvisionTrace.Move move = new ProvisionTrace.Move(by, old, address);
                next.compute(
                        identity,
                        (key, before) -> (before == null ? ProvisionTrace.untouched(key) : before).moved(move));
            }
        });
    }

    private static Cause cause(ChainAct act, String point, Map<String, String> sentences) {
        return new Cause(act.id(), point, sentences.getOrDefault(point, ""));
    }

    private static Map<String, String> sentences(Amendment amendment) {
        Map<String, String> sentences = new HashMap<>();
        for (Amendment.Applied applied : amendment.applied()) {
            Operation operation = applied.operation();
            String point = operation.evidence().point();
            if (!point.isEmpty()) {
                sentences.putIfAbsent(point, operation.evidence().sentence());
            }
        }
        return sentences;
    }
}
