package org.yiding.regulation.amending.apply;

import java.util.ArrayList;
import java.util.List;
import org.yiding.regulation.text.Instrument;
import org.yiding.regulation.text.Level;
import org.yiding.regulation.text.Provision;

/** The text while an act is being applied, under one root that prints nothing itself. */
final class Draft {
    final DraftNode root;
    final String leading;

    /** The articles of the old text in order. */
    final List<DraftNode> articles = new ArrayList<>();

    Draft(Instrument instrument) {
        this.leading = instrument.leading();
        this.root = new DraftNode(Level.TITLE, "", false, "", "", "");
        instrument.roots().forEach(node -> root.add(DraftNode.of(node, false)));
        root.walk(node -> {
            if (node.level == Level.ARTICLE) {
                articles.add(node);
            }
        });
    }

    /** The articles as they stand now, in order, without those that are gone. */
    List<DraftNode> currentArticles() {
        List<DraftNode> found = new ArrayList<>();
        root.walk(node -> {
            if (node.level == Level.ARTICLE && !node.gone) {
                found.add(node);
            }
        });
        return found;
    }

    Instrument freeze() {
        List<Provision> roots = new ArrayList<>();
        root.children.forEach(child -> roots.add(child.freeze()));
        return new Instrument(leading, roots);
    }
}
