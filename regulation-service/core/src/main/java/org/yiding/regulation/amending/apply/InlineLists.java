package org.yiding.regulation.amending.apply;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yiding.regulation.amending.Address;
import org.yiding.regulation.amending.Operation;
import org.yiding.regulation.text.Characters;
import org.yiding.regulation.text.Labels;
import org.yiding.regulation.text.Level;
import org.yiding.regulation.text.ProvisionNumber;

/**
 * Lists that stand within one paragraph: 应当具备下列条件：（一）甲；（二）乙。 Where an act speaks of an item of such an article they are
 * taken apart before anything is resolved, and written into their paragraph again when all is done.
 */
final class InlineLists {
    private static final String BEFORE_FURTHER = "；。";

    /** The paragraphs taken apart, each with the white space behind it. */
    private final Map<DraftNode, String> opened = new LinkedHashMap<>();

    /** Takes the lists of all articles apart of whose items an operation speaks. */
    void open(Draft draft, List<Operation> operations) {
        Set<ProvisionNumber> named = new HashSet<>();
        operations.forEach(operation -> addNamed(operation, named));
        for (DraftNode article : named.isEmpty() ? List.<DraftNode>of() : draft.articles) {
            if (article.old != null && named.contains(article.old)) {
                article.children(Level.PARAGRAPH).forEach(this::open);
            }
        }
    }

    /** The articles of whose items an operation speaks, by their old numbers. */
    private static void addNamed(Operation operation, Set<ProvisionNumber> named) {
        boolean insertsItems = operation instanceof Operation.InsertProvisions insert && insert.level() == Level.ITEM;
        List<Address> places = new ArrayList<>(operation.places());
        if (operation instanceof Operation.InsertProvisions insert && insert.anchor() != null) {
            places.add(insert.anchor());
        }
        for (Address place : places) {
            ProvisionNumber article = place.numberOf(Level.ARTICLE);
            if (article != null && (insertsItems || place.numberOf(Level.ITEM) != null)) {
                named.add(article);
            }
        }
    }

    private void open(DraftNode paragraph) {
        List<Integer> starts = paragraph.children.isEmpty() ? starts(paragraph.text) : List.of();
        if (starts.isEmpty()) {
            return;
        }
        String text = paragraph.text;
        for (int i = 0; i < starts.size(); i++) {
            int end = i + 1 < starts.size() ? starts.get(i + 1) : text.length();
            paragraph.add(item(paragraph, text.substring(starts.get(i), end), i + 1));
        }
        opened.put(paragraph, paragraph.tail);
        paragraph.children.getLast().tail = paragraph.tail;
        paragraph.tail = "";
        paragraph.text = text.substring(0, starts.getFirst());
    }

    private static DraftNode item(DraftNode paragraph, String written, int number) {
        Labels.Label label = label(written, 0);
        int end = label == null ? 0 : label.end();
        DraftNode item = new DraftNode(
                Level.ITEM,
                paragraph.identity + "/item-" + number,
                false,
                written.substring(0, end),
                written.substring(end),
                "");
        item.numeral = label == null ? null : label.numeral();
        item.old = ProvisionNumber.of(number);
        return item;
    }

    /**
     * Where the items begin: numbered from （一） without a gap, the first behind ：, each further one behind ； or 。, and
     * with no sentence behind the last. Empty where any of this fails, as then no item has a certain end.
     */
    private static List<Integer> starts(String text) {
        List<Integer> starts = new ArrayList<>();
        for (int at = 1; at < text.length(); at++) {
            Labels.Label label = text.charAt(at - 1) == '第' ? null : label(text, at);
            if (label == null) {
                continue;
            }
            char before = Characters.fold(text.charAt(at - 1));
            boolean follows = starts.isEmpty() ? before == '：' : BEFORE_FURTHER.indexOf(before) >= 0;
            if (!follows || !label.numeral().number().equals(ProvisionNumber.of(starts.size() + 1))) {
                return List.of();
            }
            starts.add(at);
        }
        if (starts.size() < 2) {
            return List.of();
        }
        int stop = text.indexOf('。', starts.getLast());
        return stop < 0 || stop == text.length() - 1 ? starts : List.of();
    }

    private static Labels.@Nullable Label label(String text, int at) {
        boolean bracketed = Characters.fold(text.charAt(at)) == '（';
        Labels.Label label = bracketed ? Labels.listLabel(text, at) : null;
        return label == null || label.level() != Level.ITEM ? null : label;
    }

    /** Writes the items into their paragraphs again; a paragraph that the act restated has its own list now. */
    void close() {
        opened.forEach((paragraph, tail) -> {
            if (!paragraph.rewritten) {
                close(paragraph, tail);
            }
        });
    }

    private static void close(DraftNode paragraph, String tail) {
        StringBuilder text = new StringBuilder(paragraph.text);
        String last = paragraph.lastLeaf().tail;
        for (DraftNode item : paragraph.children) {
            if (!item.children.isEmpty()) {
                throw new Refusal("写在一段之中的项不能再分行", paragraph);
            }
            text.append(item.numeral == null ? "" : item.numeral.written()).append(item.text);
            paragraph.changedBy = item.changedBy == null ? paragraph.changedBy : item.changedBy;
            paragraph.changedBy = item.insertedBy == null ? paragraph.changedBy : item.insertedBy;
        }
        paragraph.text = text.toString();
        paragraph.tail = last.isEmpty() ? tail : last;
        paragraph.children.clear();
    }
}
