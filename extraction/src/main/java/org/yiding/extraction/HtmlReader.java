package org.yiding.extraction;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.yiding.support.error.UnreadableDocumentException;

/** The article of a saved web page, a paragraph a line, tables row by row. Scripts are not run, nothing is fetched. */
final class HtmlReader {

    // Every text is weighed for all elements around it; real pages have a few thousand.
    private static final int MOST_ELEMENTS = 300_000;

    private HtmlReader() {}

    static SourceText read(String html, ExtractionLimits limits) {
        Document document = Jsoup.parse(html, "", Parser.htmlParser().setMaxDepth(limits.depth()));
        if (document.getAllElements().size() > MOST_ELEMENTS) {
            throw new UnreadableDocumentException("The page has more than " + MOST_ELEMENTS + " elements.");
        }
        Element content = MainContent.of(document);
        if (content.text().isBlank()) {
            throw new UnreadableDocumentException("The page holds no text; it may load its text by a script.");
        }
        TextPages text = new TextPages(limits);
        HtmlLines lines = new HtmlLines(line -> {
            if (!PageChrome.isChrome(line)) {
                text.line(line);
            }
        });
        String title = MainContent.title(document, content);
        if (!title.isEmpty()) {
            text.line(title);
        }
        lines.write(content);
        return text.toSourceText();
    }
}
