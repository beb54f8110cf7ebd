package org.yiding.regulation.amending.apply;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yiding.regulation.text.ChineseNumber;
import org.yiding.regulation.text.Level;

/**
 * Reports 前款, 前两款 and 前条 that would mean something else now, because what stood before was deleted, moved or has
 * something new behind it. No act says what becomes of such words, so they stay.
 */
final class NearPlaces {
    private static final Pattern NEAR = Pattern.compile("[前上]([一二两三四五六七八九十]?)([款条])(?!例|件|约|目|项|款|程)");

    private final OldPlaces places;
    private final Map<DraftNode, DraftNode> articleBefore = new HashMap<>();
    private final List<String> warnings;

    /** Prepares the report on a text that has been built and numbered. */
    NearPlaces(Draft draft, OldPlaces places, List<String> warnings) {
        this.places = places;
        this.warnings = warnings;
        List<DraftNode> articles = draft.currentArticles();
        for (int i = 1; i < articles.size(); i++) {
            articleBefore.put(articles.get(i), articles.get(i - 1));
        }
    }

    /** Looks at the words of one provision, which the act itself does not give. */
    void check(DraftNode node) {
        if (node.text.indexOf('前') < 0 && node.text.indexOf('上') < 0) {
            return;
        }
        Matcher near = NEAR.matcher(node.text);
        while (near.find()) {
            Level level = near.group(2).equals("款") ? Level.PARAGRAPH : Level.ARTICLE;
            DraftNode own = node.ancestor(level);
            if (own != null && !own.fresh) {
                compare(node, near.group(), own, count(near.group(1)));
            }
        }
    }

    private static int count(String written) {
        return written.isEmpty() ? 1 : written.equals("两") ? 2 : ChineseNumber.parse(written);
    }

    private void compare(DraftNode node, String words, DraftNode own, int count) {
        List<DraftNode> now = new ArrayList<>();
        @Nullable DraftNode old = own;
        @Nullable DraftNode current = own;
        for (int i = 0; i < count && old != null; i++) {
            old = places.before(old);
            current = current == null ? null : before(current);
            if (old != null && old.gone) {
                warnings.add("“" + words + "”所指的" + old.level.unit() + "已删去：" + node.text);
                return;
            }
            if (old != current && current != null) {
                now.add(current);
            } else if (old != current) {
                warnings.add("“" + words + "”之前的" + own.level.unit() + "已经不同，请核对：" + node.text);
                return;
            }
        }
        if (now.stream().anyMatch(other -> other.insertedBy != null)) {
            warnings.add("“" + words + "”之前增加了一" + own.level.unit() + "，所指可能已经不同：" + node.text);
        } else if (!now.isEmpty()) {
            warnings.add("“" + words + "”之前的" + own.level.unit() + "已经不同，请核对：" + node.text);
        }
    }

    private @Nullable DraftNode before(DraftNode own) {
        if (own.level == Level.ARTICLE) {
            return articleBefore.get(own);
        }
        List<DraftNode> siblings = own.parent == null ? List.of() : own.parent.children(Level.PARAGRAPH);
        int position = siblings.indexOf(own);
        return position > 0 ? siblings.get(position - 1) : null;
    }
}
