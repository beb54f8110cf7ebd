package org.yiding.regulation.amending.apply;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yiding.regulation.text.Characters;
import org.yiding.regulation.text.Level;

/** Keeps the signs at the ends of list entries: ； between them, 。 at the last, as the list had them. */
final class ListEndings {
    private static final String END_SIGNS = "；。，、";
    private static final List<String> JOINERS = List.of("；以及", "；和", "；或者", "；或", "，以及", "，和", "，或者", "，并且");

    private final List<String> warnings;

    /**
     * How a list ended in the old text.
     *
     * @param sign the sign at the end of its last entry, 0 for none
     * @param between that of most of the others
     * @param unsigned whether none of its entries had a sign
     */
    private record Last(DraftNode entry, char sign, char between, boolean unsigned) {}

    private final Map<DraftNode, Last> lasts = new HashMap<>();

    /** Remembers how the lists end; to be made before anything is built. */
    ListEndings(Draft draft, List<String> warnings) {
        this.warnings = warnings;
        draft.root.walk(holder -> {
            List<DraftNode> entries = entries(holder);
            if (!entries.isEmpty()) {
                DraftNode last = entries.getLast();
                boolean unsigned =
                        entries.size() > 1 && entries.stream().allMatch(entry -> signOf(entry.lastLeaf().text) == 0);
                lasts.put(holder, new Last(last, signOf(last.lastLeaf().text), between(entries), unsigned));
            }
        });
    }

    private static List<DraftNode> entries(DraftNode holder) {
        List<DraftNode> items = holder.children(Level.ITEM);
        return items.isEmpty() ? holder.children(Level.SUBITEM) : items;
    }

    void mend(Set<DraftNode> holders) {
        for (DraftNode holder : holders) {
            List<DraftNode> entries = entries(holder);
            if (!entries.isEmpty()) {
                mend(holder, entries);
            }
        }
    }

    /** A list within an item ends as it did, since the item may not be the last one. */
    private void mend(DraftNode holder, List<DraftNode> entries) {
        refuseMisplacedJoiner(entries);
        Last last = lasts.get(holder);
        if (last != null && last.unsigned()) {
            return;
        }
        char between = last == null ? '；' : last.between();
        char atEnd = holder.level == Level.ITEM && last != null ? last.sign() : '。';
        for (int i = 0; i < entries.size(); i++) {
            DraftNode leaf = entries.get(i).lastLeaf();
            boolean own = leaf == entries.get(i);
            if (i == entries.size() - 1) {
                end(leaf, atEnd);
            } else if (own || wasLast(entries.get(i), last) && othersEnd(entries, i, between)) {
                end(leaf, between);
            }
        }
    }

    /** （二）乙；以及 stands before the last entry, and nowhere else. */
    private static void refuseMisplacedJoiner(List<DraftNode> entries) {
        for (int i = 0; i < entries.size(); i++) {
            String text = entries.get(i).lastLeaf().editedText();
            boolean joins = JOINERS.stream().anyMatch(text::endsWith);
            if (joins && i != entries.size() - 2) {
                throw new Refusal("“" + text + "”后面不再是最后一项，说不清连接词是否保留", entries.get(i));
            }
        }
    }

    private static boolean wasLast(DraftNode entry, @Nullable Last last) {
        return last != null && last.entry() == entry;
    }

    private static boolean othersEnd(List<DraftNode> entries, int except, char sign) {
        return entries.stream().anyMatch(other -> other != entries.get(except) && sign(other.lastLeaf()) == sign);
    }

    /** The sign between the entries as they were: 。 where most end so, else ；. */
    private static char between(List<DraftNode> entries) {
        int stops = 0;
        int counted = 0;
        for (DraftNode entry : entries.subList(0, entries.size() - 1)) {
            char sign = signOf(entry.text);
            counted += sign == 0 ? 0 : 1;
            stops += sign == '。' ? 1 : 0;
        }
        return stops * 2 > counted ? '。' : '；';
    }

    private static char sign(DraftNode entry) {
        return signOf(entry.editedText());
    }

    private static char signOf(String text) {
        char last = text.isEmpty() ? 0 : Characters.fold(text.charAt(text.length() - 1));
        return END_SIGNS.indexOf(last) >= 0 ? last : 0;
    }

    private void end(DraftNode entry, char wanted) {
        String text = entry.text;
        if (wanted == 0 || text.isEmpty() || sign(entry) == wanted) {
            return;
        }
        char last = Characters.fold(text.charAt(text.length() - 1));
        if (last == '：' || last == '！' || last == '？') {
            warnings.add("列项末尾的标点没有改动：" + text);
            return;
        }
        boolean signed = END_SIGNS.indexOf(last) >= 0;
        boolean edited = entry.edits.stream().anyMatch(edit -> edit.span().end() == text.length());
        if (!edited) {
            entry.text = (signed ? text.substring(0, text.length() - 1) : text) + wanted;
        }
    }
}
