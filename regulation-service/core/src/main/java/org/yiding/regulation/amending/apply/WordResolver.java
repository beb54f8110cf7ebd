package org.yiding.regulation.amending.apply;

import java.util.ArrayList;
import java.util.List;
import org.yiding.regulation.amending.Address;
import org.yiding.regulation.amending.Address.Part;
import org.yiding.regulation.amending.Operation;
import org.yiding.regulation.amending.Operation.Side;
import org.yiding.regulation.amending.Operation.WordPair;
import org.yiding.regulation.text.FoldedText;
import org.yiding.regulation.text.Level;

/** Resolves the operations on quoted words: where they stand, and what stands there instead. */
final class WordResolver {

    private final Draft draft;
    private final Plan plan;
    private final TargetFinder finder;
    private final WordEditor words;
    private final List<String> warnings;

    WordResolver(Draft draft, Plan plan, TargetFinder finder, List<String> warnings) {
        this.draft = draft;
        this.plan = plan;
        this.finder = finder;
        this.words = new WordEditor(warnings);
        this.warnings = warnings;
    }

    /** Notes other words for what the operation quotes. */
    void replaceWords(Operation.ReplaceWords replace, int number) {
        if (replace.everywhere()) {
            List<DraftNode> except = new ArrayList<>();
            replace.except().forEach(address -> except.addAll(finder.find(address)));
            for (WordPair pair : replace.pairs()) {
                plan.throughout.add(new Plan.Throughout(pair, except, number));
            }
            return;
        }
        Meant meant = Meant.in(replace.evidence().sentence());
        List<DraftNode> whole = new ArrayList<>();
        List<DraftNode> names = new ArrayList<>();
        int sentences = 0;
        for (Address address : replace.targets()) {
            if (address.part() == Part.SENTENCE) {
                Sentences.Sentence sentence = finder.sentence(address);
                words.replaceIn(sentence, replace.pairs(), number);
                plan.touchedBy.putIfAbsent(sentence.node(), number);
                sentences++;
            } else if (address.part() == Part.TITLE) {
                names.addAll(draft.root.children(Level.TITLE));
            } else if (address.part() == Part.WHOLE || address.part() == Part.ROW) {
                whole.addAll(
                        address.level() == Level.LINE ? signature(address, replace.pairs()) : finder.find(address));
            } else {
                names.addAll(finder.find(address));
            }
        }

        if (!names.isEmpty()) {
            words.replace(names, true, meant, replace.pairs(), number);
            names.stream().filter(node -> node.level.isHeading()).forEach(node -> plan.touchedBy.put(node, number));
            if (names.stream().anyMatch(node -> node.editedText().isBlank())) {
                throw new Refusal("名称全部删去，说不清是删去名称还是删去所辖条文");
            }
        }
        if (!whole.isEmpty()) {
            words.replace(whole, false, meant, replace.pairs(), number);
            whole.forEach(node -> plan.touchedBy.putIfAbsent(node, number));
            whole.forEach(node -> removeEmptiedRows(node, number));
        }
        if (whole.isEmpty() && names.isEmpty() && sentences == 0) {
            throw new Refusal("没有说明在哪里修改");
        }
    }

    /** The lines of the signature that have any of the words. */
    private List<DraftNode> signature(Address address, List<WordPair> pairs) {
        return finder.find(address).stream()
                .filter(line -> pairs.stream()
                        .anyMatch(pair ->
                                !new FoldedText(line.text).find(pair.words()).isEmpty()))
                .toList();
    }

    /** A row of a table whose words are all deleted goes, line and all. */
    private void removeEmptiedRows(DraftNode place, int number) {
        for (DraftNode row : place.all()) {
            boolean emptied = row.level == Level.LINE
                    && !row.edits.isEmpty()
                    && row.editedText().isBlank();
            if (emptied && !row.gone) {
                row.edits.clear();
                plan.remove(row, number);
            }
        }
    }

    /** Notes new words beside others or at an end of a place. */
    void insertWords(Operation.InsertWords insert, int number) {
        for (Address address : insert.targets()) {
            boolean half = address.sentence() == Address.FIRST_HALF || address.sentence() == Address.SECOND_HALF;
            if (half && insert.anchorWords() == null) {
                throw new Refusal("说不清增加的文字在" + address.written() + "的标点之前还是之后");
            }
            if (address.part() == Part.SENTENCE) {
                insertAtSentence(insert, finder.sentence(address), number);
                continue;
            }
            for (DraftNode node : finder.find(address)) {
                WordInserts.insert(node, insert.anchorWords(), insert.side(), insert.words(), number);
            }
        }
    }

    private void insertAtSentence(Operation.InsertWords insert, Sentences.Sentence sentence, int number) {
        String anchor = insert.anchorWords();
        if (anchor == null) {
            WordInserts.besideSentence(sentence, insert.side(), insert.words(), number);
            return;
        }
        boolean before = insert.side() == Side.BEFORE;
        String replacement = before ? insert.words() + anchor : anchor + insert.words();
        words.replaceIn(sentence, List.of(new WordPair(anchor, replacement)), number);
    }

    /** Notes the words to be replaced in the whole text, after every particular operation has been noted. */
    void resolveThroughout(Plan.Throughout throughout) {
        List<DraftNode> scope = new ArrayList<>();
        draft.root.walk(node -> {
            boolean text = node.level != Level.TITLE && node.level != Level.NOTE && node.level != Level.ENTRY;
            boolean rewritten = plan.rewrites.stream()
                    .anyMatch(
                            rewrite -> rewrite.ownWordsOnly() ? rewrite.node() == node : node.isWithin(rewrite.node()));
            boolean excepted = throughout.except().stream().anyMatch(node::isWithin);
            if (text && !rewritten && !excepted && !node.gone) {
                scope.add(node);
            }
        });
        boolean titled = draft.root.children(Level.TITLE).stream()
                .anyMatch(line -> !plan.names.containsKey(line)
                        && !new FoldedText(line.text)
                                .find(throughout.pair().words())
                                .isEmpty());
        if (titled) {
            warnings.add("标题中的“" + throughout.pair().words() + "”没有改动，请核对");
        }
        int count = words.replaceEverywhere(scope, throughout.pair(), throughout.operation());
        if (count == 0) {
            refuseUnlessRestated(throughout.pair().words());
        }
    }

    /** Words that stand only where the act gives new text or deletes leave nothing to change. */
    private void refuseUnlessRestated(String words) {
        boolean there = draft.root.all().stream()
                .filter(node -> node.gone || plan.rewrites.stream().anyMatch(rewrite -> node.isWithin(rewrite.node())))
                .anyMatch(node -> !new FoldedText(node.oldReading()).find(words).isEmpty());
        if (!there) {
            throw new Refusal("全文没有“" + words + "”");
        }
        warnings.add("“" + words + "”只在决定另行修改的条文中，没有其他要改的");
    }
}
