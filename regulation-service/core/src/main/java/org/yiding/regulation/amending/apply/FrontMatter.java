package org.yiding.regulation.amending.apply;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.yiding.regulation.text.Characters;
import org.yiding.regulation.text.Labels;
import org.yiding.regulation.text.Level;

/** Puts the new lines of history note and contents where the old ones stood. */
final class FrontMatter {
    private static final String CONTENTS = "目录";

    private final Draft draft;
    private final Plan plan;
    private final TextStyle style;

    FrontMatter(Draft draft, Plan plan, TextStyle style) {
        this.draft = draft;
        this.plan = plan;
        this.style = style;
    }

    /** Replaces each part that the act restates. */
    void write() {
        for (Map.Entry<Level, List<String>> part : plan.front.entrySet()) {
            List<DraftNode> old = draft.root.children(part.getKey());
            int at = old.isEmpty()
                    ? draft.root.children(Level.TITLE).size()
                    : draft.root.children.indexOf(old.getFirst());
            List<DraftNode> made = part.getKey() == Level.NOTE ? note(part.getValue()) : contents(part.getValue(), old);
            for (DraftNode node : made) {
                node.parent = draft.root;
            }
            draft.root.children.addAll(at, made);
        }
    }

    private List<DraftNode> note(List<String> lines) {
        List<DraftNode> made = new ArrayList<>();
        for (String line : lines) {
            made.add(new DraftNode(Level.NOTE, "new-note-" + made.size(), true, "", line, style.tail()));
        }
        return made;
    }

    private List<DraftNode> contents(List<String> lines, List<DraftNode> old) {
        boolean headed = Characters.folded(lines.getFirst()).equals(CONTENTS);
        String kept = old.isEmpty() ? CONTENTS : old.getFirst().text;
        String heading = headed ? lines.getFirst() : kept;
        DraftNode contents = new DraftNode(Level.CONTENTS, "new-contents", true, "", heading, style.tail());
        for (String line : headed ? lines.subList(1, lines.size()) : lines) {
            Labels.Label label = Labels.ordinal(line, 0);
            String own = label == null ? line : Characters.trimmed(line.substring(label.end()));
            String lead = line.substring(0, line.length() - own.length());
            String identity = "new-contents-" + contents.children.size();
            DraftNode entry = new DraftNode(Level.ENTRY, identity, true, lead, own, style.tail());
            entry.numeral = label == null ? null : label.numeral();
            contents.add(entry);
        }
        return List.of(contents);
    }
}
