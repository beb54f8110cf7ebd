package org.yiding.regulation.references;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yiding.regulation.text.Instrument;
import org.yiding.regulation.text.Level;
import org.yiding.regulation.text.Numeral;
import org.yiding.regulation.text.Provision;
import org.yiding.regulation.text.ProvisionNumber;

/** Where every provision of a text stands: what holds it, what precedes it, and what carries which number. */
final class Outline {
    private final Map<Provision, Provision> parents = new IdentityHashMap<>();
    private final Map<ProvisionNumber, Provision> byNumber = new HashMap<>();
    private final List<Provision> articles;
    private final List<Provision> headings = new ArrayList<>();

    Outline(Instrument text) {
        text.walk(node -> {
            node.children().forEach(child -> parents.put(child, node));
            Numeral numeral = node.numeral();
            if (node.level() == Level.ARTICLE && numeral != null) {
                byNumber.putIfAbsent(numeral.number(), node);
            } else if (node.level().isHeading()) {
                headings.add(node);
            }
        });
        this.articles = text.articles();
    }

    @Nullable
    Provision article(ProvisionNumber number) {
        return byNumber.get(number);
    }

    /** The node itself or what holds it, at the level; null where nothing does. */
    @Nullable
    Provision within(Provision node, Level level) {
        Provision at = node;
        while (at != null && at.level() != level) {
            at = parents.get(at);
        }
        return at;
    }

    /** The heading with the number: of several (chapters counted anew in each part) the one in the node's own part. */
    @Nullable
    Provision heading(Provision node, Level level, ProvisionNumber number) {
        Provision found = null;
        Provision own = within(node, level);
        for (Provision heading : headings) {
            Numeral numeral = heading.numeral();
            if (heading.level() == level && numeral != null && numeral.number().equals(number)) {
                boolean sibling = own != null && parents.get(own) == parents.get(heading);
                found = found == null || sibling ? heading : found;
            }
        }
        return found;
    }

    /** The articles right before this one, nearest last. */
    List<Provision> articlesBefore(Provision article, int count) {
        return before(articles, article, count);
    }

    /** The paragraphs of its article right before the one that holds the node, nearest last. */
    List<Provision> paragraphsBefore(Provision node, int count) {
        Provision paragraph = within(node, Level.PARAGRAPH);
        Provision article = within(node, Level.ARTICLE);
        return paragraph == null || article == null ? List.of() : before(paragraphs(article), paragraph, count);
    }

    private static List<Provision> before(List<Provision> all, Provision one, int count) {
        int at = all.indexOf(one);
        return at < count ? List.of() : all.subList(at - count, at);
    }

    static List<Provision> paragraphs(Provision article) {
        return article.children().stream()
                .filter(child -> child.level() == Level.PARAGRAPH)
                .toList();
    }

    /** The child of the level with the number: for what is unnumbered, its position. */
    static @Nullable Provision child(Provision parent, Level level, ProvisionNumber number) {
        int position = 0;
        for (Provision child : parent.children()) {
            if (child.level() == level) {
                position++;
                Numeral numeral = child.numeral();
                ProvisionNumber own = numeral == null ? ProvisionNumber.of(position) : numeral.number();
                if (own.equals(number)) {
                    return child;
                }
            }
        }
        return null;
    }

    /** All articles or, within one parent, all children from the first to the last one. */
    List<Provision> range(Provision first, Provision last) {
        Provision parent = parents.get(first);
        List<Provision> all = first.level() == Level.ARTICLE || parent == null ? articles : parent.children();
        int from = all.indexOf(first);
        int to = all.indexOf(last);
        return from < 0 || to < from ? List.of(first, last) : all.subList(from, to + 1);
    }
}
