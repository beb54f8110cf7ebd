package org.yiding.regulation.amending.derive;

import java.util.ArrayList;
import java.util.List;
import org.yiding.regulation.text.Instrument;
import org.yiding.regulation.text.Numeral;
import org.yiding.regulation.text.Provision;

/** Says where a new article stands, as its number alone does not at the edge of a chapter: 在第二章第一节. */
final class Placement {
    private final Instrument text;

    Placement(Instrument text) {
        this.text = text;
    }

    /** The headings above the article behind 在; empty where the text has none. */
    String of(Provision article) {
        List<Provision> path = new ArrayList<>();
        for (Provision root : text.roots()) {
            if (pathTo(article, root, path)) {
                StringBuilder place = new StringBuilder();
                for (Provision heading : path) {
                    Numeral numeral = heading.numeral();
                    place.append(
                            numeral == null
                                    ? ""
                                    : numeral.number().written(heading.level().unit()));
                }
                return place.isEmpty() ? "" : "在" + place;
            }
        }
        return "";
    }

    private static boolean pathTo(Provision article, Provision node, List<Provision> path) {
        if (node == article) {
            return true;
        }
        path.add(node);
        for (Provision child : node.children()) {
            if (pathTo(article, child, path)) {
                return true;
            }
        }
        path.removeLast();
        return false;
    }
}
