package org.yiding.regulation.amending.derive;

import java.util.ArrayList;
import java.util.List;
import org.yiding.regulation.amending.Operation.WordPair;
import org.yiding.regulation.text.Characters;
import org.yiding.regulation.text.Level;
import org.yiding.regulation.text.Numeral;
import org.yiding.regulation.text.Provision;
import org.yiding.regulation.text.ProvisionNumber;

/** Writes the orders that change one article: words where few differ, else paragraphs or items. */
final class ArticleChanges {
    private final List<String> orders = new ArrayList<>();

    private ArticleChanges() {}

    /**
     * The orders, each a sentence that names its place by its old number.
     *
     * @param old the article as it stands
     * @param followed the same after renumbering has been followed, so that what follows by itself is not ordered
     * @param now the article as it shall be
     */
    static List<String> orders(Provision old, Provision followed, Provision now) {
        ArticleChanges changes = new ArticleChanges();
        Numeral numeral = old.numeral();
        String place = numeral == null ? "" : numeral.number().written(Level.ARTICLE.unit());
        changes.caption(place, followed.text(), now.text());
        changes.paragraphs(place, old, followed, now);
        return changes.orders;
    }

    /** Another caption for one there is; a new caption comes with the whole article. */
    private void caption(String place, String old, String now) {
        boolean both = old.length() > 2 && now.length() > 2;
        if (both && !Characters.folded(old).equals(Characters.folded(now))) {
            orders.add("将" + place + "条标修改为" + Quoting.quoted(now.substring(1, now.length() - 1)) + "。");
        }
    }

    /** The orders that change the own words of one provision at a place that is named otherwise. */
    static List<String> ofOwnWords(String place, Provision old, Provision now) {
        ArticleChanges changes = new ArticleChanges();
        changes.ownWords(place, old, now, now.text());
        return changes.orders;
    }

    private void paragraphs(String place, Provision old, Provision followed, Provision now) {
        boolean single = old.children().size() == 1;
        int oldPosition = 0;
        int newPosition = 0;
        for (Alignment.Pair pair : new Alignment(followed.children(), now.children()).pairs()) {
            Provision was = pair.old();
            Provision is = pair.now();
            oldPosition += was == null ? 0 : 1;
            newPosition += is == null ? 0 : 1;
            String own = single ? place : place + written(oldPosition, Level.PARAGRAPH);
            if (was == null && is != null) {
                orders.add(place + "增加一款，作为" + written(newPosition, Level.PARAGRAPH) + "：" + whole(is));
            } else if (is == null) {
                orders.add("删去" + place + written(oldPosition, Level.PARAGRAPH) + "。");
            } else if (was != null && !Alignment.words(was).equals(Alignment.words(is))) {
                paragraph(own, old.children().get(oldPosition - 1), was, is);
            }
        }
    }

    private void paragraph(String place, Provision old, Provision followed, Provision now) {
        boolean lists = !old.children().isEmpty() && !now.children().isEmpty();
        boolean plain = old.children().isEmpty() && now.children().isEmpty();
        if (!lists && !plain) {
            orders.add("将" + place + "修改为：" + whole(now));
            return;
        }
        ownWords(lists ? place + "条首部分" : place, followed, now, now.text());
        int position = 0;
        for (Alignment.Pair pair : new Alignment(followed.children(), now.children()).pairs()) {
            Provision was = pair.old();
            Provision is = pair.now();
            position += was == null ? 0 : 1;
            if (was == null && is != null) {
                orders.add(place + "增加一项，作为" + number(is) + "：" + whole(is));
            } else if (is == null && was != null) {
                orders.add("删去" + place + number(was) + "。");
            } else if (was != null && is != null && !sameItem(was, is)) {
                item(place + number(old.children().get(position - 1)), was, is);
            }
        }
    }

    private void item(String place, Provision followed, Provision now) {
        if (followed.children().isEmpty() && now.children().isEmpty()) {
            ownWords(place, followed, now, Characters.trimmed(now.lead()) + now.text());
        } else {
            orders.add("将" + place + "修改为：" + whole(now));
        }
    }

    /** Items are the same where only the sign at their end differs, which follows from their place in the list. */
    private static boolean sameItem(Provision was, Provision is) {
        return unsigned(Alignment.words(was)).equals(unsigned(Alignment.words(is)));
    }

    private static String unsigned(String words) {
        boolean signed = words.endsWith("；") || words.endsWith("。");
        return signed ? words.substring(0, words.length() - 1) : words;
    }

    private void ownWords(String place, Provision followed, Provision now, String restated) {
        if (Characters.folded(followed.text()).equals(Characters.folded(now.text()))) {
            return;
        }
        List<WordPair> pairs = WordChanges.between(followed.text(), now.text());
        if (pairs == null) {
            orders.add("将" + place + "修改为：" + Quoting.quoted(restated));
            return;
        }
        List<String> kept = new ArrayList<>();
        for (WordPair pair : pairs) {
            boolean goes = pair.replacement().isEmpty();
            String words = Quoting.quoted(pair.words());
            if (goes) {
                orders.add("删去" + place + "中的" + words + "。");
            } else {
                kept.add(words + "修改为" + Quoting.quoted(pair.replacement()));
            }
        }
        if (!kept.isEmpty()) {
            orders.add("将" + place + "中的" + String.join("，", kept) + "。");
        }
    }

    private static String whole(Provision node) {
        List<String> lines = new ArrayList<>();
        Quoting.lines(node, lines);
        return Quoting.quoted(lines);
    }

    private static String number(Provision item) {
        Numeral numeral = item.numeral();
        return numeral == null ? "" : numeral.number().written(Level.ITEM.unit());
    }

    private static String written(int position, Level level) {
        return ProvisionNumber.of(position).written(level.unit());
    }
}
