package org.yiding.regulation.amending.apply;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.yiding.regulation.text.Characters;
import org.yiding.regulation.text.Level;
import org.yiding.regulation.text.Numeral;

/** Brings the table of contents in line with the headings; one that already differs in shape is left alone. */
final class ContentsUpdate {
    private final Draft draft;
    private final List<DraftNode> before;
    private final List<String> names = new ArrayList<>();

    /** Remembers the headings; to be made before anything is built. */
    ContentsUpdate(Draft draft) {
        this.draft = draft;
        this.before =
                draft.root.all().stream().filter(node -> node.level.isHeading()).toList();
        before.forEach(heading -> names.add(Characters.folded(heading.lead + heading.text)));
    }

    private List<DraftNode> headings() {
        return draft.root.all().stream()
                .filter(node -> node.level.isHeading() && !node.gone)
                .toList();
    }

    private static String name(DraftNode heading) {
        return Characters.folded(heading.lead + heading.editedText());
    }

    void update() {
        for (DraftNode contents : draft.root.children(Level.CONTENTS)) {
            if (!contents.fresh) {
                update(contents);
            }
        }
    }

    private void update(DraftNode contents) {
        List<DraftNode> now = headings();
        List<String> namesNow = now.stream().map(ContentsUpdate::name).toList();
        if (namesNow.equals(names)) {
            return;
        }
        Map<DraftNode, DraftNode> entryOf = new HashMap<>();
        List<DraftNode> others = new ArrayList<>(contents.children);
        int next = 0;
        for (DraftNode entry : contents.children) {
            int match = next;
            while (match < before.size() && !names.get(match).equals(name(entry))) {
                match++;
            }
            if (match < before.size()) {
                entryOf.put(before.get(match), entry);
                others.remove(entry);
                next = match + 1;
            }
        }
        String lastTail = contents.children.isEmpty() ? "\n" : contents.children.getLast().tail;
        List<DraftNode> entries = new ArrayList<>();
        for (DraftNode heading : now) {
            DraftNode entry = entryOf.get(heading);
            if (entry != null || isListed(heading.level, entryOf)) {
                entries.add(entry(heading, entry == null ? sample(entryOf, heading) : entry));
            }
        }
        entries.addAll(others);
        contents.children.clear();
        entries.forEach(contents::add);
        for (DraftNode entry : entries) {
            entry.tail = "\n";
        }
        if (!entries.isEmpty()) {
            entries.getLast().tail = lastTail;
        }
    }

    /** Whether headings of the level have entries; the first sections of a text get some, as its chapters have. */
    private boolean isListed(Level level, Map<DraftNode, DraftNode> entryOf) {
        boolean known = entryOf.keySet().stream().anyMatch(heading -> heading.level == level);
        boolean first = before.stream().noneMatch(heading -> heading.level == level);
        return known || first && level == Level.SECTION && !entryOf.isEmpty();
    }

    private static DraftNode sample(Map<DraftNode, DraftNode> entryOf, DraftNode heading) {
        return entryOf.entrySet().stream()
                .filter(known -> known.getKey().level == heading.level)
                .findFirst()
                .orElseGet(() -> entryOf.entrySet().iterator().next())
                .getValue();
    }

    private static DraftNode entry(DraftNode heading, DraftNode sample) {
        Numeral numeral = heading.numeral;
        Numeral shown = sample.numeral;
        String lead = shown == null || numeral == null
                ? sample.lead
                : sample.lead.replace(shown.written(), numeral.written());
        DraftNode entry = new DraftNode(
                Level.ENTRY, sample.identity + "-" + heading.identity, true, lead, heading.editedText(), "\n");
        entry.numeral = numeral;
        return entry;
    }
}
