package org.yiding.regulation.amending.apply;

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
        draft.root.walk(node -> {
            boolean running = node.level.isBelow(Level.SECTION) || node.level == Level.PREAMBLE;
            if (running && !node.fresh && !node.rewritten && !node.text.isEmpty()) {
                update(node, operation);
            }
        });
    }

    private void update(DraftNode node, int operation) {
        ReferenceMoves moves = new ReferenceMoves(places);
        Reference previous = null;
        DraftNode meantBefore = null;
        DraftNode item = null;
        List<Phrase> phrases = Phrase.in(node.text);
        for (int i = 0; i < phrases.size(); i++) {
            Phrase phrase = phrases.get(i);
            if (moves.carry(node, phrase, i + 1 < phrases.size() ? phrases.get(i + 1) : null, operation)) {
                warnings.add("引用随条文移动：" + node.text);
                continue;
            }
            for (Reference reference : phrase.steps()) {
                if (reference.foreign() || reference.relative() && !isOfParagraphBefore(node, reference)) {
                    continue;
                }
                Span span = new Span(reference.start(), reference.end());
                boolean taken = node.edits.stream().anyMatch(edit -> edit.span().overlaps(span));
                DraftNode list = reference.level() == Level.SUBITEM ? item : null;
                DraftNode named = list == null
                        ? places.target(node, reference)
                        : places.within(list, reference.numeral().number());
                item = reference.level() == Level.ITEM ? named : list;
                DraftNode target = survivor(taken ? null : named);
                boolean same = target != null && target == meantBefore && target != named;
                if (previous != null && same && isJoined(node, previous, reference)) {
                    node.edits.add(new DraftNode.Edit(new Span(previous.end(), reference.end()), "", operation));
                    warnings.add("所引两条合并为一条，引用只留一处，请核对：" + node.text);
                } else if (target != null) {
                    follow(node, reference, target, span, operation);
                }
                previous = reference;
                meantBefore = target;
            }
        }
        warnOfRelative(node);
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

    private void follow(DraftNode node, Reference reference, DraftNode target, Span span, int operation) {
        if (target.gone) {
            warnings.add("“" + reference.numeral().written() + "”所指条文已删去：" + node.text);
            return;
        }
        ProvisionNumber now = number(target);
        if (now != null && !now.equals(reference.numeral().number())) {
            String written = reference.numeral().withNumber(now).written();
            node.edits.add(new DraftNode.Edit(span, written, operation));
            warnings.add("引用随序号调整：" + reference.numeral().written() + "改为" + written);
        }
    }

    /** 前款第（二）项、第（三）项: the one relative place whose old number is known, and what is joined to it. */
    private static boolean isOfParagraphBefore(DraftNode node, Reference reference) {
        String before = node.text.substring(0, reference.start());
        int paragraph = Math.max(before.lastIndexOf("前款"), before.lastIndexOf("上款"));
        int other = Math.max(before.lastIndexOf("前条"), before.lastIndexOf("两款"));
        return reference.level() == Level.ITEM && paragraph > other;
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

    private void warnOfRelative(DraftNode node) {
        DraftNode parent = node.parent;
        if (node.level != Level.PARAGRAPH || parent == null || !node.text.contains("前款")) {
            return;
        }
        List<DraftNode> siblings = parent.children(Level.PARAGRAPH);
        int position = siblings.indexOf(node);
        if (position > 0 && siblings.get(position - 1).insertedBy != null) {
            warnings.add("“前款”之前增加了一款，所指可能已经不同：" + node.text);
        }
    }
}
