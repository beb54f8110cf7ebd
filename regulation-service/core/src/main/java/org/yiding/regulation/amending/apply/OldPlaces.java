package org.yiding.regulation.amending.apply;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yiding.regulation.references.Reference;
import org.yiding.regulation.text.Level;
import org.yiding.regulation.text.ProvisionNumber;

/** Where every numbered provision stood in the old text: what its references mean. */
final class OldPlaces {
    private final Draft draft;
    private final List<String> warnings;
    private final Map<ProvisionNumber, DraftNode> articles = new HashMap<>();
    private final Map<DraftNode, Map<ProvisionNumber, DraftNode>> oldParagraphs = new HashMap<>();
    private final Map<DraftNode, Map<ProvisionNumber, DraftNode>> oldEntries = new HashMap<>();
    private final Map<Level, Map<ProvisionNumber, DraftNode>> headings = new HashMap<>();
    private final Map<DraftNode, DraftNode> before = new HashMap<>();

    /** Remembers the old numbers; to be made before anything is resolved. */
    OldPlaces(Draft draft, List<String> warnings) {
        this.draft = draft;
        this.warnings = warnings;
        follow(draft.articles);
        draft.articles.forEach(article -> follow(article.children(Level.PARAGRAPH)));
        draft.root.walk(node -> {
            ProvisionNumber old = node.old;
            if (old == null || node.parent == null) {
                return;
            }
            if (node.level == Level.ARTICLE) {
                articles.putIfAbsent(old, node);
            } else if (node.level.isHeading()) {
                DraftNode before = headings.computeIfAbsent(node.level, level -> new HashMap<>())
                        .put(old, node);
                if (before != null) {
                    headings.get(node.level).put(old, draft.root);
                }
            } else if (node.level == Level.PARAGRAPH) {
                oldParagraphs
                        .computeIfAbsent(node.parent, parent -> new HashMap<>())
                        .put(old, node);
            } else {
                oldEntries
                        .computeIfAbsent(node.parent, parent -> new HashMap<>())
                        .put(old, node);
            }
        });
    }

    private void follow(List<DraftNode> inRow) {
        for (int i = 1; i < inRow.size(); i++) {
            before.put(inRow.get(i), inRow.get(i - 1));
        }
    }

    /** The article or paragraph that stood before; null where it was the first. */
    @Nullable
    DraftNode before(DraftNode node) {
        return before.get(node);
    }

    /** The article that had the number; null where none had. */
    @Nullable
    DraftNode article(ProvisionNumber number) {
        return articles.get(number);
    }

    /** The entry of an item's own list that had the number; null where none had. */
    @Nullable
    DraftNode within(DraftNode item, ProvisionNumber number) {
        return entry(item, number);
    }

    /** What a reference in the words of a node means; null where the old text does not have it or has it twice. */
    @Nullable
    DraftNode target(DraftNode node, Reference reference) {
        ProvisionNumber number = reference.numeral().number();
        if (reference.level() == Level.ARTICLE) {
            return articles.get(number);
        }
        if (reference.level().isHeading()) {
            DraftNode heading =
                    headings.getOrDefault(reference.level(), Map.of()).get(number);
            return heading == draft.root ? null : heading;
        }
        ProvisionNumber named = reference.article();
        DraftNode holder = reference.relative()
                ? near(node, reference)
                : named == null ? node.ancestor(Level.ARTICLE) : articles.get(named);
        if (holder == null || holder.level == Level.PARAGRAPH) {
            return reference.level() == Level.ITEM ? entry(holder, number) : null;
        }
        return within(holder, node, reference);
    }

    /** 前款 or 前条 that a number hangs on; null for 前两款, and where nothing stands before. */
    private @Nullable DraftNode near(DraftNode node, Reference reference) {
        String words = node.text.substring(0, reference.start());
        int paragraph = Math.max(words.lastIndexOf("前款"), words.lastIndexOf("上款"));
        int article = words.lastIndexOf("前条");
        if (words.lastIndexOf("两款") > Math.max(paragraph, article)) {
            return null;
        }
        DraftNode own = node.ancestor(article > paragraph ? Level.ARTICLE : Level.PARAGRAPH);
        return own == null ? null : before.get(own);
    }

    private @Nullable DraftNode within(DraftNode article, DraftNode node, Reference reference) {
        ProvisionNumber number = reference.numeral().number();
        Map<ProvisionNumber, DraftNode> paragraphs = oldParagraphs.getOrDefault(article, Map.of());
        if (reference.level() == Level.PARAGRAPH) {
            return paragraphs.get(number);
        }
        ProvisionNumber inParagraph = reference.paragraph();
        if (inParagraph != null) {
            return entry(paragraphs.get(inParagraph), number);
        }
        List<DraftNode> entries = paragraphs.values().stream()
                .map(paragraph -> entry(paragraph, number))
                .filter(Objects::nonNull)
                .toList();
        if (entries.size() > 1) {
            warnings.add("“" + reference.numeral().written() + "”所指的项在该条有" + entries.size() + "处，没有改动：" + node.text);
        }
        return entries.size() == 1 ? entries.getFirst() : null;
    }

    private @Nullable DraftNode entry(@Nullable DraftNode paragraph, ProvisionNumber number) {
        return paragraph == null
                ? null
                : oldEntries.getOrDefault(paragraph, Map.of()).get(number);
    }
}
