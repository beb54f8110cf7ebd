package org.yiding.meeting.reading.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yiding.meeting.reading.layout.Columns.Kind;
import org.yiding.meeting.reading.text.ChineseNumbers;
import org.yiding.meeting.reading.text.Marker;
import org.yiding.meeting.reading.text.Marker.Style;
import org.yiding.meeting.reading.text.Slice;

/** Items that are the rows of a table: its columns give the matter, what was decided on it and who sees to it. */
final class MatterTable {

    private MatterTable() {}

    /**
     * The rows as items; empty when no paragraph names the columns of such a table.
     *
     * @param left takes the paragraphs that are no part of it
     */
    static List<ItemDraft> drafts(List<Slice> paragraphs, List<Slice> left) {
        for (int i = 0; i < paragraphs.size(); i++) {
            Optional<Columns> columns = Columns.named(paragraphs.get(i))
                    .filter(named ->
                            named.kinds().contains(Kind.MATTER) && named.kinds().contains(Kind.OPINION));
            List<Slice> table = columns.isPresent() ? table(paragraphs.subList(i, paragraphs.size())) : List.of();
            if (table.size() > 1) {
                left.addAll(paragraphs.subList(0, i));
                left.addAll(paragraphs.subList(i + table.size(), paragraphs.size()));
                return rows(columns.get(), table, left);
            }
        }
        return List.of();
    }

    /** The paragraphs up to the next one that names columns. */
    private static List<Slice> table(List<Slice> paragraphs) {
        int end = 1;
        while (end < paragraphs.size() && Columns.named(paragraphs.get(end)).isEmpty()) {
            end++;
        }
        return paragraphs.subList(0, end);
    }

    private static List<ItemDraft> rows(Columns columns, List<Slice> table, List<Slice> left) {
        boolean charges = columns.kinds().stream()
                .anyMatch(kind -> kind == Kind.LEAD || kind == Kind.RESPONSIBLE || kind == Kind.SUPPORT);
        List<ItemDraft> drafts = new ArrayList<>();
        for (Slice paragraph : table.subList(1, table.size())) {
            Map<Kind, Slice> row = columns.row(paragraph);
            Slice matter = row.get(Kind.MATTER);
            if (matter == null) {
                left.add(paragraph);
                continue;
            }
            List<Slice> body = new ArrayList<>();
            Slice opinion = row.get(Kind.OPINION);
            if (opinion != null) {
                body.add(opinion);
            }
            if (charges) {
                body.add(table.get(0));
                body.add(paragraph);
            }
            drafts.add(new ItemDraft(
                    number(row), matter, body, null, null, ItemVerbs.at(matter).isPresent()));
        }
        return drafts;
    }

    private static @Nullable Marker number(Map<Kind, Slice> row) {
        Slice cell = row.get(Kind.NUMBER);
        if (cell == null) {
            return null;
        }
        int value = ChineseNumbers.parse(cell.norm()).orElse(0);
        return value < 1 ? null : new Marker(Style.POINT, value, cell.from(), cell.to());
    }
}
