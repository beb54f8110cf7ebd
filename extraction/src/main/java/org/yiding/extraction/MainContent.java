package org.yiding.extraction;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jspecify.annotations.Nullable;

/**
 * Which element of a page is the article: the one where running text is densest. Links count against it and punctuation
 * for it, since menus are links and have none.
 */
final class MainContent {

    private static final String FURNITURE =
            "script, style, noscript, template, nav, aside, iframe, button, select, textarea,"
                    + " svg, object, [role=navigation], [role=banner], [role=contentinfo], [role=search],"
                    + " body > header, body > footer";
    private static final String PUNCTUATION = "，。；：、？！《》（）“”";
    private static final int WORTH_OF_PUNCTUATION = 5;
    // Each level up counts less, so that the closest element around all of the text wins over the page itself.
    private static final double DECAY = 0.8;
    private static final double SISTER_SHARE = 0.15;
    private static final double LINK_LIST = 0.5;
    private static final double SIDEBAR_SHARE = 0.5;
    private static final double RUNNING_TEXT = 0.2;
    private static final String FULL_STOP = "。";
    private static final int SHORTEST_TITLE = 6;

    private final Map<Element, Double> scores = new LinkedHashMap<>();
    private final Map<Element, Double> weights = new LinkedHashMap<>();

    private MainContent() {}

    /** Removes menus, scripts and the like from the page and answers the element that holds its article. */
    static Element of(Document document) {
        document.select(FURNITURE).remove();
        PageChrome.removeHidden(document);
        MainContent content = new MainContent();
        content.score(document.body());
        Element best = content.best(document.body());
        content.removeSidebars(best);
        removeLinkLists(best);
        return best;
    }

    /**
     * The headline where it stands outside of the article: sites keep it in a box of its own.
     *
     * @return empty where there is none or the article has it
     */
    static String title(Document document, Element content) {
        String pageTitle = document.title();
        Element stated = document.selectFirst("meta[name=ArticleTitle]");
        String title = stated != null ? stated.attr("content") : heading(document, content, pageTitle);
        String words = title.isBlank() ? pageTitle.split("[_|]|\\s[-–—]+\\s|--")[0] : title;
        String found = bare(words);
        return found.length() < SHORTEST_TITLE || bare(content.text()).contains(found) ? "" : words.strip();
    }

    // A heading that is the page's title, too: the site's name is often a heading as well.
    private static String heading(Document document, Element content, String pageTitle) {
        for (Element heading : document.select("h1, h2, h3")) {
            String words = bare(heading.text());
            boolean outside = heading != content && !heading.parents().contains(content);
            if (outside && words.length() >= SHORTEST_TITLE && bare(pageTitle).contains(words)) {
                return heading.text();
            }
        }
        return "";
    }

    private static String bare(String text) {
        return text.replaceAll("[\\s\u3000\u00A0]", "");
    }

    private void score(Element body) {
        NodeTraversor.traverse(
                (node, depth) -> {
                    if (node instanceof TextNode text && !text.isBlank() && text.parent() instanceof Element parent) {
                        credit(parent, weight(text.text(), linked(parent, body)));
                    }
                },
                body);
    }

    private static boolean linked(Element element, Element body) {
        for (Element at = element; at != null && at != body; at = at.parent()) {
            if (at.normalName().equals("a")) {
                return true;
            }
        }
        return false;
    }

    private static double weight(String text, boolean linked) {
        String words = bare(text);
        long punctuation =
                words.chars().filter(c -> PUNCTUATION.indexOf(c) >= 0).count();
        return linked ? -words.length() : words.length() + WORTH_OF_PUNCTUATION * punctuation;
    }

    private void credit(Element parent, double weight) {
        double share = weight;
        boolean block = false;
        for (Element at = parent; at != null; at = at.parent()) {
            weights.merge(at, weight, Double::sum);
            // Inline elements are part of their block's text, not a level of the page.
            block |= at.isBlock() || at.normalName().equals("td");
            if (block) {
                scores.merge(at, share, Double::sum);
                share *= DECAY;
            }
        }
    }

    private Element best(Element body) {
        Element best = body;
        for (Map.Entry<Element, Double> entry : scores.entrySet()) {
            double highest = scores.getOrDefault(best, 0.0);
            boolean inBody = entry.getKey() == body || entry.getKey().parents().contains(body);
            if (inBody && (entry.getValue() > highest || entry.getValue() == highest && best == body)) {
                best = entry.getKey();
            }
        }
        Element parent = best.parent();
        while (best != body && parent != null && parent != body && hasSister(best)) {
            best = parent;
            parent = best.parent();
        }
        return tableAround(best, body);
    }

    private boolean hasSister(Element element) {
        double own = weights.getOrDefault(element, 0.0);
        for (Element sister : element.siblingElements()) {
            if (weights.getOrDefault(sister, 0.0) > SISTER_SHARE * own
                    && sister.text().contains(FULL_STOP)
                    && linkShare(sister) < RUNNING_TEXT
                    && !isSidebar(sister)) {
                return true;
            }
        }
        return false;
    }

    // Beside an article stand other texts of the site, with headlines of their own and lists of links under them.
    private static boolean isSidebar(Element element) {
        return element.selectFirst("h1, h2, h3, h4, h5, h6") != null
                && element.select("ul, ol, div, table").stream().anyMatch(MainContent::isLinkList);
    }

    // Rows and groups of rows can only be written as part of their table.
    private static Element tableAround(Element element, Element body) {
        Element at = element;
        while (at != body && (at.normalName().equals("tr") || at.normalName().equals("tbody"))) {
            Element parent = at.parent();
            if (parent == null) {
                return at;
            }
            at = parent;
        }
        Element around = at.parent();
        return at.normalName().equals("table") && around != null ? around : at;
    }

    private void removeSidebars(Element content) {
        double most = SIDEBAR_SHARE * weights.getOrDefault(content, 0.0);
        content.select("div, section, td").stream()
                .filter(element ->
                        element != content && weights.getOrDefault(element, 0.0) < most && isSidebar(element))
                .toList()
                .forEach(Element::remove);
    }

    private static void removeLinkLists(Element content) {
        content.select("div, ul, ol, p, section, table").stream()
                .filter(element -> element != content && isLinkList(element))
                .toList()
                .forEach(Element::remove);
    }

    private static boolean isLinkList(@Nullable Element element) {
        return element != null && element.select("a").size() > 1 && linkShare(element) > LINK_LIST;
    }

    private static double linkShare(Element element) {
        int all = bare(element.text()).length();
        int linked = element.select("a").stream()
                .mapToInt(a -> bare(a.text()).length())
                .sum();
        return all == 0 ? 0 : (double) linked / all;
    }
}
