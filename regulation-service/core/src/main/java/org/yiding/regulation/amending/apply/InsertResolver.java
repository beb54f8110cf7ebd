package org.yiding.regulation.amending.apply;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yiding.regulation.amending.Address;
import org.yiding.regulation.amending.Operation.InsertProvisions;
import org.yiding.regulation.amending.Operation.Side;
import org.yiding.regulation.text.Characters;
import org.yiding.regulation.text.Level;
import org.yiding.regulation.text.ProvisionNumber;

/** Resolves insertions: what is new, what holds it, and where in it. */
final class InsertResolver {
    private final Draft draft;
    private final Plan plan;
    private final TargetFinder finder;
    private final PayloadReader payloads;
    private final TextStyle style;
    private final OuterInserts outer;

    InsertResolver(Draft draft, Plan plan, TargetFinder finder, PayloadReader payloads, TextStyle style) {
        this.draft = draft;
        this.plan = plan;
        this.finder = finder;
        this.payloads = payloads;
        this.style = style;
        this.outer = new OuterInserts(draft, plan, payloads, this);
    }

    /** The words of what holders hold in the old text, by level; made when first asked for. */
    private final Map<DraftNode, Map<Level, Set<String>>> known = new HashMap<>();

    void insert(InsertProvisions insert, int operation) {
        List<ProvisionNumber> numbers = new ArrayList<>();
        for (Address address : insert.numbers()) {
            address.expanded().forEach(single -> numbers.add(single.number()));
        }
        Address anchorAddress = insert.anchor();
        DraftNode anchor = anchorAddress == null ? null : finder.one(anchorAddress);
        if (insert.text().isEmpty()) {
            restatedLater(insert, anchor, operation);
            return;
        }
        if (insert.level().isHeading()) {
            outer.heading(insert, anchor, numbers, operation);
            return;
        }
        if (insert.level() == Level.APPENDIX) {
            outer.appendix(insert, anchor, numbers, operation);
            return;
        }
        PayloadReader.Payload payload = payloads.read(
                insert.count() > 1 ? MergeResolver.parted(insert.text(), insert.level()) : insert.text(),
                insert.level());
        if (payload.nodes().size() != insert.count()) {
            throw new Refusal("说增加" + insert.count() + insert.level().unit() + "，引号内却有"
                    + payload.nodes().size());
        }
        if (insert.level() == Level.PREAMBLE) {
            preamble(insert, anchor, payload, operation);
            return;
        }
        claim(payload, numbers, operation);
        boolean beside = anchor != null && isLevelOf(anchor, insert.level()) && insert.side() != Side.END;
        boolean behindParagraph = anchor != null
                && insert.level() == Level.PARAGRAPH
                && anchor.level == Level.PARAGRAPH
                && insert.side() == Side.END;
        if (beside || behindParagraph) {
            Side side = behindParagraph ? Side.AFTER : insert.side();
            DraftNode holder = parent(anchor);
            refuseRepetition(holder, payload.nodes());
            plan.insertions.add(new Plan.Insertion(holder, anchor, side, payload.nodes(), operation));
            return;
        }
        DraftNode holder = holder(insert.level(), anchor, numbers);
        refuseRepetition(holder, payload.nodes());
        boolean numbered = payload.nodes().stream().allMatch(plan.claims::containsKey);
        List<DraftNode> siblings = siblings(holder, insert.level());
        if (numbered) {
            plan.insertions.add(new Plan.Insertion(holder, null, Side.END, payload.nodes(), operation));
        } else if (siblings.isEmpty()) {
            throw new Refusal("没有说明增加在哪里");
        } else if (insert.level() == Level.ARTICLE && holder == draft.root) {
            throw new Refusal("没有说明增加在哪一条之后，也没有序号");
        } else {
            plan.insertions.add(new Plan.Insertion(holder, siblings.getLast(), Side.AFTER, payload.nodes(), operation));
        }
        plan.touchedBy.put(holder, operation);
    }

    /** 总纲第二自然段后增写一自然段: paragraphs of the preamble stand beside each other and have no numbers. */
    private void preamble(
            InsertProvisions insert, @Nullable DraftNode anchor, PayloadReader.Payload payload, int operation) {
        if (anchor == null || anchor.level != Level.PREAMBLE || insert.side() == Side.END) {
            throw new Refusal("没有说明增加在哪一自然段之后");
        }
        List<DraftNode> paragraphs = payload.nodes().stream()
                .map(node -> new DraftNode(
                        Level.PREAMBLE, node.identity, true, style.indent(Level.PREAMBLE), node.text, style.tail()))
                .toList();
        if (payload.nodes().stream().anyMatch(node -> !node.children.isEmpty())) {
            throw new Refusal("序言的自然段不能列项");
        }
        refuseRepetition(draft.root, paragraphs);
        plan.insertions.add(new Plan.Insertion(draft.root, anchor, insert.side(), paragraphs, operation));
    }

    /** 增加一款作为第二款，将该条修改为…: the restated article carries the new paragraph. */
    private void restatedLater(InsertProvisions insert, @Nullable DraftNode anchor, int operation) {
        if (anchor == null || !insert.level().isBelow(Level.ARTICLE)) {
            throw new Refusal("没有写明增加的文字");
        }
        announced.add(anchor);
        plan.touchedBy.putIfAbsent(anchor, operation);
    }

    /** Holders whose new part has been announced and must come with a restatement. */
    private final List<DraftNode> announced = new ArrayList<>();

    void claim(PayloadReader.Payload payload, List<ProvisionNumber> numbers, int operation) {
        if (!numbers.isEmpty() && numbers.size() != payload.nodes().size()) {
            throw new Refusal(
                    "给出" + numbers.size() + "个序号，引号内却有" + payload.nodes().size() + "处");
        }
        for (int i = 0; i < payload.nodes().size(); i++) {
            ProvisionNumber label = payload.number(i);
            ProvisionNumber number = numbers.isEmpty() ? label : numbers.get(i);
            if (number != null) {
                plan.claim(payload.nodes().get(i), number, operation);
            }
            if (label != null && number != null && !label.equals(number)) {
                throw new Refusal("引号内的序号和“作为”之后的序号不一致");
            }
        }
    }

    private static boolean isLevelOf(DraftNode node, Level level) {
        return node.level == level || (level == Level.ITEM && node.level == Level.SUBITEM);
    }

    static DraftNode parent(@Nullable DraftNode node) {
        DraftNode parent = node == null ? null : node.parent;
        if (parent == null) {
            throw new Refusal("没有说明增加在哪里");
        }
        return parent;
    }

    private List<DraftNode> siblings(DraftNode holder, Level level) {
        if (level == Level.ARTICLE) {
            return draft.articles.stream().filter(node -> node.isWithin(holder)).toList();
        }
        List<DraftNode> items = holder.children(level);
        return items.isEmpty() && level == Level.ITEM ? holder.children(Level.SUBITEM) : items;
    }

    private DraftNode holder(Level level, @Nullable DraftNode anchor, List<ProvisionNumber> numbers) {
        if (anchor == null) {
            return draft.root;
        }
        if (level == Level.ARTICLE) {
            if (!anchor.level.isHeading()) {
                throw new Refusal("条不能增加到" + anchor.level.unit() + "中");
            }
            return anchor;
        }
        if (level == Level.PARAGRAPH && anchor.level == Level.ARTICLE) {
            return anchor;
        }
        if (level == Level.ITEM && anchor.level == Level.PARAGRAPH) {
            return anchor;
        }
        if (level == Level.ITEM && anchor.level == Level.ARTICLE) {
            return listOf(anchor, numbers);
        }
        if (level == Level.SUBITEM && (anchor.level == Level.ITEM || anchor.level == Level.PARAGRAPH)) {
            return anchor;
        }
        if (level == Level.LINE && anchor.level == Level.APPENDIX) {
            return anchor;
        }
        throw new Refusal(level.unit() + "不能增加到" + anchor.level.unit() + "中");
    }

    /** The paragraph of an article whose list the new number continues or enters. */
    private DraftNode listOf(DraftNode article, List<ProvisionNumber> numbers) {
        List<DraftNode> lists = article.children(Level.PARAGRAPH).stream()
                .filter(paragraph -> !siblings(paragraph, Level.ITEM).isEmpty())
                .filter(paragraph -> numbers.isEmpty()
                        || numbers.getFirst().base()
                                <= siblings(paragraph, Level.ITEM).size() + 1)
                .toList();
        if (lists.size() != 1) {
            throw new Refusal("该条有" + lists.size() + "款列有这样的项，说不清增加到哪一款");
        }
        return lists.getFirst();
    }

    void refuseRepetition(@Nullable DraftNode holder, List<DraftNode> nodes) {
        if (holder == null) {
            return;
        }
        for (DraftNode node : nodes) {
            Set<String> there = known.computeIfAbsent(holder, own -> new EnumMap<>(Level.class))
                    .computeIfAbsent(node.level, level -> wordsIn(holder, level));
            if (there.contains(bare(node))) {
                throw new Refusal("要增加的文字原文已有，像是已经修改过");
            }
        }
    }

    private static Set<String> wordsIn(DraftNode holder, Level level) {
        Set<String> words = new HashSet<>();
        holder.walk(node -> {
            if (node.level == level) {
                words.add(bare(node));
            }
        });
        return words;
    }

    private static String bare(DraftNode node) {
        StringBuilder out = new StringBuilder();
        node.walk(part -> out.append(part.text));
        String folded = Characters.folded(out);
        return folded.endsWith("；") || folded.endsWith("。") ? folded.substring(0, folded.length() - 1) : folded;
    }

    /** Refuses where an announced insertion was never written out. */
    void checkAnnounced() {
        for (DraftNode holder : announced) {
            boolean restated = plan.rewrites.stream().anyMatch(rewrite -> holder.isWithin(rewrite.node()));
            if (!restated) {
                throw new Refusal("没有写明增加的文字", holder);
            }
        }
    }
}
