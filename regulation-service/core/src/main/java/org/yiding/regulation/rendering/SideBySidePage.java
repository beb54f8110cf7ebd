package org.yiding.regulation.rendering;

import org.jsoup.nodes.Element;

/** The redline as two columns, the old text on the left and the new one on the right, paragraph beside paragraph. */
public final class SideBySidePage {
    private static final String STYLE = """
            td { border-width: 0 1px; padding: .1rem 1rem; }
            tbody tr:last-child td { border-bottom-width: 1px; }
            thead th { position: sticky; top: 0; }
            tr.changed td { background: #fffdf5; }
            tr:target td { background: #fff8e1; }
            td p { margin: 0; }
            """;

    private SideBySidePage() {}

    /** A page of HTML that needs nothing else. */
    public static String html(Redline redline) {
        Page page = new Page(redline, "新旧对照", STYLE);
        page.legend();
        page.contents(redline);
        Element table = page.body().appendElement("table");
        Element head = table.appendElement("thead").appendElement("tr");
        head.appendElement("th").attr("scope", "col").text(redline.before());
        head.appendElement("th").attr("scope", "col").text(redline.after());
        Element body = table.appendElement("tbody");
        for (int i = 0; i < redline.rows().size(); i++) {
            RedlineRow row = redline.rows().get(i);
            Element line = body.appendElement("tr").attr("id", "r" + i);
            if (row.changesWords()) {
                line.addClass("changed");
            }
            cell(line, row, true);
            cell(line, row, false);
        }
        return page.html();
    }

    private static void cell(Element line, RedlineRow row, boolean old) {
        Element cell = line.appendElement("td");
        if ((old ? row.before() : row.after()) != null) {
            Page.words(cell.appendElement("p").addClass(Page.style(row)), row, old, !old);
        }
    }
}
