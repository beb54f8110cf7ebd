package org.yiding.regulation.amending.apply;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yiding.regulation.amending.Address;
import org.yiding.regulation.amending.Address.Part;
import org.yiding.regulation.amending.Operation;
import org.yiding.regulation.amending.Operation.Side;
import org.yiding.regulation.text.Characters;
import org.yiding.regulation.text.Labels;
import org.yiding.regulation.text.Level;
import org.yiding.regulation.text.ProvisionNumber;

/** Resolves the operations that give provisions new words as a whole. */
final class RewriteResolver {
    private final Plan plan;
    private final TargetFinder finder;
    private final PayloadReader payloads;
    private final List<String> warnings;

    RewriteResolver(Plan plan, TargetFinder finder, PayloadReader payloads, List<String> warnings) {
        this.plan = plan;
        this.finder = finder;
        this.payloads = payloads;
        this.warnings = warnings;
    }

    void replace(Operation.ReplaceProvisions replace, int operation) {
        if (replace.targets().size() == 1 && restates(replace, operation)) {
            return;
        }
        if (replace.targets().size() == 1 && replace.targets().getFirst().part() == Part.SENTENCE) {
            sentence(finder.sentence(replace.targets().getFirst()), replace.text(), operation);
            return;
        }
        List<DraftNode> nodes = new ArrayList<>();
        for (Address address : replace.targets()) {
            if (address.part() == Part.TITLE) {
                throw new Refusal("标题不能和其他条文一起修改");
            }
            nodes.addAll(finder.find(address));
        }
        if (nodes.isEmpty()) {
            throw new Refusal("没有说明修改哪里");
        }
        refuseOtherWords(nodes, replace.was());
        if (replace.targets().getFirst().part() == Part.LEAD) {
            lead(nodes, replace.text(), operation);
            return;
        }
        DraftNode first = nodes.getFirst();
        if (first.level.isHeading()) {
            heading(nodes, replace.text(), operation);
            return;
        }
        if (first.level == Level.APPENDIX) {
            appendix(nodes, replace.text(), operation);
            return;
        }
        if (nodes.stream().anyMatch(node -> node.level != first.level)) {
            throw new Refusal("所列各处不是同一层次，说不清新文字各归哪一处");
        }
        PayloadReader.Payload payload = payload(first, replace.text());
        if (payload.nodes().size() == nodes.size()) {
            for (int i = 0; i < nodes.size(); i++) {
                rewrite(nodes.get(i), payload, i, operation);
            }
        } else {
            differentCount(nodes, payload, operation);
        }
    }

    /** The act quotes what it replaces: where the text says something else, it is another text that is meant. */
    private static void refuseOtherWords(List<DraftNode> nodes, @Nullable String quoted) {
        if (quoted == null) {
            return;
        }
        StringBuilder words = new StringBuilder();
        for (DraftNode node : nodes) {
            for (DraftNode part : node.all()) {
                if (part.numeral != null && part.level.isBelow(Level.PARAGRAPH)) {
                    words.append(part.numeral.written());
                }
                words.append(part.text);
            }
        }
        if (!wordsOf(words.toString()).equals(wordsOf(quoted))) {
            throw new Refusal("所指处的文字与所引的不同：" + words);
        }
    }

    private static String wordsOf(String text) {
        return Characters.folded(text).replaceAll("[^\\p{L}\\p{N}]", "");
    }

    /** The whole text, the history note and the contents are no provisions: they are taken as they are written. */
    private boolean restates(Operation.ReplaceProvisions replace, int operation) {
        Level level = replace.targets().getFirst().level();
        if (level == Level.TITLE) {
            plan.wholeText = replace.text();
            return true;
        }
        if (level != Level.NOTE && level != Level.CONTENTS) {
            return false;
        }
        List<String> lines = replace.text()
                .lines()
                .map(Characters::trimmed)
                .filter(line -> !line.isEmpty())
                .toList();
        if (lines.isEmpty() || plan.front.put(level, lines) != null) {
            throw new Refusal(lines.isEmpty() ? "引号内没有新的内容" : "同一处被两次整体修改");
        }
        finder.root().children(level).forEach(node -> plan.remove(node, operation));
        return true;
    }

    /** A sentence keeps the sign at its end where the new one has none. */
    private void sentence(Sentences.Sentence old, String text, int operation) {
        String words = Characters.trimmed(text);
        if (words.isEmpty() || words.indexOf('\n') >= 0) {
            throw new Refusal("引号内应当是一段文字");
        }
        if (Characters.folded(words).equals(Characters.folded(old.words()))) {
            throw new Refusal("所指处已经是“" + words + "”，像是已经修改过");
        }
        boolean goesOn =
                old.span().end() < old.node().text.length() && !old.words().endsWith("。");
        if (goesOn && words.endsWith("。")) {
            throw new Refusal("后面还有半句，新的文字却以句号结束");
        }
        WordEditor.edit(old.node(), old.span(), WordEditor.signedAs(old.words(), words), operation);
        plan.touchedBy.putIfAbsent(old.node(), operation);
    }

    private PayloadReader.Payload payload(DraftNode target, String text) {
        DraftNode article = plan.promoted.get(target);
        if (article != null) {
            return payloads.read(text, Level.ARTICLE);
        }
        Labels.Label label = Labels.ordinal(Characters.trimmed(text), 0);
        if (label != null
                && label.level() == Level.ARTICLE
                && target.level == Level.PARAGRAPH
                && text.startsWith(label.numeral().written() + "　")) {
            throw new Refusal("要修改的是款，引号内却是整条");
        }
        return payloads.read(text, target.level);
    }

    private void lead(List<DraftNode> nodes, String text, int operation) {
        PayloadReader.Payload payload = payloads.read(text, Level.PARAGRAPH);
        boolean single = nodes.size() == 1 && payload.nodes().size() == 1;
        if (!single || !payload.nodes().getFirst().children.isEmpty()) {
            throw new Refusal("条首部分的新文字应当只有一段");
        }
        plan.rewrite(new Plan.Rewrite(nodes.getFirst(), payload.nodes().getFirst(), true, operation));
    }

    private void heading(List<DraftNode> nodes, String text, int operation) {
        if (nodes.size() != 1) {
            throw new Refusal("一次只能修改一个章节");
        }
        if (text.strip().indexOf('\n') >= 0) {
            wholeHeading(nodes.getFirst(), text, operation);
            return;
        }
        String quoted = Characters.trimmed(text);
        Resolver.name(plan, nodes.getFirst(), Resolver.bareName(quoted), quoted, operation);
    }

    /** 将第二章修改为：“第二章　监督\n第五条…”: a chapter with all it holds. */
    private void wholeHeading(DraftNode heading, String text, int operation) {
        ProvisionNumber old = heading.old;
        if (old == null) {
            throw new Refusal("该章节没有序号，不能整体修改");
        }
        PayloadReader.Payload payload = payloads.heading(text, heading.level, old);
        DraftNode words = payload.nodes().getFirst();
        ProvisionNumber label = payload.number(0);
        boolean articles = words.all().stream().anyMatch(node -> node.level == Level.ARTICLE);
        if (payload.nodes().size() != 1 || label == null || !articles) {
            throw new Refusal("引号内的文字不是完整的" + heading.level.unit());
        }
        if (!label.equals(old)) {
            plan.claim(heading, label, operation);
        }
        for (DraftNode node : words.all()) {
            if (node.level == Level.ARTICLE && node.numeral != null) {
                plan.claim(node, node.numeral.number(), operation);
            }
        }
        plan.rewrite(new Plan.Rewrite(heading, words, false, operation));
    }

    /** 附表修改为：“…”: lines as they are written; the heading of the table stays where the new text does not repeat one. */
    private void appendix(List<DraftNode> nodes, String text, int operation) {
        if (nodes.size() != 1) {
            throw new Refusal("文中不止一个附件，说不清修改哪一个");
        }
        DraftNode appendix = nodes.getFirst();
        plan.rewrite(new Plan.Rewrite(appendix, payloads.appendix(text, appendix), false, operation));
    }

    /** Gives a provision the words at the position of the new text. */
    void rewrite(DraftNode node, PayloadReader.Payload payload, int position, int operation) {
        DraftNode target = plan.promoted.getOrDefault(node, node);
        DraftNode words = payload.nodes().get(position);
        ProvisionNumber label = payload.number(position);
        ProvisionNumber old = target.old;
        if (label != null && !label.equals(old)) {
            plan.staysWithNumber(target, label, operation);
        }
        boolean entry = node.level == Level.ITEM || node.level == Level.SUBITEM;
        if (entry && words.level != node.level) {
            throw new Refusal("要修改的是" + node.level.unit() + "，引号内却是" + words.level.unit());
        }
        boolean leadOnly = node.level != Level.ARTICLE && opensList(words) && !node.children.isEmpty();
        if (node.level == Level.ARTICLE && hasList(node) && opensList(words.lastLeaf())) {
            throw new Refusal("新文字以冒号结束却没有列项");
        }
        plan.rewrite(new Plan.Rewrite(target, words, leadOnly, operation));
    }

    /** New text that ends with a colon: the list behind it stays. */
    private static boolean opensList(DraftNode words) {
        return words.children.isEmpty() && Characters.folded(words.text).endsWith("：");
    }

    private static boolean hasList(DraftNode article) {
        return article.children.stream().anyMatch(paragraph -> !paragraph.children.isEmpty());
    }

    /** More or fewer provisions than named: clear where those named stand in a row, and articles say their numbers. */
    private void differentCount(List<DraftNode> nodes, PayloadReader.Payload payload, int operation) {
        DraftNode first = nodes.getFirst();
        boolean clear = first.level == Level.PARAGRAPH || first.level == Level.ARTICLE && payload.labelled();
        if (!clear || !standInRow(nodes)) {
            throw new Refusal(
                    "要修改的有" + nodes.size() + "处，引号内却有" + payload.nodes().size() + "处");
        }
        String unit = first.level.unit();
        warnings.add("原有" + nodes.size() + unit + "由" + payload.nodes().size() + unit + "代替");
        spread(nodes, payload, operation);
    }

    private static boolean standInRow(List<DraftNode> nodes) {
        DraftNode first = nodes.getFirst();
        List<DraftNode> siblings = first.parent == null ? List.of() : first.parent.children(first.level);
        int start = siblings.indexOf(first);
        return start >= 0
                && start + nodes.size() <= siblings.size()
                && siblings.subList(start, start + nodes.size()).equals(nodes);
    }

    /** The first new nodes take the places of the old ones; what is left over goes, or comes behind the last. */
    void spread(List<DraftNode> nodes, PayloadReader.Payload payload, int operation) {
        if (!standInRow(nodes)) {
            throw new Refusal("要修改的各处前后不相连");
        }
        int shared = Math.min(nodes.size(), payload.nodes().size());
        for (int i = 0; i < shared; i++) {
            rewrite(nodes.get(i), payload, i, operation);
        }
        for (int i = shared; i < nodes.size(); i++) {
            plan.remove(nodes.get(i), operation);
        }
        List<DraftNode> rest = payload.nodes().subList(shared, payload.nodes().size());
        DraftNode last = nodes.get(shared - 1);
        if (!rest.isEmpty() && last.parent != null) {
            for (int i = shared; i < payload.nodes().size(); i++) {
                ProvisionNumber label = payload.number(i);
                if (label != null) {
                    plan.claim(payload.nodes().get(i), label, operation);
                }
            }
            plan.insertions.add(new Plan.Insertion(last.parent, last, Side.AFTER, rest, operation));
        }
    }
}
