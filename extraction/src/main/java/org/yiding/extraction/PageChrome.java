package org.yiding.extraction;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What a web page says about itself and not for its article: what it hides, and the lines of its tools around the text. */
final class PageChrome {

    private static final String HIDDEN = "[hidden], .sr-only, .visually-hidden, .screen-reader-text";
    private static final Pattern HIDING = Pattern.compile(
            "display:none|visibility:hidden|mso-hide:all|(?:font-size|opacity):0(?:\\.0+)?(?:px|pt|em|%)?(?:;|!|$)");
    private static final int LONGEST = 120;
    private static final String FULL_STOP = "。";
    private static final String BUTTON =
            "(?:我要)?(?:打印|关闭|收藏|分享|下载|复制链接|返回顶部|返回|顶部|大|中|小|微信|微博|QQ空间|朋友圈|纠错|朗读)(?:本页|本文|窗口|页面|正文)?";
    private static final List<Pattern> LINES = List.of(
            Pattern.compile("[【\\[（(]?(?:" + BUTTON + "[】\\]）)|/·]*[【\\[（(]?)+"),
            Pattern.compile("[【\\[]?(?:字号|字体|分享到|分享至|分享|一键分享)[：:].*"),
            Pattern.compile(".{0,4}扫一扫.{0,30}"),
            Pattern.compile("[上下]一[篇条][：:].*"),
            Pattern.compile("[（(【\\[]?(?:责任编辑|责编|编辑)[：:].{0,20}"),
            Pattern.compile("(?:您|你)?(?:现在)?(?:的)?(?:当前|所在)(?:的)?位置[：:].*"),
            Pattern.compile("(?:浏览|访问|点击|阅读)(?:次数|量|数)?[：:]?\\d*次?"),
            Pattern.compile("(?=.*(?:发布(?:时间|日期)|浏览|点击|访问量|阅读量|字体|字号))"
                    + "(?:(?:信息)?来源|发布(?:时间|日期|机构|单位)|作者|日期|时间|点击|浏览|阅读).*"),
            Pattern.compile(".*(?:ICP备|公网安备|网站标识码|版权所有).*"));

    private PageChrome() {}

    /** Takes out of the page what a browser would not show. */
    static void removeHidden(Document document) {
        document.select(HIDDEN).remove();
        document.select("[style]").stream()
                .filter(element -> HIDING.matcher(style(element)).find())
                .toList()
                .forEach(Element::remove);
    }

    private static String style(Element element) {
        return element.attr("style").replaceAll("\\s", "").toLowerCase(Locale.ROOT);
    }

    /** Whether a whole line is a tool of the page or its note on the article; a sentence never is. */
    static boolean isChrome(String line) {
        String words = line.replaceAll("[\\s\u3000\u00A0]", "");
        return !words.isEmpty()
                && words.length() <= LONGEST
                && !words.contains(FULL_STOP)
                && LINES.stream().anyMatch(pattern -> pattern.matcher(words).matches());
    }
}
