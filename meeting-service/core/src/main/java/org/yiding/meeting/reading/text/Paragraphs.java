package org.yiding.meeting.reading.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.yiding.meeting.reading.text.Marker.Style;

/**
 * Puts lines together into paragraphs. A line goes on in the next when it is full (as wide as the lines of the document
 * get) or visibly unfinished, and the next does not open a paragraph by its numbering, its label or its indentation.
 */
public final class Paragraphs {

    private static final int WIDEST_WRAPPED_LINE = 130;
    private static final int NARROWEST_WRAPPED_LINE = 36;
    private static final int SLACK = 8;
    private static final Pattern LABEL = Pattern.compile("(?:出席|列席|请假|缺席|参加|参会|与会|记录|主持|时间|地点|会议时间|会议地点|会议主持|"
            + "分送|发送|抄送|抄报|主送|报送|主题词|议题|会议议题|签发|整理|审核|责任单位|牵头单位|配合单位)[\\u4e00-\\u9fa5]{0,4}：");
    private static final Pattern PRINTED =
            Pattern.compile("[^，。：]{2,40}(?:\\d{4}|[〇零一二三四五六七八九]{4})年[^，。]{1,3}月[^，。]{1,3}日印发?");
    /** A line that the day at its end closes, whatever its width: the day of the head before the opening's own. */
    private static final Pattern DATED = Pattern.compile(".*[\\u4e00-\\u9fa5]\\d{4}年\\d{1,2}月\\d{1,2}日$");

    private static final Pattern DAY_FIRST = Pattern.compile("(?:\\d{4}年)?\\d{1,2}月\\d{1,2}日.*");
    private static final Pattern HEADING = Pattern.compile("[^。；，]{6,}(?:请示|汇报|报告|事宜|事项|问题|情况|方案|意见|议题|工作|精神|办法|》)");

    private static final Pattern SAYS = Pattern.compile("(?:经研究，)?会议(?:原则|同意|决定|研究|认为|强调|要求|指出|听取|明确|议定|审议|通过)");
    private static final int LONGEST_HEADING = 80;
    private static final String TERMINAL = "。！？：；”";
    private static final int LONGEST_OPEN_BRACKET = 400;
    /** So many columns of space part two cells of a row. */
    private static final int CELL = 2;

    private final JoinedText text;
    private final List<Line> lines;
    private final Map<Style, Integer> counted = new EnumMap<>(Style.class);
    private int fullWidth;
    private boolean wrapped;
    private boolean blankAfterEveryLine;
    private int usualIndent;

    private Paragraphs(JoinedText text) {
        this.text = text;
        this.lines = text.lines();
    }

    /** The paragraphs of the text, in order, none empty, together covering all of it. */
    public static List<Slice> of(JoinedText text) {
        return new Paragraphs(text).split();
    }

    private List<Slice> split() {
        measure();
        List<Slice> paragraphs = new ArrayList<>();
        int from = 0;
        int opened = 0;
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            if (i == from) {
                note(new Slice(text, line.from(), line.to()));
                opened = 0;
            }
            opened = openBrackets(line, opened);
            boolean last = i + 1 == lines.size();
            if (last || breaksAfter(line, lines.get(i + 1), lines.get(from), opened)) {
                paragraphs.add(new Slice(text, lines.get(from).from(), line.to()));
                from = i + 1;
            }
        }
        return paragraphs;
    }

    private void measure() {
        int[] widths = lines.stream().mapToInt(Line::width).sorted().toArray();
        fullWidth = widths.length == 0 ? 0 : widths[(int) ((widths.length - 1) * 0.9)];
        int[] indents = lines.stream().mapToInt(Line::indent).sorted().toArray();
        usualIndent = indents.length == 0 ? 0 : indents[indents.length / 2];
        long full = lines.stream().filter(this::isFull).count();
        long unfinished = lines.stream()
                .filter(line -> isFull(line) && !endsSentence(line))
                .count();
        wrapped = fullWidth >= NARROWEST_WRAPPED_LINE
                && fullWidth <= WIDEST_WRAPPED_LINE
                && full >= 3
                && unfinished * 2 >= full;
        long spaced =
                lines.stream().skip(1).filter(line -> line.blanksBefore() > 0).count();
        blankAfterEveryLine = spaced * 10 > (lines.size() - 1) * 6L;
    }

    private boolean isFull(Line line) {
        return line.width() + line.indent() >= fullWidth - SLACK;
    }

    private boolean endsSentence(Line line) {
        return TERMINAL.indexOf(last(line)) >= 0;
    }

    private char last(Line line) {
        return text.norm().charAt(line.to() - 1);
    }

    private boolean breaksAfter(Line line, Line next, Line first, int opened) {
        Slice following = new Slice(text, next.from(), next.to());
        boolean unclosed = opened > 0 && line.to() - first.from() < LONGEST_OPEN_BRACKET;
        if (unclosed) {
            return false;
        }
        if (isRow(following)
                || endsHeading(line, first, following)
                || opensByNumber(line, following)
                || LABEL.matcher(following.norm()).lookingAt()
                || PRINTED.matcher(following.norm()).matches()
                || closedByDay(line, following)) {
            return true;
        }
        if (Marker.at(new Slice(text, line.from(), line.to()))
                .filter(m -> m.style() == Style.BARE && m.to() == line.to())
                .isPresent()) {
            return true;
        }
        int ordinaryBlanks = blankAfterEveryLine ? 1 : 0;
        if (next.blanksBefore() > ordinaryBlanks && !next.opensPage()) {
            return true;
        }
        char last = last(line);
        if (last == '，' || last == '、') {
            return false;
        }
        if (!wrapped) {
            return !isCutByPage(line, next);
        }
        if (next.indent() >= usualIndent + 2 && (endsSentence(line) || !next.opensPage())) {
            return true;
        }
        return !isFull(line);
    }

    /** 1.关于…的请示 / 会议同意…: a heading without a sign, whatever its width, before what was said of it. */
    private boolean endsHeading(Line line, Line first, Slice following) {
        Slice heading = new Slice(text, first.from(), line.to());
        return heading.length() <= LONGEST_HEADING
                && SAYS.matcher(following.norm()).lookingAt()
                && HEADING.matcher(heading.norm()).matches()
                && Marker.at(heading).isPresent();
    }

    /** 1　污水厂改造　市住建局: a row of a table, its number alone in the first of at least three cells. */
    private boolean isRow(Slice line) {
        int digits = line.from();
        while (digits < line.to() && digits - line.from() < 3 && Character.isDigit(line.at(digits))) {
            digits++;
        }
        boolean numbered = digits > line.from() && digits < line.to() && text.gapBefore(digits) >= CELL;
        int cells = 1;
        for (int i = digits; numbered && i < line.to(); i++) {
            cells += text.gapBefore(i) >= CELL ? 1 : 0;
        }
        return cells > 2;
    }

    private boolean closedByDay(Line line, Slice following) {
        return DAY_FIRST.matcher(following.norm()).matches()
                && DATED.matcher(new Slice(text, line.from(), line.to()).norm()).matches();
    }

    /** A body line that a page break cuts in mid-sentence. */
    private boolean isCutByPage(Line line, Line next) {
        return next.opensPage() && line.to() - line.from() > 40 && !endsSentence(line);
    }

    private boolean opensByNumber(Line line, Slice following) {
        Optional<Marker> marker = Marker.at(following);
        if (marker.isEmpty()) {
            return false;
        }
        if (!wrapped || endsSentence(line) || !isFull(line)) {
            return true;
        }
        int value = marker.get().value();
        return value == 1 || value == counted.getOrDefault(marker.get().style(), 0) + 1;
    }

    private void note(Slice line) {
        Marker.at(line).ifPresent(marker -> {
            counted.put(marker.style(), marker.value());
            Style[] inner = Arrays.copyOfRange(Style.values(), marker.style().ordinal() + 1, Style.values().length);
            for (Style style : inner) {
                counted.remove(style);
            }
        });
    }

    private int openBrackets(Line line, int before) {
        int opened = before;
        for (int i = line.from(); i < line.to(); i++) {
            char c = text.norm().charAt(i);
            if (c == '《') {
                opened++;
            } else if (c == '》') {
                opened = Math.max(0, opened - 1);
            }
        }
        return opened;
    }
}
