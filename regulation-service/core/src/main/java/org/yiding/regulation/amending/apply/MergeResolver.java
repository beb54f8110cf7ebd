package org.yiding.regulation.amending.apply;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.yiding.regulation.amending.Address;
import org.yiding.regulation.amending.Operation;
import org.yiding.regulation.amending.Operation.Side;
import org.yiding.regulation.text.Characters;
import org.yiding.regulation.text.Level;
import org.yiding.regulation.text.ProvisionNumber;

/** Resolves merging and splitting: several provisions become one, or one becomes several. */
final class MergeResolver {
    private static final Pattern INLINE_ITEM = Pattern.compile("([；;])(?=[（(][一二三四五六七八九十]+[）)])");

    private final Plan plan;
    private final TargetFinder finder;
    private final PayloadReader payloads;
    private final RewriteResolver rewrites;

    /** Paragraphs whose words go into a merged article. */
    private final List<DraftNode> merged = new ArrayList<>();

    /** Chapters that others were merged into and that need a name. */
    private final List<DraftNode> unnamed = new ArrayList<>();

    MergeResolver(Plan plan, TargetFinder finder, PayloadReader payloads, RewriteResolver rewrites) {
        this.plan = plan;
        this.finder = finder;
        this.payloads = payloads;
        this.rewrites = rewrites;
    }

    void merge(Operation.Merge merge, int operation) {
        List<DraftNode> nodes = new ArrayList<>();
        merge.targets().forEach(address -> nodes.addAll(finder.find(address)));
        DraftNode first = nodes.getFirst();
        boolean alike = nodes.stream().allMatch(node -> node.level == first.level);
        if (alike && first.level.isHeading()) {
            headings(nodes, merge, operation);
        } else if (alike) {
            alike(nodes, merge, operation);
        } else {
            intoArticle(nodes, merge, operation);
        }
    }

    private void alike(List<DraftNode> nodes, Operation.Merge merge, int operation) {
        DraftNode first = nodes.getFirst();
        String text = merge.text();
        if (text != null) {
            rewrites.rewrite(first, single(text, first.level), 0, operation);
        } else if (first.level == Level.ARTICLE) {
            List<DraftNode> moved = new ArrayList<>();
            nodes.subList(1, nodes.size()).forEach(node -> moved.addAll(node.children(Level.PARAGRAPH)));
            moved.forEach(node -> node.old = null);
            plan.insertions.add(new Plan.Insertion(first, first.children.getLast(), Side.AFTER, moved, operation));
        } else {
            throw new Refusal("没有写明合并后的文字");
        }
        claim(first, merge, operation);
        for (DraftNode node : nodes.subList(1, nodes.size())) {
            plan.remove(node, operation);
            node.mergedInto = first;
        }
    }

    private PayloadReader.Payload single(String text, Level level) {
        PayloadReader.Payload payload = payloads.read(text, level);
        if (payload.nodes().size() != 1) {
            throw new Refusal("合并后应当只有一" + level.unit());
        }
        return payload;
    }

    private void claim(DraftNode node, Operation.Merge merge, int operation) {
        Address to = merge.to();
        if (to == null) {
            return;
        }
        if (to.level() != node.level) {
            throw new Refusal("合并前后不是同一层次");
        }
        plan.claim(node, to.number(), operation);
    }

    /** 将第六条第一款与第七条合并为第七条，修改为：“…”: the article takes the new words, the paragraph goes. */
    private void intoArticle(List<DraftNode> nodes, Operation.Merge merge, int operation) {
        List<DraftNode> articles =
                nodes.stream().filter(node -> node.level == Level.ARTICLE).toList();
        List<DraftNode> paragraphs =
                nodes.stream().filter(node -> node.level == Level.PARAGRAPH).toList();
        String text = merge.text();
        if (articles.isEmpty() || articles.size() + paragraphs.size() != nodes.size()) {
            throw new Refusal("合并的各处不是同一层次的条文");
        }
        if (text == null) {
            throw new Refusal("没有写明合并后的文字");
        }
        DraftNode article = articles.getFirst();
        rewrites.rewrite(article, single(text, Level.ARTICLE), 0, operation);
        claim(article, merge, operation);
        articles.subList(1, articles.size()).forEach(node -> plan.remove(node, operation));
        for (DraftNode paragraph : paragraphs) {
            if (paragraph.isWithin(article)) {
                throw new Refusal("合并的各处互相包含");
            }
            plan.touchedBy.put(paragraph, operation);
            merged.add(paragraph);
        }
    }

    /** 将第三章、第四章合并为第三章: what follows directly goes into the first, which needs a name. */
    private void headings(List<DraftNode> nodes, Operation.Merge merge, int operation) {
        DraftNode first = nodes.getFirst();
        List<DraftNode> siblings = first.parent == null ? List.of() : first.parent.children(first.level);
        int start = siblings.indexOf(first);
        boolean inRow = start >= 0
                && start + nodes.size() <= siblings.size()
                && siblings.subList(start, start + nodes.size()).equals(nodes);
        if (!inRow) {
            throw new Refusal("合并的各" + first.level.unit() + "前后不相连");
        }
        String text = merge.text();
        if (text == null) {
            unnamed.add(first);
        } else {
            plan.name(first, Resolver.bareName(Characters.trimmed(text)));
        }
        plan.touchedBy.put(first, operation);
        claim(first, merge, operation);
        for (DraftNode node : nodes.subList(1, nodes.size())) {
            plan.remove(node, operation);
            plan.absorbed.put(node, first);
        }
    }

    /** What only the whole act tells: whether the article of a merged paragraph has new words anyway, and the names. */
    void settle() {
        for (DraftNode paragraph : merged) {
            DraftNode article = paragraph.ancestor(Level.ARTICLE);
            boolean restated = plan.rewrites.stream().anyMatch(rewrite -> rewrite.node() == article);
            if (article == null || restated || article.gone || paragraph.gone) {
                continue;
            }
            if (article.children(Level.PARAGRAPH).stream().allMatch(other -> other == paragraph || other.gone)) {
                throw new Refusal("合并后" + article.reading() + "没有内容", paragraph);
            }
            plan.remove(paragraph, plan.touchedBy.getOrDefault(paragraph, 0));
        }
        for (DraftNode heading : unnamed) {
            if (!plan.names.containsKey(heading)) {
                throw new Refusal("没有说明合并后的" + heading.level.unit() + "名", heading);
            }
        }
    }

    void split(Operation.Split split, int operation) {
        List<DraftNode> nodes = finder.find(split.target());
        DraftNode first = nodes.getFirst();
        List<ProvisionNumber> numbers = new ArrayList<>();
        for (Address address : split.to()) {
            address.expanded().forEach(single -> numbers.add(single.number()));
        }
        String text = numbers.size() > 1 ? parted(split.text(), first.level) : split.text();
        PayloadReader.Payload payload = payloads.read(text, first.level);
        if (!numbers.isEmpty() && numbers.size() != payload.nodes().size()) {
            throw new Refusal(
                    "给出" + numbers.size() + "个序号，引号内却有" + payload.nodes().size() + "处");
        }
        rewrites.spread(nodes, payload, operation);
        for (int i = 0; i < numbers.size(); i++) {
            plan.claim(i < nodes.size() ? nodes.get(i) : payload.nodes().get(i), numbers.get(i), operation);
        }
    }

    /** “（三）甲；（四）乙。” in one line are two items where more than one is announced. */
    static String parted(String text, Level level) {
        boolean oneLine = level == Level.ITEM && text.indexOf('\n') < 0;
        return oneLine ? INLINE_ITEM.matcher(text).replaceAll("$1\n") : text;
    }
}
