package org.yiding.regulation.amending.apply;

import java.util.List;
import java.util.Set;
import org.yiding.regulation.text.Characters;
import org.yiding.regulation.text.Level;

/** Keeps the signs at the ends of list entries: ； between them, 。 at the last, as the list had them. */
final class ListEndings {
    private static final String END_SIGNS = "；。，、";

    private final List<String> warnings;

    ListEndings(List<String> warnings) {
        this.warnings = warnings;
    }

    void mend(Set<DraftNode> holders) {
        for (DraftNode holder : holders) {
            List<DraftNode> items = holder.children(Level.ITEM);
            List<DraftNode> entries = items.isEmpty() ? holder.children(Level.SUBITEM) : items;
            if (!entries.isEmpty()) {
                mend(entries);
            }
        }
    }

    private void mend(List<DraftNode> entries) {
        char between = between(entries);

        for (int i = 0; i < entries.size(); i++) {
            DraftNode entry = entries.get(i).lastLeaf();
            boolean own = entry == entries.get(i);
            boolean last = i == entries.size() - 1;
            char wanted = last ? '。' : between;
            if (own || last) {
                end(entry, wanted);
            }
        }
    }

    /** The sign between the entries that were there before, ； unless they have another. */
    private static char between(List<DraftNode> entries) {
        int stops = 0;
        int counted = 0;
        for (DraftNode entry : entries.subList(0, entries.size() - 1)) {
            char sign = sign(entry);
            if (!entry.fresh && !entry.rewritten && sign != 0) {
                counted++;
                stops += sign == '。' ? 1 : 0;
            }
        }
        return counted > 1 && stops * 2 > counted ? '。' : '；';
    }

    private static char sign(DraftNode entry) {
        String text = entry.editedText();
        char last = text.isEmpty() ? 0 : Characters.fold(text.charAt(text.length() - 1));
        return END_SIGNS.indexOf(last) >= 0 ? last : 0;
    }

    private void end(DraftNode entry, char wanted) {
        String text = entry.text;
        if (text.isEmpty() || sign(entry) == wanted) {
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
