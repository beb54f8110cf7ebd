package org.yiding.regulation.amending.apply;

import java.util.ArrayList;
import java.util.List;
import org.yiding.regulation.text.Characters;
import org.yiding.regulation.text.FoldedText.Span;
import org.yiding.regulation.text.Level;

/**
 * Looks at what deleted words leave behind: 甲、乙、丙 without 乙 would be 甲、、丙. Where two signs can only become one it
 * does; what leaves open which sign stays, empty brackets, or nothing at all is refused.
 */
final class LeftSigns {
    private static final String SIGNS = "，、；。：";
    private static final String WEAK = "，、";
    private static final String STRONG = "；。：";

    private final List<String> warnings;

    LeftSigns(List<String> warnings) {
        this.warnings = warnings;
    }

    /** Extends the deletions of a provision to the signs that go with them. */
    void mend(DraftNode node) {
        if (node.edits.isEmpty()) {
            return;
        }
        for (DraftNode.Edit edit : List.copyOf(node.edits)) {
            if (edit.replacement().isEmpty()) {
                mend(node, edit);
            }
        }
        boolean emptied = node.level != Level.LINE && node.editedText().isBlank();
        if (emptied && !node.gone) {
            throw new Refusal("删去后该处没有文字：" + node.text, node);
        }
    }

    private void mend(DraftNode node, DraftNode.Edit edit) {
        Span span = edit.span();
        char left = at(node, span.start() - 1);
        char right = at(node, span.end());
        if (left == '（' && right == '）') {
            throw new Refusal("删去后括号内没有文字：" + node.text, node);
        }
        boolean leftSign = SIGNS.indexOf(left) >= 0;
        boolean rightSign = SIGNS.indexOf(right) >= 0;
        boolean opens = span.start() == 0 && WEAK.indexOf(right) >= 0;
        if (!opens && !(leftSign && rightSign)) {
            return;
        }
        if (opens || left == right || STRONG.indexOf(left) >= 0 && WEAK.indexOf(right) >= 0) {
            extend(node, edit, new Span(span.start(), span.end() + 1));
        } else if (WEAK.indexOf(left) >= 0 && STRONG.indexOf(right) >= 0) {
            extend(node, edit, new Span(span.start() - 1, span.end()));
        } else {
            throw new Refusal("删去后留下两个标点“" + left + right + "”，说不清保留哪一个：" + node.text, node);
        }
    }

    /** The sign at an offset; 0 where there is none or another operation changes it. */
    private static char at(DraftNode node, int offset) {
        boolean outside = offset < 0 || offset >= node.text.length();
        Span place = new Span(offset, offset + 1);
        boolean changed = node.edits.stream().anyMatch(edit -> touches(edit.span(), place));
        return outside || changed ? 0 : Characters.fold(node.text.charAt(offset));
    }

    /** Whether words are changed there, or put right beside it. */
    private static boolean touches(Span edit, Span place) {
        boolean inserted = edit.start() == edit.end() && edit.start() >= place.start() && edit.end() <= place.end();
        return inserted || edit.overlaps(place);
    }

    private void extend(DraftNode node, DraftNode.Edit edit, Span span) {
        List<DraftNode.Edit> others = new ArrayList<>(node.edits);
        others.set(others.indexOf(edit), new DraftNode.Edit(span, "", edit.operation()));
        node.edits.clear();
        node.edits.addAll(others);
        warnings.add("删去文字后多余的标点一并删去，请核对：" + node.text);
    }
}
