package org.yiding.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.Evaluator;
import org.jsoup.select.Selector;

/** Elements to lines as a browser breaks them: at blocks and line breaks, never where the page's source happens to wrap. */
final class HtmlLines {

    private static final String INDENT = "\u3000\u3000";
    private static final Set<String> LAYOUT_ONLY = Set.of("thead", "tbody", "tfoot");
    // More in one cell than a table's cell has: the table only places blocks beside each other.
    private static final int MOST_LINES_OF_A_CELL = 6;
    private static final Evaluator PREFORMATTED =
            Selector.evaluatorOf("pre, [style*=white-space:pre], [style*=white-space: pre]");
    private static final Pattern INDENTED = Pattern.compile("text-indent\\s*:\\s*[1-9]");

    private final Consumer<String> out;
    private final StringBuilder line = new StringBuilder();
    private boolean gap;
    private boolean wrapped;

    /** @param out takes the lines, empty ones left out */
    HtmlLines(Consumer<String> out) {
        this.out = out;
    }

    void write(Element element) {
        children(element);
        endLine();
    }

    private void children(Element element) {
        for (Node child : element.childNodes()) {
            if (child instanceof TextNode text) {
                text(text.getWholeText(), element);
            } else if (child instanceof Element inner) {
                element(inner);
            }
        }
    }

    // Where the source's line breaks are the text's own.
    private void text(String text, Element around) {
        if (!preformatted(around)) {
            append(text);
            return;
        }
        String[] parts = text.split("\\R", -1);
        for (int i = 0; i < parts.length; i++) {
            if (i > 0) {
                endLine();
            }
            append(parts[i]);
        }
    }

    private static boolean preformatted(Element element) {
        return element.closest(PREFORMATTED) != null;
    }

    private void element(Element element) {
        String name = element.normalName();
        if (name.equals("br")) {
            endLine();
        } else if (name.equals("table")) {
            endLine();
            table(element);
        } else if (element.isBlock()) {
            endLine();
            if (INDENTED.matcher(element.attr("style").toLowerCase(Locale.ROOT)).find()
                    && !element.text().startsWith(INDENT)) {
                line.append(INDENT);
            }
            children(element);
            endLine();
        } else {
            children(element);
        }
    }

    private void table(Element table) {
        for (Element child : table.children()) {
            if (LAYOUT_ONLY.contains(child.normalName())) {
                table(child);
            } else if (child.normalName().equals("tr")) {
                row(child);
            } else {
                element(child);
            }
        }
    }

    private void row(Element row) {
        TableRow cells = new TableRow();
        List<String> all = new ArrayList<>();
        boolean layout = !row.select("table").isEmpty();
        for (Element cell : row.children()) {
            List<String> lines = new ArrayList<>();
            new HtmlLines(lines::add).write(cell);
            layout |= lines.size() > MOST_LINES_OF_A_CELL;
            cells.cell(lines);
            all.addAll(lines);
        }
        (layout ? all : cells.lines()).forEach(out);
    }

    private void append(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n' || c == '\r') {
                wrapped = true;
            } else if (c == ' ' || c == '\t' || c == '\f') {
                gap = true;
            } else {
                closeGap(c);
                line.append(c);
            }
        }
    }

    // A source that wraps between two Chinese characters means no blank there; one between words does.
    private void closeGap(char next) {
        boolean blank = gap || wrapped;
        boolean inside = !line.isEmpty();
        boolean chinese = inside && wide(line.charAt(line.length() - 1)) && wide(next);
        if (blank && inside && !(wrapped && chinese)) {
            line.append(' ');
        }
        gap = false;
        wrapped = false;
    }

    private static boolean wide(char c) {
        return c >= '\u2E80' || "“”‘’…—·".indexOf(c) >= 0;
    }

    private void endLine() {
        if (!line.toString().isBlank()) {
            out.accept(line.toString());
        }
        line.setLength(0);
        gap = false;
        wrapped = false;
    }
}
