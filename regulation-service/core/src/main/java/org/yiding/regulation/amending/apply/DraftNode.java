package org.yiding.regulation.amending.apply;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.yiding.regulation.text.FoldedText.Span;
import org.yiding.regulation.text.Level;
import org.yiding.regulation.text.Numeral;
import org.yiding.regulation.text.Provision;
import org.yiding.regulation.text.ProvisionNumber;

/** A node of the text while an act is being applied; it remembers where it stood in the old text. */
final class DraftNode {
    final Level level;
    final String identity;
    final List<DraftNode> children = new ArrayList<>();
    final List<Edit> edits = new ArrayList<>();

    /** Whether its words come from the act. */
    final boolean fresh;

    @Nullable
    DraftNode parent;

    @Nullable
    Numeral numeral;

    String lead;
    String text;
    String tail;

    /** Number or, for paragraphs, position in the old text; null for what the old text did not have or does not count. */
    @Nullable
    ProvisionNumber old;

    boolean gone;

    /** Whether it was carried to another place, with a trace of its number left behind. */
    boolean relocated;

    /** The provision that it was merged into. */
    @Nullable
    DraftNode mergedInto;

    /** What it is now: of an article that became a paragraph of another that one, of a paragraph with new words its article. */
    @Nullable
    DraftNode became;

    /** Whether an article became several paragraphs of another, the first of which is noted. */
    boolean becameSeveral;

    /** Whether the act gave it new words as a whole, so that nothing in them may be touched again. */
    boolean rewritten;

    @Nullable
    String insertedBy;

    @Nullable
    String changedBy;

    @Nullable
    String movedFrom;

    /** Words at a place of the old text and what stands there instead. */
    record Edit(Span span, String replacement, int operation) {}

    DraftNode(Level level, String identity, boolean fresh, String lead, String text, String tail) {
        this.level = level;
        this.identity = identity;
        this.fresh = fresh;
        this.lead = lead;
        this.text = text;
        this.tail = tail;
    }

    static DraftNode of(Provision provision, boolean fresh) {
        DraftNode node = new DraftNode(
                provision.level(), provision.identity(), fresh, provision.lead(), provision.text(), provision.tail());
        node.numeral = provision.numeral();
        node.old = fresh ? null : numberOf(provision);
        int paragraphs = 0;
        for (Provision child : provision.children()) {
            DraftNode own = of(child, fresh);
            if (child.level() == Level.PARAGRAPH && !fresh) {
                paragraphs++;
                own.old = ProvisionNumber.of(paragraphs);
            }
            node.add(own);
        }
        return node;
    }

    private static @Nullable ProvisionNumber numberOf(Provision provision) {
        if (provision.level() == Level.APPENDIX) {
            return Appendices.number(provision.text());
        }
        Numeral numeral = provision.numeral();
        return numeral == null ? null : numeral.number();
    }

    void add(DraftNode child) {
        child.parent = this;
        children.add(child);
    }

    List<DraftNode> children(Level wanted) {
        return children.stream().filter(child -> child.level == wanted).toList();
    }

    void walk(Consumer<DraftNode> visitor) {
        visitor.accept(this);
        List.copyOf(children).forEach(child -> child.walk(visitor));
    }

    /** This node and all below it, in order. */
    List<DraftNode> all() {
        List<DraftNode> found = new ArrayList<>();
        walk(found::add);
        return found;
    }

    /** The last node below this one that prints anything, for the white space behind it. */
    DraftNode lastLeaf() {
        DraftNode node = this;
        DraftNode next = node.lastChild();
        while (next != null) {
            node = next;
            next = node.lastChild();
        }
        return node;
    }

    private @Nullable DraftNode lastChild() {
        for (int i = children.size() - 1; i >= 0; i--) {
            if (!children.get(i).gone) {
                return children.get(i);
            }
        }
        return null;
    }

    boolean isWithin(DraftNode other) {
        DraftNode node = this;
        while (node != other) {
            if (node.parent == null) {
                return false;
            }
            node = node.parent;
        }
        return true;
    }

    @Nullable
    DraftNode ancestor(Level wanted) {
        DraftNode node = this;
        while (node != null && node.level != wanted) {
            node = node.parent;
        }
        return node;
    }

    /** Whether a list of this article goes on behind a line without a number: （一）甲。 乙。 （二）丙。 */
    boolean hasInterruptedList() {
        return children(Level.PARAGRAPH).stream()
                .map(paragraph -> paragraph.children(Level.ITEM))
                .anyMatch(entries -> !entries.isEmpty()
                        && entries.getFirst().old != null
                        && entries.getFirst().old.base() > 1);
    }

    /** The words with the edits made; edits address the old words, so their order does not matter. */
    String editedText() {
        if (edits.isEmpty()) {
            return text;
        }
        StringBuilder out = new StringBuilder(text);
        List<Edit> backwards = new ArrayList<>(edits);
        backwards.sort(Comparator.comparingInt((Edit edit) -> edit.span().start())
                .thenComparingInt(edit -> edit.span().end())
                .reversed());
        for (Edit edit : backwards) {
            out.replace(edit.span().start(), edit.span().end(), edit.replacement());
        }
        return out.toString();
    }

    /** The words of this node and all below, one line each, with labels but without indentation. */
    String reading() {
        StringBuilder out = new StringBuilder();
        readInto(out);
        return out.toString().strip();
    }

    /** The same without the edits. */
    String oldReading() {
        StringBuilder out = new StringBuilder();
        for (DraftNode node : all()) {
            out.append(node.lead.strip())
                    .append(node.level == Level.ARTICLE ? "　" : "")
                    .append(node.text);
            out.append(node.text.isEmpty() ? "" : "\n");
        }
        return out.toString().strip();
    }

    private void readInto(StringBuilder out) {
        if (!lead.isBlank()) {
            out.append(lead.strip()).append(level == Level.ARTICLE ? "　" : "");
        }
        out.append(editedText());
        boolean ownLine = !text.isEmpty();
        if (ownLine) {
            out.append('\n');
        }
        children.forEach(child -> child.readInto(out));
    }

    Provision freeze() {
        List<Provision> frozen = new ArrayList<>(children.size());
        children.forEach(child -> frozen.add(child.freeze()));
        return new Provision(identity, level, numeral, lead, text, tail, frozen);
    }

    /** Gives another number, keeping the writing of the label. */
    void renumber(ProvisionNumber number) {
        Numeral current = numeral;
        if (current == null || current.number().equals(number)) {
            return;
        }
        Numeral changed = current.withNumber(number);
        lead = lead.replace(current.written(), changed.written());
        numeral = changed;
    }
}
