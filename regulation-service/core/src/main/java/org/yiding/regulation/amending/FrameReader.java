package org.yiding.regulation.amending;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yiding.regulation.text.Characters;
import org.yiding.regulation.text.Labels;
import org.yiding.regulation.text.Level;

/** Cuts an act into title, opening words and points; quotations are never cut. */
final class FrameReader {
    private static final List<String> VERB_HEADS = List.of("修改", "改为", "删", "增", "中", "的", "第");
    private static final List<String> ANNEX_NOUNS = List.of("法规", "规章", "法律", "文件", "司法解释", "目录", "条款");
    private static final List<String> ORDERS_FOLLOW = List.of("如下修改：", "以下修改：", "修改如下：", "决定：", "修正：", "修改：");
    private static final String OWN_ARTICLE = "条";
    private static final int LONGEST_GAP = 3;

    private final String act;
    private final List<ActLine> lines;
    private final ActTitle title = new ActTitle();
    private final List<ActFrame.Point> points = new ArrayList<>();
    private final List<Open> open = new ArrayList<>();
    private boolean started;

    FrameReader(String act) {
        this.act = act;
        this.lines = ActLines.of(act, new QuoteScanner(act).scan());
    }

    /** A point that later ones may belong to. */
    private record Open(String kind, int number, int index, String label) {}

    /** The number at the head of a line. */
    private record Marker(String kind, int number, int end, String label) {}

    ActFrame read() {
        int at = 0;
        while (at < lines.size()) {
            at = place(at);
        }
        return new ActFrame(title.text(), List.copyOf(title.instruments()), points, new Annexes(lines));
    }

    private int place(int at) {
        ActLine line = lines.get(at);
        Marker marker = marker(line);
        if (!started && marker == null) {
            front(line);
            return at + 1;
        }
        started = true;
        if (marker == null && startsRepublishedText(at)) {
            return lines.size();
        }
        if (marker == null && line.isPlain()) {
            plainLine(line);
            return at + 1;
        }
        if (marker == null && (line.standsAlone() || points.isEmpty())) {
            open.clear();
            addPoint(line, 0, -1, "");
        } else if (marker == null) {
            continuePoint(line);
        } else {
            openPoint(line, marker);
        }
        return line.announcesText() || announcesPlainText(at) ? block(at + 1) : at + 1;
    }

    /** 附件2 closes what was open; 决定废止的行政法规 is the heading of a list. */
    private void plainLine(ActLine line) {
        String text = Characters.trimmed(line.text());
        boolean repeals = text.contains("废止") || text.contains("失效");
        if (text.startsWith("附件")) {
            open.clear();
        }
        if (repeals && ANNEX_NOUNS.stream().anyMatch(text::endsWith)) {
            open.clear();
            addPoint(line, 0, -1, "");
            open.add(new Open("附", 0, points.size() - 1, ""));
        }
    }

    /** Title and opening words; 决定： starts the orders, whether or not one follows on the same line. */
    private void front(ActLine line) {
        String text = line.text();
        boolean opens =
                text.stripTrailing().endsWith("：") || text.stripTrailing().endsWith(":");
        boolean decides = text.contains("修改") || text.contains("决定") || text.contains("修正") || text.contains("废止");
        if (opens && decides) {
            title.nameIn(text);
            started = true;
            return;
        }
        int from = line.quotes().isEmpty() ? line.end() : inlineOrders(line);
        if (from < line.end()) {
            started = true;
            title.nameIn(act.substring(line.start(), from));
            addPoint(line, from - line.start(), -1, "");
            return;
        }
        if (!line.quotes().isEmpty() && decides) {
            title.nameIn(text);
            return;
        }
        title.read(Characters.trimmed(text));
    }

    /** Where the orders begin on the line of the opening words; its end where what it quotes is no order: “放管服”改革. */
    private int inlineOrders(ActLine line) {
        for (String word : ORDERS_FOLLOW) {
            int at = act.indexOf(word, line.start());
            boolean outside = at >= 0
                    && at < line.end()
                    && line.quotes().stream().noneMatch(quote -> quote.start() < at && at < quote.end());
            if (outside) {
                return at + word.length();
            }
        }
        int firstQuote = line.quotes().getFirst().start();
        String before = act.substring(line.start(), firstQuote);
        boolean addresses = before.contains("条") || ActLine.orders(before) || before.startsWith("将");
        return addresses && ActLine.orders(line.text()) ? line.start() : line.end();
    }

    private @Nullable Marker marker(ActLine line) {
        String text = line.text();
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
        boolean follows = open.stream()
                .anyMatch(point -> point.kind().equals(OWN_ARTICLE)
                        && point.number() + 1 == article.numeral().number().base());
        boolean ordering = (follows || VERB_HEADS.stream().noneMatch(rest::startsWith)) && ActLine.orders(rest);
        return spaced && ordering
                ? new Marker(
                        OWN_ARTICLE,
                        article.numeral().number().base(),
                        article.end(),
                        article.numeral().written())
                : null;
    }

    private boolean startsRepublishedText(int at) {
        String line = Characters.trimmed(lines.get(at).text());
        boolean isTitle = title.instruments().stream().anyMatch(name -> InstrumentNames.equal(name, line));
        if (!isTitle || points.isEmpty() || at + 1 >= lines.size()) {
            return false;
        }
        String next = Characters.trimmed(lines.get(at + 1).text());
        boolean note = (next.startsWith("（") || next.startsWith("(")) && next.contains("年");
        return note
                || Characters.folded(next).equals("目录")
                || next.startsWith("第一章")
                || next.startsWith("第一条")
                || next.startsWith("第一编");
    }

    private void openPoint(ActLine line, Marker marker) {
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
        String rest = Characters.trimmed(line.text().substring(marker.end()));
        boolean heading = line.quotes().isEmpty()
                && ActLine.isPlain(rest)
                && !rest.contains("《")
                && ANNEX_NOUNS.stream().anyMatch(rest::endsWith);
        int skip = heading ? line.end() - line.start() : marker.end();
        addPoint(line, skip, parent, label.append(marker.label()).toString());
        open.add(new Open(marker.kind(), marker.number(), points.size() - 1, marker.label()));
    }

    private void addPoint(ActLine line, int skip, int parent, String label) {
        ClauseText clause = new ClauseText(act, label);
        int from = line.start() + skip;
        clause.append(
                from,
                line.end(),
                line.quotes().stream().filter(quote -> quote.start() >= from).toList());
        points.add(new ActFrame.Point(parent, clause));
    }

    private void continuePoint(ActLine line) {
        points.getLast().clause().append(line.start() - 1, line.end(), line.quotes());
    }

    /** 税率表修改为： and lines behind it that are neither quoted nor orders. */
    private boolean announcesPlainText(int at) {
        if (!lines.get(at).mayAnnounceText() || at + 1 >= lines.size()) {
            return false;
        }
        ActLine next = lines.get(at + 1);
        boolean ordering = !next.quotes().isEmpty() && ActLine.orders(next.text());
        return !ordering
                && !endsBlock(next)
                && next.quotes().stream().noneMatch(quote -> quote.start() == next.start());
    }

    /** New text that stands without quotation marks after 内容如下：, up to the next point or the next order. */
    private int block(int from) {
        int at = from;
        while (at < lines.size() && !endsBlock(lines.get(at))) {
            at++;
        }
        boolean quoted =
                from < lines.size() && "“\"".indexOf(lines.get(from).text().charAt(0)) >= 0;
        if (quoted || at == from) {
            return from;
        }
        int start = lines.get(from).start();
        int end = lines.get(at - 1).end();
        points.getLast().clause().appendQuote(new Quote(act.substring(start, end), start, end, true, false));
        return at;
    }

    private boolean endsBlock(ActLine line) {
        if (line.text().contains("相应改为") || line.text().contains("顺延") || line.standsAlone()) {
            return true;
        }
        Marker marker = marker(line);
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
