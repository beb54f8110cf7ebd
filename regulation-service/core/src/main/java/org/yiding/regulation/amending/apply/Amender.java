package org.yiding.regulation.amending.apply;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yiding.regulation.amending.Evidence;
import org.yiding.regulation.amending.Finding;
import org.yiding.regulation.amending.Operation;
import org.yiding.regulation.amending.ReadAct;
import org.yiding.regulation.text.Instrument;

/**
 * Applies an act to a text: all or nothing. Every operation addresses the old text; the new one is built once, then
 * numbered, then its references follow.
 */
public final class Amender {
    private final Instrument before;
    private final ReadAct act;
    private final String title;
    private final boolean partial;
    private final List<Finding> refusals = new ArrayList<>();
    private final List<String> warnings = new ArrayList<>();
    private final InlineLists inlineLists = new InlineLists();

    private Amender(Instrument before, ReadAct act, @Nullable String forTitle, boolean partial) {
        this.before = before;
        this.act = act;
        this.title = forTitle == null ? before.title() : forTitle;
        this.partial = partial;
    }

    /**
     * Applies the act.
     *
     * @param forTitle the instrument whose part of the act is meant; null for the text's own title
     * @param partial whether what is understood is to be applied although the rest is not
     */
    public static Amendment amend(Instrument before, ReadAct act, @Nullable String forTitle, boolean partial) {
        return new Amender(before, act, forTitle, partial).amend();
    }

    private Amendment amend() {
        List<Operation> selected = new PartSelection(act, title).operations();
        new PartSelection(act, title).notUnderstood().forEach(refusals::add);
        new PartSelection(act, title).strangers().forEach(refusals::add);
        if (selected.stream().allMatch(PartSelection::isFrame)) {
            refusals.add(new Finding("这个决定没有修改《" + title + "》", PartSelection.whole(act)));
            return refused();
        }
        if (!refusals.isEmpty() && !partial) {
            return refused();
        }
        Draft draft = new Draft(before);
        inlineLists.open(draft, selected);
        OldPlaces places = new OldPlaces(draft, warnings);
        Plan plan = new Plan();
        Map<Operation, String> olds = new HashMap<>();
        Resolver resolver = new Resolver(draft, plan, warnings);
        List<Operation> resolved = resolve(selected, resolver, plan, draft, olds);
        if (!refusals.isEmpty() && !partial) {
            return refused();
        }
        return build(draft, plan, selected, resolved, olds, places);
    }

    private List<Operation> resolve(
            List<Operation> selected, Resolver resolver, Plan plan, Draft draft, Map<Operation, String> olds) {
        List<Operation> resolved = new ArrayList<>();
        for (boolean moves : new boolean[] {true, false}) {
            for (int i = 0; i < selected.size(); i++) {
                Operation operation = selected.get(i);
                int number = i;
                boolean turn = operation instanceof Operation.Move == moves;
                if (turn && attempt(() -> resolver.resolve(operation, number), operation)) {
                    olds.put(operation, resolver.before(operation));
                    resolved.add(operation);
                }
            }
        }
        settle(resolver, plan, selected);
        for (Plan.Throughout throughout : plan.longestWordsFirst()) {
            attempt(() -> resolver.resolveThroughout(throughout), selected.get(throughout.operation()));
        }
        new Consistency(draft, plan, selected, warnings).check().forEach(refusals::add);
        return resolved;
    }

    private void settle(Resolver resolver, Plan plan, List<Operation> selected) {
        try {
            resolver.settle();
        } catch (Refusal refusal) {
            refusals.add(new Finding(refusal.reason(), sentence(refusal, plan, selected)));
        }
    }

    private boolean attempt(Runnable step, Operation operation) {
        try {
            step.run();
            return true;
        } catch (Refusal refusal) {
            refusals.add(new Finding(refusal.reason(), operation.evidence()));
            return false;
        }
    }

    private Amendment build(
            Draft draft,
            Plan plan,
            List<Operation> selected,
            List<Operation> resolved,
            Map<Operation, String> olds,
            OldPlaces places) {
        String whole = plan.wholeText;
        if (whole != null) {
            return restated(whole, resolved, olds);
        }
        List<String> points = new ArrayList<>();
        selected.forEach(operation -> points.add(operation.evidence().point()));
        points.add("");
        TextStyle style = new TextStyle(draft);
        ReferenceUpdate references = new ReferenceUpdate(draft, places, warnings);
        ContentsUpdate contents = new ContentsUpdate(draft);
        Proof proof = new Proof(draft, plan);
        boolean amendment = act.title().contains("修正案");
        try {
            new Builder(draft, plan, style, warnings, points, amendment).build();
            proof.check();
            references.update(points.size() - 1);
            draft.root.walk(node -> {
                node.text = node.editedText();
                node.edits.clear();
            });
            inlineLists.close();
        } catch (Refusal refusal) {
            refusals.add(new Finding(refusal.reason(), sentence(refusal, plan, selected)));
            return refused();
        }
        contents.update();
        Map<String, Provenance> provenance = new LinkedHashMap<>();
        draft.root.walk(node -> {
            if (node.insertedBy != null || node.changedBy != null || node.movedFrom != null) {
                provenance.put(node.identity, new Provenance(node.insertedBy, node.changedBy, node.movedFrom));
            }
        });
        Instrument after = draft.freeze();
        if (after.print().equals(before.print())) {
            refusals.add(new Finding("原文已经如此，像是已经修改过", PartSelection.whole(act)));
            return refused();
        }
        return new Amendment(after, applied(resolved, olds), refusals, unique(warnings), provenance);
    }

    /** An act that restates the whole text must say nothing else of it. */
    private Amendment restated(String text, List<Operation> resolved, Map<Operation, String> olds) {
        Operation restating = resolved.stream()
                .filter(operation -> operation instanceof Operation.ReplaceProvisions)
                .findFirst()
                .orElseThrow();
        boolean alone = resolved.stream()
                        .filter(operation -> !PartSelection.isFrame(operation))
                        .count()
                == 1;
        Instrument after = Instrument.parse(text.endsWith("\n") ? text : text + "\n");
        if (!alone || after.print().strip().equals(before.print().strip())) {
            String reason = alone ? "原文已经如此，像是已经修改过" : "全文修改之外不能再修改条文";
            refusals.add(new Finding(reason, restating.evidence()));
            return refused();
        }
        return new Amendment(after, applied(resolved, olds), refusals, unique(warnings), Map.of());
    }

    private static List<Amendment.Applied> applied(List<Operation> resolved, Map<Operation, String> olds) {
        return resolved.stream()
                .map(operation -> new Amendment.Applied(operation, olds.getOrDefault(operation, "")))
                .toList();
    }

    private Evidence sentence(Refusal refusal, Plan plan, List<Operation> selected) {
        DraftNode node = refusal.node();
        Integer operation = node == null ? null : plan.touchedBy.get(node);
        return operation == null
                ? PartSelection.whole(act)
                : selected.get(operation).evidence();
    }

    private Amendment refused() {
        return new Amendment(null, List.of(), refusals, unique(warnings), Map.of());
    }

    private static List<String> unique(List<String> all) {
        return List.copyOf(new LinkedHashSet<>(all));
    }
}
