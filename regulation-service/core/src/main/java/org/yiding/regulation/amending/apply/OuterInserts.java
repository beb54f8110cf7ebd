package org.yiding.regulation.amending.apply;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yiding.regulation.amending.Address;
import org.yiding.regulation.amending.Operation.InsertProvisions;
import org.yiding.regulation.amending.Operation.Side;
import org.yiding.regulation.text.Level;
import org.yiding.regulation.text.ProvisionNumber;

/** Resolves insertions of what holds or stands beside the articles: chapters, sections, appendices. */
final class OuterInserts {
    private final Draft draft;
    private final Plan plan;
    private final PayloadReader payloads;
    private final InsertResolver inserts;

    OuterInserts(Draft draft, Plan plan, PayloadReader payloads, InsertResolver inserts) {
        this.draft = draft;
        this.plan = plan;
        this.payloads = payloads;
        this.inserts = inserts;
    }

    /** A new chapter or section, with the articles it brings or is said to hold. */
    void heading(InsertProvisions insert, @Nullable DraftNode anchor, List<ProvisionNumber> numbers, int operation) {
        boolean beside = anchor != null && anchor.level == insert.level();
        ProvisionNumber old = anchor == null ? null : anchor.old;
        if (numbers.isEmpty() && !(beside && old != null)) {
            throw new Refusal("没有给出" + insert.level().unit() + "的序号");
        }
        ProvisionNumber number = numbers.isEmpty() && old != null ? old.next() : numbers.getFirst();
        PayloadReader.Payload payload = payloads.heading(insert.text(), insert.level(), number);
        if (payload.nodes().size() != 1) {
            throw new Refusal("一次只能增加一" + insert.level().unit());
        }
        DraftNode node = payload.nodes().getFirst();
        if (!numbers.isEmpty()) {
            inserts.claim(payload, numbers, operation);
        }
        for (DraftNode article : node.all()) {
            if (article.level == Level.ARTICLE && article.numeral != null) {
                plan.claim(article, article.numeral.number(), operation);
            }
        }
        DraftNode holder = anchor == null ? common(insert.level()) : beside ? InsertResolver.parent(anchor) : anchor;
        DraftNode sibling = beside && insert.side() != Side.END ? anchor : null;
        plan.insertions.add(new Plan.Insertion(holder, sibling, insert.side(), List.of(node), operation));
        List<Address> contents = insert.contents();
        if (!contents.isEmpty()) {
            Address last = contents.getLast();
            ProvisionNumber through = last.through();
            plan.extents.add(new Plan.Extent(
                    node, contents.getFirst().number(), through == null ? last.number() : through, operation));
        }
    }

    /** A new appendix stands by its number, which the act or the heading of the new text gives; an only one at the end. */
    void appendix(InsertProvisions insert, @Nullable DraftNode anchor, List<ProvisionNumber> numbers, int operation) {
        if (insert.count() != 1 || numbers.size() > 1 || anchor != null) {
            throw new Refusal("一次只能增加一个附件，并且要说明是附件几");
        }
        ProvisionNumber named = numbers.isEmpty() || numbers.getFirst().base() == 0 ? null : numbers.getFirst();
        List<DraftNode> others = draft.root.children(Level.APPENDIX);
        DraftNode node = payloads.newAppendix(insert.text(), others, named);
        ProvisionNumber number = Appendices.number(node.text);
        if (number == null && !others.isEmpty()) {
            throw new Refusal("没有说明增加的是附件几");
        }
        inserts.refuseRepetition(draft.root, List.of(node));
        if (number == null) {
            DraftNode last = draft.root.children.getLast();
            plan.insertions.add(new Plan.Insertion(draft.root, last, Side.AFTER, List.of(node), operation));
            return;
        }
        plan.claim(node, number, operation);
        plan.insertions.add(new Plan.Insertion(draft.root, null, Side.END, List.of(node), operation));
    }

    private DraftNode common(Level level) {
        List<DraftNode> parents = new ArrayList<>();
        draft.root.walk(node -> {
            if (node.level == level && node.parent != null && !parents.contains(node.parent)) {
                parents.add(node.parent);
            }
        });
        if (parents.size() != 1) {
            throw new Refusal("说不清增加到哪里：文中有" + parents.size() + "处列有" + level.unit());
        }
        return parents.getFirst();
    }
}
