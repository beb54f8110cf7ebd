package org.yiding.regulation.rendering;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.yiding.regulation.comparison.Run;
import org.yiding.regulation.comparison.Run.Fate;
import org.yiding.regulation.history.Cause;
import org.yiding.regulation.rendering.RedlineRow.Change;
import org.yiding.regulation.text.Level;

/** What all pages share: one file without anything to fetch, readable without colours and fit for A4. */
final class Page {
    private static final String STYLE = """
            :root { color-scheme: light; --line: #d9d9d9; --quiet: #666; --gone: #b3261e; --gone-bg: #fdecea;
              --come: #0b6b2e; --come-bg: #e7f5ea; }
            * { box-sizing: border-box; }
            body { margin: 0 auto; padding: 2rem 1.5rem 4rem; max-width: 78rem; color: #1a1a1a; background: #fff;
              font: 16px/1.8 "Noto Serif CJK SC", "Source Han Serif SC", SimSun, "Songti SC", serif; }
            h1 { font-size: 1.5rem; line-height: 1.4; text-align: center; margin: 0 0 .25rem; }
            .sides, .counts, .legend { text-align: center; color: var(--quiet); margin: 0; font-size: .9rem; }
            nav { margin: 1.25rem 0 2rem; padding: .5rem 1rem; border: 1px solid var(--line); font-size: .9rem; }
            nav a { color: inherit; margin-right: 1em; white-space: nowrap; }
            del { color: var(--gone); background: var(--gone-bg); text-decoration: line-through; }
            ins { color: var(--come); background: var(--come-bg); text-decoration: underline; }
            del, ins { -webkit-box-decoration-break: clone; box-decoration-break: clone; print-color-adjust: exact; }
            .label { font-weight: bold; }
            .words { overflow-wrap: anywhere; white-space: pre-line; }
            .title .words, .part .words, .subpart .words, .chapter .words, .section .words { font-weight: bold; }
            .title, .note, .contents, .part, .subpart, .chapter, .section { text-align: center; }
            .note { color: var(--quiet); font-size: .9rem; }
            .entry { padding-left: 2em; }
            .item, .paragraph, .article, .preamble { text-indent: 2em; }
            .subitem { text-indent: 3em; }
            .line, .appendix { padding-left: 2em; }
            .remark { color: var(--quiet); font-size: .8rem; line-height: 1.5; text-indent: 0; text-align: left; }
            table { border-collapse: collapse; width: 100%; table-layout: fixed; }
            th, td { border: 1px solid var(--line); padding: .35rem .6rem; vertical-align: top; text-align: left; }
            th { background: #f4f4f4; text-align: center; font-weight: bold; }
            thead { display: table-header-group; }
            @media print { body { max-width: none; padding: 0; font-size: 11pt; } nav { display: none; }
              tr, .row { break-inside: avoid; } @page { size: A4; margin: 2cm 1.8cm; } }
            """;

    private final Document document = Document.createShell("");
    private final Element header;

    /**
     * Begins a page.
     *
     * @param what is shown: 修改痕迹
     * @param style of this page alone
     */
    Page(Redline redline, String what, String style) {
        document.charset(StandardCharsets.UTF_8);
        document.outputSettings().prettyPrint(false);
        document.select("html").attr("lang", "zh-CN");
        document.title(redline.title() + what);
        document.head()
                .appendElement("meta")
                .attr("name", "viewport")
                .attr("content", "width=device-width, initial-scale=1");
        document.head().appendElement("style").appendChild(new DataNode("\n" + STYLE + style));
        header = document.body().appendElement("header");
        header.appendElement("h1").text(redline.title() + what);
        header.appendElement("p").addClass("sides").text(redline.before() + " → " + redline.after());
        header.appendElement("p").addClass("counts").text(counts(redline));
    }

    private static String counts(Redline redline) {
        StringBuilder counts = new StringBuilder();
        for (Change change : Change.values()) {
            long count = redline.count(change);
            if (count > 0 && change != Change.SAME && change != Change.MOVED_AWAY) {
                counts.append(counts.isEmpty() ? "" : "，")
                        .append(change.words())
                        .append(count)
                        .append("处");
            }
        }
        return counts.isEmpty() ? "两个文本没有不同" : counts.toString();
    }

    Element body() {
        return document.body();
    }

    void legend() {
        Element legend = header.appendElement("p").addClass("legend");
        legend.appendElement("del").text("删去的文字");
        legend.appendText("　");
        legend.appendElement("ins").text("新增的文字");
    }

    /** Links to what was changed. */
    void contents(Redline redline) {
        Element nav = body().appendElement("nav").attr("aria-label", "改动之处");
        nav.appendText("改动之处：");
        int number = 0;
        String last = "";
        for (Redline.Group group : redline.groups()) {
            String name = name(group);
            if (group.changesWords() && !name.equals(last)) {
                nav.appendElement("a").attr("href", "#r" + number).text(name);
                nav.appendText(" ");
                last = name;
            }
            number += group.rows().size();
        }
        if (nav.childrenSize() == 0) {
            nav.remove();
        }
    }

    private static String name(Redline.Group group) {
        if (group.rows().getFirst().level() == Level.ENTRY) {
            return "目录";
        }
        return group.after().isEmpty() ? group.before() + "（删除）" : group.after();
    }

    /** Adds the number and the words of a row, without those of the other side where only one is to be shown. */
    static void words(Element parent, RedlineRow row, boolean old, boolean now) {
        List<Run> label = row.label();
        boolean paragraphs = !label.isEmpty() && !row.level().isBelow(Level.PARAGRAPH);
        runs(parent.appendElement("span").addClass("label"), label, old, now);
        if (paragraphs) {
            parent.appendText("　");
        }
        runs(parent.appendElement("span").addClass("words"), row.words(), old, now);
    }

    private static void runs(Element parent, List<Run> runs, boolean old, boolean now) {
        for (Run run : runs) {
            if (run.fate() == Fate.KEPT) {
                parent.appendText(run.text());
            } else if (run.fate() == Fate.DELETED ? old : now) {
                parent.appendElement(run.fate() == Fate.DELETED ? "del" : "ins").text(run.text());
            }
        }
    }

    static String style(RedlineRow row) {
        return row.level().name().toLowerCase(Locale.ROOT);
    }

    /**
     * What is said beside a row: that it was moved, and which sentence ordered the change.
     *
     * @param named whether the sentence is given with its act
     */
    static String remark(RedlineRow row, boolean named) {
        String moved = row.elsewhere() == null
                ? ""
                : (row.change() == Change.MOVED_HERE ? "自" + row.elsewhere() + "移来。" : "移至" + row.elsewhere() + "。");
        return moved + (row.change() == Change.RENUMBERED ? "" : sentence(row.cause(), named));
    }

    private static String sentence(@Nullable Cause cause, boolean named) {
        if (cause == null) {
            return "";
        }
        String act = named ? "《" + cause.act() + "》" : "";
        return cause.sentence().isEmpty() ? "随序号调整" : act + shortened(cause.point() + cause.sentence());
    }

    private static String shortened(String sentence) {
        String line = sentence.replaceAll("\\s*\\n\\s*", "");
        return line.length() > 90 ? line.substring(0, 90) + "…" : line;
    }

    String html() {
        return document.outerHtml() + "\n";
    }
}
