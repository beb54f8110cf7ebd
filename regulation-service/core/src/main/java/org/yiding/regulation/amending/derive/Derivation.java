package org.yiding.regulation.amending.derive;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yiding.regulation.amending.Finding;
import org.yiding.regulation.amending.ReadAct;
import org.yiding.regulation.amending.apply.Amender;
import org.yiding.regulation.amending.apply.Amendment;
import org.yiding.regulation.text.Characters;
import org.yiding.regulation.text.Instrument;
import org.yiding.regulation.text.Level;
import org.yiding.regulation.text.Numeral;
import org.yiding.regulation.text.Provision;
import org.yiding.regulation.text.ProvisionNumber;

/**
 * Writes the decision that leads from one text to another, and proves it by applying it. It begins with the smallest
 * orders; an article for which they do not lead there is restated, and where that does not help either, all of it is.
 */
public final class Derivation {
    private static final int MOST_ATTEMPTS = 12;

    private final Instrument before;
    private final Instrument after;
    private final List<Alignment.Pair> pairs;
    private final Set<Provision> restated = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Map<Provision, Provision> followed = new IdentityHashMap<>();

    private Derivation(Instrument before, Instrument after) {
        this.before = before;
        this.after = after;
        this.pairs = new Alignment(before.articles(), after.articles()).pairs();
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
        return new Derivation(before, after).derive();
    }

    private Draft derive() {
        follow();
        for (int attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
            DraftAct act = new DraftAct(before.title());
            structure(act);
            preamble(act);
            for (Alignment.Pair pair : pairs) {
                change(act, pair);
            }
            Amendment amendment = apply(act.text());
            Instrument result = amendment.text();
            if (result != null && reading(result).equals(reading(after))) {
                return new Draft(act.text(), true);
            }
            boolean more = result == null ? restateRefused(act, amendment) : restateDifferent(result);
            if (!more) {
                break;
            }
        }
        return whole();
    }

    private Amendment apply(String act) {
        return Amender.amend(before, ReadAct.read(act), before.title(), false);
    }

    /** What the articles are once chapters and articles have come and gone, and references have followed. */
    private void follow() {
        DraftAct act = new DraftAct(before.title());
        structure(act);
        Instrument result = act.isEmpty() ? before : apply(act.text()).text();
        List<Provision> articles = result == null ? List.of() : result.articles();
        boolean alike = articles.size() == after.articles().size();
        Map<Provision, Provision> byNew = new IdentityHashMap<>();
        for (int i = 0; alike && i < articles.size(); i++) {
            byNew.put(after.articles().get(i), articles.get(i));
        }
        for (Alignment.Pair pair : pairs) {
            Provision old = pair.old();
            Provision now = pair.now();
            if (old != null && now != null) {
                Provision same = byNew.getOrDefault(now, old);
                boolean shaped = same.children().size() == old.children().size();
                followed.put(now, shaped ? same : old);
            }
        }
    }

    private void structure(DraftAct act) {
        String newTitle = after.title();
        if (!Characters.folded(newTitle).equals(Characters.folded(before.title()))) {
            act.add("将名称修改为《" + newTitle + "》。", null);
        }
        Set<Provision> gone = Collections.newSetFromMap(new IdentityHashMap<>());
        Set<Provision> come = Collections.newSetFromMap(new IdentityHashMap<>());
        for (Alignment.Pair pair : pairs) {
            Provision old = pair.old();
            Provision now = pair.now();
            if (old == null && now != null) {
                come.add(now);
            } else if (now == null && old != null) {
                gone.add(old);
            } else if (old != null && now != null && !number(old).equals(number(now))) {
                act.renumbers();
            }
        }
        HeadingChanges headings = new HeadingChanges(before, after, gone, come);
        headings.find();
        headings.orders.forEach(order -> act.add(order, null));
        for (Alignment.Pair pair : pairs) {
            Provision old = pair.old();
            Provision now = pair.now();
            if (old == null && now != null && !headings.carried.contains(now)) {
                insert(act, now);
            } else if (now == null && old != null && !headings.carried.contains(old)) {
                act.add("删去" + written(old) + "。", null);
            }
        }
        if (!headings.carried.isEmpty()) {
            act.renumbers();
        }
    }

    private void insert(DraftAct act, Provision now) {
        ProvisionNumber number = number(now);
        if (number.suffixes().isEmpty()) {
            act.renumbers();
        }
        act.add(new Placement(after).of(now) + "增加一条，作为" + written(now) + "：" + quoted(now), null);
    }

    private void change(DraftAct act, Alignment.Pair pair) {
        Provision old = pair.old();
        Provision now = pair.now();
        if (old == null || now == null) {
            return;
        }
        Provision same = followed.getOrDefault(now, old);
        if (Alignment.words(same).equals(Alignment.words(now))) {
            return;
        }
        if (!restated.contains(now)) {
            ArticleChanges.orders(old, same, now).forEach(order -> act.add(order, now));
            return;
        }
        boolean moved = !number(old).equals(number(now));
        String verb = moved ? "改为" + written(now) + "，修改为：" : "修改为：";
        act.add("将" + written(old) + verb + quoted(now), now);
    }

    /** A preamble of one paragraph, as interpretations have it. */
    private void preamble(DraftAct act) {
        List<Provision> old = preambleOf(before);
        List<Provision> now = preambleOf(after);
        if (old.size() == 1 && now.size() == 1) {
            ArticleChanges.ofOwnWords("引言", old.getFirst(), now.getFirst()).forEach(order -> act.add(order, null));
        }
    }

    private static List<Provision> preambleOf(Instrument text) {
        return text.roots().stream()
                .filter(node -> node.level() == Level.PREAMBLE)
                .toList();
    }

    /** Marks the articles whose orders were refused; false where that changes nothing. */
    private boolean restateRefused(DraftAct act, Amendment amendment) {
        boolean more = false;
        for (Finding refusal : amendment.refusals()) {
            Provision article = act.articleOf(refusal.evidence().point());
            more |= article != null && restated.add(article);
        }
        return more;
    }

    private boolean restateDifferent(Instrument result) {
        List<Provision> made = result.articles();
        List<Provision> wanted = after.articles();
        boolean more = false;
        for (int i = 0; made.size() == wanted.size() && i < made.size(); i++) {
            boolean same = Alignment.words(made.get(i)).equals(Alignment.words(wanted.get(i)));
            if (!same) {
                followed.remove(wanted.get(i));
                more |= restated.add(wanted.get(i));
            }
        }
        return more;
    }

    private Draft whole() {
        DraftAct act = new DraftAct(before.title());
        act.add("将全文修改为：「" + after.print().strip() + "」", null);
        Instrument result = apply(act.text()).text();
        return new Draft(act.text(), result != null && reading(result).equals(reading(after)));
    }

    private static ProvisionNumber number(Provision article) {
        Numeral numeral = article.numeral();
        return numeral == null ? ProvisionNumber.of(0) : numeral.number();
    }

    private static String written(Provision article) {
        return number(article).written(Level.ARTICLE.unit());
    }

    /** The article in quotation marks, opened anew on each of its lines. */
    private static String quoted(Provision article) {
        List<String> lines = new ArrayList<>();
        Quoting.articleLines(article, lines);
        return Quoting.quoted(lines);
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
