package org.yiding.meeting.reading.layout;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.yiding.meeting.reading.text.JoinedText;
import org.yiding.meeting.reading.text.Slice;

/**
 * The columns of a table, told by the words in its first row; space parts the cells.
 *
 * @param kinds what each column holds, in order
 * @param space columns of space that part two cells at least
 */
public record Columns(List<Kind> kinds, int space) {

    private static final int LONGEST_NAME = 8;
    private static final int NARROWEST_SPACE = 2;
    /** What one tab counts as: two of them leave a cell empty. */
    private static final int TAB = 4;

    /** What a column holds. */
    public enum Kind {
        NUMBER("序号|编号"),
        MATTER("(?:会议|研究|审议|上会|汇报)?议题(?:名称|内容)?|(?:研究|议定|审议)?事项(?:名称)?"),
        TASK("(?:重点|主要|具体|工作)*(?:任务|内容|措施|事项)(?:内容)?|项目(?:名称)?|(?:存在|主要|具体)?问题"),
        OPINION("(?:会议)?(?:议定|研究|决定|审议|讨论|处理)(?:意见|结果|结论|情况)|会议(?:决定|意见|决议|要求|明确)|议定事项|审议结果"),
        LEAD("(?:牵头|主办)(?:单位|部门)"),
        RESPONSIBLE("(?:责任|承办|落实|实施)(?:单位|部门|人|领导)"),
        SUPPORT("(?:配合|协办|参与|协助)(?:单位|部门)"),
        DUE("(?:完成|办理|办结|整改)?(?:时限|期限|时间|时间节点)(?:要求)?"),
        OTHER("(?:汇报|提交|报送|提请)(?:单位|部门|人)|备注|(?:分管|责任|包抓)领导|类别|进展情况");

        private final Pattern words;

        Kind(String words) {
            this.words = Pattern.compile(words);
        }
    }

    /** The columns that a paragraph names when it is the first row of a table of matters or tasks. */
    public static Optional<Columns> named(Slice paragraph) {
        if (paragraph.length() > LONGEST_NAME * Kind.values().length) {
            return Optional.empty();
        }
        int narrowest = Integer.MAX_VALUE;
        for (int i = paragraph.from() + 1; i < paragraph.to(); i++) {
            int gap = paragraph.text().gapBefore(i);
            narrowest = gap >= NARROWEST_SPACE ? Math.min(narrowest, gap) : narrowest;
        }
        List<Kind> kinds = new ArrayList<>();
        for (Slice cell : cells(paragraph, narrowest)) {
            Optional<Kind> kind = kind(cell.norm(), kinds);
            if (kind.isEmpty()) {
                return Optional.empty();
            }
            kinds.add(kind.get());
        }
        boolean about = kinds.contains(Kind.MATTER) || kinds.contains(Kind.TASK);
        boolean says = kinds.contains(Kind.OPINION) || kinds.contains(Kind.LEAD) || kinds.contains(Kind.RESPONSIBLE);
        return kinds.size() > 2 && about && says
                ? Optional.of(new Columns(List.copyOf(kinds), narrowest))
                : Optional.empty();
    }

    private static Optional<Kind> kind(String words, List<Kind> taken) {
        for (Kind kind : Kind.values()) {
            if (kind.words.matcher(words).matches() && !taken.contains(kind)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }

    /** The cells of a further row by their columns; empty when the paragraph is none of this table. */
    public Map<Kind, Slice> row(Slice paragraph) {
        Map<Kind, Slice> row = new EnumMap<>(Kind.class);
        int column = -1;
        int before = paragraph.from();
        for (Slice cell : cells(paragraph, space)) {
            int gap = cell.from() == before ? 0 : paragraph.text().gapBefore(cell.from());
            boolean leftEmpty = space >= TAB && gap < JoinedText.NEW_LINE && gap % TAB == 0;
            column += leftEmpty ? Math.max(1, gap / TAB) : 1;
            if (column >= kinds.size()) {
                return Map.of();
            }
            row.put(kinds.get(column), cell);
        }
        boolean numbered = !row.containsKey(Kind.NUMBER) || isNumber(row.get(Kind.NUMBER));
        return row.size() > 1 && numbered && row.size() * 2 > kinds.size() ? row : Map.of();
    }

    private static boolean isNumber(Slice cell) {
        return cell.length() <= 3
                && cell.norm().chars().allMatch(c -> c >= '0' && c <= '9' || "一二三四五六七八九十".indexOf(c) >= 0);
    }

    private static List<Slice> cells(Slice paragraph, int space) {
        List<Slice> cells = new ArrayList<>();
        int from = paragraph.from();
        for (int i = paragraph.from() + 1; i < paragraph.to(); i++) {
            int gap = paragraph.text().gapBefore(i);
            if (gap >= space && gap < JoinedText.NEW_LINE) {
                cells.add(paragraph.between(from, i));
                from = i;
            }
        }
        cells.add(paragraph.between(from, paragraph.to()));
        return cells;
    }
}
