package org.yiding.regulation.rendering;

import org.jsoup.nodes.Element;

/** The redline as one text in which deleted words are struck out and new ones underlined, with the act's sentences beside. */
public final class InlinePage {
    private static final String STYLE = """
            .row { margin-left: -1.2rem; padding-left: 1.2rem; }
            .noted .row { display: grid; grid-template-columns: minmax(0, 1fr) 17rem; column-gap: 2rem; }
            .row > p { margin: 0; }
            .row.changed { box-shadow: inset 3px 0 #e0a800; }
            .row:target { background: #fff8e1; }
            .row:has(> .chapter), .row:has(> .part) { margin-top: .6rem; }
            @media (max-width: 50rem) { .noted .row { display: block; } .remark { padding-left: 2em; } }
            """;

    private InlinePage() {}

    /** A page of HTML that needs nothing else. */
    public static String html(Redline redline) {
        Page page = new Page(redline, "修改痕迹", STYLE);
        page.legend();
        page.contents(redline);
        Element main = page.body().appendElement("main");
        boolean named = redline.isOfSeveralActs();
        boolean noted =
                redline.rows().stream().anyMatch(row -> !Page.remark(row, named).isEmpty());
        if (noted) {
            main.addClass("noted");
        }
        for (int i = 0; i < redline.rows().size(); i++) {
            RedlineRow row = redline.rows().get(i);
            Element line = main.appendElement("div").addClass("row").attr("id", "r" + i);
            if (row.changesWords()) {
                line.addClass("changed");
            }
            Page.words(line.appendElement("p").addClass(Page.style(row)), row, true, true);
            if (noted) {
                line.appendElement("p").addClass("remark").text(Page.remark(row, named));
            }
        }
        return page.html();
    }
}
