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

    /** Remembers the old numbers; to be made before anything is resolved. */
    OldPlaces(Draft draft, List<String> warnings) {
        this.draft = draft;
        this.warnings = warnings;
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
        DraftNode article = named == null ? node.ancestor(Level.ARTICLE) : articles.get(named);
        if (article == null) {
            return null;
        }
        Map<ProvisionNumber, DraftNode> paragraphs = oldParagraphs.getOrDefault(article, Map.of());
        if (reference.level() == Level.PARAGRAPH) {
            return paragraphs.get(number);
        }
        if (reference.relative()) {
            DraftNode own = node.level == Level.PARAGRAPH ? node : node.ancestor(Level.PARAGRAPH);
            int position = own == null || own.old == null ? 0 : own.old.base();
            return entry(paragraphs.get(ProvisionNumber.of(position - 1)), number);
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
