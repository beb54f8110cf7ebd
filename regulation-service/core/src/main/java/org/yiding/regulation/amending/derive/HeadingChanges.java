package org.yiding.regulation.amending.derive;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yiding.regulation.text.Characters;
import org.yiding.regulation.text.Instrument;
import org.yiding.regulation.text.Level;
import org.yiding.regulation.text.Numeral;
import org.yiding.regulation.text.Provision;

/** Finds which chapters and sections go, come, or get another name. */
final class HeadingChanges {
    private final Instrument before;
    private final List<Provision> old;
    private final List<Provision> now;
    private final Set<Provision> newArticles;
    private final Set<Provision> oldArticles;

    /** Orders that say it. */
    final List<String> orders = new ArrayList<>();

    /** Articles of the new text that come with a new heading, and of the old one that go with theirs. */
    final Set<Provision> carried = new HashSet<>();

    /**
     * Prepares the comparison.
     *
     * @param oldArticles articles of the old text that are in no pair
     * @param newArticles articles of the new one that are in no pair
     */
    HeadingChanges(Instrument before, Instrument after, Set<Provision> oldArticles, Set<Provision> newArticles) {
        this.before = before;
        this.old = headings(before);
        this.now = headings(after);
        this.oldArticles = oldArticles;
        this.newArticles = newArticles;
    }

    void find() {
        int i = 0;
        int j = 0;
        while (i < old.size() || j < now.size()) {
            Provision was = i < old.size() ? old.get(i) : null;
            Provision is = j < now.size() ? now.get(j) : null;
            if (is != null && comes(is) && (was == null || !same(was, is))) {
                j += insert(is);
            } else if (was != null && goes(was) && (is == null || !same(was, is))) {
                i += delete(was);
            } else if (was != null && is != null) {
                rename(was, is);
                i++;
                j++;
            } else {
                return;
            }
        }
    }

    private static boolean same(Provision was, Provision is) {
        return was.level() == is.level() && Characters.folded(was.text()).equals(Characters.folded(is.text()));
    }

    private boolean comes(Provision heading) {
        List<Provision> articles = articles(heading);
        return !articles.isEmpty() && newArticles.containsAll(articles);
    }

    private boolean goes(Provision heading) {
        List<Provision> articles = articles(heading);
        return !articles.isEmpty() && oldArticles.containsAll(articles);
    }

    private int insert(Provision heading) {
        List<String> lines = new ArrayList<>();
        lines(heading, lines);
        carried.addAll(articles(heading));
        String unit = heading.level().unit();
        orders.add("增加一" + unit + "，作为" + number(heading) + "：" + Quoting.quoted(lines));
        return 1 + inner(heading);
    }

    private int delete(Provision heading) {
        carried.addAll(articles(heading));
        orders.add("删去" + path(heading) + "。");
        return 1 + inner(heading);
    }

    private void rename(Provision was, Provision is) {
        if (!same(was, is)) {
            orders.add("将" + path(was) + was.level().unit() + "名修改为" + Quoting.quoted(is.text()) + "。");
        }
    }

    private static int inner(Provision heading) {
        int count = 0;
        for (Provision child : heading.children()) {
            count += child.level().isHeading() ? 1 + inner(child) : 0;
        }
        return count;
    }

    private static void lines(Provision node, List<String> lines) {
        if (node.level() == Level.ARTICLE) {
            List<String> own = new ArrayList<>();
            Quoting.articleLines(node, own);
            own.set(0, number(node) + "　" + own.getFirst());
            lines.addAll(own);
            return;
        }
        lines.add(number(node) + "　" + node.text());
        node.children().forEach(child -> lines(child, lines));
    }

    private static String number(Provision node) {
        Numeral numeral = node.numeral();
        return numeral == null ? "" : numeral.number().written(node.level().unit());
    }

    private static List<Provision> articles(Provision heading) {
        List<Provision> found = new ArrayList<>();
        for (Provision child : heading.children()) {
            if (child.level() == Level.ARTICLE) {
                found.add(child);
            } else if (child.level().isHeading()) {
                found.addAll(articles(child));
            }
        }
        return found;
    }

    /** 第二章第一节: the heading with those above it. */
    private String path(Provision heading) {
        String path = pathTo(heading, before.roots());
        return path == null ? number(heading) : path;
    }

    private static @Nullable String pathTo(Provision heading, List<Provision> nodes) {
        for (Provision node : nodes) {
            if (node == heading) {
                return number(node);
            }
            String inside = node.level().isHeading() ? pathTo(heading, node.children()) : null;
            if (inside != null) {
                return number(node) + inside;
            }
        }
        return null;
    }

    private static List<Provision> headings(Instrument instrument) {
        List<Provision> found = new ArrayList<>();
        instrument.walk(node -> {
            if (node.level().isHeading()) {
                found.add(node);
            }
        });
        return found;
    }
}
