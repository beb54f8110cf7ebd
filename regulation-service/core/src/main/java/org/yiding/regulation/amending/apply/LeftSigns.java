package org.yiding.regulation.amending.apply;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.yiding.regulation.text.Characters;
import org.yiding.regulation.text.FoldedText.Span;
import org.yiding.regulation.text.Level;

/**
 * Looks at what deleted words leave behind: 甲、乙、丙 without 乙 would be 甲、、丙. Where two signs can only become one it
 * does, as 、 never stands beside another sign nor before 和; empty brackets, or nothing at all, are refused.
 */
final class LeftSigns {
    private static final String SIGNS = "，、；。：";
    private static final String WEAK = "，、";

    /** What joins the last entry of an enumeration; names and words that begin with the same character do not. */
    private static final Pattern JOINER = Pattern.compile("以及|或者|和(?![平县田静硕布林顺龙政谐解睦])|及(?![时格])|与(?![会时])|或");

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
        boolean joined = left == '、'
                && right != 0
                && JOINER.matcher(node.text.substring(span.end())).lookingAt();
        if (!opens && !joined && !(leftSign && rightSign)) {
            return;
        }
        boolean rightGoes = left == right || rank(right) < rank(left);
        if (opens || !joined && rightGoes && isCertain(left, right)) {
            extend(node, edit, new Span(span.start(), span.end() + 1));
        } else if (joined || isCertain(left, right)) {
            extend(node, edit, new Span(span.start() - 1, span.end()));
        } else {
            throw new Refusal("删去后留下两个标点“" + left + right + "”，说不清保留哪一个：" + node.text, node);
        }
    }

    /** 、 gives way to every sign and ， to those that end something; of two that end something either could stay. */
    private static boolean isCertain(char left, char right) {
        return left == right || rank(left) != rank(right);
    }

    private static int rank(char sign) {
        return sign == '、' ? 0 : sign == '，' ? 1 : 2;
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
