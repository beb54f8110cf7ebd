package org.yiding.regulation.amending.apply;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yiding.regulation.amending.Address;
import org.yiding.regulation.amending.Address.Part;
import org.yiding.regulation.amending.Operation;
import org.yiding.regulation.text.Characters;
import org.yiding.regulation.text.FoldedText;
import org.yiding.regulation.text.Labels;
import org.yiding.regulation.text.Level;

/** Turns each operation into intentions about nodes of the old text, or refuses it with a reason. */
final class Resolver {
    private final Draft draft;
    private final Plan plan;
    private final TargetFinder finder;
    private final WordResolver words;
    private final RewriteResolver rewrites;
    private final MergeResolver merges;
    private final InsertResolver inserts;
    private final Promotions promotions;
    private final MoveResolver moves;
    private final List<String> warnings;

    Resolver(Draft draft, Plan plan, List<String> warnings) {
        this.draft = draft;
        this.plan = plan;
        this.warnings = warnings;
        this.finder = new TargetFinder(draft);
        this.words = new WordResolver(draft, plan, finder, warnings);
        TextStyle style = new TextStyle(draft);
        PayloadReader payloads = new PayloadReader(style);
        this.rewrites = new RewriteResolver(plan, finder, payloads, warnings);
        this.merges = new MergeResolver(plan, finder, payloads, rewrites);
        this.inserts = new InsertResolver(draft, plan, finder, payloads, style);
        this.promotions = new Promotions(draft, plan, style);
        this.moves = new MoveResolver(draft, plan, finder, promotions, warnings);
    }

    /** Notes what the operation wants; the number is its place in the act. */
    void resolve(Operation operation, int number) {
        switch (operation) {
            case Operation.ReplaceProvisions replace -> rewrites.replace(replace, number);
            case Operation.ReplaceWords replace -> words.replaceWords(replace, number);
            case Operation.DeleteProvisions delete -> delete(delete, number);
            case Operation.InsertProvisions insert -> inserts.insert(insert, number);
            case Operation.InsertWords insert -> words.insertWords(insert, number);
            case Operation.Move move -> moves.move(move, number);
            case Operation.Merge merge -> merges.merge(merge, number);
            case Operation.Split split -> merges.split(split, number);
            case Operation.Rename rename -> rename(rename, number);
            case Operation.Repeal repeal -> throw new Refusal("该文件被废止，没有修改后的文本");
            case Operation.RenumberRest rest -> {
                plan.renumberRest = true;
                warnOfOther(rest.evidence().sentence());
            }
            case Operation.Closing closing -> warnOfOther(closing.evidence().sentence());
        }
    }

    /** What such a sentence says beside the day from which the act holds goes into no text, but a person should know it. */
    private void warnOfOther(String sentence) {
        boolean ofAct = sentence.startsWith("本决定") || sentence.startsWith("本修正案");
        boolean dated = sentence.contains("起施行") || sentence.contains("公布") || sentence.contains("生效");
        if (ofAct && !dated) {
            warnings.add("决定中这句话不改动文字，没有写进文本：" + sentence);
        }
        if (sentence.contains("文字") && (sentence.contains("调整") || sentence.contains("修改"))) {
            warnings.add("决定许可公布时调整文字，公布的文本可能与此不同：" + sentence);
        }
    }

    /** Decides what only the whole act tells, after every operation has been noted. */
    void settle() {
        promotions.settle();
        merges.settle();
        inserts.checkAnnounced();
    }

    /** The words of the places that the operation names, as they stand in the old text; empty where it names none. */
    String before(Operation operation) {
        StringBuilder words = new StringBuilder();
        for (Address place : operation.places()) {
            if (place.part() == Part.SENTENCE) {
                words.append(finder.sentence(place).words()).append('\n');
                continue;
            }
            boolean front =
                    place.level() == Level.TITLE || place.level() == Level.NOTE || place.level() == Level.CONTENTS;
            if (!place.steps().isEmpty() && !front && !moves.isBeyondExcerpt(place, place)) {
                finder.find(place)
                        .forEach(node -> words.append(node.oldReading()).append('\n'));
            }
        }
        return words.toString().strip();
    }

    private void delete(Operation.DeleteProvisions delete, int number) {
        for (Address address : delete.targets()) {
            if (address.part() == Part.SENTENCE) {
                Sentences.Sentence sentence = finder.sentence(address);
                if (sentence.words().length() == sentence.node().text.length()) {
                    throw new Refusal("删去该句后，该处没有文字");
                }
                WordEditor.edit(sentence.node(), sentence.cut(), "", number);
                plan.touchedBy.putIfAbsent(sentence.node(), number);
                continue;
            }
            if (address.part() == Part.HEADING) {
                dissolve(address, number);
                continue;
            }
            if (address.part() != Part.WHOLE && address.part() != Part.ROW) {
                throw new Refusal("不能单独删去" + address.written());
            }
            for (DraftNode node : finder.find(address)) {
                if (node.reading().replaceAll("[（）()\\s　]", "").endsWith("条删去")) {
                    throw new Refusal(address.written() + "早已删去");
                }
                plan.remove(node, number);
                removeInner(node, number);
            }
        }
    }

    /** 删去第一节节名: the heading goes, what it holds stays where it is. */
    private void dissolve(Address address, int number) {
        for (DraftNode heading : finder.find(address)) {
            if (!heading.level.isHeading()) {
                throw new Refusal("不能单独删去" + address.written());
            }
            plan.remove(heading, number);
            plan.dissolved.add(heading);
        }
    }

    /** Everything goes with its chapter but what the act moves elsewhere first. */
    private void removeInner(DraftNode node, int number) {
        for (DraftNode child : node.children) {
            boolean leaves = plan.relocations.stream().anyMatch(relocation -> relocation.node() == child);
            boolean counted = child.level == Level.ARTICLE || child.level.isHeading();
            if (counted && !leaves && !child.gone) {
                child.gone = true;
                plan.touchedBy.putIfAbsent(child, number);
                removeInner(child, number);
            }
        }
    }

    private void rename(Operation.Rename rename, int number) {
        if (rename.target().part() == Part.TITLE) {
            List<DraftNode> lines = draft.root.children(Level.TITLE);
            if (lines.isEmpty()) {
                throw new Refusal("文中没有标题");
            }
            String title = lines.stream().map(line -> line.text).collect(Collectors.joining());
            plan.name(lines.getFirst(), renamed(title, rename.was(), rename.name()));
            lines.subList(1, lines.size()).forEach(line -> plan.remove(line, number));
            return;
        }
        DraftNode heading = finder.one(rename.target());
        if (heading.level == Level.APPENDIX) {
            Appendices.rename(heading, rename.was(), rename.name(), plan, number);
            return;
        }
        boolean caption = heading.level == Level.ARTICLE && heading.text.length() > 2;
        if (caption) {
            String old = heading.text.substring(1, heading.text.length() - 1);
            String name = renamed(old, rename.was(), rename.name());
            plan.name(heading, heading.text.charAt(0) + name + heading.text.charAt(heading.text.length() - 1));
            plan.touchedBy.put(heading, number);
            return;
        }
        if (!heading.level.isHeading()) {
            throw new Refusal(rename.target().written() + "没有名称");
        }
        name(plan, heading, renamed(heading.text, rename.was(), bareName(rename.name())), rename.name(), number);
    }

    /** Notes the name of a heading; a number that the act quotes with it is its new one. */
    static void name(Plan plan, DraftNode heading, String name, String quoted, int operation) {
        Labels.Label label = Labels.ordinal(quoted, 0);
        if (label != null
                && label.level() == heading.level
                && !label.numeral().number().equals(heading.old)) {
            plan.claim(heading, label.numeral().number(), operation);
        }
        plan.name(heading, name);
        plan.touchedBy.put(heading, operation);
    }

    /** The new name; where the act quotes a part of the old one, the old one with that part changed. */
    private static String renamed(String old, @Nullable String was, String name) {
        if (was == null || Characters.folded(bareName(was)).equals(Characters.folded(old))) {
            return name;
        }
        List<FoldedText.Span> found = new FoldedText(old).find(was);
        if (found.size() != 1) {
            throw new Refusal("名称不是“" + was + "”，而是“" + old + "”");
        }
        FoldedText.Span span = found.getFirst();
        return old.substring(0, span.start()) + name + old.substring(span.end());
    }

    /** The name without 第X章. */
    static String bareName(String name) {
        Labels.Label label = Labels.ordinal(name, 0);
        return label == null || !label.level().isHeading() ? name : Characters.trimmed(name.substring(label.end()));
    }

    /** As {@link WordResolver#resolveThroughout}. */
    void resolveThroughout(Plan.Throughout throughout) {
        words.resolveThroughout(throughout);
    }
}
