package org.yiding.regulation.amending.apply;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yiding.regulation.references.Phrase;
import org.yiding.regulation.references.Reference;
import org.yiding.regulation.text.FoldedText.Span;
import org.yiding.regulation.text.Level;
import org.yiding.regulation.text.ProvisionNumber;

/**
 * Carries references inside the instrument through renumbering. Words of the act already have the new numbers and are
 * left alone, and so is what the act itself changes.
 */
final class ReferenceUpdate {
    private static final Set<String> JOINERS = Set.of("、", "和", "及", "与", "或", "或者", "以及");

    private final Draft draft;
    private final OldPlaces places;
    private final List<String> warnings;

    /**
     * Prepares the update.
     *
     * @param places where everything stood in the old text
     */
    ReferenceUpdate(Draft draft, OldPlaces places, List<String> warnings) {
        this.draft = draft;
        this.places = places;
        this.warnings = warnings;
    }

    /** Notes an edit for every reference whose target has another number now. */
    void update(int operation) {
        NearPlaces near = new NearPlaces(draft, places, warnings);
        draft.root.walk(node -> {
            boolean running = node.level.isBelow(Level.SECTION) || node.level == Level.PREAMBLE;
            if (running && !node.fresh && !node.rewritten && !node.text.isEmpty()) {
                update(node, operation);
                near.check(node);
            }
        });
    }

    private void update(DraftNode node, int operation) {
        List<Phrase> phrases = Phrase.in(node.text);
        Reference previous = null;
        DraftNode meantBefore = null;
        DraftNode list = null;
        for (int i = 0; i < phrases.size(); i++) {
            Phrase phrase = phrases.get(i);
            List<@Nullable DraftNode> named = named(node, phrase, list);
            for (int step = 0; step < named.size(); step++) {
                list = list(phrase.steps().get(step).level(), named.get(step), list);
            }
            if (ReferenceMoves.carry(
                    node, phrase, i + 1 < phrases.size() ? phrases.get(i + 1) : null, named, operation)) {
                warnings.add("引用随条文移动：" + node.text);
                continue;
            }
            for (int step = 0; step < named.size(); step++) {
                Reference reference = phrase.steps().get(step);
                if (reference.foreign()) {
                    continue;
                }
                DraftNode target = followed(node, reference, named.get(step));
                boolean same = target != null && target == meantBefore && target != named.get(step);
                if (previous != null && same && isJoined(node, previous, reference)) {
                    node.edits.add(new DraftNode.Edit(new Span(previous.end(), reference.end()), "", operation));
                    warnings.add("所引两条合并为一条，引用只留一处，请核对：" + node.text);
                } else if (target != null) {
                    follow(node, reference, target, operation);
                }
                previous = reference;
                meantBefore = target;
            }
        }
    }

    /** What each step of a phrase means in the old text; null for what that does not have, or another instrument does. */
    private List<@Nullable DraftNode> named(DraftNode node, Phrase phrase, @Nullable DraftNode listBefore) {
        List<@Nullable DraftNode> named = new ArrayList<>();
        DraftNode list = listBefore;
        for (Reference reference : phrase.steps()) {
            DraftNode item = reference.level() == Level.SUBITEM ? list : null;
            if (reference.foreign()) {
                named.add(null);
            } else if (item == null) {
                named.add(places.target(node, reference));
            } else {
                named.add(places.within(item, reference.numeral().number()));
            }
            list = list(reference.level(), named.getLast(), list);
        }
        return named;
    }

    /** The item whose sub-items what follows may go on with: 第一项第1目、第2目. */
    private static @Nullable DraftNode list(Level level, @Nullable DraftNode target, @Nullable DraftNode listBefore) {
        return level == Level.ITEM ? target : level == Level.SUBITEM ? listBefore : null;
    }

    /** What now holds the provision that was meant; null where the act itself changes the reference. */
    private static @Nullable DraftNode followed(DraftNode node, Reference reference, @Nullable DraftNode named) {
        Span span = new Span(reference.start(), reference.end());
        boolean taken = node.edits.stream().anyMatch(edit -> edit.span().overlaps(span));
        DraftNode target = survivor(taken ? null : named);
        if (target != null && reference.relative() && ReferenceMoves.hasLeft(target)) {
            throw new Refusal("前款、前条中所引的一处移到了别处，说不清引用怎样改：" + node.text, target);
        }
        return target;
    }

    /** Whether the two stand side by side in a list; a range between them is refused. */
    private static boolean isJoined(DraftNode node, Reference first, Reference second) {
        String between = node.text.substring(first.end(), second.start());
        if (between.equals("至") || between.equals("到")) {
            throw new Refusal("所引各条合并为一条，说不清引用怎样改：" + node.text, node);
        }
        return JOINERS.contains(between);
    }

    /** What now holds the provision that was meant: the one it was merged into. */
    private static @Nullable DraftNode survivor(@Nullable DraftNode target) {
        DraftNode node = target;
        while (node != null && node.gone && node.mergedInto != null) {
            node = node.mergedInto;
        }
        return node;
    }

    private void follow(DraftNode node, Reference reference, DraftNode target, int operation) {
        if (target.gone) {
            warnings.add("“" + reference.numeral().written() + "”所指条文已删去：" + node.text);
            return;
        }
        ProvisionNumber now = number(target);
        if (now != null && !now.equals(reference.numeral().number())) {
            String written = reference.numeral().withNumber(now).written();
            Span span = new Span(reference.start(), reference.end());
            node.edits.add(new DraftNode.Edit(span, written, operation));
            warnings.add("引用随序号调整：" + reference.numeral().written() + "改为" + written);
        }
    }

    /** The number now; null where the node has left the tree with a rewriting whose new words speak for themselves. */
    private static @Nullable ProvisionNumber number(DraftNode node) {
        if (node.parent == null || !node.parent.children.contains(node)) {
            return null;
        }
        if (node.level == Level.PARAGRAPH) {
            int position = node.parent.children(Level.PARAGRAPH).indexOf(node);
            return ProvisionNumber.of(position + 1);
        }
        return node.numeral == null ? null : node.numeral.number();
    }
}
