package org.yiding.regulation.rendering;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;

/**
 * 修改前后对照表: the articles whose words changed, whole, with the sentences of the act behind them; what only has
 * another number is named below the table.
 *
 * @param title over the table
 * @param renumbered one sentence for each run of articles that only have other numbers
 */
public record ComparisonTable(String title, String before, String after, List<Line> lines, List<String> renumbered) {
    private static final String STYLE = """
            th:nth-child(1) { width: 3.5rem; }
            th:nth-child(4) { width: 22%; }
            td:first-child { text-align: center; white-space: nowrap; }
            td p { margin: 0; }
            .none { color: var(--quiet); }
            """;

    public ComparisonTable {
        lines = List.copyOf(lines);
        renumbered = List.copyOf(renumbered);
    }

    /**
     * One line of the table.
     *
     * @param before rows that the old text has
     * @param after rows that the new text has
     * @param remarks why, each once
     */
    public record Line(List<RedlineRow> before, List<RedlineRow> after, List<String> remarks) {
        public Line {
            before = List.copyOf(before);
            after = List.copyOf(after);
            remarks = List.copyOf(remarks);
        }
    }

    /** The table of a redline. */
    public static ComparisonTable of(Redline redline) {
        List<Line> lines = redline.groups().stream()
                .filter(Redline.Group::changesWords)
                .map(group -> line(group, redline.isOfSeveralActs()))
                .toList();
        return new ComparisonTable(
                redline.title() + "修改前后对照表", redline.before(), redline.after(), lines, Renumbering.sentences(redline));
    }

    /** The names of the columns; the last one is left out where nothing is known of the sentences behind any change. */
    List<String> columns() {
        return hasRemarks() ? List.of("序号", before, after, "修改依据") : List.of("序号", before, after);
    }

    private boolean hasRemarks() {
        return lines.stream().anyMatch(line -> !line.remarks().isEmpty());
    }

    /** 仅序号变动：…; empty where there is nothing to say. */
    String renumberedLine() {
        return renumbered.isEmpty() ? "" : "仅序号变动：" + String.join("；", renumbered) + "。";
    }

    private static Line line(Redline.Group group, boolean named) {
        List<RedlineRow> before = new ArrayList<>();
        List<RedlineRow> after = new ArrayList<>();
        Set<String> remarks = new LinkedHashSet<>();
        for (RedlineRow row : group.rows()) {
            if (row.before() != null) {
                before.add(row);
            }
            if (row.after() != null) {
                after.add(row);
            }
            String remark = Page.remark(row, named);
            if (!remark.isEmpty()) {
                remarks.add(remark);
            }
        }
        return new Line(before, after, List.copyOf(remarks));
    }

    /** The table of a redline as a page of HTML that needs nothing else. */
    public static String html(Redline redline) {
        ComparisonTable table = of(redline);
        Page page = new Page(redline, "修改前后对照表", STYLE);
        page.legend();
        page.body().appendElement("p").addClass("legend").text("　");
        Element grid = page.body().appendElement("table");
        Element head = grid.appendElement("thead").appendElement("tr");
        for (String name : table.columns()) {
            head.appendElement("th").attr("scope", "col").text(name);
        }
        Element body = grid.appendElement("tbody");
        for (int i = 0; i < table.lines.size(); i++) {
            Line line = table.lines.get(i);
            Element row = body.appendElement("tr");
            row.appendElement("td").text(Integer.toString(i + 1));
            cell(row.appendElement("td"), line.before(), true);
            cell(row.appendElement("td"), line.after(), false);
            if (!table.hasRemarks()) {
                continue;
            }
            Element remarks = row.appendElement("td");
            line.remarks()
                    .forEach(remark ->
                            remarks.appendElement("p").addClass("remark").text(remark));
        }
        if (!table.renumbered.isEmpty()) {
            page.body().appendElement("p").text(table.renumberedLine());
        }
        return page.html();
    }

    private static void cell(Element cell, List<RedlineRow> rows, boolean old) {
        for (RedlineRow row : rows) {
            Page.words(cell.appendElement("p").addClass(Page.style(row)), row, old, !old);
        }
        if (rows.isEmpty()) {
            cell.appendElement("p").addClass("none").text(old ? "（新增）" : "（删除）");
        }
    }
}
