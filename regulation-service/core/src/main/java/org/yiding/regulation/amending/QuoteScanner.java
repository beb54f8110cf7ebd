package org.yiding.regulation.amending;

import java.util.ArrayList;
import java.util.List;
import org.yiding.regulation.text.Characters;
import org.yiding.regulation.text.Labels;

/**
 * Finds the outermost quotations of an act before anything else is read.
 *
 * <p>Publishers differ in whether a quotation of several paragraphs opens again on each of them. An opening sign at the
 * head of a line inside a quotation is therefore ambiguous: it reopens, or it opens a nested quotation. The balance of
 * its line decides, then what the same quotation did before.
 */
final class QuoteScanner {
    private static final List<String> POINT_WORDS = List.of("修改为", "增加一", "增加二", "增加两", "删去", "删除", "施行", "改为第");

    private final String act;
    private final List<Quote> quotes = new ArrayList<>();
    private int depth;
    private int start;
    private int lastPoint;
    private int exactEnd;
    private boolean reopened;
    private boolean continuedPlainly;
    private final List<Integer> reopenings = new ArrayList<>();

    QuoteScanner(String act) {
        this.act = act;
    }

    List<Quote> scan() {
        int lineStart = 0;
        int lastText = 0;
        while (lineStart < act.length()) {
            int end = act.indexOf('\n', lineStart);
            int lineEnd = end < 0 ? act.length() : end;
            int from = Math.max(lineStart, exactEnd);
            String line = from >= lineEnd ? "" : act.substring(from, lineEnd);
            if (!Characters.trimmed(line).isEmpty()) {
                beginLine(line, lastText);
                scanLine(from, lineEnd);
                lastText = lineEnd;
            }
            lineStart = lineEnd + 1;
        }
        if (depth > 0) {
            close(lastText, lastText, false);
        }
        return quotes;
    }

    /** A line that is plainly the next point ends a quotation whose closing sign is missing. */
    private void beginLine(String line, int previousEnd) {
        String trimmed = Characters.trimmed(line);
        if (depth > 0 && isNextOrder(trimmed)) {
            close(previousEnd, previousEnd, false);
            return;
        }
        Labels.Label label = Labels.listLabel(trimmed, 0);
        if (label == null || !label.numeral().written().endsWith("、")) {
            return;
        }
        int number = label.numeral().number().base();
        if (depth == 0) {
            lastPoint = number;
            return;
        }
        boolean operates = POINT_WORDS.stream().anyMatch(trimmed::contains);
        if (number == lastPoint + 1 && operates) {
            close(previousEnd, previousEnd, false);
            lastPoint = number;
        }
    }

    /** 将第三条修改为：“ on a line of its own inside a quotation: no new text speaks so, the act has forgotten to close. */
    private static boolean isNextOrder(String line) {
        boolean head = line.startsWith("将") || line.startsWith("在") || line.startsWith("第") || line.startsWith("增加");
        int open = line.indexOf('“');
        String before = open < 0 ? "" : line.substring(0, open);
        return head
                && (before.endsWith("修改为：")
                        || before.endsWith("修改为:")
                        || before.contains("增加一条，作为第") && (before.endsWith("：") || before.endsWith(":")));
    }

    private void scanLine(int from, int to) {
        boolean atHead = true;
        boolean headSeen = false;
        for (int i = from; i < to; i++) {
            char sign = act.charAt(i);
            if (depth == 0 && sign == '「') {
                i = exact(i) - 1;
                atHead = false;
                continue;
            }
            if (atHead && isBullet(i, to)) {
                if (depth > 0) {
                    reopenings.add(i);
                    reopenings.add(i + 1);
                }
                i++;
                continue;
            }
            boolean turned = isTurned(i, to, atHead);
            boolean opening = sign == '“' ? !turned : sign == '”' ? turned : isStraight(sign) && (depth == 0 || atHead);
            boolean closing = !opening && (sign == '”' || sign == '“' || isStraight(sign));
            if (opening && depth == 1 && atHead) {
                headSeen = true;
                if (reopens(from, to, i)) {
                    reopenings.add(i);
                    reopened = true;
                } else {
                    depth++;
                    continuedPlainly = true;
                }
            } else if (opening) {
                open(i);
            } else if (closing && depth > 0) {
                shut(i);
            }
            if (!Characters.isSpace(sign)) {
                continuedPlainly |= atHead && depth > 0 && !headSeen && i > start;
                atHead = false;
            }
        }
    }

    /** An opening sign at the very end of a line that closes, or a closing one behind 修改为： that opens: slips of the hand. */
    private boolean isTurned(int at, int to, boolean atHead) {
        char sign = act.charAt(at);
        char before = at == 0 ? '\n' : act.charAt(at - 1);
        if (sign == '“') {
            String rest = Characters.trimmed(act.substring(at + 1, to));
            boolean ends = rest.isEmpty() || (rest.length() == 1 && "。；，;,".indexOf(rest.charAt(0)) >= 0);
            return depth > 0 && !atHead && ends && before != '：' && before != ':';
        }
        return sign == '”' && depth == 0 && "：:为中的".indexOf(before) >= 0;
    }

    /** 「…」 holds any signs as they are; returns the offset to go on at. */
    private int exact(int open) {
        int inside = 0;
        for (int i = open; i < act.length(); i++) {
            inside += act.charAt(i) == '「' ? 1 : act.charAt(i) == '」' ? -1 : 0;
            if (inside == 0) {
                quotes.add(new Quote(act.substring(open + 1, i), open, i + 1, true, true));
                exactEnd = i + 1;
                return i + 1;
            }
        }
        return open + 1;
    }

    /** A list sign of a plain-text publisher in front of the paragraph: - or *. */
    private boolean isBullet(int at, int to) {
        boolean sign = act.charAt(at) == '-' || act.charAt(at) == '*';
        return sign && at + 1 < to && act.charAt(at + 1) == ' ';
    }

    private static boolean isStraight(char sign) {
        return sign == '"' || sign == '＂';
    }

    private void open(int at) {
        if (depth == 0) {
            start = at;
            reopened = false;
            continuedPlainly = false;
            reopenings.clear();
        }
        depth++;
    }

    private void shut(int at) {
        depth--;
        if (depth == 0) {
            close(at, at + 1, true);
        }
    }

    private void close(int contentEnd, int end, boolean closed) {
        StringBuilder text = new StringBuilder();
        int from = start + 1;
        for (int reopening : reopenings) {
            text.append(act, from, reopening);
            from = reopening + 1;
        }
        text.append(act, from, Math.max(from, contentEnd));
        quotes.add(new Quote(text.toString(), start, end, closed, false));
        depth = 0;
        reopenings.clear();
    }

    private boolean reopens(int from, int to, int sign) {
        int excess = 0;
        for (int i = from; i < to; i++) {
            char c = act.charAt(i);
            excess += c == '“' ? 1 : c == '”' ? -1 : 0;
        }
        if (isStraight(act.charAt(sign)) || excess > 0) {
            return true;
        }
        if (excess < 0) {
            return false;
        }
        if (reopened || continuedPlainly) {
            return reopened;
        }
        String line = Characters.trimmed(act.substring(sign, to));
        return line.endsWith("”") || endsQuotationEarly(line);
    }

    /** “…。”第四款改为第五款。 on the second line: what follows the closing sign is the act speaking again. */
    private static boolean endsQuotationEarly(String line) {
        int close = line.indexOf('”');
        String rest = line.substring(close + 1);
        String words = rest.isEmpty() || "。；，,;".indexOf(rest.charAt(0)) < 0 ? rest : rest.substring(1);
        boolean signBefore = close > 0 && "。；".indexOf(line.charAt(close - 1)) >= 0;
        return words.isEmpty() || signBefore || (rest.length() != words.length() && startsClause(words));
    }

    private static boolean startsClause(String words) {
        return "第将删增原并其".indexOf(words.charAt(0)) >= 0;
    }
}
