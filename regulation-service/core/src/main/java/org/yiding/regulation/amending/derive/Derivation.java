package org.yiding.regulation.amending.derive;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yiding.regulation.amending.ReadAct;
import org.yiding.regulation.amending.apply.Amender;
import org.yiding.regulation.amending.apply.Amendment;
import org.yiding.regulation.text.Characters;
import org.yiding.regulation.text.ChineseNumber;
import org.yiding.regulation.text.Instrument;
import org.yiding.regulation.text.Level;
import org.yiding.regulation.text.Numeral;
import org.yiding.regulation.text.Provision;
import org.yiding.regulation.text.ProvisionNumber;

/** Writes the decision that leads from one text to another, and proves it by applying it. */
public final class Derivation {
    private final Instrument before;
    private final Instrument after;
    private final List<String> points = new ArrayList<>();
    private boolean renumbers;

    private Derivation(Instrument before, Instrument after) {
        this.before = before;
        this.after = after;
    }

    /**
     * The draft decision.
     *
     * @param act its text
     * @param verified whether applying it gives the second text, white space and the history note aside
     */
    public record Draft(String act, boolean verified) {}

    /** Derives the decision; where it cannot be proved the draft says so and must not be used. */
    public static Draft derive(Instrument before, Instrument after) {
        Derivation derivation = new Derivation(before, after);
        derivation.articles();
        String act = derivation.act();
        Amendment amendment = Amender.amend(before, ReadAct.read(act), null, false);
        Instrument result = amendment.text();
        return new Draft(act, result != null && reading(result).equals(reading(after)));
    }

    private String act() {
        String title = before.title();
        StringBuilder out = new StringBuilder("关于修改《" + title + "》的决定\n对《" + title + "》作如下修改：\n");
        for (int i = 0; i < points.size(); i++) {
            out.append(ChineseNumber.format(i + 1))
                    .append('、')
                    .append(points.get(i))
                    .append('\n');
        }
        if (renumbers) {
            out.append("此外，对条文顺序作相应调整。\n");
        }
        return out.toString();
    }

    private void articles() {
        String newTitle = after.title();
        if (!Characters.folded(newTitle).equals(Characters.folded(before.title()))) {
            points.add("将名称修改为《" + newTitle + "》。");
        }
        headings();
        for (Alignment.Pair pair : new Alignment(before.articles(), after.articles()).pairs()) {
            Provision old = pair.old();
            Provision now = pair.now();
            if (old == null && now != null) {
                insert(now);
            } else if (old != null && now == null) {
                points.add("删去" + written(old) + "。");
            } else if (old != null && now != null) {
                change(old, now);
            }
        }
    }

    /** Headings are renamed one by one where both texts have the same ones. */
    private void headings() {
        List<Provision> old = headings(before);
        List<Provision> now = headings(after);
        if (old.size() != now.size()) {
            return;
        }
        for (int i = 0; i < old.size(); i++) {
            Numeral numeral = old.get(i).numeral();
            boolean same = Characters.folded(old.get(i).text())
                    .equals(Characters.folded(now.get(i).text()));
            if (!same && numeral != null && old.get(i).level() == Level.CHAPTER) {
                points.add("将" + numeral.number().written("章") + "章名修改为“"
                        + now.get(i).text() + "”。");
            }
        }
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

    private void insert(Provision now) {
        ProvisionNumber number = number(now);
        boolean suffixed = number != null && !number.suffixes().isEmpty();
        renumbers |= !suffixed;
        points.add(place(now) + "增加一条，作为" + written(now) + "：" + quoted(now));
    }

    /** 在第二章第一节: where the new article stands, as its number alone does not say at the edge of a chapter. */
    private String place(Provision article) {
        List<Provision> path = new ArrayList<>();
        for (Provision root : after.roots()) {
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

    private void change(Provision old, Provision now) {
        ProvisionNumber was = number(old);
        ProvisionNumber is = number(now);
        boolean moved = was != null && !was.equals(is);
        renumbers |= moved;
        boolean same = Alignment.words(old).equals(Alignment.words(now));
        if (same) {
            return;
        }
        points.add("将" + written(old) + (moved ? "改为" + written(now) + "，修改为：" : "修改为：") + quoted(now));
    }

    private static @Nullable ProvisionNumber number(Provision article) {
        Numeral numeral = article.numeral();
        return numeral == null ? null : numeral.number();
    }

    private static String written(Provision article) {
        ProvisionNumber number = number(article);
        return number == null ? "" : number.written("条");
    }

    /** The article in quotation marks, opened anew on each of its lines. */
    private static String quoted(Provision article) {
        List<String> lines = new ArrayList<>();
        article.children().forEach(child -> lines(child, lines));
        return "“" + String.join("\n“", lines) + "”";
    }

    private static void lines(Provision node, List<String> lines) {
        lines.add(Characters.trimmed(node.lead()) + node.text());
        node.children().forEach(child -> lines(child, lines));
    }

    /** The text line by line as it is compared: without white space, quotation signs alike, without the history note. */
    static List<String> reading(Instrument instrument) {
        List<String> lines = new ArrayList<>();
        StringBuilder pending = new StringBuilder();
        instrument.walk(node -> {
            if (node.level() == Level.NOTE) {
                return;
            }
            pending.append(node.lead());
            if (!node.text().isEmpty()) {
                lines.add(Characters.folded(pending.append(node.text())));
                pending.setLength(0);
            }
        });
        return lines;
    }
}
