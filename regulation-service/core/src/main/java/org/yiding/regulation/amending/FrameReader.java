package org.yiding.regulation.amending;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yiding.regulation.text.Characters;
import org.yiding.regulation.text.Labels;
import org.yiding.regulation.text.Level;

/** Cuts an act into title, opening words and points; quotations are never cut. */
final class FrameReader {
    private static final List<String> ORDERS =
            List.of("修改为", "改为", "删去", "删除", "增加", "合并", "废止", "增写", "作为", "施行", "修改", "调整");
    private static final List<String> VERB_HEADS = List.of("修改", "改为", "删", "增", "中", "的", "第");
    private static final List<String> ORDER_HEADS = List.of("删", "将", "把", "增", "废止", "原", "在", "合并", "其");
    private static final List<String> ANNEX_NOUNS = List.of("法规", "规章", "法律", "文件", "司法解释", "目录", "条款");
    private static final List<String> TEXT_HEADS = List.of("修改为：", "条：", "款：", "项：", "内容为：", "调整为：", "替换为：");
    private static final int LONGEST_GAP = 3;
    private static final int LONGEST_PLAIN_LINE = 40;

    private final String act;
    private final List<Quote> quotes;
    private final List<Paragraph> paragraphs = new ArrayList<>();
    private final List<ActFrame.Point> points = new ArrayList<>();
    private final List<Open> open = new ArrayList<>();
    private final List<String> instruments = new ArrayList<>();
    private final StringBuilder title = new StringBuilder();
    private boolean started;
    private boolean titled;

    FrameReader(String act) {
        this.act = act;
        this.quotes = new QuoteScanner(act).scan();
    }

    /** A line outside quotations, through the end of whatever quotation it opens. */
    private record Paragraph(int start, int end, String text, List<Quote> quotes) {}

    /** A point that later ones may belong to. */
    private record Open(String kind, int number, int index, String label) {}

    /** The number at the head of a paragraph. */
    private record Marker(String kind, int number, int end, String label) {}

    ActFrame read() {
        cut();
        int at = 0;
        while (at < paragraphs.size()) {
            at = place(at);
        }
        return new ActFrame(title.toString(), List.copyOf(instruments), points);
    }

    private void cut() {
        int start = 0;
        int quote = 0;
        while (start < act.length()) {
            List<Quote> inside = new ArrayList<>();
            int end = lineEnd(start);
            while (quote < quotes.size() && quotes.get(quote).start() < end) {
                inside.add(quotes.get(quote));
                end = Math.max(end, lineEnd(quotes.get(quote).end()));
                quote++;
            }
            int from = headOf(start, end);
            if (from < end && !act.startsWith("<!--", from)) {
                paragraphs.add(new Paragraph(from, end, act.substring(from, end), inside));
            }
            start = end + 1;
        }
    }

    /** Where the words of a line begin: behind blank space and the list and heading signs of plain-text publishers. */
    private int headOf(int start, int end) {
        int from = start;
        while (from < end && Characters.isSpace(act.charAt(from))) {
            from++;
        }
        int sign = from;
        while (sign < end && "#-*".indexOf(act.charAt(sign)) >= 0) {
            sign++;
        }
        if (sign == from || sign >= end || act.charAt(sign) != ' ') {
            return from;
        }
        while (sign < end && Characters.isSpace(act.charAt(sign))) {
            sign++;
        }
        return sign;
    }

    private int lineEnd(int from) {
        int end = act.indexOf('\n', from);
        return end < 0 ? act.length() : end;
    }

    private int place(int at) {
        Paragraph paragraph = paragraphs.get(at);
        Marker marker = marker(paragraph);
        if (!started && marker == null) {
            front(paragraph);
            return at + 1;
        }
        started = true;
        if (marker == null && startsRepublishedText(at)) {
            return paragraphs.size();
        }
        if (marker == null && isPlainLine(paragraph)) {
            plainLine(paragraph);
            return at + 1;
        }
        if (marker == null && (standsAlone(paragraph) || points.isEmpty())) {
            open.clear();
            addPoint(paragraph, 0, -1, "");
        } else if (marker == null) {
            continuePoint(paragraph);
        } else {
            openPoint(paragraph, marker);
        }
        return announcesText(paragraph) || announcesPlainText(at) ? block(at + 1) : at + 1;
    }

    /** 附件2 closes what was open; 决定废止的行政法规 is the heading of a list. */
    private void plainLine(Paragraph paragraph) {
        String text = Characters.trimmed(paragraph.text());
        boolean repeals = text.contains("废止") || text.contains("失效");
        if (text.startsWith("附件")) {
            open.clear();
        }
        if (repeals && ANNEX_NOUNS.stream().anyMatch(text::endsWith)) {
            open.clear();
            addPoint(paragraph, 0, -1, "");
            open.add(new Open("附", 0, points.size() - 1, ""));
        }
    }

    /** Title and opening words; 决定： starts the orders, whether or not one follows on the same line. */
    private void front(Paragraph paragraph) {
        String text = paragraph.text();
        boolean opens =
                text.stripTrailing().endsWith("：") || text.stripTrailing().endsWith(":");
        boolean decides = text.contains("修改") || text.contains("决定") || text.contains("修正") || text.contains("废止");
        if (opens && decides) {
            nameInstruments(text);
            started = true;
            return;
        }
        if (!paragraph.quotes().isEmpty() && orders(text)) {
            started = true;
            int from = inlineOrders(paragraph);
            nameInstruments(act.substring(paragraph.start(), from));
            addPoint(paragraph, from - paragraph.start(), -1, "");
            return;
        }
        readTitle(Characters.trimmed(text));
    }

    private static boolean orders(String text) {
        return ORDERS.stream().anyMatch(text::contains);
    }

    private int inlineOrders(Paragraph paragraph) {
        int firstQuote = paragraph.quotes().getFirst().start();
        for (String word : List.of("如下修改：", "修改如下：", "决定：", "修正：", "修改：")) {
            int at = act.indexOf(word, paragraph.start());
            if (at >= 0 && at < firstQuote) {
                return at + word.length();
            }
        }
        return paragraph.start();
    }

    private void readTitle(String line) {
        if (titled || line.startsWith("（") || line.startsWith("(")) {
            return;
        }
        title.append(line);
        int amendment = title.indexOf("修正案");
        String read = title.toString();
        titled = read.contains("的决定") || amendment > 0 || read.contains("的通知") || read.contains("的命令");
        if (!titled) {
            return;
        }
        if (read.contains("《")) {
            boolean many = read.contains("等") || read.contains("部分") || read.contains("废止");
            List<String> names = InstrumentNames.in(read);
            names.stream().filter(name -> !many || names.size() > 1).forEach(this::addInstrument);
            if (many && names.size() == 1) {
                addInstrument(names.getFirst());
                addInstrument("等");
            }
        } else if (amendment > 0) {
            addInstrument(read.substring(0, amendment));
        } else {
            unmarkedName(read);
        }
    }

    /** 关于修改个人所得税法的决定, without 《》. */
    private void unmarkedName(String read) {
        int from = read.indexOf("修改");
        int to = read.lastIndexOf("的决定");
        String name = from >= 0 && to > from + 2 ? read.substring(from + 2, to) : "";
        if (!name.isEmpty() && !name.contains("部分") && InstrumentNames.looksLikeName(name)) {
            addInstrument(name);
        }
    }

    private void nameInstruments(String text) {
        if (instruments.isEmpty()) {
            InstrumentNames.in(text).forEach(this::addInstrument);
        }
    }

    private void addInstrument(String name) {
        String plain = name.replace('〈', '《').replace('〉', '》');
        boolean amending = plain.startsWith("关于修改") || plain.endsWith("的决定");
        if (!amending && instruments.stream().noneMatch(known -> InstrumentNames.equal(known, plain))) {
            instruments.add(plain);
        }
    }

    private @Nullable Marker marker(Paragraph paragraph) {
        String text = paragraph.text();
        Labels.Label label = Labels.listLabel(text, 0);
        if (label != null) {
            String written = label.numeral().written();
            boolean chinese = label.level() == Level.ITEM;
            String kind = written.length() > 1 && Characters.fold(written.charAt(0)) == '（' ? "（）" : "、";
            return new Marker(
                    (chinese ? "中" : "数") + kind, label.numeral().number().base(), label.end(), written);
        }
        Labels.Label article = Labels.ordinal(text, 0);
        if (article == null || article.level() != Level.ARTICLE || article.end() >= text.length()) {
            return null;
        }
        String rest = Characters.trimmed(text.substring(article.end()));
        boolean spaced = Characters.isSpace(text.charAt(article.end()));
        boolean ordering = VERB_HEADS.stream().noneMatch(rest::startsWith) && orders(rest);
        return spaced && ordering
                ? new Marker(
                        "条",
                        article.numeral().number().base(),
                        article.end(),
                        article.numeral().written())
                : null;
    }

    private boolean standsAlone(Paragraph paragraph) {
        String text = paragraph.text();
        return text.startsWith("本决定")
                || text.startsWith("本修正案")
                || text.startsWith("此外")
                || text.startsWith("《")
                || text.contains("根据本决定");
    }

    /** Headings of annexes, names of signatories, dates: no sentence and no order. */
    private static boolean isPlainLine(Paragraph paragraph) {
        return paragraph.quotes().isEmpty() && isPlain(Characters.trimmed(paragraph.text()));
    }

    private static boolean isPlain(String text) {
        if (text.isEmpty()) {
            return true;
        }
        char last = Characters.fold(text.charAt(text.length() - 1));
        boolean sentence = "。；：，".indexOf(last) >= 0;
        boolean named = text.startsWith("《") || text.startsWith("修改《") || text.startsWith("对《");
        boolean addressed = text.contains("第") && orders(text) && text.contains("条");
        boolean ordering = ORDER_HEADS.stream().anyMatch(text::startsWith);
        return !sentence && !named && !addressed && !ordering && text.length() <= LONGEST_PLAIN_LINE;
    }

    private boolean startsRepublishedText(int at) {
        String line = Characters.trimmed(paragraphs.get(at).text());
        boolean isTitle = instruments.stream().anyMatch(name -> InstrumentNames.equal(name, line));
        if (!isTitle || points.isEmpty() || at + 1 >= paragraphs.size()) {
            return false;
        }
        String next = Characters.trimmed(paragraphs.get(at + 1).text());
        boolean note = (next.startsWith("（") || next.startsWith("(")) && next.contains("年");
        return note
                || Characters.folded(next).equals("目录")
                || next.startsWith("第一章")
                || next.startsWith("第一条")
                || next.startsWith("第一编");
    }

    private void openPoint(Paragraph paragraph, Marker marker) {
        int existing = -1;
        for (int i = 0; i < open.size(); i++) {
            existing = open.get(i).kind().equals(marker.kind()) ? i : existing;
        }
        while (existing >= 0 && open.size() > existing) {
            open.removeLast();
        }
        int parent = open.isEmpty() ? -1 : open.getLast().index();
        StringBuilder label = new StringBuilder();
        open.forEach(point -> label.append(point.label()));
        String rest = Characters.trimmed(paragraph.text().substring(marker.end()));
        boolean heading = paragraph.quotes().isEmpty()
                && isPlain(rest)
                && !rest.contains("《")
                && ANNEX_NOUNS.stream().anyMatch(rest::endsWith);
        int skip = heading ? paragraph.end() - paragraph.start() : marker.end();
        addPoint(paragraph, skip, parent, label.append(marker.label()).toString());
        open.add(new Open(marker.kind(), marker.number(), points.size() - 1, marker.label()));
    }

    private void addPoint(Paragraph paragraph, int skip, int parent, String label) {
        ClauseText clause = new ClauseText(act, label);
        clause.append(paragraph.start() + skip, paragraph.end(), paragraph.quotes());
        points.add(new ActFrame.Point(parent, clause));
    }

    private void continuePoint(Paragraph paragraph) {
        ClauseText clause = points.getLast().clause();
        clause.append(paragraph.start() - 1, paragraph.end(), paragraph.quotes());
    }

    private static boolean announcesText(Paragraph paragraph) {
        String text = paragraph.text().stripTrailing();
        return text.endsWith("内容如下：") || text.endsWith("条文如下：") || text.endsWith("内容如下:");
    }

    /** 税率表修改为： and lines behind it that are neither quoted nor orders. */
    private boolean announcesPlainText(int at) {
        String text = Characters.folded(paragraphs.get(at).text());
        boolean announces = TEXT_HEADS.stream().anyMatch(text::endsWith) && orders(text);
        if (!announces || at + 1 >= paragraphs.size()) {
            return false;
        }
        Paragraph next = paragraphs.get(at + 1);
        boolean ordering = !next.quotes().isEmpty() && orders(next.text());
        return !ordering
                && !endsBlock(next)
                && next.quotes().stream().noneMatch(quote -> quote.start() == next.start());
    }

    /** New text that stands without quotation marks after 内容如下：, up to the next point or the next order. */
    private int block(int from) {
        int at = from;
        while (at < paragraphs.size() && !endsBlock(paragraphs.get(at))) {
            at++;
        }
        boolean quoted = from < paragraphs.size()
                && "“\"".indexOf(paragraphs.get(from).text().charAt(0)) >= 0;
        if (quoted || at == from) {
            return from;
        }
        int start = paragraphs.get(from).start();
        int end = paragraphs.get(at - 1).end();
        points.getLast().clause().appendQuote(new Quote(act.substring(start, end), start, end, true, false));
        return at;
    }

    private boolean endsBlock(Paragraph paragraph) {
        String text = paragraph.text();
        if (text.contains("相应改为") || text.contains("顺延") || standsAlone(paragraph)) {
            return true;
        }
        Marker marker = marker(paragraph);
        if (marker == null || open.isEmpty()) {
            return false;
        }
        for (Open point : open) {
            int ahead = marker.number() - point.number();
            if (point.kind().equals(marker.kind()) && ahead > 0 && ahead <= LONGEST_GAP) {
                return true;
            }
        }
        return false;
    }
}
