package org.yiding.regulation.text;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One reading of a text, line by line; each line goes to the innermost place that is still open. */
final class InstrumentParser {
    private static final int LONGEST_TITLE = 60;
    private static final Pattern ADOPTION = Pattern.compile("通过|批准|公布|发布|颁布|印发|修正|修订|施行");

    private final List<Line> lines;
    private final String leading;
    private final LineReader reader;
    private final List<NodeBuilder> roots = new ArrayList<>();
    private final Deque<NodeBuilder> headings = new ArrayDeque<>();
    private @Nullable NodeBuilder article;
    private @Nullable NodeBuilder paragraph;
    private @Nullable NodeBuilder item;
    private @Nullable NodeBuilder appendix;
    private boolean bodyStarted;

    /** Whether the appendices are tables without the word 附表. */
    private boolean tables;

    InstrumentParser(String text) {
        List<Line> all = Line.split(text);
        StringBuilder blank = new StringBuilder();
        List<Line> kept = new ArrayList<>();
        for (Line line : all) {
            if (!line.isBlank()) {
                kept.add(line);
            } else if (kept.isEmpty()) {
                blank.append(line.indent()).append(line.tail());
            } else {
                kept.add(kept.removeLast().followedBy(line));
            }
        }
        int title = PromulgationOrder.titleBehind(kept);
        kept.subList(0, title)
                .forEach(line -> blank.append(line.indent()).append(line.text()).append(line.tail()));
        this.lines = kept.subList(title, kept.size());
        this.leading = blank.toString();
        this.reader = LineReader.forLines(lines);
    }

    Instrument parse() {
        int body = front();
        int appendices = body;
        while (appendices < lines.size()
                && (appendices == body || !reader.isAppendixStart(lines.get(appendices)) && !opensTable(appendices))) {
            appendices++;
        }
        tables = appendices < lines.size() && opensTable(appendices);
        int signature = Signature.start(lines, body, appendices, reader);
        for (int at = body; at < lines.size(); at++) {
            if (at >= signature && at < appendices) {
                roots.add(NodeBuilder.of(Level.LINE, lines.get(at)));
            } else {
                boolean last = at + 1 >= lines.size() || at + 1 == signature;
                place(lines.get(at), last ? null : lines.get(at + 1));
            }
        }
        return new Instrument(leading, Identities.freeze(roots));
    }

    /** Title, history note, contents and preamble; returns the first line of the body. */
    private int front() {
        int at = 0;
        boolean titleOpen = true;
        while (at < lines.size()) {
            Line line = lines.get(at);
            if (reader.isContentsHeading(line)) {
                at = contents(at);
                titleOpen = false;
                continue;
            }
            if (reader.opensBody(line)) {
                return at;
            }
            if (isNoteStart(line)) {
                at = note(at);
                titleOpen = false;
                continue;
            }
            titleOpen = titleOpen && (at == 0 || continuesTitle(line)) && !reader.isPreambleHeading(line);
            roots.add(NodeBuilder.of(titleOpen ? Level.TITLE : Level.PREAMBLE, line));
            at++;
        }
        return at;
    }

    private static boolean continuesTitle(Line line) {
        char last = line.text().charAt(line.text().length() - 1);
        return line.text().length() <= LONGEST_TITLE && "。：；，".indexOf(Characters.fold(last)) < 0;
    }

    private boolean isNoteStart(Line line) {
        if (roots.stream().anyMatch(node -> node.level == Level.PREAMBLE)) {
            return false;
        }
        char first = Characters.fold(line.text().charAt(0));
        boolean dated = line.text().contains("年") && line.text().contains("月");
        boolean adopted =
                ChineseNumber.isNumeral(first) && ADOPTION.matcher(line.text()).find();
        return dated && (first == '（' || adopted || line.text().startsWith("根据"));
    }

    private int note(int from) {
        NodeBuilder note = NodeBuilder.of(Level.NOTE, lines.get(from));
        roots.add(note);
        boolean open = balance(note.text) > 0;
        int at = from + 1;
        while (open && at < lines.size() && !reader.opensBody(lines.get(at))) {
            NodeBuilder more = NodeBuilder.of(Level.NOTE, lines.get(at));
            roots.add(more);
            at++;
            open = balance(more.text) >= 0;
        }
        return at;
    }

    private static int balance(String text) {
        int depth = 0;
        for (int i = 0; i < text.length(); i++) {
            char sign = Characters.fold(text.charAt(i));
            depth += sign == '（' ? 1 : sign == '）' ? -1 : 0;
        }
        return depth;
    }

    /** The contents end where their first entry is met again, or at the first line that is not a heading. */
    private int contents(int from) {
        NodeBuilder contents = NodeBuilder.of(Level.CONTENTS, lines.get(from));
        int at = from + 1;
        String first = at < lines.size() ? Characters.folded(lines.get(at).text()) : "";
        while (at < lines.size()) {
            Line line = lines.get(at);
            boolean again = at > from + 1 && Characters.folded(line.text()).equals(first);
            if (again || !reader.isContentsEntry(line)) {
                break;
            }
            Labels.Label label = Labels.ordinal(line.text(), 0);
            contents.children.add(NodeBuilder.labelled(Level.ENTRY, line, label));
            at++;
        }
        roots.add(contents);
        return at;
    }

    /** Whether tables called by their names begin here, behind the last article: 税率表一. */
    private boolean opensTable(int at) {
        boolean behindSentence = at > 0 && lines.get(at - 1).text().endsWith("。");
        return behindSentence
                && reader.isTableName(lines.get(at))
                && lines.subList(at, lines.size()).stream().allMatch(this::opensNoProvision);
    }

    private boolean opensNoProvision(Line line) {
        Labels.Label label = Labels.ordinal(line.text(), 0);
        return label == null || label.level().isBelow(Level.ARTICLE);
    }

    private boolean opensNothing(Line line) {
        return reader.heading(line) == null
                && reader.article(line) == null
                && !reader.isBareHeading(line)
                && !reader.isAppendixStart(line)
                && Labels.listLabel(line.text(), 0) == null;
    }

    private void place(Line line, @Nullable Line next) {
        boolean opens = bodyStarted && (reader.isAppendixStart(line) || tables && reader.isTableName(line));
        if (appendix == null && opens) {
            closeAll();
        }
        if (opens) {
            appendix = NodeBuilder.of(Level.APPENDIX, line);
            roots.add(appendix);
            return;
        }
        if (appendix != null) {
            appendix.children.add(NodeBuilder.of(Level.LINE, line));
            return;
        }
        Labels.Label heading = reader.heading(line);
        if (heading != null || reader.isBareHeading(line)) {
            openHeading(line, heading);
            return;
        }
        Labels.Label label = reader.article(line);
        if (label != null) {
            openArticle(line, label, next != null && reader.isCaption(line, label) && opensNothing(next));
            return;
        }
        placeWithin(line);
    }

    private void closeAll() {
        headings.clear();
        article = null;
        paragraph = null;
        item = null;
    }

    private void openHeading(Line line, Labels.@Nullable Label label) {
        bodyStarted = true;
        Level level = label == null ? outermostOpen() : label.level();
        while (!headings.isEmpty() && !level.isBelow(headings.getLast().level)) {
            headings.removeLast();
        }
        NodeBuilder node = NodeBuilder.labelled(level, line, label);
        add(node);
        headings.addLast(node);
        article = null;
        paragraph = null;
        item = null;
    }

    private Level outermostOpen() {
        return headings.isEmpty() ? Level.CHAPTER : headings.getFirst().level;
    }

    /** Opens an article; one with its caption alone on its line has its first paragraph on the next. */
    private void openArticle(Line line, Labels.Label label, boolean captioned) {
        bodyStarted = true;
        reader.seen(label.numeral().number());
        int gapEnd = Labels.skipSpaces(line.text(), label.end());
        NodeBuilder node = new NodeBuilder(Level.ARTICLE);
        node.numeral = label.numeral();
        node.lead = line.indent() + line.text().substring(0, gapEnd);
        add(node);
        article = node;
        paragraph = null;
        item = null;
        if (captioned) {
            node.text = line.text().substring(gapEnd);
            node.tail = line.tail();
        } else if (gapEnd < line.text().length()) {
            paragraph = new NodeBuilder(Level.PARAGRAPH);
            paragraph.text = line.text().substring(gapEnd);
            paragraph.tail = line.tail();
            node.children.add(paragraph);
        } else {
            node.tail = line.tail();
        }
    }

    private void placeWithin(Line line) {
        Labels.Label label = Labels.listLabel(line.text(), 0);
        if (label != null && paragraph != null && label.level() == Level.ITEM) {
            item = NodeBuilder.labelled(Level.ITEM, line, label);
            paragraph.children.add(item);
            return;
        }
        if (label != null && paragraph != null) {
            (item == null ? paragraph : item).children.add(NodeBuilder.labelled(Level.SUBITEM, line, label));
            return;
        }
        if (paragraph != null && continuesList(paragraph, line)) {
            paragraph.children.add(NodeBuilder.of(Level.LINE, line));
            return;
        }
        paragraph = NodeBuilder.of(Level.PARAGRAPH, line);
        item = null;
        if (article != null) {
            article.children.add(paragraph);
        } else {
            add(paragraph);
        }
    }

    /** Unnumbered rows after a colon: 由下列人员组成： 主任， 委员若干人。 */
    private static boolean continuesList(NodeBuilder paragraph, Line line) {
        if (paragraph.children.stream().anyMatch(child -> child.level != Level.LINE)) {
            return false;
        }
        String before = paragraph.children.isEmpty() ? paragraph.text : paragraph.children.getLast().text;
        char last = Characters.fold(before.charAt(before.length() - 1));
        if (paragraph.children.isEmpty()) {
            return last == '：' && !line.text().endsWith("。") && !line.text().endsWith("：");
        }
        return last == '，' || last == '；' || last == '、';
    }

    private void add(NodeBuilder node) {
        if (headings.isEmpty()) {
            roots.add(node);
        } else {
            headings.getLast().children.add(node);
        }
    }
}
