package org.yiding.regulation.rendering;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yiding.regulation.amending.Address;
import org.yiding.regulation.amending.Evidence;
import org.yiding.regulation.amending.Operation;
import org.yiding.regulation.amending.apply.Amendment;
import org.yiding.regulation.comparison.Paragraph;
import org.yiding.regulation.history.Cause;
import org.yiding.regulation.history.ProvisionTrace;
import org.yiding.regulation.history.Replayed;

/** Which sentence is behind each paragraph that differs. */
public final class Causes {
    private final Map<String, Cause> byIdentity = new HashMap<>();
    private final Map<String, Cause> byOldAddress = new HashMap<>();

    private final String act;

    private Causes(String act) {
        this.act = act;
    }

    /** Nothing is known about the sentences. */
    public static Causes unknown() {
        return new Causes("");
    }

    /**
     * What one act did.
     *
     * @param act how the act is called
     * @param amendment the report of applying it
     */
    public static Causes of(String act, Amendment amendment) {
        Causes causes = new Causes(act);
        List<Operation> operations =
                amendment.applied().stream().map(Amendment.Applied::operation).toList();
        Map<String, Cause> byPoint = byPoint(act, operations);
        causes.addTargets(operations, byPoint);
        amendment.provenance().forEach((identity, provenance) -> {
            String point = provenance.changedBy() == null ? provenance.insertedBy() : provenance.changedBy();
            Cause cause = point == null || point.isEmpty() ? null : byPoint.get(point);
            if (cause != null) {
                causes.byIdentity.put(identity, cause);
            }
        });
        return causes;
    }

    /**
     * An act that lies between two texts.
     *
     * @param id by which a {@link Place} names it
     * @param title how it is called
     */
    public record Act(String id, String title, List<Operation> operations) {
        public Act {
            operations = List.copyOf(operations);
        }
    }

    /**
     * What put a provision of the new text there as it is.
     *
     * @param act the id of the act
     * @param point as the act numbers it; empty where no point says it
     */
    public record Place(String act, String point) {}

    /**
     * What acts did between two texts.
     *
     * @param acts in order
     * @param places by the identities of the new text's provisions; those of other acts are left out
     */
    public static Causes between(List<Act> acts, Map<String, Place> places) {
        Causes causes = new Causes(acts.isEmpty() ? "" : acts.getLast().title());
        Map<String, Map<String, Cause>> byAct = new HashMap<>();
        for (Act act : acts) {
            Map<String, Cause> byPoint = byPoint(act.title(), act.operations());
            byAct.put(act.id(), byPoint);
            // Of several acts only the first speaks in the numbers of the old text.
            if (acts.getFirst().equals(act)) {
                causes.addTargets(act.operations(), byPoint);
            }
        }
        places.forEach((identity, place) -> {
            Cause cause = byAct.getOrDefault(place.act(), Map.of()).get(place.point());
            if (cause != null) {
                causes.byIdentity.put(identity, cause);
            }
        });
        return causes;
    }

    private static Map<String, Cause> byPoint(String act, List<Operation> operations) {
        Map<String, Cause> byPoint = new HashMap<>();
        for (Operation operation : operations) {
            Evidence evidence = operation.evidence();
            byPoint.merge(evidence.point(), new Cause(act, evidence.point(), evidence.sentence()), Causes::joined);
        }
        return byPoint;
    }

    private void addTargets(List<Operation> operations, Map<String, Cause> byPoint) {
        for (Operation operation : operations) {
            Cause cause = byPoint.get(operation.evidence().point());
            targets(operation).forEach(target -> byOldAddress.putIfAbsent(target.written(), cause));
        }
    }

    private static Cause joined(Cause one, Cause other) {
        if (other.sentence().contains(one.sentence())) {
            return other;
        }
        return one.sentence().contains(other.sentence())
                ? one
                : new Cause(one.act(), one.point(), one.sentence() + "；" + other.sentence());
    }

    /**
     * What the acts of a chain did between two of its texts; of several acts the last one counts.
     *
     * @param from number of acts behind the old text; 0 for the first text
     * @param to number of acts behind the new text
     */
    public static Causes between(Replayed replayed, int from, int to) {
        if (to == 0) {
            return unknown();
        }
        List<Replayed.Step> steps = replayed.steps().subList(from, to);
        Causes causes = new Causes(steps.isEmpty() ? "" : steps.getLast().act().id());
        Set<String> acts = new HashSet<>();
        steps.forEach(step -> acts.add(step.act().id()));
        replayed.steps().get(to - 1).traces().forEach((identity, trace) -> {
            Cause cause = last(trace);
            if (cause != null && acts.contains(cause.act())) {
                causes.byIdentity.put(identity, cause);
            }
        });
        return causes;
    }

    private static @Nullable Cause last(ProvisionTrace trace) {
        return trace.changedBy() == null ? trace.insertedBy() : trace.changedBy();
    }

    private static List<Address> targets(Operation operation) {
        return switch (operation) {
            case Operation.DeleteProvisions delete -> delete.targets();
            case Operation.ReplaceProvisions replace -> replace.targets();
            case Operation.Merge merge -> merge.targets();
            case Operation.Move move -> List.of(move.target());
            case Operation.Split split -> List.of(split.target());
            default -> List.of();
        };
    }

    /** The sentence behind a pair of paragraphs; null where none is known. */
    @Nullable
    Cause of(@Nullable Paragraph before, @Nullable Paragraph after) {
        Cause ordered = ordered(before, after);
        if (ordered != null || before == null || after == null || act.isEmpty()) {
            return ordered;
        }
        // No sentence speaks of the place: its numbers followed those of what it refers to.
        return numberless(before).equals(numberless(after)) ? new Cause(act, "", "") : null;
    }

    private static String numberless(Paragraph paragraph) {
        return paragraph.words().replaceAll("[〇零一二三四五六七八九十百千0-9]+(之[一二三四五六七八九十]+)?", "#");
    }

    private @Nullable Cause ordered(@Nullable Paragraph before, @Nullable Paragraph after) {
        if (after != null) {
            Cause own = byIdentity.get(after.identity());
            String article = after.article();
            if (own != null || article == null) {
                return own;
            }
            if (before == null) {
                return byIdentity.get(article);
            }
        }
        return before == null ? null : byAddress(before.address());
    }

    /** The innermost target that the address lies in. */
    private @Nullable Cause byAddress(String address) {
        for (int end = address.length(); end > 0; end = address.lastIndexOf('第', end - 1)) {
            Cause cause = byOldAddress.get(address.substring(0, end));
            if (cause != null) {
                return cause;
            }
        }
        return null;
    }
}
